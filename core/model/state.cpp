#include "core/model/state.h"

#include <algorithm>

namespace microvet::model {
namespace {

State written(bool empty, bool ready, int toMend)
{
    if (empty) return State::Empty; // what is missing here is found, too; "empty" says it better
    if (toMend > 0) return State::Findings;
    return ready ? State::Ready : State::InWork;
}

} // namespace

bool isBlank(const RichText& text)
{
    for (const richtext::Block& block : text.blocks)
        for (const richtext::Run& run : block.runs)
            if (std::any_of(run.text.cbegin(), run.text.cend(), [](QChar c) { return !c.isSpace(); })) return false;
    return true;
}

bool isEmpty(const BlockBody& body)
{
    if (const auto* text = std::get_if<TextBlock>(&body)) return isBlank(text->text);
    if (const auto* callout = std::get_if<CalloutBlock>(&body)) return isBlank(callout->text);
    if (const auto* accordion = std::get_if<AccordionBlock>(&body)) return accordion->sections.isEmpty();
    if (const auto* cards = std::get_if<FlashCardsBlock>(&body)) return cards->cards.isEmpty();
    if (const auto* links = std::get_if<LinkListBlock>(&body)) return links->links.isEmpty();
    if (const auto* check = std::get_if<KnowledgeCheckBlock>(&body)) return check->questions.isEmpty();
    if (const auto* table = std::get_if<TableBlock>(&body)) return table->rows.isEmpty();
    if (const auto* activity = std::get_if<ActivityBlock>(&body)) return isBlank(activity->task);
    if (const auto* reflection = std::get_if<ReflectionBlock>(&body)) return isBlank(reflection->prompt);
    if (const auto* formula = std::get_if<FormulaBlock>(&body)) return formula->source.trimmed().isEmpty();
    return false;
}

bool isEmpty(const Question& question) { return isBlank(question.prompt); }

bool isEmpty(const Unit& unit)
{
    return std::all_of(unit.blocks.cbegin(), unit.blocks.cend(), [](const Block& block) { return isEmpty(block.body); });
}

bool isEmpty(const Assessment& assessment)
{
    return std::all_of(assessment.questions.cbegin(), assessment.questions.cend(),
                       [](const Question& question) { return isEmpty(question); });
}

State stateOf(const Block& block, int toMend) { return written(isEmpty(block.body), false, toMend); }
State stateOf(const Question& question, int toMend) { return written(isEmpty(question), false, toMend); }
State stateOf(const Outcome& outcome, int toMend) { return written(outcome.statement.trimmed().isEmpty(), false, toMend); }
State stateOf(const Unit& unit, int toMend) { return written(isEmpty(unit), unit.ready, toMend); }
State stateOf(const Assessment& assessment, int toMend) { return written(isEmpty(assessment), true, toMend); }

State stateOf(const QList<State>& parts, int toMend)
{
    const auto all = [&](State state) {
        return std::all_of(parts.cbegin(), parts.cend(), [state](State part) { return part == state; });
    };
    return written(all(State::Empty), all(State::Ready), toMend);
}

} // namespace microvet::model
