#include "core/actions/take_review.h"

#include "core/actions/review.h"
#include "core/model/structure_edit.h"
#include "core/model/walk.h"
#include "core/review/comments.h"
#include "core/review/verdict.h"
#include "tests/core/document/document_fixture.h"
#include "tests/support/sample_content.h"

#include <gtest/gtest.h>

namespace microvet::actions {

using namespace model;
using namespace tests;
using test::testId;
namespace sample = test::sample;

namespace {

const QString sentPath = QStringLiteral("/home/sent.microvet");
const QString backPath = QStringLiteral("/home/back.microvet");
const QString reviewPath = QStringLiteral("/home/ben.microvet-review");
const QString ada = QStringLiteral("Ada");
const QString ben = QStringLiteral("Ben");

/// An author with her file, and a reviewer with the copy that she sent him.
class Exchange : public testing::Test {
protected:
    TestStore store;
    document::Document author = makeDocument(store, 1, {noiseBytes(5000, 1)});
    document::Document reviewer;

    void SetUp() override
    {
        const QList<Media> media = author.content.course.media;
        author.content = test::sampleContent();
        author.content.course.media += media;
        ASSERT_TRUE(saveDocument(store, author));
    }

    document::Document opened(const QString& path)
    {
        Progress progress;
        auto found = document::open(store, path, mediaFolder, progress);
        EXPECT_TRUE(found) << qPrintable(found.error().text);
        return found ? *std::move(found) : document::Document();
    }
    void send()
    {
        Progress progress;
        Sending sending{sentPath,
                        {review::CoverNote::Kind::Draft, ada, ben, QStringLiteral("Module 1, please."), {}, {}}};
        sending.overwrite = true;
        const auto sent = sendDraft(store, author, sending, fixedNow, progress);
        ASSERT_TRUE(sent) << qPrintable(sent.error().text);
        ASSERT_TRUE(saveDocument(store, author));
        reviewer = opened(sentPath);
    }
    static CommentId comment(document::Document& document, const QString& who, const QString& text,
                             int place = sample::unitOne)
    {
        return review::add(document.content, {.place = testId(place), .author = who, .text = text}, fixedNow());
    }
    review::ReviewFile returned()
    {
        return reviewOf(store, reviewer, sentPath, {review::CoverNote::Kind::Review, ben, ada, {}, fixedNow(), {}});
    }
    TakenReview taken(const review::ReviewFile& file)
    {
        const auto result = takeReview(store, author, coursePath, file, QStringLiteral("ben.microvet-review"));
        EXPECT_TRUE(result) << qPrintable(result.error().text);
        return result ? *result : TakenReview();
    }
    /// Takes it in, as a session does.
    TakenReview take(const review::ReviewFile& file)
    {
        const TakenReview result = taken(file);
        author.content = result.content;
        author.revisions += result.versions;
        author.newRevisions.insert(result.versionBytes);
        return result;
    }
    void decide(document::Document& document, Decision decision)
    {
        const QString version = document::keepRevision(document, QStringLiteral("Round 1"), ben, fixedNow).hash;
        Verdict verdict;
        verdict.reviewer = ben;
        verdict.decision = decision;
        verdict.conflictOfInterest = review::noConflict();
        review::decide(document.content, verdict, version, 1, fixedNow());
    }
    review::State state() const
    {
        return review::stateOf(author.content, review::builtInTemplate(QStringLiteral("en")),
                               keptOnce(versionReader(const_cast<TestStore&>(store), author, coursePath)));
    }
    const Comment* found(CommentId id) const { return model::find<Comment>(author.content, id); }
};

} // namespace

TEST_F(Exchange, ADraftGoesOutWithANoteAndStaysAsAVersion)
{
    send();
    const auto note = coverNoteOf(reviewer);
    ASSERT_TRUE(note);
    EXPECT_EQ(note->from, ada);
    EXPECT_EQ(note->to, ben);
    EXPECT_EQ(note->message, QStringLiteral("Module 1, please."));
    EXPECT_EQ(note->time, fixedNow());
    EXPECT_EQ(reviewer.content, author.content);
    EXPECT_TRUE(reviewer.media->contains(author.content.course.media.constLast().file));
    EXPECT_FALSE(coverNoteOf(author)) << "the note belongs to the copy";
    ASSERT_EQ(author.revisions.size(), 1);
    EXPECT_EQ(author.revisions[0].hash, note->revision);
    EXPECT_EQ(author.revisions[0].note, note->message);
    EXPECT_TRUE(document::revisionContent(store, opened(sentPath), sentPath, note->revision));
}

TEST_F(Exchange, TheNoteSurvivesASaveOfTheReviewer)
{
    send();
    comment(reviewer, ben, QStringLiteral("Too long."));
    ASSERT_TRUE(saveDocument(store, reviewer, sentPath));
    ASSERT_TRUE(coverNoteOf(opened(sentPath)));
    EXPECT_EQ(coverNoteOf(opened(sentPath))->from, ada);
}

TEST_F(Exchange, ADraftIsNotSentOverItsOwnFileOrAnother)
{
    Progress progress;
    const document::Document before = author;
    EXPECT_FALSE(sendDraft(store, author, {coursePath, {}, {}, true}, fixedNow, progress));
    ASSERT_TRUE(store.replace(sentPath, "something"));
    const auto refused = sendDraft(store, author, {sentPath, {}}, fixedNow, progress);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, Error::Kind::ChangedOnDisk);
    EXPECT_EQ(*store.readAll(sentPath, 100), "something");
    EXPECT_EQ(author.revisions, before.revisions) << "nothing was sent, nothing is kept";
}

TEST_F(Exchange, AReviewComesIntoADraftThatHasMovedOn)
{
    const CommentId question = comment(author, ada, QStringLiteral("Is this clear?"));
    const CommentId gone = comment(author, ada, QStringLiteral("Note to myself"));
    const CommentId removed = comment(author, ada, QStringLiteral("About a table"), sample::tableBlock);
    send();
    // The reviewer answers, resolves, adds, and takes one away.
    review::reply(reviewer.content, question, ben, QStringLiteral("Not quite."), fixedNow());
    review::setResolved(reviewer.content, question, true);
    review::setText(reviewer.content, removed, QStringLiteral("About the table"));
    const CommentId fresh = comment(reviewer, ben, QStringLiteral("Too long."));
    const CommentId onTable = comment(reviewer, ben, QStringLiteral("Too wide."), sample::tableBlock);
    review::remove(reviewer.content, gone);
    // The author goes on meanwhile.
    const CommentId later = comment(author, ada, QStringLiteral("Later"));
    model::modify<Unit>(author.content, testId(sample::unitOne),
                        [](Unit& unit) { unit.title = QStringLiteral("Another title"); });
    for (const int unit : {sample::unitOne, sample::unitTwo})
        model::modify<Unit>(author.content, testId(unit), [](Unit& u) {
            u.blocks.removeIf([](const Block& block) { return block.id.uuid() == testId(sample::tableBlock); });
        });
    const Course course = author.content.course;

    const TakenReview result = take(returned());
    EXPECT_EQ(result.comments, 2);
    EXPECT_EQ(result.replies, 1);
    EXPECT_EQ(result.changed, 2);
    EXPECT_EQ(result.removed, 1);
    EXPECT_EQ(result.remarks.size(), 1) << "one new comment has lost its element";
    EXPECT_EQ(author.content.course, course);
    ASSERT_TRUE(found(question));
    EXPECT_TRUE(found(question)->resolved);
    EXPECT_EQ(found(question)->replies.size(), 1);
    EXPECT_TRUE(found(fresh));
    EXPECT_TRUE(found(later));
    EXPECT_FALSE(found(gone));
    ASSERT_TRUE(found(onTable));
    EXPECT_EQ(review::placeOf(author.content, *found(onTable)).standing, review::Standing::ElementRemoved);
    EXPECT_EQ(found(removed)->text, QStringLiteral("About the table"));
    EXPECT_TRUE(taken(returned()).isEmpty()) << "a second time there is nothing new";
}

TEST_F(Exchange, WhatIsUndoneCanBeTakenInAgain)
{
    send();
    const CommentId fresh = comment(reviewer, ben, QStringLiteral("Too long."));
    decide(reviewer, Decision::MinorChanges);
    const Content before = author.content;
    take(returned());
    EXPECT_TRUE(found(fresh));
    author.content = before; // the versions stay, as in a session
    take(returned());
    EXPECT_TRUE(found(fresh));
    EXPECT_EQ(author.content.review.verdicts.size(), 1);
}

TEST_F(Exchange, WithoutTheVersionThatWasSentNothingIsTakenAway)
{
    const CommentId mine = comment(author, ada, QStringLiteral("Is this clear?"));
    send();
    author.revisions.clear();
    author.newRevisions.clear();
    review::remove(reviewer.content, mine);
    const CommentId fresh = comment(reviewer, ben, QStringLiteral("Too long."));
    const TakenReview result = take(returned());
    EXPECT_EQ(result.comments, 1);
    EXPECT_EQ(result.removed, 0);
    EXPECT_TRUE(found(mine));
    EXPECT_TRUE(found(fresh));
    // The reviewer corrects his own words; nobody else's are overruled.
    review::setText(reviewer.content, fresh, QStringLiteral("Far too long."));
    take(returned());
    EXPECT_EQ(found(fresh)->text, QStringLiteral("Far too long."));
    review::setResolved(author.content, fresh, true);
    review::ReviewFile ofCleo = returned();
    ofCleo.note.from = QStringLiteral("Cleo");
    ofCleo.review.comments[0].text = QStringLiteral("Short enough.");
    take(ofCleo);
    EXPECT_EQ(found(fresh)->text, QStringLiteral("Far too long."));
}

TEST_F(Exchange, ADecisionBringsItsVersionAndHolds)
{
    send();
    comment(reviewer, ben, QStringLiteral("Good."));
    decide(reviewer, Decision::Accept);
    const auto file = review::reviewFileFrom(review::toBytes(returned()), QStringLiteral("x"));
    ASSERT_TRUE(file);
    EXPECT_FALSE(review::toBytes(*file).contains("Another title"));
    const TakenReview result = take(*file);
    EXPECT_EQ(result.decisions, 1);
    EXPECT_EQ(result.versions.size(), 1);
    EXPECT_TRUE(result.remarks.isEmpty()) << qPrintable(result.remarks.join(u' '));
    EXPECT_EQ(state().kind, review::State::Approved);
    ASSERT_TRUE(saveDocument(store, author));
    author = opened(coursePath);
    EXPECT_EQ(state().kind, review::State::Approved);
    author.content.course.title += QStringLiteral("!");
    EXPECT_EQ(state().kind, review::State::Outdated);
}

TEST_F(Exchange, ADecisionAboutAnotherTextIsNoApproval)
{
    send();
    reviewer.content.course.title = QStringLiteral("Another title");
    decide(reviewer, Decision::Accept);
    const TakenReview result = take(returned());
    EXPECT_EQ(result.decisions, 1);
    EXPECT_TRUE(result.versions.isEmpty());
    EXPECT_EQ(result.remarks.size(), 2) << "the decision, and the changes of the course";
    EXPECT_EQ(state().kind, review::State::Broken);
}

TEST_F(Exchange, AVersionThatWasTamperedWithIsLeftOut)
{
    send();
    comment(reviewer, ben, QStringLiteral("Good."));
    decide(reviewer, Decision::Accept);
    review::ReviewFile file = returned();
    ASSERT_EQ(file.versions.size(), 1);
    file.versions[0].value.insert(QStringLiteral("review"), QJsonObject());
    file.versions[0].value.insert(QStringLiteral("extra"), 1);
    const TakenReview result = take(file);
    EXPECT_TRUE(result.versions.isEmpty());
    EXPECT_EQ(result.remarks.size(), 1);
    EXPECT_EQ(state().kind, review::State::Broken);
}

TEST_F(Exchange, AnUnfinishedChecklistIsReplacedByTheDecision)
{
    send();
    Verdict draft;
    draft.reviewer = ben;
    draft.summary = QStringLiteral("So far so good.");
    review::keepDraft(reviewer.content, draft);
    EXPECT_EQ(take(returned()).drafts, 1);
    EXPECT_TRUE(review::draftOf(author.content, ben));
    author.revisions.clear(); // the draft would go by itself where what was sent is known
    author.newRevisions.clear();
    decide(reviewer, Decision::MajorChanges);
    EXPECT_EQ(take(returned()).decisions, 1);
    EXPECT_FALSE(review::draftOf(author.content, ben));
}

TEST_F(Exchange, AReviewOfAnotherCourseIsRefused)
{
    send();
    review::ReviewFile file = returned();
    file.course = CourseId::make();
    file.title = QStringLiteral("Cakes");
    const auto refused = takeReview(store, author, coursePath, file, QStringLiteral("x.microvet-review"));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, Error::Kind::Invalid);
    EXPECT_TRUE(refused.error().text.contains(QStringLiteral("Cakes")));
}

TEST_F(Exchange, AnIdOfTheCourseIsNoIdOfAComment)
{
    send();
    comment(reviewer, ben, QStringLiteral("Hm."));
    review::ReviewFile file = returned();
    file.review.comments[0].id = CommentId(testId(sample::unitTwo));
    take(file);
    ASSERT_EQ(author.content.review.comments.size(), 1);
    EXPECT_FALSE(author.content.review.comments[0].id.uuid() == testId(sample::unitTwo));
    EXPECT_TRUE(model::find<Unit>(author.content, testId(sample::unitTwo)));
}

TEST_F(Exchange, ReviewsAreReadFromBothKindsOfFile)
{
    send();
    comment(reviewer, ben, QStringLiteral("Too long."));
    ASSERT_TRUE(writeReview(store, reviewPath, returned()));
    EXPECT_FALSE(writeReview(store, coursePath, returned())) << "a course is not written over";
    const auto alone = openReview(store, reviewPath);
    ASSERT_TRUE(alone);
    EXPECT_EQ(alone->note.from, ben);
    EXPECT_EQ(taken(*alone).comments, 1);

    Progress progress;
    const Sending back{backPath, {review::CoverNote::Kind::Review, ben, ada, QStringLiteral("Nearly there."), {}, {}}};
    ASSERT_TRUE(sendDraft(store, reviewer, back, fixedNow, progress));
    const auto whole = openReview(store, backPath);
    ASSERT_TRUE(whole) << qPrintable(whole.error().text);
    EXPECT_EQ(whole->note.message, QStringLiteral("Nearly there."));
    EXPECT_EQ(whole->note.revision, author.revisions[0].hash) << "what was sent, not what was returned";
    EXPECT_EQ(taken(*whole).comments, 1);

    ASSERT_TRUE(store.replace(reviewPath, "no review"));
    const auto none = openReview(store, reviewPath);
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().kind, Error::Kind::NotOurs);
    EXPECT_FALSE(openReview(store, QStringLiteral("/home/missing.microvet-review")));
}

TEST_F(Exchange, WhatAuthorsAcceptedStaysWithThem)
{
    AcceptedFinding accepted;
    accepted.id = PartId::make();
    accepted.place = AnyRef{testId(sample::unitOne)};
    accepted.reason = QStringLiteral("Because");
    send();
    author.content.review.accepted = {accepted};
    comment(reviewer, ben, QStringLiteral("Hm."));
    take(returned());
    EXPECT_EQ(author.content.review.accepted, QList{accepted});
}

} // namespace microvet::actions
