#pragma once

#include "core/exporters/markdown/xhtml_tree.h"
#include "core/exporters/odt/odt_styles.h"

#include <QSet>
#include <QSizeF>
#include <QXmlStreamWriter>

namespace microvet::exporters {

/// A line of the table of contents.
struct OdtEntry {
    QString title;
    QString bookmark;
    int level = 1;
};

/// Writes content.xml in one go: paragraphs, headings, lists, tables and what stands in them. White space of running text
/// collapses as in HTML.
class OdtWriter {
public:
    /// `styles`: automatic ones of this text alone, as markup.
    explicit OdtWriter(QByteArray& content, const QByteArray& styles = {});

    void end(); ///< after the last paragraph

    /// At the start of the next paragraph.
    void bookmark(const QString& name);
    void placeBookmarks(); ///< inside a paragraph: here
    /// Before the next paragraph, where `wanted`.
    void breakPage(bool wanted);

    void startParagraph(const QString& style);
    void startHeading(int level); ///< 1 to 4; ends with endParagraph()
    void endParagraph();
    void emptyParagraph(const QString& style);

    void startList(const QString& style);
    void startListItem(int number); ///< 0: the next one
    void endListItem();
    void endList();

    void startTable(int columns);
    void startTable(const QStringList& columns); ///< by their styles
    void tableHead(bool begins);
    void startRow();
    void startCell(int columns, int rows);
    void coveredCell();
    void endCell();
    void endRow();
    void endTable();
    void startFrame();
    void endFrame();

    void text(const QString& text);
    void asItStands(const QString& text); ///< lines, tabs and spaces kept
    void lineBreak();
    void startSpan(const QString& style);
    void endSpan();
    void startLink(const QString& address); ///< "#bookmark" or an address of the web; anything else is text alone
    void endLink();
    void picture(const QString& name, const QString& alternative, QSizeF cm);
    void formula(int number, const QString& alternative);
    void contents(const QString& title, const QList<OdtEntry>& entries);

private:
    void start(const char* name) { m_xml.writeStartElement(QLatin1String(name)); }
    void beginText();
    void spaced(const QString& line);
    void beginTable();
    void attribute(const char* name, const QString& value) { m_xml.writeAttribute(QLatin1String(name), value); }
    void endWithText(const QString& text); ///< an element that was started
    void startObject(const QString& style, const QString& name);
    void endObject(const char* element, const QString& name, const QString& alternative);

    QXmlStreamWriter m_xml;
    QStringList m_bookmarks; ///< that wait for a paragraph
    QSet<QString> m_used;    ///< names of bookmarks, which stand once
    QList<bool> m_links;     ///< open ones: whether each is a link
    bool m_break = false;
    bool m_spaced = true;    ///< the text ends with a space, or has none yet
    QList<bool> m_filled;    ///< open cells and items of lists: whether a paragraph stands in each
    int m_tables = 0;
    int m_frames = 0;        ///< pictures and formulas
};

} // namespace microvet::exporters
