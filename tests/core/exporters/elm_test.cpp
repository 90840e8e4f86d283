#include "tests/core/exporters/elm_rules.h"
#include "tests/core/exporters/metadata_fixture.h"

namespace microvet::tests {
namespace {

using namespace model;

class ElmExport : public MetadataExport {
protected:
    QJsonObject specification()
    {
        return exported("elm").value(QLatin1String("learningAchievementSpecification")).toObject();
    }
};

/// Properties that a course may lack.
const QStringList lacking{QStringLiteral("missing LearningOpportunity.homepage"),
                          QStringLiteral("missing LearningOpportunity.providedBy"),
                          QStringLiteral("missing LearningOpportunity.defaultLanguage"),
                          QStringLiteral("missing LearningAchievementSpecification.thematicArea"),
                          QStringLiteral("missing LearningAchievementSpecification.learningOutcome"),
                          QStringLiteral("missing LearningAchievementSpecification.language"),
                          QStringLiteral("missing Qualification.thematicArea"),
                          QStringLiteral("missing Qualification.learningOutcome"),
                          QStringLiteral("missing Qualification.language"),
                          QStringLiteral("missing Organisation.location"),
                          QStringLiteral("missing DisplayParameter.primaryLanguage"),
                          QStringLiteral("missing DisplayParameter.language"),
                          QStringLiteral("missing IndividualDisplay.language"),
                          QStringLiteral("missing VerifiableCredential+EuropeanDigitalCredential.issuer"),
                          QStringLiteral("missing LearningAchievement.awardedBy")};

QString idOf(const QJsonValue& node) { return node.toObject().value(QLatin1String("id")).toString(); }

TEST_F(ElmExport, ACompleteCourseBreaksNoRuleAndLosesNothing)
{
    complete();
    for (const char* record : {"course", "credential"}) {
        EXPECT_EQ(faultsOfElm(exported("elm", record)), QStringList()) << record;
        EXPECT_EQ(losses, QStringList()) << record;
    }
    takeSample();
    for (const char* record : {"course", "credential"}) {
        EXPECT_EQ(faultsOfElm(exported("elm", record)), QStringList()) << record;
        losses.removeIf([](const QString& loss) { return loss.contains(QStringLiteral("is missing in the course")); });
        EXPECT_EQ(losses, QStringList()) << record;
    }
}

TEST_F(ElmExport, SaysWhatTheCourseSays)
{
    complete();
    const QJsonObject record = exported("elm");
    const QJsonObject all = record.value(QLatin1String("learningAchievementSpecification")).toObject();
    EXPECT_EQ(all.value(QLatin1String("type")).toString(), QStringLiteral("Qualification"));
    EXPECT_EQ(all.value(QLatin1String("title")).toObject().keys(),
              (QStringList{QStringLiteral("el"), QStringLiteral("en")}));
    EXPECT_EQ(all.value(QLatin1String("volumeOfLearning")).toString(), QStringLiteral("PT5H"));
    EXPECT_EQ(idOf(all.value(QLatin1String("eqfLevel"))), QStringLiteral("http://data.europa.eu/snb/eqf/3"));
    EXPECT_EQ(idOf(all.value(QLatin1String("nqfLevel"))), QStringLiteral("http://data.europa.eu/snb/qdr/c_48930d0b"));
    EXPECT_EQ(idOf(all.value(QLatin1String("mode"))),
              QStringLiteral("http://data.europa.eu/snb/learning-assessment/e92d221e4d"));
    EXPECT_EQ(all.value(QLatin1String("isPartialQualification")), QJsonValue(false));
    const QJsonObject credit = all.value(QLatin1String("creditPoint"))[0].toObject();
    EXPECT_EQ(credit.value(QLatin1String("point")), QJsonValue(QStringLiteral("0.2")));
    EXPECT_EQ(idOf(credit.value(QLatin1String("framework"))),
              QStringLiteral("http://data.europa.eu/snb/education-credit/60b314e826"));
    const QJsonObject outcome = all.value(QLatin1String("learningOutcome"))[0].toObject();
    EXPECT_EQ(idOf(outcome.value(QLatin1String("relatedESCOSkill"))[0]),
              QStringLiteral("http://data.europa.eu/esco/skill/5fd5c985-eaaa-47aa-8314-62359c54505a"));
    const QJsonObject assessment = all.value(QLatin1String("provenBy"))[0].toObject();
    EXPECT_TRUE(assessment.value(QLatin1String("gradingScheme"))
                    .toObject()
                    .value(QLatin1String("description"))
                    .toObject()
                    .value(QLatin1String("en"))
                    .toString()
                    .contains(QStringLiteral("To pass: ")));
    const QJsonObject body =
        all.value(QLatin1String("awardingOpportunity")).toObject().value(QLatin1String("awardingBody")).toObject();
    EXPECT_EQ(body.value(QLatin1String("legalName")).toObject().value(QLatin1String("en")).toString(),
              QStringLiteral("Vocational School of Patras"));
    EXPECT_EQ(idOf(body.value(QLatin1String("location"))
                       .toObject()
                       .value(QLatin1String("address"))
                       .toObject()
                       .value(QLatin1String("countryCode"))),
              QStringLiteral("http://publications.europa.eu/resource/authority/country/GRC"));
    // What is assured of the programme stands at the programme, what is assured of the school at the school.
    EXPECT_EQ(idOf(all.value(QLatin1String("accreditation"))[0].toObject().value(QLatin1String("dcType"))),
              QStringLiteral("http://data.europa.eu/snb/accreditation/820101cba6"));
    EXPECT_EQ(idOf(body.value(QLatin1String("accreditation"))[0].toObject().value(QLatin1String("dcType"))),
              QStringLiteral("http://data.europa.eu/snb/accreditation/bb4618238e"));
    EXPECT_EQ(idOf(record.value(QLatin1String("defaultLanguage"))),
              QStringLiteral("http://publications.europa.eu/resource/authority/language/ENG"));
    EXPECT_TRUE(record.value(QLatin1String("@context")).toObject().contains(QLatin1String("elm")))
        << "nothing need be fetched";
}

TEST_F(ElmExport, TheCredentialLeavesTheLearnerOpen)
{
    complete();
    const QJsonObject record = exported("elm", "credential");
    const QJsonObject learner = record.value(QLatin1String("credentialSubject")).toObject();
    EXPECT_EQ(learner.keys(), (QStringList{QStringLiteral("hasClaim"), QStringLiteral("id"), QStringLiteral("type")}));
    EXPECT_FALSE(record.contains(QLatin1String("issued")));
    EXPECT_FALSE(record.contains(QLatin1String("proof")));
    EXPECT_EQ(record.value(QLatin1String("validFrom")), QJsonValue(QStringLiteral("2026-11-24T12:00:00Z")));
    EXPECT_EQ(record.value(QLatin1String("issuer")), learner.value(QLatin1String("hasClaim"))
                                                         .toObject()
                                                         .value(QLatin1String("awardedBy"))
                                                         .toObject()
                                                         .value(QLatin1String("awardingBody")));
    const QString picture = record.value(QLatin1String("displayParameter"))
                                .toObject()
                                .value(QLatin1String("individualDisplay"))
                                .toObject()
                                .value(QLatin1String("displayDetail"))
                                .toObject()
                                .value(QLatin1String("image"))
                                .toObject()
                                .value(QLatin1String("content"))
                                .toString();
    EXPECT_TRUE(QByteArray::fromBase64(picture.toLatin1()).startsWith("<svg "));
}

TEST_F(ElmExport, TellsWhatIsLackingAndWritesTheRest)
{
    struct Case {
        void (*take)(Course&);
        const char* missing;
        const char* told;
    };
    const Case cases[]{
        {[](Course& c) { c.outcomes.clear(); }, "missing Qualification.learningOutcome", "no learning outcome"},
        {[](Course& c) { c.fieldsOfStudy = {QStringLiteral("77")}; }, "missing Qualification.thematicArea",
         "no field of study"},
        {[](Course& c) {
             c.support.link.clear();
             c.provider.homepage.clear();
             c.awardingBody.homepage.clear();
         },
         "missing LearningOpportunity.homepage", "no web page"},
        {[](Course& c) {
             c.provider = {};
             c.awardingBody = {};
         },
         "missing LearningOpportunity.providedBy", "which organisation offers it"},
        {[](Course& c) { c.awardingBody.country = QStringLiteral("XX"); }, "missing Organisation.location",
         "The country of"},
        {[](Course& c) { c.language = QStringLiteral("x-own"); }, "missing LearningOpportunity.defaultLanguage",
         "The language of the course"},
        {[](Course& c) { c.level.nqf.clear(); }, "", "described as a learning achievement"},
        {[](Course& c) { c.level = {}; }, "", "does not say its level"},
        {[](Course& c) { c.workload = {}; }, "", "how many hours"},
        {[](Course& c) { c.delivery.mode.clear(); }, "", "how learners take part"},
        {[](Course& c) { c.quality.body = QStringLiteral("Ministry"); }, "",
         "quality assurance stands in the record in words"},
        {[](Course& c) { c.quality = {}; }, "", "how its quality is assured"},
        {[](Course& c) {
             c.title.clear();
             c.titleIn.clear();
         },
         "", "no title"},
        {[](Course& c) {
             c.outcomes[0].esco[0].uri =
                 QStringLiteral("http://data.europa.eu/esco/occupation/5fd5c985-eaaa-47aa-8314-62359c54505a");
         },
         "", "not the address of a skill"},
        {[](Course& c) { c.learners.targetGroupCodes = {QStringLiteral("made-up")}; }, "",
         "made-up"},
        {[](Course& c) {
             c.assessmentStatement = {};
             c.assessments.clear();
         },
         "", "no type of assessment"},
    };
    complete();
    const Content whole = m_content;
    for (const Case& each : cases) {
        m_content = whole;
        each.take(m_content.course);
        const QStringList faults = faultsOfElm(exported("elm"));
        EXPECT_TRUE(isTold(each.told)) << each.told << ": " << losses.join(u'\n').toStdString();
        for (const QString& fault : faults)
            EXPECT_TRUE(lacking.contains(fault)) << each.told << ": " << fault.toStdString();
        EXPECT_EQ(faults.contains(QLatin1String(each.missing)), *each.missing != 0) << each.missing;
    }
}

TEST_F(ElmExport, AnyCourseBreaksNoRuleButThatSomethingIsMissing)
{
    for (quint32 seed = 1; seed <= 40; ++seed) {
        m_content = test::RandomContent(seed, {int(30 + seed), 3, true}).content();
        for (const char* record : {"course", "credential"}) {
            const QStringList faults = faultsOfElm(exported("elm", record));
            for (const QString& fault : faults)
                EXPECT_TRUE(lacking.contains(fault)) << record << " of course " << seed << ": " << fault.toStdString();
            EXPECT_TRUE(faults.isEmpty() || !losses.isEmpty()) << seed;
        }
    }
    m_content = Content{};
    EXPECT_FALSE(faultsOfElm(exported("elm")).isEmpty());
    EXPECT_GE(losses.size(), 8);
}

TEST_F(ElmExport, RulesAreCaughtWhereTheyAreBroken)
{
    complete();
    const QJsonObject record = exported("elm");
    const auto broken = [&](const QByteArray& from, const QByteArray& to) {
        QByteArray text = bytes;
        EXPECT_TRUE(text.contains(from)) << from.toStdString();
        text.replace(text.lastIndexOf(from), from.size(), to); // the context comes first
        return !faultsOfElm(QJsonDocument::fromJson(text).object()).isEmpty();
    };
    EXPECT_EQ(faultsOfElm(record), QStringList());
    EXPECT_TRUE(broken("\"PT5H\"", "\"5 h\""));
    EXPECT_TRUE(broken("\"point\": \"0.2\"", "\"point\": \"\""));
    EXPECT_TRUE(broken("authority/country\"", "authority/countries\""));
    EXPECT_TRUE(broken("\"https://example.org/course\"", "\"course.html\""));
    EXPECT_TRUE(broken("\"eqfLevel\"", "\"europeanLevel\""));
    EXPECT_TRUE(broken("\"type\": \"Note\"", "\"type\": \"Remark\""));
    EXPECT_TRUE(broken("\"noteLiteral\"", "\"text\""));
}

TEST_F(ElmExport, EqualCoursesGiveEqualBytes)
{
    complete();
    exported("elm", "credential");
    const QByteArray first = bytes;
    qputenv("TZ", "Pacific/Auckland");
    exported("elm", "credential");
    qunsetenv("TZ");
    EXPECT_EQ(bytes, first);
}

} // namespace
} // namespace microvet::tests
