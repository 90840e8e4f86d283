#include "core/rules/context.h"

/// What stands in the course more than once.
namespace microvet::rules {

using namespace model;

void paragraphsOnce(const Context& context, const Course&, Findings& findings)
{
    QSet<quint64> seen;
    context.forEachPassage(Seen::LongParagraph, [&](const Passage& passage) {
        const qsizetype before = seen.size();
        seen.insert(passage.number);
        if (seen.size() == before) findings.addAt(passage.owner, passage.ownerKind, passage.field, {passage.words});
    });
}

} // namespace microvet::rules
