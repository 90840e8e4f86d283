#include "core/exporters/schemaorg/schemaorg_exporter.h"

#include "core/exporters/package_writer.h"
#include "core/exporters/schemaorg/course_record.h"
#include "core/exporters/single_file.h"
#include "core/model/publication.h"

#include <QJsonDocument>

namespace microvet::exporters {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::exporters)
};

} // namespace

Description SchemaOrgExporter::describe() const
{
    return {QStringLiteral("schemaorg"), Tr::tr("schema.org"),
            Tr::tr("For search engines and catalogues: the course as they list it. The website has it inside."),
            QStringLiteral(".jsonld")};
}

Result<Report> SchemaOrgExporter::write(const Job& job, Progress& progress) const
{
    const model::Content copy = model::publicationCopy(job.content);
    Report report;
    report.losses = schemaorg::losses(copy.course);
    if (progress.cancelled()) return cancelledExport();
    return writeSingleFile(
        job,
        QJsonDocument(schemaorg::courseRecord(copy.course, model::totalsOf(job.content.course, job.times).minutes))
            .toJson(),
        report);
}

} // namespace microvet::exporters
