#include "tests/core/rules/rule_test.h"

#include "core/rules/accepted.h"

using namespace microvet;
using namespace microvet::rules;

namespace {

const QDateTime noon(QDate(2026, 11, 28), QTime(12, 0), Qt::UTC);

/// The sample with an image that says nothing and a unit without a title.
Content faulty()
{
    Content content = sampleContent();
    content.course.summary = QStringLiteral("Short");
    modify<Block>(content, testId(sample::imageBlock), [](Block& block) { std::get<ImageBlock>(block.body).alternativeText.clear(); });
    modify<Unit>(content, testId(sample::unitTwo), [](Unit& unit) { unit.title.clear(); });
    return content;
}

/// The first finding at that place.
Finding findingAt(const Content& content, const QUuid& place)
{
    const QList<Finding> all = findingsIn(content);
    const auto found = std::find_if(all.cbegin(), all.cend(), [&](const Finding& finding) { return finding.place == place; });
    return found == all.cend() ? Finding() : *found;
}

bool isAccepted(const Content& content, const Finding& finding)
{
    const Judged judged = judge(content, findingsIn(content));
    return std::any_of(judged.accepted.cbegin(), judged.accepted.cend(), [&](const AcceptedOne& one) {
        return one.finding.rule == finding.rule && one.finding.place == finding.place;
    });
}

} // namespace

TEST(Accepted, CountsNoMoreAndKeepsReasonAndName)
{
    Content content = faulty();
    const QList<Finding> before = findingsIn(content);
    const Finding image = findingAt(content, testId(sample::imageBlock));
    ASSERT_FALSE(image.rule.isEmpty());
    accept(content, {image}, QStringLiteral("The text beside it says all"), QStringLiteral("Ana"), noon);
    const Judged judged = judge(content, findingsIn(content));
    EXPECT_EQ(judged.open.size(), before.size() - 1);
    ASSERT_EQ(judged.accepted.size(), 1);
    EXPECT_EQ(judged.accepted[0].finding, image);
    EXPECT_EQ(judged.accepted[0].by.reason, QStringLiteral("The text beside it says all"));
    EXPECT_EQ(judged.accepted[0].by.author, QStringLiteral("Ana"));
    EXPECT_EQ(judged.accepted[0].by.time, noon);
}

TEST(Accepted, ComesBackWhenItsPlaceChangesAndNotBefore)
{
    Content content = faulty();
    const Finding image = findingAt(content, testId(sample::imageBlock));
    const Finding unit = findingAt(content, testId(sample::unitTwo));
    accept(content, {image, unit}, QStringLiteral("So it is"), QStringLiteral("Ana"), noon);
    content.course.title = QStringLiteral("Another title");
    modify<Outcome>(content, content.course.outcomes[0].id.uuid(), [](Outcome& outcome) { outcome.statement += QStringLiteral(" today"); });
    EXPECT_TRUE(isAccepted(content, image)) << "something else changed";
    Content other = content;
    modify<Block>(other, testId(sample::imageBlock), [](Block& block) { std::get<ImageBlock>(block.body).alternativeText = QStringLiteral(" "); });
    EXPECT_FALSE(isAccepted(other, image)) << "the field changed, and is as empty as before";
    EXPECT_TRUE(isAccepted(other, unit));
    modify<Block>(other, testId(sample::imageBlock), [](Block& block) { std::get<ImageBlock>(block.body).alternativeText.clear(); });
    EXPECT_TRUE(isAccepted(other, image)) << "the change was undone";
}

TEST(Accepted, AFindingThatSaysSomethingElseIsNew)
{
    Content content = faulty();
    content.course.workload.selfStudy = 1;
    const QList<Finding> all = findingsIn(content);
    for (const Finding& finding : all) {
        Finding louder = finding;
        louder.arguments.append(QStringLiteral("more"));
        EXPECT_NE(stateOf(content, finding), stateOf(content, louder));
    }
}

TEST(Accepted, EveryFindingOfRandomSpoiledCoursesCanBeAccepted)
{
    Content content = faulty();
    content.course.language.clear();
    content.course.awardingBody.legalName.clear();
    modify<Question>(content, testId(sample::checkQuestion), [](Question& question) { question.prompt = {}; question.outcomes.clear(); });
    const QList<Finding> all = findingsIn(content);
    ASSERT_GT(all.size(), 5);
    accept(content, all, QStringLiteral("A draft"), QStringLiteral("Ana"), noon);
    const Judged judged = judge(content, findingsIn(content));
    EXPECT_TRUE(judged.open.isEmpty());
    EXPECT_EQ(judged.accepted.size(), all.size());
    QSet<PartId> ids;
    for (const AcceptedFinding& one : content.review.accepted) ids.insert(one.id);
    takeBack(content, ids);
    EXPECT_TRUE(content.review.accepted.isEmpty());
    EXPECT_EQ(judge(content, findingsIn(content)).open, all);
}

TEST(Accepted, SayingItTwiceKeepsOne)
{
    Content content = faulty();
    const Finding image = findingAt(content, testId(sample::imageBlock));
    accept(content, {image}, QStringLiteral("First"), QStringLiteral("Ana"), noon);
    accept(content, {image}, QStringLiteral("Second"), QStringLiteral("Ben"), noon);
    ASSERT_EQ(content.review.accepted.size(), 1);
    EXPECT_EQ(content.review.accepted[0].reason, QStringLiteral("Second"));
}
