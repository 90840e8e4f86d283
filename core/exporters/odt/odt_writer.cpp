#include "core/exporters/odt/odt_writer.h"

#include <QRegularExpression>

#include <algorithm>

namespace microvet::exporters {
namespace {

const char* const beginning = R"(<?xml version="1.0" encoding="UTF-8"?>
<office:document-content office:version="1.2" xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink">
<office:automatic-styles>
<style:style style:name="Break" style:family="paragraph" style:parent-style-name="Text_20_body"><style:paragraph-properties fo:break-before="page"/></style:style>
<style:style style:name="Break1" style:family="paragraph" style:parent-style-name="Heading_20_1"><style:paragraph-properties fo:break-before="page"/></style:style>
<style:style style:name="Break2" style:family="paragraph" style:parent-style-name="Heading_20_2"><style:paragraph-properties fo:break-before="page"/></style:style>
<style:style style:name="Break3" style:family="paragraph" style:parent-style-name="Heading_20_3"><style:paragraph-properties fo:break-before="page"/></style:style>
<style:style style:name="Break4" style:family="paragraph" style:parent-style-name="Heading_20_4"><style:paragraph-properties fo:break-before="page"/></style:style>
<style:style style:name="BreakContents" style:family="paragraph" style:parent-style-name="Contents_20_Heading"><style:paragraph-properties fo:break-before="page"/></style:style>
<style:style style:name="Grid" style:family="table"><style:table-properties table:align="margins" fo:margin-top="0.2cm" fo:margin-bottom="0.3cm" style:may-break-between-rows="true"/></style:style>
<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:padding="0.12cm" fo:border="0.5pt solid #777777"/></style:style>
<style:style style:name="Picture" style:family="graphic" style:parent-style-name="Graphics"><style:graphic-properties style:vertical-pos="bottom" style:vertical-rel="baseline"/></style:style>
<style:style style:name="Formula" style:family="graphic"><style:graphic-properties style:vertical-pos="middle" style:vertical-rel="text"/></style:style>
<style:style style:name="Sections" style:family="section"><style:section-properties/></style:style>
)";
const char* const bodyBegins = R"(</office:automatic-styles>
<office:body><office:text>
)";

} // namespace

OdtWriter::OdtWriter(QByteArray& content, const QByteArray& styles) : m_xml(&content)
{
    m_xml.device()->write(beginning);
    m_xml.device()->write(styles);
    m_xml.device()->write(bodyBegins);
}

void OdtWriter::end()
{
    if (!m_bookmarks.isEmpty()) emptyParagraph(QStringLiteral("Text_20_body"));
    m_xml.device()->write("\n</office:text></office:body>\n</office:document-content>\n");
}

void OdtWriter::bookmark(const QString& name)
{
    if (m_used.contains(name)) return;
    m_used.insert(name);
    m_bookmarks.append(name);
}

void OdtWriter::breakPage(bool wanted)
{
    if (wanted) m_break = true;
}

void OdtWriter::beginText()
{
    m_spaced = true;
    if (!m_filled.isEmpty()) m_filled.last() = true;
    placeBookmarks();
}

void OdtWriter::placeBookmarks()
{
    for (const QString& name : std::as_const(m_bookmarks)) {
        start("text:bookmark");
        attribute("text:name", name);
        m_xml.writeEndElement();
    }
    m_bookmarks.clear();
}

void OdtWriter::startParagraph(const QString& style)
{
    m_xml.writeCharacters(QStringLiteral("\n"));
    start("text:p");
    attribute("text:style-name", std::exchange(m_break, false) ? QStringLiteral("Break") : style);
    beginText();
}

void OdtWriter::startHeading(int level)
{
    m_xml.writeCharacters(QStringLiteral("\n"));
    start("text:h");
    attribute("text:style-name", (std::exchange(m_break, false) ? QStringLiteral("Break%1") : QStringLiteral("Heading_20_%1")).arg(level));
    attribute("text:outline-level", QString::number(level));
    beginText();
}

void OdtWriter::endParagraph() { m_xml.writeEndElement(); }

void OdtWriter::emptyParagraph(const QString& style)
{
    startParagraph(style);
    endParagraph();
}

void OdtWriter::startList(const QString& style)
{
    start("text:list");
    attribute("text:style-name", style);
}

void OdtWriter::startListItem(int number)
{
    start("text:list-item");
    if (number > 0) attribute("text:start-value", QString::number(number));
    m_filled.append(false);
}

void OdtWriter::endListItem()
{
    if (!m_filled.last()) emptyParagraph(QStringLiteral("Text_20_body"));
    m_filled.removeLast();
    m_xml.writeEndElement();
}

void OdtWriter::endList() { m_xml.writeEndElement(); }

void OdtWriter::beginTable()
{
    // A break belongs to a paragraph; a table takes none of its own here.
    if (m_break) emptyParagraph(QStringLiteral("Text_20_body"));
    m_xml.writeCharacters(QStringLiteral("\n"));
    start("table:table");
    attribute("table:name", QStringLiteral("Table%1").arg(++m_tables));
    attribute("table:style-name", QStringLiteral("Grid"));
}

void OdtWriter::startTable(int columns)
{
    beginTable();
    start("table:table-column");
    if (columns > 1) attribute("table:number-columns-repeated", QString::number(columns));
    m_xml.writeEndElement();
}

void OdtWriter::startTable(const QStringList& columns)
{
    beginTable();
    for (const QString& style : columns) {
        start("table:table-column");
        attribute("table:style-name", style);
        m_xml.writeEndElement();
    }
}

void OdtWriter::tableHead(bool begins)
{
    if (begins) start("table:table-header-rows");
    else m_xml.writeEndElement();
}

void OdtWriter::startRow() { start("table:table-row"); }

void OdtWriter::startCell(int columns, int rows)
{
    start("table:table-cell");
    attribute("table:style-name", QStringLiteral("Cell"));
    attribute("office:value-type", QStringLiteral("string"));
    if (columns > 1) attribute("table:number-columns-spanned", QString::number(columns));
    if (rows > 1) attribute("table:number-rows-spanned", QString::number(rows));
    m_filled.append(false);
}

void OdtWriter::coveredCell()
{
    start("table:covered-table-cell");
    m_xml.writeEndElement();
}

void OdtWriter::endCell()
{
    // Word opens no file with a cell without a paragraph.
    if (!m_filled.last()) emptyParagraph(QStringLiteral("Table_20_Contents"));
    m_filled.removeLast();
    m_xml.writeEndElement();
}

void OdtWriter::endRow() { m_xml.writeEndElement(); }

void OdtWriter::endTable() { m_xml.writeEndElement(); }

void OdtWriter::startFrame()
{
    startTable(1);
    startRow();
    startCell(1, 1);
}

void OdtWriter::endFrame()
{
    endCell();
    endRow();
    endTable();
}

void OdtWriter::text(const QString& text)
{
    QString out;
    out.reserve(text.size());
    for (QChar c : text) {
        const bool space = c == u' ' || c == u'\n' || c == u'\t' || c == u'\r';
        if (space && m_spaced) continue;
        out += space ? QChar(u' ') : c;
        m_spaced = space;
    }
    m_xml.writeCharacters(out);
}

void OdtWriter::asItStands(const QString& text)
{
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (i > 0) lineBreak();
        spaced(lines[i]);
    }
}

void OdtWriter::spaced(const QString& line)
{
    qsizetype from = 0;
    const auto writeTo = [&](qsizetype end) {
        if (end > from) m_xml.writeCharacters(line.mid(from, end - from));
    };
    for (qsizetype at = 0; at < line.size();) {
        const bool tab = line[at] == u'\t';
        qsizetype end = at;
        while (end < line.size() && line[end] == u' ') ++end;
        // One space between words stays as it is; the others would fold (ODF 1.2, part 1, section 6.1.2).
        if (!tab && (end == at || (end - at == 1 && at > 0))) {
            at = std::max(end, at + 1);
            continue;
        }
        writeTo(at);
        start(tab ? "text:tab" : "text:s");
        if (!tab) attribute("text:c", QString::number(end - at));
        m_xml.writeEndElement();
        from = at = tab ? at + 1 : end;
    }
    writeTo(line.size());
}

void OdtWriter::lineBreak()
{
    start("text:line-break");
    m_xml.writeEndElement();
    m_spaced = true;
}

void OdtWriter::startSpan(const QString& style)
{
    start("text:span");
    attribute("text:style-name", style);
}

void OdtWriter::endSpan() { m_xml.writeEndElement(); }

void OdtWriter::startLink(const QString& address)
{
    static const QRegularExpression ours(QStringLiteral("^(#|https?:|mailto:)"), QRegularExpression::CaseInsensitiveOption);
    const bool leads = m_links.isEmpty() && ours.match(address).hasMatch();
    m_links.append(leads);
    if (!leads) return;
    start("text:a");
    attribute("xlink:type", QStringLiteral("simple"));
    attribute("xlink:href", address);
    startSpan(QStringLiteral("Internet_20_link"));
}

void OdtWriter::endLink()
{
    if (!m_links.takeLast()) return;
    endSpan();
    m_xml.writeEndElement();
}

void OdtWriter::startObject(const QString& style, const QString& name)
{
    start("draw:frame");
    attribute("draw:style-name", style);
    attribute("draw:name", name + QString::number(++m_frames));
    attribute("text:anchor-type", QStringLiteral("as-char"));
    m_spaced = false;
}

void OdtWriter::endObject(const char* element, const QString& name, const QString& alternative)
{
    start(element);
    attribute("xlink:href", name);
    attribute("xlink:type", QStringLiteral("simple"));
    attribute("xlink:show", QStringLiteral("embed"));
    attribute("xlink:actuate", QStringLiteral("onLoad"));
    m_xml.writeEndElement();
    if (!alternative.trimmed().isEmpty()) {
        start("svg:desc");
        endWithText(alternative);
    }
    m_xml.writeEndElement();
}

void OdtWriter::endWithText(const QString& text)
{
    m_xml.writeCharacters(text);
    m_xml.writeEndElement();
}

void OdtWriter::picture(const QString& name, const QString& alternative, QSizeF cm)
{
    startObject(QStringLiteral("Picture"), QStringLiteral("Picture"));
    attribute("svg:width", QStringLiteral("%1cm").arg(cm.width(), 0, 'f', 3));
    attribute("svg:height", QStringLiteral("%1cm").arg(cm.height(), 0, 'f', 3));
    endObject("draw:image", name, alternative);
}

void OdtWriter::formula(int number, const QString& alternative)
{
    startObject(QStringLiteral("Formula"), QStringLiteral("Formula"));
    endObject("draw:object", QStringLiteral("./Formula-%1").arg(number), alternative);
}

void OdtWriter::contents(const QString& title, const QList<OdtEntry>& entries)
{
    start("text:table-of-content");
    attribute("text:style-name", QStringLiteral("Sections"));
    attribute("text:protected", QStringLiteral("true"));
    attribute("text:name", QStringLiteral("Contents"));
    start("text:table-of-content-source");
    attribute("text:outline-level", QStringLiteral("2"));
    start("text:index-title-template");
    attribute("text:style-name", QStringLiteral("Contents_20_Heading"));
    endWithText(title);
    for (const char* level : {"1", "2"}) {
        start("text:table-of-content-entry-template");
        attribute("text:outline-level", QLatin1String(level));
        attribute("text:style-name", QStringLiteral("Contents_20_") + QLatin1String(level));
        for (const char* part : {"text:index-entry-link-start", "text:index-entry-text", "text:index-entry-tab-stop", "text:index-entry-page-number", "text:index-entry-link-end"}) {
            start(part);
            if (qstrcmp(part, "text:index-entry-tab-stop") == 0) {
                attribute("style:type", QStringLiteral("right"));
                attribute("style:leader-char", QStringLiteral("."));
            }
            m_xml.writeEndElement();
        }
        m_xml.writeEndElement();
    }
    m_xml.writeEndElement();
    start("text:index-body");
    start("text:index-title");
    attribute("text:style-name", QStringLiteral("Sections"));
    attribute("text:name", QStringLiteral("Contents_Head"));
    start("text:p");
    attribute("text:style-name", QStringLiteral("BreakContents"));
    endWithText(title);
    m_xml.writeEndElement();
    for (const OdtEntry& entry : entries) {
        start("text:p");
        attribute("text:style-name", QStringLiteral("Contents_20_%1").arg(std::clamp(entry.level, 1, 2)));
        start("text:a");
        attribute("xlink:type", QStringLiteral("simple"));
        attribute("xlink:href", u'#' + entry.bookmark);
        attribute("text:style-name", QStringLiteral("Index_20_Link"));
        attribute("text:visited-style-name", QStringLiteral("Index_20_Link"));
        m_xml.writeCharacters(entry.title);
        start("text:tab");
        m_xml.writeEndElement();
        start("text:bookmark-ref");
        attribute("text:reference-format", QStringLiteral("page"));
        attribute("text:ref-name", entry.bookmark);
        m_xml.writeEndElement();
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }
    m_xml.writeEndElement();
    m_xml.writeEndElement();
}

} // namespace microvet::exporters
