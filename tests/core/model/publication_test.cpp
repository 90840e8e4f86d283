#include "core/model/publication.h"

#include "core/model/json.h"
#include "core/model/walk.h"
#include "tests/core/plan/plant.h"
#include "tests/support/random_content.h"
#include "tests/support/sample_content.h"

#include <gtest/gtest.h>

#include <QJsonDocument>

namespace microvet::model {
namespace {

QByteArray written(const Content& content)
{
    return QJsonDocument(toJson(content.course)).toJson() + QJsonDocument(toJson(content.review)).toJson();
}

Question keptEssay(const RubricId& rubric)
{
    Question question;
    question.id = QuestionId::make();
    question.prompt = RichText::fromPlain(QStringLiteral("The secret question"));
    Essay essay;
    essay.rubric = RubricRef(rubric);
    question.body = essay;
    question.keptForAssessors = true;
    return question;
}

/// The sample course with something of each kind that stays at home.
Content courseWithSecrets()
{
    Content content = test::sampleContent();
    Course& course = content.course;
    course.owner = QStringLiteral("Secret Owner");
    course.contributors.append({PersonId::make(), QStringLiteral("Anna Public"), {}, Role::Author, QStringLiteral("anna@secret.example"), true, {}});
    course.contributors.append({PersonId::make(), QStringLiteral("Bert Secret"), {}, Role::Author, QStringLiteral("bert@secret.example"), false, {}});
    course.awardingBody.email = QStringLiteral("office@secret.example");
    course.changes.append({PartId::make(), QDate(2026, 1, 2), QStringLiteral("1.1"), QStringLiteral("Anna Public"), QStringLiteral("Told to all"), true, {}});
    course.changes.append({PartId::make(), QDate(2026, 1, 3), QStringLiteral("1.2"), QStringLiteral("Bert Secret"), QStringLiteral("A secret note"), false, {}});
    course.modules[0].trainerNotes = RichText::fromPlain(QStringLiteral("Secret hint"));
    course.media[0].name = QStringLiteral("C:\\Users\\Secret\\picture.png");
    course.media[0].attribution.source = QStringLiteral("/home/secret/pictures");
    Rubric rubric;
    rubric.id = RubricId::make();
    rubric.title = QStringLiteral("Secret rubric");
    course.rubrics.append(rubric);
    Assessment& exam = course.assessments[0];
    exam.questions.append(keptEssay(rubric.id));
    Pool pool;
    pool.id = PartId::make();
    pool.questions = {QuestionRef(exam.questions.first().id), QuestionRef(exam.questions.last().id)};
    exam.pools.append(pool);
    Comment comment;
    comment.id = CommentId::make();
    comment.author = comment.text = QStringLiteral("Secret comment");
    comment.replies.append(Reply{});
    content.review.comments.append(comment);
    AcceptedFinding accepted;
    accepted.author = accepted.reason = QStringLiteral("Secret acceptance");
    content.review.accepted.append(accepted);
    return content;
}

TEST(Publication, HoldsNothingThatWasWrittenForTheTeam)
{
    const Content content = courseWithSecrets();
    const QByteArray before = written(content);
    LeftOut left;
    const Content copy = publicationCopy(content, &left);
    EXPECT_EQ(written(content), before) << "the course itself stays as it is";
    const QByteArray bytes = written(copy);
    EXPECT_FALSE(bytes.toLower().contains("secret")) << bytes.toStdString();
    EXPECT_TRUE(bytes.contains("Anna Public"));
    EXPECT_TRUE(bytes.contains("Told to all"));
    EXPECT_EQ(copy.course.media[0].name, QStringLiteral("picture.png"));
    EXPECT_EQ(copy.course.assessments[0].pools.last().questions.size(), 1);
    EXPECT_EQ(left.questions, 1);
    EXPECT_EQ(left.comments, 2);
    EXPECT_EQ(left.accepted, 1);
    EXPECT_EQ(left.changeNotes, 1);
    EXPECT_EQ(left.localPaths, 2);
    EXPECT_GE(left.people, 2);
    EXPECT_GE(left.addresses, 2);
    EXPECT_EQ(left.trainerTexts, 1);
}

TEST(Publication, OfAnEditedCourseStaysACourse)
{
    for (unsigned seed = 1; seed <= 20; ++seed) {
        const Content content = test::RandomContent(seed, {60, 3, false}).content();
        const Content copy = publicationCopy(content);
        EXPECT_EQ(publicationCopy(copy), copy) << seed;
        LeftOut again;
        publicationCopy(copy, &again);
        EXPECT_TRUE(again.isEmpty()) << seed;
        forEachText(copy, [&](const TextView& text) {
            if (text.flags & Trainer) {
                EXPECT_TRUE(text.field.contains("modelAnswer")) << text.field.toStdString();
            }
        });
        EXPECT_EQ(copy.course.modules.size(), content.course.modules.size());
    }
}

TEST(Publication, AssessorsHaveTheQuestionsAndNoNames)
{
    const QByteArray bytes = written(assessorCopy(courseWithSecrets()));
    EXPECT_TRUE(bytes.contains("The secret question"));
    EXPECT_TRUE(bytes.contains("Secret rubric"));
    for (const char* hidden : {"Bert Secret", "secret.example", "Secret comment", "Secret hint", "Secret Owner", "/home/secret"})
        EXPECT_FALSE(bytes.contains(hidden)) << hidden;
}

TEST(Publication, TellsLocalPathsFromOtherTexts)
{
    for (const char* path : {"file:///home/x/y.png", "C:\\Users\\x", "d:/pictures/a.png", "/home/x", "/Users/x/y", "~/x", "\\\\server\\share"})
        EXPECT_TRUE(isLocalPath(QString::fromUtf8(path))) << path;
    for (const char* text : {"https://example.org/home/", "and/or", "A: yes", "", "/ 5", "Made for this course", "home/x"})
        EXPECT_FALSE(isLocalPath(QString::fromUtf8(text))) << text;
    EXPECT_EQ(fileNameOf(QStringLiteral("C:\\a\\b.png")), QStringLiteral("b.png"));
    EXPECT_EQ(fileNameOf(QStringLiteral("b/c.png")), QStringLiteral("b/c.png"));
}

} // namespace
} // namespace microvet::model
