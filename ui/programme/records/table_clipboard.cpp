#include "ui/programme/records/table_clipboard.h"

#include <QMimeData>

#include <algorithm>

namespace microvet::ui {

namespace {

/// A formula, or a telephone number whose plus or zero a spreadsheet would take away.
bool mustStayText(const QString& text)
{
    if (text.size() < 2 || !QStringLiteral("=+-@0").contains(text.front())) return false;
    return text.front() != u'0' || (text.at(1) != u'.' && text.at(1) != u',');
}

/// As RFC 4180 has it, with a tab in place of the comma.
QString plainCell(QString text)
{
    if (!text.isEmpty() && QStringLiteral("=+-@").contains(text.front())) text.prepend(QLatin1Char('\''));
    const auto needsQuotes = [](QChar c) { return c == u'\t' || c == u'\n' || c == u'\r' || c == u'"'; };
    if (std::none_of(text.cbegin(), text.cend(), needsQuotes)) return text;
    return QLatin1Char('"') + text.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
}

QString htmlRow(const QStringList& row, const char* tag)
{
    QString html = QStringLiteral("<tr>");
    for (const QString& cell : row) {
        QString text = cell.toHtmlEscaped();
        text.replace(QLatin1Char('\n'), QLatin1String("<br style=\"mso-data-placement:same-cell\">")); // Excel begins a new row else
        // As Excel and LibreOffice name the format of a cell that holds text.
        const QLatin1String format(mustStayText(cell) ? " style=\"mso-number-format:'\\@'\" sdnum=\"1033;0;@\"" : "");
        html += QStringLiteral("<%1%2>%3</%1>").arg(QLatin1String(tag), format, text);
    }
    return html + QStringLiteral("</tr>\n");
}

} // namespace

QMimeData* tableForClipboard(const QList<QStringList>& rows)
{
    QStringList lines;
    QString html = QStringLiteral("<meta charset=\"utf-8\"><table>\n");
    for (qsizetype at = 0; at < rows.size(); ++at) {
        QStringList cells;
        for (const QString& cell : rows.at(at))
            cells.append(plainCell(cell));
        lines.append(cells.join(QLatin1Char('\t')));
        html += htmlRow(rows.at(at), at == 0 ? "th" : "td");
    }
    auto* data = new QMimeData;
    data->setText(lines.join(QLatin1Char('\n')));
    data->setHtml(html + QStringLiteral("</table>\n"));
    return data;
}

} // namespace microvet::ui
