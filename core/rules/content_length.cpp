#include "core/rules/context.h"

/// How much stands in a unit.
namespace microvet::rules {

using namespace model;

/// Pictures, tasks, questions and films teach without many words.
void unitNotThin(const Context& context, const Unit& unit, Findings& findings)
{
    if (unit.blocks.isEmpty()) return;
    const Amount& all = context.facts(unit.id.uuid()).total;
    const bool other = all.pictures + all.allQuestions() + all.activities + all.taskMinutes + all.reflections + all.mediaSeconds > 0;
    if (other || all.words == 0) return;
    const int least = int(context.rules().number(QStringLiteral("unitWordsLeast"), 30));
    if (all.words < least) findings.add("blocks", {all.words, least});
}

void unitNotLong(const Context& context, const Unit& unit, Findings& findings)
{
    const int most = int(context.rules().number(QStringLiteral("unitMinutesMost"), 90));
    const int minutes = context.facts(unit.id.uuid()).minutes;
    if (minutes > most) findings.add("minutes", {minutes, most});
}

} // namespace microvet::rules
