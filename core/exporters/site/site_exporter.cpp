#include "core/exporters/site/site_exporter.h"

#include "core/exporters/site/site_files.h"

namespace microvet::exporters {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::exporters)
};

} // namespace

Description SiteExporter::describe() const
{
    return {QStringLiteral("site"), Tr::tr("Website"),
            Tr::tr("Pages that open in any browser, from a folder or a web server, without a learning platform."),
            QStringLiteral(".zip"), true};
}

Result<Report> SiteExporter::write(const Job& job, Progress& progress) const
{
    auto package = packageWriter(job);
    if (!package) return package.error();
    progress.report(0, 0);
    const plan::Plan plan = plan::makePlan(job.content);
    Report report;
    const SiteFiles site{job, plan, {}};
    if (const Status added = site.addTo(**package, report, progress); !added) return added.error();
    report.files = (*package)->count();
    const auto written = (*package)->finish(progress);
    if (!written) return written.error();
    report.bytes = *written;
    if (job.asFolder) report.opens = job.target + QStringLiteral("/index.html");
    return report;
}

} // namespace microvet::exporters
