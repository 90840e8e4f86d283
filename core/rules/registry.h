#pragma once

#include "core/rules/context.h"

namespace microvet::rules {

/// One line of the registry. A rule that looks at several kinds of elements has a line for each.
struct Rule {
    const char* id;
    Group group;
    Severity severity;
    model::ElementKind scope;
    void (*check)(const Context&, const model::ElementView&, Findings&);
    const char* source; ///< English; shown through tr()
};

const QList<Rule>& registry();

} // namespace microvet::rules
