#include "core/programme/following/topic_scores.h"

#include "core/programme/computed.h"
#include "core/programme/following/topics.h"
#include "core/programme/listing.h"
#include "core/programme/records/policies.h"
#include "core/programme/validation.h"
#include "tests/core/programme/following/sample_fixture.h"

namespace microvet::programme {

namespace {

class TopicScores : public InTheSample {
protected:
    Topic topic() { return find<Topic>("title", QStringLiteral("Charging points for electric cars")); }
    TopicScore score(const QString& who, double each)
    {
        TopicScore score;
        score.topic = topic().id;
        score.scorer = who;
        score.need = score.evidence = score.reach = score.means = each;
        return score;
    }
};
INSTANTIATE_TEST_SUITE_P(, TopicScores, testing::ValuesIn(OnEveryDatabase::drivers()), OnEveryDatabase::nameOf);

TEST_P(TopicScores, AreTheMeanOfThoseWhoGaveThem)
{
    const auto before = scoresOf(store(), topic().id);
    ASSERT_TRUE(before.ok());
    ASSERT_EQ(before->size(), 2);
    EXPECT_EQ(meanOf(*before), topic().score) << "the sample says what its scorers say";
    ASSERT_TRUE(scoreTopic(store(), score(QStringLiteral("Luca Esempio"), 10)).ok());
    EXPECT_EQ(topic().score, 32.7) << "28, 30 and 40";
    // The same person again: their first score goes.
    ASSERT_TRUE(scoreTopic(store(), score(QStringLiteral(" luca  ESEMPIO"), 2)).ok());
    EXPECT_EQ(scoresOf(store(), topic().id)->size(), 3);
    EXPECT_EQ(topic().score, 22);
    EXPECT_EQ(scoreBy(store(), topic().id, QStringLiteral("Luca Esempio"))->scored, today());
    ASSERT_TRUE(store().undo(*store().lastStep()).ok());
    EXPECT_EQ(topic().score, 32.7) << "score and mean are one step";
}

TEST_P(TopicScores, AreRefusedWhereTheyAreNotWhole)
{
    TopicScore half = score(QStringLiteral("Luca Esempio"), 5);
    half.reach.reset();
    EXPECT_FALSE(scoreTopic(store(), half).ok());
    EXPECT_FALSE(sumOf(half));
    EXPECT_FALSE(scoreTopic(store(), score({}, 5)).ok());
    EXPECT_FALSE(scoreTopic(store(), score(QStringLiteral("Luca Esempio"), 10.5)).ok());
    EXPECT_FALSE(problemsOf(TopicScore::kind(), score(QStringLiteral("Luca Esempio"), 10.5)).isEmpty());
    EXPECT_EQ(scoresOf(store(), topic().id)->size(), 2);
    ASSERT_TRUE(decideTopic(store(), topic().id, QStringLiteral("later"), QStringLiteral("No trainer yet."), today()).ok());
    EXPECT_FALSE(scoreTopic(store(), score(QStringLiteral("Luca Esempio"), 5)).ok()) << "it is decided";
}

TEST_P(TopicScores, AreFollowedByADecisionWithReasonNameAndDay)
{
    EXPECT_FALSE(decideTopic(store(), topic().id, QStringLiteral("rejected"), QStringLiteral("  "), today()).ok());
    EXPECT_EQ(topic().decision, QStringLiteral("open"));
    ASSERT_TRUE(decideTopic(store(), topic().id, QStringLiteral("rejected"), QStringLiteral("Too few."), today()).ok());
    EXPECT_EQ(topic().decidedBy, QStringLiteral("Eleni Paradeigma"));
    EXPECT_EQ(topic().decided, today());
    ASSERT_TRUE(decideTopic(store(), topic().id, QStringLiteral("open"), {}, today()).ok());
    EXPECT_TRUE(topic().decidedBy.isEmpty());
    EXPECT_FALSE(topic().decided.isValid());
}

TEST_P(TopicScores, AskFourQuestions)
{
    const QList<const Field*> criteria = topicCriteria();
    ASSERT_EQ(criteria.size(), 4);
    QSet<QString> questions;
    for (const Field* one : criteria) questions.insert(questionOf(*one));
    EXPECT_EQ(questions.size(), 4);
}

/// What is worked out beside the fields.
using Computing = TopicScores;
INSTANTIATE_TEST_SUITE_P(, Computing, testing::ValuesIn(OnEveryDatabase::drivers()), OnEveryDatabase::nameOf);

TEST_P(Computing, ShowsDaysSharesAndPoints)
{
    const auto shown = [&](const Kind& kind, const char* name, const Record& record) {
        const auto listing = list(store(), kind);
        EXPECT_TRUE(listing.ok());
        for (const Computed& computed : computedOf(kind))
            if (computed.field.key() == QLatin1String(name)) return listing->shown(record, computed.field);
        return QStringLiteral("no such column");
    };
    FocalQuestion question;
    question.asked = today().addDays(-5);
    EXPECT_EQ(shown(FocalQuestion::kind(), "days_open", question), QStringLiteral("5"));
    question.answered = today().addDays(-3);
    EXPECT_EQ(shown(FocalQuestion::kind(), "days_open", question), QStringLiteral("2")) << "as long as it was open";
    question.asked = {};
    EXPECT_EQ(shown(FocalQuestion::kind(), "days_open", question), QString());
    CourseRun run;
    EXPECT_EQ(shown(CourseRun::kind(), "completion", run), QString()) << "nobody enrolled";
    run.enrolled = 22;
    run.completed = 19;
    EXPECT_EQ(shown(CourseRun::kind(), "completion", run), QStringLiteral("86"));
    OutsideCourse course;
    course.points = QStringLiteral("[x] One.\nTwo.\nThree.");
    EXPECT_EQ(shown(OutsideCourse::kind(), "points_open", course), QStringLiteral("2"));
}

TEST(Runs, RefuseMoreWhoCompletedThanEnrolled)
{
    const auto against = [](int enrolled, int completed, int attested) {
        CourseRun run;
        run.course = QUuid::createUuid();
        run.enrolled = enrolled;
        run.completed = completed;
        run.attested = attested;
        QStringList names;
        for (const Problem& problem : problemsOf(CourseRun::kind(), run)) names.append(problem.field->key());
        return names;
    };
    EXPECT_EQ(against(10, 10, 10), QStringList());
    EXPECT_EQ(against(10, 11, 11), QStringList{QStringLiteral("completed")});
    EXPECT_EQ(against(10, 8, 9), QStringList{QStringLiteral("attested")});
    EXPECT_EQ(against(0, 1, 2).size(), 2);
}

TEST(Courses, CanBeKeptBeforeTheirFileWasEverRead)
{
    ProgrammeCourse course;
    course.title = QStringLiteral("Solvents");
    EXPECT_TRUE(problemsOf(ProgrammeCourse::kind(), course).isEmpty());
}

} // namespace

} // namespace microvet::programme
