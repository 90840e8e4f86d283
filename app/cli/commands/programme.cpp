#include "app/cli/commands/programme.h"

#include "app/cli/commands/commands.h"

#include "core/base/filestore.h"
#include "core/programme/people/people_names.h"
#include "core/programme/store/shared_file.h"
#include "core/programme/store/shared_folder.h"

#include <QProcessEnvironment>
#include <QTemporaryDir>

namespace microvet::cli {

namespace programme_command {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::cli)
};

struct Action {
    const char* name;
    int (*run)(const Job& job);
    bool makesFile; ///< a programme that is not there yet is made
    bool writes;
    int (*after)(const Job& job) = nullptr; ///< once it has gone well and is in its place
    int (*closed)(const QString& file, const QCommandLineParser& parser, Console& console) = nullptr; ///< in place of `run`
};

constexpr Action actions[] = {
    {"report", report, false, false},    {"list", list, false, false},   {"sheet", sheet, false, false},
    {"check", check, false, false},      {"courses", courses, false, true}, {"export", exportAll, false, false},
    {"import", import, true, true},      {"sample", sample, true, true},    {"erase", erase, false, true},
    {"join", join, false, true, joined}, {"rescue", nullptr, false, true, nullptr, rescue},
    {"restore", nullptr, true, true, nullptr, restore},
};

const Action* findAction(const QString& name)
{
    for (const Action& action : actions)
        if (name == QLatin1String(action.name)) return &action;
    return nullptr;
}

QString fromEnvironment(const char* name) { return QProcessEnvironment::systemEnvironment().value(QString::fromLatin1(name)); }

/// HOST[:PORT]/DATABASE
Result<programme::Place> serverPlace(const QString& text, const QString& user)
{
    programme::Place place;
    place.driver = programme::Place::Server;
    const QString address = text.section(u'/', 0, 0);
    place.host = address.section(u':', 0, 0);
    place.database = text.section(u'/', 1);
    bool isPort = true;
    if (address.contains(u':')) place.port = address.section(u':', 1).toInt(&isPort);
    if (place.host.isEmpty() || place.database.isEmpty() || !isPort || place.port < 1 || place.port > 65535)
        return Error{Error::Kind::Invalid, Tr::tr("“%1” is no server. Please give --server HOST/DATABASE or HOST:PORT/DATABASE.").arg(text), {}};
    place.user = user.isEmpty() ? fromEnvironment("PGUSER") : user;
    place.password = fromEnvironment("PGPASSWORD");
    return place;
}

/// From the arguments, else from the variables that PostgreSQL's own programs take.
Result<programme::Place> placeOf(const QCommandLineParser& parser, bool makesFile)
{
    const QString file = parser.positionalArguments().value(1);
    const QString user = parser.value(option::user);
    if (parser.isSet(option::server)) {
        if (file.isEmpty()) return serverPlace(parser.value(option::server), user);
        return Error{Error::Kind::Invalid, Tr::tr("Please give either a file or --server, not both."), {}};
    }
    if (!file.isEmpty()) {
        if (!makesFile && !diskStore().stamp(file).exists())
            return Error{Error::Kind::NotFound, Tr::tr("There is no programme “%1”.").arg(file), {}};
        programme::Place place;
        place.file = file;
        return place;
    }
    const QString database = fromEnvironment("PGDATABASE");
    if (database.isEmpty())
        return Error{Error::Kind::Invalid, Tr::tr("Please say which programme: a file, or --server HOST/DATABASE."), {}};
    const QString host = fromEnvironment("PGHOST");
    const QString port = fromEnvironment("PGPORT");
    return serverPlace((host.isEmpty() ? QStringLiteral("localhost") : host) + (port.isEmpty() ? QString() : u':' + port) + u'/' + database, user);
}

QString whoOf(const QCommandLineParser& parser)
{
    if (parser.isSet(option::as)) return parser.value(option::as).simplified();
    const QString user = fromEnvironment("USER");
    return user.isEmpty() ? fromEnvironment("USERNAME") : user;
}

class ProgrammeCommand : public Command {
public:
    QString name() const override { return QStringLiteral("programme"); }
    QString summary() const override { return Tr::tr("Work with an ambassadors' programme: report, lists, what is due, export, import, erase a person."); }
    int argumentCount() const override { return 1; }
    int mostArguments() const override { return 2; }

    void describe(QCommandLineParser& parser) const override
    {
        parser.addPositionalArgument(
            QStringLiteral("ACTION"),
            Tr::tr("report, list, sheet (of an ambassador), check (what is due), courses (read their files), export, import, sample, erase, join (with a copy that parted), rescue (what can be read of a damaged file), restore (a daily copy)."));
        parser.addPositionalArgument(QStringLiteral("FILE"), Tr::tr("The programme. Not with --server."), QStringLiteral("[FILE]"));
        parser.addOption({option::from, Tr::tr("report, list, sheet: first day of the period, as 2031-01-31. import, join, restore: the file to bring in."), Tr::tr("day or file")});
        parser.addOption({option::to, Tr::tr("Last day of the period."), Tr::tr("day")});
        parser.addOption({option::day, Tr::tr("check: what is due on that day. Without: today."), Tr::tr("day")});
        parser.addOption({option::ahead, Tr::tr("check: how many days to look forward. Without: 14."), Tr::tr("days")});
        parser.addOption({option::what, Tr::tr("list: outside, partners, training, runs or feedback."), Tr::tr("list")});
        parser.addOption({option::names, Tr::tr("report, list of feedback: with the names of people. What is handed on goes without.")});
        parser.addOption({option::html, Tr::tr("Write it as a web page into this file."), Tr::tr("file")});
        parser.addOption({option::csv, Tr::tr("Write it as a table for spreadsheets into this file."), Tr::tr("file")});
        parser.addOption({{QStringLiteral("o"), option::output}, Tr::tr("export: a file (.json), or a folder for one table a list. rescue: the new file."), Tr::tr("file or folder")});
        parser.addOption({option::plain, Tr::tr("export: not encrypted, readable for everybody.")});
        parser.addOption({option::how, Tr::tr("import: missing (only what is not there), newest (what is there is overwritten) or replace (all else is removed). join, where both changed the same: newest, here or copy."), Tr::tr("way")});
        parser.addOption({option::person, Tr::tr("sheet, erase: the name or the id of a person."), Tr::tr("person")});
        parser.addOption({option::yes, Tr::tr("erase, join: do it. Without, only tell what would happen.")});
        parser.addOption({option::allMentions, Tr::tr("erase: also where only one of the person's names stands in a text.")});
        parser.addOption({option::server, Tr::tr("A PostgreSQL server; the password comes from the variable PGPASSWORD."), Tr::tr("host[:port]/database")});
        parser.addOption({option::user, Tr::tr("The user there."), Tr::tr("name")});
        parser.addOption({option::as, Tr::tr("Who you are, for the log of changes."), Tr::tr("name")});
        parser.addOption(jsonOption());
    }

    int run(const QCommandLineParser& parser, Console& console) const override
    {
        const QString wanted = parser.positionalArguments().constFirst();
        const Action* action = findAction(wanted);
        if (!action) {
            console.err << Tr::tr("\"programme\" has no action \"%1\". There are: %2.").arg(wanted, names()) << Qt::endl;
            return WrongUsage;
        }
        const auto place = placeOf(parser, action->makesFile);
        if (!place.ok()) return console.fail(place.error());
        if (action->closed) {
            if (place->driver == programme::Place::File) return runClosed(*action, place->file, parser, console);
            return console.fail({Error::Kind::Invalid, Tr::tr("“%1” is for a programme in a file.").arg(wanted), {}});
        }
        const bool shared = place->driver == programme::Place::File && programme::folderKind(place->file) != programme::FolderKind::Own;
        return shared ? runShared(*action, place->file, parser, console) : runOn(*action, *place, parser, console);
    }

private:
    static int runOn(const Action& action, const programme::Place& place, const QCommandLineParser& parser, Console& console)
    {
        const bool fresh = place.driver == programme::Place::File && !diskStore().stamp(place.file).exists();
        int code = Fine;
        {
            const auto store = programme::Store::open(place, whoOf(parser), systemNow);
            if (!store.ok()) return console.fail(store.error());
            const Job job{parser, console, **store};
            code = action.run(job);
            if (code == Fine && action.after) code = action.after(job);
        }
        if (fresh && code != Fine && code != HasErrors) (void)diskStore().remove(place.file); // an empty one says nothing
        return code;
    }

    static int runClosed(const Action& action, const QString& file, const QCommandLineParser& parser, Console& console)
    {
        if (const auto writer = lockHolder(diskStore(), file))
            return console.fail({Error::Kind::InUse, programme::SharedFile::writerText(*writer, systemNow()), {}});
        return action.closed(file, parser, console);
    }

    /// A file that others get at too: on a copy, and only where nobody else writes; see programme::SharedFile.
    static int runShared(const Action& action, const QString& file, const QCommandLineParser& parser, Console& console)
    {
        const QTemporaryDir folder;
        const auto shared = programme::SharedFile::open(diskStore(), file, folder.path(), whoOf(parser), systemNow);
        if (!shared.ok()) return console.fail(shared.error());
        if (action.writes && !(*shared)->mayWrite())
            return console.fail({Error::Kind::InUse, programme::SharedFile::writerText(*(*shared)->writer(), systemNow()), {}});
        const auto store = programme::Store::open((*shared)->place(), whoOf(parser), systemNow);
        if (!store.ok()) return console.fail(store.error());
        const Job job{parser, console, **store};
        const int code = action.run(job);
        if (!action.writes) return code;
        const Status published = (*shared)->publish(**store);
        if (!published.ok() && published.error().kind != Error::Kind::ChangedOnDisk) return console.fail(published.error());
        if (!published.ok()) // what was changed goes with the folder that it was changed in
            return console.fail({Error::Kind::InUse,
                                 Tr::tr("Somebody else has written to the shared file “%1” meanwhile. Nothing was changed; please try again.").arg(file), {}});
        return code == Fine && action.after ? action.after(job) : code;
    }

    static QString names()
    {
        QStringList all;
        for (const Action& action : actions)
            all.append(QString::fromLatin1(action.name));
        return all.join(QStringLiteral(", "));
    }
};

} // namespace

Result<QDate> dayOf(const QCommandLineParser& parser, const QString& name)
{
    if (!parser.isSet(name)) return QDate();
    const QDate day = QDate::fromString(parser.value(name), Qt::ISODate);
    if (day.isValid()) return day;
    return Error{Error::Kind::Invalid, Tr::tr("“%1” is no day. Please write it as 2031-01-31.").arg(parser.value(name)), {}};
}

Result<programme::Period> periodOf(const QCommandLineParser& parser)
{
    const auto from = dayOf(parser, option::from);
    if (!from.ok()) return from.error();
    const auto to = dayOf(parser, option::to);
    if (!to.ok()) return to.error();
    if (from->isValid() && to->isValid() && *to < *from)
        return Error{Error::Kind::Invalid, Tr::tr("The last day of the period is before its first."), {}};
    return programme::Period{*from, *to};
}

Result<programme::Person> personOf(const Job& job)
{
    const QString wanted = job.parser.value(option::person).simplified();
    if (wanted.isEmpty()) return Error{Error::Kind::Invalid, Tr::tr("Please say whom: --person NAME or --person ID."), {}};
    const auto people = job.store.all<programme::Person>();
    if (!people.ok()) return people.error();
    const QUuid id = QUuid::fromString(wanted);
    QList<programme::Person> found;
    for (const programme::Person& person : *people)
        if (id.isNull() ? programme::sameName(person.name, wanted) : person.id == id) found.append(person);
    if (found.size() == 1) return found.constFirst();
    if (found.isEmpty()) return Error{Error::Kind::NotFound, Tr::tr("There is no person “%1” in the programme.").arg(wanted), {}};
    QStringList ids;
    for (const programme::Person& person : std::as_const(found))
        ids.append(person.id.toString(QUuid::WithoutBraces));
    return Error{Error::Kind::Invalid, Tr::tr("Several people are called “%1”. Please give one of these: %2.").arg(wanted, ids.join(QStringLiteral(", "))), {}};
}

int writeFile(const Job& job, const QString& name, const std::function<QByteArray()>& bytes)
{
    const QString path = job.parser.value(name);
    if (path.isEmpty()) return Fine;
    const Status written = diskStore().replace(path, bytes());
    return written.ok() ? Fine : job.console.fail(written.error());
}

} // namespace programme_command

const Command* programmeCommand()
{
    static const programme_command::ProgrammeCommand command;
    return &command;
}

} // namespace microvet::cli
