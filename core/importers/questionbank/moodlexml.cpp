#include "core/importers/questionbank/raw.h"

#include <QCoreApplication>
#include <QXmlStreamReader>

#include <cmath>

namespace microvet::importers::questionbank {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::importers)
};

/// The text directly in the element, whose children are passed over.
QString textOf(QXmlStreamReader& xml) { return xml.readElementText(QXmlStreamReader::SkipChildElements).trimmed(); }

bool isTrue(const QString& text) { return text == QLatin1String("1") || text == QLatin1String("true"); }

class Reader {
public:
    Reader(const QByteArray& bytes, const ShowPicture& show)
        : m_xml(bytes)
        , m_builder(show)
    {
    }

    Result<Bank> read()
    {
        // Entities of its own are not asked for by any program, and can grow without limit.
        while (!m_xml.atEnd() && m_xml.readNext() != QXmlStreamReader::StartElement)
            if (m_xml.tokenType() == QXmlStreamReader::DTD && !m_xml.entityDeclarations().isEmpty()) return notOurs();
        if (m_xml.name() != QLatin1String("quiz")) return notOurs();
        while (m_xml.readNextStartElement()) {
            if (m_xml.name() == QLatin1String("question"))
                question();
            else
                m_xml.skipCurrentElement();
        }
        if (m_xml.hasError())
            return Error{
                Error::Kind::Damaged,
                Tr::tr("The file cannot be read to its end, so nothing was taken from it. Export it once more from "
                       "the program that it comes from."),
                QStringLiteral("line %1: %2").arg(m_xml.lineNumber()).arg(m_xml.errorString())};
        return m_builder.take();
    }

private:
    static Error notOurs()
    {
        return {Error::Kind::NotOurs,
                Tr::tr("This is no question bank as Moodle writes it in XML. Choose another file."),
                {}};
    }

    /// A text with its format and, where they are asked for, other children.
    template<class Other>
    RawText text(const Other& other)
    {
        const auto format = m_xml.attributes().value(QLatin1String("format"));
        RawText out{{}, format != QLatin1String("plain_text") && format != QLatin1String("markdown")};
        while (m_xml.readNextStartElement()) {
            if (m_xml.name() == QLatin1String("text"))
                out.text = textOf(m_xml);
            else if (m_xml.name() == QLatin1String("file"))
                file(out);
            else if (!other(m_xml.name().toString()))
                m_xml.skipCurrentElement();
        }
        return out;
    }
    RawText text()
    {
        return text([](const QString&) { return false; });
    }

    void file(RawText& text)
    {
        const QXmlStreamAttributes attributes = m_xml.attributes();
        const QString name = attributes.value(QLatin1String("name")).toString();
        const bool packed = attributes.value(QLatin1String("encoding")) == QLatin1String("base64");
        const QByteArray bytes = textOf(m_xml).toLatin1();
        if (packed) text.files.insert(name, QByteArray::fromBase64(bytes));
    }

    RawAnswer answer()
    {
        RawAnswer out;
        const double percent = m_xml.attributes().value(QLatin1String("fraction")).toDouble();
        if (std::isfinite(percent)) out.percent = percent;
        out.text = text([&](const QString& name) {
            if (name == QLatin1String("feedback"))
                out.feedback = text();
            else if (name == QLatin1String("tolerance"))
                out.tolerance = textOf(m_xml);
            else
                return false;
            return true;
        });
        return out;
    }

    void pair(RawQuestion& raw)
    {
        QString right;
        const RawText left = text([&](const QString& name) {
            if (name != QLatin1String("answer")) return false;
            right = plain(text());
            return true;
        });
        raw.pairs.append({left, right});
    }

    void units(RawQuestion& raw)
    {
        while (m_xml.readNextStartElement()) {
            if (m_xml.name() != QLatin1String("unit")) {
                m_xml.skipCurrentElement();
                continue;
            }
            while (m_xml.readNextStartElement()) {
                const bool name = m_xml.name() == QLatin1String("unit_name");
                const QString value = textOf(m_xml);
                if (name && raw.unit.isEmpty()) raw.unit = value;
            }
        }
    }

    /// True where the element was one that all texts are read from alike.
    bool feedback(RawQuestion& raw, const QString& name)
    {
        if (name == QLatin1String("questiontext"))
            raw.prompt = text();
        else if (name == QLatin1String("generalfeedback"))
            raw.generalFeedback = text();
        else if (name == QLatin1String("correctfeedback"))
            raw.correct = text();
        else if (name == QLatin1String("partiallycorrectfeedback"))
            raw.partly = text();
        else if (name == QLatin1String("incorrectfeedback"))
            raw.incorrect = text();
        else if (name == QLatin1String("graderinfo"))
            raw.forMarkers = text();
        else if (name == QLatin1String("hint"))
            raw.hints.append(text());
        else
            return false;
        return true;
    }

    bool parts(RawQuestion& raw, const QString& name, QString& category)
    {
        if (name == QLatin1String("name"))
            raw.name = text().text.simplified();
        else if (name == QLatin1String("category"))
            category = text().text;
        else if (name == QLatin1String("answer"))
            raw.answers.append(answer());
        else if (name == QLatin1String("subquestion"))
            pair(raw);
        else if (name == QLatin1String("dragbox") || name == QLatin1String("selectoption"))
            raw.words.append(plain(text()));
        else if (name == QLatin1String("units"))
            units(raw);
        else
            return false;
        return true;
    }

    void value(RawQuestion& raw, const QString& name)
    {
        if (name == QLatin1String("defaultgrade"))
            raw.points = textOf(m_xml).toDouble();
        else if (name == QLatin1String("single"))
            raw.single = isTrue(textOf(m_xml));
        else if (name == QLatin1String("shuffleanswers"))
            raw.shuffle = isTrue(textOf(m_xml));
        else if (name == QLatin1String("usecase"))
            raw.matchCase = isTrue(textOf(m_xml));
        else if (name == QLatin1String("minwordlimit"))
            raw.minWords = textOf(m_xml).toInt();
        else if (name == QLatin1String("maxwordlimit"))
            raw.maxWords = textOf(m_xml).toInt();
        else if (name == QLatin1String("attachments"))
            raw.files = textOf(m_xml).toInt() != 0;
        else if (name == QLatin1String("gradingtype"))
            raw.ordered = textOf(m_xml) != QLatin1String("ALL_OR_NOTHING");
        else
            m_xml.skipCurrentElement();
    }

    void question()
    {
        RawQuestion raw;
        raw.type = m_xml.attributes().value(QLatin1String("type")).toString();
        if (raw.type == QLatin1String("match")) raw.type = QStringLiteral("matching");
        if (raw.type == QLatin1String("multianswer")) raw.type = QStringLiteral("cloze");
        const qint64 line = m_xml.lineNumber();
        QString category;
        while (m_xml.readNextStartElement()) {
            const QString name = m_xml.name().toString();
            if (!feedback(raw, name) && !parts(raw, name, category)) value(raw, name);
        }
        if (m_xml.hasError()) return;
        if (raw.name.isEmpty()) raw.name = Tr::tr("line %1").arg(line);
        if (raw.type == QLatin1String("category"))
            m_builder.category(category);
        else
            m_builder.add(raw);
    }

    QXmlStreamReader m_xml;
    Builder m_builder;
};

} // namespace

Result<Bank> readMoodleXml(const QByteArray& bytes, const ShowPicture& show)
{
    if (bytes.size() > largestFile)
        return Error{
            Error::Kind::TooLarge, Tr::tr("The file is larger than 50 MB. Export the questions in several files."), {}};
    return Reader(bytes, show).read();
}

} // namespace microvet::importers::questionbank
