#pragma once

#include "core/base/result.h"
#include "core/rules/finding.h"

#include <QHash>
#include <QJsonObject>

namespace microvet::rules {

/// What a rule file says: numbers and lists that rules read, and which rules are on and how severe.
struct RuleSet {
    QString id;
    QString title;
    QString version;
    QString note; ///< where the rules come from, shown to the user
    QHash<QString, Severity> severities; ///< only where the file says otherwise than the rule
    QStringList off;
    QJsonObject parameters;

    double number(const QString& name, double otherwise) const;
    QStringList list(const QString& name) const;
};

/// The house rules that come with the program (":/rules/microvet-repository.json").
RuleSet houseRules();
Result<RuleSet> parseRuleSet(const QByteArray& json);

/// One rule of the registry, for lists and documentation.
struct RuleInfo {
    QString id;
    Group group = Group::Structure;
    Severity severity = Severity::Warning;
    QString source;
    bool hasFix = false;
};
QList<RuleInfo> allRules();

} // namespace microvet::rules
