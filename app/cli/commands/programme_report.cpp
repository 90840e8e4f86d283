#include "app/cli/commands/programme.h"

#include "core/actions/programme/course_states.h"
#include "core/actions/programme/programme_report.h"
#include "core/actions/programme/sheet_page.h"
#include "core/base/filestore.h"
#include "core/base/id.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

namespace microvet::cli::programme_command {

using namespace microvet::programme;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::cli)
};

QString isoDay(const QDate& day) { return day.toString(Qt::ISODate); }
constexpr int figureColumn = 44;

void print(const Figures& figures, QTextStream& out)
{
    for (const FigureGroup& group : figures.groups) {
        out << group.title << Qt::endl;
        for (const Figure& figure : group.figures)
            out << "    " << figure.name.leftJustified(figureColumn) << QString::number(figure.value).rightJustified(6) << Qt::endl;
    }
}

Result<Table> tableOf(const Job& job, const Period& period)
{
    const QString what = job.parser.value(option::what);
    if (what == QLatin1String("outside")) return outsideRegister(job.store, period);
    if (what == QLatin1String("partners")) return partnerList(job.store);
    if (what == QLatin1String("training")) return trainingList(job.store, period);
    if (what == QLatin1String("runs")) return courseRuns(job.store, period);
    if (what == QLatin1String("feedback")) return feedbackNotes(job.store, period, job.parser.isSet(option::names));
    return Error{Error::Kind::Invalid, Tr::tr("Please say which list: --what outside, partners, training, runs or feedback."), {}};
}

QJsonObject toJson(const AmbassadorSheet& sheet)
{
    QJsonArray rows;
    for (const SheetRow& row : sheet.rows) {
        QJsonArray entries;
        for (const SheetEntry& entry : row.entries)
            entries.append(QJsonObject{{QStringLiteral("what"), entry.what},
                                       {QStringLiteral("planned"), isoDay(entry.planned)},
                                       {QStringLiteral("done"), isoDay(entry.done)},
                                       {QStringLiteral("evidence"), entry.evidence},
                                       {QStringLiteral("link"), entry.link},
                                       {QStringLiteral("kind"), entry.kind ? entry.kind->key() : QString()},
                                       {QStringLiteral("record"), idText(entry.record)}});
        rows.append(QJsonObject{{QStringLiteral("responsibility"), row.number},
                                {QStringLiteral("title"), row.title},
                                {QStringLiteral("planned"), row.planned()},
                                {QStringLiteral("done"), row.done()},
                                {QStringLiteral("latest"), isoDay(row.latest())},
                                {QStringLiteral("entries"), entries}});
    }
    return {{QStringLiteral("person"), idText(sheet.person)}, {QStringLiteral("name"), sheet.name}, {QStringLiteral("rows"), rows}};
}

} // namespace

int report(const Job& job)
{
    const auto period = periodOf(job.parser);
    if (!period.ok()) return job.console.fail(period.error());
    const auto made = actions::programmeReport(job.store, {*period, job.parser.isSet(option::names)});
    if (!made.ok()) return job.console.fail(made.error());
    if (const int code = writeFile(job, option::html, [&] { return actions::toHtml(*made); }); code != Fine) return code;
    if (const int code = writeFile(job, option::csv, [&] { return actions::toCsv(*made); }); code != Fine) return code;
    if (job.json()) job.console.json(actions::toJson(*made));
    else if (!job.parser.isSet(option::html) && !job.parser.isSet(option::csv)) print(made->figures, job.console.out);
    return Fine;
}

int list(const Job& job)
{
    const auto period = periodOf(job.parser);
    if (!period.ok()) return job.console.fail(period.error());
    const auto table = tableOf(job, *period);
    if (!table.ok()) return job.console.fail(table.error());
    const auto own = job.store.first<Programme>();
    if (!own.ok()) return job.console.fail(own.error());
    if (const int code = writeFile(job, option::html, [&] { return actions::toHtml(*table, *own, *period); }); code != Fine) return code;
    if (const int code = writeFile(job, option::csv, [&] { return programme::toCsv(*table); }); code != Fine) return code;
    if (job.json()) {
        job.console.json({{QStringLiteral("list"), table->code}, {QStringLiteral("rows"), programme::toJson(*table)}});
    } else if (!job.parser.isSet(option::html) && !job.parser.isSet(option::csv)) {
        QStringList heads;
        for (const Table::Column& column : table->columns)
            heads.append(column.title);
        for (const QStringList& row : QList<QStringList>{heads} + table->rows)
            job.console.out << row.join(u'\t').replace(u'\n', u' ') << Qt::endl;
    }
    return Fine;
}

int sheet(const Job& job)
{
    const auto period = periodOf(job.parser);
    if (!period.ok()) return job.console.fail(period.error());
    const auto person = personOf(job);
    if (!person.ok()) return job.console.fail(person.error());
    const auto own = job.store.first<Programme>();
    if (!own.ok()) return job.console.fail(own.error());
    const QString language = actions::sheetLanguage(person->language, *own);
    const auto filled = ambassadorSheet(job.store, person->id, language, *period);
    if (!filled.ok()) return job.console.fail(filled.error());
    if (const int code = writeFile(job, option::html, [&] { return actions::sheetDocument(*filled, *own, language).page(); }); code != Fine) return code;
    if (job.json()) {
        job.console.json(toJson(*filled));
    } else if (!job.parser.isSet(option::html)) {
        for (const SheetRow& row : filled->rows)
            job.console.out << row.number << ". " << row.title.leftJustified(figureColumn)
                            << Tr::tr("done %1, planned %2").arg(row.done()).arg(row.planned()) << Qt::endl;
    }
    return Fine;
}

int check(const Job& job)
{
    const auto day = dayOf(job.parser, option::day);
    if (!day.ok()) return job.console.fail(day.error());
    DueWishes wishes{day->isValid() ? *day : job.store.now().toLocalTime().date()};
    if (job.parser.isSet(option::ahead)) {
        bool isNumber = false;
        wishes.ahead = job.parser.value(option::ahead).toInt(&isNumber);
        if (!isNumber || wishes.ahead < 0 || wishes.ahead > 3660)
            return job.console.fail({Error::Kind::Invalid, Tr::tr("“%1” is no number of days.").arg(job.parser.value(option::ahead)), {}});
    }
    const auto due = dueThings(job.store, wishes);
    if (!due.ok()) return job.console.fail(due.error());
    QJsonArray things;
    bool overdue = false;
    for (const DueThing& thing : *due) {
        overdue = overdue || thing.overdue;
        if (job.json())
            things.append(QJsonObject{{QStringLiteral("code"), thing.code},
                                      {QStringLiteral("kind"), thing.kind->key()},
                                      {QStringLiteral("record"), idText(thing.record)},
                                      {QStringLiteral("date"), isoDay(thing.date)},
                                      {QStringLiteral("overdue"), thing.overdue},
                                      {QStringLiteral("sentence"), thing.sentence}});
        else
            job.console.out << isoDay(thing.date) << (thing.overdue ? " ! " : "   ") << thing.sentence << Qt::endl;
    }
    if (job.json()) job.console.json({{QStringLiteral("day"), isoDay(wishes.day)}, {QStringLiteral("due"), things}});
    else if (due->isEmpty()) job.console.out << Tr::tr("Nothing is due.") << Qt::endl;
    return overdue ? HasErrors : Fine;
}

int courses(const Job& job)
{
    Progress progress;
    const auto read = actions::readCourses(job.store, diskStore(), {rules::houseRules(), review::builtInTemplate(QLocale().bcp47Name())}, progress);
    if (!read.ok()) return job.console.fail(read.error());
    QJsonArray all;
    bool troubled = false;
    for (const actions::CourseReading& one : *read) {
        troubled = troubled || !one.trouble.isEmpty();
        const QString state = actions::codeOf(one.draft.column);
        if (job.json())
            all.append(QJsonObject{{QStringLiteral("course"), idText(one.course)},
                                   {QStringLiteral("title"), one.title},
                                   {QStringLiteral("file"), one.draft.path},
                                   {QStringLiteral("state"), state},
                                   {QStringLiteral("round"), one.draft.round},
                                   {QStringLiteral("openMusts"), one.draft.openMusts},
                                   {QStringLiteral("score"), one.draft.score},
                                   {QStringLiteral("trouble"), one.trouble},
                                   {QStringLiteral("changed"), one.changed}});
        else
            job.console.out << state.leftJustified(12) << QString::number(one.draft.score).rightJustified(4)
                            << QString::number(one.draft.openMusts).rightJustified(4) << "  " << one.title << Qt::endl;
        if (!one.trouble.isEmpty()) job.console.err << one.trouble << Qt::endl;
    }
    if (job.json()) job.console.json({{QStringLiteral("courses"), all}});
    else if (read->isEmpty()) job.console.out << Tr::tr("No course of the programme has a file yet.") << Qt::endl;
    return troubled ? HasErrors : Fine;
}

} // namespace microvet::cli::programme_command
