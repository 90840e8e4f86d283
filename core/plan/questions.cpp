#include "core/plan/questions.h"

#include "core/plan/overloaded.h"

namespace microvet::plan {

using namespace model;

namespace {

struct Form {
    PageWriter& page;
    QString name; ///< of its inputs, and base of its ids

    void choice(const char* inputType, const QString& value, const QString& optionId, const QString& label)
    {
        const QString id = page.uniqueId(optionId);
        page.add(
            QStringLiteral(
                "<div class=\"mv-option\" data-option=\"%1\"><input type=\"%2\" name=\"%3\" id=\"%4\" value=\"%1\"/> "
                "<label for=\"%4\">%5</label></div>")
                .arg(value, QLatin1String(inputType), name, id, label.isEmpty() ? page.word("emptyOption") : label));
    }

    void options(const char* inputType, const QList<Option>& options)
    {
        page.add(QStringLiteral("<div class=\"mv-options\">"));
        for (const Option& option : options) {
            const QString id = option.id.toString();
            choice(inputType, id, QStringLiteral("o-") + id, page.inlineRich(option.text));
        }
        page.add(QStringLiteral("</div>"));
    }

    void input(bool number, const QString& unit)
    {
        const QString id = page.uniqueId(QStringLiteral("i") + name.mid(1));
        page.add(QStringLiteral("<div class=\"mv-input\"><label for=\"%1\">%2</label> "
                                "<input type=\"text\"%3 name=\"%4\" id=\"%1\" autocomplete=\"off\"/>%5</div>")
                     .arg(id, page.word("yourAnswer"), number ? QStringLiteral(" inputmode=\"decimal\"") : QString(),
                          name,
                          unit.isEmpty() ? QString()
                                         : QStringLiteral(" <span class=\"mv-unit\">%1</span>").arg(escaped(unit))));
    }
};

void renderPrompt(PageWriter& page, const Question& question, const char* tag)
{
    const QString first = page.inlineRich(question.prompt, 0, 1);
    page.add(element(tag, QStringLiteral("<span class=\"mv-number\">%1</span> %2")
                              .arg(page.word("questionNumber", QString::number(page.nextQuestionNumber())), first)));
    RichText rest = question.prompt;
    if (rest.blocks.size() < 2) return;
    rest.blocks.removeFirst();
    page.add(QStringLiteral("<div class=\"mv-prompt\">"));
    page.addRich(rest);
    page.add(QStringLiteral("</div>"));
}

void renderForm(PageWriter& page, const Question& question, const QString& name)
{
    Form form{page, name};
    std::visit(Overloaded{
                   [&](const SingleChoice& body) { form.options("radio", body.options); },
                   [&](const MultipleChoice& body) { form.options("checkbox", body.options); },
                   [&](const TrueFalse&) {
                       page.add(QStringLiteral("<div class=\"mv-options\">"));
                       form.choice("radio", QStringLiteral("true"), name + QStringLiteral("-true"), page.word("true"));
                       form.choice("radio", QStringLiteral("false"), name + QStringLiteral("-false"),
                                   page.word("false"));
                       page.add(QStringLiteral("</div>"));
                   },
                   [&](const Numeric& body) { form.input(true, body.unit); },
                   [&](const ShortAnswer&) { form.input(false, {}); },
                   [](const auto&) {},
               },
               question.body);
}

} // namespace

bool isScored(const Question& question)
{
    return std::visit(Overloaded{
                          [](const SingleChoice& body) { return !body.options.isEmpty(); },
                          [](const MultipleChoice& body) { return !body.options.isEmpty(); },
                          [](const TrueFalse&) { return true; },
                          [](const Numeric&) { return true; },
                          [](const ShortAnswer& body) { return !body.answers.isEmpty(); },
                          [](const auto&) { return false; },
                      },
                      question.body);
}

QString typeName(const Question& question)
{
    return std::visit(Overloaded{
                          [](const SingleChoice&) { return QStringLiteral("single-choice"); },
                          [](const MultipleChoice&) { return QStringLiteral("multiple-choice"); },
                          [](const Unknown&) { return QStringLiteral("unknown"); },
                          [](const auto& body) { return QString(QLatin1String(body.type)); },
                      },
                      question.body);
}

void renderQuestion(PageWriter& page, const Question& question, const QuestionPlace& place)
{
    if (question.keptForAssessors) return;
    const QString id = question.id.toString();
    const QString name = page.uniqueId(QStringLiteral("q-") + id);
    const bool scored = isScored(question);
    const QString opening =
        QStringLiteral("<%1 class=\"mv-question%2\" id=\"%3\" data-question=\"%4\" data-type=\"%5\"%6>");
    if (scored) {
        page.add(opening.arg(QStringLiteral("form"), QString(), name, id, typeName(question),
                             QStringLiteral(" novalidate=\"novalidate\"")));
        page.add(QStringLiteral("<fieldset>"));
        renderPrompt(page, question, "legend");
        renderForm(page, question, name);
        page.add(QStringLiteral("</fieldset></form>\n"));
    } else {
        page.add(opening.arg(QStringLiteral("div"), QStringLiteral(" mv-unscored"), name, id, typeName(question),
                             QString()));
        renderPrompt(page, question, "p");
        renderUnscored(page, question);
        page.add(QStringLiteral("</div>\n"));
    }
    // Interactive forms have hint and answer from the player, after the learner has tried.
    const bool byPlayer = scored && !page.plain();
    if (!byPlayer) {
        if (!question.hint.isEmpty()) page.add(page.details(page.word("hint"), page.rich(question.hint), "mv-hint"));
        if (place.answersShown())
            page.add(page.details(page.word("answer"), answerMarkup(page, question), "mv-answer"));
    }
    if (!page.plain()) page.addQuestion(id, questionJson(page, question, place));
}

QJsonObject questionJson(PageWriter& page, const Question& question, const QuestionPlace& place)
{
    QJsonObject json{
        {QStringLiteral("type"), typeName(question)},
        {QStringLiteral("points"), isScored(question) ? std::max(question.points, 0.0) : 0.0},
        {QStringLiteral("partialCredit"), question.partialCredit},
        {QStringLiteral("shuffle"), question.shuffle},
        {QStringLiteral("hint"), page.detachedRich(question.hint)},
        {QStringLiteral("feedback"),
         QJsonObject{{QStringLiteral("correct"), page.detachedRich(question.feedbackCorrect)},
                     {QStringLiteral("partly"), page.detachedRich(question.feedbackPartly)},
                     {QStringLiteral("incorrect"), page.detachedRich(question.feedbackIncorrect)}}},
    };
    QJsonArray outcomes;
    for (const OutcomeRef& ref : question.outcomes)
        outcomes.append(ref.target().toString());
    json.insert(QStringLiteral("outcomes"), outcomes);
    if (place.assessment) json.insert(QStringLiteral("assessment"), place.assessment->id.toString());

    const auto options = [&](const QList<Option>& list) {
        QJsonArray out;
        for (const Option& option : list)
            out.append(QJsonObject{{QStringLiteral("id"), option.id.toString()},
                                   {QStringLiteral("correct"), option.correct},
                                   {QStringLiteral("feedback"), page.detachedRich(option.feedback)}});
        return out;
    };
    std::visit(Overloaded{
                   [&](const SingleChoice& body) { json.insert(QStringLiteral("options"), options(body.options)); },
                   [&](const MultipleChoice& body) { json.insert(QStringLiteral("options"), options(body.options)); },
                   [&](const TrueFalse& body) {
                       json.insert(QStringLiteral("correct"), body.answer);
                       json.insert(QStringLiteral("feedbackTrue"), page.detachedRich(body.feedbackTrue));
                       json.insert(QStringLiteral("feedbackFalse"), page.detachedRich(body.feedbackFalse));
                   },
                   [&](const Numeric& body) {
                       json.insert(QStringLiteral("answer"), body.answer);
                       json.insert(QStringLiteral("tolerance"), body.tolerance);
                       json.insert(QStringLiteral("unit"), cleaned(body.unit));
                   },
                   [&](const ShortAnswer& body) {
                       QJsonArray answers;
                       for (const AcceptedAnswer& answer : body.answers)
                           answers.append(
                               QJsonObject{{QStringLiteral("text"), cleaned(answer.text)},
                                           {QStringLiteral("percent"), answer.percent},
                                           {QStringLiteral("feedback"), page.detachedRich(answer.feedback)}});
                       json.insert(QStringLiteral("answers"), answers);
                       json.insert(QStringLiteral("matchCase"), body.matchCase);
                       json.insert(QStringLiteral("matchAccents"), body.matchAccents);
                   },
                   [](const auto&) {},
               },
               question.body);
    return json;
}

} // namespace microvet::plan
