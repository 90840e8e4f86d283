#include "core/exporters/passport/passport_exporter.h"

#include "core/exporters/package_writer.h"
#include "core/exporters/passport/passport_page.h"
#include "core/exporters/single_file.h"

namespace microvet::exporters {
namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::exporters) };

using namespace model;

/// The file is what one opens.
Result<Report> written(const Job& job, const QByteArray& bytes, Report report)
{
    report.opens = job.target;
    return writeSingleFile(job, bytes, std::move(report));
}

} // namespace

Description PassportExporter::describe() const
{
    return {QStringLiteral("passport"), Tr::tr("Course passport"), Tr::tr("One page about the course to hand out, print or send, in the language of the course and in English."),
            QStringLiteral(".html"), false};
}

Result<Report> PassportExporter::write(const Job& job, Progress& progress) const
{
    const Course& course = job.content.course;
    Report report;
    PassportPictures pictures;
    if (const auto cover = inlinePicture(job, course.cover, report.losses)) pictures.cover = dataAddress(cover->mimeType, cover->bytes);
    if (const auto badge = inlinePicture(job, course.badge.image, report.losses)) pictures.badge = dataAddress(badge->mimeType, badge->bytes);
    if (progress.cancelled()) return cancelledExport();
    return written(job, passportHtml(plan::passportsOf(course), pictures), report);
}

Description BadgeExporter::describe() const
{
    return {QStringLiteral("badge"), Tr::tr("Badge"), Tr::tr("The drawing of the badge, for websites and certificates."), QStringLiteral(".svg"), false};
}

Result<Report> BadgeExporter::write(const Job& job, Progress& progress) const
{
    Report report;
    const auto own = inlinePicture(job, job.content.course.badge.image, report.losses);
    if (progress.cancelled()) return cancelledExport();
    if (own && own->mimeType == QLatin1String("image/svg+xml")) return written(job, own->bytes, report);
    if (own) report.losses.append({job.content.course.badge.image.target().uuid(), Tr::tr("The course has a picture of its own for the badge, and it is no drawing. The badge is drawn from the title here; take the picture itself from the media library.")});
    return written(job, plan::badgeSvg(plan::badgeFaceOf(job.content.course)), report);
}

} // namespace microvet::exporters
