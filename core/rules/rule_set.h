#pragma once

#include "core/base/result.h"
#include "core/model/totals.h"
#include "core/rules/finding.h"

#include <QHash>
#include <QJsonObject>

#include <functional>

namespace microvet::rules {

/// What a rule file says: numbers and lists that rules read, and which rules are on and how severe.
struct RuleSet {
    QString id;
    QString title;
    QString version;
    QString date;
    QString note; ///< where the rules come from, shown to the user
    QHash<QString, Severity> severities; ///< only where the file says otherwise than the rule
    QHash<QString, QString> sources; ///< where the file says from where a rule comes
    QStringList off;
    QJsonObject parameters;

    double number(const QString& name, double otherwise) const;
    QStringList list(const QString& name) const;
    QList<double> numbers(const QString& name) const;
};

/// The house rules that come with the program (":/rules/microvet-repository.json").
RuleSet houseRules();
/// Gives the bytes of the rule file that another one extends, by the name it is called there.
using OtherRuleFile = std::function<Result<QByteArray>(const QString& name)>;
/// The file with what it extends, so that it stands alone; compared with the schema (rule_schema.h). The house rules are
/// known by their id; other names are asked for.
Result<QJsonObject> wholeRuleFile(const QByteArray& json, const OtherRuleFile& other = {});
Result<RuleSet> parseRuleSet(const QByteArray& json, const OtherRuleFile& other = {});

/// How long learners take, as the rules reckon it: parameters named as the members of TimeFactors. A number that nobody can
/// mean (not above 0) is left out.
model::TimeFactors timeFactors(const RuleSet& rules);

/// One rule of the registry, for lists and documentation.
struct RuleInfo {
    QString id;
    Group group = Group::Structure;
    Severity severity = Severity::Warning;
    QString source;      ///< as public texts call it, English
    bool hasFix = false; ///< fixFor() gives an edit that mends it
};
QList<RuleInfo> allRules();

} // namespace microvet::rules
