#include "core/actions/programme/list_document.h"

#include "core/report/html_page.h"

#include <QCoreApplication>

#include <algorithm>

namespace microvet::actions {

using report::escaped;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::actions)
};

/// Letters that stand beside each other on upright paper, and what one column of texts takes of them before it breaks lines.
constexpr qsizetype lettersAcross = 84;
constexpr qsizetype lettersOfColumn = 28;
/// So that no table is laid out whole that has as many rows as a school has people.
constexpr qsizetype rowsOfTable = 400;

qsizetype lettersWide(const QList<QStringList>& rows)
{
    qsizetype all = 0;
    for (qsizetype column = 0; column < rows.constFirst().size(); ++column) {
        qsizetype wide = 4;
        for (const QStringList& row : rows) wide = std::max(wide, std::min(row.value(column).size(), lettersOfColumn));
        all += wide;
    }
    return all;
}

/// Of a hundred, for each column: what cannot be broken comes first, so that no address is, and then what else there is.
QList<int> shares(const QList<QStringList>& rows)
{
    constexpr double bold = 1.15, padding = 1.6; // letters
    QList<double> wanted;
    double all = 0;
    for (qsizetype column = 0; column < rows.constFirst().size(); ++column) {
        double word = 3, text = 3;
        for (const QStringList& row : rows) {
            const QString cell = row.value(column);
            const double wide = &row == &rows.constFirst() ? bold : 1;
            text = std::max(text, double(std::min(cell.size(), lettersOfColumn)));
            for (const QStringView& one : QStringView(cell).split(u' ')) word = std::max(word, wide * double(std::min(one.size(), lettersOfColumn)));
        }
        wanted.append(word + padding + std::max(0.0, text - word) / 3);
        all += wanted.constLast();
    }
    QList<int> parts;
    double from = 0; // so that nothing is lost by rounding
    for (const double one : std::as_const(wanted)) {
        const double to = from + one * 100 / all;
        parts.append(std::max(1, qRound(to) - qRound(from)));
        from = to;
    }
    return parts;
}

void writeTable(report::HtmlPage& page, const QString& title, const QList<QStringList>& rows, const QList<int>& widths, qsizetype first, qsizetype count)
{
    page.html += QStringLiteral("<div class=\"scroll\"><table class=\"list\"><caption class=\"hide\">%1</caption>\n<colgroup>").arg(escaped(title));
    for (const int width : widths) page.html += QStringLiteral("<col data-width=\"%1\"/>").arg(width);
    page.html += QStringLiteral("</colgroup>\n<thead>\n");
    page.cells("h", rows.constFirst());
    page.html += QStringLiteral("</thead>\n<tbody>\n");
    for (qsizetype row = first; row < first + count; ++row) page.cells("d", rows.at(row));
    page.html += QStringLiteral("</tbody>\n</table></div>\n");
}

} // namespace

Document listDocument(const ShownList& list)
{
    report::HtmlPage page;
    page.heading(1, list.title);
    for (const QString& note : list.notes)
        if (!note.isEmpty()) page.html += QStringLiteral("<p class=\"small\">%1</p>\n").arg(escaped(note));
    QStringList lines{list.title};
    lines += list.notes;
    const qsizetype rows = list.rows.size() - 1;
    if (rows < 1) page.html += QStringLiteral("<p>%1</p>\n").arg(escaped(Tr::tr("There is nothing in this list.")));
    const QList<int> widths = rows > 0 ? shares(list.rows) : QList<int>();
    for (qsizetype first = 1; first <= rows; first += rowsOfTable)
        writeTable(page, list.title, list.rows, widths, first, std::min(rowsOfTable, rows - first + 1));
    for (const QStringList& row : list.rows) lines.append(row.join(u'\t'));

    Document document{list.title, report::pageLocale().bcp47Name(), page.html, lines.join(u'\n')};
    document.landscape = rows > 0 && lettersWide(list.rows) > lettersAcross;
    document.look = QStringLiteral("td,th{hyphens:auto}@media print{tr{break-inside:avoid}table{font-size:9pt}}\n");
    return document;
}

} // namespace microvet::actions
