#include "core/exporters/imscc/imscc_exporter.h"

#include "core/exporters/content_losses.h"
#include "core/exporters/imscc/cartridge.h"
#include "core/exporters/imscp/losses.h"

namespace microvet::exporters {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::exporters)
};

const QString versionOption = QStringLiteral("version");

} // namespace

Description ImsccExporter::describe() const
{
    return {QStringLiteral("imscc"),
            Tr::tr("Learning platform (Common Cartridge)"),
            Tr::tr("For platforms that make the course their own: pages, files, links, tests and topics, to be changed there."),
            QStringLiteral(".imscc"),
            false,
            {{versionOption, Tr::tr("Version of the format"), {{QStringLiteral("1.1"), Tr::tr("Common Cartridge 1.1, which Moodle reads")}, {QStringLiteral("1.3"), Tr::tr("Common Cartridge 1.3")}}}}};
}

Carries ImsccExporter::carries() const
{
    return {{Feature::Texts, Feature::Formulas, Feature::Pictures, Feature::SoundAndFilm, Feature::Captions, Feature::Downloads, Feature::Glossary,
             Feature::Feedback, Feature::TimeLimits, Feature::Credits, Feature::Metadata},
            {Feature::EmbeddedPages, Feature::Exercises, Feature::Scoring, Feature::Tasks, Feature::Attempts, Feature::ResultsToPlatform}};
}

Result<Report> ImsccExporter::write(const Job& job, Progress& progress) const
{
    auto package = packageWriter(job);
    if (!package) return package.error();
    progress.report(0, 0);
    const plan::Plan plan = plan::makePlan(job.content, job.times);
    Report report;
    const model::Course& course = job.content.course;
    report.losses = lossesOfContent(course) + imscp::lossesOfManifest(course, plan, plan.pages);
    if (!course.evaluation.questions.isEmpty())
        report.losses.append({{}, Tr::tr("What learners answer to the questions about the course stays with them and is not sent. Ask for it as a text or on paper.")});
    imscc::Cartridge cartridge(job, plan, {chosen(describe(), job.options, versionOption)}, **package, report);
    if (const Status filled = cartridge.fill(progress); !filled) return filled.error();
    (*package)->addFirst(QStringLiteral("imsmanifest.xml"), cartridge.manifest());
    report.files = (*package)->count();
    const auto written = (*package)->finish(progress);
    if (!written) return written.error();
    report.bytes = *written;
    return report;
}

} // namespace microvet::exporters
