#include "core/plan/blocks.h"
#include "core/plan/questions.h"

/// Blocks in which the learner does something.
namespace microvet::plan {

using namespace model;

void render(PageWriter& page, const ActivityBlock& block)
{
    page.add(element("p", page.word("activity"), "mv-label mv-kind"));
    page.blockHeading(block.title);
    if (block.minutes > 0) page.add(element("p", page.minutes(block.minutes), "mv-minutes"));
    page.addRich(block.task);
    page.labelled("materials", block.materials, "mv-materials");
    page.labelled("evidence", block.evidence, "mv-evidence");
}

void render(PageWriter& page, const ReflectionBlock& block)
{
    page.add(element("p", page.word("reflection"), "mv-label mv-kind"));
    page.blockHeading(block.title);
    page.addRich(block.prompt);
    if (!block.hint.isEmpty()) page.add(page.details(page.word("hint"), page.rich(block.hint), "mv-hint"));
}

void render(PageWriter& page, const KnowledgeCheckBlock& block)
{
    page.blockHeading(block.title.trimmed().isEmpty() ? Words::of(page.language()).text("knowledgeCheck")
                                                      : block.title);
    page.addRich(block.intro);
    for (const Question& question : block.questions)
        renderQuestion(page, question, {});
}

} // namespace microvet::plan
