#include "core/actions/merge/common_base.h"
#include "core/actions/merge/draft_merge.h"
#include "core/model/structure_edit.h"
#include "core/review/comments.h"
#include "tests/core/document/document_fixture.h"
#include "tests/support/random_content.h"
#include "tests/support/sample_content.h"

#include <gtest/gtest.h>

#include <QJsonDocument>

namespace microvet::actions {

using namespace model;
using namespace tests;
using document::Document;
using test::testId;
namespace sample = test::sample;

namespace {

const QString author = QStringLiteral("Ada");

QString title(const Content& content, int unit) { return find<Unit>(content, testId(unit))->title; }

void rename(Document& document, int unit, const char* words)
{
    modify<Unit>(document.content, testId(unit), [&](Unit& u) { u.title = QString::fromUtf8(words); });
}

/// A course file, and copies of it that others work on.
class Drafts : public testing::Test {
protected:
    TestStore store;
    Document mine;

    void SetUp() override
    {
        mine.content = test::sampleContent();
        mine.content.course.media.clear();
        mine.media = std::make_shared<document::MediaStore>(store, QStringLiteral("/session/mine"));
        keep(mine, "Sent");
        ASSERT_TRUE(saveDocument(store, mine, QStringLiteral("/home/mine.microvet")));
    }
    static void keep(Document& document, const char* label, const Clock& clock = fixedNow)
    {
        document::keepRevision(document, QString::fromUtf8(label), author, clock);
    }
    static QString pathOf(const char* name) { return QStringLiteral("/home/%1.microvet").arg(QString::fromUtf8(name)); }
    Draft open(const char* name)
    {
        auto draft = openDraft(store, pathOf(name), QStringLiteral("/session/") + QString::fromUtf8(name));
        EXPECT_TRUE(draft) << name << (draft ? "" : qPrintable(draft.error().text));
        return draft ? *std::move(draft) : Draft();
    }
    /// Somebody takes the file, changes it and saves it under a name.
    template<class Fn>
    void draft(const char* name, Fn&& change, const char* from = "mine")
    {
        Document document = open(from).document;
        change(document);
        ASSERT_TRUE(saveDocument(store, document, pathOf(name)));
    }
    Document read(const char* name) { return open(name).document; }
    Document saved(const DraftMerge& merge, const char* name)
    {
        Document document = merge.document(merge.versions(author, fixedNow));
        EXPECT_TRUE(saveDocument(store, document, pathOf(name)));
        return read(name);
    }
};

TEST(NewestCommon, GoesByOrderAndIsTheSameFromBothSides)
{
    const auto of = [](const char* mine, const char* theirs) {
        const QStringList a = QString::fromLatin1(mine).split(u' ', Qt::SkipEmptyParts);
        const QStringList b = QString::fromLatin1(theirs).split(u' ', Qt::SkipEmptyParts);
        EXPECT_EQ(newestCommon(a, b), newestCommon(b, a));
        return newestCommon(a, b).toStdString();
    };
    EXPECT_EQ(of("a b c", "a b d"), "b");
    EXPECT_EQ(of("a b c", "c"), "c");
    EXPECT_EQ(of("a b", "c d"), "");
    EXPECT_EQ(of("", ""), "");
    EXPECT_EQ(of("a b a x", "a b a y"), "a") << "gone back to";
    EXPECT_EQ(of("a b c x", "a c b y"), "c") << "neither is newer";
}

TEST_F(Drafts, WhatBothDidSinceTheVersionThatBothKeepIsInTheResult)
{
    draft("theirs", [](Document& d) { rename(d, sample::unitOne, "Theirs"); });
    rename(mine, sample::unitTwo, "Mine");
    const QByteArray source = store.bytes(pathOf("theirs"));
    DraftMerge merge(store, mine);
    ASSERT_TRUE(merge.add(open("theirs")));
    EXPECT_EQ(merge.steps()[0].base.kind, MergeBase::Kept);
    EXPECT_EQ(merge.steps()[0].base.label, QStringLiteral("Sent"));
    EXPECT_EQ(merge.conflicts(), 0);
    EXPECT_TRUE(merge.steps()[0].remarks.isEmpty());
    const Document result = saved(merge, "result");
    EXPECT_EQ(title(result.content, sample::unitOne), QStringLiteral("Theirs"));
    EXPECT_EQ(title(result.content, sample::unitTwo), QStringLiteral("Mine"));
    EXPECT_EQ(store.bytes(pathOf("theirs")), source);
}

TEST_F(Drafts, ADraftThatWentOnFromTheCourseIsTakenAsItIs)
{
    rename(mine, sample::unitTwo, "Mine");
    keep(mine, "Sent again");
    ASSERT_TRUE(saveDocument(store, mine, pathOf("mine")));
    draft("theirs", [](Document& d) { rename(d, sample::unitTwo, "Theirs"); });
    DraftMerge merge(store, read("mine"));
    ASSERT_TRUE(merge.add(open("theirs")));
    EXPECT_EQ(merge.steps()[0].base.kind, MergeBase::Mine);
    EXPECT_EQ(merge.conflicts(), 0);
    EXPECT_EQ(title(merge.content(), sample::unitTwo), QStringLiteral("Theirs"));
}

TEST_F(Drafts, WhatWasMergedOnceBringsNothingNew)
{
    draft("theirs", [](Document& d) { rename(d, sample::unitOne, "Theirs"); });
    rename(mine, sample::unitTwo, "Mine");
    DraftMerge merge(store, mine);
    ASSERT_TRUE(merge.add(open("theirs")));
    const Document result = saved(merge, "result");

    DraftMerge again(store, result);
    ASSERT_TRUE(again.add(open("theirs")));
    EXPECT_EQ(again.steps()[0].base.kind, MergeBase::Theirs);
    EXPECT_TRUE(again.content() == result.content);
    EXPECT_TRUE(again.versions(author, fixedNow).isEmpty());

    // Whoever goes on from the result finds it to be the base.
    draft(
        "further", [](Document& d) { rename(d, sample::unitOne, "Further"); }, "result");
    DraftMerge back(store, read("theirs"));
    ASSERT_TRUE(back.add(open("further")));
    EXPECT_EQ(back.steps()[0].base.kind, MergeBase::Mine);
    EXPECT_EQ(title(back.content(), sample::unitOne), QStringLiteral("Further"));
}

TEST_F(Drafts, ClocksDecideNothing)
{
    const auto late = [] { return fixedNow().addYears(50); };
    draft("theirs", [&](Document& d) {
        rename(d, sample::unitOne, "First");
        keep(d, "Sent back", [] { return fixedNow().addYears(-9); });
        rename(d, sample::unitOne, "Second");
    });
    DraftMerge merge(store, mine);
    ASSERT_TRUE(merge.add(open("theirs")));
    Document result = saved(merge, "result");
    ASSERT_TRUE(merge.add(open("theirs")));
    rename(result, sample::unitTwo, "Mine");
    keep(result, "Later", late);
    draft(
        "more", [](Document& d) { rename(d, sample::unitOne, "Third"); }, "theirs");
    DraftMerge next(store, result);
    ASSERT_TRUE(next.add(open("more")));
    EXPECT_EQ(next.steps()[0].base.label, QStringLiteral("Sent back")) << "the newest by order, whatever year it says";
    EXPECT_EQ(next.conflicts(), 1);
}

TEST_F(Drafts, WithoutACommonVersionWhatDiffersIsAsked)
{
    mine.revisions.clear();
    mine.newRevisions.clear();
    draft("theirs", [](Document& d) {
        rename(d, sample::unitOne, "Theirs");
        removeElement(d.content, testId(sample::unitTwo));
    });
    rename(mine, sample::unitTwo, "Mine");
    DraftMerge merge(store, mine);
    ASSERT_TRUE(merge.add(open("theirs")));
    EXPECT_EQ(merge.steps()[0].base.kind, MergeBase::None);
    EXPECT_EQ(merge.steps()[0].remarks.size(), 1);
    EXPECT_EQ(merge.open(), 1);
    EXPECT_TRUE(find<Unit>(merge.content(), testId(sample::unitTwo)));
    merge.choose(0, merge.steps()[0].merged.conflicts[0], {review::Choice::Theirs, {}});
    EXPECT_EQ(merge.open(), 0);
    EXPECT_EQ(title(merge.content(), sample::unitOne), QStringLiteral("Theirs"));
    merge.takeBack(0, merge.steps()[0].merged.conflicts[0]);
    EXPECT_EQ(merge.open(), 1);
}

TEST_F(Drafts, AnotherCourseIsRefusedAndAnAdaptationIsNot)
{
    draft("other", [](Document& d) { d.content.course.id = CourseId::make(); });
    DraftMerge merge(store, mine);
    const Status refused = merge.add(open("other"));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, Error::Kind::Invalid);
    EXPECT_TRUE(refused.error().text.contains(QStringLiteral("other.microvet")));
    EXPECT_TRUE(refused.error().text.contains(QStringLiteral("imported twice"))) << "its name is the same";
    draft("cakes", [](Document& d) {
        d.content.course.id = CourseId::make();
        d.content.course.title = QStringLiteral("Cakes");
    });
    const Status cakes = merge.add(open("cakes"));
    ASSERT_FALSE(cakes);
    EXPECT_TRUE(cakes.error().text.contains(QStringLiteral("Cakes")));
    EXPECT_TRUE(merge.steps().isEmpty());
    EXPECT_TRUE(merge.content() == mine.content);

    draft("adapted", [this](Document& d) {
        d.content.course.id = CourseId::make();
        d.content.course.origin = Origin();
        d.content.course.origin->courseId = mine.content.course.id;
        rename(d, sample::unitOne, "Adapted");
        review::NewComment comment;
        comment.place = d.content.course.id.uuid();
        comment.text = QStringLiteral("All of it");
        ASSERT_FALSE(review::add(d.content, comment, fixedNow()).isNull());
    });
    ASSERT_TRUE(merge.add(open("adapted")));
    EXPECT_EQ(merge.content().course.id, mine.content.course.id);
    EXPECT_FALSE(merge.content().course.origin);
    EXPECT_EQ(title(merge.content(), sample::unitOne), QStringLiteral("Adapted"));
    ASSERT_EQ(merge.content().review.comments.size(), 1);
    EXPECT_EQ(merge.content().review.comments[0].place.target, mine.content.course.id.uuid());
}

TEST_F(Drafts, MediaComeAlongAndWhatIsMissingIsTold)
{
    const QByteArray picture = noiseBytes(3000, 7);
    QString spoilt;
    draft("theirs", [&](Document& d) {
        d.media = std::make_shared<document::MediaStore>(store, QStringLiteral("/session/new"));
        addMedium(d, picture);
        spoilt = addMedium(d, noiseBytes(900, 8));
        d.content.course.media.last().name = QStringLiteral("oven.png");
    });
    QByteArray bytes = store.bytes(pathOf("theirs"));
    const qsizetype at = bytes.indexOf(noiseBytes(900, 8));
    ASSERT_GT(at, 0);
    bytes[at + 5] = char(bytes[at + 5] + 1);
    store.put(pathOf("theirs"), bytes);

    DraftMerge merge(store, mine);
    ASSERT_TRUE(merge.add(open("theirs")));
    Progress progress;
    const auto versions = merge.versions(author, fixedNow);
    const auto media = merge.takeMedia(versions, *mine.media, progress);
    ASSERT_TRUE(media);
    EXPECT_EQ(media->taken, 1);
    EXPECT_TRUE(media->missing.isEmpty());
    ASSERT_EQ(media->damaged.size(), 1);
    EXPECT_TRUE(media->damaged[0].contains(QStringLiteral("oven.png"))) << media->damaged[0].toStdString();
    const Document result = saved(merge, "result");
    EXPECT_EQ(differs(result, merge.content(), {picture}), QString());
    EXPECT_FALSE(result.media->contains(spoilt));
}

TEST_F(Drafts, FiveTrainersWithAUnitEach)
{
    Module module = mine.content.course.modules[0];
    for (int i = 0; i < 5; ++i) {
        Unit unit = module.units[0];
        giveNewIds(unit);
        unit.id = UnitId(testId(900 + i));
        mine.content.course.modules[0].units.append(unit);
    }
    keep(mine, "To all");
    ASSERT_TRUE(saveDocument(store, mine, pathOf("mine")));
    const char* names[]{"one", "two", "three", "four", "five"};
    for (int i = 0; i < 5; ++i)
        draft(names[i], [&](Document& d) {
            rename(d, 900 + i, names[i]);
            if (i > 2) d.content.course.title = QString::fromUtf8(names[i]);
            review::NewComment comment;
            comment.place = testId(900 + i);
            comment.text = QString::fromUtf8(names[i]);
            review::add(d.content, comment, fixedNow());
            Verdict verdict;
            verdict.id = PartId::make();
            verdict.version = d.revisions.constFirst().hash;
            d.content.review.verdicts.append(verdict);
        });
    DraftMerge merge(store, read("mine"));
    for (const char* name : names)
        ASSERT_TRUE(merge.add(open(name))) << name;
    for (const auto& step : merge.steps())
        EXPECT_NE(step.base.kind, MergeBase::None);
    EXPECT_EQ(merge.open(), 1) << "the title, by four and by five";
    merge.chooseAll(review::Side::Theirs);
    EXPECT_EQ(merge.open(), 0);
    const Document result = saved(merge, "result");
    for (int i = 0; i < 5; ++i)
        EXPECT_EQ(title(result.content, 900 + i), QString::fromUtf8(names[i]));
    EXPECT_EQ(result.content.course.title, QStringLiteral("five"));
    EXPECT_EQ(result.content.review.comments.size(), 5);
    EXPECT_EQ(result.content.review.verdicts.size(), 5);
    for (const char* name : names) {
        DraftMerge again(store, result);
        ASSERT_TRUE(again.add(open(name)));
        EXPECT_EQ(again.steps()[0].base.kind, MergeBase::Theirs) << name;
    }
}

TEST_F(Drafts, WhateverIsMergedIsReadAgainAsItWasWritten)
{
    for (quint32 seed = 0; seed < 60; ++seed) {
        test::RandomContent random(seed, {.fill = 30, .listLength = 2, .unknown = seed % 2 == 0});
        mine.content = random.content();
        mine.content.course.media.clear();
        mine.home.clear();
        mine.file = {};
        mine.revisions.clear();
        mine.newRevisions.clear();
        keep(mine, "Sent");
        const QByteArray number = QByteArray::number(seed);
        const QByteArray from = "mine" + number, one = "one" + number, two = "two" + number, out = "out" + number;
        ASSERT_TRUE(saveDocument(store, mine, pathOf(from.constData())));
        draft(
            one.constData(), [&](Document& d) { d.content = random.mutated(d.content); }, from.constData());
        draft(
            two.constData(), [&](Document& d) { d.content = random.mutated(d.content); }, from.constData());
        mine.content = random.mutated(mine.content);
        DraftMerge merge(store, mine);
        ASSERT_TRUE(merge.add(open(one.constData()))) << seed;
        ASSERT_TRUE(merge.add(open(two.constData()))) << seed;
        merge.chooseAll(seed % 3 ? review::Side::Theirs : review::Side::Mine);
        EXPECT_EQ(merge.open(), 0) << seed;
        const Document result = saved(merge, out.constData());
        EXPECT_TRUE(result.content == merge.content()) << seed;
        DraftMerge again(store, result);
        ASSERT_TRUE(again.add(open(two.constData()))) << seed;
        EXPECT_EQ(again.steps()[0].base.kind, MergeBase::Theirs) << seed;
    }
}

TEST_F(Drafts, AVersionThatCannotBeReadGivesWayToAnOlderOne)
{
    rename(mine, sample::unitTwo, "Mine");
    keep(mine, "Second");
    ASSERT_TRUE(saveDocument(store, mine, pathOf("mine")));
    draft("theirs", [](Document& d) { rename(d, sample::unitOne, "Theirs"); });
    Draft theirs = open("theirs");
    theirs.document.newRevisions.insert(theirs.document.revisions.last().hash, "not these bytes");
    rename(mine, sample::unitOne, "Mine too");
    DraftMerge merge(store, mine);
    ASSERT_TRUE(merge.add(std::move(theirs)));
    EXPECT_EQ(merge.steps()[0].base.label, QStringLiteral("Sent"));
    EXPECT_EQ(merge.steps()[0].remarks.size(), 1);
    EXPECT_EQ(merge.open(), 1);
}

TEST_F(Drafts, FilesThatCannotBeReadAreRefused)
{
    EXPECT_EQ(openDraft(store, pathOf("nobody"), QStringLiteral("/session/x")).error().kind, Error::Kind::NotFound);
    const QByteArray bytes = store.bytes(pathOf("mine"));
    store.put(pathOf("cut"), bytes.left(bytes.size() / 2));
    EXPECT_FALSE(openDraft(store, pathOf("cut"), QStringLiteral("/session/x")));
    store.put(pathOf("newer"), rawZip({{"mimetype", document::mimeType},
                                       {"course.json", "{}"},
                                       {"manifest.json", R"({"format":{"major":99,"minor":0}})"}}));
    EXPECT_EQ(openDraft(store, pathOf("newer"), QStringLiteral("/session/x")).error().kind, Error::Kind::TooNew);
}

} // namespace

} // namespace microvet::actions
