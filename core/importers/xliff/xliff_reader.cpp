#include "core/importers/xliff/xliff_reader.h"

#include <QCoreApplication>
#include <QHash>
#include <QXmlStreamReader>

namespace microvet::importers::xliff {

using namespace translation;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::importers::xliff)
};

constexpr int deepest = 200; ///< elements in each other
const QString core = QStringLiteral("urn:oasis:names:tc:xliff:document:2.");
const QString anyXliff = QStringLiteral("urn:oasis:names:tc:xliff:document:");

Error error(Error::Kind kind, const QString& text, const QString& detail = {}) { return {kind, text, detail}; }

/// Names of the codes of one segment, as its source has them.
class Codes {
public:
    void add(const QString& id, const QString& data)
    {
        m_byData.insert(data, m_byData.value(data, m_byId.size()));
        m_byId.insert(id, m_byId.size());
    }
    /// A code that a translator doubled has an id of its own, and says of which it is a copy or has its original data.
    qsizetype find(const QString& id, const QString& copyOf, const QString& data) const
    {
        const qsizetype found = m_byId.value(id, m_byId.value(copyOf, -1));
        return found < 0 && !data.isEmpty() ? m_byData.value(data, -1) : found;
    }
    qsizetype count() const { return m_byId.size(); }

private:
    QHash<QString, qsizetype> m_byId, m_byData;
};

class Reader {
public:
    explicit Reader(const QByteArray& bytes)
        : m_xml(bytes)
    {
    }

    Result<Returned> read()
    {
        if (const Status root = readRoot(); !root) return root.error();
        while (next()) {
            if (!m_xml.isStartElement()) continue;
            if (is("file"))
                readFile();
            else if (is("unit"))
                readUnit();
            else if (!is("group"))
                skip();
        }
        if (m_fault) return *m_fault;
        if (m_xml.hasError()) return unreadable();
        if (m_result.course.isNull())
            return error(Error::Kind::NotOurs,
                         Tr::tr("The file does not say which course it translates. Send the translator the file that "
                                "the program made, and ask for that one back."));
        if (m_result.targetLanguage.isEmpty())
            return error(
                Error::Kind::Invalid,
                Tr::tr("The file does not say into which language it translates. Ask the translator to set it."));
        return std::move(m_result);
    }

private:
    /// The next token; false at the end, where the file cannot be read, or where it is hostile.
    bool next()
    {
        if (m_fault || m_xml.atEnd()) return false;
        switch (m_xml.readNext()) {
        case QXmlStreamReader::StartElement:
            if (++m_depth > deepest)
                return stop(error(Error::Kind::Unsafe, Tr::tr("The file is built in a way that no program for "
                                                              "translators writes. It was not opened, to be safe.")));
            break;
        case QXmlStreamReader::EndElement:
            --m_depth;
            break;
        case QXmlStreamReader::DTD:
            return stop(error(Error::Kind::Unsafe, Tr::tr("The file holds definitions that no program for translators "
                                                          "writes. It was not opened, to be safe.")));
        default:
            break;
        }
        return !m_xml.hasError();
    }

    bool stop(Error fault)
    {
        if (!m_fault) m_fault = std::move(fault);
        return false;
    }

    Error unreadable() const
    {
        const QString detail = QStringLiteral("%1 (%2)").arg(m_xml.errorString()).arg(m_xml.lineNumber());
        if (m_xml.errorString().contains(QLatin1String("ncod")))
            return error(Error::Kind::Damaged,
                         Tr::tr("The letters of the file cannot be read: it was saved in another encoding than it "
                                "says. Ask for it in UTF-8."),
                         detail);
        return error(
            Error::Kind::Damaged,
            Tr::tr("The file is damaged or cut short at line %1, so nothing was taken from it. Ask for it again.")
                .arg(m_xml.lineNumber()),
            detail);
    }

    static Error otherFile()
    {
        return error(Error::Kind::NotOurs,
                     Tr::tr("This is no XLIFF file, nor a document with the table of texts (.odt, .docx). Choose the "
                            "file that the translator sent."));
    }

    bool is(const char* name) const
    {
        return m_xml.name() == QLatin1String(name) && m_xml.namespaceUri().startsWith(core);
    }
    QString attribute(const char* name) const { return m_xml.attributes().value(QLatin1String(name)).toString(); }

    /// To the end of the element that has just begun.
    void skip()
    {
        const int outside = m_depth - 1;
        while (m_depth > outside && next()) {}
    }

    Status readRoot()
    {
        while (next() && !m_xml.isStartElement()) {}
        if (m_fault) return *m_fault;
        // What does not even begin as XML was never such a file.
        if (m_xml.error() == QXmlStreamReader::NotWellFormedError &&
            !m_xml.errorString().contains(QLatin1String("ncod")))
            return otherFile();
        if (m_xml.hasError()) return unreadable();
        const QString name = m_xml.name().toString(), space = m_xml.namespaceUri().toString(),
                      version = attribute("version");
        if (name != QLatin1String("xliff") || !space.startsWith(anyXliff))
            return otherFile();
        if (!space.startsWith(core) || !version.startsWith(QLatin1String("2.")))
            return error(Error::Kind::Invalid, Tr::tr("The file is XLIFF %1; the program reads 2.0, 2.1 and 2.2. Ask "
                                                      "the translator for the version in which the file was sent.")
                                                   .arg(version));
        m_result.sourceLanguage = attribute("srcLang");
        m_result.targetLanguage = attribute("trgLang");
        return {};
    }

    void readFile()
    {
        const QString original = attribute("original");
        const QString scheme = QStringLiteral("urn:uuid:");
        const QUuid course = original.startsWith(scheme) ? QUuid::fromString(original.mid(scheme.size())) : QUuid();
        if (!m_result.course.isNull() && course != m_result.course)
            stop(error(Error::Kind::Invalid,
                       Tr::tr("The file holds the texts of several courses. Ask for a file for each of them.")));
        m_result.course = course;
    }

    void readUnit()
    {
        ReturnedUnit unit{attribute("id"), {}};
        const int outside = m_depth - 1;
        int position = 0;
        while (m_depth > outside && next()) {
            if (!m_xml.isStartElement()) continue;
            if (is("segment") || is("ignorable"))
                unit.segments.append(readSegment(++position));
            else
                skip();
        }
        m_result.units.append(std::move(unit));
    }

    ReturnedSegment readSegment(int position)
    {
        ReturnedSegment segment;
        segment.id = attribute("id");
        Codes codes;
        const int outside = m_depth - 1;
        while (m_depth > outside && next()) {
            if (!m_xml.isStartElement()) continue;
            if (is("source")) {
                segment.source = readPieces(codes, true);
            } else if (is("target")) {
                const QString order = attribute("order");
                segment.moved = !order.isEmpty() && order.toInt() != position;
                segment.target = readPieces(codes, false);
            } else {
                skip();
            }
        }
        return segment;
    }

    Pieces readPieces(Codes& codes, bool isSource)
    {
        Pieces pieces;
        QList<qsizetype> open;             // of each element around: the code of a pc, -2 of what is none
        QHash<QString, qsizetype> started; // by sc
        const auto codeOf = [&](const QString& id, const char* data) {
            if (isSource) codes.add(id, attribute(data));
            return isSource ? codes.count() - 1 : codes.find(id, attribute("copyOf"), attribute(data));
        };
        const int outside = m_depth - 1;
        while (m_depth > outside && next()) {
            if (m_xml.isCharacters()) {
                addWords(pieces, m_xml.text());
            } else if (m_xml.isEndElement() && !open.isEmpty()) {
                if (const qsizetype code = open.takeLast(); code != noCode)
                    pieces.append({Piece::Kind::Close, {}, code});
            } else if (m_xml.isStartElement()) {
                qsizetype around = noCode;
                if (is("pc")) {
                    around = codeOf(attribute("id"), "dataRefStart");
                    pieces.append({Piece::Kind::Open, {}, around});
                } else if (is("ph")) {
                    pieces.append({Piece::Kind::Single, {}, codeOf(attribute("id"), "dataRef")});
                } else if (is("sc")) {
                    const qsizetype code = codeOf(attribute("id"), "dataRef");
                    started.insert(attribute("id"), code);
                    pieces.append({Piece::Kind::Open, {}, code});
                } else if (is("ec")) {
                    pieces.append({Piece::Kind::Close, {}, started.value(attribute("startRef"), -1)});
                } else if (is("cp")) {
                    bool number = false;
                    const uint point = attribute("hex").toUInt(&number, 16);
                    if (number && point <= 0xffff) addWords(pieces, QStringView(QString(QChar(char16_t(point)))));
                }
                open.append(around);
            }
        }
        return pieces;
    }

    static constexpr qsizetype noCode = -2;

    static void addWords(Pieces& pieces, QStringView text)
    {
        if (text.isEmpty()) return;
        if (!pieces.isEmpty() && pieces.last().kind == Piece::Kind::Words)
            pieces.last().words += text;
        else
            pieces.append({Piece::Kind::Words, text.toString()});
    }

    QXmlStreamReader m_xml;
    int m_depth = 0;
    std::optional<Error> m_fault;
    Returned m_result;
};

} // namespace

Result<Returned> read(const QByteArray& bytes)
{
    if (bytes.size() > largestFile)
        return error(Error::Kind::TooLarge,
                     Tr::tr("The file is larger than 200 MB, which no course needs. It was not opened."));
    return Reader(bytes).read();
}

} // namespace microvet::importers::xliff
