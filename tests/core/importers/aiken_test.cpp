#include "core/importers/aiken/aiken_reader.h"
#include "tests/core/importers/given_file.h"

namespace microvet::tests {
namespace {

using namespace model;
using importers::aiken::looksLikeAiken;
using importers::aiken::readAiken;

QStringList optionsOf(const QList<Option>& options)
{
    QStringList out;
    for (const Option& option : options) out.append((option.correct ? QStringLiteral("+") : QString()) + richtext::toPlainText(option.text));
    return out;
}

QList<Question> questionsOf(const QByteArray& text)
{
    const auto bank = readAiken(text);
    EXPECT_TRUE(bank) << (bank ? "" : bank.error().text.toStdString());
    return bank && !bank->categories.isEmpty() ? bank->categories[0].questions : QList<Question>();
}

QStringList lossesIn(const QByteArray& text)
{
    QStringList out;
    if (const auto bank = readAiken(text))
        for (const auto& loss : bank->losses) out.append(loss.question + QStringLiteral(": ") + loss.text);
    return out;
}

TEST(Aiken, BecomesMultipleChoice)
{
    const QList<Question> questions = questionsOf("\xEF\xBB\xBFWhich glove <b> protects\r\nfrom heat?\r\nA. Cotton {x}\r\nB) Leather\r\nANSWER: B\r\n\r\n"
                                                  "A. Volta made what?\r\n\r\nA. The pile,\r\nas one says\r\nB. The wheel\r\nC) Both\r\nAnswer : a, C\r\n");
    ASSERT_EQ(questions.size(), 2);
    EXPECT_EQ(richtext::toPlainText(questions[0].prompt), QStringLiteral("Which glove <b> protects\nfrom heat?"));
    EXPECT_EQ(optionsOf(std::get<SingleChoice>(questions[0].body).options), (QStringList{QStringLiteral("Cotton {x}"), QStringLiteral("+Leather")}));
    EXPECT_FALSE(questions[0].shuffle);
    EXPECT_EQ(optionsOf(std::get<MultipleChoice>(questions[1].body).options),
              (QStringList{QStringLiteral("+The pile, as one says"), QStringLiteral("The wheel"), QStringLiteral("+Both")}));
    EXPECT_EQ(richtext::toPlainText(questions[1].prompt), QStringLiteral("A. Volta made what?"));
}

TEST(Aiken, WhatIsNoQuestionIsTold)
{
    const QByteArray good = "Good?\nA. a\nB. b\nANSWER: A\n\n";
    struct {
        const char* text;
        const char* loss;
    } const bad[]{
        {"Only words.\n\n", "Only words.: This is a text without a question"},
        {"No answer?\nA. a\nB. b\n\n", "No answer?: It has no line"},
        {"One?\nA. a\nANSWER: A\n\n", "One?: It has fewer than two"},
        {"None?\nANSWER: A\n\n", "None?: It has fewer than two"},
        {"Twice?\nA. a\nA. b\nANSWER: A\n\n", "Twice?: Two of its options"},
        {"Other?\nA. a\nB. b\nANSWER: D\n\n", "“D”"},
        {"Word?\nA. a\nB. b\nANSWER: both\n\n", "“both”"},
        {"Empty?\nA. a\nB. b\nANSWER:\n\n", "names no option"},
        {"ANSWER: A\n\n", "There is no question before"},
    };
    for (const auto& [text, loss] : bad) {
        EXPECT_EQ(questionsOf(good + text + good).size(), 2) << text;
        const QStringList losses = lossesIn(good + text + good);
        ASSERT_EQ(losses.size(), 1) << text << losses.join(u'\n').toStdString();
        EXPECT_TRUE(losses[0].contains(QString::fromUtf8(loss))) << losses[0].toStdString();
    }
}

/// Cut anywhere, it is refused as cut short, or it holds only whole questions.
TEST(Aiken, CutFilesAreRefusedWhole)
{
    const QByteArray one = "What is one?\nA. a\nB. b\nANSWER: A\n", all = one + "\nWhat is two?\nA. aa\nB. bb\nANSWER: B\n";
    for (qsizetype length = one.size(); length < all.size(); ++length) {
        const QByteArray cut = all.left(length);
        const auto bank = readAiken(cut);
        const bool begun = !cut.mid(one.size()).trimmed().isEmpty();
        const bool answered = cut.trimmed().endsWith("ANSWER: B");
        if (begun && !answered && !cut.mid(one.size()).contains("ANSWER:")) {
            ASSERT_FALSE(bank) << cut.toStdString();
            EXPECT_EQ(bank.error().kind, Error::Kind::Damaged);
        } else if (bank) {
            for (const Question& question : bank->categories[0].questions) EXPECT_TRUE(std::holds_alternative<SingleChoice>(question.body));
        }
        EXPECT_TRUE(looksLikeAiken(cut)) << cut.toStdString();
    }
}

TEST(Aiken, OtherTextsAreNotTakenForIt)
{
    EXPECT_FALSE(looksLikeAiken(""));
    EXPECT_FALSE(looksLikeAiken("Tools\n\nA. Hammer\nB. Saw\n"));
    EXPECT_FALSE(looksLikeAiken("A text.\n\nAnother.\n\nOne more.\n\nSuch a file looks so:\nA. a\nB. b\nANSWER: A\n"));
    EXPECT_FALSE(looksLikeAiken("::One::Is it? {=a ~b}\n"));
    EXPECT_FALSE(readAiken("no questions at all"));
    EXPECT_FALSE(readAiken(""));
}

class AikenFile : public GivenFile {};

TEST_F(AikenFile, ComesInAsACourse)
{
    const QByteArray text = "Which?\nA. This\nB. That\nANSWER: A\n\nNo answer?\nA. x\nB. y\n\nAnd?\nA. This\nB. That\nANSWER: B\n";
    for (const char* name : {"bank.txt", "bank.aiken"}) {
        const auto made = import(name, text);
        ASSERT_TRUE(made) << name << made.error().text.toStdString();
        EXPECT_EQ(made->kind, QStringLiteral("Questions in Aiken"));
        EXPECT_EQ(made->document.content.course.assessments.value(0).questions.size(), 2);
        EXPECT_TRUE(isLost(*made, "no line “ANSWER:”")) << lossesOf(*made);
        EXPECT_TRUE(made->found.constFirst().startsWith(QLatin1String("2 questions"))) << lossesOf(*made);
    }
    EXPECT_EQ(import("gift.txt", "::One::Is it? {T}\n")->kind, QStringLiteral("Questions in GIFT"));
    EXPECT_NE(import("words.txt", "Tools\n\nA. Hammer\nB. Saw\n")->kind, QStringLiteral("Questions in Aiken"));
}

} // namespace
} // namespace microvet::tests
