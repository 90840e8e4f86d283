#include "ui/widgets/side_by_side.h"

#include "ui/widgets/marked_words.h"
#include "ui/widgets/style.h"

#include <QEvent>
#include <QScrollBar>
#include <QUrl>

namespace microvet::ui {

namespace {

QString lines(const QString& text) { return text.toHtmlEscaped().replace(u'\n', QLatin1String("<br>")); }

} // namespace

SideBySide::SideBySide(QWidget* parent)
    : QTextBrowser(parent)
{
    setOpenLinks(false);
    setTabChangesFocus(true);
}

void SideBySide::setRows(const QString& heading, const QString& sentence, const QStringList& columns,
                         const QList<Row>& rows)
{
    m_heading = heading;
    m_sentence = sentence;
    m_columns = columns;
    m_rows = rows;
    write();
    verticalScrollBar()->setValue(0);
}

void SideBySide::say(const QString& sentence) { setRows({}, sentence, {}, {}); }

QString SideBySide::cellHtml(const Cell& cell)
{
    QString html;
    if (!cell.picture.isNull()) {
        const QUrl name(QStringLiteral("picture:%1").arg(m_pictures++));
        document()->addResource(QTextDocument::ImageResource, name, cell.picture);
        // No wider than its column; a small one keeps its size.
        const int room = std::max(em(this, 4), viewport()->width() / std::max(1, int(m_columns.size())) - em(this, 2));
        html += QStringLiteral("<img src=\"%1\" width=\"%2\"><br>")
                    .arg(name.toString())
                    .arg(std::min(room, cell.picture.width()));
    }
    return html + markedWords(cell.words, palette()) + lines(cell.text);
}

void SideBySide::write()
{
    clear(); // pictures of before, too
    m_pictures = 0;
    QString html;
    if (!m_heading.isEmpty()) html += QStringLiteral("<p><b>%1</b></p>").arg(lines(m_heading));
    if (!m_sentence.isEmpty()) html += QStringLiteral("<p>%1</p>").arg(lines(m_sentence));
    if (!m_rows.isEmpty()) {
        const QString border = borderColour(palette()).name();
        const int columns = std::max(1, int(m_columns.size()));
        html += QStringLiteral("<table width=\"100%\" cellspacing=\"0\" cellpadding=\"6\" border=\"1\" "
                               "style=\"border-collapse:collapse;border-style:solid;border-color:%1\"><tr>")
                    .arg(border);
        for (const QString& column : std::as_const(m_columns))
            html += QStringLiteral("<th align=\"left\" width=\"%1%\">%2</th>").arg(100 / columns).arg(lines(column));
        html += QStringLiteral("</tr>");
        for (const Row& row : std::as_const(m_rows)) {
            if (!row.title.isEmpty())
                html += QStringLiteral("<tr><td colspan=\"%1\" bgcolor=\"%2\"><b>%3</b></td></tr>")
                            .arg(QString::number(columns), palette().color(QPalette::AlternateBase).name(),
                                 lines(row.title));
            html += QStringLiteral("<tr>");
            if (!row.note.isEmpty())
                html += QStringLiteral("<td colspan=\"%1\">%2</td>").arg(QString::number(columns), lines(row.note));
            else
                for (const Cell& cell : row.cells)
                    html += QStringLiteral("<td>%1</td>").arg(cellHtml(cell));
            html += QStringLiteral("</tr>");
        }
        html += QStringLiteral("</table>");
    }
    setHtml(html);
}

void SideBySide::changeEvent(QEvent* event)
{
    QTextBrowser::changeEvent(event);
    // Its colours are those of the palette that it was written for.
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) write();
}

} // namespace microvet::ui
