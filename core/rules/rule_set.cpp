#include "core/rules/rule_set.h"

#include "core/rules/fixes.h"
#include "core/rules/registry.h"
#include "core/rules/rule_schema.h"

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

/// Reads one entry of "rules"; the schema has looked at its kinds.
void readRule(const QJsonObject& rule, RuleSet& set)
{
    const QString id = rule.value(QLatin1String("id")).toString();
    if (!rule.value(QLatin1String("on")).toBool(true)) set.off.append(id);
    if (const auto severity = severityFrom(rule.value(QLatin1String("severity")).toString())) set.severities.insert(id, *severity);
    if (const QString source = rule.value(QLatin1String("source")).toString(); !source.isEmpty()) set.sources.insert(id, source);
}

constexpr const char* houseFile = ":/rules/microvet-repository.json";
constexpr const char* houseId = "microvet-repository";
constexpr int deepest = 8; ///< files that extend each other

Result<QJsonObject> readFile(const QByteArray& json)
{
    if (json.size() > largestRuleFile)
        return Error{Error::Kind::TooLarge, Tr::tr("The rule file is too large to be one. Choose another file; the rules stay as they are."), {}};
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return invalid(Tr::tr("The rule file cannot be read: it is not a complete JSON file. Choose another file; the rules stay as they are."),
                       error.errorString() + QStringLiteral(" at ") + QString::number(error.offset));
    if (const Status fits = fitsSchema(document.object()); !fits) return fits.error();
    return document.object();
}

/// `own` over `base`: rules by their id, parameters by their name.
QJsonObject over(const QJsonObject& base, const QJsonObject& own)
{
    QJsonObject merged = base;
    for (auto it = own.begin(); it != own.end(); ++it)
        if (it.key() != QLatin1String("rules") && it.key() != QLatin1String("parameters") && it.key() != QLatin1String("extends")) merged.insert(it.key(), it.value());
    QJsonArray rules = base.value(QLatin1String("rules")).toArray();
    const QJsonArray changes = own.value(QLatin1String("rules")).toArray();
    for (const QJsonValue& change : changes) {
        const QJsonObject fresh = change.toObject();
        qsizetype at = 0;
        while (at < rules.size() && rules[at].toObject().value(QLatin1String("id")) != fresh.value(QLatin1String("id"))) ++at;
        if (at == rules.size()) {
            rules.append(fresh);
            continue;
        }
        QJsonObject rule = rules[at].toObject();
        for (auto it = fresh.begin(); it != fresh.end(); ++it) rule.insert(it.key(), it.value());
        rules[at] = rule;
    }
    merged.insert(QLatin1String("rules"), rules);
    QJsonObject parameters = base.value(QLatin1String("parameters")).toObject();
    const QJsonObject fresh = own.value(QLatin1String("parameters")).toObject();
    for (auto it = fresh.begin(); it != fresh.end(); ++it) parameters.insert(it.key(), it.value());
    merged.insert(QLatin1String("parameters"), parameters);
    return merged;
}

Result<QJsonObject> whole(const QByteArray& json, const OtherRuleFile& other, int depth)
{
    auto own = readFile(json);
    if (!own) return own;
    const QString name = own->value(QLatin1String("extends")).toString();
    if (name.isEmpty()) return own;
    if (depth >= deepest)
        return invalid(Tr::tr("The rule file cannot be used: it extends “%1”, and the files extend each other in a circle, or too many of them do. "
                              "Let one of them stand alone; the rules stay as they are.").arg(name));
    QByteArray beneath;
    if (name == QLatin1String(houseId)) {
        QFile file{QLatin1String(houseFile)};
        if (file.open(QIODevice::ReadOnly)) beneath = file.readAll();
    } else {
        const auto found = other ? other(name) : Result<QByteArray>(Error{Error::Kind::NotFound, {}, {}});
        if (!found)
            return invalid(Tr::tr("The rule file cannot be used: it extends “%1”, which cannot be read. Put that file into the same folder, and load the "
                                  "file again; the rules stay as they are.").arg(name), found.error().text);
        beneath = *found;
    }
    const auto base = whole(beneath, other, depth + 1);
    if (!base) return base;
    return over(*base, *own);
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

QList<double> RuleSet::numbers(const QString& name) const
{
    QList<double> numbers;
    const QJsonArray values = parameters.value(name).toArray();
    for (const QJsonValue& value : values) numbers.append(value.toDouble());
    return numbers;
}

Result<QJsonObject> wholeRuleFile(const QByteArray& json, const OtherRuleFile& other) { return whole(json, other, 0); }

Result<RuleSet> parseRuleSet(const QByteArray& json, const OtherRuleFile& other)
{
    const auto root = wholeRuleFile(json, other);
    if (!root) return root.error();
    RuleSet set;
    set.id = root->value(QLatin1String("id")).toString();
    set.title = root->value(QLatin1String("title")).toString();
    set.version = root->value(QLatin1String("version")).toString();
    set.date = root->value(QLatin1String("date")).toString();
    set.note = root->value(QLatin1String("note")).toString();
    const QJsonArray entries = root->value(QLatin1String("rules")).toArray();
    for (const QJsonValue& value : entries) readRule(value.toObject(), set);
    set.parameters = root->value(QLatin1String("parameters")).toObject();
    return set;
}

RuleSet houseRules()
{
    static const RuleSet set = [] {
        QFile file{QLatin1String(houseFile)};
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
