#include "core/programme/people/person_data.h"

#include "core/base/id.h"
#include "core/programme/people/person_words.h"
#include "core/programme/store/exchange.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QSet>

namespace microvet::programme {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::programme)
};

bool isText(const Field& field)
{
    switch (field.type) {
    case FieldType::Line:
    case FieldType::LongText:
    case FieldType::Mail:
    case FieldType::Phone:
    case FieldType::Link:
    case FieldType::File:
        return true;
    default:
        return false;
    }
}

/// Whoever names one of them: through an Owner reference, or, of the person alone, through any.
Status findRecords(Store& store, PersonData& data)
{
    QSet<QUuid> seen{data.person.id};
    for (qsizetype at = 0; at < data.records.size(); ++at) {
        const PersonRecord from = data.records.at(at);
        for (const Kind* kind : kinds())
            for (const Field& field : kind->fields) {
                if (field.type != FieldType::Reference || from.any.kind->key() != QLatin1String(field.refers)) continue;
                if (!field.is(Owner) && at > 0) continue;
                const auto naming = store.all(*kind, {{{field.name, from.any.record->id}}});
                if (!naming.ok()) return naming.error();
                for (const AnyRecord& one : *naming) {
                    if (seen.contains(one.record->id)) continue;
                    seen.insert(one.record->id);
                    const auto tie = !field.is(Owner)               ? PersonRecord::Names
                                     : from.tie == PersonRecord::Own ? PersonRecord::Own
                                                                     : PersonRecord::Below;
                    data.records.append({one, tie});
                }
            }
    }
    return {};
}

Status findMentions(Store& store, const PersonWords& words, PersonData& data)
{
    QSet<QUuid> own;
    for (const PersonRecord& one : std::as_const(data.records))
        own.insert(one.any.record->id);
    for (const Kind* kind : kinds()) {
        const auto all = store.all(*kind);
        if (!all.ok()) return all.error();
        for (const AnyRecord& one : *all) {
            if (own.contains(one.record->id)) continue;
            for (const Field& field : kind->fields) {
                if (!isText(field)) continue;
                const QString text = field.get(*one.record).toString();
                const bool sure = words.areIn(text);
                if (!sure && !words.perhapsIn(text)) continue;
                data.mentions.append({kind, one.record->id, &field, kind->titleOf(*one.record), words.excerpt(text), sure});
            }
        }
    }
    return {};
}

/// What a line about a record that came or went says of it; empty for other lines.
QJsonObject recordIn(const LogLine& line)
{
    if (!line.field.isEmpty()) return {};
    return QJsonDocument::fromJson((line.after.isEmpty() ? line.before : line.after).toUtf8()).object();
}

/// Whoever was called otherwise before stands under that name in the log, and perhaps in texts.
void findEarlierNames(const QList<LogLine>& log, PersonData& data)
{
    const QList<std::pair<QString, QString Person::*>> callings{{QStringLiteral("name"), &Person::name},
                                                                {QStringLiteral("mail"), &Person::mail},
                                                                {QStringLiteral("phone"), &Person::phone}};
    QSet<QString> known{data.person.name, data.person.mail, data.person.phone, QString()};
    for (const LogLine& line : log) {
        if (line.record != data.person.id) continue;
        const QJsonObject whole = recordIn(line);
        for (const auto& [field, member] : callings)
            for (const QString& text : line.field == field ? QStringList{line.before, line.after} : QStringList{whole.value(field).toString()}) {
                if (known.contains(text)) continue;
                known.insert(text);
                Person one;
                one.*member = text;
                data.earlier.append(one);
            }
    }
}

/// Records that named the person, or belonged to one that does, and were removed.
void findGone(const QList<LogLine>& log, PersonData& data)
{
    struct Gone {
        const Kind* kind;
        QJsonObject said;
    };
    QHash<QUuid, Gone> removed;
    QSet<QUuid> seen;
    for (const LogLine& line : log) { // the newest line of a record tells whether it is there
        if (seen.contains(line.record)) continue;
        seen.insert(line.record);
        if (line.kind && line.field.isEmpty() && line.after.isEmpty()) removed.insert(line.record, {line.kind, recordIn(line)});
    }
    QSet<QUuid> own;
    for (const PersonRecord& one : std::as_const(data.records))
        own.insert(one.any.record->id);
    for (bool more = true; more;) {
        more = false;
        for (auto one = removed.cbegin(); one != removed.cend(); ++one) {
            if (data.gone.contains(one.key())) continue;
            for (const Field& field : one->kind->fields) {
                if (field.type != FieldType::Reference) continue;
                const QUuid named = QUuid::fromString(one->said.value(field.key()).toString());
                if (named != data.person.id && !(field.is(Owner) && (own.contains(named) || data.gone.contains(named)))) continue;
                data.gone.insert(one.key());
                more = true;
                break;
            }
        }
    }
}

void findLog(const QList<LogLine>& log, const PersonWords& words, PersonData& data)
{
    QSet<QUuid> own = data.gone;
    for (const PersonRecord& one : std::as_const(data.records))
        own.insert(one.any.record->id);
    for (const LogLine& line : log)
        if (own.contains(line.record) || words.areIn(line.step.who) || words.areIn(line.step.label)
            || words.areIn(line.before) || words.areIn(line.after))
            data.log.append(line);
}

/// A reference says nothing to people; the name of what it names does.
Status findNames(Store& store, PersonData& data)
{
    QSet<QString> read;
    for (const PersonRecord& one : std::as_const(data.records)) {
        if (read.contains(one.any.kind->key())) continue;
        read.insert(one.any.kind->key());
        for (const Field& field : one.any.kind->fields) {
            if (field.type != FieldType::Reference) continue;
            for (const PersonRecord& same : std::as_const(data.records)) {
                const QUuid id = same.any.kind == one.any.kind ? field.get(*same.any.record).toUuid() : QUuid();
                if (id.isNull() || data.names.contains(id)) continue;
                const auto named = store.get(*findKind(QString::fromLatin1(field.refers)), id);
                if (!named.ok()) return named.error();
                data.names.insert(id, named->kind->titleOf(*named->record));
            }
        }
    }
    return {};
}

/// As a person reads it.
QString shownIn(const Field& field, const QString& text, const QHash<QUuid, QString>& names)
{
    return field.type == FieldType::Reference ? names.value(QUuid::fromString(text)) : field.shown(fromText(field, text));
}

/// All that a record held that came or went, in one line.
QString saidIn(const LogLine& line)
{
    const QJsonObject said = recordIn(line);
    QStringList parts;
    for (const Field& field : line.kind->fields)
        if (field.type != FieldType::Reference && said.contains(field.key()))
            parts.append(Tr::tr("%1: %2").arg(field.labelText(), field.shown(fromText(field, said.value(field.key()).toString()))));
    return parts.join(QStringLiteral("; "));
}

QJsonObject logJson(const LogLine& line)
{
    return {{QStringLiteral("at"), line.step.at.toString(Qt::ISODateWithMs)},
            {QStringLiteral("who"), line.step.who},
            {QStringLiteral("step"), line.step.label},
            {QStringLiteral("kind"), line.kind ? line.kind->key() : QString()},
            {QStringLiteral("record"), idText(line.record)},
            {QStringLiteral("field"), line.field},
            {QStringLiteral("before"), line.before},
            {QStringLiteral("after"), line.after}};
}

/// Without what a blind call keeps.
AnyRecord toldOf(const PersonData& data, const AnyRecord& one)
{
    if (!data.blindness.hides(*one.kind, one.record->id)) return one;
    const std::shared_ptr<Record> told = one.kind->copy(*one.record);
    for (const Field& field : one.kind->fields)
        if (field.type == FieldType::Points || field.type == FieldType::LongText) field.set(*told, {});
    return {one.kind, told};
}

QString keptSentence() { return Tr::tr("Shown once the blind first pass of the call is done."); }

} // namespace

Result<PersonData> personData(Store& store, const QUuid& id, bool toBeShown)
{
    const auto person = store.get<Person>(id);
    return person.ok() ? personData(store, *person, toBeShown) : Result<PersonData>(person.error());
}

Result<PersonData> personData(Store& store, const Person& person, bool toBeShown)
{
    PersonData data{person, {{{&Person::kind(), std::make_shared<Person>(person)}, PersonRecord::Own}}};
    if (const Status done = findRecords(store, data); !done.ok()) return done.error();
    const auto log = store.log(-1);
    if (!log.ok()) return log.error();
    findEarlierNames(*log, data);
    findGone(*log, data);
    const PersonWords words(person, data.earlier);
    findLog(*log, words, data);
    if (!toBeShown) return data;
    if (const Status done = findMentions(store, words, data); !done.ok()) return done.error();
    if (const Status done = findNames(store, data); !done.ok()) return done.error();
    auto blindness = Blindness::of(store);
    if (!blindness.ok()) return blindness.error();
    data.blindness = *std::move(blindness);
    for (Mention& mention : data.mentions)
        if (data.blindness.hides(*mention.kind, mention.record)) mention.excerpt = keptSentence();
    return data;
}

QByteArray personJson(const PersonData& data, const QDateTime& written)
{
    QList<AnyRecord> records;
    for (const PersonRecord& one : data.records)
        records.append(toldOf(data, one.any));
    QJsonObject whole = QJsonDocument::fromJson(recordsJson(records, written)).object();
    QJsonArray mentions;
    for (const Mention& mention : data.mentions)
        if (mention.sure)
            mentions.append(QJsonObject{{QStringLiteral("kind"), mention.kind->key()},
                                        {QStringLiteral("record"), idText(mention.record)},
                                        {QStringLiteral("field"), mention.field->key()},
                                        {QStringLiteral("text"), mention.excerpt}});
    QJsonArray log;
    for (const LogLine& line : data.log) {
        QJsonObject told = logJson(line);
        if (data.blindness.hides(line))
            for (const char* said : {"before", "after"}) told.insert(QLatin1String(said), QString());
        log.append(told);
    }
    whole.insert(QStringLiteral("person"), idText(data.person.id));
    whole.insert(QStringLiteral("mentions"), mentions);
    whole.insert(QStringLiteral("log"), log);
    return QJsonDocument(whole).toJson(QJsonDocument::Indented);
}

QList<PersonSection> personSections(const PersonData& data)
{
    QList<PersonSection> sections;
    for (const PersonRecord& one : data.records) {
        PersonSection section{one.any.kind->oneText(), {}};
        const AnyRecord told = toldOf(data, one.any);
        for (const Field& field : one.any.kind->fields) {
            const QVariant value = field.get(*told.record);
            const QString text = field.type == FieldType::Reference ? data.names.value(value.toUuid()) : field.shown(value);
            if (!text.isEmpty()) section.rows.append({field.labelText(), text});
        }
        if (data.blindness.hides(*one.any.kind, one.any.record->id)) section.rows.append({Tr::tr("Points and comments"), keptSentence()});
        sections.append(section);
    }
    PersonSection mentioned{Tr::tr("Named in other places"), {}};
    for (const Mention& mention : data.mentions)
        if (mention.sure)
            mentioned.rows.append({Tr::tr("%1 “%2”, %3").arg(mention.kind->oneText(), mention.title, mention.field->labelText()),
                                   mention.excerpt});
    if (!mentioned.rows.isEmpty()) sections.append(mentioned);
    PersonSection log{Tr::tr("Log of changes"), {}};
    for (const LogLine& line : data.log) {
        const Field* field = line.kind ? line.kind->find(line.field) : nullptr;
        QString what = line.step.label;
        if (data.blindness.hides(line))
            what += QStringLiteral(": ") + keptSentence();
        else if (field)
            what += QStringLiteral(": %1, %2 → %3")
                        .arg(field->labelText(), shownIn(*field, line.before, data.names), shownIn(*field, line.after, data.names));
        else if (line.kind && data.gone.contains(line.record))
            what += QStringLiteral(": ") + saidIn(line);
        const std::pair<QString, QString> row{
            Tr::tr("%1, %2").arg(QLocale().toString(line.step.at.toLocalTime(), QLocale::ShortFormat), line.step.who), what};
        if (log.rows.isEmpty() || log.rows.constLast() != row) log.rows.append(row); // of a step that made many entries one line says it
    }
    if (!log.rows.isEmpty()) sections.append(log);
    return sections;
}

} // namespace microvet::programme
