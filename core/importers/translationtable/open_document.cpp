#include "core/importers/translationtable/document_tables.h"

#include <algorithm>

namespace microvet::importers::translationtable {

namespace {

constexpr int mostRepeated = 63;

const QLatin1String textSpace("urn:oasis:names:tc:opendocument:xmlns:text:1.0");
const QLatin1String tableSpace("urn:oasis:names:tc:opendocument:xmlns:table:1.0");
const QLatin1String officeSpace("urn:oasis:names:tc:opendocument:xmlns:office:1.0");
const QLatin1String drawSpace("urn:oasis:names:tc:opendocument:xmlns:drawing:1.0");

class OpenDocument : public XmlWalk {
public:
    explicit OpenDocument(TableCollector& tables)
        : m_tables(tables)
    {
    }

protected:
    bool start(const QXmlStreamReader& xml) override
    {
        const QStringView space = xml.namespaceUri(), name = xml.name();
        if (space == tableSpace) {
            startInTable(xml, name);
        } else if (space == textSpace) {
            // Words that were deleted stand here; where they were is an empty mark.
            if (name == u"tracked-changes" || name == u"note" || name == u"ruby-text" || name == u"table-of-content")
                return false;
            startInText(xml, name);
        } else if (space == drawSpace || (space == officeSpace && name == u"annotation")) {
            return false;
        }
        return true;
    }

    void end(const QXmlStreamReader& xml) override
    {
        const QStringView space = xml.namespaceUri(), name = xml.name();
        if (space == tableSpace) {
            if (name == u"table") m_tables.endTable();
            if (name == u"table-header-rows") m_tables.endHeadRows();
            if (name == u"table-row") m_tables.endRow();
            if (name == u"table-cell" || name == u"covered-table-cell") m_tables.endCell();
        } else if (space == textSpace && (name == u"p" || name == u"h")) {
            m_paragraphs = std::max(0, m_paragraphs - 1);
            m_tables.endParagraph();
        }
    }

    /// White space folds (ODF 1.2, part 1, 6.1.2).
    void text(QStringView text) override
    {
        if (m_paragraphs == 0) return;
        QString out;
        out.reserve(text.size());
        for (const QChar c : text) {
            const bool space = c == u' ' || c == u'\n' || c == u'\t' || c == u'\r';
            if (!space || !m_spaced) out += space ? QChar(u' ') : c;
            m_spaced = space;
        }
        m_tables.text(out);
    }

private:
    void startInTable(const QXmlStreamReader& xml, QStringView name)
    {
        if (name == u"table") m_tables.startTable();
        if (name == u"table-header-rows") m_tables.startHeadRows();
        if (name == u"table-row") m_tables.startRow();
        if (name != u"table-cell" && name != u"covered-table-cell") return;
        m_tables.startCell();
        m_tables.setColumns(std::clamp(
            xml.attributes().value(tableSpace, QLatin1String("number-columns-repeated")).toInt(), 1, mostRepeated));
    }

    void startInText(const QXmlStreamReader& xml, QStringView name)
    {
        if (name == u"p" || name == u"h") {
            ++m_paragraphs;
            m_spaced = true;
            m_tables.startParagraph();
            return;
        }
        if (m_paragraphs == 0) return;
        if (name == u"s") {
            const int count = std::clamp(xml.attributes().value(textSpace, QLatin1String("c")).toInt(), 1, 1000);
            m_tables.text(QString(count, u' '));
        } else if (name == u"tab") {
            m_tables.text(u"\t");
        } else if (name == u"line-break") {
            m_tables.text(u"\n");
        } else {
            return;
        }
        m_spaced = false;
    }

    TableCollector& m_tables;
    int m_paragraphs = 0; ///< in each other
    bool m_spaced = true; ///< the text ends with a space that others fold into
};

} // namespace

Status readOpenDocument(const QByteArray& xml, TableCollector& tables) { return OpenDocument(tables).run(xml, tables); }

} // namespace microvet::importers::translationtable
