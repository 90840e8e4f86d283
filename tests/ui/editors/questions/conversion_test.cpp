#include "questions_fixture.h"

#include "ui/editors/questions/question_conversion.h"

#include <QCheckBox>

namespace microvet::ui {
namespace {

using namespace model;

RichText rich(const QString& text) { return RichText::fromPlain(text); }

/// One of every kind, each with all that it can hold.
QList<QuestionBody> fullBodies()
{
    QList<QuestionBody> bodies;
    for (const QuestionType& type : questionTypes()) {
        QuestionBody body = type.fresh();
        std::visit([](auto& part) {
            using Part = std::remove_cvref_t<decltype(part)>;
            if constexpr (std::is_same_v<Part, SingleChoice> || std::is_same_v<Part, MultipleChoice>) {
                part.options[0].text = rich(QStringLiteral("alpha"));
                part.options[0].feedback = rich(QStringLiteral("good alpha"));
                part.options[1].text = rich(QStringLiteral("beta"));
                part.options[1].feedback = rich(QStringLiteral("bad beta"));
            } else if constexpr (std::is_same_v<Part, TrueFalse>) {
                part.feedbackTrue = rich(QStringLiteral("yes indeed"));
                part.feedbackFalse = rich(QStringLiteral("not so"));
            } else if constexpr (std::is_same_v<Part, Matching>) {
                part.pairs = {{OptionId::make(), rich(QStringLiteral("left one")), rich(QStringLiteral("right one")), {}},
                              {OptionId::make(), {}, rich(QStringLiteral("distractor")), {}}};
            } else if constexpr (std::is_same_v<Part, Ordering>) {
                int n = 0;
                for (OrderItem& item : part.items) item.text = rich(QStringLiteral("step %1").arg(n++));
            } else if constexpr (std::is_same_v<Part, ShortAnswer>) {
                part.answers = {{OptionId::make(), QStringLiteral("tin"), 100, rich(QStringLiteral("fine tin")), {}},
                                {OptionId::make(), QStringLiteral("lead"), 40, {}, {}}};
            } else if constexpr (std::is_same_v<Part, GapText>) {
                part.text = rich(QStringLiteral("Heat the [[1]] now"));
                part.gaps = {{OptionId::make(), {{OptionId::make(), QStringLiteral("joint"), 100, {}, {}}}, {}}};
                part.distractors = {QStringLiteral("table")};
            } else if constexpr (std::is_same_v<Part, Numeric>) {
                part.answer = 3.5;
                part.tolerance = 0.1;
                part.unit = QStringLiteral("V");
            } else if constexpr (std::is_same_v<Part, Categorise>) {
                part.categories[0].title = rich(QStringLiteral("tools"));
                part.categories[0].items[0].text = rich(QStringLiteral("iron"));
                part.categories[1].title = rich(QStringLiteral("materials"));
                part.categories[1].items[0].text = rich(QStringLiteral("solder"));
            } else if constexpr (std::is_same_v<Part, Hotspot>) {
                part.image = MediaRef(MediaId::make());
                part.alternativeText = QStringLiteral("bench from above");
                part.areas = {{OptionId::make(), QStringLiteral("tip"), 0.1, 0.1, 0.2, 0.2, true, rich(QStringLiteral("that is it")), {}}};
            } else if constexpr (std::is_same_v<Part, Essay>) {
                part.maxWords = 200;
                part.modelAnswer = rich(QStringLiteral("secret model"));
                part.rubric = RubricRef(RubricId::make());
            } else if constexpr (std::is_same_v<Part, PracticalTask>) {
                part.evidence = rich(QStringLiteral("a joint"));
                part.rubric = RubricRef(RubricId::make());
                part.observation = {{OptionId::make(), QStringLiteral("wears glasses"), true, {}}};
            }
        }, body);
        bodies.append(body);
    }
    return bodies;
}

QStringList textsOf(const QuestionBody& body)
{
    Question question;
    question.id = QuestionId::make();
    question.body = body;
    QStringList texts;
    forEachText(question, [&](const TextView& text) {
        if (!text.toPlainText().trimmed().isEmpty()) texts << text.toPlainText().trimmed();
    }, Reach::Parts);
    return texts;
}

TEST(QuestionConversion, WhatIsNotKeptIsSaidAndWhatIsNotSaidIsKept)
{
    for (const QuestionBody& from : fullBodies())
        for (const QuestionType& type : questionTypes()) {
            const QuestionBody to = converted(from, type.code, QStringLiteral("en"));
            EXPECT_EQ(codeOf(to), type.code) << qPrintable(codeOf(from));
            const QString said = lostBy(from, to).join(u'\n');
            const QString kept = textsOf(to).join(u'\n');
            for (const QString& text : textsOf(from))
                EXPECT_NE(kept.contains(text), said.contains(QStringLiteral("“%1”").arg(text)))
                    << qPrintable(codeOf(from)) << " to " << qPrintable(type.code) << ": " << qPrintable(text);
            // A model answer never turns into something that learners see.
            if (std::holds_alternative<Essay>(from) && type.code != QLatin1String("essay")) { EXPECT_FALSE(kept.contains(QStringLiteral("secret"))); }
        }
}

TEST(QuestionConversion, TheSameKindIsTheSameQuestion)
{
    for (const QuestionBody& body : fullBodies()) {
        EXPECT_EQ(converted(body, codeOf(body), QStringLiteral("en")), body);
        EXPECT_TRUE(lostBy(body, body).isEmpty()) << qPrintable(codeOf(body));
    }
    const QuestionBody newer = Unknown{QStringLiteral("drawing"), {}};
    EXPECT_EQ(converted(newer, QStringLiteral("single"), QStringLiteral("en")), newer);
}

TEST(QuestionConversion, PartsKeepTheirIdsAndComeBack)
{
    const QuestionBody single = fullBodies().first();
    const auto& options = std::get<SingleChoice>(single).options;
    const QuestionBody many = converted(single, QStringLiteral("multiple"), QStringLiteral("en"));
    EXPECT_TRUE(lostBy(single, many).isEmpty());
    EXPECT_EQ(std::get<MultipleChoice>(many).options, options);
    const QuestionBody written = converted(single, QStringLiteral("short-answer"), QStringLiteral("en"));
    EXPECT_TRUE(lostBy(single, written).isEmpty());
    EXPECT_EQ(std::get<ShortAnswer>(written).answers[1].percent, 0); // a wrong answer with its feedback
    EXPECT_EQ(converted(written, QStringLiteral("single"), QStringLiteral("en")), single);
    const QuestionBody pairs = fullBodies()[3];
    const QuestionBody sorted = converted(pairs, QStringLiteral("categorise"), QStringLiteral("en"));
    EXPECT_TRUE(lostBy(pairs, sorted).isEmpty());
    EXPECT_EQ(std::get<Categorise>(sorted).categories[0].items[0].id, std::get<Matching>(pairs).pairs[0].id);
}

TEST(QuestionConversion, TrueAndFalseAreWordsOfTheCourse)
{
    TrueFalse statement;
    statement.answer = false;
    const auto options = std::get<SingleChoice>(converted(statement, QStringLiteral("single"), QStringLiteral("de"))).options;
    ASSERT_EQ(options.size(), 2);
    EXPECT_EQ(richtext::toPlainText(options[0].text), QStringLiteral("Richtig"));
    EXPECT_TRUE(options[1].correct);
    EXPECT_EQ(converted(SingleChoice{options, {}}, QStringLiteral("true-false"), QStringLiteral("de")), QuestionBody(statement));
}

class ChangeOfKind : public QuestionsTest {
protected:
    QComboBox* kind() { return field<QComboBox>(lastId(), "type"); }
    void choose(const char* code)
    {
        QComboBox* box = kind();
        box->setFocus();
        const int index = box->findData(QString::fromLatin1(code));
        ASSERT_GE(index, 0);
        while (box->currentIndex() < index) QTest::keyClick(box, Qt::Key_Down);
        QTest::qWait(1);
    }
};

TEST_F(ChangeOfKind, AsksBeforeSomethingIsLost)
{
    add("single");
    type(QStringLiteral("Which?"));
    write(lastBody<SingleChoice>().options[0].id.uuid(), "feedback", QStringLiteral("Well done"));
    const Question before = last();
    const auto steps = m_session->history().steps().size();
    kind()->setFocus();
    kind()->setCurrentIndex(kind()->findData(QStringLiteral("ordering")));
    emit kind()->activated(kind()->currentIndex());
    QTest::qWait(1);
    auto* change = field<QPushButton>(lastId(), "changeType");
    ASSERT_TRUE(change->isVisible());
    EXPECT_TRUE(change->accessibleDescription().contains(QStringLiteral("Well done")));
    EXPECT_EQ(last(), before);
    QTest::keyClick(field<QPushButton>(lastId(), "keepType"), Qt::Key_Space);
    EXPECT_FALSE(change->isVisible());
    EXPECT_EQ(kind()->currentData().toString(), QStringLiteral("single"));
    EXPECT_EQ(last(), before);

    kind()->setCurrentIndex(kind()->findData(QStringLiteral("ordering")));
    emit kind()->activated(kind()->currentIndex());
    QTest::keyClick(change, Qt::Key_Space);
    QTest::qWait(1);
    EXPECT_EQ(codeOf(last().body), QStringLiteral("ordering"));
    EXPECT_EQ(last().prompt, before.prompt);
    EXPECT_EQ(m_session->history().steps().size(), steps + 1);
    m_session->undo();
    EXPECT_EQ(last(), before);
    EXPECT_EQ(kind()->currentData().toString(), QStringLiteral("single"));
}

TEST_F(ChangeOfKind, NothingIsAskedWhereNothingIsLost)
{
    add("single");
    choose("multiple");
    EXPECT_EQ(codeOf(last().body), QStringLiteral("multiple"));
    EXPECT_FALSE(field<QPushButton>(lastId(), "changeType")->isVisible());
    EXPECT_EQ(QApplication::focusWidget(), kind());
}

} // namespace
} // namespace microvet::ui
