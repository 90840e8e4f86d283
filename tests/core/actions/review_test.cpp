#include "core/actions/review_record.h"

#include "core/review/comments.h"
#include "tests/core/document/document_fixture.h"
#include "tests/support/sample_content.h"

#include <gtest/gtest.h>

#include <QJsonArray>

namespace microvet::actions {

using namespace model;
using namespace tests;
using test::testId;
namespace sample = test::sample;

namespace {

/// A course with its file on a disk of the test's own, reviewed there.
class Reviewed : public testing::Test {
protected:
    TestStore store;
    document::Document document = makeDocument(store, 1, {});
    review::Template checklist = review::builtInTemplate(QStringLiteral("en"));

    void SetUp() override { document.content = test::sampleContent(); }

    void decide(Decision decision)
    {
        const VersionReader read = versionReader(store, document, coursePath);
        const int round = review::roundFor(document.content, keptOnce(read));
        const QString version = document::keepRevision(document, QStringLiteral("Round %1").arg(round), QStringLiteral("Ben"), fixedNow).hash;
        Verdict verdict;
        verdict.reviewer = QStringLiteral("Ben <b>");
        verdict.role = QStringLiteral("ambassador");
        verdict.decision = decision;
        verdict.conflictOfInterest = review::noConflict();
        verdict.summary = QStringLiteral("Sound.");
        verdict.reviewTemplate = checklist.name();
        ChecklistAnswer answer;
        answer.item = checklist.groups[0].items[0].id;
        answer.verdict = ItemVerdict::NotMet;
        answer.comment = QStringLiteral("The level is missing.");
        verdict.answers = {answer};
        review::decide(document.content, verdict, version, round, fixedNow());
    }
    void reopen()
    {
        ASSERT_TRUE(saveDocument(store, document));
        Progress progress;
        auto found = document::open(store, coursePath, mediaFolder, progress);
        ASSERT_TRUE(found) << qPrintable(found.error().text);
        document = *std::move(found);
    }
    ReviewRecord record() const
    {
        return reviewRecord(document.content, coursePath, checklist, versionReader(const_cast<TestStore&>(store), document, coursePath), fixedNow());
    }
};

} // namespace

TEST_F(Reviewed, ApprovalOutlivesTheFileAndEndsWithAChange)
{
    EXPECT_EQ(record().state.kind, review::State::None);
    decide(Decision::Accept);
    EXPECT_EQ(record().state.kind, review::State::Approved);
    reopen();
    EXPECT_EQ(record().state.kind, review::State::Approved) << "the stored version is compared by value";
    modify<Unit>(document.content, testId(sample::unitOne), [](Unit& unit) { unit.title = QStringLiteral("Another title"); });
    reopen();
    const ReviewRecord outdated = record();
    EXPECT_EQ(outdated.state.kind, review::State::Outdated);
    EXPECT_FALSE(outdated.changes.isEmpty());
    ASSERT_EQ(outdated.changedPlaces.size(), 1);
    EXPECT_TRUE(outdated.changedPlaces[0].contains(QStringLiteral("Another title"))) << outdated.changedPlaces[0].toStdString();
    decide(Decision::Accept);
    EXPECT_EQ(record().state.kind, review::State::Approved);
    EXPECT_EQ(record().state.round, 2);
}

TEST_F(Reviewed, AVersionThatIsGoneMakesTheApprovalBroken)
{
    decide(Decision::Accept);
    document.revisions.clear();
    document.newRevisions.clear();
    reopen();
    EXPECT_EQ(record().state.kind, review::State::Broken);
}

TEST_F(Reviewed, TheRecordHasAllThatWasSaid)
{
    const CommentId id = review::add(document.content, {.place = testId(sample::text), .field = QStringLiteral("body.text"), .quote = QStringLiteral("not in it"),
                                                        .kind = CommentKind::Must, .author = QStringLiteral("Ben"), .text = QStringLiteral("<Mend> this")}, fixedNow());
    (void)review::reply(document.content, id, QStringLiteral("Ada"), QStringLiteral("Done."), fixedNow());
    decide(Decision::MajorChanges);
    const ReviewRecord all = record();
    const QString html = QString::fromUtf8(toHtml(all));
    for (const QString& part : {QStringLiteral("Ben &lt;b&gt;"), QStringLiteral("&lt;Mend&gt; this"), QStringLiteral("Done."), QStringLiteral("Sound."),
                                QStringLiteral("The level is missing."), all.state.version, all.contentHash, checklist.groups[0].items[0].text.toHtmlEscaped()})
        EXPECT_TRUE(html.contains(part)) << part.toStdString();
    EXPECT_FALSE(html.contains(QStringLiteral("<Mend>")));
    const QJsonObject json = toJson(all);
    EXPECT_EQ(json.value(QStringLiteral("state")).toString(), QStringLiteral("changes-wanted"));
    EXPECT_EQ(json.value(QStringLiteral("openMusts")).toInt(), 1);
    const QJsonObject verdict = json.value(QStringLiteral("verdicts")).toArray().first().toObject();
    EXPECT_EQ(verdict.value(QStringLiteral("decision")).toString(), QStringLiteral("major-changes"));
    EXPECT_EQ(verdict.value(QStringLiteral("mustFailures")).toArray().size(), 1);
    const QJsonObject comment = json.value(QStringLiteral("comments")).toArray().first().toObject();
    EXPECT_EQ(comment.value(QStringLiteral("standing")).toString(), QStringLiteral("passage-changed"));
    EXPECT_EQ(comment.value(QStringLiteral("replies")).toArray().size(), 1);
}

TEST_F(Reviewed, SaysWhatChangedInAPlaceSinceAVersion)
{
    const Content before = document.content;
    document::keepRevision(document, QStringLiteral("Sent"), QStringLiteral("Ada"), fixedNow);
    EXPECT_TRUE(versionAt(document.revisions, fixedNow().addSecs(-1)).isEmpty());
    const QString seen = versionAt(document.revisions, fixedNow().addSecs(60));
    ASSERT_FALSE(seen.isEmpty());
    Content& now = document.content;
    modify<Unit>(now, testId(sample::unitOne), [](Unit& unit) { unit.title = QStringLiteral("Another title"); });
    modify<Unit>(now, testId(sample::unitTwo), [](Unit& unit) { unit.blocks.removeLast(); });
    const auto then = versionReader(store, document, coursePath)(seen);
    ASSERT_TRUE(then);
    EXPECT_EQ(changesIn(testId(sample::unitOne), *then, now).size(), 1);
    EXPECT_EQ(changesIn(testId(sample::unitTwo), *then, now).size(), 1);
    EXPECT_EQ(changesIn(testId(sample::course), *then, now).size(), 2);
    EXPECT_TRUE(changesIn(testId(sample::exam), *then, now).isEmpty());
    Content spoken = before;
    (void)review::add(spoken, {.place = testId(sample::text), .text = QStringLiteral("Hello")}, fixedNow());
    EXPECT_TRUE(courseChanges(before, spoken).isEmpty()) << "words of reviewers are no change of the course";
}

} // namespace microvet::actions
