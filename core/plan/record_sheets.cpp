#include "core/plan/record_sheets.h"

namespace microvet::plan {

using namespace model;

namespace {

constexpr int learnersOnSheet = 16; ///< a usual group, and what fits on one page in landscape or portrait

QString header(const QStringList& cells)
{
    QString row;
    for (const QString& cell : cells) row += QStringLiteral("<th scope=\"col\">%1</th>").arg(cell);
    return element("thead", element("tr", row));
}

QString emptyCells(int count) { return QStringLiteral("<td> </td>").repeated(count); }

void addSheet(PageWriter& page, const char* titleKey, const QString& head, const QString& rows)
{
    page.add(QStringLiteral("<section class=\"mv-sheet\">"));
    page.heading(2, page.word(titleKey));
    page.add(QStringLiteral("<table class=\"mv-record\">") + head + element("tbody", rows) + QStringLiteral("</table></section>\n"));
}

/// "1", "2", …: how outcomes are named in narrow columns; the sheet for one learner tells which is which.
QStringList outcomeNumbers(const Course& course)
{
    QStringList numbers;
    for (qsizetype i = 0; i < course.outcomes.size(); ++i) numbers.append(QString::number(i + 1));
    return numbers;
}

QString learnerRows(int columns)
{
    QString rows;
    for (int i = 1; i <= learnersOnSheet; ++i) rows += element("tr", QStringLiteral("<td>%1</td>").arg(i) + emptyCells(columns));
    return rows;
}

} // namespace

QString titleOr(const PageWriter& page, const QString& title, const char* key)
{
    return title.trimmed().isEmpty() ? page.word(key) : escaped(title.trimmed());
}

void addRecordSheets(PageWriter& page)
{
    const Course& course = page.course();
    const QStringList signing{page.word("recordResult"), page.word("assessorName"), page.word("dateField"), page.word("signature")};
    QString rows;
    int number = 0;
    for (const Outcome& outcome : course.outcomes)
        rows += element("tr", QStringLiteral("<th scope=\"row\">%1. %2</th>").arg(++number).arg(escapedLines(outcome.statement)) + emptyCells(5));
    if (rows.isEmpty()) rows = element("tr", emptyCells(6));
    addSheet(page, "recordLearner", header(QStringList{page.word("outcome"), page.word("recordEvidence")} + signing), rows);
    const QStringList outcomes = outcomeNumbers(course);
    addSheet(page, "recordGroup", header(QStringList{QStringLiteral("#"), page.word("learner")} + outcomes + signing),
             learnerRows(int(outcomes.size()) + 5));
}

void addAttendanceSheet(PageWriter& page, int sessions)
{
    QStringList head{QStringLiteral("#"), page.word("learner")};
    for (int i = 1; i <= std::max(sessions, 1); ++i) head.append(QString::number(i));
    addSheet(page, "attendance", header(head), learnerRows(std::max(sessions, 1) + 1));
}

} // namespace microvet::plan
