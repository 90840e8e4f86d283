#include "core/verification/contents.h"

#include "core/packages/xml.h"

#include <QRegularExpression>

namespace microvet::verification {

using namespace packages;

namespace {

bool isMarkup(const QString& text)
{
    static const QRegularExpression tag(QStringLiteral("<[a-zA-Z!/]"));
    return text.contains(u'<') && tag.match(text).hasMatch();
}

/// Fields of Moodle's and of cartridges that hold words for learners.
bool isField(QStringView name)
{
    static const QSet<QString> fields{
        QStringLiteral("intro"), QStringLiteral("content"), QStringLiteral("questiontext"), QStringLiteral("answertext"), QStringLiteral("generalfeedback"),
        QStringLiteral("feedback"), QStringLiteral("feedbacktext"), QStringLiteral("summary"), QStringLiteral("text"), QStringLiteral("message"), QStringLiteral("definition"),
        QStringLiteral("concept"), QStringLiteral("mattext"), QStringLiteral("htmlView"), QStringLiteral("description"), QStringLiteral("contents"),
        QStringLiteral("correctfeedback"), QStringLiteral("incorrectfeedback"), QStringLiteral("activity"), QStringLiteral("title"), QStringLiteral("pageName")};
    return fields.contains(name.toString());
}

class XmlContents {
public:
    XmlContents(Contents& contents, const QString& name) : m_contents(contents), m_reading(contents.reading()), m_name(name) {}

    void read(const QByteArray& bytes)
    {
        const XmlFault fault = scanXml(bytes, [this](const QXmlStreamReader& reader) {
            if (reader.isStartElement()) return start(reader);
            if (reader.isEndElement()) end(reader);
            else if (m_text.size() < (8 << 20)) m_text += reader.text();
            return true;
        });
        // Told already where the package's own lists are read.
        if (m_name != m_reading.format.entry && !(m_reading.format.kind == FormatKind::Moodle && isMoodleList())) addFault(m_reading, m_name, fault);
        m_reading.addText(m_name, m_words);
        if (m_picturesWithout > 0) m_reading.findings.add("P-Q-01", m_name, {m_picturesWithout, m_firstPicture}, m_firstLine);
    }

private:
    bool isMoodleList() const
    {
        for (const char* list : {"files.xml", "users.xml", "course/course.xml"})
            if (m_name == m_reading.format.prefix + QLatin1String(list)) return true;
        return false;
    }

    bool start(const QXmlStreamReader& reader)
    {
        const QStringView name = reader.name();
        if (m_root.isEmpty()) {
            m_root = name.toString();
            if (m_root == QLatin1String("assessmentItem") || m_root == QLatin1String("qti-assessment-item")) ++m_reading.questions;
        }
        if (m_root == QLatin1String("questestinterop") && name == QLatin1String("item")) ++m_reading.questions;
        if (m_root == QLatin1String("quiz") && name == QLatin1String("question")) {
            const auto type = reader.attributes().value(QLatin1String("type"));
            if (type != QLatin1String("category") && type != QLatin1String("description")) ++m_reading.questions;
        }
        if (name == QLatin1String("itemBody") || name == QLatin1String("qti-item-body")) m_inBody = true;
        if (m_inBody) body(reader);
        if (name == QLatin1String("unicode") && m_root == QLatin1String("instance")) {
            const QString value = reader.attributes().value(QLatin1String("value")).toString();
            if (isMarkup(value)) m_contents.html(value, m_name, true, false);
        }
        if (!m_inBody) m_text.clear();
        return true;
    }

    /// The body of a QTI item is XHTML of its own.
    void body(const QXmlStreamReader& reader)
    {
        const QStringView name = reader.name();
        m_text += u' ';
        if (name != QLatin1String("img") && name != QLatin1String("object") && name != QLatin1String("audio") && name != QLatin1String("video") && name != QLatin1String("source")) return;
        const bool picture = name == QLatin1String("img");
        QString source = reader.attributes().value(QLatin1String("src")).toString();
        if (source.isEmpty()) source = reader.attributes().value(QLatin1String("data")).toString();
        if (isOutside(source)) m_contents.load(source, m_name);
        else if (const QString target = targetOf(m_name, source); !target.isEmpty() && !target.startsWith(QLatin1String("../")))
            checkReference(m_reading, "P-S-27", target, m_name, int(reader.lineNumber()));
        if (!picture || reader.attributes().hasAttribute(QLatin1String("alt"))) return;
        if (m_picturesWithout++ > 0) return;
        m_firstPicture = source;
        m_firstLine = int(reader.lineNumber());
    }

    void end(const QXmlStreamReader& reader)
    {
        const QStringView name = reader.name();
        if (name == QLatin1String("itemBody") || name == QLatin1String("qti-item-body")) {
            m_inBody = false;
            m_words += m_text + u' ';
            m_text.clear();
        }
        if (m_inBody) return;
        if (m_root == QLatin1String("question_categories") && name == QLatin1String("qtype")) {
            const QString type = m_text.trimmed();
            if (!type.isEmpty() && type != QLatin1String("random") && type != QLatin1String("description")) ++m_reading.questions;
        }
        // A learning tool of somebody else, which is shown inside the course.
        if (name == QLatin1String("launch_url") || name == QLatin1String("secure_launch_url")) m_contents.load(m_text.trimmed(), m_name);
        if (isField(name) && hasWords()) take(m_text);
        m_text.clear();
    }

    /// Whether files of this kind hold words for learners; lists and settings do not.
    bool hasWords() const
    {
        return m_reading.format.kind == FormatKind::Moodle || m_root == QLatin1String("questestinterop") || m_root == QLatin1String("quiz") || m_root == QLatin1String("topic")
            || m_root == QLatin1String("assignment")
            // Beside its pages an eXeLearning file would only say the same once more.
            || (m_root == QLatin1String("ode") && m_reading.package.find(m_reading.format.prefix + QLatin1String("index.html")) < 0);
    }

    void take(const QString& text)
    {
        if (text.trimmed() == QLatin1String("$@NULL@$")) return;
        if (isMarkup(text)) m_contents.html(text, m_name, true, false);
        else m_words += text + u' ';
    }

    Contents& m_contents;
    Reading& m_reading;
    const QString m_name;
    QString m_root, m_text, m_words, m_firstPicture;
    bool m_inBody = false;
    int m_picturesWithout = 0, m_firstLine = 0;
};

} // namespace

void readXmlContents(Contents& contents, const QByteArray& bytes, const QString& name) { XmlContents(contents, name).read(bytes); }

} // namespace microvet::verification
