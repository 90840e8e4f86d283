#include "core/exporters/repository/course_metadata.h"

#include "core/plan/licences.h"
#include "core/plan/plan.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace microvet::exporters {

using namespace model;

namespace {

void put(QJsonObject& object, const char* key, const QString& value)
{
    if (const QString clean = value.trimmed(); !clean.isEmpty()) object.insert(QLatin1String(key), clean);
}

/// In the course's language, and in further ones as JSON-LD's language map would have it: a list of tagged values.
QJsonValue inLanguages(const QString& language, const QString& text, const LangMap& further)
{
    QJsonArray values;
    const auto add = [&](const QString& tag, const QString& value) {
        if (!value.trimmed().isEmpty()) values.append(QJsonObject{{QStringLiteral("@language"), tag}, {QStringLiteral("@value"), value.trimmed()}});
    };
    add(language, text);
    for (auto it = further.cbegin(); it != further.cend(); ++it)
        if (it.key() != language) add(it.key(), it.value());
    return values.size() == 1 ? QJsonValue(values.first()) : QJsonValue(values);
}

QJsonObject organisation(const Organisation& body)
{
    QJsonObject out{{QStringLiteral("@type"), QStringLiteral("EducationalOrganization")}};
    put(out, "name", body.legalName.trimmed().isEmpty() ? body.shortName : body.legalName);
    put(out, "url", body.homepage);
    if (!out.contains(QLatin1String("name"))) return {};
    if (!body.country.isEmpty())
        out.insert(QStringLiteral("address"), QJsonObject{{QStringLiteral("@type"), QStringLiteral("PostalAddress")}, {QStringLiteral("addressCountry"), body.country}});
    return out;
}

} // namespace

QByteArray courseJsonLd(const Course& course, int minutes)
{
    const QString language = plan::languageOf(course);
    QJsonObject out{{QStringLiteral("@context"), QStringLiteral("https://schema.org")},
                    {QStringLiteral("@type"), QStringLiteral("Course")},
                    {QStringLiteral("@id"), QStringLiteral("urn:uuid:") + course.id.toString()},
                    {QStringLiteral("inLanguage"), language},
                    {QStringLiteral("isAccessibleForFree"), true}};
    out.insert(QStringLiteral("name"), inLanguages(language, course.title, course.titleIn));
    out.insert(QStringLiteral("description"), inLanguages(language, course.summary, course.summaryIn));
    put(out, "courseCode", course.identifier);
    put(out, "version", course.version);
    if (course.created.isValid()) put(out, "dateCreated", course.created.toString(Qt::ISODate));
    if (course.published.isValid()) put(out, "datePublished", course.published.toString(Qt::ISODate));
    if (!course.keywords.isEmpty()) put(out, "keywords", course.keywords.join(QStringLiteral(", ")));
    put(out, "license", plan::licenceInfo(course.licence.code).address);
    put(out, "coursePrerequisites", course.learners.prerequisites);
    if (minutes > 0) put(out, "timeRequired", QStringLiteral("PT%1M").arg(minutes));
    if (course.level.eqf > 0) put(out, "educationalLevel", QStringLiteral("EQF %1").arg(course.level.eqf));
    if (const QJsonObject provider = organisation(course.provider); !provider.isEmpty()) out.insert(QStringLiteral("provider"), provider);
    if (const QJsonObject awarding = organisation(course.awardingBody); !awarding.isEmpty())
        out.insert(QStringLiteral("educationalCredentialAwarded"),
                   QJsonObject{{QStringLiteral("@type"), QStringLiteral("EducationalOccupationalCredential")},
                               {QStringLiteral("credentialCategory"), QStringLiteral("micro-credential")},
                               {QStringLiteral("recognizedBy"), awarding}});
    if (!course.learners.targetGroup.trimmed().isEmpty())
        out.insert(QStringLiteral("audience"), QJsonObject{{QStringLiteral("@type"), QStringLiteral("EducationalAudience")}, {QStringLiteral("audienceType"), course.learners.targetGroup.trimmed()}});
    QJsonArray teaches;
    for (const Outcome& outcome : course.outcomes)
        if (!outcome.statement.trimmed().isEmpty()) teaches.append(inLanguages(language, outcome.statement, outcome.statementIn));
    if (!teaches.isEmpty()) out.insert(QStringLiteral("teaches"), teaches);
    QJsonArray creators;
    for (const Contributor& person : course.contributors)
        if (person.namePublished && !person.name.trimmed().isEmpty())
            creators.append(QJsonObject{{QStringLiteral("@type"), QStringLiteral("Person")}, {QStringLiteral("name"), person.name.trimmed()}});
    if (!creators.isEmpty()) out.insert(QStringLiteral("creator"), creators);
    return QJsonDocument(out).toJson();
}

} // namespace microvet::exporters
