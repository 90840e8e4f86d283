#include "core/rules/rule_set.h"

#include "core/rules/fixes.h"
#include "core/rules/registry.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

namespace microvet::rules {
namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::rules) };

Error invalid(const QString& text, const QString& detail = {}) { return {Error::Kind::Invalid, text, detail}; }

constexpr qsizetype largestRuleFile = 4 * 1024 * 1024;

std::optional<Severity> severityFrom(const QString& code)
{
    for (Severity severity : {Severity::Advice, Severity::Warning, Severity::Error})
        if (code == codeOf(severity)) return severity;
    return {};
}

/// Reads one entry of "rules"; an error where it says something that cannot be meant.
Status readRule(const QJsonValue& value, RuleSet& set)
{
    const QJsonObject rule = value.toObject();
    const QString id = rule.value(QLatin1String("id")).toString();
    if (id.isEmpty())
        return invalid(Tr::tr("The rule file cannot be used: one of its rules has no id. Add the id, and load the file again."));
    const QJsonValue on = rule.value(QLatin1String("on"));
    if (!on.isUndefined() && !on.isBool())
        return invalid(Tr::tr("The rule file cannot be used: “on” of rule %1 must be true or false. Mend it, and load the file again.").arg(id));
    if (on.isBool() && !on.toBool()) set.off.append(id);
    const QJsonValue severity = rule.value(QLatin1String("severity"));
    if (!severity.isUndefined()) {
        const auto known = severityFrom(severity.toString());
        if (!known)
            return invalid(Tr::tr("The rule file cannot be used: the severity of rule %1 must be “error”, “warning” or “advice”. "
                                  "Mend it, and load the file again.").arg(id));
        set.severities.insert(id, *known);
    }
    const QString source = rule.value(QLatin1String("source")).toString();
    if (!source.isEmpty()) set.sources.insert(id, source);
    return {};
}

} // namespace

double RuleSet::number(const QString& name, double otherwise) const
{
    const QJsonValue value = parameters.value(name);
    return value.isDouble() ? value.toDouble() : otherwise;
}

QStringList RuleSet::list(const QString& name) const
{
    QStringList list;
    const QJsonArray values = parameters.value(name).toArray();
    for (const QJsonValue& value : values)
        if (value.isString()) list.append(value.toString());
    return list;
}

Result<RuleSet> parseRuleSet(const QByteArray& json)
{
    if (json.size() > largestRuleFile)
        return Error{Error::Kind::TooLarge, Tr::tr("The rule file is too large to be one. Choose another file; the rules stay as they are."), {}};
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (document.isNull())
        return invalid(Tr::tr("The rule file cannot be read: it is not a complete JSON file. Choose another file; the rules stay as they are."),
                       error.errorString() + QStringLiteral(" at ") + QString::number(error.offset));
    const QJsonObject root = document.object();
    RuleSet set;
    set.id = root.value(QLatin1String("id")).toString();
    set.title = root.value(QLatin1String("title")).toString();
    set.version = root.value(QLatin1String("version")).toString();
    set.date = root.value(QLatin1String("date")).toString();
    set.note = root.value(QLatin1String("note")).toString();
    if (set.id.isEmpty() || set.title.isEmpty() || set.version.isEmpty())
        return invalid(Tr::tr("The file is not a rule file: its id, title or version is missing. Choose another file; the rules stay as they are."));
    const QJsonValue rules = root.value(QLatin1String("rules"));
    if (!rules.isUndefined() && !rules.isArray())
        return invalid(Tr::tr("The rule file cannot be used: “rules” must be a list. Mend it, and load the file again."));
    const QJsonArray entries = rules.toArray();
    for (const QJsonValue& value : entries)
        if (const Status status = readRule(value, set); !status) return status.error();
    const QJsonValue parameters = root.value(QLatin1String("parameters"));
    if (!parameters.isUndefined() && !parameters.isObject())
        return invalid(Tr::tr("The rule file cannot be used: “parameters” must be a group of named values. Mend it, and load the file again."));
    set.parameters = parameters.toObject();
    return set;
}

RuleSet houseRules()
{
    static const RuleSet set = [] {
        QFile file(QStringLiteral(":/rules/microvet-repository.json"));
        if (!file.open(QIODevice::ReadOnly)) return RuleSet{};
        return parseRuleSet(file.readAll()).valueOr(RuleSet{});
    }();
    return set;
}

model::TimeFactors timeFactors(const RuleSet& rules)
{
    model::TimeFactors factors;
    const auto take = [&](const char* name, double& factor) {
        const double said = rules.number(QLatin1String(name), factor);
        if (std::isfinite(said) && said > 0) factor = said;
    };
    take("wordsPerMinute", factors.wordsPerMinute);
    take("minutesPerQuestion", factors.minutesPerQuestion);
    take("minutesPerEssay", factors.minutesPerEssay);
    take("minutesPerActivity", factors.minutesPerActivity);
    take("minutesPerReflection", factors.minutesPerReflection);
    take("listeningFactor", factors.listeningFactor);
    take("minutesPerPicture", factors.minutesPerPicture);
    return factors;
}

QList<RuleInfo> allRules()
{
    QList<RuleInfo> rules;
    QSet<QString> seen;
    for (const Rule& rule : registry()) {
        const QString id = QString::fromLatin1(rule.id);
        if (seen.contains(id)) continue;
        seen.insert(id);
        rules.append({id, rule.group, rule.severity, QString::fromLatin1(rule.source), bool(fixFor(id))});
    }
    return rules;
}

} // namespace microvet::rules
