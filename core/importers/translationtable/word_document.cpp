#include "core/importers/translationtable/document_tables.h"

#include <algorithm>

namespace microvet::importers::translationtable {

namespace {

constexpr int mostSpanned = 63;

bool isWord(QStringView space)
{
    return space.endsWith(u"/wordprocessingml/main") || space.endsWith(u"/wordprocessingml/2006/main");
}

class WordDocument : public XmlWalk {
public:
    explicit WordDocument(TableCollector& tables)
        : m_tables(tables)
    {
    }

protected:
    bool start(const QXmlStreamReader& xml) override
    {
        const QStringView name = xml.name();
        if (!isWord(xml.namespaceUri())) return name != u"AlternateContent";
        // What was deleted or moved away; here it stands in its place. In the properties of a row or a paragraph it
        // says that the row or the end of the paragraph is deleted.
        if (name == u"del" || name == u"moveFrom") {
            if (m_inRowProperties) m_tables.setDeleted();
            m_joined |= m_inParagraphProperties;
            return false;
        }
        if (name == u"instrText" || name == u"drawing" || name == u"pict" || name == u"object") return false;
        if (name == u"tbl")
            m_tables.startTable();
        else if (name == u"tr")
            m_tables.startRow();
        else if (name == u"trPr")
            m_inRowProperties = true;
        else if (name == u"tblHeader")
            m_tables.setHead(isOn(xml));
        else if (name == u"gridBefore")
            addCells(number(xml));
        else if (name == u"tc")
            m_tables.startCell();
        else if (name == u"gridSpan")
            m_tables.setColumns(number(xml));
        else if (name == u"pPr")
            m_inParagraphProperties = true;
        else if (name == u"p")
            startParagraph();
        else if (name == u"r")
            ++m_runs;
        else if (m_runs > 0)
            startInRun(xml, name);
        return true;
    }

    void end(const QXmlStreamReader& xml) override
    {
        if (!isWord(xml.namespaceUri())) return;
        const QStringView name = xml.name();
        if (name == u"tbl")
            m_tables.endTable();
        else if (name == u"tr")
            m_tables.endRow();
        else if (name == u"trPr")
            m_inRowProperties = false;
        else if (name == u"tc")
            m_tables.endCell();
        else if (name == u"pPr")
            m_inParagraphProperties = false;
        else if (name == u"p")
            m_tables.endParagraph(m_joined);
        else if (name == u"r")
            m_runs = std::max(0, m_runs - 1);
        else if (name == u"t")
            m_inText = false;
    }

    void text(QStringView text) override
    {
        if (m_inText) m_tables.text(text);
    }

private:
    static QStringView value(const QXmlStreamReader& xml, QStringView name)
    {
        const QXmlStreamAttributes attributes = xml.attributes();
        for (const QXmlStreamAttribute& attribute : attributes)
            if (attribute.name() == name) return attribute.value();
        return {};
    }

    static int number(const QXmlStreamReader& xml) { return std::clamp(value(xml, u"val").toInt(), 1, mostSpanned); }

    static bool isOn(const QXmlStreamReader& xml)
    {
        const QStringView said = value(xml, u"val");
        return said != u"0" && said != u"false" && said != u"off";
    }

    void addCells(int columns)
    {
        m_tables.startCell();
        m_tables.setColumns(columns);
        m_tables.endCell();
    }

    void startParagraph()
    {
        m_joined = false;
        m_tables.startParagraph();
    }

    void startInRun(const QXmlStreamReader& xml, QStringView name)
    {
        if (name == u"t") {
            m_inText = true;
        } else if (name == u"tab" || name == u"ptab") {
            m_tables.text(u"\t");
        } else if (name == u"br" || name == u"cr") {
            m_tables.text(u"\n");
        } else if (name == u"noBreakHyphen") {
            m_tables.text(u"\u2011");
        } else if (name == u"softHyphen") {
            m_tables.text(u"\u00ad");
        } else if (name == u"sym") {
            // Symbols of fonts have places of their own above F000.
            const char16_t code = char16_t(value(xml, u"char").toUShort(nullptr, 16));
            if (code >= 0x20) m_tables.text(QString(QChar(code)));
        }
    }

    TableCollector& m_tables;
    int m_runs = 0;
    bool m_inText = false;
    bool m_inRowProperties = false;
    bool m_inParagraphProperties = false;
    bool m_joined = false; ///< the end of the paragraph is deleted
};

} // namespace

Status readWordDocument(const QByteArray& xml, TableCollector& tables) { return WordDocument(tables).run(xml, tables); }

} // namespace microvet::importers::translationtable
