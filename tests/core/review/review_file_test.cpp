#include "core/review/review_file.h"

#include "core/model/json.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonDocument>

using namespace microvet;
using namespace microvet::model;
using namespace microvet::review;

namespace {

const QString name = QStringLiteral("ben.microvet-review");

ReviewFile someFile()
{
    ReviewFile file;
    file.note = {CoverNote::Kind::Review,
                 QStringLiteral("Ben"),
                 QStringLiteral("Ada"),
                 QString::fromUtf8("Schön & <gut>"),
                 QDateTime::fromString(QStringLiteral("2026-05-04T03:02:01.000Z"), Qt::ISODateWithMs),
                 QStringLiteral("abc")};
    file.course = CourseId::make();
    file.title = QStringLiteral("Bread");
    file.contentHash = QStringLiteral("def");
    Comment comment;
    comment.id = CommentId::make();
    comment.author = QStringLiteral("Ben");
    comment.text = QStringLiteral("Why?");
    Reply reply;
    reply.id = PartId::make();
    reply.text = QStringLiteral("Because.");
    comment.replies = {reply};
    Verdict verdict;
    verdict.id = PartId::make();
    verdict.version = QStringLiteral("123");
    verdict.decision = Decision::Accept;
    file.review.comments = {comment};
    file.review.verdicts = {verdict};
    file.versions = {{QStringLiteral("123"),
                      QStringLiteral("def"),
                      QStringLiteral("Round 1"),
                      QStringLiteral("Ben"),
                      file.note.time,
                      {},
                      QJsonObject{{QStringLiteral("format"), 1}}}};
    return file;
}

QJsonObject jsonOf(const ReviewFile& file) { return QJsonDocument::fromJson(toBytes(file)).object(); }

Error::Kind kindOf(const QByteArray& bytes)
{
    const auto file = reviewFileFrom(bytes, name);
    if (file) return Error::Kind::Other;
    EXPECT_TRUE(file.error().text.contains(name)) << qPrintable(file.error().text);
    return file.error().kind;
}

Error::Kind kindOf(const QJsonObject& json) { return kindOf(QJsonDocument(json).toJson()); }

} // namespace

TEST(ReviewFileTest, ComesBackAsItWasWritten)
{
    const ReviewFile file = someFile();
    const auto found = reviewFileFrom(toBytes(file), name);
    ASSERT_TRUE(found) << qPrintable(found.error().text);
    EXPECT_EQ(found->note, file.note);
    EXPECT_EQ(found->course, file.course);
    EXPECT_EQ(found->contentHash, file.contentHash);
    EXPECT_EQ(found->review, file.review);
    ASSERT_EQ(found->versions.size(), 1);
    EXPECT_EQ(found->versions[0].time, file.versions[0].time);
    EXPECT_EQ(found->versions[0].value, file.versions[0].value);
    EXPECT_EQ(toBytes(*found), toBytes(file));
}

TEST(ReviewFileTest, KeepsWhatANewerVersionSaysOfAComment)
{
    QJsonObject json = jsonOf(someFile());
    QJsonObject review = json.value(QStringLiteral("review")).toObject();
    QJsonArray comments = review.value(QStringLiteral("comments")).toArray();
    QJsonObject comment = comments[0].toObject();
    comment.insert(QStringLiteral("mood"), QStringLiteral("happy"));
    comments[0] = comment;
    review.insert(QStringLiteral("comments"), comments);
    json.insert(QStringLiteral("review"), review);
    const auto found = reviewFileFrom(QJsonDocument(json).toJson(), name);
    ASSERT_TRUE(found);
    EXPECT_TRUE(toBytes(*found).contains("\"mood\":\"happy\""));
}

TEST(ReviewFileTest, RefusesWhatIsNoneWithASentence)
{
    const QByteArray whole = toBytes(someFile());
    EXPECT_EQ(kindOf("PK\x03\x04"), Error::Kind::NotOurs);
    EXPECT_EQ(kindOf(QByteArray()), Error::Kind::NotOurs);
    EXPECT_EQ(kindOf("{\"format\": \"something\"}"), Error::Kind::NotOurs);
    for (const qsizetype size : {qsizetype(20), whole.size() / 2, whole.size() - 1})
        EXPECT_EQ(kindOf(whole.left(size)), Error::Kind::Damaged) << size;
    EXPECT_EQ(kindOf(QByteArray(5000, '[') + "microvet-review"), Error::Kind::NotOurs);
    EXPECT_EQ(kindOf("{\"format\":\"microvet-review\",\"a\":" + QByteArray(100'000, '[')), Error::Kind::Damaged);
    QJsonObject newer = jsonOf(someFile());
    newer.insert(QStringLiteral("version"), 2);
    EXPECT_EQ(kindOf(newer), Error::Kind::TooNew);
    for (const char* member : {"version", "course", "review"}) {
        QJsonObject lacking = jsonOf(someFile());
        lacking.remove(QLatin1String(member));
        EXPECT_EQ(kindOf(lacking), Error::Kind::Damaged) << member;
    }
}

TEST(ReviewFileTest, RefusesFarTooMuch)
{
    ReviewFile file = someFile();
    Comment comment;
    comment.text = QStringLiteral("x");
    file.review.comments = QList<Comment>(60'000, comment);
    EXPECT_EQ(kindOf(toBytes(file)), Error::Kind::TooLarge);
    EXPECT_EQ(kindOf(QByteArray(reviewFileLimit + 1, ' ')), Error::Kind::TooLarge);
}

TEST(ReviewFileTest, WhoMayOnlyCommentDecidesNothing)
{
    ReviewFile file = someFile();
    file.commentsOnly = true;
    const auto found = reviewFileFrom(toBytes(file), name);
    ASSERT_TRUE(found);
    EXPECT_TRUE(found->versions.isEmpty());
    ASSERT_EQ(found->review.verdicts.size(), 1);
    EXPECT_TRUE(found->review.verdicts[0].version.isEmpty());
    EXPECT_FALSE(found->review.verdicts[0].decision.isSet());
    EXPECT_EQ(found->review.comments, file.review.comments);
}

TEST(ReviewFileTest, GivesNewIdsWhereTwoAreTheSame)
{
    ReviewFile file = someFile();
    file.review.comments.append(file.review.comments[0]);
    Comment nameless;
    nameless.text = QStringLiteral("Hm.");
    file.review.comments.append(nameless);
    const auto found = reviewFileFrom(toBytes(file), name);
    ASSERT_TRUE(found);
    ASSERT_EQ(found->review.comments.size(), 3);
    EXPECT_EQ(found->review.comments[0].id, file.review.comments[0].id);
    EXPECT_FALSE(found->review.comments[1].id == file.review.comments[0].id);
    EXPECT_FALSE(found->review.comments[2].id.isNull());
}

TEST(ReviewFileTest, LeavesOutWhatTheAuthorsAccepted)
{
    ReviewFile file = someFile();
    AcceptedFinding accepted;
    accepted.id = PartId::make();
    accepted.reason = QStringLiteral("between us");
    file.review.accepted = {accepted};
    EXPECT_FALSE(toBytes(file).contains("between us"));
}
