#include "core/verification/own_checks.h"

#include "core/report/report_json.h"
#include "core/rules/finding.h"
#include "core/rules/rule_set.h"

#include <QJsonDocument>

namespace microvet::verification {

namespace {

constexpr qint64 largestOwnFile = 8 << 20;

/// Whatever a stranger wrote there, it stays one line of text.
QString plainLine(const QString& text)
{
    QString line;
    for (const QChar c : text.simplified().left(500)) line += c.isPrint() || c.isSurrogate() ? c : QChar(QChar::ReplacementCharacter);
    return line;
}

QJsonObject ownFile(Reading& reading, const char* file)
{
    const QString name = reading.format.prefix + QString::fromLatin1(file);
    const qsizetype at = reading.package.find(name);
    if (at < 0) return {};
    const auto bytes = reading.package.read(at, largestOwnFile);
    if (!bytes) return {};
    reading.named.insert(name);
    return QJsonDocument::fromJson(*bytes).object();
}

} // namespace

void takeOwnChecks(Reading& reading)
{
    // Others may have a file of the name "checks.json" too.
    if (ownFile(reading, "approval.json").value(QLatin1String("format")) != QLatin1String("microvet-approval")) return;
    const report::Report checks = report::fromJson(ownFile(reading, "checks.json"));
    if (checks.kind != QLatin1String("course")) return;
    const QList<rules::RuleInfo> known = rules::allRules();
    for (report::Entry entry : checks.entries) {
        const auto rule = std::find_if(known.cbegin(), known.cend(), [&](const rules::RuleInfo& one) { return one.id == entry.rule; });
        if (rule == known.cend() || entry.level == report::Level::Note || reading.findings.rules().off.contains(entry.rule)) continue;
        entry.group = rules::codeOf(rule->group);
        for (QString* text : {&entry.what, &entry.why, &entry.how, &entry.place, &entry.placeName}) *text = plainLine(*text);
        reading.findings.add(std::move(entry));
    }
    for (const report::Accepted& one : checks.accepted) reading.findings.accept(one);
}

} // namespace microvet::verification
