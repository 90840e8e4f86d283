#include "app/cli/commands/programme.h"

#include "core/base/filestore.h"
#include "core/base/id.h"
#include "core/programme/people/erase.h"
#include "core/programme/store/daily_copies.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace microvet::cli::programme_command {

using namespace microvet::programme;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::cli)
};

QJsonObject toJson(const Mention& mention, bool goes)
{
    return {{QStringLiteral("kind"), mention.kind->key()},   {QStringLiteral("record"), idText(mention.record)},
            {QStringLiteral("field"), mention.field->key()}, {QStringLiteral("excerpt"), mention.excerpt},
            {QStringLiteral("sure"), mention.sure},          {QStringLiteral("erased"), goes}};
}

int countOf(const PersonData& data, PersonRecord::Tie tie)
{
    return int(std::count_if(data.records.cbegin(), data.records.cend(), [&](const PersonRecord& record) { return record.tie == tie; }));
}

/// What goes, before it goes.
void print(const PersonData& data, const QList<Mention>& confirmed, Console& console)
{
    const int own = countOf(data, PersonRecord::Own);
    console.out << Tr::tr("Records of the person, which go: %1. Records that name the person, which only count afterwards: %2. Lines of the log: %3.")
                       .arg(own).arg(int(data.records.size()) - own).arg(data.log.size())
                << Qt::endl;
    for (const Mention& mention : data.mentions) {
        const bool goes = std::any_of(confirmed.cbegin(), confirmed.cend(), [&](const Mention& one) { return one.isAt(mention); });
        //: where a name stands in a text: kind of record, title, field, the words around it
        console.out << (goes ? "- " : "? ") << Tr::tr("%1 “%2”, %3: %4").arg(mention.kind->oneText(), mention.title, mention.field->labelText(), mention.excerpt)
                    << Qt::endl;
    }
}

} // namespace

QString keptCopies(const Job& job)
{
    if (job.store.place().driver != Place::File) return {};
    const QStringList beside = keptBeside(diskStore(), job.parser.positionalArguments().value(1), &job.store);
    return beside.isEmpty() ? QString()
                            : Tr::tr("These copies still hold the person. Please delete them yourself: %1").arg(beside.join(QStringLiteral(", ")));
}

QString dailyCopies() { return Tr::tr("Daily copies that Studio has made still hold this person. Let Studio make them anew, or delete them."); }

int erase(const Job& job)
{
    const auto person = personOf(job);
    if (!person.ok()) return job.console.fail(person.error());
    const auto data = personData(job.store, person->id);
    if (!data.ok()) return job.console.fail(data.error());
    QList<Mention> confirmed;
    for (const Mention& mention : data->mentions)
        if (mention.sure || job.parser.isSet(option::allMentions)) confirmed.append(mention);
    const bool doIt = job.parser.isSet(option::yes);
    if (!job.json()) print(*data, confirmed, job.console);
    Erased erased;
    if (doIt) {
        const auto done = erasePerson(job.store, person->id, confirmed);
        if (!done.ok()) return job.console.fail(done.error());
        erased = *done;
        if (const QString beside = keptCopies(job); !beside.isEmpty()) erased.notes.append(beside);
    }
    if (job.json()) {
        QJsonArray mentions;
        for (const Mention& mention : data->mentions)
            mentions.append(toJson(mention, doIt && std::any_of(confirmed.cbegin(), confirmed.cend(), [&](const Mention& one) { return one.isAt(mention); })));
        job.console.json({{QStringLiteral("person"), idText(person->id)},
                          {QStringLiteral("erased"), doIt},
                          {QStringLiteral("records"), int(data->records.size())},
                          {QStringLiteral("removed"), erased.removed},
                          {QStringLiteral("emptied"), erased.emptied},
                          {QStringLiteral("logLines"), erased.logLines},
                          {QStringLiteral("mentions"), mentions},
                          {QStringLiteral("files"), QJsonArray::fromStringList(erased.files)},
                          {QStringLiteral("notes"), QJsonArray::fromStringList(erased.notes)}});
    } else if (doIt) {
        job.console.out << Tr::tr("Erased: %1 records gone, %2 only count now, %3 mentions replaced.")
                               .arg(erased.removed).arg(erased.emptied).arg(erased.mentions)
                        << Qt::endl;
    }
    for (const QString& file : std::as_const(erased.files))
        job.console.err << Tr::tr("Outside of the programme, and still there: %1").arg(file) << Qt::endl;
    for (const QString& note : std::as_const(erased.notes))
        job.console.err << note << Qt::endl;
    if (doIt) {
        job.console.err << dailyCopies() << Qt::endl;
        return Fine;
    }
    job.console.err << Tr::tr("Nothing was erased yet. Say --yes to erase it; this cannot be taken back.") << Qt::endl;
    return HasErrors;
}

} // namespace microvet::cli::programme_command
