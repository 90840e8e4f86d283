#include "tests/core/exporters/metadata_fixture.h"

#include <QRegularExpression>
#include <QUrl>

namespace microvet::tests {
namespace {

using namespace model;

/// The rules of the JSON schema of Open Badges 3.0 for what we write, and of the specification where the schema is
/// silent.
class Rules {
public:
    QStringList check(const QJsonObject& record)
    {
        const QJsonArray context = record.value(QLatin1String("@context")).toArray();
        need(context.size() == 2 && context[0] == QJsonValue(QStringLiteral("https://www.w3.org/ns/credentials/v2")) &&
                 context[1].toString().startsWith(QStringLiteral("https://purl.imsglobal.org/spec/ob/v3p0/context-3.")),
             "@context");
        if (!record.contains(QLatin1String("credentialSubject"))) {
            achievement(record);
            return m_faults;
        }
        for (const char* name : {"id", "issuer", "validFrom"})
            need(record.contains(QLatin1String(name)), name);
        kind(record, "VerifiableCredential");
        kind(record, "AchievementCredential");
        if (record.contains(QLatin1String("issuer"))) profile(record.value(QLatin1String("issuer")).toObject());
        const QJsonObject subject = record.value(QLatin1String("credentialSubject")).toObject();
        kind(subject, "AchievementSubject");
        achievement(subject.value(QLatin1String("achievement")).toObject());
        return m_faults;
    }

private:
    void need(bool holds, const char* what)
    {
        if (!holds) m_faults.append(QLatin1String(what));
    }
    void kind(const QJsonObject& node, const char* name)
    {
        need(node.value(QLatin1String("type")).toArray().contains(QLatin1String(name)), name);
    }
    void strings(const QJsonObject& node, std::initializer_list<const char*> required,
                 std::initializer_list<const char*> optional = {})
    {
        for (const char* name : required)
            need(!node.value(QLatin1String(name)).toString().isEmpty(), name);
        for (const char* name : optional)
            need(!node.contains(QLatin1String(name)) || node.value(QLatin1String(name)).isString(), name);
    }
    void profile(const QJsonObject& node)
    {
        kind(node, "Profile");
        strings(node, {"id"}, {"name", "url"});
        if (node.contains(QLatin1String("address"))) kind(node.value(QLatin1String("address")).toObject(), "Address");
        for (const QJsonValue& each : node.value(QLatin1String("otherIdentifier")).toArray()) {
            const QJsonObject entry = each.toObject();
            strings(entry, {"type", "identifier", "identifierType"});
            need(entry.size() == 3, "IdentifierEntry takes nothing more");
        }
    }
    void achievement(const QJsonObject& node)
    {
        static const QRegularExpression language(
            QStringLiteral("^[a-z]{2,4}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$"));
        kind(node, "Achievement");
        strings(node, {"id", "name", "description"}, {"fieldOfStudy", "humanCode", "version"});
        need(node.value(QLatin1String("achievementType")) == QJsonValue(QStringLiteral("MicroCredential")),
             "achievementType");
        need(node.value(QLatin1String("criteria")).isObject() &&
                 node.value(QLatin1String("criteria")).toObject().contains(QLatin1String("narrative")),
             "criteria");
        if (node.contains(QLatin1String("inLanguage")))
            need(language.match(node.value(QLatin1String("inLanguage")).toString()).hasMatch(), "inLanguage");
        if (node.contains(QLatin1String("creditsAvailable")))
            need(node.value(QLatin1String("creditsAvailable")).isDouble(), "creditsAvailable");
        if (node.contains(QLatin1String("creator"))) profile(node.value(QLatin1String("creator")).toObject());
        const QJsonObject image = node.value(QLatin1String("image")).toObject();
        need(image.size() == 2 && image.value(QLatin1String("type")) == QJsonValue(QStringLiteral("Image")) &&
                 image.value(QLatin1String("id")).toString().startsWith(QStringLiteral("data:image/")),
             "image");
        for (const QJsonValue& each : node.value(QLatin1String("alignment")).toArray()) {
            kind(each.toObject(), "Alignment");
            strings(each.toObject(), {"targetName", "targetUrl"}, {"targetCode", "targetFramework", "targetType"});
            need(QUrl(each[QLatin1String("targetUrl")].toString()).isValid(), "targetUrl");
        }
        QSet<QString> ids;
        for (const QJsonValue& each : node.value(QLatin1String("resultDescription")).toArray()) {
            kind(each.toObject(), "ResultDescription");
            strings(each.toObject(), {"id", "name", "resultType"}, {"requiredValue", "valueMin", "valueMax"});
            for (const QJsonValue& level : each[QLatin1String("rubricCriterionLevel")].toArray()) {
                kind(level.toObject(), "RubricCriterionLevel");
                strings(level.toObject(), {"id", "name"}, {"description", "points"});
            }
        }
    }

    QStringList m_faults;
};

class OpenBadgeExport : public MetadataExport {};

TEST_F(OpenBadgeExport, SaysWhatIsRecognisedAndHowItIsEarned)
{
    complete();
    const QJsonObject all = exported("openbadge");
    EXPECT_EQ(Rules().check(all), QStringList());
    const QString narrative =
        all.value(QLatin1String("criteria")).toObject().value(QLatin1String("narrative")).toString();
    EXPECT_TRUE(narrative.contains(m_content.course.outcomes[0].statement)) << narrative.toStdString();
    EXPECT_TRUE(narrative.contains(QStringLiteral("To pass: ")));
    const QJsonArray alignments = all.value(QLatin1String("alignment")).toArray();
    QStringList targets;
    for (const QJsonValue& each : alignments)
        targets.append(each[QLatin1String("targetUrl")].toString());
    EXPECT_EQ(targets,
              (QStringList{QStringLiteral("https://data.europa.eu/esco/skill/5fd5c985-eaaa-47aa-8314-62359c54505a"),
                           QStringLiteral("http://data.europa.eu/snb/eqf/3"),
                           QStringLiteral("http://data.europa.eu/snb/qdr/c_48930d0b"),
                           QStringLiteral("http://data.europa.eu/snb/isced-f/1022")}));
    const QJsonObject result = all.value(QLatin1String("resultDescription"))[0].toObject();
    EXPECT_EQ(result.value(QLatin1String("requiredValue")).toString(),
              QString::number(m_content.course.assessments[0].passPercent));
    EXPECT_EQ(all.value(QLatin1String("creator")).toObject().value(QLatin1String("name")).toString(),
              QStringLiteral("Vocational School of Patras"));
    EXPECT_FALSE(bytes.contains("office@")) << "no address of the team";
    EXPECT_TRUE(isTold("one language"));
    EXPECT_TRUE(isTold("no fields for the form of participation"));
}

TEST_F(OpenBadgeExport, RubricsOfTheAssessmentAreResults)
{
    Rubric rubric;
    rubric.id = RubricId::make();
    RubricCriterion criterion;
    criterion.id = PartId::make();
    criterion.text = QStringLiteral("Gloves fit the agent");
    RubricLevel level;
    level.id = PartId::make();
    level.title = QStringLiteral("Always");
    level.points = 2;
    criterion.levels = {level};
    rubric.criteria = {criterion};
    Rubric hidden = rubric;
    hidden.id = RubricId::make();
    hidden.criteria[0].text = QStringLiteral("Only assessors know");
    m_content.course.rubrics = {rubric, hidden};
    Question question;
    question.id = QuestionId::make();
    PracticalTask task;
    task.rubric = RubricRef(rubric.id);
    question.body = task;
    Question kept = question;
    kept.id = QuestionId::make();
    task.rubric = RubricRef(hidden.id);
    kept.body = task;
    kept.keptForAssessors = true;
    m_content.course.assessments[0].questions += {question, kept};
    const QJsonObject all = exported("openbadge");
    EXPECT_EQ(Rules().check(all), QStringList());
    const QJsonArray results = all.value(QLatin1String("resultDescription")).toArray();
    ASSERT_EQ(results.size(), 2);
    EXPECT_EQ(results[1][QLatin1String("rubricCriterionLevel")][0][QLatin1String("points")].toString(),
              QStringLiteral("2"));
    EXPECT_FALSE(bytes.contains("Only assessors know"));
}

TEST_F(OpenBadgeExport, TheCredentialLeavesTheLearnerOpen)
{
    const QJsonObject record = exported("openbadge", "credential");
    EXPECT_EQ(Rules().check(record), QStringList());
    EXPECT_EQ(record.value(QLatin1String("credentialSubject")).toObject().keys(),
              (QStringList{QStringLiteral("achievement"), QStringLiteral("type")}));
    EXPECT_FALSE(record.contains(QLatin1String("proof")));
    m_content.course.awardingBody = {};
    EXPECT_EQ(Rules().check(exported("openbadge", "credential")), QStringList{QStringLiteral("issuer")});
    EXPECT_TRUE(isTold("no awarding body"));
}

TEST_F(OpenBadgeExport, AnyCourseKeepsTheRules)
{
    for (quint32 seed = 1; seed <= 40; ++seed) {
        m_content = test::RandomContent(seed, {int(30 + seed), 3, true}).content();
        EXPECT_EQ(Rules().check(exported("openbadge")), QStringList()) << seed;
        QStringList faults = Rules().check(exported("openbadge", "credential"));
        if (isTold("no awarding body")) faults.removeOne(QStringLiteral("issuer"));
        EXPECT_EQ(faults, QStringList()) << seed;
    }
    m_content = Content{};
    EXPECT_EQ(Rules().check(exported("openbadge")), QStringList());
    for (const char* told : {"no title", "no summary", "how to earn it", "no awarding body"})
        EXPECT_TRUE(isTold(told)) << told;
}

} // namespace
} // namespace microvet::tests
