#include "core/programme/listing.h"

#include "core/base/name_order.h"
#include "core/programme/computed.h"

namespace microvet::programme {

namespace {

/// A title is the first field with words in it: none behind one that is never empty needs to be read.
QStringList titleFields(const Kind& kind)
{
    QStringList fields;
    for (const Field& field : kind.fields) {
        if (field.is(Inner)) continue;
        fields.append(field.key());
        if (field.is(Required)) return fields;
    }
    return {};
}

/// Depth 2 is enough for "Anna Dimou" of an application that a score names.
Status addNames(Store& store, const Kind& kind, QHash<QUuid, QString>& names, QSet<QString>& read, int depth)
{
    for (const Field& field : kind.fields) {
        if (field.type != FieldType::Reference) continue;
        const QString table = QString::fromLatin1(field.refers);
        if (read.contains(table)) continue;
        read.insert(table);
        const Kind* named = findKind(table);
        if (depth > 0)
            if (const Status done = addNames(store, *named, names, read, depth - 1); !done.ok()) return done;
        Filter titles;
        titles.anyOrder = true;
        titles.only = titleFields(*named);
        auto found = store.all(*named, titles);
        if (!found.ok()) return found.error();
        Listing listing{named, {}, names};
        for (const AnyRecord& record : std::as_const(*found))
            names.insert(record.record->id, listing.titleOf(*record.record));
    }
    return {};
}

} // namespace

QVariant Listing::valueOf(const Record& record, const Field& field) const
{
    if (field.get) return field.get(record);
    for (const Computed& computed : computedOf(*kind))
        if (&computed.field == &field) return computed.of(record, today);
    return {};
}

QString Listing::shown(const Record& record, const Field& field) const
{
    const QVariant value = valueOf(record, field);
    if (!value.isValid()) return {};
    return field.type == FieldType::Reference ? names.value(value.toUuid()) : field.shown(value);
}

QString Listing::titleOf(const Record& record) const
{
    for (const Field& field : kind->fields) {
        if (field.is(Inner)) continue;
        const QString text = shown(record, field).simplified();
        if (!text.isEmpty()) return text.size() > 80 ? text.left(79) + QChar(0x2026) : text;
    }
    return kind->oneText();
}

Result<Listing> list(Store& store, const Kind& kind, const Filter& filter)
{
    Listing listing{&kind, {}, {}};
    QSet<QString> read;
    if (const Status done = addNames(store, kind, listing.names, read, 1); !done.ok()) return done.error();
    auto found = store.all(kind, filter);
    if (!found.ok()) return found.error();
    listing.records = std::move(*found);
    listing.today = store.now().toLocalTime().date();
    return listing;
}

Result<QList<std::pair<QUuid, QString>>> choices(Store& store, const Kind& kind)
{
    const auto listing = list(store, kind);
    if (!listing.ok()) return listing.error();
    QList<std::pair<QUuid, QString>> found;
    for (const AnyRecord& record : listing->records)
        found.append({record.record->id, listing->titleOf(*record.record)});
    const QCollator order = nameOrder();
    std::sort(found.begin(), found.end(),
              [&](const auto& a, const auto& b) { return order.compare(a.second, b.second) < 0; });
    return found;
}

QList<Belonging> belongingTo(const Kind& kind)
{
    QList<Belonging> found;
    for (const Kind* other : kinds())
        for (const Field& field : other->fields)
            if (field.is(Owner) && kind.key() == QLatin1String(field.refers)) found.append({other, &field});
    return found;
}

} // namespace microvet::programme
