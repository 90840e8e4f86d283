#include "core/review/comments.h"

#include "core/model/structure_edit.h"
#include "tests/support/sample_content.h"

#include <gtest/gtest.h>

namespace microvet::review {

using namespace model;
using test::testId;
namespace sample = test::sample;

namespace {

QDateTime at(int minute) { return QDateTime(QDate(2026, 3, 1), QTime(8, minute), Qt::UTC); }

NewComment about(int place, const char* text, CommentKind kind = CommentKind::Should)
{
    NewComment comment;
    comment.place = testId(place);
    comment.text = QString::fromUtf8(text);
    comment.kind = kind;
    comment.author = QStringLiteral("Ben");
    return comment;
}

QStringList textsOf(const QList<Placed>& placed)
{
    QStringList texts;
    for (const Placed& one : placed) texts << one.comment->text;
    return texts;
}

/// Some words out of the text of the block.
QString someWords(const Content& content, int block)
{
    QString words;
    forEachText(*find<Block>(content, testId(block)), [&](const TextView& view) {
        if (words.isEmpty() && view.toPlainText().size() > 12) words = view.toPlainText().mid(3, 8).trimmed();
    });
    return words;
}

} // namespace

TEST(Comments, AreWrittenAnsweredAssignedAndResolved)
{
    Content content = test::sampleContent();
    EXPECT_TRUE(add(content, about(sample::text, "  "), at(1)).isNull());
    EXPECT_TRUE(add(content, about(9999, "No such place"), at(1)).isNull());
    EXPECT_TRUE(content.review.comments.isEmpty());
    const CommentId id = add(content, about(sample::text, " Too long. ", CommentKind::Must), at(1));
    ASSERT_FALSE(id.isNull());
    EXPECT_EQ(openCount(content, CommentKind::Must), 1);
    EXPECT_TRUE(assign(content, id, QStringLiteral("Ada")));
    EXPECT_TRUE(reply(content, id, QStringLiteral("Ada"), QStringLiteral("Shorter now."), at(2)));
    EXPECT_FALSE(reply(content, id, QStringLiteral("Ada"), QStringLiteral(" "), at(3)));
    EXPECT_TRUE(setResolved(content, id, true));
    EXPECT_TRUE(setKind(content, id, CommentKind::Should));
    const Comment& comment = content.review.comments[0];
    EXPECT_EQ(comment.text, QStringLiteral("Too long."));
    EXPECT_EQ(comment.assignee, QStringLiteral("Ada"));
    ASSERT_EQ(comment.replies.size(), 1);
    EXPECT_FALSE(comment.replies[0].id.isNull());
    EXPECT_FALSE(isOpen(comment));
    EXPECT_EQ(openCount(content), 0);
    EXPECT_TRUE(peopleOf(content).contains(QStringLiteral("Ada")) && peopleOf(content).contains(QStringLiteral("Ben")));
    EXPECT_FALSE(setResolved(content, CommentId::make(), true));
    EXPECT_TRUE(remove(content, id));
    EXPECT_FALSE(remove(content, id));
}

TEST(Comments, PraiseIsNeverOpen)
{
    Content content = test::sampleContent();
    (void)add(content, about(sample::unitOne, "Lovely", CommentKind::Praise), at(1));
    EXPECT_EQ(openCount(content), 0);
    EXPECT_TRUE(openCounts(content).isEmpty());
}

TEST(Comments, StandInTheOrderOfTheCourseAndThoseOfRemovedElementsLast)
{
    Content content = test::sampleContent();
    (void)add(content, about(sample::secondText, "third"), at(1));
    (void)add(content, about(sample::imageBlock, "gone"), at(2));
    (void)add(content, about(sample::text, "second"), at(4));
    (void)add(content, about(sample::text, "first"), at(3));
    ASSERT_TRUE(removeElement(content, testId(sample::imageBlock)));
    const QList<Placed> all = commentsOf(content);
    EXPECT_EQ(textsOf(all), (QStringList{QStringLiteral("first"), QStringLiteral("second"), QStringLiteral("third"), QStringLiteral("gone")}));
    EXPECT_EQ(all.last().standing, Standing::ElementRemoved);
    EXPECT_EQ(all.first().standing, Standing::There);
}

TEST(Comments, AreFiltered)
{
    Content content = test::sampleContent();
    const CommentId done = add(content, about(sample::text, "done", CommentKind::Must), at(1));
    (void)add(content, about(sample::text, "open"), at(2));
    NewComment other = about(sample::secondText, "other", CommentKind::Question);
    other.author = QStringLiteral("Cora");
    other.assignee = QStringLiteral("Ada");
    (void)add(content, other, at(3));
    setResolved(content, done, true);
    EXPECT_EQ(textsOf(commentsOf(content, {.openOnly = true})), (QStringList{QStringLiteral("open"), QStringLiteral("other")}));
    EXPECT_EQ(textsOf(commentsOf(content, {.kind = CommentKind::Must})), QStringList{QStringLiteral("done")});
    EXPECT_EQ(textsOf(commentsOf(content, {.author = QStringLiteral("Cora")})), QStringList{QStringLiteral("other")});
    EXPECT_EQ(textsOf(commentsOf(content, {.assignee = QStringLiteral("Ada")})), QStringList{QStringLiteral("other")});
    EXPECT_EQ(commentsOf(content, {.below = testId(sample::unitOne)}).size(), 2);
    EXPECT_EQ(commentsOf(content, {.below = testId(sample::module)}).size(), 3);
    const QHash<QUuid, int> counts = openCounts(content);
    EXPECT_EQ(counts.value(testId(sample::course)), 2);
    EXPECT_EQ(counts.value(testId(sample::unitOne)), 1);
    EXPECT_EQ(counts.value(testId(sample::imageBlock)), 0);
}

TEST(Comments, FindTheirPassageAgainUntilItChanges)
{
    Content content = test::sampleContent();
    const QString words = someWords(content, sample::text);
    ASSERT_FALSE(words.isEmpty());
    NewComment comment = about(sample::text, "Really?");
    comment.field = QStringLiteral("body.text");
    comment.quote = words;
    (void)add(content, comment, at(1));
    const Placed before = placeOf(content, content.review.comments[0]);
    EXPECT_EQ(before.standing, Standing::There);
    ASSERT_GE(before.start, 0);
    EXPECT_EQ(before.field, QByteArray("body.text"));
    const auto rewrite = [&](const QString& text) {
        modify<Block>(content, testId(sample::text), [&](Block& block) { std::get<TextBlock>(block.body).text = RichText::fromPlain(text); });
    };
    rewrite(QStringLiteral("Before it: %1, and after.").arg(words));
    const Placed moved = placeOf(content, content.review.comments[0]);
    EXPECT_EQ(moved.standing, Standing::There);
    EXPECT_EQ(moved.start, 11);
    rewrite(QStringLiteral("Something else."));
    EXPECT_EQ(placeOf(content, content.review.comments[0]).standing, Standing::PassageChanged);
    ASSERT_TRUE(removeElement(content, testId(sample::text)));
    EXPECT_EQ(placeOf(content, content.review.comments[0]).standing, Standing::ElementRemoved);
}

TEST(Comments, ARemarkAboutAPartFindsItsPassageInThatPart)
{
    Content content = test::sampleContent();
    QUuid option;
    QString words;
    forEachElement(content, [&](const ElementView& view) {
        const auto* one = view.as<Option>();
        if (!one || !option.isNull()) return true;
        forEachText(*one, [&](const TextView& text) { if (words.isEmpty()) words = text.toPlainText(); });
        if (!words.isEmpty()) option = view.id;
        return true;
    });
    ASSERT_FALSE(option.isNull());
    NewComment comment;
    comment.place = option;
    comment.quote = words;
    comment.text = QStringLiteral("Gives it away.");
    (void)add(content, comment, at(1));
    EXPECT_EQ(placeOf(content, content.review.comments[0]).standing, Standing::There);
}

} // namespace microvet::review
