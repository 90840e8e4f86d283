#include "core/exporters/page_export.h"

namespace microvet::exporters {

Result<Report> writePages(const Job& job, Progress& progress, const PageFormat& format)
{
    auto package = packageWriter(job);
    if (!package) return package.error();
    progress.report(0, 0);
    const plan::Plan plan = plan::makePlan(job.content, job.times);
    Report report;
    const SiteFiles files{job, plan, format.adapters, format.parts ? format.parts(plan) : QList<SitePart>(), format.catalogued, format.styles, format.scripts};
    if (const Status added = files.addTo(**package, report, progress); !added) return added.error();
    if (format.complete)
        if (const Status completed = format.complete(plan, **package, report); !completed) return completed.error();
    report.files = (*package)->count();
    const auto written = (*package)->finish(progress);
    if (!written) return written.error();
    report.bytes = *written;
    if (job.asFolder) report.opens = job.target + QStringLiteral("/index.html");
    return report;
}

} // namespace microvet::exporters
