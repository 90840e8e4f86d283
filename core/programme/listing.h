#pragma once

#include "core/programme/store/store.h"

namespace microvet::programme {

/// Records with the names of what they refer to: what a list shows.
struct Listing {
    const Kind* kind = nullptr;
    QList<AnyRecord> records;
    QHash<QUuid, QString> names; ///< of the records that they refer to
    QDate today = {};            ///< when it was read: what is worked out counts from there

    /// Of a field of the kind, or of one that is worked out (see computed.h).
    QVariant valueOf(const Record& record, const Field& field) const;
    /// As a list shows it: a reference as the name of what it names.
    QString shown(const Record& record, const Field& field) const;
    /// What the record is called: its first field that says something.
    QString titleOf(const Record& record) const;
};

Result<Listing> list(Store& store, const Kind& kind, const Filter& filter = {});

/// The names of all records of a kind, to choose from; sorted as the user's language sorts.
Result<QList<std::pair<QUuid, QString>>> choices(Store& store, const Kind& kind);

/// The kinds whose records belong to one of this kind (Owner), each with the field that says so.
struct Belonging {
    const Kind* kind = nullptr;
    const Field* field = nullptr;
};
QList<Belonging> belongingTo(const Kind& kind);

} // namespace microvet::programme
