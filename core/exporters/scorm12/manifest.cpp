#include "core/exporters/scorm12/manifest.h"

#include "core/plan/licences.h"
#include "core/plan/markup.h"

#include <QXmlStreamWriter>

namespace microvet::exporters {

using namespace model;

namespace {

constexpr const char* packageNs = "http://www.imsproject.org/xsd/imscp_rootv1p1p2";
constexpr const char* scormNs = "http://www.adlnet.org/xsd/adlcp_rootv1p2";
constexpr const char* metadataNs = "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1";

/// Text cut at a whole character.
QString shortened(const QString& text, int length)
{
    if (text.size() <= length) return text;
    QString out = text.left(length - 1);
    if (out.back().isHighSurrogate()) out.chop(1);
    return out + QChar(0x2026);
}

class Manifest {
public:
    Manifest(const Course& course, const plan::Plan& plan, const QStringList& files)
        : m_course(course)
        , m_plan(plan)
        , m_files(files)
        , m_xml(&m_bytes)
        , m_id(QStringLiteral("MV-") + course.id.toString())
        , m_language(plan::languageOf(course))
    {
        // Without indents: they would stand inside text where elements are mixed.
        m_xml.setAutoFormatting(false);
    }

    QByteArray write()
    {
        m_xml.writeStartDocument();
        m_xml.writeStartElement(QStringLiteral("manifest"));
        m_xml.writeDefaultNamespace(QLatin1String(packageNs));
        m_xml.writeNamespace(QLatin1String(scormNs), QStringLiteral("adlcp"));
        m_xml.writeAttribute(QStringLiteral("identifier"), m_id);
        m_xml.writeAttribute(QStringLiteral("version"), QStringLiteral("1.1"));
        line();
        m_xml.writeStartElement(QStringLiteral("metadata"));
        m_xml.writeTextElement(QStringLiteral("schema"), QStringLiteral("ADL SCORM"));
        m_xml.writeTextElement(QStringLiteral("schemaversion"), QStringLiteral("1.2"));
        line();
        writeMetadata();
        m_xml.writeEndElement();
        line();
        writeOrganizations();
        line();
        writeResources();
        m_xml.writeEndElement();
        m_xml.writeEndDocument();
        return m_bytes;
    }

private:
    void line() { m_xml.writeCharacters(QStringLiteral("\n")); }

    QString clean(const QString& text) const { return plan::cleaned(text).simplified(); }

    void writeOrganizations()
    {
        const QString organization = m_id + QStringLiteral("-org");
        const QString title = shortened(m_plan.pages.first().title, scormTitleLength);
        m_xml.writeStartElement(QStringLiteral("organizations"));
        m_xml.writeAttribute(QStringLiteral("default"), organization);
        m_xml.writeStartElement(QStringLiteral("organization"));
        m_xml.writeAttribute(QStringLiteral("identifier"), organization);
        m_xml.writeTextElement(QStringLiteral("title"), title);
        m_xml.writeStartElement(QStringLiteral("item"));
        m_xml.writeAttribute(QStringLiteral("identifier"), m_id + QStringLiteral("-item"));
        m_xml.writeAttribute(QStringLiteral("identifierref"), m_id + QStringLiteral("-sco"));
        m_xml.writeAttribute(QStringLiteral("isvisible"), QStringLiteral("true"));
        m_xml.writeTextElement(QStringLiteral("title"), title);
        if (const auto score = masteryScore(m_plan))
            m_xml.writeTextElement(QLatin1String(scormNs), QStringLiteral("masteryscore"), QString::number(*score));
        m_xml.writeEndElement();
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }

    void writeResources()
    {
        m_xml.writeStartElement(QStringLiteral("resources"));
        m_xml.writeStartElement(QStringLiteral("resource"));
        m_xml.writeAttribute(QStringLiteral("identifier"), m_id + QStringLiteral("-sco"));
        m_xml.writeAttribute(QStringLiteral("type"), QStringLiteral("webcontent"));
        m_xml.writeAttribute(QLatin1String(scormNs), QStringLiteral("scormtype"), QStringLiteral("sco"));
        m_xml.writeAttribute(QStringLiteral("href"), QStringLiteral("index.html"));
        for (const QString& file : m_files) {
            line();
            m_xml.writeEmptyElement(QStringLiteral("file"));
            m_xml.writeAttribute(QStringLiteral("href"), file);
        }
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }

    // --- Learning object metadata; element order as the schema wants it ---

    void langString(const QString& text, const QString& language)
    {
        m_xml.writeStartElement(QLatin1String(metadataNs), QStringLiteral("langstring"));
        m_xml.writeAttribute(QStringLiteral("http://www.w3.org/XML/1998/namespace"), QStringLiteral("lang"), language);
        m_xml.writeCharacters(text);
        m_xml.writeEndElement();
    }

    void open(const char* name) { m_xml.writeStartElement(QLatin1String(metadataNs), QLatin1String(name)); }
    void close() { m_xml.writeEndElement(); }

    void text(const char* name, const QString& value, const LangMap& further = {})
    {
        const QString main = clean(value);
        if (main.isEmpty()) return;
        open(name);
        langString(main, m_language);
        for (auto it = further.begin(); it != further.end(); ++it) {
            const QString language = plan::languageTag(it.key());
            const QString translated = clean(it.value());
            if (!language.isEmpty() && language != m_language && !translated.isEmpty())
                langString(translated, language);
        }
        close();
    }

    void vocabulary(const char* name, const QString& value)
    {
        open(name);
        open("source");
        langString(QStringLiteral("LOMv1.0"), QStringLiteral("x-none"));
        close();
        open("value");
        langString(value, QStringLiteral("x-none"));
        close();
        close();
    }

    void keywords()
    {
        for (const QString& keyword : m_course.keywords)
            text("keyword", keyword);
        for (auto it = m_course.keywordsIn.begin(); it != m_course.keywordsIn.end(); ++it) {
            const QString language = plan::languageTag(it.key());
            if (language.isEmpty() || language == m_language) continue;
            for (const QString& keyword : it.value())
                if (const QString word = clean(keyword); !word.isEmpty()) {
                    open("keyword");
                    langString(word, language);
                    close();
                }
        }
    }

    void writeMetadata()
    {
        m_xml.writeNamespace(QLatin1String(metadataNs), QStringLiteral("imsmd"));
        open("lom");
        open("general");
        text("title", m_plan.pages.first().title, m_course.titleIn);
        if (const QString number = clean(m_course.identifier); !number.isEmpty()) {
            open("catalogentry");
            m_xml.writeTextElement(QLatin1String(metadataNs), QStringLiteral("catalog"),
                                   QStringLiteral("course number"));
            text("entry", number);
            close();
        }
        m_xml.writeTextElement(QLatin1String(metadataNs), QStringLiteral("language"), m_language);
        text("description", m_course.summary, m_course.summaryIn);
        keywords();
        close();
        if (!clean(m_course.version).isEmpty()) {
            open("lifecycle");
            text("version", m_course.version);
            close();
        }
        open("educational");
        if (const int minutes = m_plan.course.value(QLatin1String("minutes")).toInt(); minutes > 0) {
            open("typicallearningtime");
            m_xml.writeTextElement(QLatin1String(metadataNs), QStringLiteral("datetime"),
                                   QStringLiteral("PT%1H%2M").arg(minutes / 60).arg(minutes % 60));
            close();
        }
        m_xml.writeTextElement(QLatin1String(metadataNs), QStringLiteral("language"), m_language);
        close();
        writeRights();
        close();
    }

    void writeRights()
    {
        const plan::LicenceInfo licence = plan::licenceInfo(m_course.licence.code);
        open("rights");
        vocabulary("cost", QStringLiteral("no"));
        vocabulary("copyrightandotherrestrictions", QStringLiteral("yes"));
        QStringList parts;
        if (const QString holder = clean(m_course.licence.holder); !holder.isEmpty())
            parts.append(QStringLiteral("© ") + clean(m_course.licence.year + u' ' + holder));
        if (!licence.name.isEmpty()) parts.append(clean(licence.name));
        if (!licence.address.isEmpty()) parts.append(licence.address);
        text("description", parts.join(QStringLiteral(", ")));
        close();
    }

    const Course& m_course;
    const plan::Plan& m_plan;
    const QStringList& m_files;
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
    QString m_id;
    QString m_language;
};

} // namespace

std::optional<int> masteryScore(const plan::Plan& plan)
{
    std::optional<int> score;
    const QJsonArray assessments = plan.course.value(QLatin1String("assessments")).toArray();
    for (const QJsonValue& assessment : assessments) {
        if (assessment[QLatin1String("purpose")].toString() != QLatin1String("summative") ||
            !(assessment[QLatin1String("points")].toDouble() > 0))
            continue;
        if (score) return {};
        score = assessment[QLatin1String("passPercent")].toInt();
    }
    return score;
}

QByteArray scorm12Manifest(const Course& course, const plan::Plan& plan, const QStringList& files)
{
    return Manifest(course, plan, files).write();
}

} // namespace microvet::exporters
