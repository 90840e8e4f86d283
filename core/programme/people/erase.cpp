#include "core/programme/people/erase.h"

#include "core/base/id.h"
#include "core/programme/following/erased_counts.h"
#include "core/programme/letters/letter_records.h"
#include "core/programme/people/person_words.h"
#include "core/programme/records/events.h"
#include "core/programme/store/database.h"
#include "core/programme/store/stored_value.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

namespace microvet::programme {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::programme)
};

QString tableOf(const Kind& kind) { return quoted(QLatin1String(kind.table)); }
QString columnOf(const Field& field) { return quoted(QLatin1String(field.name)); }

/// Works past Change, which would write into the log what is to be erased.
class Eraser {
public:
    Eraser(Store& store, const PersonData& data)
        : m_database(store.database()), m_store(store), m_data(data), m_words(data.person, data.earlier)
    {
        for (const PersonRecord& one : data.records)
            m_touched.insert(idText(one.any.record->id));
        for (const QUuid& id : data.gone)
            m_touched.insert(idText(id));
    }

    Status run(const QList<Mention>& confirmed)
    {
        if (const Status done = goOnCounting(); !done.ok()) return done;
        for (const Mention& mention : confirmed)
            if (const Status done = replaceMention(mention); !done.ok()) return done;
        // What belongs to a record stands behind it, and goes before it.
        for (auto one = m_data.records.crbegin(); one != m_data.records.crend(); ++one)
            if (const Status done = one->tie == PersonRecord::Own ? remove(one->any) : empty(*one); !done.ok()) return done;
        if (const Status done = scrubLog(); !done.ok()) return done;
        return logErasing();
    }

    Erased result;

private:
    Status change(const QString& sql, const QVariantList& values)
    {
        const auto done = m_database.change(sql, values);
        return done.ok() ? Status() : Status(done.error());
    }

    /// What the figures count because of the person, before they go. Whoever was removed does not count any more.
    Status goOnCounting()
    {
        const auto there = m_store.count(Person::kind(), {{{"id", m_data.person.id}}});
        if (!there.ok()) return there.error();
        if (*there == 0) return {};
        const auto left = countsLeftBy(m_store, m_data.person, m_store.now().toLocalTime().date());
        if (!left.ok()) return left.error();
        for (const ErasedCount& count : *left)
            if (const Status done = keep(count); !done.ok()) return done;
        return countAttendance();
    }

    Status keep(const ErasedCount& count)
    {
        const auto known = m_store.count(ErasedCount::kind(), {{{"id", count.id}}});
        if (!known.ok()) return known.error();
        if (*known > 0) return {};
        QStringList columns{QStringLiteral("id"), QStringLiteral("version")};
        QVariantList values{idText(count.id), 1};
        for (const Field& field : ErasedCount::kind().fields) {
            columns.append(columnOf(field));
            values.append(asStored(field, field.get(count)));
        }
        return change(QStringLiteral("INSERT INTO %1 (%2) VALUES (?%3)")
                          .arg(tableOf(ErasedCount::kind()), columns.join(QLatin1String(", ")), QStringLiteral(", ?").repeated(values.size() - 1)),
                      values);
    }

    /// Whoever was there is counted with an event as before.
    Status countAttendance()
    {
        const auto own = m_store.all<Attendance>({{{"person", m_data.person.id}, {"state", QStringLiteral("attended")}}});
        if (!own.ok()) return own.error();
        for (const Attendance& one : *own) {
            const auto listed = m_store.count(Attendance::kind(), {{{"event", one.event}, {"state", QStringLiteral("attended")}}});
            if (!listed.ok()) return listed.error();
            if (const Status done = change(QStringLiteral("UPDATE %1 SET participants = ?, version = version + 1 WHERE id = ? AND participants < ?")
                                               .arg(tableOf(Event::kind())),
                                           {*listed, idText(one.event), *listed});
                !done.ok())
                return done;
        }
        return {};
    }

    Status remove(const AnyRecord& one)
    {
        for (const Kind* kind : kinds())
            for (const Field& field : kind->fields) {
                if (field.type != FieldType::Reference || one.kind->key() != QLatin1String(field.refers) || field.is(Owner))
                    continue;
                if (const Status done = change(QStringLiteral("UPDATE %1 SET %2 = NULL, version = version + 1 WHERE %2 = ?")
                                                   .arg(tableOf(*kind), columnOf(field)),
                                               {idText(one.record->id)});
                    !done.ok())
                    return done;
            }
        for (const Field& field : one.kind->fields)
            if (field.type == FieldType::File)
                if (const QString file = field.get(*one.record).toString(); !file.isEmpty()) result.files.append(file);
        if (one.kind == &Letter::kind())
            if (liesOutside(static_cast<const Letter&>(*one.record))) ++result.letters;
        ++result.removed;
        return change(QStringLiteral("DELETE FROM %1 WHERE id = ?").arg(tableOf(*one.kind)), {idText(one.record->id)});
    }

    Status empty(const PersonRecord& one)
    {
        const Kind& kind = *one.any.kind;
        const std::shared_ptr<Record> left = kind.copy(*one.any.record);
        for (const Field& field : kind.fields)
            if (field.is(Personal)) field.set(*left, fromText(field, {}));
        const std::shared_ptr<Record> blank = kind.make();
        const bool counts = one.tie == PersonRecord::Names
                         || std::any_of(kind.fields.begin(), kind.fields.end(), [&](const Field& field) {
                                return field.type != FieldType::Reference
                                    && toText(field, field.get(*left)) != toText(field, field.get(*blank));
                            });
        if (!counts) return remove(one.any);
        QStringList sets{QStringLiteral("version = version + 1")};
        QVariantList values;
        for (const Field& field : kind.fields) {
            const bool names = field.type == FieldType::Reference
                            && field.get(*left).toUuid() == m_data.person.id && one.tie == PersonRecord::Names;
            if (!field.is(Personal) && !names) continue;
            sets.append(columnOf(field) + QLatin1String(" = ?"));
            values.append(asStored(field, names ? QVariant(QUuid()) : field.get(*left)));
        }
        values.append(idText(left->id));
        ++result.emptied;
        return change(QStringLiteral("UPDATE %1 SET %2 WHERE id = ?").arg(tableOf(kind), sets.join(QLatin1String(", "))),
                      values);
    }

    Status replaceMention(const Mention& mention)
    {
        if (m_touched.contains(idText(mention.record))) return {};
        const auto now = m_store.get(*mention.kind, mention.record);
        if (!now.ok()) return now.error().kind == Error::Kind::NotFound ? Status() : Status(now.error());
        const Field& field = *mention.field;
        const QString text = field.get(*now->record).toString();
        const bool sure = m_words.areIn(text);
        if (!sure && !m_words.perhapsIn(text)) return {}; // it does not say so any more
        ++result.mentions;
        if (!sure) m_alsoIn[mention.record].insert(field.key());
        return change(QStringLiteral("UPDATE %1 SET %2 = ?, version = version + 1 WHERE id = ?")
                          .arg(tableOf(*mention.kind), columnOf(field)),
                      {asStored(field, m_words.erasedFrom(text, !sure)), idText(mention.record)});
    }

    /// Of a record that came or went the log has JSON, in which letters may be written otherwise.
    QString withoutWords(const LogLine& line, const QString& text) const
    {
        const QSet<QString> also = m_alsoIn.value(line.record);
        QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
        if (object.isEmpty()) return m_words.erasedFrom(text, also.contains(line.field));
        for (const QString& key : object.keys())
            object.insert(key, m_words.erasedFrom(object.value(key).toString(), also.contains(key)));
        return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
    }

    /// With those that hold a text in which only one of the names stood, and was replaced.
    Result<QList<LogLine>> linesToScrub() const
    {
        QList<LogLine> lines = m_data.log;
        QSet<qint64> there;
        for (const LogLine& line : lines)
            there.insert(line.seq);
        for (const QUuid& record : m_alsoIn.keys()) {
            const auto about = m_store.log(-1, record);
            if (!about.ok()) return about.error();
            for (const LogLine& line : *about)
                if (!there.contains(line.seq) && (withoutWords(line, line.before) != line.before || withoutWords(line, line.after) != line.after))
                    lines.append(line);
        }
        return lines;
    }

    /// Labels of steps say what a record is called, which may be what somebody wrote: "New: I want to learn French". How
    /// such texts begin, without the names in them.
    QStringList ownTexts() const
    {
        constexpr qsizetype shortest = 3;
        constexpr qsizetype inTitles = 79; // as these are cut
        constexpr qsizetype enough = 40;
        QSet<QString> texts;
        const auto take = [&](const Field& field, const QString& text) {
            if (!field.is(Personal) || field.type == FieldType::Code) return;
            const QString line = m_words.erasedFrom(text.simplified().left(inTitles), false).left(enough);
            if (line.size() >= shortest && line != erasedMark()) texts.insert(line);
        };
        for (const PersonRecord& one : m_data.records)
            for (const Field& field : one.any.kind->fields)
                take(field, field.shown(field.get(*one.any.record)));
        for (const LogLine& line : m_data.log) {
            if (!line.kind || !m_touched.contains(idText(line.record))) continue;
            for (const QString& text : {line.before, line.after}) {
                if (const Field* field = line.kind->find(line.field)) {
                    take(*field, field->shown(fromText(*field, text)));
                    continue;
                }
                const QJsonObject said = QJsonDocument::fromJson(text.toUtf8()).object();
                for (const Field& field : line.kind->fields)
                    take(field, field.shown(fromText(field, said.value(field.key()).toString())));
            }
        }
        return {texts.cbegin(), texts.cend()};
    }

    /// Without what names the person; where it says what they wrote, nothing is left of it.
    QString labelLeft(const QString& label, const QStringList& texts, bool also) const
    {
        const QString left = m_words.erasedFrom(label, also);
        const QString line = left.simplified();
        const bool says = std::any_of(texts.cbegin(), texts.cend(), [&](const QString& text) { return line.contains(text); });
        return (says ? erasedMark() : left) + QStringLiteral("");
    }

    Status scrubLog()
    {
        const QStringList texts = ownTexts();
        const auto lines = linesToScrub();
        if (!lines.ok()) return lines.error();
        QSet<QString> also; ///< steps that wrote such a text
        for (const LogLine& line : *lines)
            if (m_alsoIn.contains(line.record)) also.insert(line.step.id);
        QHash<QString, QString> steps; ///< with their labels
        for (const LogLine& line : *lines) {
            const bool own = m_touched.contains(idText(line.record));
            steps.insert(line.step.id, labelLeft(line.step.label, texts, also.contains(line.step.id)));
            ++result.logLines;
            // Never null: the columns take no NULL.
            const auto text = [&](const QString& value) {
                return (own ? QString() : withoutWords(line, value)) + QStringLiteral("");
            };
            const Status done = change(
                QStringLiteral("UPDATE change_log SET who = ?, old_value = ?, new_value = ? WHERE seq = ?"),
                {m_words.erasedFrom(line.step.who, false) + QStringLiteral(""), text(line.before), text(line.after), line.seq});
            if (!done.ok()) return done;
        }
        for (auto step = steps.cbegin(); step != steps.cend(); ++step)
            if (const Status done = change(QStringLiteral("UPDATE change_log SET undoes = ?, label = ? WHERE step = ?"),
                                           {erasedStep(), *step, step.key()});
                !done.ok())
                return done;
        return {};
    }

    /// That it was done, by whom and when; not about whom.
    Status logErasing()
    {
        const QString at = m_store.now().toUTC().toString(Qt::ISODateWithMs);
        return change(QStringLiteral("INSERT INTO change_log (step, label, who, at, undoes, kind, record, field, old_value, "
                                     "new_value) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                      {idText(QUuid::createUuid()), Tr::tr("Erase a person"), m_words.erasedFrom(m_store.who(), false) + QStringLiteral(""), at,
                       erasedStep(), m_data.records.constFirst().any.kind->key(), idText(m_data.person.id),
                       QStringLiteral(""), QStringLiteral(""), QStringLiteral("")});
    }

    Database& m_database;
    Store& m_store;
    const PersonData& m_data;
    PersonWords m_words;
    QSet<QString> m_touched;
    QHash<QUuid, QSet<QString>> m_alsoIn; ///< records, and their fields, in which one of the names alone was replaced
};

/// What was deleted is overwritten already (secure_delete); this gives its room back and leaves no old pages about.
void compact(Database& database, Erased& erased)
{
    if (!database.isServer()) {
        if (const auto done = database.change(QStringLiteral("VACUUM")); !done.ok())
            erased.notes.append(done.error().kind == Error::Kind::NoSpace
                                    ? Tr::tr("The person is erased. Only the file could not be made smaller, because the disk is full.")
                                    : Tr::tr("The person is erased, but the file could not be made smaller: %1").arg(done.error().text));
        return;
    }
    QStringList tables{QStringLiteral("change_log")};
    for (const Kind* kind : kinds())
        tables.append(tableOf(*kind));
    for (const QString& table : std::as_const(tables))
        if (const auto done = database.change(QStringLiteral("VACUUM FULL %1").arg(table)); !done.ok()) {
            erased.notes.append(Tr::tr("The server did not tidy up its tables: %1").arg(done.error().text));
            break;
        }
    erased.notes.append(Tr::tr("The server’s own backups and logs are outside of this program. Ask whoever looks after the "
                               "server when they are deleted."));
}

/// `person`: an id, or a person who was removed.
template<class Who> Result<Erased> eraseOne(Store& store, const Who& person, const QList<Mention>& confirmed)
{
    Erased erased;
    const Status done = store.database().inTransaction([&]() -> Status {
        const auto data = personData(store, person, false); // what is there now, not when it was shown
        if (!data.ok()) return data.error();
        Eraser eraser(store, *data);
        const Status run = eraser.run(confirmed);
        erased = eraser.result;
        return run;
    });
    if (!done.ok()) return done.error();
    return erased;
}

/// What is told and done once, however many were erased.
void finish(Store& store, Erased& erased)
{
    if (erased.letters > 0)
        erased.notes.append(Tr::tr("%n letters had gone out as mail files, mails or on paper. What was saved or sent outside of the programme is still there.",
                                   nullptr, erased.letters));
    if (!erased.files.isEmpty())
        erased.notes.append(Tr::tr("These files lie outside of the programme and were left: %1")
                                .arg(erased.files.join(QLatin1String(", "))));
    compact(store.database(), erased);
}

} // namespace

Result<Erased> erasePerson(Store& store, const QUuid& person, const QList<Mention>& confirmed)
{
    auto erased = eraseOne(store, person, confirmed);
    if (erased.ok()) finish(store, *erased);
    return erased;
}

Result<Erased> erasePerson(Store& store, const Person& removed, const QList<Mention>& confirmed)
{
    auto erased = eraseOne(store, removed, confirmed);
    if (erased.ok()) finish(store, *erased);
    return erased;
}

ErasedPeople erasePeople(Store& store, const QList<ToErase>& people, Progress& progress)
{
    ErasedPeople erased;
    for (const ToErase& one : people) {
        if (progress.cancelled()) {
            erased.stopped = Error{Error::Kind::Cancelled, Tr::tr("You stopped it. Whoever was not erased yet is still there."), {}};
            break;
        }
        const auto done = eraseOne(store, one.person, one.confirmed);
        if (!done.ok() && done.error().kind != Error::Kind::NotFound) {
            erased.stopped = done.error();
            break;
        }
        erased.people.append(one.person);
        if (done.ok()) {
            erased.all.removed += done->removed;
            erased.all.emptied += done->emptied;
            erased.all.mentions += done->mentions;
            erased.all.logLines += done->logLines;
            erased.all.letters += done->letters;
            erased.all.files += done->files;
        }
        progress.report(erased.people.size(), people.size());
    }
    if (!erased.people.isEmpty()) finish(store, erased.all);
    return erased;
}

} // namespace microvet::programme
