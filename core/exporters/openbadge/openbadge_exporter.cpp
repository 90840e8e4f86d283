#include "core/exporters/openbadge/openbadge_exporter.h"

#include "core/exporters/badge_picture.h"
#include "core/exporters/openbadge/achievement.h"
#include "core/exporters/package_writer.h"
#include "core/exporters/passport/passport_page.h"
#include "core/model/publication.h"

#include <QJsonDocument>

namespace microvet::exporters {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::exporters)
};

} // namespace

Description OpenBadgeExporter::describe() const
{
    return {QStringLiteral("openbadge"),
            Tr::tr("Open Badge"),
            Tr::tr("For platforms that issue digital badges (Open Badges 3.0): what the badge stands for and how it is "
                   "earned, with its picture."),
            QStringLiteral(".json"),
            false,
            {{QStringLiteral("record"),
              Tr::tr("What is described"),
              {{QStringLiteral("achievement"), Tr::tr("What is achieved")},
               {QStringLiteral("credential"), Tr::tr("The credential, to be issued to learners")}}}}};
}

Result<Report> OpenBadgeExporter::write(const Job& job, Progress& progress) const
{
    const model::Content copy = model::publicationCopy(job.content);
    const Job published{copy, job.media, job.disk, job.target, job.asFolder, job.options, job.time};
    Report report;
    const InlinePicture badge = badgePicture(published, report.losses);
    const QString image = dataAddress(badge.mimeType, badge.bytes);
    const bool credential = chosen(describe(), job.options, QStringLiteral("record")) == QLatin1String("credential");
    const QJsonObject record = credential ? openbadge::credentialTemplate(copy.course, image, job.time)
                                          : openbadge::achievementDocument(copy.course, image);
    report.losses += openbadge::losses(copy.course, credential);
    if (progress.cancelled()) return cancelledExport();
    return writeSingleFile(job, QJsonDocument(record).toJson(), report);
}

} // namespace microvet::exporters
