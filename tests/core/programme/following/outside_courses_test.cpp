#include "core/programme/following/outside_courses.h"
#include "core/programme/letters/letters.h"
#include "core/programme/following/topics.h"
#include "tests/core/programme/following/sample_fixture.h"

#include <QRandomGenerator>

namespace microvet::programme {

namespace {

OutsideCourse judged()
{
    OutsideCourse course;
    course.title = QStringLiteral("Welding");
    course.sender = QStringLiteral("Piet Model");
    course.firstReviewer = QStringLiteral("Anna");
    course.firstDecision = QStringLiteral("accept");
    course.secondReviewer = QStringLiteral("Bob");
    course.secondDecision = QStringLiteral("accept");
    course.verified = utcTime(QDate(2031, 1, 1), QTime(9, 0));
    course.decision = QStringLiteral("accepted");
    return course;
}

QStringList fieldsOf(const OutsideCourse& course)
{
    QStringList fields;
    for (const Problem& problem : problemsOf(course)) {
        EXPECT_FALSE(problem.text.isEmpty());
        fields.append(problem.field ? problem.field->key() : QStringLiteral("none"));
    }
    return fields;
}

TEST(OutsideDecision, NeedsTwoReviewersWhoAreNotTheSender)
{
    EXPECT_TRUE(problemsOf(judged()).isEmpty());
    OutsideCourse course = judged();
    course.secondReviewer = QStringLiteral(" ANNA ");
    EXPECT_EQ(fieldsOf(course), QStringList{QStringLiteral("second_reviewer")});
    course = judged();
    course.firstReviewer = QStringLiteral("piet  model");
    EXPECT_EQ(fieldsOf(course), QStringList{QStringLiteral("first_reviewer")});
    course = judged();
    course.secondReviewer.clear();
    course.secondDecision.clear();
    EXPECT_EQ(fieldsOf(course), QStringList{QStringLiteral("decision")});
    course = judged();
    course.secondDecision.clear();
    ASSERT_EQ(fieldsOf(course), QStringList{QStringLiteral("decision")});
    EXPECT_TRUE(problemsOf(course)[0].text.contains(QLatin1String("Bob"))) << "says who is awaited";
    course = judged();
    course.verified = {};
    EXPECT_EQ(fieldsOf(course), QStringList{QStringLiteral("decision")});
    course.decision.clear();
    EXPECT_TRUE(problemsOf(course).isEmpty()) << "it may wait without being verified";
}

TEST(OutsideDecision, IsNeverMilderThanARefusal)
{
    for (const char* hard : {"reject", "major"}) {
        OutsideCourse course = judged();
        course.secondDecision = QString::fromLatin1(hard);
        EXPECT_EQ(fieldsOf(course), QStringList{QStringLiteral("decision")}) << hard;
        course.decision = QStringLiteral("changes");
        EXPECT_TRUE(problemsOf(course).isEmpty()) << hard;
    }
    OutsideCourse course = judged();
    EXPECT_EQ(suggestedDecision(course), QStringLiteral("accepted"));
    course.secondDecision = QStringLiteral("minor");
    EXPECT_EQ(suggestedDecision(course), QStringLiteral("changes"));
    course.firstDecision = QStringLiteral("reject");
    EXPECT_EQ(suggestedDecision(course), QStringLiteral("rejected"));
    course.firstDecision.clear();
    EXPECT_TRUE(suggestedDecision(course).isEmpty());
}

TEST(OutsidePoints, ComeBackAsTheyWere)
{
    const QString text = QStringLiteral("P-S-07 (imsmanifest.xml): No page.\n[x] P-C-04 (a (1).html): No text.\n\n[X] By hand\n[x]\n  ");
    const QList<Point> points = pointsOf(text);
    ASSERT_EQ(points.size(), 3);
    EXPECT_TRUE(points[1].solved && points[2].solved && !points[0].solved);
    EXPECT_EQ(pointsOf(pointsText(points)), points);
    EXPECT_EQ(countOf(points).open, 1);
    EXPECT_EQ(countOf(points).solved, 2);
    EXPECT_EQ(points[0].key(), QStringLiteral("P-S-07 (imsmanifest.xml)"));
    EXPECT_TRUE(points[2].key().isEmpty());
    EXPECT_EQ(Point{pointText(QStringLiteral("P-S-01"), {}, QStringLiteral("It is no zip."))}.key(), QStringLiteral("P-S-01"));
    EXPECT_EQ(Point{pointText(QStringLiteral("P-S-01"), QStringLiteral("a (1): b.html"), QStringLiteral("No."))}.key(), QStringLiteral("P-S-01 (a [1]: b.html)"));
}

TEST(OutsidePoints, OfANewRoundTellWhatIsSolved)
{
    const QList<Point> before = pointsOf(QStringLiteral("P-S-07 (m.xml): No page.\nP-C-04 (a.html): 3 pictures have no text.\nP-C-09 (b.html): No language.\nSay where the notes come from."));
    const QList<Point> now = nextPoints(before, {QStringLiteral("P-C-04 (a.html): 2 pictures have no text."), QStringLiteral("P-Q-01 (c.html): Too long."),
                                                 QStringLiteral("P-C-09 (b.html): No language.")});
    ASSERT_EQ(now.size(), 5);
    EXPECT_TRUE(now[0].solved);
    EXPECT_EQ(now[1], (Point{QStringLiteral("P-C-04 (a.html): 2 pictures have no text."), false})) << "the same point in other words";
    EXPECT_FALSE(now[2].solved);
    EXPECT_FALSE(now[3].solved) << "only a person can tell";
    EXPECT_EQ(now[4].text, QStringLiteral("P-Q-01 (c.html): Too long."));
    EXPECT_FALSE(nextPoints(now, {QStringLiteral("P-S-07 (m.xml): No page.")})[0].solved) << "it came back";
}

TEST(OutsidePoints, KnowRulesThatEndInAWord)
{
    const QString open = pointText(QStringLiteral("S-02-country"), QStringLiteral("Course"), QStringLiteral("The country is missing."));
    const QList<Point> before{{open, false}, {pointText(QStringLiteral("S-08-kind"), QStringLiteral("Course"), QStringLiteral("No kind.")), false}};
    const QList<Point> now = nextPoints(before, {open});
    ASSERT_EQ(now.size(), 2) << "the same point stands there once";
    EXPECT_FALSE(now[0].solved);
    EXPECT_TRUE(now[1].solved);
}

TEST(OutsidePoints, OpenOnesOfTheVerificationAreExactlyWhatItFinds)
{
    QRandomGenerator random(20310304);
    for (int turn = 0; turn < 300; ++turn) {
        const auto some = [&] {
            QStringList lines;
            for (int i = random.bounded(6); i > 0; --i)
                lines.append(pointText(QStringLiteral("P-S-0%1").arg(random.bounded(3)), QStringLiteral("p%1").arg(random.bounded(2)), QString::number(random.bounded(3))));
            return lines;
        };
        QList<Point> points = nextPoints({{QStringLiteral("By hand"), false}}, some());
        const QStringList found = some();
        points = nextPoints(points, found);
        QStringList open;
        for (const Point& point : std::as_const(points))
            if (!point.solved && !point.key().isEmpty()) open.append(point.text);
        QStringList sorted = found;
        sorted.sort();
        open.sort();
        EXPECT_EQ(open, sorted);
        EXPECT_EQ(nextPoints(points, found), points) << "looking twice changes nothing";
    }
}

class OutsideRounds : public InTheSample {};
INSTANTIATE_TEST_SUITE_P(, OutsideRounds, testing::ValuesIn(OnEveryDatabase::drivers()), OnEveryDatabase::nameOf);

TEST_P(OutsideRounds, AreDecidedByTwoOnly)
{
    OutsideCourse course = judged();
    course.decision.clear();
    course.secondDecision.clear();
    ASSERT_TRUE(add(course).ok());
    const Status early = decide(store(), course.id, QStringLiteral("accepted"), today());
    ASSERT_FALSE(early.ok());
    EXPECT_EQ(early.error().kind, Error::Kind::Invalid);
    EXPECT_TRUE(find<OutsideCourse>("id", course.id).decision.isEmpty());
    edit<OutsideCourse>(course, [](OutsideCourse& one) { one.secondDecision = QStringLiteral("accept"); });
    ASSERT_TRUE(decide(store(), course.id, QStringLiteral("accepted"), today()).ok());
    EXPECT_EQ(find<OutsideCourse>("id", course.id).decided, today());
    EXPECT_TRUE(store().lastStep()->label.contains(QLatin1String("Welding")));
}

TEST_P(OutsideRounds, FollowOneAnother)
{
    const OutsideCourse second = find<OutsideCourse>("round", 2);
    const auto rounds = roundsOf(store(), second);
    ASSERT_TRUE(rounds.ok());
    ASSERT_EQ(rounds->size(), 2);
    EXPECT_EQ(rounds->at(0).id, second.earlier);
    EXPECT_EQ(roundsOf(store(), rounds->at(0))->size(), 2) << "from wherever one looks";
    EXPECT_FALSE(nextRound(store(), second.id, today()).ok()) << "round 2 is open";
    EXPECT_FALSE(nextRound(store(), second.earlier, today()).ok()) << "there is a round after it";
    edit<OutsideCourse>(second, [](OutsideCourse& one) {
        one.secondDecision = QStringLiteral("minor");
        one.decision = QStringLiteral("changes");
    });
    const auto third = nextRound(store(), second.id, today());
    ASSERT_TRUE(third.ok());
    EXPECT_EQ(third->round, 3);
    EXPECT_EQ(third->organisation, second.organisation);
    EXPECT_TRUE(third->firstDecision.isEmpty());
}

class Topics : public InTheSample {
protected:
    TopicPlan plan() const
    {
        return {QStringLiteral("/courses/charging.microvet"), QStringLiteral("Jan Voorbeeld"), {}, {{QStringLiteral("Need"), 90}, {QStringLiteral("Content"), 600}}, today(), today().addDays(70)};
    }
    Result<ProgrammeCourse> accept(const Topic& topic)
    {
        Result<ProgrammeCourse> course = ProgrammeCourse();
        const Status done = store().change(QStringLiteral("Accept"), [&](Change& change) {
            course = acceptTopic(change, topic.id, plan());
            return course.ok() ? Status() : Status(course.error());
        });
        return done.ok() ? course : Result<ProgrammeCourse>(done.error());
    }
};
INSTANTIATE_TEST_SUITE_P(, Topics, testing::ValuesIn(OnEveryDatabase::drivers()), OnEveryDatabase::nameOf);

TEST_P(Topics, ThatAreAcceptedBecomeACourseWithAPlanOnce)
{
    const Topic topic = find<Topic>("decision", QStringLiteral("open"));
    const auto course = accept(topic);
    ASSERT_TRUE(course.ok());
    EXPECT_EQ(course->topic, topic.id);
    EXPECT_EQ(find<Topic>("id", topic.id).decision, QStringLiteral("accepted"));
    EXPECT_EQ(*store().count(Milestone::kind(), {{{"course", course->id}}}), 2);
    EXPECT_FALSE(accept(topic).ok()) << "it has become a course already";
    EXPECT_FALSE(decideTopic(store(), topic.id, QStringLiteral("rejected"), {}, today()).ok());
    ASSERT_TRUE(store().undo(*store().lastStep()).ok());
    EXPECT_EQ(*store().count(ProgrammeCourse::kind(), {{{"topic", topic.id}}}), 0) << "one step";
    EXPECT_EQ(find<Topic>("id", topic.id).decision, QStringLiteral("open"));
    ASSERT_TRUE(decideTopic(store(), topic.id, QStringLiteral("later"), QStringLiteral("No trainer yet."), today()).ok());
    EXPECT_EQ(find<Topic>("id", topic.id).reason, QStringLiteral("No trainer yet."));
}

TEST(LettersToSenders, AreInTheLanguageOfTheSender)
{
    LetterSource source;
    source.programme.language = QStringLiteral("en");
    source.outside = OutsideCourse();
    EXPECT_EQ(languageOf(source), QStringLiteral("en"));
    source.outside->language = QStringLiteral("el");
    EXPECT_EQ(languageOf(source), QStringLiteral("el"));
    source.language = QStringLiteral("fr");
    EXPECT_EQ(languageOf(source), QStringLiteral("fr")) << "what was chosen counts first";
}

TEST(Plans, ShareTheDaysByTheTimeThatStepsTake)
{
    QRandomGenerator random(7);
    const QDate start(2031, 1, 6);
    for (int turn = 0; turn < 200; ++turn) {
        QList<PlanStep> steps;
        for (int i = random.bounded(1, 15); i > 0; --i)
            steps.append({QStringLiteral("Step"), random.bounded(900)});
        const QDate end = start.addDays(random.bounded(-3, 200));
        const QList<Milestone> milestones = defaultMilestones(steps, start, end);
        ASSERT_EQ(milestones.size(), steps.size());
        QDate before = start;
        for (const Milestone& one : milestones) {
            EXPECT_GT(one.due, before);
            before = one.due;
        }
        EXPECT_EQ(before, std::max(end, start.addDays(steps.size())));
    }
    EXPECT_TRUE(defaultMilestones({}, start, start).isEmpty());
}

} // namespace

} // namespace microvet::programme
