#include "core/exporters/scorm12/scorm12_exporter.h"

#include "core/exporters/final_assessments.h"
#include "core/exporters/imscp/losses.h"
#include "core/exporters/page_export.h"
#include "core/exporters/scorm12/manifest.h"

namespace microvet::exporters {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::exporters)
};

} // namespace

Description Scorm12Exporter::describe() const
{
    return {QStringLiteral("scorm12"), Tr::tr("Learning platform (SCORM 1.2)"),
            Tr::tr("For Moodle and nearly every other learning platform, which then keeps progress and scores."),
            QStringLiteral(".zip"), true};
}

Carries Scorm12Exporter::carries() const
{
    return carriedByPages() + QList{Feature::ResultsToPlatform, Feature::OutcomesToPlatform, Feature::Metadata};
}

Result<Report> Scorm12Exporter::write(const Job& job, Progress& progress) const
{
    const auto complete = [&job](const plan::Plan& plan, PackageWriter& package, Report& report) -> Status {
        const model::Course& course = job.content.course;
        package.addFirst(QStringLiteral("imsmanifest.xml"), scorm12Manifest(course, plan, package.names()));
        report.losses += imscp::lossesOfManifest(course, plan, {plan.pages.first()});
        if (passMarks(plan).size() > 1)
            report.losses.append(
                {course.id.uuid(),
                 Tr::tr("The platform knows one passing score for a whole package. This course has several final "
                        "assessments, so the course itself, not the platform, decides who has passed.")});
        return {};
    };
    return writePages(job, progress, {{QStringLiteral("scorm.js"), QStringLiteral("scorm12.js")}, {}, complete});
}

} // namespace microvet::exporters
