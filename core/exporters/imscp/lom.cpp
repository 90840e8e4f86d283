#include "core/exporters/imscp/lom.h"

#include "core/exporters/imscp/contributions.h"
#include "core/exporters/imscp/manifest.h"
#include "core/plan/licences.h"
#include "core/plan/markup.h"

#include <QXmlStreamWriter>

namespace microvet::exporters::imscp {

using namespace model;

namespace {

/// Smallest permitted maximums of the data model (IEEE 1484.12.1, the same in IMS 1.2.1), in characters.
constexpr int longestText = 1000; ///< title, keyword, entry of an identifier, description of rights
constexpr int longestDescription = 2000;
constexpr int longestVersion = 50;

QString clean(const QString& text) { return plan::cleaned(text).simplified(); }

/// Text in one or more languages, the course's first.
using Texts = QList<QPair<QString, QString>>;

Texts textsOf(const Course& course, const QString& value, const LangMap& further = {})
{
    Texts out;
    const QString main = clean(value);
    if (main.isEmpty()) return out;
    const QString language = plan::languageOf(course);
    out.append({language, main});
    for (auto it = further.begin(); it != further.end(); ++it) {
        const QString other = plan::languageTag(it.key());
        const QString translated = clean(it.value());
        if (!other.isEmpty() && other != language && !translated.isEmpty()) out.append({other, translated});
    }
    return out;
}

Texts keywordsOf(const Course& course)
{
    Texts out;
    for (const QString& keyword : course.keywords)
        out += textsOf(course, keyword);
    for (auto it = course.keywordsIn.begin(); it != course.keywordsIn.end(); ++it) {
        const QString language = plan::languageTag(it.key());
        if (language.isEmpty() || language == plan::languageOf(course)) continue;
        for (const QString& keyword : it.value())
            if (const QString word = clean(keyword); !word.isEmpty()) out.append({language, word});
    }
    return out;
}

QString rightsOf(const Course& course)
{
    const plan::LicenceInfo licence = plan::licenceInfo(course.licence.code);
    QStringList parts;
    if (const QString holder = clean(course.licence.holder); !holder.isEmpty())
        parts.append(QStringLiteral("© ") + clean(course.licence.year + u' ' + holder));
    if (!licence.name.isEmpty()) parts.append(clean(licence.name));
    if (!licence.address.isEmpty()) parts.append(licence.address);
    return parts.join(QStringLiteral(", "));
}

/// The older list writes its words in capitals and knows no experts.
QString roleOfIms(const QString& role)
{
    if (role == QLatin1String("subject matter expert")) return QStringLiteral("Content Provider");
    QString out = role;
    for (qsizetype i = 0; i < out.size(); ++i)
        if (i == 0 || out[i - 1] == u' ') out[i] = out[i].toUpper();
    return out;
}

class Lom {
public:
    Lom(QXmlStreamWriter& xml, const Course& course, const plan::Plan& plan, LomBinding binding, const QString& space)
        : m_xml(xml)
        , m_course(course)
        , m_plan(plan)
        , m_ims(binding == LomBinding::Ims121)
        , m_cartridge(binding == LomBinding::Cartridge)
        , m_namesSchema(binding == LomBinding::Ieee)
        , m_space(space)
        , m_language(plan::languageOf(course))
    {
    }

    void write()
    {
        open("lom");
        writeGeneral();
        writeLifeCycle();
        if (!m_cartridge) writeEducational();
        writeRights();
        close();
    }

private:
    void writeLifeCycle()
    {
        const Texts version = m_cartridge ? Texts() : textsOf(m_course, m_course.version);
        const QList<Contribution> contributions = contributionsOf(m_course);
        if (!version.isEmpty() || !contributions.isEmpty()) {
            open(m_ims ? "lifecycle" : "lifeCycle");
            texts("version", version, longestVersion);
            for (const Contribution& contribution : contributions) write(contribution);
            close();
        }
        if (!m_namesSchema) return;
        open("metaMetadata");
        element("metadataSchema", QStringLiteral("LOMv1.0"));
        close();
    }

    void write(const Contribution& contribution)
    {
        open("contribute");
        vocabulary("role", m_ims ? roleOfIms(contribution.role) : contribution.role);
        for (const QString& entity : contribution.entities) {
            if (m_ims) open("centity");
            element(m_ims ? "vcard" : "entity", entity);
            if (m_ims) close();
        }
        if (contribution.date.isValid()) {
            open("date");
            element(m_ims ? "datetime" : "dateTime", contribution.date.toString(Qt::ISODate));
            close();
        }
        close();
    }

    void open(const char* name) { m_xml.writeStartElement(m_space, QLatin1String(name)); }
    void close() { m_xml.writeEndElement(); }
    void element(const char* name, const QString& value)
    {
        m_xml.writeTextElement(m_space, QLatin1String(name), value);
    }

    void langString(const QString& text, const QString& language)
    {
        m_xml.writeStartElement(m_space, m_ims ? QStringLiteral("langstring") : QStringLiteral("string"));
        if (m_ims)
            m_xml.writeAttribute(QStringLiteral("http://www.w3.org/XML/1998/namespace"), QStringLiteral("lang"),
                                 language);
        else
            m_xml.writeAttribute(QStringLiteral("language"), language);
        m_xml.writeCharacters(text);
        close();
    }

    void texts(const char* name, const Texts& list, int length)
    {
        if (list.isEmpty()) return;
        open(name);
        for (const auto& [language, text] : list)
            langString(shortened(text, length), language);
        close();
    }

    void vocabulary(const char* name, const QString& value)
    {
        open(name);
        if (m_ims) {
            for (const auto& [part, word] :
                 {QPair<const char*, QString>("source", QStringLiteral("LOMv1.0")), {"value", value}}) {
                open(part);
                langString(word, QStringLiteral("x-none"));
                close();
            }
        } else {
            // A cartridge has one vocabulary for each, which is not named.
            if (!m_cartridge) element("source", QStringLiteral("LOMv1.0"));
            element("value", value);
        }
        close();
    }

    void writeGeneral()
    {
        open("general");
        const QString number = clean(m_course.identifier);
        const auto catalogue = [&](const char* name, const QString& catalog, const QString& entry) {
            open(name);
            element("catalog", catalog);
            if (m_ims)
                texts("entry", {{m_language, entry}}, longestText);
            else
                element("entry", shortened(entry, longestText));
            close();
        };
        if (!m_ims) {
            catalogue("identifier", QStringLiteral("URI"), QStringLiteral("urn:uuid:") + m_course.id.toString());
            if (!number.isEmpty()) catalogue("identifier", QStringLiteral("course number"), number);
        }
        texts("title", textsOf(m_course, m_plan.pages.first().title, m_course.titleIn), longestText);
        if (m_ims && !number.isEmpty()) catalogue("catalogentry", QStringLiteral("course number"), number);
        element("language", m_language);
        texts("description", textsOf(m_course, m_course.summary, m_course.summaryIn), longestDescription);
        for (const auto& keyword : keywordsOf(m_course))
            texts("keyword", {keyword}, longestText);
        close();
    }

    void writeEducational()
    {
        open("educational");
        if (const int minutes = m_plan.course.value(QLatin1String("minutes")).toInt(); minutes > 0) {
            open(m_ims ? "typicallearningtime" : "typicalLearningTime");
            element(m_ims ? "datetime" : "duration", QStringLiteral("PT%1H%2M").arg(minutes / 60).arg(minutes % 60));
            close();
        }
        element("language", m_language);
        close();
    }

    void writeRights()
    {
        open("rights");
        vocabulary("cost", QStringLiteral("no"));
        vocabulary(m_ims ? "copyrightandotherrestrictions" : "copyrightAndOtherRestrictions", QStringLiteral("yes"));
        texts("description", textsOf(m_course, rightsOf(m_course)), longestText);
        close();
    }

    QXmlStreamWriter& m_xml;
    const Course& m_course;
    const plan::Plan& m_plan;
    const bool m_ims;
    const bool m_cartridge;
    const bool m_namesSchema;
    const QString m_space;
    const QString m_language;
};

} // namespace

void writeLom(QXmlStreamWriter& xml, const Course& course, const plan::Plan& plan, LomBinding binding,
              const QString& space)
{
    Lom(xml, course, plan, binding, space).write();
}

bool lomCuts(const Course& course, const plan::Plan& plan)
{
    const auto longer = [](const Texts& list, int length) {
        return std::any_of(list.cbegin(), list.cend(),
                           [length](const auto& text) { return text.second.size() > length; });
    };
    return longer(textsOf(course, plan.pages.first().title, course.titleIn), longestText) ||
           longer(textsOf(course, course.summary, course.summaryIn), longestDescription) ||
           longer(keywordsOf(course), longestText) || longer(textsOf(course, course.identifier), longestText) ||
           longer(textsOf(course, course.version), longestVersion) ||
           longer(textsOf(course, rightsOf(course)), longestText) || contributionsCut(course);
}

} // namespace microvet::exporters::imscp
