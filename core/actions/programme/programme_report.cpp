#include "core/actions/programme/programme_report.h"

#include "core/actions/programme/chart.h"
#include "core/base/csv.h"
#include "core/report/html_page.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace microvet::actions {

using namespace programme;
using report::escaped;
using report::HtmlPage;
using report::pageLocale;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::actions)
};

QString dayText(const QDate& day) { return pageLocale().toString(day, QStringLiteral("d MMMM yyyy")); }

/// Columns that name people.
constexpr const char* personal[] = {"sender", "first_reviewer", "second_reviewer", "person", "trainers", "author", "contact", "mail", "phone", "state", "certificate"};

bool isPersonal(const QString& table, const QString& column)
{
    // A partner's contact is who the list is for.
    if (table == QLatin1String("partners")) return false;
    return std::any_of(std::begin(personal), std::end(personal), [&](const char* name) { return column == QLatin1String(name); });
}

/// The table without people's names, and rows that differed by these only joined.
Table withoutNames(const Table& table)
{
    Table bare{table.code, table.title, {}, {}};
    QList<qsizetype> kept;
    for (qsizetype i = 0; i < table.columns.size(); ++i)
        if (!isPersonal(table.code, table.columns[i].code)) {
            kept.append(i);
            bare.columns.append(table.columns[i]);
        }
    for (const QStringList& row : table.rows) {
        QStringList cells;
        for (const qsizetype i : std::as_const(kept))
            cells.append(row.value(i));
        if (bare.rows.isEmpty() || bare.rows.constLast() != cells) bare.rows.append(cells);
    }
    return bare;
}

/// A table that fits on paper.
constexpr qsizetype mostColumns = 8;
/// Rows that differ in no more columns than this are told together.
constexpr qsizetype mostVarying = 3;

QString reportCell(const QString& cell)
{
    const QDate day = cell.size() == 10 ? QDate::fromString(cell, Qt::ISODate) : QDate();
    return day.isValid() ? shortDay(day) : cell;
}

/// The columns that say something; the others take room from them.
QList<qsizetype> columnsWithWords(const Table& table)
{
    QList<qsizetype> found;
    for (qsizetype i = 0; i < table.columns.size(); ++i)
        if (std::any_of(table.rows.cbegin(), table.rows.cend(), [&](const QStringList& row) { return !row.value(i).isEmpty(); })) found.append(i);
    return found;
}

void writeRows(HtmlPage& page, const Table& table, const QList<QStringList>& rows, const QList<qsizetype>& columns)
{
    page.html += QStringLiteral("<div class=\"scroll\"><table><caption class=\"hide\">%1</caption>\n").arg(escaped(table.title));
    QStringList heads;
    for (const qsizetype i : columns)
        heads.append(table.columns[i].title);
    page.cells("h", heads);
    for (const QStringList& row : rows) {
        QStringList cells;
        for (const qsizetype i : columns)
            cells.append(reportCell(row.value(i)));
        page.cells("d", cells);
    }
    page.html += QStringLiteral("</table></div>\n");
}

/// Of a table that is too wide for paper: each row as a list of its own; rows that are alike but for a few columns, such as
/// the participants of one training, together.
void writeCards(HtmlPage& page, const Table& table, const QList<qsizetype>& columns, int level)
{
    for (qsizetype first = 0; first < table.rows.size();) {
        QList<qsizetype> varying;
        qsizetype end = first + 1;
        for (; end < table.rows.size() && table.rows[end].value(0) == table.rows[first].value(0); ++end) {
            QList<qsizetype> now = varying;
            for (const qsizetype i : columns)
                if (table.rows[end].value(i) != table.rows[first].value(i) && !now.contains(i)) now.append(i);
            if (now.size() > mostVarying) break;
            varying = now;
        }
        std::sort(varying.begin(), varying.end());
        page.heading(level, table.rows[first].value(0));
        page.html += QStringLiteral("<div class=\"card\">\n<dl>\n");
        for (const qsizetype i : columns)
            if (i > 0 && !varying.contains(i)) page.row(table.columns[i].title, reportCell(table.rows[first].value(i)));
        page.html += QStringLiteral("</dl>\n");
        if (end - first > 1 && !varying.isEmpty()) writeRows(page, table, table.rows.mid(first, end - first), varying);
        page.html += QStringLiteral("</div>\n");
        first = end;
    }
}

/// `level`: of headings within it.
void writeTable(HtmlPage& page, const Table& table, int level)
{
    const QList<qsizetype> columns = columnsWithWords(table);
    if (columns.size() > mostColumns) {
        writeCards(page, table, columns, level);
        return;
    }
    page.html += QStringLiteral("<div class=\"card\">\n");
    writeRows(page, table, table.rows, columns);
    page.html += QStringLiteral("</div>\n");
}

void writeGroup(HtmlPage& page, const FigureGroup& group, const QString& id)
{
    page.heading(3, group.title, id);
    page.html += QStringLiteral("<div class=\"card\">\n");
    const QString chart = group.shape == FigureGroup::List ? QString() : chartSvg(group, id + QStringLiteral("-chart"));
    page.html += chart;
    if (group.shape != FigureGroup::List) page.html += QStringLiteral("<div class=\"scroll\"><table><caption class=\"hide\">%1</caption>\n").arg(escaped(group.title));
    else page.html += QStringLiteral("<dl>\n");
    if (group.shape != FigureGroup::List) page.cells("h", {Tr::tr("What"), Tr::tr("Number")});
    for (const Figure& figure : group.figures) {
        const QString number = pageLocale().toString(figure.value);
        if (group.shape == FigureGroup::List) page.row(figure.name, number);
        else page.cells("d", {figure.name, number});
    }
    page.html += QLatin1String(group.shape == FigureGroup::List ? "</dl>\n" : "</table></div>\n");
    page.html += QStringLiteral("</div>\n");
}

void writeHead(HtmlPage& page, const QString& title, const Programme& programme, const Period& period)
{
    page.heading(1, title);
    QStringList subject{programme.name.trimmed(), programme.organisation.trimmed(), periodText(period)};
    subject.removeAll(QString());
    page.html += QStringLiteral("<p class=\"subject\">%1</p>\n").arg(escaped(subject.join(QStringLiteral(" · "))));
}

void writeFunding(HtmlPage& page, const Programme& programme)
{
    if (!programme.funding.trimmed().isEmpty()) page.html += QStringLiteral("<p class=\"small\">%1</p>\n").arg(escaped(programme.funding.trimmed()));
}

QString isoDay(const QDate& day) { return day.toString(Qt::ISODate); }

} // namespace

QString shortDay(const QDate& day) { return day.isValid() ? pageLocale().toString(day, QStringLiteral("d MMM yyyy")) : QString(); }

QString periodText(const Period& period)
{
    if (period.isOpen()) return Tr::tr("Everything until today");
    if (!period.from.isValid()) return Tr::tr("Until %1").arg(dayText(period.to));
    if (!period.to.isValid()) return Tr::tr("Since %1").arg(dayText(period.from));
    return Tr::tr("%1 to %2").arg(dayText(period.from), dayText(period.to));
}

Result<ProgrammeReport> programmeReport(Store& store, const ReportWishes& wishes)
{
    ProgrammeReport report;
    report.period = wishes.period;
    report.written = store.now();
    report.names = wishes.names;
    const QDate today = store.now().date();
    auto programme = store.first<Programme>();
    if (!programme.ok()) return programme.error();
    report.programme = *std::move(programme);
    auto figures = figuresOf(store, wishes.period, today);
    if (!figures.ok()) return figures.error();
    report.figures = *std::move(figures);
    for (auto list : {courseRuns(store, wishes.period), trainingList(store, wishes.period), outsideRegister(store, wishes.period),
                      feedbackNotes(store, wishes.period, wishes.names)}) {
        if (!list.ok()) return list.error();
        report.tables.append(wishes.names ? *list : withoutNames(*list));
    }
    // What waits today says nothing of a year that is over, and names people.
    if (wishes.names && (!wishes.period.to.isValid() || wishes.period.to >= today)) {
        auto due = dueThings(store, {today});
        if (!due.ok()) return due.error();
        report.due = *std::move(due);
    }
    return report;
}

namespace {

QString reportTitle(const ProgrammeReport& report) { return Tr::tr("Programme report") + QStringLiteral(": ") + periodText(report.period); }

HtmlPage reportPage(const ProgrammeReport& report)
{
    HtmlPage page;
    writeHead(page, Tr::tr("Programme report"), report.programme, report.period);
    if (!report.programme.purpose.trimmed().isEmpty())
        page.html += QStringLiteral("<div class=\"card\"><p>%1</p></div>\n").arg(escaped(report.programme.purpose.trimmed()));
    page.heading(2, Tr::tr("Figures"), QStringLiteral("figures"));
    for (const FigureGroup& group : report.figures.groups)
        writeGroup(page, group, QStringLiteral("group-") + group.code);
    for (const Table& table : report.tables) {
        page.heading(2, table.title, table.code);
        if (table.rows.isEmpty())
            page.html += QStringLiteral("<p>%1</p>\n").arg(escaped(Tr::tr("Nothing in this period.")));
        else
            writeTable(page, table, 3);
    }
    if (!report.due.isEmpty()) {
        page.heading(2, Tr::tr("What is due"), QStringLiteral("due"));
        page.html += QStringLiteral("<ul>\n");
        for (const DueThing& thing : report.due)
            page.html += QStringLiteral("<li>%1</li>\n").arg(escaped(thing.sentence));
        page.html += QStringLiteral("</ul>\n");
    }
    writeFunding(page, report.programme);
    return page;
}

} // namespace

QByteArray toHtml(const ProgrammeReport& report) { return reportPage(report).whole(reportTitle(report)); }

Document reportDocument(const ProgrammeReport& report)
{
    return {reportTitle(report), pageLocale().bcp47Name(), reportPage(report).html, QString::fromUtf8(toCsv(report))};
}

QByteArray toHtml(const Table& table, const Programme& programme, const Period& period)
{
    HtmlPage page;
    writeHead(page, table.title, programme, period);
    if (table.rows.isEmpty()) page.html += QStringLiteral("<p>%1</p>\n").arg(escaped(Tr::tr("Nothing in this period.")));
    else writeTable(page, table, 2);
    writeFunding(page, programme);
    return page.whole(table.title);
}

QByteArray toCsv(const ProgrammeReport& report, char separator)
{
    QList<QStringList> rows{{Tr::tr("From"), Tr::tr("To"), Tr::tr("Group"), Tr::tr("Figure"), Tr::tr("Value")}};
    const Table table = figureTable(report.figures);
    for (const QStringList& row : table.rows)
        rows.append(QStringList{isoDay(report.period.from), isoDay(report.period.to)} + row);
    return microvet::toCsv(rows, separator);
}

QJsonObject toJson(const ProgrammeReport& report)
{
    QJsonObject figures;
    for (const FigureGroup& group : report.figures.groups) {
        QJsonObject values;
        for (const Figure& figure : group.figures)
            values.insert(figure.code, figure.value);
        figures.insert(group.code, values);
    }
    QJsonObject tables;
    for (const Table& table : report.tables)
        tables.insert(table.code, programme::toJson(table));
    QJsonArray due;
    for (const DueThing& thing : report.due)
        due.append(QJsonObject{{QStringLiteral("code"), thing.code},
                               {QStringLiteral("record"), thing.record.toString(QUuid::WithoutBraces)},
                               {QStringLiteral("date"), isoDay(thing.date)},
                               {QStringLiteral("overdue"), thing.overdue},
                               {QStringLiteral("sentence"), thing.sentence}});
    return {{QStringLiteral("format"), QStringLiteral("microvet-programme-report")},
            {QStringLiteral("version"), 1},
            {QStringLiteral("organisation"), report.programme.organisation},
            {QStringLiteral("from"), isoDay(report.period.from)},
            {QStringLiteral("to"), isoDay(report.period.to)},
            {QStringLiteral("written"), report.written.toUTC().toString(Qt::ISODate)},
            {QStringLiteral("figures"), figures},
            {QStringLiteral("tables"), tables},
            {QStringLiteral("due"), due}};
}

} // namespace microvet::actions
