#include "core/exporters/site/site_exporter.h"

#include "core/exporters/page_export.h"

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

Carries SiteExporter::carries() const
{
    return carriedByPages() + QList{Feature::Metadata};
}

Result<Report> SiteExporter::write(const Job& job, Progress& progress) const 
{
    PageFormat format;
    format.catalogued = true;
    return writePages(job, progress, format);
}

} // namespace microvet::exporters
