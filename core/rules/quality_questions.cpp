#include "core/model/options.h"
#include "core/rules/context.h"

namespace microvet::rules {

using namespace model;

namespace {

bool isAnswered(const QList<AcceptedAnswer>& answers, int percent = 1)
{
    return std::any_of(answers.cbegin(), answers.cend(),
                       [&](const AcceptedAnswer& answer) { return answer.percent >= percent && !answer.text.trimmed().isEmpty(); });
}

/// How many there are to choose from; -1 where the question is of another kind.
int choicesIn(const Question& question)
{
    if (const auto* options = optionsOf(question))
        return int(std::count_if(options->cbegin(), options->cend(), [](const Option& o) { return !isBlank(o.text); }));
    if (const auto* matching = std::get_if<Matching>(&question.body))
        return int(std::count_if(matching->pairs.cbegin(), matching->pairs.cend(),
                                 [](const MatchPair& p) { return !isBlank(p.left) && !isBlank(p.right); }));
    if (const auto* ordering = std::get_if<Ordering>(&question.body))
        return int(std::count_if(ordering->items.cbegin(), ordering->items.cend(), [](const OrderItem& i) { return !isBlank(i.text); }));
    if (const auto* sorting = std::get_if<Categorise>(&question.body))
        return int(std::count_if(sorting->categories.cbegin(), sorting->categories.cend(),
                                 [](const Category& c) { return !isBlank(c.title); }));
    return -1;
}

bool hasRightAnswer(const Question& question)
{
    if (const auto* options = optionsOf(question))
        return std::any_of(options->cbegin(), options->cend(), [](const Option& option) { return option.correct; });
    if (const auto* written = std::get_if<ShortAnswer>(&question.body)) return isAnswered(written->answers);
    if (const auto* gaps = std::get_if<GapText>(&question.body))
        return !gaps->gaps.isEmpty()
            && std::all_of(gaps->gaps.cbegin(), gaps->gaps.cend(), [&](const Gap& gap) {
                   // Only an answer worth all points is offered as a word to drag.
                   return isAnswered(gap.answers, gaps->dragWords ? 100 : 1);
               });
    if (const auto* hotspot = std::get_if<Hotspot>(&question.body))
        return std::any_of(hotspot->areas.cbegin(), hotspot->areas.cend(), [](const HotspotArea& area) { return area.correct; });
    if (const auto* sorting = std::get_if<Categorise>(&question.body))
        return std::any_of(sorting->categories.cbegin(), sorting->categories.cend(), [](const Category& c) { return !c.items.isEmpty(); });
    return true;
}

/// True where the parts of the answer carry feedback of their own.
bool hasOwnFeedback(const Question& question)
{
    const auto says = [](const auto& part) { return !isBlank(part.feedback); };
    const auto anySays = [&](const auto& parts) { return std::any_of(parts.cbegin(), parts.cend(), says); };
    if (const auto* options = optionsOf(question)) return anySays(*options);
    if (const auto* statement = std::get_if<TrueFalse>(&question.body))
        return !isBlank(statement->feedbackTrue) || !isBlank(statement->feedbackFalse);
    if (const auto* written = std::get_if<ShortAnswer>(&question.body)) return anySays(written->answers);
    if (const auto* hotspot = std::get_if<Hotspot>(&question.body)) return anySays(hotspot->areas);
    if (const auto* gaps = std::get_if<GapText>(&question.body))
        return std::any_of(gaps->gaps.cbegin(), gaps->gaps.cend(), [&](const Gap& gap) { return anySays(gap.answers); });
    return false;
}

/// Scored by people, or of a kind that a newer version knows.
bool isScoredHere(const Question& question)
{
    return !std::holds_alternative<Essay>(question.body) && !std::holds_alternative<PracticalTask>(question.body)
        && !std::holds_alternative<Unknown>(question.body);
}

} // namespace

void questionPrompt(const Context&, const Question& question, Findings& findings)
{
    const auto* gaps = std::get_if<GapText>(&question.body);
    if (isBlank(question.prompt) && !(gaps && !isBlank(gaps->text))) findings.add("prompt");
}

void questionOptions(const Context&, const Question& question, Findings& findings)
{
    const int choices = choicesIn(question);
    if (choices >= 0 && choices < 2) findings.add("body", {choices});
}

void questionRightAnswer(const Context&, const Question& question, Findings& findings)
{
    if (isScoredHere(question) && !hasRightAnswer(question)) findings.add("body");
}

void questionOneRightAnswer(const Context&, const Question& question, Findings& findings)
{
    const auto* single = std::get_if<SingleChoice>(&question.body);
    if (!single) return;
    const auto right = std::count_if(single->options.cbegin(), single->options.cend(), [](const Option& o) { return o.correct; });
    if (right > 1) findings.add("body.options", {int(right)});
}

void questionFeedback(const Context&, const Question& question, Findings& findings)
{
    if (!isScoredHere(question) || hasOwnFeedback(question)) return;
    if (isBlank(question.feedbackCorrect) && isBlank(question.feedbackPartly) && isBlank(question.feedbackIncorrect))
        findings.add("feedbackIncorrect");
}

} // namespace microvet::rules
