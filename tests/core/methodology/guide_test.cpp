#include "core/actions/check.h"
#include "core/actions/new_course.h"
#include "core/methodology/guide.h"
#include "core/model/json.h"
#include "tests/support/sample_content.h"

#include <QFile>
#include <QJsonDocument>

#include <gtest/gtest.h>

using namespace microvet;
using namespace microvet::model;
using namespace microvet::methodology;

namespace {

const Method& method()
{
    static const Method built = builtInMethod(QStringLiteral("en"));
    return built;
}

Content firstSteps()
{
    QFile file(QStringLiteral(":/samples/first-steps/course.json"));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    Content content;
    content.course = fromJson<Course>(QJsonDocument::fromJson(file.readAll()).object());
    return content;
}

StepStatus statusOf(const QList<StepStatus>& all, const char* step)
{
    for (const StepStatus& status : all)
        if (status.step == QLatin1String(step)) return status;
    ADD_FAILURE() << step;
    return {};
}

QStringList openIds(const StepStatus& status)
{
    QStringList ids;
    for (const Need* need : status.open) ids.append(QLatin1String(need->id));
    return ids;
}

QString named(StepState state) { return state == StepState::Done ? QStringLiteral("done") : state == StepState::InWork ? QStringLiteral("in work") : QStringLiteral("to do"); }

} // namespace

TEST(Guide, anEmptyCourseIsAllToDo)
{
    const Content content;
    for (const StepStatus& status : guideStatus(method(), {content})) {
        EXPECT_EQ(named(status.state), QStringLiteral("to do")) << status.step.toStdString();
        EXPECT_FALSE(status.open.isEmpty()) << status.step.toStdString();
    }
    EXPECT_EQ(nextStep(guideStatus(method(), {content})), QStringLiteral("need"));
}

TEST(Guide, theExampleCourseHasEveryStepDone)
{
    const Content content = firstSteps();
    for (const StepStatus& status : guideStatus(method(), {content})) {
        EXPECT_EQ(named(status.state), QStringLiteral("done")) << status.step.toStdString() << ": " << openIds(status).join(u' ').toStdString();
    }
    EXPECT_EQ(nextStep(guideStatus(method(), {content})), QString());
}

TEST(Guide, eachStepTurnsByWhatTheCourseContains)
{
    Content content;
    Course& course = content.course;
    const auto state = [&](const char* step) { return named(statusOf(guideStatus(method(), {content}), step).state); };
    course.need.summary = QStringLiteral("Garages cannot fill posts.");
    EXPECT_EQ(state("need"), QStringLiteral("in work"));
    course.need.requestedBy = course.need.labourMarket = course.need.stakeholders = QStringLiteral("The chamber");
    Evidence evidence;
    evidence.statement = evidence.source = QStringLiteral("Survey");
    course.need.evidence = {evidence};
    EXPECT_EQ(openIds(statusOf(guideStatus(method(), {content}), "need")), QStringList{QStringLiteral("need.evidence")});
    course.need.evidence[0].date = QDate(2026, 3, 1);
    EXPECT_EQ(state("need"), QStringLiteral("done"));

    Outcome outcome;
    outcome.id = OutcomeId::make();
    outcome.statement = QStringLiteral("Explain the rules of safety to a colleague");
    course.outcomes = {outcome};
    EXPECT_EQ(state("outcomes"), QStringLiteral("done"));

    // The points must fit the hours.
    course.workload.selfStudy = 12;
    course.workload.explanation = QStringLiteral("Counted.");
    course.level.eqf = 4;
    course.credit = {CreditFramework::Ecvet, 0.5, 25, 0.1, {}};
    EXPECT_EQ(state("workload"), QStringLiteral("done"));
    course.credit.points = 2;
    EXPECT_EQ(openIds(statusOf(guideStatus(method(), {content}), "workload")), QStringList{QStringLiteral("credit.points")});
    course.credit.framework = CreditFramework::None;
    EXPECT_EQ(state("workload"), QStringLiteral("done"));
}

TEST(Guide, findingsOfItsRulesKeepAStepOpen)
{
    Content content;
    Outcome outcome;
    outcome.statement = QStringLiteral("Explain the rules");
    content.course.outcomes = {outcome};
    CourseFacts facts{content, {{QStringLiteral("S-04"), 1}}, 0};
    const StepStatus status = statusOf(guideStatus(method(), facts), "outcomes");
    EXPECT_EQ(named(status.state), QStringLiteral("in work"));
    EXPECT_EQ(status.rules, QStringList{QStringLiteral("S-04")});
    facts.errors = 3;
    EXPECT_TRUE(openIds(statusOf(guideStatus(method(), facts), "review")).contains(QStringLiteral("review.errors")));
}

TEST(Guide, rulesOfWhatNobodyHasBegunAreNoFaults)
{
    const Content content;
    const QSet<QString> rules = rulesNotBegun(method(), guideStatus(method(), {content}));
    EXPECT_TRUE(rules.contains(QStringLiteral("S-03")));
    EXPECT_TRUE(rules.contains(QStringLiteral("L-01")));
    Content sample = test::sampleContent();
    EXPECT_FALSE(rulesNotBegun(method(), guideStatus(method(), {sample})).contains(QStringLiteral("S-03")));
}

TEST(Guide, everyStepHasNeedsAndEveryNeedAStep)
{
    QSet<QString> used;
    for (const Step& step : method().steps())
        for (const QString& need : step.needs) {
            EXPECT_FALSE(used.contains(need)) << need.toStdString();
            used.insert(need);
        }
    for (const Need& need : needs()) {
        EXPECT_TRUE(used.contains(QLatin1String(need.id))) << need.id;
        EXPECT_FALSE(need.sentence().isEmpty());
    }
}
