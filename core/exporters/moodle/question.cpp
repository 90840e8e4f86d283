#include "core/exporters/moodle/question.h"

#include "core/plan/overloaded.h"
#include "core/plan/questions.h"

namespace microvet::exporters::moodle {

using namespace model;
using plan::PageWriter;

bool isForQuiz(const Question& question)
{
    return !question.keptForAssessors && (plan::isScored(question) || std::holds_alternative<Essay>(question.body));
}

MoodleQuestion moodleQuestion(PageWriter& page, const Question& question, const QuestionForms& forms)
{
    return std::visit(
        plan::Overloaded{[&](const Ordering& body) { return moodleQuestion(page, question, body, forms); },
                         [](const PracticalTask&) { return MoodleQuestion(); },
                         [](const Unknown&) { return MoodleQuestion(); },
                         [&](const auto& body) { return moodleQuestion(page, question, body); }},
        question.body);
}

QList<int> writeAnswers(Xml& xml, RowIds& ids, const QList<AnswerRow>& answers)
{
    QList<int> out;
    xml.open("answers");
    for (const AnswerRow& answer : answers) {
        out.append(ids.take());
        xml.open("answer", out.last());
        xml.text("answertext", answer.text);
        xml.flag("answerformat", answer.html);
        xml.real("fraction", answer.fraction, 7);
        xml.html("feedback", answer.feedback);
        xml.close();
    }
    xml.close();
    return out;
}

void CombinedFeedback::write(Xml& xml) const
{
    xml.html("correctfeedback", right);
    xml.html("partiallycorrectfeedback", partly);
    xml.html("incorrectfeedback", wrong);
}

CombinedFeedback combinedFeedback(PageWriter& page, const Question& question)
{
    return {page.detachedRich(question.feedbackCorrect), page.detachedRich(question.feedbackPartly),
            page.detachedRich(question.feedbackIncorrect)};
}

QString plainLine(const RichText& text) { return plan::cleaned(richtext::toPlainText(text)).simplified(); }

QString optionHtml(PageWriter& page, const RichText& text)
{
    const QString line = page.inlineRich(text);
    return line.isEmpty() ? page.word("emptyOption") : line;
}

} // namespace microvet::exporters::moodle
