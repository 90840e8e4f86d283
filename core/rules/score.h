#pragma once

#include "core/rules/finding.h"
#include "core/rules/rule_set.h"

/// How good a course is in one number, and what would raise it most.
namespace microvet::rules {

/// One rule with what its findings cost.
struct Loss {
    QString rule;
    Severity severity = Severity::Warning; ///< the worst of them
    int count = 0;
    int points = 0;
};

struct Score {
    int points = 100; ///< 0–100
    bool passes = true; ///< reaches "passScore" of the rule file and has no error
    QList<Loss> losses; ///< dearest first
};

/// A rule costs what its severity says ("errorPoints", "warningPoints", "advicePoints" of the rule file) for its first
/// finding, and up to as much again the more there are: ten of one kind are one habit, not ten faults.
Score scoreOf(const QList<Finding>& open, const RuleSet& rules);

} // namespace microvet::rules
