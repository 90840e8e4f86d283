#include "core/exporters/moodle/question.h"

#include "core/plan/blocks.h"

/// Single and multiple choice, true or false, places in a picture.
namespace microvet::exporters::moodle {

using namespace model;
using plan::PageWriter;

namespace {

std::function<void(Xml&, RowIds&)> choiceOptions(PageWriter& page, const Question& question,
                                                 const QList<AnswerRow>& answers, bool several)
{
    return [answers, several, shuffle = question.shuffle, feedback = combinedFeedback(page, question)](Xml& xml,
                                                                                                       RowIds& ids) {
        writeAnswers(xml, ids, answers);
        xml.open("multichoice", ids.take());
        xml.number("layout", 0);
        xml.flag("single", !several);
        xml.flag("shuffleanswers", shuffle);
        feedback.write(xml);
        xml.text("answernumbering", QStringLiteral("none"));
        xml.flag("shownumcorrect", false);
        xml.flag("showstandardinstruction", several);
        xml.close();
    };
}

/// As the player scores several right ones: wrong choices take away what right ones give.
double fraction(bool correct, int right, bool several, bool partialCredit)
{
    if (!several) return correct ? 1 : 0;
    const double share = 1.0 / std::max(right, 1);
    return correct ? share : partialCredit ? -share : -1;
}

template<class List>
int countRight(const List& options)
{
    return static_cast<int>(
        std::count_if(options.cbegin(), options.cend(), [](const auto& option) { return option.correct; }));
}

MoodleQuestion choice(PageWriter& page, const Question& question, const QList<model::Option>& options, bool several)
{
    QList<AnswerRow> answers;
    for (const model::Option& option : options)
        answers.append({optionHtml(page, option.text), true,
                        fraction(option.correct, countRight(options), several, question.partialCredit),
                        page.detachedRich(option.feedback)});
    return {QStringLiteral("multichoice"),
            page.detachedRich(question.prompt),
            {},
            choiceOptions(page, question, answers, several)};
}

} // namespace

MoodleQuestion moodleQuestion(PageWriter& page, const Question& question, const SingleChoice& body)
{
    return choice(page, question, body.options, false);
}

MoodleQuestion moodleQuestion(PageWriter& page, const Question& question, const MultipleChoice& body)
{
    return choice(page, question, body.options, true);
}

MoodleQuestion moodleQuestion(PageWriter& page, const Question& question, const TrueFalse& body)
{
    const CombinedFeedback feedback = combinedFeedback(page, question);
    const auto said = [&](bool answer) {
        return page.detachedRich(answer ? body.feedbackTrue : body.feedbackFalse) +
               (answer == body.answer ? feedback.right : feedback.wrong);
    };
    const QList<AnswerRow> answers{
        {plan::learnersWord(page.language(), QStringLiteral("true")), false, body.answer ? 1.0 : 0.0, said(true)},
        {plan::learnersWord(page.language(), QStringLiteral("false")), false, body.answer ? 0.0 : 1.0, said(false)}};
    return {QStringLiteral("truefalse"), page.detachedRich(question.prompt), {}, [answers](Xml& xml, RowIds& ids) {
                const QList<int> rows = writeAnswers(xml, ids, answers);
                xml.open("truefalse", ids.take());
                xml.number("trueanswer", rows.first());
                xml.number("falseanswer", rows.last());
                xml.flag("showstandardinstruction", false);
                xml.close();
            }};
}

/// The places are chosen by their names, as the player offers them to the keyboard and to ears.
MoodleQuestion moodleQuestion(PageWriter& page, const Question& question, const Hotspot& body)
{
    const int right = countRight(body.areas);
    QList<AnswerRow> answers;
    for (const HotspotArea& area : body.areas)
        answers.append({plan::escaped(area.label.trimmed()), true,
                        fraction(area.correct, right, right > 1, question.partialCredit),
                        page.detachedRich(area.feedback)});
    const QString text =
        page.detachedRich(question.prompt) + plan::element("p", plan::picture(page, body.image, body.alternativeText));
    return {QStringLiteral("multichoice"), text, {}, choiceOptions(page, question, answers, right > 1)};
}

} // namespace microvet::exporters::moodle
