#include "core/actions/check.h"

#include "core/actions/place_name.h"

namespace microvet::actions {

using rules::Severity;

namespace { constexpr qint64 largestRuleFile = 4 * 1024 * 1024; }

int CheckResult::count(Severity severity) const
{
    return int(std::count_if(findings.cbegin(), findings.cend(), [&](const auto& f) { return f.severity == severity; }));
}

Result<rules::RuleSet> loadRules(FileStore& store, const QString& path)
{
    if (path.isEmpty()) return rules::houseRules();
    auto bytes = store.readAll(path, largestRuleFile);
    if (!bytes) return bytes.error();
    return rules::parseRuleSet(*bytes, ruleFilesBeside(store, path));
}

rules::OtherRuleFile ruleFilesBeside(FileStore& store, const QString& path)
{
    return [&store, folder = folderOf(path)](const QString& name) -> Result<QByteArray> {
        if (name.contains(u'/') || name.contains(u'\\') || name.startsWith(u'.')) return Error{Error::Kind::Invalid, {}, name};
        return store.readAll(folder + u'/' + name, largestRuleFile);
    };
}

CheckResult check(const model::Content& content, const document::MediaStore& media, const rules::RuleSet& rules)
{
    rules::Runner runner(rules, [&](const QString& file) { return media.contains(file); });
    runner.checkAll(content);
    rules::Judged judged = rules::judge(content, runner.findings());
    return {std::move(judged.open), std::move(judged.accepted), rules};
}

namespace {
QJsonObject toJson(const rules::Finding& finding, const model::Content& content)
{
    const rules::FindingText text = rules::textOf(finding);
    return {
        {QStringLiteral("rule"), finding.rule},
        {QStringLiteral("severity"), rules::codeOf(finding.severity)},
        {QStringLiteral("group"), rules::codeOf(finding.group)},
        {QStringLiteral("place"), finding.place.toString(QUuid::WithoutBraces)},
        {QStringLiteral("placeName"), placeName(content, finding.place)},
        {QStringLiteral("field"), QString::fromLatin1(finding.field)},
        {QStringLiteral("arguments"), QJsonArray::fromVariantList(finding.arguments)},
        {QStringLiteral("what"), text.what},
        {QStringLiteral("why"), text.why},
        {QStringLiteral("how"), text.how},
    };
}
} // namespace

QJsonObject toJson(const CheckResult& result, const model::Content& content)
{
    QJsonArray findings;
    for (const rules::Finding& finding : result.findings) findings.append(toJson(finding, content));
    QJsonArray accepted;
    for (const rules::AcceptedOne& one : result.accepted) {
        QJsonObject object = toJson(one.finding, content);
        object.insert(QStringLiteral("reason"), one.by.reason);
        object.insert(QStringLiteral("acceptedBy"), one.by.author);
        object.insert(QStringLiteral("acceptedAt"), one.by.time.toString(Qt::ISODate));
        accepted.append(object);
    }
    const rules::Score score = result.score();
    return {
        {QStringLiteral("rules"), QJsonObject{{QStringLiteral("id"), result.rules.id}, {QStringLiteral("version"), result.rules.version}}},
        {QStringLiteral("errors"), result.count(Severity::Error)},
        {QStringLiteral("warnings"), result.count(Severity::Warning)},
        {QStringLiteral("advice"), result.count(Severity::Advice)},
        {QStringLiteral("score"), score.points},
        {QStringLiteral("passes"), score.passes},
        {QStringLiteral("findings"), findings},
        {QStringLiteral("accepted"), accepted},
    };
}

} // namespace microvet::actions
