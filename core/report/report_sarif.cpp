#include "core/report/report_sarif.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QUrl>
#include <QUuid>

namespace microvet::report {

namespace {

QJsonObject text(const QString& text) { return {{QStringLiteral("text"), text}}; }

/// 3.27.10: advice is a note, and what asks for nothing has none.
QString levelOf(Level level)
{
    switch (level) {
    case Level::Note: return QStringLiteral("none");
    case Level::Advice: return QStringLiteral("note");
    case Level::Warning: return QStringLiteral("warning");
    case Level::Error: break;
    }
    return QStringLiteral("error");
}

/// A relative reference (RFC 3986), as artifact locations ask for.
QString uriOf(const QString& path) { return QString::fromLatin1(QUrl::toPercentEncoding(path, "/")); }

/// Collects what results refer to by number.
class Run {
public:
    explicit Run(const Report& report) : m_report(report)
    {
        QJsonObject file{{QStringLiteral("location"), QJsonObject{{QStringLiteral("uri"), uriOf(report.file)}}}};
        if (!report.sha256.isEmpty()) file.insert(QStringLiteral("hashes"), QJsonObject{{QStringLiteral("sha-256"), report.sha256}});
        if (report.size > 0) file.insert(QStringLiteral("length"), report.size);
        m_artifacts.append(file);
        for (const Entry& entry : report.entries) m_results.append(resultOf(entry));
        for (const Accepted& accepted : report.accepted) {
            QJsonObject result = resultOf(accepted.entry);
            result.insert(QStringLiteral("suppressions"), QJsonArray{QJsonObject{
                {QStringLiteral("kind"), QStringLiteral("external")},
                {QStringLiteral("status"), QStringLiteral("accepted")},
                {QStringLiteral("justification"), accepted.author.isEmpty() ? accepted.reason : accepted.reason + QStringLiteral(" (") + accepted.author + u')'},
            }});
            m_results.append(result);
        }
    }

    QJsonObject object() const
    {
        return {
            {QStringLiteral("tool"), QJsonObject{{QStringLiteral("driver"), QJsonObject{
                {QStringLiteral("name"), QStringLiteral("microVET Studio")},
                {QStringLiteral("version"), QCoreApplication::applicationVersion()},
                {QStringLiteral("rules"), m_rules},
                {QStringLiteral("properties"), QJsonObject{{QStringLiteral("ruleFile"), m_report.ruleFile}, {QStringLiteral("ruleFileVersion"), m_report.ruleVersion}}},
            }}}},
            {QStringLiteral("artifacts"), m_artifacts},
            {QStringLiteral("columnKind"), QStringLiteral("unicodeCodePoints")},
            {QStringLiteral("invocations"), QJsonArray{QJsonObject{
                {QStringLiteral("executionSuccessful"), true},
                {QStringLiteral("endTimeUtc"), m_report.time.toUTC().toString(Qt::ISODate)},
            }}},
            {QStringLiteral("results"), m_results},
            {QStringLiteral("properties"), QJsonObject{{QStringLiteral("verdict"), codeOf(m_report.verdict())}, {QStringLiteral("title"), m_report.title}}},
        };
    }

private:
    int ruleOf(const Entry& entry)
    {
        const auto known = m_ruleIndex.constFind(entry.rule);
        if (known != m_ruleIndex.cend()) return *known;
        const int index = int(m_rules.size());
        m_ruleIndex.insert(entry.rule, index);
        QJsonObject rule{
            {QStringLiteral("id"), entry.rule},
            {QStringLiteral("properties"), QJsonObject{{QStringLiteral("group"), entry.group}, {QStringLiteral("source"), entry.source}}},
        };
        // What is written here is that of the first finding: rules speak of places, not of themselves.
        if (!entry.why.isEmpty()) rule.insert(QStringLiteral("fullDescription"), text(entry.why));
        if (!entry.how.isEmpty()) rule.insert(QStringLiteral("help"), text(entry.how));
        m_rules.append(rule);
        return index;
    }

    int artifactOf(const QString& path)
    {
        const auto known = m_artifactIndex.constFind(path);
        if (known != m_artifactIndex.cend()) return *known;
        const int index = int(m_artifacts.size());
        m_artifactIndex.insert(path, index);
        m_artifacts.append(QJsonObject{
            {QStringLiteral("location"), QJsonObject{{QStringLiteral("uri"), uriOf(path)}}},
            {QStringLiteral("parentIndex"), 0},
        });
        return index;
    }

    QJsonObject resultOf(const Entry& entry)
    {
        const bool inPackage = m_report.kind == QLatin1String("package") && QUuid::fromString(entry.place).isNull();
        const int artifact = inPackage && !entry.place.isEmpty() ? artifactOf(entry.place) : 0;
        QJsonObject physical{{QStringLiteral("artifactLocation"), QJsonObject{
            {QStringLiteral("uri"), artifact == 0 ? uriOf(m_report.file) : uriOf(entry.place)},
            {QStringLiteral("index"), artifact},
        }}};
        if (entry.line > 0) physical.insert(QStringLiteral("region"), QJsonObject{{QStringLiteral("startLine"), entry.line}});
        QJsonObject location{{QStringLiteral("physicalLocation"), physical}};
        if (!inPackage && !entry.place.isEmpty())
            location.insert(QStringLiteral("logicalLocations"), QJsonArray{QJsonObject{
                {QStringLiteral("name"), entry.placeName.isEmpty() ? entry.place : entry.placeName},
                {QStringLiteral("fullyQualifiedName"), entry.field.isEmpty() ? entry.place : entry.place + u'#' + entry.field},
                {QStringLiteral("kind"), QStringLiteral("element")},
            }});
        QJsonObject result{
            {QStringLiteral("ruleId"), entry.rule},
            {QStringLiteral("ruleIndex"), ruleOf(entry)},
            {QStringLiteral("level"), levelOf(entry.level)},
            {QStringLiteral("message"), text(entry.what)},
            {QStringLiteral("locations"), QJsonArray{location}},
        };
        if (entry.level == Level::Note) result.insert(QStringLiteral("kind"), QStringLiteral("informational"));
        return result;
    }

    const Report& m_report;
    QJsonArray m_rules, m_artifacts, m_results;
    QHash<QString, int> m_ruleIndex, m_artifactIndex;
};

} // namespace

QJsonObject toSarif(const QList<Report>& reports)
{
    QJsonArray runs;
    for (const Report& report : reports) runs.append(Run(report).object());
    return {
        {QStringLiteral("$schema"), QStringLiteral("https://json.schemastore.org/sarif-2.1.0.json")},
        {QStringLiteral("version"), QStringLiteral("2.1.0")},
        {QStringLiteral("runs"), runs},
    };
}

} // namespace microvet::report
