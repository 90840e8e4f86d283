#include "core/rules/context.h"

namespace microvet::rules {

using namespace model;

namespace {

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
    if (isEmpty(block.body)) findings.add("body");
}

void placeholders(const Context& c, const Course& course, Findings& f) { reportPlaceholders(c, course, f); }
void placeholders(const Context& c, const Module& module, Findings& f) { reportPlaceholders(c, module, f); }
void placeholders(const Context& c, const Unit& unit, Findings& f) { reportPlaceholders(c, unit, f); }
void placeholders(const Context& c, const Block& block, Findings& f) { reportPlaceholders(c, block, f); }
void placeholders(const Context& c, const Question& question, Findings& f) { reportPlaceholders(c, question, f); }
void placeholders(const Context& c, const Outcome& outcome, Findings& f) { reportPlaceholders(c, outcome, f); }
void placeholders(const Context& c, const Assessment& assessment, Findings& f) { reportPlaceholders(c, assessment, f); }

} // namespace microvet::rules
