#include "core/exporters/scorm2004/scorm2004_exporter.h"

#include "core/exporters/final_assessments.h"
#include "core/exporters/imscp/losses.h"
#include "core/exporters/page_export.h"
#include "core/exporters/scorm2004/manifest.h"

namespace microvet::exporters {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::exporters)
};

const QString partsOption = QStringLiteral("parts");
const QString inModules = QStringLiteral("modules");

} // namespace

Description Scorm2004Exporter::describe() const
{
    return {
        QStringLiteral("scorm2004"),
        Tr::tr("Learning platform (SCORM 2004)"),
        Tr::tr(
            "For platforms that keep completion and success apart, and results in each learning outcome; 4th edition."),
        QStringLiteral(".zip"),
        true,
        {{partsOption,
          Tr::tr("What the platform opens"),
          {{QStringLiteral("one"), Tr::tr("The whole course")},
           {inModules, Tr::tr("Each module and each assessment by itself")}}}}};
}

Carries Scorm2004Exporter::carries() const
{
    return carriedByPages() + QList{Feature::ResultsToPlatform, Feature::OutcomesToPlatform, Feature::Metadata};
}

Result<Report> Scorm2004Exporter::write(const Job& job, Progress& progress) const
{
    const bool split = chosen(describe(), job.options, partsOption) == inModules;
    QList<CoursePart> parts;
    PageFormat format;
    format.adapters = {QStringLiteral("scorm.js"), QStringLiteral("scorm2004.js")};
    if (split) {
        format.adapters.append(QStringLiteral("scorm-parts.js"));
        format.parts = [&parts](const plan::Plan& plan) {
            QList<SitePart> sites;
            parts = partsOf(plan);
            for (const CoursePart& part : std::as_const(parts))
                sites.append(part.site);
            return sites;
        };
    }
    format.complete = [&](const plan::Plan& plan, PackageWriter& package, Report& report) -> Status {
        const model::Course& course = job.content.course;
        package.addFirst(QStringLiteral("imsmanifest.xml"), scorm2004Manifest(course, plan, package.names(), parts));
        QList<plan::PageInfo> items{plan.pages.first()};
        for (const CoursePart& part : std::as_const(parts))
            if (part.kind != CoursePart::Kind::Start) items.append(part.page);
        report.losses += imscp::lossesOfManifest(course, plan, items);
        if (!split && passMarks(plan).size() > 1)
            report.losses.append(
                {course.id.uuid(),
                 Tr::tr(
                     "The platform knows one passing score for the whole course. This course has several final "
                     "assessments, so "
                     "the course itself, not the platform, decides who has passed. In parts, the platform decides.")});
        return {};
    };
    return writePages(job, progress, format);
}

} // namespace microvet::exporters
