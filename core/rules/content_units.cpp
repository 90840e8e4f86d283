#include "core/rules/context.h"

namespace microvet::rules {

using namespace model;

namespace {

bool isEmptyBody(const BlockBody& body)
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

template<class T> void reportPlaceholders(const Context& context, const T& element, Findings& findings)
{
    for (const Placeholder& found : context.facts(element.id.uuid()).placeholders)
        findings.addAt(found.owner, found.ownerKind, found.field, {found.word});
}

} // namespace

void unitHasBlocks(const Context&, const Unit& unit, Findings& findings)
{
    if (unit.blocks.isEmpty()) findings.add("blocks");
}

void blockNotEmpty(const Context&, const Block& block, Findings& findings)
{
    if (isEmptyBody(block.body)) findings.add("body");
}

void placeholders(const Context& c, const Course& course, Findings& f) { reportPlaceholders(c, course, f); }
void placeholders(const Context& c, const Module& module, Findings& f) { reportPlaceholders(c, module, f); }
void placeholders(const Context& c, const Unit& unit, Findings& f) { reportPlaceholders(c, unit, f); }
void placeholders(const Context& c, const Block& block, Findings& f) { reportPlaceholders(c, block, f); }
void placeholders(const Context& c, const Question& question, Findings& f) { reportPlaceholders(c, question, f); }
void placeholders(const Context& c, const Outcome& outcome, Findings& f) { reportPlaceholders(c, outcome, f); }
void placeholders(const Context& c, const Assessment& assessment, Findings& f) { reportPlaceholders(c, assessment, f); }

} // namespace microvet::rules
