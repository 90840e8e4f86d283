#include "core/exporters/elm/specification.h"

#include "core/exporters/elm/assessments.h"
#include "core/model/esco_address.h"
#include "core/model/totals.h"
#include "core/plan/plan.h"

#include <cmath>

namespace microvet::exporters::elm {

using namespace model;

namespace {

/// Of the vocabulary "learning-opportunity", which has no value for micro-credentials.
const QString shortProgramme = QStringLiteral("http://data.europa.eu/snb/learning-opportunity/74a4a268e8");

QJsonObject outcome(Nodes& nodes, const Outcome& outcome)
{
    QJsonObject out =
        Nodes::node("LearningOutcome", QStringLiteral("urn:epass:learningOutcome:") + outcome.id.toString());
    put(out, "title", nodes.texts(outcome.statement, outcome.statementIn));
    put(out, "dcType", nodes.conceptOf("skill-type", outcome.type.code()));
    QJsonArray skills;
    QSet<QString> seen;
    for (const EscoLink& link : outcome.esco) {
        const QString address = escoSkill(link);
        if (address.isEmpty() || seen.contains(address)) continue;
        seen.insert(address);
        // The LOQ shapes ask for a scheme below ec.europa.eu that ESCO does not have, so none is named there.
        const QString scheme = nodes.profile() == Profile::Credential
                                   ? QStringLiteral("http://data.europa.eu/esco/concept-scheme/skills")
                                   : QString();
        skills.append(nodes.conceptOf(address, scheme, nodes.language(), link.label));
    }
    put(out, "relatedESCOSkill", skills);
    return out;
}

QJsonArray outcomes(Nodes& nodes)
{
    QJsonArray out;
    for (const Outcome& each : nodes.course().outcomes)
        if (!factText(each.statement).isEmpty()) out.append(outcome(nodes, each));
    return out;
}

QJsonArray creditPoints(Nodes& nodes)
{
    const Credit& credit = nodes.course().credit;
    const QJsonObject framework = nodes.conceptOf("education-credit", credit.framework.code());
    if (!(credit.points > 0) || !std::isfinite(credit.points) || framework.isEmpty()) return {};
    QJsonObject out = nodes.node("CreditPoint", "creditPoint");
    put(out, "framework", framework);
    put(out, "point", plainNumber(credit.points)); // a string in the model
    return {out};
}

bool isOfInstitution(const QString& type)
{
    return type == QLatin1String("bb4618238e") || type == QLatin1String("003293d2ce");
}

/// Who may say a type of quality assurance in the model's terms: a specification that is no qualification has no
/// accreditation.
enum class Said { Nowhere, BySpecification, ByOrganisation };

Said whoSays(const Course& course, const QString& type)
{
    if (!accreditingAgent(course) || factName(course.awardingBody).isEmpty()) return Said::Nowhere;
    if (isOfInstitution(type)) return Said::ByOrganisation;
    return isQualification(course) ? Said::BySpecification : Said::Nowhere;
}

QJsonArray accreditations(Nodes& nodes, Said who)
{
    const Course& course = nodes.course();
    const Organisation* agent = accreditingAgent(course);
    QJsonArray out;
    QSet<QString> seen;
    for (const QString& type : course.quality.types) {
        const QJsonObject kind = nodes.conceptOf("accreditation", type);
        if (kind.isEmpty() || whoSays(course, type) != who || seen.contains(type)) continue;
        seen.insert(type);
        const QJsonObject body = nodes.organisation(course.awardingBody);
        QJsonObject each = nodes.node("Accreditation", "accreditation");
        put(each, "dcType", kind);
        put(each, "title", kind.value(QLatin1String("prefLabel")));
        put(each, "description", nodes.texts(course.quality.description));
        put(each, "organisation", Nodes::reference(body));
        put(each, "accreditingAgent",
            *agent == course.awardingBody ? Nodes::reference(body) : nodes.organisation(*agent));
        put(each, "report", nodes.webResource(course.quality.report));
        out.append(each);
    }
    return out;
}

/// What the terms of the model have no place for, said in words.
QJsonArray notes(Nodes& nodes)
{
    const Course& course = nodes.course();
    QJsonArray out;
    const auto add = [&](const QJsonObject& note) {
        if (!note.isEmpty()) out.append(note);
    };
    add(nodes.note("forWhom", course.learners.targetGroup, course.learners.targetGroupIn));
    QStringList stack{factText(course.stackability.towards), factText(course.stackability.note)};
    stack.removeAll(QString());
    add(nodes.note("countsTowards", stack.join(u'\n')));
    QStringList types;
    for (const QString& type : course.quality.types)
        if (const VocabularyItem* item = vocabulary(QStringLiteral("accreditation")).find(type);
            item && whoSays(course, type) == Said::Nowhere)
            types.append(item->publicLabel());
    types.removeDuplicates();
    if (!types.isEmpty()) {
        QJsonObject note = nodes.node("Note", "note");
        put(note, "noteLiteral", QJsonObject{{QStringLiteral("en"), types.join(QStringLiteral("; "))}});
        add(note);
    }
    QStringList quality{factText(course.quality.body), factText(course.quality.description),
                        factText(course.quality.report)};
    if (course.quality.lastReview.isValid()) quality.append(course.quality.lastReview.toString(Qt::ISODate));
    quality.removeAll(QString());
    add(nodes.note("qualityAssurance", quality.join(QStringLiteral("; "))));
    if (!isQualification(course)) add(nodes.note("level", course.level.reason));
    add(nodes.note("more", course.furtherInformation));
    return out;
}

QJsonArray educationLevels(Nodes& nodes)
{
    QJsonArray out;
    const Level& level = nodes.course().level;
    for (const QJsonObject& each :
         {nodes.conceptOf("eqf", QString::number(level.eqf)), nodes.conceptOf("qdr", level.nqf)})
        if (!each.isEmpty()) out.append(each);
    return out;
}

QJsonObject entryRequirement(Nodes& nodes)
{
    const Learners& learners = nodes.course().learners;
    if (!factText(learners.prerequisites).isEmpty()) return nodes.note("prerequisites", learners.prerequisites);
    return learners.noPrerequisites
               ? nodes.note("prerequisites", plan::learnersWord(nodes.language(), QStringLiteral("noPrerequisites")))
               : QJsonObject();
}

} // namespace

bool isQualification(const Course& course)
{
    return !vocabulary(QStringLiteral("eqf")).uriOf(QString::number(course.level.eqf)).isEmpty() &&
           !vocabulary(QStringLiteral("qdr")).uriOf(course.level.nqf).isEmpty();
}

QString escoSkill(const EscoLink& link)
{
    QString address = link.uri.trimmed();
    if (!isEscoAddress(address) || !address.contains(QLatin1String("/esco/skill/"))) return {};
    if (address.startsWith(QLatin1String("https:"))) address.remove(4, 1); // ESCO's own addresses say http
    return address;
}

const Organisation* accreditingAgent(const Course& course)
{
    const QString name = factText(course.quality.body);
    if (name.isEmpty()) return nullptr;
    for (const Organisation* body : {&course.awardingBody, &course.provider})
        if (name == factText(body->legalName) || name == factText(body->shortName)) return body;
    return nullptr;
}

QJsonObject awardingBody(Nodes& nodes)
{
    QJsonObject out = nodes.organisation(nodes.course().awardingBody);
    if (!out.isEmpty()) put(out, "accreditation", accreditations(nodes, Said::ByOrganisation));
    return out;
}

QJsonObject activitySpecification(Nodes& nodes)
{
    const Course& course = nodes.course();
    QJsonObject out = nodes.node("LearningActivitySpecification", "activitySpecification");
    put(out, "title", nodes.texts(course.title, course.titleIn));
    if (!out.contains(QLatin1String("title"))) put(out, "title", nodes.word("untitled"));
    put(out, "mode", nodes.conceptOf("learning-assessment", course.delivery.mode));
    put(out, "language", nodes.languageConcept(nodes.language()));
    put(out, "volumeOfLearning", isoDuration(hoursOf(course.workload)));
    if (!isoDuration(course.workload.guided).isEmpty()) put(out, "contactHour", plainNumber(course.workload.guided));
    put(out, "additionalNote", nodes.note("groupSize", course.delivery.groupSize));
    return out;
}

QJsonObject achievementSpecification(Nodes& nodes)
{
    const Course& course = nodes.course();
    const bool qualification = isQualification(course);
    QJsonObject out =
        nodes.node(qualification ? "Qualification" : "LearningAchievementSpecification", "achievementSpecification");
    if (const QString number = factText(course.identifier); !number.isEmpty()) {
        QJsonObject identifier = nodes.node("Identifier", "identifier");
        put(identifier, "notation", number);
        put(out, "identifier", identifier);
    }
    put(out, "title", nodes.texts(course.title, course.titleIn));
    if (!out.contains(QLatin1String("title"))) put(out, "title", nodes.word("untitled"));
    put(out, "description", nodes.texts(course.summary, course.summaryIn));
    put(out, "category", nodes.word("microCredential"));
    put(out, "dcType",
        nodes.conceptOf(shortProgramme, QStringLiteral("http://data.europa.eu/snb/learning-opportunity/25831c2"),
                        QStringLiteral("en"), QStringLiteral("Short learning programme")));
    put(out, "thematicArea", nodes.concepts("isced-f", course.fieldsOfStudy));
    put(out, "language", nodes.languageConcept(nodes.language()));
    put(out, "mode", nodes.conceptOf("learning-assessment", course.delivery.mode));
    put(out, "volumeOfLearning", isoDuration(hoursOf(course.workload)));
    put(out, "creditPoint", creditPoints(nodes));
    put(out, "targetGroup", nodes.concepts("target-group", course.learners.targetGroupCodes));
    put(out, "entryRequirement", entryRequirement(nodes));
    put(out, "learningOutcome", outcomes(nodes));
    put(out, "influencedBy", activitySpecification(nodes));
    put(out, "provenBy", assessmentSpecifications(nodes));
    put(out, "homepage", nodes.webResource(factHomepage(course)));
    if (qualification) {
        put(out, "eqfLevel", nodes.conceptOf("eqf", QString::number(course.level.eqf)));
        put(out, "nqfLevel", nodes.conceptOf("qdr", course.level.nqf));
        if (course.stackability.integration.value() != StackKind::Unset)
            put(out, "isPartialQualification", course.stackability.integration.value() == StackKind::Stackable);
        put(out, "accreditation", accreditations(nodes, Said::BySpecification));
    } else {
        put(out, "educationLevel", educationLevels(nodes));
    }
    put(out, "additionalNote", notes(nodes));
    return out;
}

} // namespace microvet::exporters::elm
