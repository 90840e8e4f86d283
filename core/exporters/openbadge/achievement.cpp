#include "core/exporters/openbadge/achievement.h"

#include "core/exporters/markdown/markdown_text.h"
#include "core/exporters/metadata_text.h"
#include "core/model/esco_address.h"
#include "core/model/totals.h"
#include "core/model/vocabulary.h"
#include "core/plan/markup.h"
#include "core/plan/plan.h"
#include "core/plan/words.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

#include <cmath>

namespace microvet::exporters::openbadge {

using namespace model;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::exporters)
};

QJsonArray kinds(const char* type) { return {QLatin1String(type)}; }

/// A web address as an identifier, which takes no other letters than those of RFC 3986.
QString identifierOf(const QString& address)
{
    return QString::fromLatin1(QUrl(plan::webAddress(address)).toEncoded());
}

QString urn(const QUuid& id) { return QStringLiteral("urn:uuid:") + id.toString(QUuid::WithoutBraces); }

QJsonObject alignment(const QString& name, const QString& address, const QString& framework, const QString& code,
                      const char* type)
{
    QJsonObject out{{QStringLiteral("type"), kinds("Alignment")},
                    {QStringLiteral("targetName"), name.isEmpty() ? address : name},
                    {QStringLiteral("targetUrl"), address},
                    {QStringLiteral("targetFramework"), framework}};
    put(out, "targetCode", code);
    put(out, "targetType", type ? QJsonValue(QLatin1String(type)) : QJsonValue());
    return out;
}

/// Of ESCO, both levels and the fields of study: what has an address in a public list.
QJsonArray alignments(const Course& course)
{
    QJsonArray out;
    QSet<QString> seen;
    for (const EscoLink& link : escoLinks(course)) {
        seen.insert(link.uri);
        out.append(alignment(factText(link.label), link.uri, QStringLiteral("ESCO"), {}, "ceasn:Competency"));
    }
    const auto listed = [&](const char* list, const QString& code, const QString& framework, const QString& name = {}) {
        const Vocabulary& vocabulary = model::vocabulary(QLatin1String(list));
        const QString address = vocabulary.uriOf(code);
        if (address.isEmpty() || seen.contains(address)) return;
        seen.insert(address);
        out.append(
            alignment(name.isEmpty() ? vocabulary.find(code)->publicLabel() : name, address, framework, code, nullptr));
    };
    const QString level = QString::number(course.level.eqf);
    listed("eqf", level, QStringLiteral("European Qualifications Framework"), QStringLiteral("EQF level ") + level);
    listed("qdr", course.level.nqf,
           QStringLiteral("National qualifications frameworks (Qualifications Dataset Register)"));
    for (const QString& field : course.fieldsOfStudy)
        listed("isced-f", field, QStringLiteral("ISCED-F 2013"));
    return out;
}

/// What must be done to earn it, as Markdown.
QString narrative(const Course& course)
{
    const plan::Words& words = plan::Words::of(plan::languageOf(course));
    QString html;
    const auto fact = [&](const char* name, const QString& text) {
        if (!text.isEmpty())
            html += plan::element("p", plan::element("strong", plan::escaped(words.text(name)) + u':') + u' ' +
                                           plan::escapedLines(text));
    };
    QString list;
    for (const Outcome& outcome : course.outcomes)
        if (const QString text = factText(outcome.statement); !text.isEmpty())
            list += plan::element("li", plan::escaped(text));
    if (!list.isEmpty()) html += plan::element("h2", plan::escaped(words.text("outcomes"))) + plan::element("ul", list);
    const AssessmentStatement& statement = course.assessmentStatement;
    QString assessments;
    for (const Assessment* assessment : summativeAssessments(course)) {
        QString line = plan::escaped(factTitle(course, *assessment));
        if (assessment->passPercent >= 1 && assessment->passPercent <= 100)
            line += QStringLiteral(" (") + plan::escaped(words.text("passPercent").arg(assessment->passPercent)) + u')';
        assessments += plan::element("li", line);
    }
    QStringList said{factText(statement.description), factText(statement.grading)};
    said.removeAll(QString());
    if (!assessments.isEmpty() || !said.isEmpty()) {
        html += plan::element("h2", plan::escaped(words.text("assessmentHow")));
        html += plan::paragraphs(said.join(u'\n'));
        if (!assessments.isEmpty()) html += plan::element("ul", assessments);
    }
    const double hours = hoursOf(course.workload);
    if (!isoDuration(hours).isEmpty()) fact("workload", words.text("hours").arg(plainNumber(hours)));
    fact("prerequisites", factText(course.learners.prerequisites));
    return markdownOf(html).trimmed();
}

QJsonArray levelsOf(const RubricCriterion& criterion)
{
    QJsonArray out;
    for (const RubricLevel& level : criterion.levels) {
        QString name = factText(level.title);
        const QString text = factText(level.text);
        if (name.isEmpty()) name = text;
        if (name.isEmpty()) continue;
        QJsonObject each{{QStringLiteral("id"), urn(level.id.uuid())},
                         {QStringLiteral("type"), kinds("RubricCriterionLevel")},
                         {QStringLiteral("name"), name}};
        if (text != name) put(each, "description", text);
        put(each, "points", std::isfinite(level.points) ? plainNumber(level.points) : QString());
        out.append(each);
    }
    return out;
}

/// The score of each assessment that counts, and the criteria by which people judge what is in it.
QJsonArray results(const Course& course)
{
    QJsonArray out;
    QSet<QUuid> rubrics;
    for (const Assessment* assessment : summativeAssessments(course)) {
        QJsonObject each{{QStringLiteral("id"), urn(assessment->id.uuid())},
                         {QStringLiteral("type"), kinds("ResultDescription")},
                         {QStringLiteral("name"), factTitle(course, *assessment)},
                         {QStringLiteral("resultType"), QStringLiteral("Percent")},
                         {QStringLiteral("valueMin"), QStringLiteral("0")},
                         {QStringLiteral("valueMax"), QStringLiteral("100")}};
        if (assessment->passPercent >= 1 && assessment->passPercent <= 100)
            put(each, "requiredValue", QString::number(assessment->passPercent));
        out.append(each);
        for (const Question& question : assessment->questions) {
            if (const auto* essay = std::get_if<Essay>(&question.body)) rubrics.insert(essay->rubric.target().uuid());
            if (const auto* task = std::get_if<PracticalTask>(&question.body))
                rubrics.insert(task->rubric.target().uuid());
        }
    }
    for (const Rubric& rubric : course.rubrics) {
        if (!rubrics.contains(rubric.id.uuid())) continue;
        for (const RubricCriterion& criterion : rubric.criteria) {
            const QJsonArray levels = levelsOf(criterion);
            const QString name = factText(criterion.text);
            if (levels.isEmpty() || name.isEmpty()) continue;
            out.append(QJsonObject{{QStringLiteral("id"), urn(criterion.id.uuid())},
                                   {QStringLiteral("type"), kinds("ResultDescription")},
                                   {QStringLiteral("name"), name},
                                   {QStringLiteral("resultType"), QStringLiteral("RubricCriterionLevel")},
                                   {QStringLiteral("rubricCriterionLevel"), levels}});
        }
    }
    return out;
}

/// The standard takes language, script and region of a BCP 47 tag, in their usual letters.
QString languageCode(const QString& tag)
{
    static const QRegularExpression form(QStringLiteral("^([a-z]{2,4})(-[a-z]{4})?(-(?:[a-z]{2}|[0-9]{3}))?(?:-|$)"),
                                         QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(tag);
    if (!match.hasMatch()) return {};
    QString script = match.captured(2).toLower();
    if (!script.isEmpty()) script[1] = script[1].toUpper();
    return match.captured(1).toLower() + script + match.captured(3).toUpper();
}

QJsonValue image(const QString& address)
{
    return address.isEmpty()
               ? QJsonValue()
               : QJsonObject{{QStringLiteral("id"), address}, {QStringLiteral("type"), QStringLiteral("Image")}};
}

const QJsonArray& context()
{
    static const QJsonArray list{QStringLiteral("https://www.w3.org/ns/credentials/v2"),
                                 QStringLiteral("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json")};
    return list;
}

QString titleOf(const Course& course)
{
    const QString title = factText(course.title);
    return title.isEmpty() ? plan::learnersWord(plan::languageOf(course), QStringLiteral("untitled")) : title;
}

/// Asked for by the standard; where nobody wrote a summary, the title says what it is.
QString descriptionOf(const Course& course)
{
    const QString summary = factText(course.summary);
    return summary.isEmpty() ? titleOf(course) : summary;
}

} // namespace

QJsonObject profile(const Course& course)
{
    const Organisation& body = course.awardingBody;
    const QString name = factName(body);
    if (name.isEmpty()) return {};
    const QString homepage = identifierOf(body.homepage);
    QJsonObject out{
        {QStringLiteral("id"), homepage.isEmpty() ? urn(QUuid::createUuidV5(course.id.uuid(), name)) : homepage},
        {QStringLiteral("type"), kinds("Profile")},
        {QStringLiteral("name"), name}};
    put(out, "url", homepage);
    QJsonObject address;
    if (vocabulary(QStringLiteral("country")).find(body.country.trimmed().toUpper()))
        put(address, "addressCountryCode", body.country.trimmed().toUpper());
    put(address, "addressRegion", factText(body.region));
    put(address, "addressLocality", factText(body.city));
    if (!address.isEmpty()) {
        put(address, "type", kinds("Address"));
        put(out, "address", address);
    }
    if (const QString number = factText(body.identifier); !number.isEmpty())
        put(out, "otherIdentifier",
            QJsonArray{QJsonObject{{QStringLiteral("type"), QStringLiteral("IdentifierEntry")},
                                   {QStringLiteral("identifier"), number},
                                   {QStringLiteral("identifierType"), QStringLiteral("identifier")}}});
    return out;
}

QJsonObject achievement(const Course& course, const QString& badge)
{
    QJsonObject out{{QStringLiteral("id"), urn(course.id.uuid())},
                    {QStringLiteral("type"), kinds("Achievement")},
                    {QStringLiteral("achievementType"), QStringLiteral("MicroCredential")},
                    {QStringLiteral("name"), titleOf(course)},
                    {QStringLiteral("description"), descriptionOf(course)}};
    QJsonObject criteria{{QStringLiteral("narrative"), narrative(course)}};
    if (const QString page = identifierOf(course.support.link); !page.isEmpty()) put(criteria, "id", page);
    put(out, "criteria", criteria);
    put(out, "alignment", alignments(course));
    put(out, "creator", profile(course));
    const bool credit =
        course.credit.framework == CreditFramework::Ecvet || course.credit.framework == CreditFramework::Ects;
    if (credit && course.credit.points > 0 && std::isfinite(course.credit.points))
        put(out, "creditsAvailable", course.credit.points);
    QStringList fields;
    for (const QString& field : course.fieldsOfStudy)
        if (const VocabularyItem* item = vocabulary(QStringLiteral("isced-f")).find(field);
            item && !fields.contains(item->label))
            fields.append(item->label);
    put(out, "fieldOfStudy", fields.join(QStringLiteral(", ")));
    put(out, "humanCode", factText(course.identifier));
    put(out, "image", image(badge));
    put(out, "inLanguage", languageCode(plan::languageOf(course)));
    put(out, "resultDescription", results(course));
    QJsonArray tags;
    for (const QString& keyword : course.keywords)
        if (const QString tag = factText(keyword); !tag.isEmpty() && !tags.contains(tag)) tags.append(tag);
    put(out, "tag", tags);
    put(out, "version", factText(course.version));
    return out;
}

QJsonObject achievementDocument(const Course& course, const QString& badge)
{
    QJsonObject out = achievement(course, badge);
    put(out, "@context", context());
    return out;
}

QJsonObject credentialTemplate(const Course& course, const QString& badge, const QDateTime& time)
{
    QJsonObject out{{QStringLiteral("@context"), context()},
                    {QStringLiteral("id"), urn(QUuid::createUuidV5(course.id.uuid(), QStringLiteral("credential")))},
                    {QStringLiteral("type"),
                     QJsonArray{QStringLiteral("VerifiableCredential"), QStringLiteral("AchievementCredential")}},
                    {QStringLiteral("name"), titleOf(course)},
                    {QStringLiteral("validFrom"), time.toUTC().toString(Qt::ISODate)}};
    put(out, "issuer", profile(course));
    put(out, "credentialSubject",
        QJsonObject{{QStringLiteral("type"), kinds("AchievementSubject")},
                    {QStringLiteral("achievement"), achievement(course, badge)}});
    return out;
}

QList<Loss> losses(const Course& course, bool credential)
{
    QList<Loss> out;
    const auto say = [&](const QString& text) { out.append({course.id.uuid(), text}); };
    if (factText(course.title).isEmpty()) say(Tr::tr("The course has no title, so the badge has none, either."));
    if (factText(course.summary).isEmpty())
        say(Tr::tr("The course has no summary, so its title stands where Open Badges asks for a description."));
    if (narrative(course).isEmpty())
        say(Tr::tr("The course has neither learning outcomes nor an assessment that counts, so the badge does not say "
                   "how to earn it."));
    if (factName(course.awardingBody).isEmpty())
        say(credential
                ? Tr::tr("The course names no awarding body, and Open Badges asks for the issuer of a credential.")
                : Tr::tr("The course names no awarding body, so the badge does not say whose it is."));
    if (languageCode(plan::languageOf(course)).isEmpty())
        say(Tr::tr("Open Badges cannot carry the code of the course’s language, so it is left out."));
    for (const Outcome& outcome : course.outcomes)
        for (const EscoLink& link : outcome.esco)
            if (!isEscoAddress(link.uri.trimmed()) && !link.uri.trimmed().isEmpty())
                out.append({outcome.id.uuid(),
                            Tr::tr("“%1” is not an address in ESCO, so it is left out.").arg(factText(link.uri))});
    const bool more = !course.quality.types.isEmpty() || !factText(course.quality.description).isEmpty() ||
                      !course.delivery.mode.isEmpty() || !course.assessmentStatement.supervision.isEmpty() ||
                      !factText(course.stackability.towards).isEmpty() || !factText(course.stackability.note).isEmpty();
    if (more)
        say(Tr::tr(
            "Open Badges has no fields for the form of participation, the supervision of the assessment, quality "
            "assurance, and what the credential counts towards. The European Learning Model carries them."));
    if (!course.titleIn.isEmpty() || !course.summaryIn.isEmpty())
        say(Tr::tr("Open Badges carries one language: texts in further languages are left out."));
    return out;
}

} // namespace microvet::exporters::openbadge
