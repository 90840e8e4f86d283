#include "core/actions/export.h"

#include "core/actions/approval.h"
#include "core/actions/course_report.h"
#include "core/actions/export_target.h"
#include "core/base/clock.h"
#include "core/base/safe_name.h"
#include "core/model/publication.h"
#include "core/plan/plan.h"
#include "core/review/checklist.h"

#include <QJsonArray>

namespace microvet::actions {

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::actions) };

constexpr qsizetype longestName = 60;

/// Without what is found in parts that a publication leaves out: its words would tell what stands there.
CheckResult publicPart(CheckResult result, const model::Content& content)
{
    const model::Content copy = model::publicationCopy(content);
    const auto isPrivate = [&](const rules::Finding& finding) { return !model::locate(copy, finding.place); };
    result.findings.removeIf(isPrivate);
    result.accepted.removeIf([&](const rules::AcceptedOne& one) { return isPrivate(one.finding); });
    return result;
}

/// As a format gives it to reviewers: in the organisation's words, else in those of the course's language.
QJsonObject checklistFor(const review::Template& ofOrganisation, const model::Course& course)
{
    // That of the program is had in the language of the course, whatever the language of the program.
    const review::Template house = review::builtInTemplate(plan::languageOf(course));
    const review::Template& checklist = ofOrganisation.groups.isEmpty() || ofOrganisation.name() == house.name() ? house : ofOrganisation;
    QJsonArray groups;
    for (const review::ItemGroup& group : checklist.groups) {
        QJsonArray items;
        for (const review::Item& item : group.items)
            items.append(QJsonObject{{QStringLiteral("id"), item.id}, {QStringLiteral("text"), item.text}, {QStringLiteral("help"), item.help}, {QStringLiteral("must"), item.must}});
        groups.append(QJsonObject{{QStringLiteral("title"), group.title}, {QStringLiteral("items"), items}});
    }
    return {{QStringLiteral("name"), checklist.name()}, {QStringLiteral("groups"), groups}};
}

exporters::CheckFiles checkFiles(const CheckResult& result, const model::Content& content, const QString& approval, const exporters::PackedCourse& course, const QDateTime& time)
{
    QList<report::Report> reports{courseReport(result, content, {course.name, course.sha256, course.size}, time, false)};
    reports.first().facts.append({QStringLiteral("approval"), Tr::tr("Approval"), approval});
    return {writtenReport(reports, ReportFormat::Html), writtenReport(reports, ReportFormat::Json)};
}

} // namespace

Result<exporters::Report> exportCourse(const model::Content& content, const document::MediaStore& media, FileStore& store,
                                       const ExportRequest& request, Progress& progress)
{
    const exporters::Exporter* exporter = exporters::find(request.format);
    if (!exporter) {
        QStringList known;
        for (const auto* each : exporters::all()) known << each->describe().id;
        return Error{Error::Kind::NotFound,
                     Tr::tr("There is no format \"%1\". The formats are: %2.").arg(request.format, known.join(QStringLiteral(", "))), {}};
    }
    const exporters::Description format = exporter->describe();
    if (const Status fits = fitsFormat(format, request.target, request.asFolder); !fits) return fits.error();
    if (request.asFolder && !format.canBeFolder)
        return Error{Error::Kind::Invalid, Tr::tr("%1 is always one file, never a folder.").arg(format.name), {}};
    if (const Status fine = exporters::checkOptions(format, request.options); !fine) return fine.error();
    const QDate date = content.course.published.isValid() ? content.course.published : content.course.created;
    const QDateTime time = utcTime(date.isValid() ? date : QDate(2020, 1, 1), QTime(12, 0));
    exporters::Job job{content, media, store, request.target, request.asFolder, request.options, time, rules::timeFactors(request.rules)};
    job.checklist = checklistFor(request.checklist, content.course);
    if (request.translation) job.translation = &*request.translation;
    if (format.checked) {
        CheckResult result = check(content, media, request.rules);
        job.errors = result.count(rules::Severity::Error);
        if (job.errors > 0 && !request.despiteErrors)
            return Error{Error::Kind::Invalid,
                         Tr::tr("%n things must be mended before the repository takes this course, so nothing was written.", nullptr, job.errors),
                         {}};
        const review::State approval = approvalOf(content, request.checklist, request.kept);
        job.approval = approvalJson(content, approval);
        job.seals = sealsJson(content, approval);
        job.checks = [&content, time, sentence = review::sentenceOf(approval), result = publicPart(std::move(result), content)](const exporters::PackedCourse& course) {
            return checkFiles(result, content, sentence, course, time);
        };
    }
    return exporter->write(job, progress);
}

QString suggestedName(const model::Course& course, const exporters::Description& format)
{
    return safeFileName(course.title.left(longestName), QStringLiteral("course")) + format.extension;
}

} // namespace microvet::actions
