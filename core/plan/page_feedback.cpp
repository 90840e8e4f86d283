#include "core/plan/pages.h"

/// What learners are asked about the course. Nothing of it is sent: the answers stay with the learner, on paper or as a
/// text that the player makes.
namespace microvet::plan {

using namespace model;

namespace {

constexpr int scaleSteps = 5;

QString choice(const QString& name, int index, const QString& words)
{
    return QStringLiteral("<div class=\"mv-choice\"><input type=\"radio\" name=\"%1\" id=\"%1-%2\" value=\"%2\"/> "
                          "<label for=\"%1-%2\">")
               .arg(name)
               .arg(index) +
           words + QStringLiteral("</label></div>");
}

QString scale(PageWriter& page, const QString& name)
{
    QString out;
    for (int step = 1; step <= scaleSteps; ++step) {
        QString words = page.number(step);
        if (step == 1) words += QStringLiteral(" – ") + page.word("scaleLow");
        if (step == scaleSteps) words += QStringLiteral(" – ") + page.word("scaleHigh");
        out += choice(name, step, words);
    }
    return out;
}

QString choices(const QString& name, const QStringList& texts)
{
    QString out;
    int index = 0;
    for (const QString& text : texts)
        if (++index; !text.trimmed().isEmpty()) out += choice(name, index, escaped(text));
    return out;
}

void ask(PageWriter& page, const EvaluationQuestion& question)
{
    if (question.text.trimmed().isEmpty()) return;
    const QString name = page.uniqueId(QStringLiteral("e-") + question.id.toString());
    const QString opening = QStringLiteral("<%1 class=\"mv-ask\" data-ask=\"%2\">");
    QString options;
    if (question.answer == EvaluationKind::Scale) options = scale(page, name);
    if (question.answer == EvaluationKind::Choice) options = choices(name, question.choices);
    if (options.isEmpty()) {
        page.add(opening.arg(QStringLiteral("div"), name) + QStringLiteral("<label for=\"%1\">").arg(name) +
                 escapedLines(question.text) +
                 QStringLiteral("</label><textarea id=\"%1\" rows=\"4\"></textarea></div>\n").arg(name));
        return;
    }
    page.add(opening.arg(QStringLiteral("fieldset"), name) + element("legend", escapedLines(question.text)) +
             element("div", options, question.answer == EvaluationKind::Scale ? "mv-scale" : "mv-choices") +
             QStringLiteral("</fieldset>\n"));
}

} // namespace

void renderFeedback(PageWriter& page)
{
    const EvaluationForm& form = page.course().evaluation;
    page.heading(1, page.word("feedback"));
    page.add(paragraphs(form.intro));
    page.add(element("p", page.word("feedbackNote"), "mv-note"));
    page.add(QStringLiteral("<div class=\"mv-evaluation\" id=\"%1\">\n")
                 .arg(page.uniqueId(QStringLiteral("mv-evaluation"))));
    for (const EvaluationQuestion& question : form.questions)
        ask(page, question);
    page.add(QStringLiteral("</div>\n"));
}

} // namespace microvet::plan
