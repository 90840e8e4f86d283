#include "core/programme/selection/selection.h"

#include <QRandomGenerator>

#include <gtest/gtest.h>

#include <algorithm>

namespace microvet::programme {

namespace {

/// A call with candidates and evaluators, some of whom have a conflict, have not done or failed.
Scoring randomScoring(quint32 seed)
{
    QRandomGenerator random(seed);
    const auto id = [&] { return QUuid(random.generate(), ushort(random.generate()), 0x4000, 0x80, 1, 2, 3, uchar(random.bounded(256)), uchar(random.bounded(256)), uchar(random.bounded(256)), uchar(random.bounded(256))); };
    Scoring scoring;
    scoring.call.id = id();
    scoring.call.closes = QDate(2031, 3, 31);
    scoring.criteria = frameworkCriteria(QStringLiteral("en"));
    for (Criterion& one : scoring.criteria.criteria) one.id = id();
    for (Requirement& one : scoring.criteria.requirements) one.id = id();
    if (random.bounded(2) == 0) scoring.criteria.criteria[1].least = 3;
    const QStringList evaluators = QStringList{QStringLiteral("Ada"), QStringLiteral("Ben"), QStringLiteral("Cleo")}.mid(0, random.bounded(1, 4));
    const QStringList levels{QStringLiteral("B1"), QStringLiteral("B2"), QStringLiteral("C1"), QString()};
    for (int i = random.bounded(1, 9); i > 0; --i) {
        Application application;
        application.id = id();
        application.person = id();
        application.status = QStringLiteral("applied");
        application.received = QDate(2031, 3, 1);
        Person person;
        person.id = application.person;
        person.name = QStringLiteral("Person %1").arg(i);
        person.englishLevel = levels[std::min(random.bounded(8), 7) % 4];
        scoring.people.insert(person.id, person);
        scoring.applications << application;
        for (const Requirement& requirement : scoring.criteria.requirements) {
            Eligibility answer;
            answer.application = application.id;
            answer.requirement = requirement.id;
            answer.answer = random.bounded(40) == 0 ? QStringLiteral("no") : QStringLiteral("yes");
            scoring.eligibility << answer;
        }
        for (const QString& evaluator : evaluators) {
            Evaluation evaluation;
            evaluation.id = id();
            evaluation.application = application.id;
            evaluation.evaluator = evaluator;
            if (random.bounded(10) > 0) evaluation.done = utcTime(QDate(2031, 4, 1), QTime(9, 0));
            if (random.bounded(12) == 0) evaluation.conflict = QStringLiteral("A cousin");
            scoring.evaluations << evaluation;
            for (const Criterion& criterion : scoring.criteria.criteria) {
                Score score;
                score.id = id();
                score.application = application.id;
                score.criterion = criterion.id;
                score.evaluator = evaluator;
                score.points = random.bounded(int(*criterion.most) + 1) * 0.7; // fractions that do not add up exactly
                scoring.scores << score;
            }
        }
    }
    return scoring;
}

template<class T> void shuffle(QList<T>& list, QRandomGenerator& random) { std::shuffle(list.begin(), list.end(), random); }

const CandidateResult& resultOf(const Ranking& ranking, const QUuid& application)
{
    return *std::find_if(ranking.candidates.begin(), ranking.candidates.end(), [&](const CandidateResult& one) { return one.application == application; });
}

/// A candidate with the same points from each evaluator for every criterion.
struct Small {
    Scoring scoring;
    QList<QUuid> ids;

    explicit Small(const QList<QList<double>>& totals)
    {
        scoring.call.evaluators = QStringLiteral("Ada, Ben");
        Criterion only;
        only.id = QUuid::createUuid();
        only.text = QStringLiteral("All");
        only.most = 40;
        scoring.criteria.criteria << only;
        for (const QList<double>& points : totals) {
            Application application;
            application.id = QUuid::createUuid();
            application.person = QUuid::createUuid();
            application.status = QStringLiteral("applied");
            Person person;
            person.id = application.person;
            person.name = QString(QChar('A' + int(ids.size())));
            scoring.people.insert(person.id, person);
            scoring.applications << application;
            ids << application.id;
            for (qsizetype i = 0; i < points.size(); ++i) {
                const QString evaluator = i == 0 ? QStringLiteral("Ada") : QStringLiteral("Ben");
                Score score;
                score.id = QUuid::createUuid();
                score.application = application.id;
                score.criterion = only.id;
                score.evaluator = evaluator;
                score.points = points[i];
                scoring.scores << score;
                Evaluation evaluation;
                evaluation.id = QUuid::createUuid();
                evaluation.application = application.id;
                evaluation.evaluator = evaluator;
                evaluation.done = utcTime(QDate(2031, 4, 1), QTime(9, 0));
                scoring.evaluations << evaluation;
            }
        }
    }

    QList<int> ranks() const
    {
        const Ranking ranking = rankingOf(scoring);
        QList<int> found;
        for (const QUuid& id : ids) found << resultOf(ranking, id).rank;
        return found;
    }
};

} // namespace

TEST(SelectionRanking, isTheSameWhateverTheOrder)
{
    for (quint32 seed = 0; seed < 300; ++seed) {
        const Scoring scoring = randomScoring(seed);
        const Ranking before = rankingOf(scoring);
        Scoring shuffled = scoring;
        QRandomGenerator random(seed + 1);
        shuffle(shuffled.applications, random);
        shuffle(shuffled.scores, random);
        shuffle(shuffled.evaluations, random);
        shuffle(shuffled.eligibility, random);
        const Ranking after = rankingOf(shuffled);
        ASSERT_EQ(before.evaluators, after.evaluators);
        ASSERT_EQ(before.candidates.size(), after.candidates.size());
        for (qsizetype i = 0; i < before.candidates.size(); ++i) {
            ASSERT_EQ(before.candidates[i].application, after.candidates[i].application) << seed;
            ASSERT_EQ(before.candidates[i].rank, after.candidates[i].rank);
            ASSERT_EQ(before.candidates[i].total, after.candidates[i].total);
        }
        ASSERT_EQ(proposalsOf(before, 3), proposalsOf(after, 3));
    }
}

TEST(SelectionRanking, doesNotDependOnWhoEvaluatorsAre)
{
    for (quint32 seed = 0; seed < 100; ++seed) {
        const Scoring scoring = randomScoring(seed);
        Scoring renamed = scoring;
        const QMap<QString, QString> names{{QStringLiteral("Ada"), QStringLiteral("Zoe")}, {QStringLiteral("Ben"), QStringLiteral("Ada")}, {QStringLiteral("Cleo"), QStringLiteral("Ben")}};
        for (Score& one : renamed.scores) one.evaluator = names.value(one.evaluator);
        for (Evaluation& one : renamed.evaluations) one.evaluator = names.value(one.evaluator);
        const Ranking before = rankingOf(scoring), after = rankingOf(renamed);
        for (qsizetype i = 0; i < before.candidates.size(); ++i) {
            ASSERT_EQ(before.candidates[i].application, after.candidates[i].application) << seed;
            ASSERT_EQ(before.candidates[i].rank, after.candidates[i].rank);
        }
    }
}

TEST(SelectionRanking, neverPunishesMorePoints)
{
    for (quint32 seed = 0; seed < 300; ++seed) {
        Scoring scoring = randomScoring(seed);
        if (scoring.scores.isEmpty()) continue;
        QRandomGenerator random(seed + 7);
        Score& score = scoring.scores[random.bounded(int(scoring.scores.size()))];
        const QUuid application = score.application;
        const CandidateResult before = resultOf(rankingOf(scoring), application);
        *score.points += 0.5;
        const CandidateResult after = resultOf(rankingOf(scoring), application);
        ASSERT_GE(after.total.value_or(0), before.total.value_or(0)) << seed;
        if (before.isRanked()) {
            ASSERT_TRUE(after.isRanked()) << seed;
            ASSERT_LE(after.rank, before.rank) << seed;
        }
    }
}

TEST(SelectionRanking, treatsEqualsAlike)
{
    for (quint32 seed = 0; seed < 300; ++seed) {
        const Ranking ranking = rankingOf(randomScoring(seed));
        for (const CandidateResult& a : ranking.candidates)
            for (const CandidateResult& b : ranking.candidates) {
                if (!a.isRanked() || !b.isRanked()) continue;
                ASSERT_EQ(std::abs(*a.total - *b.total) < 1e-7, a.rank == b.rank) << seed;
                if (a.rank == b.rank) {
                    ASSERT_EQ(a.equals, b.equals);
                }
                if (*a.total > *b.total + 1e-6) {
                    ASSERT_LT(a.rank, b.rank);
                }
            }
        const QList<Proposal> proposals = proposalsOf(ranking, 2);
        ASSERT_LE(proposals.count(Proposal::Selected), 2) << seed;
    }
}

TEST(SelectionRanking, sharesPlacesAndSkipsTheNext)
{
    EXPECT_EQ(Small({{30, 30}, {35, 25}, {20, 20}, {40, 40}}).ranks(), (QList<int>{2, 2, 4, 1}));
}

TEST(SelectionRanking, tellsAverageSpreadAndDeviation)
{
    const Small small({{30, 20}});
    const CandidateResult one = rankingOf(small.scoring).candidates.constFirst();
    EXPECT_DOUBLE_EQ(*one.criteria.constFirst().average, 25);
    EXPECT_DOUBLE_EQ(one.criteria.constFirst().spread, 10);
    EXPECT_DOUBLE_EQ(one.criteria.constFirst().deviation, 5);
    EXPECT_DOUBLE_EQ(*one.total, 25);
    EXPECT_DOUBLE_EQ(one.spread, 10);
    EXPECT_TRUE(one.isComplete());
}

TEST(SelectionRanking, leavesTiesAtTheLastPlaceToPeople)
{
    const Small small({{40, 40}, {30, 30}, {30, 30}, {20, 20}});
    const Ranking ranking = rankingOf(small.scoring);
    EXPECT_EQ(proposalsOf(ranking, 2), (QList<Proposal>{Proposal::Selected, Proposal::Tie, Proposal::Tie, Proposal::Reserve}));
    EXPECT_EQ(proposalsOf(ranking, 3), (QList<Proposal>{Proposal::Selected, Proposal::Selected, Proposal::Selected, Proposal::Reserve}));
    EXPECT_EQ(proposalsOf(ranking, 0).count(Proposal::Selected), 0);
}

TEST(SelectionRanking, followsADecisionAboutEqualsOnlyWhereItTellsAllOfThemApart)
{
    Small small({{30, 30}, {30, 30}, {20, 20}});
    small.scoring.applications[1].tieRank = 1;
    small.scoring.applications[1].tieReason = QStringLiteral("More experience online");
    EXPECT_EQ(small.ranks(), (QList<int>{1, 1, 3}));
    small.scoring.applications[0].tieRank = 2;
    small.scoring.applications[0].tieReason = QStringLiteral("More experience online");
    EXPECT_EQ(small.ranks(), (QList<int>{2, 1, 3}));
    EXPECT_TRUE(rankingOf(small.scoring).candidates.constFirst().tieDecided);
    small.scoring.applications[2].tieRank = 1; // not equal to anybody: means nothing
    EXPECT_EQ(small.ranks(), (QList<int>{2, 1, 3}));
    small.scoring.applications[0].tieReason.clear();
    EXPECT_EQ(small.ranks(), (QList<int>{1, 1, 3}));
}

TEST(SelectionRanking, leavesOutPointsOfWhoHasStatedAConflict)
{
    Small small({{40, 10}});
    small.scoring.evaluations[1].conflict = QStringLiteral("We share an office");
    const CandidateResult one = rankingOf(small.scoring).candidates.constFirst();
    EXPECT_DOUBLE_EQ(*one.total, 40);
    EXPECT_EQ(one.excluded, QStringList{QStringLiteral("Ben")});
    EXPECT_TRUE(one.missing.isEmpty());
}

TEST(SelectionRanking, waitsForNobodyWhoJudgesNoLonger)
{
    Small small({{40, 10}, {20, 30}});
    small.scoring.evaluations[1].done = {}; // Ben, first candidate
    EXPECT_EQ(resultOf(rankingOf(small.scoring), small.ids[0]).missing, QStringList{QStringLiteral("Ben")});
    small.scoring.call.evaluators = QStringLiteral("Ada");
    const Ranking ranking = rankingOf(small.scoring);
    EXPECT_TRUE(resultOf(ranking, small.ids[0]).missing.isEmpty());
    EXPECT_DOUBLE_EQ(*resultOf(ranking, small.ids[0]).total, 40) << "what was left half given does not count";
    EXPECT_DOUBLE_EQ(*resultOf(ranking, small.ids[1]).total, 25) << "what had been done does";
    EXPECT_EQ(ranking.evaluators, (QStringList{QStringLiteral("Ada"), QStringLiteral("Ben")}));
    EXPECT_TRUE(blindApplications(small.scoring, QStringLiteral("Somebody")).isEmpty());
    small.scoring.evaluations[3].done = {}; // Ben, second candidate
    EXPECT_EQ(rankingOf(small.scoring).evaluators, QStringList{QStringLiteral("Ada")});
}

TEST(SelectionRanking, marksFloorsAndMissingEvaluations)
{
    Small small({{10, 20}, {30, 30}, {35, 35}});
    small.scoring.criteria.criteria[0].least = 15;
    EXPECT_EQ(small.ranks(), (QList<int>{3, 2, 1}));
    small.scoring.criteria.criteria[0].least = 15.5;
    EXPECT_EQ(small.ranks(), (QList<int>{0, 2, 1}));
    small.scoring.criteria.criteria[0].leastLevel = QStringLiteral("B2");
    small.scoring.people[small.scoring.applications[1].person].englishLevel = QStringLiteral("B1");
    small.scoring.people[small.scoring.applications[2].person].englishLevel = QStringLiteral("B2");
    const Ranking ranking = rankingOf(small.scoring);
    EXPECT_EQ(resultOf(ranking, small.ids[1]).rank, 0);
    EXPECT_EQ(resultOf(ranking, small.ids[1]).floors.size(), 1);
    EXPECT_EQ(resultOf(ranking, small.ids[2]).rank, 1);
    EXPECT_TRUE(resultOf(ranking, small.ids[0]).levelUnknown);
    small.scoring.evaluations[4].done = {};
    EXPECT_EQ(resultOf(rankingOf(small.scoring), small.ids[2]).missing, QStringList{QStringLiteral("Ada")});
    EXPECT_EQ(proposalsOf(rankingOf(small.scoring), 2).constFirst(), Proposal::Open);
}

TEST(SelectionRanking, hidesOthersPointsUntilOnesOwnAreDone)
{
    Small small({{40, 10}, {20, 20}});
    small.scoring.evaluations[0].done = {}; // Ada, first candidate
    const auto seen = [&] { return visibleScores(small.scoring, QStringLiteral("ada ")).size(); };
    EXPECT_EQ(seen(), 3);
    small.scoring.evaluations[0].done = utcTime(QDate(2031, 4, 1), QTime(9, 0));
    EXPECT_EQ(seen(), 4);
    small.scoring.evaluations[0].done = {};
    small.scoring.call.blind = false;
    EXPECT_EQ(seen(), 4);
    small.scoring.call.blind = true;
    EXPECT_EQ(visibleScores(small.scoring, QStringLiteral("Somebody")).size(), 2) << "of the second, with whom all have done";
    small.scoring.call.decided = utcTime(QDate(2031, 4, 2), QTime(9, 0));
    EXPECT_EQ(visibleScores(small.scoring, QStringLiteral("Somebody")).size(), 4);
}

TEST(SelectionRanking, namesTheApplicationsThatOneIsBlindTo)
{
    Small small({{40, 10}, {20, 20}, {30, 30}});
    small.scoring.call.evaluators = QStringLiteral("Ada, Ben, José");
    for (Evaluation& one : small.scoring.evaluations) one.done = {};
    small.scoring.evaluations[0].done = utcTime(QDate(2031, 4, 1), QTime(9, 0)); // Ada, first candidate
    small.scoring.evaluations[2].conflict = QStringLiteral("A cousin");          // Ada, second candidate
    small.scoring.evaluations[3].done = utcTime(QDate(2031, 4, 1), QTime(9, 0)); // Ben, second candidate
    const auto blind = [&](const char* who) { return blindApplications(small.scoring, QString::fromUtf8(who)); };
    EXPECT_EQ(blind("ada"), (QSet<QUuid>{small.ids[1], small.ids[2]}));
    EXPECT_EQ(blind("Ben"), (QSet<QUuid>{small.ids[0], small.ids[2]}));
    Evaluation last = small.scoring.evaluations[3];
    last.id = QUuid::createUuid();
    last.evaluator = QStringLiteral("jose"); // the same as José
    small.scoring.evaluations << last;
    EXPECT_EQ(blind("Somebody"), (QSet<QUuid>{small.ids[0], small.ids[2]})) << "with the second all have done who may judge it";
    EXPECT_EQ(blind(""), blind("Somebody"));
    for (const QUuid& id : small.ids) EXPECT_EQ(isBlindTo(small.scoring, id, QStringLiteral("Ada")), blind("Ada").contains(id));
}

TEST(SelectionRanking, tellsNobodyByPlacesWhatOthersGave)
{
    Small small({{10, 10}, {40, 40}, {20, 20}});
    small.scoring.evaluations[2].done = {}; // Ada, second candidate
    const Ranking ada = rankingSeenBy(small.scoring, QStringLiteral("Ada"));
    ASSERT_EQ(ada.candidates.size(), 3);
    for (const CandidateResult& one : ada.candidates) EXPECT_FALSE(one.isRanked());
    EXPECT_EQ(ada.candidates[0].name, QStringLiteral("A")) << "in the order of names";
    EXPECT_EQ(resultOf(ada, small.ids[0]).total, 10.0) << "with whom Ada has done";
    EXPECT_FALSE(resultOf(ada, small.ids[1]).total.has_value());
    EXPECT_EQ(resultOf(ada, small.ids[1]).missing, QStringList{QStringLiteral("Ada")});
    const QList<Proposal> proposals = proposalsOf(ada, 1);
    EXPECT_EQ(proposals, (QList<Proposal>{Proposal::Open, Proposal::Open, Proposal::Open}));
    // Ben has done with all; somebody who judges nobody waits for all.
    EXPECT_EQ(rankingSeenBy(small.scoring, QStringLiteral("ben")).candidates.constFirst().application, small.ids[1]);
    EXPECT_FALSE(resultOf(rankingSeenBy(small.scoring, QStringLiteral("Somebody")), small.ids[1]).total.has_value());
    // Who has withdrawn holds nobody up.
    small.scoring.applications[1].status = QStringLiteral("withdrawn");
    EXPECT_EQ(resultOf(rankingSeenBy(small.scoring, QStringLiteral("Ada")), small.ids[2]).rank, 1);
    small.scoring.applications[1].status = QStringLiteral("applied");
    small.scoring.evaluations[2].conflict = QStringLiteral("A cousin");
    EXPECT_EQ(resultOf(rankingSeenBy(small.scoring, QStringLiteral("Ada")), small.ids[1]).rank, 1) << "Ben alone judges, and has done";
}

TEST(SelectionRanking, comparesLevelsOfEnglish)
{
    EXPECT_TRUE(reachesLevel(QStringLiteral("B2"), QStringLiteral("B2")));
    EXPECT_TRUE(reachesLevel(QStringLiteral("C1"), QStringLiteral("B2")));
    EXPECT_FALSE(reachesLevel(QStringLiteral("B1"), QStringLiteral("B2")));
    EXPECT_FALSE(reachesLevel(QString(), QStringLiteral("A1")));
}

} // namespace microvet::programme
