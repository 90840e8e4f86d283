#include "core/actions/course_report.h"

#include "core/actions/place_name.h"
#include "core/report/report_csv.h"
#include "core/report/report_html.h"
#include "core/report/report_json.h"
#include "core/report/report_sarif.h"
#include "core/rules/not_done.h"
#include "core/verification/course_findings.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>
#include <QIODevice>
#include <QJsonArray>
#include <QJsonDocument>

namespace microvet::actions {

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::actions) };

/// Of the groups that a part of the verdict is made of.
report::Part partOf(const char* code, std::initializer_list<rules::Group> groups, const CheckResult& result)
{
    int errors = 0;
    for (const rules::Finding& finding : result.findings)
        if (finding.severity == rules::Severity::Error && std::find(groups.begin(), groups.end(), finding.group) != groups.end()) ++errors;
    return {QLatin1String(code), errors > 0 ? report::Verdict::Fail : report::Verdict::Pass,
            errors > 0 ? Tr::tr("%n things must be mended.", nullptr, errors) : Tr::tr("Nothing must be mended.")};
}

} // namespace

Result<CheckedFile> checkedFile(const FileStore& store, const QString& path)
{
    auto file = store.read(path);
    if (!file) return file.error();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const qint64 size = (*file)->size();
    if (!hash.addData(file->get())) return Error{Error::Kind::Io, Tr::tr("“%1” could not be read to the end. Try again.").arg(path), {}};
    return CheckedFile{QFileInfo(path).fileName(), QString::fromLatin1(hash.result().toHex()), size};
}

report::Report courseReport(const CheckResult& result, const model::Content& content, const CheckedFile& file, const QDateTime& time, bool names)
{
    using rules::Group;
    report::Report report;
    report.kind = QStringLiteral("course");
    report.title = content.course.title;
    report.file = file.name;
    report.sha256 = file.sha256;
    report.size = file.size;
    report.time = time;
    report.ruleFile = result.rules.id;
    report.ruleTitle = result.rules.title;
    report.ruleVersion = result.rules.version;
    report.ruleDate = result.rules.date;
    report.ruleNote = result.rules.note;
    const rules::Score score = result.score();
    report.score = score.points;
    report.parts = {
        partOf("structure", {Group::Structure, Group::Credential}, result),
        partOf("content", {Group::Content, Group::Licence}, result),
        partOf("quality", {Group::Quality, Group::Accessibility}, result),
    };
    if (report::Part& quality = report.parts.last(); quality.verdict == report::Verdict::Pass && !score.passes && !result.hasErrors()) {
        quality.verdict = report::Verdict::Look;
        quality.reason = Tr::tr("The course has %1 of 100 points; the rules ask for %2.").arg(score.points).arg(result.rules.number(QStringLiteral("passScore"), 60));
    }
    const auto entryOf = [&](const rules::Finding& finding) {
        return verification::entryOf(finding, result.rules, placeName(content, finding.place));
    };
    for (const rules::Finding& finding : result.findings) report.entries.append(entryOf(finding));
    for (const rules::AcceptedOne& one : result.accepted)
        report.accepted.append({entryOf(one.finding), one.by.reason, names ? one.by.author : QString(), one.by.time});
    report.notDone = rules::notDone(content, result.rules);
    return report;
}

QByteArray writtenReport(const QList<report::Report>& reports, ReportFormat format)
{
    switch (format) {
    case ReportFormat::Json: {
        QJsonArray all;
        for (const report::Report& one : reports) all.append(report::toJson(one));
        return all.size() == 1 ? QJsonDocument(all.first().toObject()).toJson() : QJsonDocument(all).toJson();
    }
    case ReportFormat::Csv: return report::toCsv(reports);
    case ReportFormat::Sarif: return QJsonDocument(report::toSarif(reports)).toJson();
    case ReportFormat::Html: break;
    }
    return report::toHtml(reports);
}

} // namespace microvet::actions
