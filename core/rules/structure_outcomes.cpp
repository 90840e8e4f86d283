#include "core/model/esco_address.h"
#include "core/rules/context.h"

namespace microvet::rules {

using namespace model;

void outcomesPresent(const Context&, const Course& course, Findings& findings)
{
    if (course.outcomes.isEmpty()) findings.add("outcomes");
}

void outcomesNotTooMany(const Context& context, const Course& course, Findings& findings)
{
    const int most = int(context.rules().number(QStringLiteral("outcomesMost"), 5));
    if (course.outcomes.size() > most) findings.add("outcomes", {int(course.outcomes.size()), most});
}

void outcomeStatement(const Context&, const Outcome& outcome, Findings& findings)
{
    if (outcome.statement.trimmed().isEmpty()) findings.add("statement");
}

void outcomeKind(const Context&, const Outcome& outcome, Findings& findings)
{
    if (!outcome.type.isSet()) findings.add("type");
}

void escoAddresses(const Context&, const Outcome& outcome, Findings& findings)
{
    for (const EscoLink& link : outcome.esco)
        if (!isEscoAddress(link.uri)) findings.add("esco", {link.label.isEmpty() ? link.uri : link.label});
}

void outcomeTaught(const Context& context, const Outcome& outcome, Findings& findings)
{
    if (!context.isReferredTo(outcome.id.uuid(), {ElementKind::Module, ElementKind::Unit, ElementKind::Block})) findings.add();
}

void outcomeAssessed(const Context& context, const Outcome& outcome, Findings& findings)
{
    if (!context.isReferredTo(outcome.id.uuid(), {ElementKind::Question, ElementKind::Assessment})) findings.add();
}

} // namespace microvet::rules
