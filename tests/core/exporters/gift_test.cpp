#include "tests/core/exporters/export_fixture.h"
#include "tests/support/every_kind.h"
#include "tests/support/random_content.h"
#include "tests/support/sample_content.h"

#include <QFile>
#include <QRegularExpression>

namespace microvet::tests {
namespace {

using namespace model;
using test::paragraph;
using test::testId;

class Gift : public Export {
protected:
    QString gift()
    {
        const auto report = run(QStringLiteral("gift"), false, QStringLiteral("out.txt"));
        EXPECT_TRUE(report) << report.error().text.toStdString();
        if (!report) return {};
        m_report = *report;
        QFile file(target(QStringLiteral("out.txt")));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return QString::fromUtf8(file.readAll());
    }

    /// What stands behind the name of a question with this body.
    QString asked(QuestionBody body)
    {
        Question question;
        question.body = std::move(body);
        return asked(question);
    }

    QString asked(Question question)
    {
        question.id = QuestionId(testId(900));
        question.prompt = paragraph(QStringLiteral("What?"));
        m_content.course.modules.clear();
        m_content.course.assessments = {Assessment()};
        m_content.course.assessments[0].questions = {question};
        return gift().section(QStringLiteral("::[html]"), 1).trimmed();
    }

    bool lost(const char* words) const { return isTold(m_report, words); }

    static Option option(const QString& text, bool correct, const QString& feedback = {})
    {
        Option made;
        made.id = OptionId::make();
        made.text = paragraph(text);
        made.correct = correct;
        made.feedback = paragraph(feedback);
        return made;
    }

    exporters::Report m_report;
};

TEST_F(Gift, CategoriesNamesIdsAndTags)
{
    const QString text = gift();
    EXPECT_TRUE(text.startsWith(
        QLatin1String("$CATEGORY: $course$/top/Safe handling of cleaning agents/Know what you work with\n\n// [id:")));
    EXPECT_TRUE(text.contains(QStringLiteral("// [id:%1] [tag:1. Explain the signs on the label of a cleaning "
                                             "a…]\n::Which sign stands for burns of the skin?::[html]<p>Which sign")
                                  .arg(testId(test::sample::examQuestionOne).toString(QUuid::WithoutBraces))));
}

TEST_F(Gift, ChoicesCarryFeedbackAndWeights)
{
    Question question;
    question.body = SingleChoice{{option(QStringLiteral("a = {b}: #1 ~ \\"), true, QStringLiteral("yes")),
                                  option(QStringLiteral("c"), false), option(QStringLiteral("d"), true)},
                                 {}};
    question.feedbackIncorrect = paragraph(QStringLiteral("look"));
    EXPECT_EQ(
        asked(question),
        QStringLiteral("<p>What?</p>{\n\t=a \\= \\{b\\}\\: \\#1 \\~ \\\\#<p>yes</p>\n\t~c#<p>look</p>\n\t~%100%d\n}"));
    question.body =
        MultipleChoice{{option(QStringLiteral("a"), true), option(QStringLiteral("b"), true),
                        option(QStringLiteral("c"), true), option(QStringLiteral("d"), false, QStringLiteral("no"))},
                       {}};
    EXPECT_EQ(
        asked(question),
        QStringLiteral("<p>What?</p>{\n\t~%33.33333%a\n\t~%33.33333%b\n\t~%33.33333%c\n\t~%-33.33333%d#<p>no</p>\n\t"
                       "####<p><strong>If your answer was different</strong></p><p>look</p>\n}"));
}

TEST_F(Gift, TrueOrFalseBeginsWithWhatIsSaidToWrongAnswers)
{
    EXPECT_EQ(asked(TrueFalse{false, paragraph(QStringLiteral("not so")), paragraph(QStringLiteral("it is")), {}}),
              QStringLiteral("<p>What?</p>{\n\tFALSE#<p>not so</p>#<p>it is</p>\n}"));
    EXPECT_EQ(asked(TrueFalse{}), QStringLiteral("<p>What?</p>{\n\tTRUE\n}"));
}

TEST_F(Gift, TypedAnswersAndNumbers)
{
    EXPECT_EQ(asked(ShortAnswer{
                  {test::acceptedAnswer(QStringLiteral("b*"), 50), test::acceptedAnswer(QStringLiteral("TRUE"), 100, QStringLiteral("ok"))},
                  false,
                  false,
                  {}}),
              QStringLiteral("<p>What?</p>{\n\t=%100%TRUE#<p>ok</p>\n\t=%50%b*\n}"));
    (void)asked(ShortAnswer{{test::acceptedAnswer(QStringLiteral("a"), 100)}, true, false, {}});
    EXPECT_TRUE(lost("capital and small letters"));
    EXPECT_EQ(asked(ShortAnswer{{test::acceptedAnswer(QStringLiteral("a->b"), 100)}, false, false, {}}),
              QStringLiteral("<p>What?</p>"));
    EXPECT_TRUE(lost("“->” cannot be written"));
    Question number;
    number.body = Numeric{1000000, 0.5, QStringLiteral("kg"), {}};
    number.feedbackIncorrect = paragraph(QStringLiteral("no"));
    EXPECT_EQ(asked(number), QStringLiteral("<p>What?</p>{#\n\t=1000000:0.5\n\t~#<p>no</p>\n}"));
    EXPECT_TRUE(lost("in kg"));
}

TEST_F(Gift, PairsOrderAndGaps)
{
    EXPECT_EQ(
        asked(Matching{{{OptionId::make(), paragraph(QStringLiteral("a -> b")), paragraph(QStringLiteral("x->y")), {}},
                        {OptionId::make(), {}, paragraph(QStringLiteral("stray")), {}}},
                       {}}),
        QStringLiteral("<p>What?</p>{\n\t=a -&gt; b -> x->y\n\t= -> stray\n}"));
    EXPECT_EQ(asked(Ordering{{{OptionId::make(), paragraph(QStringLiteral("one")), {}},
                              {OptionId::make(), paragraph(QStringLiteral("two")), {}}},
                             {}}),
              QStringLiteral("<p>What?</p>{\n\t=one -> 1\n\t=two -> 2\n}"));
    GapText gaps;
    gaps.text = paragraph(QStringLiteral("A [[1]] b [[2]]"));
    for (const char* word : {"zinc", "tin"})
        gaps.gaps.append(Gap{OptionId::make(), {test::acceptedAnswer(QLatin1String(word), 100)}, {}});
    EXPECT_EQ(asked(gaps),
              QStringLiteral("<p>What?</p><p>A _____ (1) b _____ (2)</p>{\n\t=(1) -> zinc\n\t=(2) -> tin\n}"));
    EXPECT_TRUE(lost("one gap at most"));
    gaps.dragWords = true;
    gaps.distractors = {QStringLiteral("lead")};
    EXPECT_TRUE(asked(gaps).endsWith(QLatin1String("\n\t=(2) -> tin\n\t= -> lead\n}")));
    gaps.gaps.removeLast();
    gaps.dragWords = false;
    EXPECT_EQ(asked(gaps), QStringLiteral("<p>What?</p><p>A _____ b [[2]]</p>{\n\t=%100%zinc\n}"));
}

TEST_F(Gift, WhatItCannotCarryIsTold)
{
    m_content = test::everyKind(m_media);
    m_content.course.assessments[0].questions[0].points = 3;
    const QString text = gift();
    EXPECT_FALSE(text.contains(QLatin1String("<img")));
    for (const char* sentence : {"GIFT carries no pictures, so “label.png”", "GIFT has no hints",
                                 "GIFT has no limits of words", "GIFT has no units", "Each question has one point"})
        EXPECT_TRUE(lost(sentence)) << sentence;
}

/// A blank line ends a question, and braces that are not escaped begin and end its answers.
TEST_F(Gift, IsSoundForRandomCourses)
{
    static const QRegularExpression brace(QStringLiteral("(?<!\\\\)(?:\\\\\\\\)*[{}]"));
    int questions = 0;
    for (quint32 seed = 1; seed <= 50; ++seed) {
        m_content = test::RandomContent(seed, {80, 4, seed % 2 == 0}).content();
        for (const QString& part : gift().split(QStringLiteral("\n\n"), Qt::SkipEmptyParts)) {
            if (part.startsWith(QLatin1String("$CATEGORY: $course$/top/"))) continue;
            ++questions;
            ASSERT_TRUE(part.startsWith(QLatin1String("// [id:"))) << part.toStdString();
            const QString question = part.section(u'\n', 1);
            ASSERT_TRUE(question.startsWith(QLatin1String("::"))) << part.toStdString();
            QString braces;
            for (auto it = brace.globalMatch(question); it.hasNext();)
                braces += it.next().captured().back();
            ASSERT_TRUE(braces.isEmpty() || braces == QLatin1String("{}")) << part.toStdString();
            ASSERT_TRUE(braces.isEmpty() || question.endsWith(u'}')) << part.toStdString();
        }
    }
    EXPECT_GT(questions, 100);
}

} // namespace
} // namespace microvet::tests
