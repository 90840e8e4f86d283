#pragma once

#include "core/report/report.h"
#include "core/rules/texts.h"

/// The rules for packages from outside: one line in the registry and one text each. "off" and severities of a rule file
/// hold for them too.
namespace microvet::verification {

struct PackageRule {
    const char* id;
    const char* group; ///< code as in report::Entry
    report::Level level;
    bool look;          ///< what it finds is for a person to judge
    const char* source; ///< public text it stands on, English
};

const QList<PackageRule>& packageRules();
const PackageRule* packageRule(const QString& id);

/// "P-S-06/dots" is for findings whose first argument is "dots", as in core/rules.
const QList<rules::RuleText>& packageTexts();
const rules::RuleText* packageText(const QString& key);
/// What the rule finds, in the language of the program, with "…" for what a finding fills in.
QString packageRuleSummary(const QString& rule);
// By part, each in its own file.
const QList<rules::RuleText>& packageStructureTexts();
const QList<rules::RuleText>& packageContentTexts();
const QList<rules::RuleText>& packageQualityTexts();

/// "structure", "content" or "quality" for the code of a group, of a package or of a course.
QString partOfGroup(const QString& group);

} // namespace microvet::verification
