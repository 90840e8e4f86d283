#include "core/rules/rule_edit.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace microvet::rules {
namespace {

qsizetype indexIn(const QJsonArray& rules, const QString& id)
{
    for (qsizetype i = 0; i < rules.size(); ++i)
        if (rules[i].toObject().value(QLatin1String("id")).toString() == id) return i;
    return -1;
}

} // namespace

QJsonObject editableRuleFile(const QJsonObject& own)
{
    const QJsonObject start = own.isEmpty() ? QJsonObject{{QStringLiteral("id"), QStringLiteral("own-rules")},
                                                          {QStringLiteral("title"), QStringLiteral("Own rules")},
                                                          {QStringLiteral("version"), QStringLiteral("1")},
                                                          {QStringLiteral("extends"), houseRules().id}}
                                            : own;
    return wholeRuleFile(QJsonDocument(start).toJson()).valueOr(own);
}

RuleSetting settingOf(const QJsonObject& file, const RuleInfo& rule)
{
    const QJsonArray rules = file.value(QLatin1String("rules")).toArray();
    const qsizetype at = indexIn(rules, rule.id);
    RuleSetting setting{true, rule.severity};
    if (at < 0) return setting;
    const QJsonObject said = rules[at].toObject();
    setting.on = said.value(QLatin1String("on")).toBool(true);
    for (Severity severity : {Severity::Advice, Severity::Warning, Severity::Error})
        if (said.value(QLatin1String("severity")).toString() == codeOf(severity)) setting.severity = severity;
    return setting;
}

void setSetting(QJsonObject& file, const QString& rule, const RuleSetting& setting)
{
    QJsonArray rules = file.value(QLatin1String("rules")).toArray();
    const qsizetype at = indexIn(rules, rule);
    QJsonObject said = at < 0 ? QJsonObject{{QStringLiteral("id"), rule}} : rules[at].toObject();
    said.insert(QLatin1String("on"), setting.on);
    said.insert(QLatin1String("severity"), codeOf(setting.severity));
    if (at < 0) rules.append(said);
    else rules[at] = said;
    file.insert(QLatin1String("rules"), rules);
}

QJsonValue parameterOf(const QJsonObject& file, const QString& name) { return file.value(QLatin1String("parameters")).toObject().value(name); }

void setParameter(QJsonObject& file, const QString& name, const QJsonValue& value)
{
    QJsonObject parameters = file.value(QLatin1String("parameters")).toObject();
    parameters.insert(name, value);
    file.insert(QLatin1String("parameters"), parameters);
}

} // namespace microvet::rules
