#include "tests/core/exporters/export_fixture.h"
#include "tests/support/sample_content.h"

#include "core/exporters/scorm2004/manifest.h"
#include "core/packages/xml.h"

namespace microvet::tests {
namespace {

using namespace exporters;
using namespace model;
using packages::XmlNode;

class Scorm2004 : public Export {
protected:
    Scorm2004()
    {
        m_content.course.assessments[0].passPercent = 75;
        m_content.course.assessments[0].purpose = AssessmentKind::Summative;
    }

    /// The manifest of the course as it is now, in parts or as a whole.
    XmlNode manifest(bool inParts)
    {
        const plan::Plan plan = plan::makePlan(m_content);
        XmlNode root;
        const auto fault =
            packages::readXml(scorm2004Manifest(m_content.course, plan, {QStringLiteral("index.html")},
                                                    inParts ? partsOf(plan) : QList<CoursePart>()),
                                  root);
        EXPECT_FALSE(fault) << fault.detail.toStdString();
        return root;
    }

    /// A copy of the sample's final assessment with ids of its own.
    Assessment anotherAssessment(AssessmentKind purpose)
    {
        Assessment copy = m_content.course.assessments[0];
        copy.id = AssessmentId::make();
        copy.purpose = purpose;
        for (Question& question : copy.questions)
            question.id = QuestionId::make();
        copy.pools.clear();
        return copy;
    }
};

const XmlNode& organization(const XmlNode& manifest)
{
    return *manifest.at(QStringLiteral("organizations/organization"));
}

QString scormId(int number) { return test::testId(number).toString(QUuid::WithoutBraces); }

/// The primary objective's pass mark; empty: none.
QString passMark(const XmlNode& item)
{
    const XmlNode* objective = item.at(QStringLiteral("sequencing/objectives/primaryObjective"));
    const XmlNode* measure = objective ? objective->child(u"minNormalizedMeasure") : nullptr;
    if (!measure) return {};
    EXPECT_EQ(objective->attribute(u"satisfiedByMeasure"), QStringLiteral("true"));
    return measure->text;
}

QString rollup(const XmlNode& item, QStringView name)
{
    const XmlNode* rules = item.at(QStringLiteral("sequencing/rollupRules"));
    return rules ? rules->attribute(name) : QString();
}

TEST_F(Scorm2004, OneScoKnowsThePassMark)
{
    const XmlNode root = manifest(false);
    const auto items = organization(root).all(u"item");
    ASSERT_EQ(items.size(), 1);
    EXPECT_EQ(passMark(*items[0]), QStringLiteral("0.75"));
    EXPECT_EQ(organization(root).attribute(u"objectivesGlobalToSystem"), QStringLiteral("false"));
    m_content.course.assessments.append(anotherAssessment(AssessmentKind::Summative));
    const XmlNode two = manifest(false);
    EXPECT_EQ(passMark(*organization(two).all(u"item")[0]), QString()) << "two marks are not one number";
}

TEST_F(Scorm2004, EachModuleAndAssessmentIsAPart)
{
    m_content.course.assessments.append(anotherAssessment(AssessmentKind::Formative));
    const QList<CoursePart> parts = partsOf(plan::makePlan(m_content));
    const QString module = scormId(test::sample::module), exam = scormId(test::sample::exam),
                  practice = m_content.course.assessments[1].id.toString();
    ASSERT_EQ(parts.size(), 4);
    using Kind = CoursePart::Kind;
    const QList<Kind> kinds{Kind::Start, Kind::Module, Kind::Final, Kind::Practice};
    for (qsizetype i = 0; i < parts.size(); ++i)
        EXPECT_EQ(parts[i].kind, kinds[i]);
    const QString glossary = QStringLiteral("glossary"), credits = QStringLiteral("credits"),
                  results = QStringLiteral("results");
    EXPECT_EQ(parts[0].site.pages, (QStringList{QStringLiteral("home"), glossary, credits}));
    EXPECT_EQ(parts[1].site.pages,
              (QStringList{module, scormId(test::sample::unitOne), scormId(test::sample::unitTwo), glossary, credits}));
    EXPECT_EQ(parts[2].site.pages, (QStringList{exam, results, glossary, credits}));
    EXPECT_EQ(parts[3].site.pages, (QStringList{practice, results, glossary, credits}));
    EXPECT_EQ(parts[1].steps, 2);
    EXPECT_EQ(parts[2].steps, 1);
    EXPECT_EQ(parts[3].steps, 0);
    EXPECT_EQ(parts[0].site.file, QStringLiteral("index.html"));
    EXPECT_EQ(QSet<QString>({parts[1].site.file, parts[2].site.file, parts[3].site.file}).size(), 3);
    EXPECT_EQ(parts[2].outcomes, (QStringList{scormId(test::sample::outcomeOne), scormId(test::sample::outcomeTwo)}));
}

TEST_F(Scorm2004, FinalsDecideAndAllUnitsCount)
{
    m_content.course.assessments.append(anotherAssessment(AssessmentKind::Formative));
    const XmlNode root = manifest(true);
    const auto items = organization(root).all(u"item");
    ASSERT_EQ(items.size(), 4);
    const auto rolled = [&](QStringView name) {
        QStringList out;
        for (const XmlNode* item : items)
            out.append(rollup(*item, name));
        return out.join(u' ');
    };
    EXPECT_EQ(rolled(u"rollupObjectiveSatisfied"), QStringLiteral("false false true false"));
    EXPECT_EQ(rolled(u"rollupProgressCompletion"), QStringLiteral("false true true false"));
    EXPECT_EQ(rolled(u"objectiveMeasureWeight"), QStringLiteral("0 0 1.0000 0"));
    QStringList weights, marks;
    for (const XmlNode* item : items) {
        weights.append(item->child(u"completionThreshold")->attribute(u"progressWeight"));
        marks.append(passMark(*item));
    }
    EXPECT_EQ(weights, (QStringList{QStringLiteral("0"), QStringLiteral("0.6667"), QStringLiteral("0.3333"),
                                    QStringLiteral("0")}));
    EXPECT_EQ(marks, (QStringList{{}, {}, QStringLiteral("0.75"), {}}));
    const XmlNode* control = organization(root).at(QStringLiteral("sequencing/controlMode"));
    ASSERT_TRUE(control);
    EXPECT_EQ(control->attribute(u"choice") + control->attribute(u"flow"), QStringLiteral("truetrue"));
    EXPECT_EQ(organization(root).at(QStringLiteral("sequencing/rollupRules"))->all(u"rollupRule").size(), 4);
    m_content.course.assessments.clear();
    const XmlNode without = manifest(true);
    const auto modules = organization(without).all(u"item");
    ASSERT_EQ(modules.size(), 2);
    EXPECT_EQ(rollup(*modules[1], u"rollupObjectiveSatisfied"), QStringLiteral("true")) << "nothing else decides";
    EXPECT_EQ(rollup(*modules[0], u"rollupObjectiveSatisfied"), QStringLiteral("false"));
    m_content.course.modules.clear();
    const XmlNode nothing = manifest(true);
    const auto start = organization(nothing).all(u"item");
    ASSERT_EQ(start.size(), 1);
    EXPECT_EQ(rollup(*start[0], u"rollupObjectiveSatisfied") + rollup(*start[0], u"rollupProgressCompletion"),
              QStringLiteral("truetrue"));
}

TEST_F(Scorm2004, FinalsSpeakForOutcomes)
{
    for (Block& block : m_content.course.modules[0].units[0].blocks)
        if (auto* check = std::get_if<KnowledgeCheckBlock>(&block.body))
            for (Question& question : check->questions)
                question.outcomes = m_content.course.assessments[0].questions[0].outcomes;
    const auto targets = [&](const XmlNode& item) {
        QStringList list;
        item.visit([&](const XmlNode& node) {
            if (node.name == QLatin1String("mapInfo") && node.space.contains(QLatin1String("imsss")))
                list.append(node.attribute(u"targetObjectiveID"));
        });
        return list;
    };
    const QString one = QStringLiteral("urn:uuid:") + scormId(test::sample::outcomeOne),
                  two = QStringLiteral("urn:uuid:") + scormId(test::sample::outcomeTwo);
    for (Unit& unit : m_content.course.modules[0].units)
        for (Block& block : unit.blocks)
            if (auto* check = std::get_if<KnowledgeCheckBlock>(&block.body))
                check->questions[0].outcomes = {OutcomeRef(m_content.course.outcomes[0].id)};
    XmlNode root = manifest(true);
    auto items = organization(root).all(u"item");
    ASSERT_EQ(items.size(), 3);
    EXPECT_EQ(targets(*items[2]), (QStringList{one, two}));
    EXPECT_EQ(targets(*items[1]), QStringList()) << "a knowledge check does not overwrite what the final says";
    EXPECT_TRUE(items[1]->at(QStringLiteral("sequencing/objectives/objective"))) << "but is told in its own part";
    m_content.course.assessments.clear();
    root = manifest(true);
    items = organization(root).all(u"item");
    EXPECT_FALSE(targets(*items[1]).isEmpty()) << "nobody else speaks for the outcome";
}

TEST_F(Scorm2004, PartsOpenTheirFirstPage)
{
    m_options = {{QStringLiteral("parts"), QStringLiteral("modules")}};
    const auto report = run(QStringLiteral("scorm2004"), true);
    ASSERT_TRUE(report) << report.error().text.toStdString();
    const Files files = filesOfFolder(target());
    const QString module = scormId(test::sample::module), exam = scormId(test::sample::exam);
    for (const QString& id : {module, exam}) {
        const QByteArray page = files.value(QStringLiteral("part-%1.html").arg(id));
        EXPECT_TRUE(page.contains("data-part=\"" + id.toUtf8() + '"')) << page.left(400).toStdString();
        EXPECT_TRUE(page.contains("data-page=\"" + id.toUtf8() + '"'));
        EXPECT_GT(page.indexOf("assets/player.js"), page.indexOf("assets/scorm-parts.js"));
        EXPECT_GT(page.indexOf("assets/scorm-parts.js"), page.indexOf("assets/scorm2004.js"));
        EXPECT_GT(page.indexOf("assets/scorm2004.js"), page.indexOf("assets/scorm.js"));
    }
    EXPECT_TRUE(files.value(QStringLiteral("index.html")).contains("data-part=\"home\""));
    EXPECT_FALSE(files.contains(QStringLiteral("assets/scorm12.js")));
    const QJsonArray parts =
        argumentOf(files.value(QStringLiteral("data/course.js")))[QLatin1String("parts")].toArray();
    ASSERT_EQ(parts.size(), 3);
    XmlNode root;
    ASSERT_FALSE(packages::readXml(files.value(QStringLiteral("imsmanifest.xml")), root));
    const auto items = organization(root).all(u"item");
    for (qsizetype i = 0; i < parts.size(); ++i)
        EXPECT_EQ(parts[i][QLatin1String("item")].toString(), items[i]->attribute(u"identifier"));
}

TEST_F(Scorm2004, AsOneItHasNoParts)
{
    ASSERT_TRUE(run(QStringLiteral("scorm2004"), true));
    const Files files = filesOfFolder(target());
    EXPECT_FALSE(files.contains(QStringLiteral("assets/scorm-parts.js")));
    EXPECT_FALSE(files.value(QStringLiteral("index.html")).contains("data-part"));
    EXPECT_FALSE(
        argumentOf(files.value(QStringLiteral("data/course.js"))).toObject().contains(QStringLiteral("parts")));
    EXPECT_TRUE(files.keys().filter(QStringLiteral("part-")).isEmpty());
}

TEST_F(Scorm2004, ManyPassMarksAreALossOnlyInOnePart)
{
    const auto losses = [&](const char* parts) {
        m_options = {{QStringLiteral("parts"), QLatin1String(parts)}};
        const auto report = run(QStringLiteral("scorm2004"), true);
        EXPECT_TRUE(report);
        return report ? report->losses.size() : -1;
    };
    EXPECT_EQ(losses("one"), losses("modules"));
    m_content.course.assessments.append(anotherAssessment(AssessmentKind::Summative));
    EXPECT_EQ(losses("one"), losses("modules") + 1);
}

TEST(ExportOptions, AreCheckedByName)
{
    const Description format = find(QStringLiteral("scorm2004"))->describe();
    const QString parts = QStringLiteral("parts");
    EXPECT_TRUE(checkOptions(format, {}));
    EXPECT_TRUE(checkOptions(format, {{parts, QStringLiteral("modules")}}));
    EXPECT_FALSE(checkOptions(format, {{parts, QStringLiteral("halves")}}));
    EXPECT_FALSE(checkOptions(format, {{parts, 2}}));
    EXPECT_FALSE(checkOptions(format, {{QStringLiteral("colour"), QStringLiteral("red")}}));
    EXPECT_FALSE(checkOptions(find(QStringLiteral("site"))->describe(), {{parts, QStringLiteral("one")}}));
    EXPECT_EQ(chosen(format, {}, parts), QStringLiteral("one"));
    EXPECT_EQ(chosen(format, {{parts, QStringLiteral("modules")}}, parts), QStringLiteral("modules"));
    EXPECT_EQ(chosen(format, {{parts, QStringLiteral("halves")}}, parts), QStringLiteral("one"));
}

} // namespace
} // namespace microvet::tests
