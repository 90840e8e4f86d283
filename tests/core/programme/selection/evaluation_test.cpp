#include "core/programme/selection/statuses.h"
#include "tests/core/programme/selection/selection_fixture.h"

namespace microvet::programme {

namespace {

const QString maria = QStringLiteral("Maria"), jan = QStringLiteral("Jan");

class Evaluations : public Selections {
protected:
    /// Eligible and evaluated by both.
    Application judged(const QString& name, double share, const QString& level = QStringLiteral("C1"))
    {
        const Application application = apply(name, level);
        makeEligible(application.id);
        evaluate(application.id, maria, share);
        evaluate(application.id, jan, share);
        return application;
    }

    QString statusOf(const Application& application) { return store->get<Application>(application.id)->status; }
};
INSTANTIATE_TEST_SUITE_P(, Evaluations, testing::ValuesIn(OnEveryDatabase::drivers()), OnEveryDatabase::nameOf);

TEST_P(Evaluations, WaitForEligibility)
{
    const Application application = apply(QStringLiteral("Anna"));
    const QList<Given> given{{criteria.criteria[0].id, 5, {}}};
    const Status open = givePoints(*store, application.id, maria, given);
    ASSERT_FALSE(open.ok());
    EXPECT_TRUE(open.error().text.contains(criteria.requirements[0].text));

    makeEligible(application.id);
    EXPECT_FALSE(answerRequirement(*store, application.id, criteria.requirements[1].id, QStringLiteral("unclear"), {}).ok());
    ASSERT_TRUE(answerRequirement(*store, application.id, criteria.requirements[1].id, QStringLiteral("unclear"), QStringLiteral("No certificate yet")).ok());
    const Status unclear = givePoints(*store, application.id, maria, given);
    ASSERT_FALSE(unclear.ok());
    EXPECT_TRUE(unclear.error().text.contains(criteria.requirements[1].text));

    ASSERT_TRUE(answerRequirement(*store, application.id, criteria.requirements[1].id, QStringLiteral("no"), QStringLiteral("Level A2")).ok());
    EXPECT_FALSE(givePoints(*store, application.id, maria, given).ok());
    EXPECT_EQ(eligibilityOf(*store, application)->standing, Standing::Not);

    ASSERT_TRUE(answerRequirement(*store, application.id, criteria.requirements[1].id, QStringLiteral("yes"), QStringLiteral("Certificate of 2030")).ok());
    EXPECT_TRUE(givePoints(*store, application.id, maria, given).ok());
    EXPECT_EQ(*store->count(Eligibility::kind(), {{{"application", application.id}}}), 6);
}

TEST_P(Evaluations, TakePointsWithinTheGridFromEvaluatorsAlone)
{
    const Application application = apply(QStringLiteral("Anna"));
    makeEligible(application.id);
    const QUuid first = criteria.criteria[0].id;
    EXPECT_FALSE(givePoints(*store, application.id, maria, {{first, 10.5, {}}}).ok());
    EXPECT_FALSE(givePoints(*store, application.id, maria, {{first, -1, {}}}).ok());
    EXPECT_FALSE(givePoints(*store, application.id, maria, {{QUuid::createUuid(), 1, {}}}).ok());
    EXPECT_FALSE(givePoints(*store, application.id, QStringLiteral("Somebody"), {{first, 1, {}}}).ok());
    EXPECT_FALSE(givePoints(*store, application.id, QString(), {{first, 1, {}}}).ok());
    EXPECT_EQ(*store->count(Score::kind()), 0);
    ASSERT_TRUE(givePoints(*store, application.id, maria, {{first, 10, QStringLiteral("Good")}}).ok());
    ASSERT_TRUE(givePoints(*store, application.id, QStringLiteral("maria"), {{first, 9.5, QStringLiteral("Better")}}).ok());
    EXPECT_EQ(*store->count(Score::kind()), 1);
    EXPECT_FALSE(finishEvaluation(*store, application.id, maria).ok());
    EXPECT_EQ(*store->count(Evaluation::kind()), 0);
}

TEST_P(Evaluations, AreBlindUntilDone)
{
    const Application application = apply(QStringLiteral("Anna"));
    makeEligible(application.id);
    evaluate(application.id, jan, 0.5);
    EXPECT_TRUE(visibleScores(*scoringOf(*store, call.id), maria).isEmpty());
    evaluate(application.id, maria, 0.6);
    EXPECT_EQ(visibleScores(*scoringOf(*store, call.id), maria).size(), 10);
}

TEST_P(Evaluations, LeaveOutWhoWasOnlyInvited)
{
    const Application application = apply(QStringLiteral("Anna"));
    ASSERT_TRUE(store->change(QStringLiteral("Invite"), [&](Change& change) {
                         Application invited;
                         invited.call = call.id;
                         invited.person = application.person;
                         invited.status = QStringLiteral("invited");
                         return change.add(invited);
                     }).ok());
    const auto scoring = scoringOf(*store, call.id);
    ASSERT_TRUE(scoring.ok());
    ASSERT_EQ(scoring->applications.size(), 1) << "nobody judges them, and no paper has them";
    EXPECT_EQ(scoring->applications.constFirst().id, application.id);
}

TEST_P(Evaluations, KeepConflictsApart)
{
    const Application application = judged(QStringLiteral("Anna"), 0.5);
    ASSERT_TRUE(stateConflict(*store, application.id, jan, QStringLiteral("Married")).ok());
    const Ranking ranking = rankingOf(*scoringOf(*store, call.id));
    EXPECT_EQ(ranking.candidates.constFirst().criteria.constFirst().given, 1);
    EXPECT_EQ(ranking.candidates.constFirst().excluded, QStringList{jan});
    EXPECT_FALSE(givePoints(*store, application.id, jan, {{criteria.criteria[0].id, 1, {}}}).ok());
    ASSERT_TRUE(stateConflict(*store, application.id, jan, {}).ok());
    EXPECT_EQ(rankingOf(*scoringOf(*store, call.id)).candidates.constFirst().criteria.constFirst().given, 2);
}

TEST_P(Evaluations, AreDecidedInOneStep)
{
    const Application best = judged(QStringLiteral("Anna"), 1), good = judged(QStringLiteral("Bob"), 0.8), fair = judged(QStringLiteral("Carla"), 0.6),
                      low = judged(QStringLiteral("Dan"), 0.9, QStringLiteral("B1"));
    const QList<Decision> decisions = decisionsFor(rankingOf(*scoringOf(*store, call.id)), call.places);
    ASSERT_EQ(decisions.size(), 4);
    const Status done = decide(*store, call.id, decisions);
    ASSERT_TRUE(done.ok()) << done.error().text.toStdString();
    EXPECT_EQ(statusOf(best), QStringLiteral("selected"));
    EXPECT_EQ(statusOf(good), QStringLiteral("selected"));
    EXPECT_EQ(statusOf(fair), QStringLiteral("reserve"));
    EXPECT_EQ(statusOf(low), QStringLiteral("notSelected"));
    EXPECT_TRUE(store->get<Call>(call.id)->decided.isValid());
    EXPECT_TRUE(store->get<Application>(best.id)->decisionReason.contains(QStringLiteral("40")));
    EXPECT_FALSE(store->get<Application>(low.id)->decisionReason.isEmpty());
    EXPECT_EQ(store->get<Person>(best.person)->standing, QStringLiteral("ambassador"));

    ASSERT_TRUE(store->undo(*store->lastStep()).ok());
    EXPECT_EQ(statusOf(best), QStringLiteral("applied"));
    EXPECT_EQ(store->get<Person>(best.person)->standing, QStringLiteral("candidate"));
    EXPECT_FALSE(store->get<Call>(call.id)->decided.isValid());
}

TEST_P(Evaluations, AreNotDecidedAgainstTheRules)
{
    const Application best = judged(QStringLiteral("Anna"), 1), good = judged(QStringLiteral("Bob"), 0.8), fair = judged(QStringLiteral("Carla"), 0.6),
                      low = judged(QStringLiteral("Dan"), 0.9, QStringLiteral("B1")), open = apply(QStringLiteral("Eva"));
    const auto refused = [&](const QList<Decision>& decisions) {
        const Status done = decide(*store, call.id, decisions);
        return !done.ok() && done.error().kind == Error::Kind::Invalid && statusOf(best) == QStringLiteral("applied");
    };
    const QString selected = QStringLiteral("selected"), why = QStringLiteral("Because");
    EXPECT_TRUE(refused({{low.id, selected, why}})) << "below the level";
    EXPECT_TRUE(refused({{open.id, selected, why}})) << "not eligible yet";
    EXPECT_TRUE(refused({{best.id, selected, {}}, {good.id, selected, {}}, {fair.id, selected, why}})) << "more than places";
    EXPECT_TRUE(refused({{best.id, QStringLiteral("reserve"), {}}})) << "against the ranking without a reason";
    EXPECT_TRUE(refused({{best.id, QStringLiteral("withdrawn"), why}})) << "no decision";
    EXPECT_TRUE(decide(*store, call.id, {{best.id, QStringLiteral("reserve"), why}, {fair.id, selected, why}}).ok());
    EXPECT_EQ(store->get<Application>(fair.id)->decisionReason, why);
}

TEST_P(Evaluations, LeaveEqualsEqualUntilSomebodySaysWhy)
{
    call.places = 1;
    ASSERT_TRUE(store->change(QStringLiteral("Places"), [&](Change& change) { return change.edit<Call>(call.id, [](Call& edited) { edited.places = 1; }); }).ok());
    const Application anna = judged(QStringLiteral("Anna"), 0.8), bob = judged(QStringLiteral("Bob"), 0.8), carla = judged(QStringLiteral("Carla"), 0.5);
    EXPECT_FALSE(decide(*store, call.id, {{bob.id, QStringLiteral("selected"), QStringLiteral("Nicer")}}).ok());
    EXPECT_FALSE(decideTie(*store, call.id, {bob.id, anna.id}, {}).ok());
    EXPECT_FALSE(decideTie(*store, call.id, {bob.id}, QStringLiteral("Only one")).ok());
    EXPECT_FALSE(decideTie(*store, call.id, {bob.id, carla.id}, QStringLiteral("Not equal")).ok());
    ASSERT_TRUE(decideTie(*store, call.id, {bob.id, anna.id}, QStringLiteral("More experience online")).ok());
    EXPECT_EQ(rankingOf(*scoringOf(*store, call.id)).candidates.constFirst().application, bob.id);
    ASSERT_TRUE(decide(*store, call.id, decisionsFor(rankingOf(*scoringOf(*store, call.id)), 1)).ok());
    EXPECT_EQ(statusOf(bob), QStringLiteral("selected"));
    EXPECT_EQ(statusOf(anna), QStringLiteral("reserve"));
    EXPECT_TRUE(store->get<Application>(bob.id)->decisionReason.contains(QStringLiteral("More experience online")));
    ASSERT_TRUE(decideTie(*store, call.id, {}, {}).ok());
    EXPECT_EQ(rankingOf(*scoringOf(*store, call.id)).candidates[1].rank, 1);
}

TEST_P(Evaluations, MoveUpTheNextReserveWhenAPlaceIsFree)
{
    const Application anna = judged(QStringLiteral("Anna"), 1), bob = judged(QStringLiteral("Bob"), 0.9), carla = judged(QStringLiteral("Carla"), 0.6), dan = judged(QStringLiteral("Dan"), 0.7);
    EXPECT_FALSE(nextReserve(*store, call.id)->has_value()) << "nothing is decided";
    ASSERT_TRUE(decide(*store, call.id, decisionsFor(rankingOf(*scoringOf(*store, call.id)), call.places)).ok());
    EXPECT_FALSE(nextReserve(*store, call.id)->has_value()) << "all places are taken";
    EXPECT_FALSE(moveUp(*store, dan.id).ok());
    ASSERT_TRUE(setStatus(*store, anna.id, QStringLiteral("declined"), QStringLiteral("A new job")).ok());
    const auto next = *nextReserve(*store, call.id);
    ASSERT_TRUE(next.has_value());
    EXPECT_EQ(next->application, dan.id) << "in the order of the ranking";
    EXPECT_EQ(next->name, QStringLiteral("Dan"));
    EXPECT_FALSE(moveUp(*store, carla.id).ok()) << "Dan comes first";
    ASSERT_TRUE(moveUp(*store, dan.id).ok());
    EXPECT_EQ(statusOf(dan), QStringLiteral("selected"));
    EXPECT_EQ(store->get<Person>(dan.person)->standing, QStringLiteral("ambassador"));
    EXPECT_EQ(store->get<Application>(dan.id)->decisionReason, QStringLiteral("Moved up from the reserve list, because a place had become free."));
    EXPECT_FALSE(nextReserve(*store, call.id)->has_value());
    ASSERT_TRUE(store->undo(*store->lastStep()).ok());
    EXPECT_EQ(statusOf(dan), QStringLiteral("reserve"));
    EXPECT_EQ(statusOf(bob), QStringLiteral("selected"));
}

TEST_P(Evaluations, DoNotMoveUpOneOfEquals)
{
    const Application anna = judged(QStringLiteral("Anna"), 1), bob = judged(QStringLiteral("Bob"), 0.9), carla = judged(QStringLiteral("Carla"), 0.6), dan = judged(QStringLiteral("Dan"), 0.6);
    ASSERT_TRUE(decide(*store, call.id, decisionsFor(rankingOf(*scoringOf(*store, call.id)), call.places)).ok());
    ASSERT_TRUE(setStatus(*store, bob.id, QStringLiteral("withdrawn")).ok());
    ASSERT_TRUE(nextReserve(*store, call.id)->has_value());
    EXPECT_TRUE((*nextReserve(*store, call.id))->equals);
    EXPECT_FALSE(moveUp(*store, carla.id).ok());
    ASSERT_TRUE(decideTie(*store, call.id, {dan.id, carla.id}, QStringLiteral("Drawn by lot")).ok());
    EXPECT_FALSE(moveUp(*store, carla.id).ok());
    EXPECT_TRUE(moveUp(*store, dan.id).ok());
    EXPECT_EQ(statusOf(anna), QStringLiteral("selected"));
}

} // namespace

} // namespace microvet::programme
