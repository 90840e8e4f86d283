#include "tests/core/importers/every_question.h"

#include "tests/support/sample_content.h"

#include "core/model/json.h"

#include <QJsonDocument>

namespace microvet::tests {

using namespace model;
using test::paragraph;
using test::testId;

namespace {

MatchPair pair(const QString& left, const QString& right)
{
    return {OptionId::make(), left.isEmpty() ? RichText() : paragraph(left), paragraph(right), {}};
}

OrderItem item(const QString& text) { return {OptionId::make(), paragraph(text), {}}; }
Gap gap(const QList<AcceptedAnswer>& answers) { return {OptionId::make(), answers, {}}; }
Category category(const QString& title, const QList<OrderItem>& items)
{
    return {OptionId::make(), paragraph(title), items, {}};
}

HotspotArea area(const QString& label, double at, bool correct, const QString& feedback = {})
{
    return {OptionId::make(), label, at, at, 0.2, 0.2, correct, paragraph(feedback), {}};
}

/// "It [[1]] and [[2]]."
GapText twoGaps(const Gap& first, const Gap& second)
{
    GapText body;
    body.text = paragraph(QStringLiteral("It [[1]] and [[2]]."));
    body.gaps = {first, second};
    body.matchAccents = true;
    return body;
}

QList<std::pair<const char*, QuestionBody>> bodies(MediaId image)
{
    const auto u = [](const char* text) { return QString::fromUtf8(text); };
    GapText dragged = twoGaps(gap({accepted(u("boils"), 100)}), gap({accepted(u("steams"), 100)}));
    dragged.dragWords = true;
    dragged.distractors = {u("freezes")};
    Hotspot hotspot;
    hotspot.image = MediaRef(image);
    hotspot.alternativeText = u("A label");
    hotspot.areas = {area(u("top"), 0.1, true, u("there")), area(u("middle"), 0.4, false), area(u("bottom"), 0.7, false)};
    Essay essay;
    essay.minWords = 50;
    essay.modelAnswer = paragraph(u("It should say so."));
    essay.showModelAnswer = true;
    PracticalTask task;
    task.evidence = paragraph(u("A photograph"));
    return {
        {"single",
         SingleChoice{{option(u("a"), false, u("no")), option(u("b < c"), true, u("yes")), option(u("d"), false)}, {}}},
        {"single of two", SingleChoice{{option(u("a"), true), option(u("b"), false)}, {}}},
        {"multiple", MultipleChoice{{option(u("a"), true), option(u("b"), true), option(u("c"), false, u("no"))}, {}}},
        {"true or false", TrueFalse{false, paragraph(u("if true")), paragraph(u("if false")), {}}},
        {"matching",
         Matching{{pair(u("left one"), u("1 mate")), pair(u("left two"), u("2 mate")), pair({}, u("3 stray"))}, {}}},
        {"ordering", Ordering{{item(u("first")), item(u("second"))}, {}}},
        {"short answer",
         ShortAnswer{{accepted(u("Καφές"), 100, u("yes")), accepted(u("tea"), 50, u("half")), accepted(u("*milk*"), 25)},
                     true,
                     true,
                     {}}},
        {"short answer, accents alike", ShortAnswer{{accepted(u("coffee"), 100)}, false, false, {}}},
        {"gaps to type in",
         twoGaps(gap({accepted(u("boils"), 100), accepted(u("cooks"), 50)}), gap({accepted(u("7"), 100)}))},
        {"gaps to drag to", dragged},
        {"number", Numeric{2.5, 0, u("kg"), {}}},
        {"number, nearly", Numeric{2.5, 0.1, {}, {}}},
        {"groups",
         Categorise{{category(u("A group"), {item(u("x")), item(u("y"))}), category(u("B group"), {item(u("z"))})}, {}}},
        {"groups of one", Categorise{{category(u("A group"), {item(u("x"))}), category(u("B group"), {item(u("z"))})}, {}}},
        {"one group", Categorise{{category(u("A group"), {item(u("x"))})}, {}}},
        {"places on a picture", hotspot},
        {"essay", essay},
        {"practical task", task},
    };
}

} // namespace

QList<NamedQuestion> everyQuestion(MediaId picture)
{
    QList<NamedQuestion> out;
    for (const auto& [name, body] : bodies(picture)) {
        Question question;
        question.id = QuestionId(testId(700 + int(out.size())));
        question.prompt = paragraph(QString::fromUtf8("What is <asked> & “how”?"));
        question.body = body;
        question.hint = paragraph(QStringLiteral("think"));
        question.feedbackCorrect = paragraph(QStringLiteral("so it is"));
        question.feedbackPartly = paragraph(QStringLiteral("partly so"));
        question.feedbackIncorrect = paragraph(QStringLiteral("not so"));
        out.append({name, question});
    }
    return out;
}

std::string shown(const Question& question)
{
    return QJsonDocument(toJson(question)).toJson(QJsonDocument::Compact).toStdString();
}

} // namespace microvet::tests
