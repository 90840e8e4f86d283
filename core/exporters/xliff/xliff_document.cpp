#include "core/exporters/xliff/xliff_document.h"

#include "core/exporters/xliff/places.h"
#include "core/plan/markup.h"
#include "core/plan/plan.h"
#include "core/translation/returned.h"
#include "core/translation/units.h"

#include <QXmlStreamWriter>

namespace microvet::exporters::xliff {

using namespace translation;

namespace {

const QString core = QStringLiteral("urn:oasis:names:tc:xliff:document:2.0");
const QString metadata = QStringLiteral("urn:oasis:names:tc:xliff:metadata:2.0");
const QString xmlSpace = QStringLiteral("http://www.w3.org/XML/1998/namespace");

/// How a code is told: what it is, and its original data at its start and end.
struct Told {
    const char* type = "other";
    const char* subType = ""; ///< "xlf:" ones are those of the standard (attribute subType)
    QString start;
    QString end = {};
    QString equiv = {}; ///< of what stands alone: what a reader of plain text sees
};

QString tag(const char* name, const QString& attribute = {}, const QString& value = {})
{
    return attribute.isEmpty()
               ? QStringLiteral("<%1>").arg(QLatin1String(name))
               : QStringLiteral("<%1 %2=\"%3\">").arg(QLatin1String(name), attribute, plan::escaped(value));
}

QString endTag(const char* name) { return QStringLiteral("</%1>").arg(QLatin1String(name)); }

Told told(const Code& code)
{
    switch (code.kind) {
    case Code::Kind::Strong:
        return {"fmt", "xlf:b", tag("strong"), endTag("strong")};
    case Code::Kind::Emphasis:
        return {"fmt", "xlf:i", tag("em"), endTag("em")};
    case Code::Kind::Subscript:
        return {"fmt", "microvet:sub", tag("sub"), endTag("sub")};
    case Code::Kind::Superscript:
        return {"fmt", "microvet:sup", tag("sup"), endTag("sup")};
    case Code::Kind::Code:
        return {"fmt", "microvet:code", tag("code"), endTag("code")};
    case Code::Kind::Link: {
        const char* kind = code.value.startsWith(QLatin1String("term:"))   ? "microvet:term"
                           : code.value.startsWith(QLatin1String("unit:")) ? "microvet:unit"
                                                                           : "microvet:web";
        return {"link", kind, tag("a", QStringLiteral("href"), code.value), endTag("a")};
    }
    case Code::Kind::Language:
        return {"other", "microvet:language", tag("span", QStringLiteral("lang"), code.value), endTag("span")};
    case Code::Kind::Later:
        return {"other", "microvet:later", tag("span"), endTag("span")};
    case Code::Kind::Formula:
        return {"other", "microvet:formula", code.value, {}, code.value};
    case Code::Kind::LineBreak:
        return {"fmt", "xlf:lb", tag("br"), {}, QStringLiteral("\n")};
    case Code::Kind::Gap:
        return {"other", "microvet:gap", code.value, {}, code.value};
    }
    return {};
}

/// XML 1.0, production 2; what it has no character for is written as a code point (element cp).
bool isXmlCharacter(QStringView text, qsizetype at)
{
    const QChar c = text[at];
    const char16_t u = c.unicode();
    if (c.isHighSurrogate()) return at + 1 < text.size() && text[at + 1].isLowSurrogate();
    if (c.isLowSurrogate()) return at > 0 && text[at - 1].isHighSurrogate();
    return u == '\t' || u == '\n' || u == '\r' || (u >= 0x20 && u < 0xfffe);
}

class Writer {
public:
    Writer(QByteArray* out, const model::Content& content, const QString& target, const Translated& translated)
        : m_xml(out)
        , m_content(content)
        , m_target(target)
        , m_translated(translated)
        , m_places(placesOf(content))
    {
    }

    void write(Progress& progress)
    {
        const model::Course& course = m_content.course;
        m_xml.writeStartDocument();
        m_xml.writeCharacters(QStringLiteral("\n"));
        m_xml.writeDefaultNamespace(core);
        m_xml.writeNamespace(metadata, QStringLiteral("mda"));
        start("xliff");
        attribute("version", QStringLiteral("2.0"));
        attribute("srcLang", plan::languageOf(course));
        if (!m_target.isEmpty()) attribute("trgLang", m_target);
        newLine();
        start("file");
        attribute("id", QStringLiteral("course"));
        attribute("original", QStringLiteral("urn:uuid:") + course.id.toString());
        // A paragraph is a segment: others would not find back.
        attribute("canResegment", QStringLiteral("no"));
        m_xml.writeAttribute(xmlSpace, QStringLiteral("space"), QStringLiteral("preserve"));
        newLine();
        writeMetadata();
        bool any = false;
        forEachUnit(course, {}, [&](const translation::Unit& unit) {
            if (progress.cancelled()) return;
            writeUnit(unit);
            any = true;
        });
        if (!any) { // a file is never empty
            start("group");
            attribute("id", QStringLiteral("none"));
            end();
        }
        end();
        end();
        m_xml.writeEndDocument();
    }

private:
    void start(const char* name) { m_xml.writeStartElement(core, QLatin1String(name)); }
    void end() { m_xml.writeEndElement(); }
    void newLine() { m_xml.writeCharacters(QStringLiteral("\n")); }
    void attribute(const char* name, const QString& value)
    {
        m_xml.writeAttribute(QLatin1String(name), plan::cleaned(value));
    }

    void writeMetadata()
    {
        m_xml.writeStartElement(metadata, QStringLiteral("metadata"));
        m_xml.writeStartElement(metadata, QStringLiteral("metaGroup"));
        m_xml.writeAttribute(QStringLiteral("category"), QStringLiteral("course"));
        for (const auto& [type, value] :
             {std::pair{"title", m_content.course.title}, {"version", m_content.course.version}}) {
            m_xml.writeStartElement(metadata, QStringLiteral("meta"));
            m_xml.writeAttribute(QStringLiteral("type"), QLatin1String(type));
            m_xml.writeCharacters(plan::cleaned(value));
            end();
        }
        end();
        end();
        newLine();
    }

    void writeUnit(const translation::Unit& unit)
    {
        const bool translatable = unit.isTranslatable();
        start("unit");
        attribute("id", unit.id());
        attribute("name", QString::fromUtf8(unit.field));
        if (!translatable) attribute("translate", QStringLiteral("no"));
        start("notes");
        start("note");
        attribute("category", QStringLiteral("place"));
        m_xml.writeCharacters(plan::cleaned(m_places.value(unit.owner)));
        end();
        end();
        writeOriginalData(unit);
        for (const Segment& segment : unit.segments)
            writeSegment(unit, segment, translatable);
        end();
        newLine();
    }

    /// What the codes stand for, each once.
    void writeOriginalData(const translation::Unit& unit)
    {
        m_data.clear();
        bool any = false;
        const auto write = [&](const QString& data) {
            if (data.isEmpty() || m_data.contains(data)) return;
            if (!any) start("originalData");
            any = true;
            const QString id = QStringLiteral("d%1").arg(m_data.size() + 1);
            m_data.insert(data, id);
            start("data");
            attribute("id", id);
            characters(data);
            end();
        };
        for (const Segment& segment : unit.segments)
            for (const Code& code : segment.codes) {
                const Told each = told(code);
                write(each.start);
                write(each.end);
            }
        if (any) end();
    }

    void writeSegment(const translation::Unit& unit, const Segment& segment, bool translatable)
    {
        // Lines of a program among paragraphs are no segment; a unit must have one, though.
        const bool ignorable = translatable && !segment.isTranslatable();
        start(ignorable ? "ignorable" : "segment");
        attribute("id", segmentId(segment));
        const Pieces* target = ignorable ? nullptr : m_translated.find(unit.id(), segment.number);
        if (!ignorable) attribute("state", target ? QStringLiteral("translated") : QStringLiteral("initial"));
        start("source");
        for (const Piece& piece : segment.pieces)
            writePiece(segment, piece);
        end();
        if (target) {
            start("target");
            for (const Piece& piece : *target)
                writePiece(segment, piece);
            end();
        }
        end();
    }

    void writePiece(const Segment& segment, const Piece& piece)
    {
        if (piece.kind == Piece::Kind::Words) return characters(piece.words);
        const Code& code = segment.codes[piece.code];
        const bool isCode = code.kind == Code::Kind::Code;
        if (piece.kind == Piece::Kind::Close) {
            if (isCode) end();
            return end();
        }
        const Told each = told(code);
        const QString id = QStringLiteral("%1-%2").arg(segmentId(segment)).arg(piece.code + 1);
        start(code.standsAlone() ? "ph" : "pc");
        attribute("id", id);
        attribute("type", QLatin1String(each.type));
        attribute("subType", QLatin1String(each.subType));
        if (code.isNeeded()) attribute("canDelete", QStringLiteral("no"));
        if (code.standsAlone()) {
            // An attribute is read with its line breaks as spaces unless they are written as references, which they
            // are.
            attribute("equiv", each.equiv);
            attribute("disp", code.kind == Code::Kind::LineBreak ? QStringLiteral("↵") : each.equiv);
            attribute("dataRef", m_data.value(each.start));
            return end();
        }
        attribute("dataRefStart", m_data.value(each.start));
        attribute("dataRefEnd", m_data.value(each.end));
        if (!isCode) return;
        start("mrk");
        attribute("id", id + QStringLiteral("m"));
        attribute("translate", QStringLiteral("no"));
    }

    void characters(const QString& text)
    {
        qsizetype from = 0;
        for (qsizetype i = 0; i < text.size(); ++i) {
            const bool legal = isXmlCharacter(text, i);
            if (legal && text[i] != u'\r') continue;
            m_xml.writeCharacters(text.mid(from, i - from));
            from = i + 1;
            if (legal) {
                m_xml.writeEntityReference(QStringLiteral("#13")); // a bare one would be read as a line feed
                continue;
            }
            start("cp");
            attribute("hex", QStringLiteral("%1").arg(text[i].unicode(), 4, 16, QLatin1Char('0')).toUpper());
            end();
        }
        m_xml.writeCharacters(from == 0 ? text : text.mid(from));
    }

    QXmlStreamWriter m_xml;
    const model::Content& m_content;
    const QString m_target;
    const Translated& m_translated;
    const QHash<QUuid, QString> m_places;
    QHash<QString, QString> m_data; ///< original data of the unit → its id
};

} // namespace

QByteArray documentOf(const model::Content& content, const QString& target, const Translated& translated,
                      Progress& progress)
{
    QByteArray out;
    Writer(&out, content, target, translated).write(progress);
    return out;
}

} // namespace microvet::exporters::xliff
