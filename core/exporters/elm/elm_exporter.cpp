#include "core/exporters/elm/elm_exporter.h"

#include "core/exporters/badge_picture.h"
#include "core/exporters/elm/records.h"
#include "core/exporters/package_writer.h"
#include "core/model/publication.h"

#include <QJsonDocument>

namespace microvet::exporters {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::exporters)
};

} // namespace

Description ElmExporter::describe() const
{
    return {QStringLiteral("elm"),
            Tr::tr("European Learning Model"),
            Tr::tr("For Europass, course portals and the builder of European Digital Credentials: what can be learned, "
                   "at which level, and who awards it."),
            QStringLiteral(".jsonld"),
            false,
            {{QStringLiteral("record"),
              Tr::tr("What is described"),
              {{QStringLiteral("course"), Tr::tr("The course as it is offered")},
               {QStringLiteral("credential"), Tr::tr("The credential, to be issued to learners")}}}}};
}

Result<Report> ElmExporter::write(const Job& job, Progress& progress) const
{
    const model::Content copy = model::publicationCopy(job.content);
    Report report;
    QJsonObject record;
    if (chosen(describe(), job.options, QStringLiteral("record")) == QLatin1String("credential")) {
        const Job published{copy, job.media, job.disk, job.target, job.asFolder, job.options, job.time};
        const InlinePicture badge = badgePicture(published, report.losses);
        record = elm::credentialTemplate(copy.course, badge, job.time);
        report.losses += elm::credentialLosses(copy.course);
    } else {
        record = elm::opportunityRecord(copy.course);
        report.losses = elm::opportunityLosses(copy.course);
    }
    if (progress.cancelled()) return cancelledExport();
    return writeSingleFile(job, QJsonDocument(record).toJson(), report);
}

} // namespace microvet::exporters
