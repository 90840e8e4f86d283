#include "core/exporters/elm/records.h"

#include "core/exporters/elm/specification.h"
#include "core/plan/plan.h"

#include <QFile>
#include <QJsonDocument>

namespace microvet::exporters::elm {

using namespace model;

namespace {

QJsonValue contextOf(const QString& name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly)
               ? QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("@context"))
               : QJsonValue();
}

QJsonObject grant(Nodes& nodes)
{
    const Funding& funding = nodes.course().funding;
    QStringList name{factText(funding.programme), factText(funding.agreementNumber)};
    name.removeAll(QString());
    if (name.isEmpty()) return {};
    QJsonObject out = nodes.node("Grant", "grant");
    put(out, "title", nodes.texts(name.join(QStringLiteral(", "))));
    put(out, "description", nodes.texts(funding.statement));
    return out;
}

QJsonObject display(Nodes& nodes, const QJsonObject& title, const InlinePicture& badge)
{
    QJsonObject image = nodes.node("MediaObject", "mediaObject");
    put(image, "content", QString::fromLatin1(badge.bytes.toBase64()));
    put(image, "contentEncoding",
        nodes.conceptOf(QStringLiteral("http://data.europa.eu/snb/encoding/6146cde7dd"),
                        QStringLiteral("http://data.europa.eu/snb/encoding/25831c2"), QStringLiteral("en"),
                        QStringLiteral("base64")));
    put(image, "contentType", nodes.fileType(badge.mimeType));
    QJsonObject detail = nodes.node("DisplayDetail", "displayDetail");
    put(detail, "image", image);
    put(detail, "page", 1);
    const QJsonObject language = nodes.languageConcept(nodes.language());
    QJsonObject individual = nodes.node("IndividualDisplay", "individualDisplay");
    put(individual, "language", language);
    put(individual, "displayDetail", detail);
    QJsonObject out = nodes.node("DisplayParameter", "displayParameter");
    put(out, "title", title);
    put(out, "description", nodes.texts(nodes.course().summary, nodes.course().summaryIn));
    put(out, "primaryLanguage", language);
    QJsonArray languages;
    for (const QString& tag : title.keys())
        if (const QJsonObject each = nodes.languageConcept(tag); !each.isEmpty() && !languages.contains(each))
            languages.append(each);
    put(out, "language", languages);
    put(out, "individualDisplay", individual);
    return out;
}

QJsonObject achievement(Nodes& nodes, const QJsonObject& title, const QJsonObject& awarding)
{
    const Course& course = nodes.course();
    QJsonObject out = nodes.node("LearningAchievement", "learningAchievement");
    put(out, "title", title);
    put(out, "description", nodes.texts(course.summary, course.summaryIn));
    if (!awarding.isEmpty()) {
        QJsonObject process = nodes.node("AwardingProcess", "awardingProcess");
        put(process, "awardingBody", awarding);
        put(out, "awardedBy", process);
    }
    put(out, "specifiedBy", achievementSpecification(nodes));
    return out;
}

} // namespace

QJsonObject opportunityRecord(const Course& course)
{
    Nodes nodes(course, Profile::Opportunity);
    QJsonObject out = Nodes::node("LearningOpportunity", QStringLiteral("urn:uuid:") + course.id.toString());
    put(out, "@context", contextOf(QStringLiteral(":/metadata/elm-context.json")));
    QJsonObject specification = achievementSpecification(nodes);
    put(out, "title", specification.value(QLatin1String("title")));
    put(out, "description", nodes.texts(course.summary, course.summaryIn));
    put(out, "dcType", specification.value(QLatin1String("dcType")));
    put(out, "identifier", specification.value(QLatin1String("identifier")));
    put(out, "homepage", specification.value(QLatin1String("homepage")));
    put(out, "mode", specification.value(QLatin1String("mode")));
    put(out, "defaultLanguage", nodes.languageConcept(nodes.language()));
    put(out, "learningActivitySpecification", specification.value(QLatin1String("influencedBy")));
    const QJsonObject awarding = awardingBody(nodes);
    if (!awarding.isEmpty()) {
        QJsonObject opportunity = nodes.node("AwardingOpportunity", "awardingOpportunity");
        put(opportunity, "awardingBody", awarding);
        put(opportunity, "location", awarding.value(QLatin1String("location")));
        put(opportunity, "learningAchievementSpecification", Nodes::reference(specification));
        put(specification, "awardingOpportunity", opportunity);
    }
    put(out, "learningAchievementSpecification", specification);
    const Organisation& provider = factProvider(course);
    put(out, "providedBy", provider == course.awardingBody ? awarding : nodes.organisation(provider));
    put(out, "additionalNote", nodes.note("technical", course.technicalRequirements));
    put(out, "grant", grant(nodes));
    return out;
}

QJsonObject credentialTemplate(const Course& course, const InlinePicture& badge, const QDateTime& time)
{
    Nodes nodes(course, Profile::Credential);
    QJsonObject out{
        {QStringLiteral("@context"), QJsonArray{QStringLiteral("https://www.w3.org/2018/credentials/v1"),
                                                QStringLiteral("http://data.europa.eu/snb/model/context/edc-ap")}},
        {QStringLiteral("id"), QStringLiteral("urn:credential:") + course.id.toString()},
        {QStringLiteral("type"),
         QJsonArray{QStringLiteral("VerifiableCredential"), QStringLiteral("EuropeanDigitalCredential")}}};
    put(out, "credentialProfiles",
        nodes.conceptOf(QStringLiteral("http://data.europa.eu/snb/credential/e34929035b"),
                        QStringLiteral("http://data.europa.eu/snb/credential/25831c2"), QStringLiteral("en"),
                        QStringLiteral("Generic")));
    put(out, "credentialSchema",
        Nodes::node("ShaclValidator2017", QStringLiteral("http://data.europa.eu/snb/model/ap/edc-generic-full")));
    QJsonObject title = nodes.texts(course.title, course.titleIn);
    if (title.isEmpty()) title = nodes.word("untitled");
    put(out, "displayParameter", display(nodes, title, badge));
    const QJsonObject awarding = awardingBody(nodes);
    put(out, "issuer", awarding);
    QJsonObject learner = nodes.node("Person", "person");
    put(learner, "hasClaim", achievement(nodes, title, awarding));
    put(out, "credentialSubject", learner);
    put(out, "validFrom", time.toUTC().toString(Qt::ISODate));
    return out;
}

} // namespace microvet::exporters::elm
