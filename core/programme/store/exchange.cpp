#include "core/programme/store/exchange.h"

#include "core/base/csv.h"
#include "core/base/id.h"
#include "core/base/passphrase_box.h"
#include "core/programme/records/calls.h"
#include "core/programme/selection/blindness.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace microvet::programme {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::programme)
};

constexpr int formatVersion = 1;
const QString formatName = QStringLiteral("microvet-programme");

QJsonValue valueJson(const Field& field, const QVariant& value)
{
    switch (field.type) {
    case FieldType::Number:
        return value.toInt();
    case FieldType::YesNo:
        return value.toBool();
    case FieldType::Points:
        return value.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(value.toDouble());
    case FieldType::Reference:
    case FieldType::Date:
    case FieldType::Time: {
        const QString text = toText(field, value);
        return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
    }
    default:
        return toText(field, value);
    }
}

QVariant valueOf(const Field& field, const QJsonValue& json)
{
    switch (field.type) {
    case FieldType::Number:
        return json.toInt();
    case FieldType::YesNo:
        return json.toBool();
    case FieldType::Points:
        return json.isDouble() ? QVariant(json.toDouble()) : QVariant();
    default:
        return fromText(field, json.toString());
    }
}

/// A reference to the same kind stands behind what it names, so that all can be added in their order.
void sortWithinKinds(QList<AnyRecord>& records)
{
    QHash<QUuid, qsizetype> places;
    for (qsizetype i = 0; i < records.size(); ++i)
        places.insert(records.at(i).record->id, i);
    QList<AnyRecord> sorted;
    sorted.reserve(records.size());
    QSet<QUuid> done;
    // Chains of versions are short; one that bites its tail ends where it began.
    const std::function<void(qsizetype, int)> put = [&](qsizetype at, int depth) {
        const AnyRecord& one = records.at(at);
        if (done.contains(one.record->id)) return;
        done.insert(one.record->id);
        if (depth < 1000)
            for (const Field& field : one.kind->fields)
                if (field.type == FieldType::Reference && one.kind->key() == QLatin1String(field.refers))
                    if (const auto place = places.constFind(field.get(*one.record).toUuid()); place != places.constEnd())
                        put(*place, depth + 1);
        sorted.append(one);
    };
    for (qsizetype i = 0; i < records.size(); ++i)
        put(i, 0);
    records = sorted;
}

struct Present {
    QHash<const Kind*, QHash<QUuid, std::shared_ptr<const Record>>> records;

    bool has(QStringView table, const QUuid& id) const
    {
        const Kind* kind = findKind(table);
        return kind && records.value(kind).contains(id);
    }
};

Result<Present> presentIn(Store& store)
{
    Present present;
    for (const Kind* kind : kinds()) {
        const auto all = store.all(*kind);
        if (!all.ok()) return all.error();
        for (const AnyRecord& one : *all)
            present.records[kind].insert(one.record->id, one.record);
    }
    return present;
}

/// Empties references to what is nowhere; false where the record belongs to it, and so cannot be.
bool keepOnlySoundReferences(const Kind& kind, Record& record, const Present& present)
{
    for (const Field& field : kind.fields) {
        if (field.type != FieldType::Reference) continue;
        const QUuid id = field.get(record).toUuid();
        if (id.isNull() || present.has(QString::fromLatin1(field.refers), id)) continue;
        if (field.is(Owner)) return false;
        field.set(record, QUuid());
    }
    return true;
}

Status removeOthers(Change& change, const Present& present, const ExchangeFile& file, BroughtIn& brought)
{
    QSet<QUuid> kept;
    for (const AnyRecord& one : file.records)
        kept.insert(one.record->id);
    const QList<const Kind*>& all = kinds();
    for (auto kind = all.crbegin(); kind != all.crend(); ++kind) {
        const auto there = present.records.value(*kind);
        for (auto one = there.cbegin(); one != there.cend(); ++one) {
            if (kept.contains(one.key())) continue;
            if (const Status done = change.remove(**kind, one.key()); !done.ok()) return done;
            ++brought.removed;
        }
    }
    return {};
}

} // namespace

void inAddingOrder(QList<AnyRecord>& records)
{
    QHash<const Kind*, qsizetype> order;
    for (const Kind* kind : kinds())
        order.insert(kind, order.size());
    std::stable_sort(records.begin(), records.end(),
                     [&](const AnyRecord& a, const AnyRecord& b) { return order.value(a.kind) < order.value(b.kind); });
    sortWithinKinds(records);
}

QJsonObject recordJson(const Kind& kind, const Record& record)
{
    QJsonObject object{{QStringLiteral("id"), idText(record.id)}};
    for (const Field& field : kind.fields)
        object.insert(field.key(), valueJson(field, field.get(record)));
    return object;
}

QByteArray recordsJson(const QList<AnyRecord>& records, const QDateTime& written)
{
    QJsonObject tables;
    for (const Kind* kind : kinds()) {
        QJsonArray rows;
        for (const AnyRecord& one : records)
            if (one.kind == kind) rows.append(recordJson(*kind, *one.record));
        if (!rows.isEmpty()) tables.insert(kind->key(), rows);
    }
    const QJsonObject whole{{QStringLiteral("format"), formatName},
                            {QStringLiteral("version"), formatVersion},
                            {QStringLiteral("written"), written.toUTC().toString(Qt::ISODate)},
                            {QStringLiteral("records"), tables}};
    return QJsonDocument(whole).toJson(QJsonDocument::Indented);
}

Result<QByteArray> programmeJson(Store& store)
{
    QList<AnyRecord> records;
    for (const Kind* kind : kinds()) {
        auto all = store.all(*kind);
        if (!all.ok()) return all.error();
        records += *all;
    }
    return recordsJson(records, store.now());
}

Result<ExchangeFile> readExchange(const QByteArray& file, const QString& passphrase)
{
    QByteArray bytes = file;
    if (passphrase::isEncryptedFile(file)) {
        if (passphrase.isEmpty())
            return Error{Error::Kind::NoAccess, Tr::tr("This file is encrypted. It opens with its passphrase."), {}};
        auto opened = passphrase::decryptedFile(file, passphrase);
        if (!opened.ok()) return opened.error();
        bytes = *opened;
    }
    QJsonParseError parsed;
    const QJsonObject whole = QJsonDocument::fromJson(bytes, &parsed).object();
    if (parsed.error != QJsonParseError::NoError)
        return Error{bytes.contains(formatName.toLatin1()) ? Error::Kind::Damaged : Error::Kind::NotOurs,
                     Tr::tr("This is no whole file of a programme: it ends too early or is of another sort. Nothing was "
                            "brought in."),
                     QString::number(parsed.offset)};
    if (whole.value(QLatin1String("format")).toString() != formatName)
        return Error{Error::Kind::NotOurs, Tr::tr("This is no file of a programme. Nothing was brought in."), {}};
    if (whole.value(QLatin1String("version")).toInt() > formatVersion)
        return Error{Error::Kind::TooNew,
                     Tr::tr("This file was written by a newer version of microVET Studio. Please update the program; nothing "
                            "was brought in."),
                     {}};
    ExchangeFile read;
    read.written = QDateTime::fromString(whole.value(QLatin1String("written")).toString(), Qt::ISODate).toUTC();
    const QJsonObject tables = whole.value(QLatin1String("records")).toObject();
    for (const QString& table : tables.keys())
        if (!findKind(table)) read.unknownKinds.append(table);
    QSet<QUuid> seen;
    for (const Kind* kind : kinds()) {
        const QJsonArray rows = tables.value(kind->key()).toArray();
        QSet<QString> unknown;
        for (const QJsonValue& row : rows) {
            const QJsonObject object = row.toObject();
            const QUuid id = QUuid::fromString(object.value(QLatin1String("id")).toString());
            if (id.isNull() || seen.contains(id)) {
                ++read.broken;
                continue;
            }
            seen.insert(id);
            const std::shared_ptr<Record> record = kind->make();
            record->id = id;
            for (auto member = object.begin(); member != object.end(); ++member) {
                if (member.key() == QLatin1String("id")) continue;
                if (const Field* field = kind->find(member.key()))
                    field->set(*record, valueOf(*field, member.value()));
                else
                    unknown.insert(kind->key() + QLatin1Char('.') + member.key());
            }
            read.records.append({kind, record});
        }
        QStringList names(unknown.cbegin(), unknown.cend());
        names.sort();
        read.unknownFields += names;
    }
    sortWithinKinds(read.records);
    return read;
}

Result<BroughtIn> bringIn(Store& store, const ExchangeFile& file, BringIn how)
{
    BroughtIn brought;
    const Status done = store.change(Tr::tr("Bring in a programme from a file"), [&](Change& change) -> Status {
        brought = {};
        change.asGiven();
        auto present = presentIn(store);
        if (!present.ok()) return present.error();
        if (how == BringIn::Replace) {
            if (const Status removed = removeOthers(change, *present, file, brought); !removed.ok()) return removed;
            present = presentIn(store);
            if (!present.ok()) return present.error();
        }
        for (const AnyRecord& one : file.records) {
            const std::shared_ptr<Record> record = one.kind->copy(*one.record);
            if (!keepOnlySoundReferences(*one.kind, *record, *present)) {
                ++brought.leftOut;
                continue;
            }
            auto& there = present->records[one.kind];
            const std::shared_ptr<const Record> old = there.value(record->id);
            if (old && (how == BringIn::Missing || sameFields(*one.kind, *old, *record))) {
                ++brought.same;
                continue;
            }
            record->version = old ? old->version : 0;
            const std::shared_ptr<const Record> loaded = old ? old : one.kind->make();
            if (const Status saved = change.save(*one.kind, *record, *loaded); !saved.ok()) return saved;
            there.insert(record->id, record);
            ++(old ? brought.changed : brought.added);
        }
        return {};
    });
    if (!done.ok()) return done.error();
    return brought;
}

Result<QByteArray> kindCsv(Store& store, const Kind& kind)
{
    const auto all = store.all(kind);
    if (!all.ok()) return all.error();
    QHash<QString, QHash<QUuid, QString>> names;
    QStringList heads;
    for (const Field& field : kind.fields) {
        if (field.is(Inner)) continue;
        heads.append(field.labelText());
        const QString table = QString::fromLatin1(field.refers);
        if (field.type != FieldType::Reference || names.contains(table)) continue;
        const Kind* other = findKind(table);
        const auto named = store.all(*other);
        if (!named.ok()) return named.error();
        for (const AnyRecord& one : *named)
            names[table].insert(one.record->id, other->titleOf(*one.record));
    }
    const auto blindness = &kind == &Score::kind() ? Blindness::of(store) : Blindness();
    if (!blindness.ok()) return blindness.error();
    QList<QStringList> rows{heads};
    for (const AnyRecord& one : *all) {
        if (blindness->hides(kind, one.record->id)) continue;
        QStringList row;
        for (const Field& field : kind.fields) {
            if (field.is(Inner)) continue;
            const QVariant value = field.get(*one.record);
            if (field.type == FieldType::Reference)
                row.append(names.value(QString::fromLatin1(field.refers)).value(value.toUuid()));
            else
                row.append(field.type == FieldType::Code || field.type == FieldType::YesNo || field.type == FieldType::Differences
                                   || (field.type == FieldType::Number && value.toInt() < 0) // not known: nothing
                               ? field.shown(value)
                               : toText(field, value));
        }
        rows.append(row);
    }
    return toCsv(rows);
}

} // namespace microvet::programme
