#include "core/exporters/schemaorg/course_record.h"

#include "core/exporters/metadata_text.h"
#include "core/model/totals.h"
#include "core/model/vocabulary.h"
#include "core/plan/licences.h"
#include "core/plan/markup.h"
#include "core/plan/plan.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <cmath>

namespace microvet::exporters::schemaorg {

using namespace model;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::exporters)
};

QJsonObject thing(const char* type) { return {{QStringLiteral("@type"), QLatin1String(type)}}; }

QString urn(const QUuid& id) { return QStringLiteral("urn:uuid:") + id.toString(QUuid::WithoutBraces); }

/// In one language as a tagged value, in more as a list of them: JSON-LD's own way, whatever the context.
QJsonValue inLanguages(const QMap<QString, QString>& texts)
{
    QJsonArray values;
    for (auto it = texts.cbegin(); it != texts.cend(); ++it)
        values.append(QJsonObject{{QStringLiteral("@language"), it.key()}, {QStringLiteral("@value"), it.value()}});
    return values.size() == 1 ? values.first() : values.isEmpty() ? QJsonValue() : QJsonValue(values);
}

QJsonObject organisation(const Organisation& body)
{
    QJsonObject out = thing("EducationalOrganization");
    put(out, "name", factName(body));
    if (!out.contains(QLatin1String("name"))) return {};
    put(out, "url", plan::webAddress(body.homepage));
    QJsonObject address = thing("PostalAddress");
    put(address, "addressCountry", factText(body.country));
    put(address, "addressRegion", factText(body.region));
    put(address, "addressLocality", factText(body.city));
    if (address.size() > 1) put(out, "address", address);
    return out;
}

QJsonObject term(const QString& name, const QString& code, const QString& address, const QString& set)
{
    QJsonObject out = thing("DefinedTerm");
    put(out, "name", name);
    put(out, "termCode", code);
    put(out, "url", address);
    put(out, "inDefinedTermSet", set);
    return out;
}

QJsonObject listed(const char* list, const QString& code)
{
    const Vocabulary& vocabulary = model::vocabulary(QLatin1String(list));
    const QString address = vocabulary.uriOf(code);
    return address.isEmpty() ? QJsonObject()
                             : term(vocabulary.find(code)->publicLabel(), code, address, vocabulary.uriBase);
}

QJsonArray levels(const Course& course)
{
    QJsonArray out;
    if (const QJsonObject european = listed("eqf", QString::number(course.level.eqf)); !european.isEmpty()) {
        QJsonObject each = european;
        each.insert(QStringLiteral("name"), QStringLiteral("EQF %1").arg(course.level.eqf));
        out.append(each);
    }
    if (const QJsonObject national = listed("qdr", course.level.nqf); !national.isEmpty()) out.append(national);
    return out;
}

QJsonArray fields(const Course& course)
{
    QJsonArray out;
    for (const QString& code : course.fieldsOfStudy)
        if (const QJsonObject field = listed("isced-f", code); !field.isEmpty() && !out.contains(field))
            out.append(field);
    return out;
}

QJsonArray teaches(const Course& course)
{
    QJsonArray out;
    for (const Outcome& outcome : course.outcomes)
        if (const QJsonValue text = inLanguages(factTexts(course, outcome.statement, outcome.statementIn));
            !text.isNull())
            out.append(text);
    return out;
}

QJsonArray skills(const Course& course)
{
    QJsonArray out;
    for (const EscoLink& link : escoLinks(course)) {
        QJsonObject each = thing("AlignmentObject");
        put(each, "alignmentType", QStringLiteral("teaches"));
        put(each, "educationalFramework", QStringLiteral("ESCO"));
        put(each, "targetName", factText(link.label));
        put(each, "targetUrl", link.uri);
        out.append(each);
    }
    return out;
}

QJsonArray syllabus(const Course& course)
{
    QJsonArray out;
    for (const Module& module : course.modules) {
        const QString title = factText(module.title);
        if (title.isEmpty()) continue;
        QJsonObject each = thing("Syllabus");
        put(each, "name", title);
        put(each, "description", factText(module.summary));
        out.append(each);
    }
    return out;
}

QJsonObject credential(const Course& course)
{
    const QJsonObject awarding = organisation(course.awardingBody);
    if (awarding.isEmpty()) return {};
    QJsonObject out = thing("EducationalOccupationalCredential");
    put(out, "name", inLanguages(factTexts(course, course.title, course.titleIn)));
    put(out, "credentialCategory", QStringLiteral("micro-credential"));
    put(out, "recognizedBy", awarding);
    put(out, "educationalLevel", levels(course));
    put(out, "competencyRequired", teaches(course));
    return out;
}

/// schema.org's values of courseMode where it has one, else the words of the European list.
QJsonObject instance(const Course& course)
{
    static const QMap<QString, QString> modes{{QStringLiteral("920fbb3cbe"), QStringLiteral("Online")},
                                              {QStringLiteral("9191af2ed9"), QStringLiteral("Onsite")},
                                              {QStringLiteral("e92d221e4d"), QStringLiteral("Blended")}};
    QJsonObject out = thing("CourseInstance");
    const VocabularyItem* mode = vocabulary(QStringLiteral("learning-assessment")).find(course.delivery.mode);
    put(out, "courseMode", mode ? modes.value(mode->code, mode->publicLabel()) : QString());
    put(out, "courseWorkload", isoDuration(hoursOf(course.workload)));
    return out.size() > 1 ? out : QJsonObject();
}

QJsonArray people(const Course& course)
{
    QJsonArray out;
    for (const Contributor& person : course.contributors) {
        const QString name = factText(person.name);
        if (!person.namePublished || name.isEmpty()) continue;
        QJsonObject each = thing("Person");
        put(each, "name", name);
        if (const QString work = factText(person.organisation); !work.isEmpty()) {
            QJsonObject place = thing("Organization");
            put(place, "name", work);
            put(each, "affiliation", place);
        }
        out.append(each);
    }
    return out;
}

QJsonObject origin(const Origin& origin)
{
    QJsonObject out = thing("CreativeWork");
    put(out, "name", factText(origin.title));
    put(out, "url", plan::webAddress(origin.link));
    put(out, "creditText", factText(origin.authors));
    put(out, "license", plan::licenceInfo(origin.licence).address);
    return out.size() > 1 ? out : QJsonObject();
}

QJsonObject funding(const Funding& funding)
{
    QJsonObject out = thing("Grant");
    put(out, "name", factText(funding.programme));
    put(out, "identifier", factText(funding.agreementNumber));
    put(out, "description", factText(funding.statement));
    return out.size() > 1 ? out : QJsonObject();
}

void addRights(QJsonObject& out, const Course& course)
{
    put(out, "license", plan::licenceInfo(course.licence.code).address);
    const QString holder = factText(course.licence.holder);
    if (!holder.isEmpty()) {
        put(out, "copyrightNotice",
            QStringLiteral("© ") + QStringList{factText(course.licence.year), holder}.join(u' ').trimmed());
        put(out, "creditText", holder);
    }
    if (!course.origin || !course.origin->relation.isSet()) return;
    put(out, course.origin->relation == OriginKind::Translation ? "translationOfWork" : "isBasedOn",
        origin(*course.origin));
}

} // namespace

QJsonObject courseRecord(const Course& course, int minutes)
{
    QJsonObject out{{QStringLiteral("@context"), QStringLiteral("https://schema.org")},
                    {QStringLiteral("@type"), QJsonArray{QStringLiteral("Course"), QStringLiteral("LearningResource")}},
                    {QStringLiteral("@id"), urn(course.id.uuid())},
                    {QStringLiteral("inLanguage"), plan::languageOf(course)},
                    {QStringLiteral("isAccessibleForFree"), true}};
    put(out, "name", inLanguages(factTexts(course, course.title, course.titleIn)));
    put(out, "description", inLanguages(factTexts(course, course.summary, course.summaryIn)));
    put(out, "url", plan::webAddress(course.support.link));
    put(out, "courseCode", factText(course.identifier));
    put(out, "version", factText(course.version));
    put(out, "learningResourceType", QStringLiteral("course"));
    put(out, "educationalUse", QStringLiteral("vocational education and training"));
    if (course.created.isValid()) put(out, "dateCreated", course.created.toString(Qt::ISODate));
    if (course.published.isValid()) put(out, "datePublished", course.published.toString(Qt::ISODate));
    QStringList keywords;
    for (const QString& keyword : course.keywords)
        if (const QString word = factText(keyword); !word.isEmpty()) keywords.append(word);
    put(out, "keywords", keywords.join(QStringLiteral(", ")));
    put(out, "about", fields(course));
    put(out, "educationalLevel", levels(course));
    put(out, "coursePrerequisites", factText(course.learners.prerequisites));
    put(out, "timeRequired", isoDuration(minutes / 60.0));
    const Credit& credit = course.credit;
    if (const VocabularyItem* framework = vocabulary(QStringLiteral("education-credit")).find(credit.framework.code());
        framework && credit.points > 0 && std::isfinite(credit.points)) {
        QJsonObject points = thing("StructuredValue");
        put(points, "value", credit.points);
        put(points, "name", framework->label);
        put(out, "numberOfCredits", points);
    }
    put(out, "teaches", teaches(course));
    put(out, "educationalAlignment", skills(course));
    put(out, "syllabusSections", syllabus(course));
    put(out, "hasCourseInstance", instance(course));
    put(out, "provider", organisation(factProvider(course)));
    put(out, "educationalCredentialAwarded", credential(course));
    if (const QJsonValue group =
            inLanguages(factTexts(course, course.learners.targetGroup, course.learners.targetGroupIn));
        !group.isNull()) {
        QJsonObject audience = thing("EducationalAudience");
        put(audience, "audienceType", group);
        put(out, "audience", audience);
    }
    put(out, "creator", people(course));
    put(out, "funding", funding(course.funding));
    addRights(out, course);
    return out;
}

QList<Loss> losses(const Course& course)
{
    QList<Loss> out;
    const auto say = [&](const QString& text) { out.append({course.id.uuid(), text}); };
    if (factText(course.title).isEmpty()) say(Tr::tr("The course has no title, and search engines show none without."));
    if (factText(course.summary).isEmpty()) say(Tr::tr("The course has no summary, and search engines ask for one."));
    if (factName(factProvider(course)).isEmpty())
        say(Tr::tr("The course does not say which organisation offers it, and search engines ask for one."));
    if (plan::licenceInfo(course.licence.code).address.isEmpty())
        say(Tr::tr("The licence of the course has no address that programs know, so it is not in the record."));
    if (!course.quality.types.isEmpty() || !factText(course.quality.description).isEmpty())
        say(Tr::tr("schema.org has no field for quality assurance. The European Learning Model carries it."));
    return out;
}

QString dataBlock(const QJsonObject& record)
{
    // Neither markup nor the end of the block can begin inside, in HTML or in XML.
    QString json = QString::fromUtf8(QJsonDocument(record).toJson(QJsonDocument::Compact));
    json.replace(u'<', QLatin1String("\\u003c"))
        .replace(u'>', QLatin1String("\\u003e"))
        .replace(u'&', QLatin1String("\\u0026"));
    return QStringLiteral("<script type=\"application/ld+json\">") + json + QStringLiteral("</script>\n");
}

} // namespace microvet::exporters::schemaorg
