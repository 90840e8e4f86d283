#include "core/model/options.h"
#include "core/rules/context.h"

/// Flaws that give the answer away or test reading instead of the outcome.
namespace microvet::rules {

using namespace model;

void questionNotAllOfTheAbove(const Context& context, const Question& question, Findings& findings)
{
    const QList<Option>* options = optionsOf(question);
    if (!options) return;
    const QSet<QString>& phrases = context.words(QStringLiteral("allOfTheAbove"));
    if (phrases.isEmpty()) return;
    for (const Option& option : *options) {
        QString words = richtext::toPlainText(option.text).simplified().toLower();
        while (words.endsWith(u'.') || words.endsWith(u'!')) words.chop(1);
        if (phrases.contains(words)) findings.addAt(option.id.uuid(), ElementKind::Option, "text", {words});
    }
}

/// The right answer is often the one that its author worded most carefully.
void questionRightNotLongest(const Context& context, const Question& question, Findings& findings)
{
    const auto* single = std::get_if<SingleChoice>(&question.body);
    if (!single || single->options.size() < 3) return;
    const double share = context.rules().number(QStringLiteral("rightAnswerLongerBy"), 1.6);
    qsizetype right = 0, other = 0;
    for (const Option& option : single->options) {
        const qsizetype length = richtext::toPlainText(option.text).simplified().size();
        qsizetype& longest = option.correct ? right : other;
        longest = std::max(longest, length);
    }
    if (other > 0 && right - other > 15 && double(right) > double(other) * share) findings.add("body.options", {int(right), int(other)});
}

void questionNotNegative(const Context& context, const Question& question, Findings& findings)
{
    const QSet<QString>& negative = context.words(QStringLiteral("negativeWords"));
    if (negative.isEmpty() || std::holds_alternative<Essay>(question.body) || std::holds_alternative<PracticalTask>(question.body)) return;
    const QString prompt = richtext::toPlainText(question.prompt);
    QString word;
    for (qsizetype i = 0; i <= prompt.size(); ++i) {
        if (i < prompt.size() && prompt.at(i).isLetter()) {
            word += prompt.at(i).toLower();
            continue;
        }
        if (!word.isEmpty() && negative.contains(word)) return findings.add("prompt", {word});
        word.resize(0); // its room stays for the next word
    }
}

void questionNotTooManyOptions(const Context& context, const Question& question, Findings& findings)
{
    const QList<Option>* options = optionsOf(question);
    const int most = int(context.rules().number(QStringLiteral("optionsMost"), 7));
    if (options && options->size() > most) findings.add("body.options", {int(options->size()), most});
}

void questionWorthPoints(const Context&, const Question& question, Findings& findings)
{
    if (!(question.points > 0)) findings.add("points");
}

} // namespace microvet::rules
