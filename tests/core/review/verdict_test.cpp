#include "core/review/verdict.h"

#include "core/review/comments.h"
#include "tests/support/sample_content.h"

#include <gtest/gtest.h>

#include <QJsonArray>

namespace microvet::review {

using namespace model;
using test::testId;
namespace sample = test::sample;

namespace {

QDateTime now() { return QDateTime(QDate(2026, 3, 1), QTime(8, 0), Qt::UTC); }

QList<ChecklistAnswer> answersTo(const Template& checklist, ItemVerdict verdict, const QString& comment = {})
{
    QList<ChecklistAnswer> answers;
    const QList<Item> items = checklist.items();
    for (const Item& item : items) {
        ChecklistAnswer answer;
        answer.item = item.id;
        answer.verdict = verdict;
        answer.comment = comment;
        answers.append(answer);
    }
    return answers;
}

Verdict verdictOf(const Template& checklist, Decision decision, const char* reviewer = "Ben")
{
    Verdict verdict;
    verdict.reviewer = QString::fromUtf8(reviewer);
    verdict.decision = decision;
    verdict.conflictOfInterest = noConflict();
    verdict.summary = QStringLiteral("Read all of it.");
    verdict.answers = answersTo(checklist, ItemVerdict::Met);
    return verdict;
}

/// Versions by name, as a file keeps them by hash.
struct Kept {
    QHash<QString, Course> versions;
    KeptCourse reader() const
    {
        return [this](const QString& version) {
            const auto found = versions.constFind(version);
            return found == versions.cend() ? std::nullopt : std::optional(*found);
        };
    }
};

class Verdicts : public testing::Test {
protected:
    Content content = test::sampleContent();
    Template checklist = builtInTemplate(QStringLiteral("en"));
    Kept kept;

    void decideNow(Decision decision, const char* reviewer = "Ben")
    {
        const QString version = QStringLiteral("version %1").arg(kept.versions.size());
        const int round = roundFor(content, kept.reader());
        kept.versions.insert(version, content.course);
        decide(content, verdictOf(checklist, decision, reviewer), version, round, now());
    }
    State state() const { return stateOf(content, checklist, kept.reader()); }
};

} // namespace

TEST_F(Verdicts, ApproveOneVersionAndAreOutdatedByTheNext)
{
    EXPECT_EQ(state().kind, State::None);
    decideNow(Decision::Accept);
    EXPECT_EQ(state().kind, State::Approved);
    EXPECT_EQ(state().round, 1);
    const Content before = content;
    (void)add(content, {.place = testId(sample::text), .author = QStringLiteral("Ada"), .text = QStringLiteral("Thank you")}, now());
    EXPECT_EQ(state().kind, State::Approved) << "what the review says is not the course";
    content.course.title += QStringLiteral("!");
    EXPECT_EQ(state().kind, State::Outdated);
    EXPECT_EQ(state().changedFrom, QStringLiteral("version 0"));
    content.course = before.course;
    EXPECT_EQ(state().kind, State::Approved) << "taken back";
    kept.versions.clear();
    EXPECT_EQ(state().kind, State::Broken);
}

TEST_F(Verdicts, TheStrictestWordOfTheLastRoundCounts)
{
    decideNow(Decision::MinorChanges);
    EXPECT_EQ(state().kind, State::ChangesWanted);
    decideNow(Decision::Accept, "Cora");
    EXPECT_EQ(state().round, 1) << "the same version";
    EXPECT_EQ(state().kind, State::ChangesWanted);
    decideNow(Decision::Accept);
    EXPECT_EQ(state().kind, State::Approved) << "a reviewer's last word counts";
    content.course.title += QStringLiteral("!");
    decideNow(Decision::Reject);
    EXPECT_EQ(state().round, 2);
    EXPECT_EQ(state().kind, State::Rejected);
    content.course.title += QStringLiteral("!");
    decideNow(Decision::Accept, " BEN ");
    EXPECT_EQ(state().round, 3);
    EXPECT_EQ(state().kind, State::Approved);
}

TEST_F(Verdicts, ACourseFromOutsideNeedsTwo)
{
    content.course.origin.emplace();
    decideNow(Decision::Accept);
    EXPECT_EQ(state().kind, State::Waiting);
    decideNow(Decision::Accept, "ben");
    EXPECT_EQ(state().kind, State::Waiting) << "twice the same person";
    decideNow(Decision::Accept, "Cora");
    EXPECT_EQ(state().kind, State::Approved);
}

TEST_F(Verdicts, ADraftCountsForNothingUntilItIsDecided)
{
    Verdict draft = verdictOf(checklist, Decision::Accept);
    keepDraft(content, draft);
    EXPECT_EQ(state().kind, State::None);
    EXPECT_TRUE(decisions(content).isEmpty());
    draft.summary = QStringLiteral("Half of it read.");
    draft.reviewer = QStringLiteral("BEN");
    keepDraft(content, draft);
    ASSERT_EQ(content.review.verdicts.size(), 1);
    ASSERT_TRUE(draftOf(content, QStringLiteral("Ben")));
    EXPECT_EQ(draftOf(content, QStringLiteral("Ben"))->summary, QStringLiteral("Half of it read."));
    EXPECT_FALSE(draftOf(content, QStringLiteral("Cora")));
    decideNow(Decision::Accept);
    EXPECT_FALSE(draftOf(content, QStringLiteral("Ben")));
    EXPECT_EQ(decisions(content).size(), 1);
    EXPECT_EQ(state().kind, State::Approved);
}

TEST_F(Verdicts, ADecisionThatThisProgramDoesNotKnowApprovesNothing)
{
    Verdict verdict = verdictOf(checklist, Decision::Accept);
    verdict.decision = Coded<Decision>::fromCode(QStringLiteral("accept-with-honours"));
    kept.versions.insert(QStringLiteral("v"), content.course);
    decide(content, verdict, QStringLiteral("v"), 1, now());
    EXPECT_EQ(state().kind, State::ChangesWanted);
}

TEST_F(Verdicts, AreRefusedToAuthorsAndToThoseWhoSayNothing)
{
    EXPECT_TRUE(obstacles(content, checklist, verdictOf(checklist, Decision::Accept)).isEmpty());
    Contributor author;
    author.id = PersonId::make();
    author.name = QStringLiteral("Ada  Lovelace");
    author.role = Role::Author;
    content.course.contributors.append(author);
    EXPECT_EQ(obstacles(content, checklist, verdictOf(checklist, Decision::MinorChanges, "ada lovelace")).size(), 1);
    EXPECT_TRUE(isAuthor(content, QStringLiteral(" ADA Lovelace")));
    content.course.contributors.last().role = Role::Reviewer;
    EXPECT_FALSE(isAuthor(content, QStringLiteral("Ada Lovelace")));
    Verdict silent = verdictOf(checklist, Decision::Accept);
    silent.conflictOfInterest.clear();
    EXPECT_EQ(obstacles(content, checklist, silent).size(), 1);
    EXPECT_EQ(obstacles(content, checklist, verdictOf(checklist, Decision::Accept, " ")).size(), 1);
    EXPECT_EQ(obstacles(content, checklist, verdictOf(checklist, Decision::Unset)).size(), 1);
    Verdict mute = verdictOf(checklist, Decision::MajorChanges);
    mute.summary.clear();
    EXPECT_EQ(obstacles(content, checklist, mute).size(), 1);
}

TEST_F(Verdicts, OpenMustsAndTheChecklistStandAgainstAcceptance)
{
    const CommentId must = add(content, {.place = testId(sample::text), .kind = CommentKind::Must, .author = QStringLiteral("Ben"), .text = QStringLiteral("Wrong")}, now());
    EXPECT_EQ(obstacles(content, checklist, verdictOf(checklist, Decision::Accept)).size(), 1);
    EXPECT_TRUE(obstacles(content, checklist, verdictOf(checklist, Decision::MinorChanges)).isEmpty());
    setResolved(content, must, true);
    EXPECT_TRUE(obstacles(content, checklist, verdictOf(checklist, Decision::Accept)).isEmpty());
    Verdict partly = verdictOf(checklist, Decision::Accept);
    partly.answers = answersTo(checklist, ItemVerdict::Partly);
    EXPECT_EQ(obstacles(content, checklist, partly).size(), 2) << "musts, and the threshold";
    Verdict none = verdictOf(checklist, Decision::Accept);
    none.answers.clear();
    EXPECT_EQ(obstacles(content, checklist, none).size(), 1);
    Verdict bare = verdictOf(checklist, Decision::Reject);
    bare.answers = answersTo(checklist, ItemVerdict::NotMet);
    EXPECT_EQ(obstacles(content, checklist, bare).size(), 1) << "nobody says why";
    bare.answers = answersTo(checklist, ItemVerdict::NotMet, QStringLiteral("See the comments."));
    EXPECT_TRUE(obstacles(content, checklist, bare).isEmpty());
}

TEST(Checklist, CountsByWeightAndLeavesOutWhatDoesNotApply)
{
    const QJsonArray items{QJsonObject{{QStringLiteral("id"), QStringLiteral("a")}, {QStringLiteral("text"), QStringLiteral("A")}, {QStringLiteral("weight"), 3}, {QStringLiteral("must"), true}},
                           QJsonObject{{QStringLiteral("id"), QStringLiteral("b")}, {QStringLiteral("text"), QStringLiteral("B")}},
                           QJsonObject{{QStringLiteral("id"), QStringLiteral("c")}, {QStringLiteral("text"), QJsonObject{{QStringLiteral("de"), QStringLiteral("C auf Deutsch")}, {QStringLiteral("en"), QStringLiteral("C")}}}}};
    const QJsonObject file{{QStringLiteral("id"), QStringLiteral("own")}, {QStringLiteral("version"), QStringLiteral("2")}, {QStringLiteral("threshold"), 80},
                           {QStringLiteral("groups"), QJsonArray{QJsonObject{{QStringLiteral("id"), QStringLiteral("g")}, {QStringLiteral("items"), items}}}}};
    const auto read = templateFrom(file, QStringLiteral("de-AT"));
    ASSERT_TRUE(read) << qPrintable(read.error().text);
    EXPECT_EQ(read->name(), QStringLiteral("own 2"));
    EXPECT_EQ(read->item(QStringLiteral("c"))->text, QStringLiteral("C auf Deutsch"));
    const auto answer = [](const char* item, ItemVerdict verdict) {
        ChecklistAnswer one;
        one.item = QLatin1String(item);
        one.verdict = verdict;
        return one;
    };
    EXPECT_FALSE(scoreOf(*read, {}).points);
    EXPECT_EQ(scoreOf(*read, {}).unanswered.size(), 3);
    const Score score = scoreOf(*read, {answer("a", ItemVerdict::Met), answer("b", ItemVerdict::Partly), answer("c", ItemVerdict::NotApplicable), answer("z", ItemVerdict::NotMet)});
    EXPECT_EQ(score.points, 87) << "3.5 of 4, not rounded up";
    EXPECT_TRUE(score.reachesThreshold && score.mustFailures.isEmpty() && score.unanswered.isEmpty());
    const Score failed = scoreOf(*read, {answer("a", ItemVerdict::Partly), answer("b", ItemVerdict::NotMet)});
    EXPECT_EQ(failed.mustFailures, QStringList{QStringLiteral("a")});
    EXPECT_EQ(failed.uncommented, QStringList{QStringLiteral("b")});
    EXPECT_FALSE(failed.reachesThreshold);
}

TEST(Checklist, RefusesFilesThatAreNone)
{
    const auto with = [](const char* member, const QJsonValue& value) {
        QJsonObject file{{QStringLiteral("id"), QStringLiteral("own")},
                         {QStringLiteral("groups"), QJsonArray{QJsonObject{{QStringLiteral("items"), QJsonArray{QJsonObject{{QStringLiteral("id"), QStringLiteral("a")}, {QStringLiteral("text"), QStringLiteral("A")}}}}}}}};
        file.insert(QLatin1String(member), value);
        return templateFrom(file, QStringLiteral("en"));
    };
    EXPECT_TRUE(with("title", QStringLiteral("Own")));
    EXPECT_FALSE(with("id", QString()));
    EXPECT_FALSE(with("threshold", 101));
    EXPECT_FALSE(with("threshold", QStringLiteral("many")));
    EXPECT_FALSE(with("reviewers", 0));
    EXPECT_FALSE(with("reviewers", 1.5));
    EXPECT_FALSE(with("groups", QJsonArray()));
    EXPECT_FALSE(with("groups", QJsonArray{QJsonObject{{QStringLiteral("items"), QJsonArray{QJsonObject{{QStringLiteral("id"), QStringLiteral("a")}}}}}}));
    QJsonArray twice;
    for (int i = 0; i < 2; ++i) twice.append(QJsonObject{{QStringLiteral("id"), QStringLiteral("a")}, {QStringLiteral("text"), QStringLiteral("A")}});
    EXPECT_FALSE(with("groups", QJsonArray{QJsonObject{{QStringLiteral("items"), twice}}}));
    EXPECT_EQ(templateFor(QJsonObject{{QStringLiteral("nonsense"), 1}}, QStringLiteral("en")).id, QStringLiteral("microvet-review")) << "a broken one stops nobody";
}

TEST(Checklist, OfTheProgramHasThreeGroupsAndTextsEverywhere)
{
    const Template checklist = builtInTemplate(QStringLiteral("en"));
    ASSERT_EQ(checklist.groups.size(), 3);
    EXPECT_GE(checklist.reviewersFromOutside, 2);
    int musts = 0;
    const QList<Item> items = checklist.items();
    for (const Item& item : items) {
        EXPECT_TRUE(item.text.endsWith(u'.')) << qPrintable(item.id);
        musts += item.must;
    }
    EXPECT_GE(musts, 3);
}

} // namespace microvet::review
