#pragma once

#include "core/programme/listing.h"
#include "core/programme/records/people.h"
#include "core/programme/selection/blindness.h"
#include "core/programme/store/database.h"
#include "core/programme/store/join.h"

#include <QHash>
#include <QSet>

/// Only for join: one of the two programmes, and what was done to it since they parted.
namespace microvet::programme {

/// A line of the log as it stands in its table.
struct RawLine {
    qint64 seq = 0;
    QString step, label, who, at, undoes, kind, record, field, before, after;
};

/// What happened to one record.
struct Since {
    bool born = false; ///< it came since
    bool came = false;
    bool went = false;
    QString wentAs; ///< as JSON, when it first went
    QHash<QString, QString> before; ///< by field: the value before its first change
    QHash<QString, QSet<QString>> passed; ///< by field: all values that it has had
    QHash<QString, Hand> last;      ///< by field
    Hand hand;                      ///< the last one at all

    bool touches(const Field& field) const { return came || went || before.contains(field.key()); }
    /// The value from which it started, as text.
    QString base(const Kind& kind, const Field& field) const;
    bool wasOnce(const Field& field, const QString& value) const { return passed.value(field.key()).contains(value); }
    Hand handOf(const Field& field) const { return last.value(field.key(), hand); }
};

class JoinSide {
public:
    explicit JoinSide(Store& side) : store(side) {}

    /// The lines of a log, by marks that both files give them.
    struct Known {
        QSet<QString> all;
        QSet<QString> own; ///< without those that came from another file
    };
    static Result<Known> known(Database& database);
    static QString markOf(const RawLine& line);
    /// With what happened beside the lines that the other side has, up to `last`.
    Status read(const QSet<QString>& other, qint64 last);

    const Record* find(const Kind& kind, const QUuid& id) const;
    bool has(const Field& reference, const QUuid& id) const;
    /// nullptr: nothing happened to it.
    const Since* sinceOf(const QUuid& id) const;
    /// As a list shows it; what a blind call keeps from whoever looks is not told.
    QString shown(const Kind& kind, const Record& record, const Field& field);
    QString titleOf(const Kind& kind, const Record& record);

    Store& store;
    QHash<const Kind*, QList<AnyRecord>> records;
    QList<RawLine> lines; ///< since they parted, the oldest first
    QDateTime parted;

private:
    void note(const RawLine& line);
    Listing* listing(const Kind& kind);

    QHash<const Kind*, QHash<QUuid, std::shared_ptr<const Record>>> m_index;
    QHash<QUuid, Since> m_since;
    QHash<const Kind*, Listing> m_listings;
    Blindness m_blindness;
};

/// What the log's column `undoes` holds for steps of another file: nobody takes them back one by one.
QString joinedStep();

/// People who were erased in this programme.
Result<QSet<QUuid>> erasedIn(Store& store);
/// Those of them whom this programme still knows: as people, or in its log, where they were removed.
Result<QList<Person>> notYetErased(Store& store, Store& other);
/// Erases these, with the mentions that were replaced in the other one too. How many.
Result<int> eraseAlso(Store& store, Store& other);

} // namespace microvet::programme
