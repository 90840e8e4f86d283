#pragma once

#include "core/programme/field.h"

#include <memory>

namespace microvet::programme {

/// What is known of all records of one sort: one table, one list and one form.
struct Kind {
    const char* table; ///< also its name in files
    const char* one;   ///< "Person"; to be translated in the context "microvet::programme"
    const char* many;  ///< "People"; likewise
    std::span<const Field> fields;
    std::shared_ptr<Record> (*make)();
    std::shared_ptr<Record> (*copy)(const Record&);

    QString key() const { return QString::fromLatin1(table); }
    QString oneText() const;
    QString manyText() const;
    const Field* find(QStringView name) const;
    /// What the record is called in lists and sentences: its first field that is not empty and no reference.
    QString titleOf(const Record& record) const;
};

template<class T> constexpr Kind describe(const char* table, const char* one, const char* many, std::span<const Field> fields)
{
    return {table, one, many, fields, [] { return std::static_pointer_cast<Record>(std::make_shared<T>()); },
            [](const Record& record) {
                return std::static_pointer_cast<Record>(std::make_shared<T>(static_cast<const T&>(record)));
            }};
}

/// All kinds; one that is referred to stands before those that refer to it.
const QList<const Kind*>& kinds();
/// nullptr where there is none.
const Kind* findKind(QStringView table);

/// Field by field; id and version do not count.
bool sameFields(const Kind& kind, const Record& a, const Record& b);

/// Of records whose kind is known only at run time.
struct AnyRecord {
    const Kind* kind = nullptr;
    std::shared_ptr<const Record> record;
};

} // namespace microvet::programme
