#include "core/plan/questions.h"

#include "core/plan/questions/type.h"

namespace microvet::plan {

using namespace model;

const QuestionType& typeOf(const Question& question)
{
    return std::visit([](const auto& body) -> const QuestionType& { return questionType(body); }, question.body);
}

namespace {

void renderPrompt(PageWriter& page, const Question& question, const char* tag, int number)
{
    const QString first = page.inlineRich(question.prompt, 0, 1);
    page.add(element(tag, QStringLiteral("<span class=\"mv-number\">%1</span> %2")
                              .arg(page.word("questionNumber", QString::number(number)), first)));
    RichText rest = question.prompt;
    if (rest.blocks.size() < 2) return;
    rest.blocks.removeFirst();
    page.add(QStringLiteral("<div class=\"mv-prompt\">"));
    page.addRich(rest);
    page.add(QStringLiteral("</div>"));
}

QString answerMarkup(PageWriter& page, const Question& question)
{
    const QString answer = typeOf(question).answer(page, question);
    return answer.isEmpty() ? answer : answer + page.rich(question.feedbackCorrect);
}

/// The right answer and all that is said about others: nobody asks a book twice.
QString printedAnswer(PageWriter& page, const Question& question)
{
    QString out = answerMarkup(page, question);
    if (out.isEmpty()) return out;
    out += typeOf(question).remarks(page, question);
    const auto labelled = [&](const char* key, const RichText& text) {
        if (!text.isEmpty()) out += element("p", page.word(key), "mv-label") + page.rich(text);
    };
    labelled("ifPartly", question.feedbackPartly);
    labelled("ifWrong", question.feedbackIncorrect);
    return out;
}

void renderExercise(PageWriter& page, const Question& question, const QuestionPlace& place, const QString& name)
{
    const int number = page.nextQuestionNumber();
    page.add(QStringLiteral("<div class=\"mv-question\" id=\"%1\">").arg(name));
    renderPrompt(page, question, "p", number);
    typeOf(question).reading(page, question, name);
    page.add(page.details(page.word("hint"), page.rich(question.hint), "mv-hint"));
    if (place.answersPrinted()) {
        const QString answer = page.elsewhere([&] { return printedAnswer(page, question); });
        if (!answer.isEmpty()) page.add(element("p", page.addAnswer(number, name, answer), "mv-to-answer"));
    }
    page.add(QStringLiteral("</div>\n"));
}

/// Fields to choose or type in make sense on paper; lists to choose from and things to move do not.
bool isFormOnPaper(const Question& question)
{
    return std::holds_alternative<SingleChoice>(question.body) || std::holds_alternative<MultipleChoice>(question.body) ||
           std::holds_alternative<TrueFalse>(question.body) || std::holds_alternative<Numeric>(question.body) ||
           std::holds_alternative<ShortAnswer>(question.body);
}

QJsonObject questionJson(PageWriter& page, const Question& question, const QuestionPlace& place)
{
    QJsonObject json = typeOf(question).facts(page, question);
    json.insert(QStringLiteral("type"), typeName(question));
    json.insert(QStringLiteral("points"), isScored(question) ? std::max(question.points, 0.0) : 0.0);
    json.insert(QStringLiteral("partialCredit"), question.partialCredit);
    json.insert(QStringLiteral("shuffle"), question.shuffle);
    json.insert(QStringLiteral("hint"), page.detachedRich(question.hint));
    json.insert(QStringLiteral("feedback"),
                QJsonObject{{QStringLiteral("correct"), page.detachedRich(question.feedbackCorrect)},
                            {QStringLiteral("partly"), page.detachedRich(question.feedbackPartly)},
                            {QStringLiteral("incorrect"), page.detachedRich(question.feedbackIncorrect)}});
    QJsonArray outcomes;
    for (const OutcomeRef& ref : question.outcomes)
        outcomes.append(ref.target().toString());
    json.insert(QStringLiteral("outcomes"), outcomes);
    if (place.assessment) json.insert(QStringLiteral("assessment"), place.assessment->id.toString());
    return json;
}

} // namespace

bool isScored(const Question& question) { return typeOf(question).scored(question); }

bool isTask(const Question& question)
{
    return std::holds_alternative<Essay>(question.body) || std::holds_alternative<PracticalTask>(question.body);
}

QString typeName(const Question& question) { return typeOf(question).name(question); }

void renderQuestion(PageWriter& page, const Question& question, const QuestionPlace& place)
{
    if (question.keptForAssessors) return;
    const QString id = question.id.toString();
    const QString name = page.uniqueId(QStringLiteral("q-") + id);
    if (page.book()) {
        renderExercise(page, question, place, name);
        return;
    }
    const bool form = isScored(question) && (!page.plain() || isFormOnPaper(question));
    const QString opening =
        QStringLiteral("<%1 class=\"mv-question%2\" id=\"%3\" data-question=\"%4\" data-type=\"%5\"%6>");
    if (form) {
        page.add(opening.arg(QStringLiteral("form"), QString(), name, id, typeName(question),
                             QStringLiteral(" novalidate=\"novalidate\"")));
        page.add(QStringLiteral("<fieldset>"));
        renderPrompt(page, question, "legend", page.nextQuestionNumber());
        typeOf(question).form(page, question, name);
        page.add(QStringLiteral("</fieldset></form>\n"));
    } else {
        page.add(opening.arg(QStringLiteral("div"), QStringLiteral(" mv-unscored"), name, id, typeName(question),
                             QString()));
        renderPrompt(page, question, "p", page.nextQuestionNumber());
        typeOf(question).reading(page, question, name);
        page.add(QStringLiteral("</div>\n"));
    }
    // Interactive forms have hint and answer from the player, after the learner has tried.
    if (!form || page.plain()) {
        if (!question.hint.isEmpty()) page.add(page.details(page.word("hint"), page.rich(question.hint), "mv-hint"));
        if (place.answersShown())
            page.add(page.details(page.word("answer"), answerMarkup(page, question), "mv-answer"));
    }
    if (!page.plain()) page.addQuestion(id, questionJson(page, question, place));
}

} // namespace microvet::plan
