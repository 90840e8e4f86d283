#pragma once

#include "core/document/container.h"
#include "core/rules/accepted.h"
#include "core/rules/runner.h"
#include "core/rules/score.h"

#include <QJsonObject>

namespace microvet::actions {

struct CheckResult {
    QList<rules::Finding> findings; ///< those that nobody has accepted
    QList<rules::AcceptedOne> accepted;
    rules::RuleSet rules;

    int count(rules::Severity severity) const;
    bool hasErrors() const { return count(rules::Severity::Error) > 0; }
    rules::Score score() const { return rules::scoreOf(findings, rules); }
};

/// The house rules, or those of a rule file.
Result<rules::RuleSet> loadRules(FileStore& store, const QString& path);
/// Finds what a rule file extends in its own folder; a name that leads elsewhere is refused.
rules::OtherRuleFile ruleFilesBeside(FileStore& store, const QString& path);

CheckResult check(const model::Content& content, const document::MediaStore& media, const rules::RuleSet& rules);

/// For scripts: codes, ids and counts; never translated but for the three sentences of each finding.
QJsonObject toJson(const CheckResult& result, const model::Content& content);

} // namespace microvet::actions
