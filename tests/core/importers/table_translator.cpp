#include "tests/core/importers/table_translator.h"

#include "tests/core/exporters/export_fixture.h"

#include "core/base/zip_writer.h"

#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <random>

namespace microvet::tests {

namespace {

/// Writes runs as Word does: a word may be split anywhere, and between its parts stands what was deleted.
class WordWriter {
public:
    WordWriter(QByteArray* out, quint32 seed)
        : m_xml(out)
        , m_random(seed)
    {
        m_xml.writeStartDocument();
        m_xml.writeNamespace(word, QStringLiteral("w"));
        start("document");
        start("body");
    }

    void paragraphs(const QString& text)
    {
        for (const QString& line : text.split(u'\n')) {
            start("p");
            attribute("rsidR", QStringLiteral("00A77B3E"));
            if (chance(3)) properties();
            qsizetype from = 0;
            while (from < line.size()) {
                qsizetype size = std::min<qsizetype>(line.size() - from, chance(2) ? line.size() : 1 + m_random() % 5);
                if (line[from + size - 1].isHighSurrogate() && from + size < line.size()) ++size;
                run(line.mid(from, size));
                from += size;
                if (chance(4)) deleted();
            }
            end();
        }
    }

    void table(const translation::TextTable& table)
    {
        start("tbl");
        start("tblPr");
        end();
        for (const translation::TextTable::Row& row : table.rows) {
            if (chance(8)) deletedRow();
            start("tr");
            start("trPr");
            if (row.isHead) empty("tblHeader");
            end();
            for (const QString& cell : row.cells) {
                start("tc");
                start("tcPr");
                empty("vAlign");
                end();
                paragraphs(cell);
                end();
            }
            end();
        }
        end();
    }

    void finish() { m_xml.writeEndDocument(); }

private:
    const QString word = QStringLiteral("http://schemas.openxmlformats.org/wordprocessingml/2006/main");

    bool chance(quint32 one) { return m_random() % one == 0; }
    void start(const char* name) { m_xml.writeStartElement(word, QLatin1String(name)); }
    void end() { m_xml.writeEndElement(); }
    void empty(const char* name) { m_xml.writeEmptyElement(word, QLatin1String(name)); }
    void attribute(const char* name, const QString& value) { m_xml.writeAttribute(word, QLatin1String(name), value); }

    void words(const char* element, const QString& text)
    {
        start("r");
        start("rPr");
        empty("noProof");
        end();
        const QStringList parts = text.split(u'\t');
        for (qsizetype i = 0; i < parts.size(); ++i) {
            if (i > 0) empty("tab");
            start(element);
            m_xml.writeAttribute(QStringLiteral("xml:space"), QStringLiteral("preserve"));
            m_xml.writeCharacters(parts[i]);
            end();
        }
        end();
    }

    void run(const QString& text)
    {
        const bool inserted = chance(5);
        if (inserted) start(chance(2) ? "ins" : "moveTo");
        words("t", text);
        if (inserted) end();
        if (chance(4)) empty("proofErr");
    }

    void deleted()
    {
        const bool moved = chance(2);
        start(moved ? "moveFrom" : "del");
        words(moved ? "t" : "delText", QStringLiteral("gone"));
        end();
        start("r");
        start("instrText");
        m_xml.writeCharacters(QStringLiteral("PAGE"));
        end();
        end();
    }

    void properties()
    {
        start("pPr");
        start("rPr");
        empty("noProof");
        end();
        end();
    }

    void deletedRow()
    {
        start("tr");
        start("trPr");
        empty("del");
        end();
        for (const char* text : {"AAAAA-AAAAA-AAAA", "gone", "weg"}) {
            start("tc");
            start("p");
            words("t", QLatin1String(text));
            end();
            end();
        }
        end();
    }

    QXmlStreamWriter m_xml;
    std::mt19937 m_random;
};

QDateTime someTime() { return QDateTime(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC); }

} // namespace

QByteArray answeredTable(const QByteArray& content, const std::function<QString(const QString&)>& change)
{
    const QString table = QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:table:1.0");
    const QString text = QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:text:1.0");
    QByteArray out;
    QXmlStreamReader reader(content);
    QXmlStreamWriter writer(&out);
    struct Token {
        QXmlStreamReader::TokenType type;
        QString space, name;
        QXmlStreamAttributes attributes;
        QString text;
    };
    QList<Token> original;
    int column = 0;
    bool inHead = false, inTarget = false;
    while (!reader.atEnd()) {
        reader.readNext();
        const bool starts = reader.isStartElement(), ends = reader.isEndElement();
        const bool isTable = reader.namespaceUri() == table, isText = reader.namespaceUri() == text;
        if (isTable && reader.name() == u"table-header-rows") inHead = starts;
        if (starts && isTable && reader.name() == u"table-row") column = 0;
        if (starts && isTable && reader.name() == u"table-cell" && ++column == 2) original.clear();
        const bool paragraph = isText && reader.name() == u"p" && column > 0;
        if (column == 2 && !inHead && !paragraph && !isTable && !reader.isComment())
            original.append({reader.tokenType(), reader.namespaceUri().toString(), reader.name().toString(),
                             reader.attributes(), reader.text().toString()});
        if (starts && paragraph && column == 3 && !inHead) inTarget = true;
        // What is translated already is translated anew.
        if (!inTarget || paragraph) writer.writeCurrentToken(reader);
        if (starts && paragraph && inTarget) {
            for (const Token& token : std::as_const(original)) {
                if (token.type == QXmlStreamReader::StartElement) {
                    writer.writeStartElement(token.space, token.name);
                    writer.writeAttributes(token.attributes);
                } else if (token.type == QXmlStreamReader::EndElement) {
                    writer.writeEndElement();
                } else {
                    writer.writeCharacters(change(token.text));
                }
            }
        }
        if (ends && paragraph) inTarget = false;
        if (ends && isTable && reader.name() == u"table") column = 0;
    }
    return out;
}

void writeZip(const QString& path, const QList<std::pair<QString, QByteArray>>& files)
{
    Progress progress;
    ZipWriter zip(diskStore(), path, someTime());
    for (const auto& [name, bytes] : files)
        EXPECT_TRUE(zip.add(name, bytes));
    EXPECT_TRUE(zip.finish(progress));
}

void writeTable(const model::Content& content, const QString& path, const QString& language)
{
    const document::MediaStore media(diskStore(), path + QStringLiteral(".media"));
    const exporters::Job job{content,   media, diskStore(), path, false, {{QStringLiteral("target"), language}},
                             someTime()};
    Progress progress;
    const auto report = exporters::find(QStringLiteral("translation-table"))->write(job, progress);
    EXPECT_TRUE(report) << report.error().text.toStdString();
}

void writeAnswer(const model::Content& content, const QString& path,
                 const std::function<QString(const QString&)>& change, const QString& language)
{
    writeTable(content, path, language);
    const Files files = filesOfZip(path);
    QList<std::pair<QString, QByteArray>> answered;
    for (const QString& name : orderOfZip(path))
        answered.append({name, name == QLatin1String("content.xml") ? answeredTable(files.value(name), change)
                                                                    : files.value(name)});
    QFile::remove(path);
    writeZip(path, answered);
}

QByteArray wordDocument(const importers::translationtable::SentTable& sent, quint32 seed)
{
    QByteArray out;
    WordWriter writer(&out, seed);
    writer.paragraphs(QStringLiteral("Texts for translation"));
    writer.paragraphs(sent.key.shown());
    for (const translation::TextTable& table : sent.tables)
        writer.table(table);
    writer.finish();
    return out;
}

void writeWord(const QString& path, const QByteArray& document)
{
    writeZip(path,
             {{QStringLiteral("[Content_Types].xml"), "<Types/>"}, {QStringLiteral("word/document.xml"), document}});
}

} // namespace microvet::tests
