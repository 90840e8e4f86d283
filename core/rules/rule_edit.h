#pragma once

#include "core/rules/rule_set.h"

/// Edits of a rule file as its JSON, for a window in which an organisation sets what it wants otherwise.
namespace microvet::rules {

/// The file with everything that it extends, ready to be edited; of an empty one the house rules, under a name of their own.
QJsonObject editableRuleFile(const QJsonObject& own);

struct RuleSetting {
    bool on = true;
    Severity severity = Severity::Warning;
    bool operator==(const RuleSetting&) const = default;
};

/// As the file has it, else as the registry.
RuleSetting settingOf(const QJsonObject& file, const RuleInfo& rule);
void setSetting(QJsonObject& file, const QString& rule, const RuleSetting& setting);

QJsonValue parameterOf(const QJsonObject& file, const QString& name);
void setParameter(QJsonObject& file, const QString& name, const QJsonValue& value);

} // namespace microvet::rules
