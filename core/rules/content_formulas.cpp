#include "core/model/formula_source.h"
#include "core/rules/context.h"

namespace microvet::rules {

using namespace model;

namespace {

/// Long enough to know which formula is meant.
QString shortened(const QString& source)
{
    const QString line = source.simplified();
    return line.size() > 40 ? line.left(39) + QChar(u'…') : line;
}

template<class T> void reportFormulas(const Context& context, const T& element, Findings& findings)
{
    if (!context.facts(element.id.uuid()).formulas) return;
    forEachText(element, [&](const TextView& text) {
        if (!text.rich) return;
        for (const richtext::Block& paragraph : text.rich->blocks)
            for (const richtext::Run& run : paragraph.runs) {
                if (!run.marks.testFlag(richtext::Formula)) continue;
                if (!parsed(richtext::formula::fromInline(run.text)).ok())
                    findings.addAt(text.owner, text.ownerKind, text.field, {shortened(run.text)});
            }
    }, Reach::Parts);
}

} // namespace

void formulaReadable(const Context& context, const Block& block, Findings& findings)
{
    if (const auto* body = std::get_if<FormulaBlock>(&block.body)) {
        if (!parsed(sourceOf(*body)).ok()) findings.add("body.source", {shortened(body->source)});
        return;
    }
    reportFormulas(context, block, findings);
}

void formulaReadable(const Context& context, const Question& question, Findings& findings) { reportFormulas(context, question, findings); }

} // namespace microvet::rules
