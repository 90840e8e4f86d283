#include "core/exporters/passport/passport_exporter.h"

#include "core/exporters/package_writer.h"
#include "core/exporters/passport/passport_page.h"
#include "core/exporters/single_file.h"

namespace microvet::exporters {
namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::exporters) };

using namespace model;

/// Browsers open a page of this size from a mail; a larger picture is for a website.
constexpr qint64 largestPicture = 8 * 1024 * 1024;

const Media* mediumOf(const Course& course, const MediaRef& ref)
{
    for (const Media& medium : course.media)
        if (medium.id == ref.target()) return &medium;
    return nullptr;
}

struct Picture {
    QString mimeType;
    QString extension;
    QByteArray bytes;
};

/// Nothing where the course has none; where its bytes cannot be had, a loss is noted.
std::optional<Picture> pictureOf(const Job& job, const MediaRef& ref, Report& report)
{
    const Media* medium = mediumOf(job.content.course, ref);
    if (!medium || !medium->mimeType.startsWith(QLatin1String("image/"))) return {};
    const auto bytes = job.media.read(medium->file, largestPicture);
    if (bytes) return Picture{medium->mimeType, medium->file.section(u'.', -1), *bytes};
    const QString name = medium->name.isEmpty() ? medium->file : medium->name;
    report.losses.append({medium->id.uuid(), bytes.error().kind == Error::Kind::TooLarge
                                                 ? Tr::tr("The picture “%1” is larger than 8 MB, so it is left out here. Use a smaller one.").arg(name)
                                                 : Tr::tr("The file “%1” is missing in the course, so it is missing here, too.").arg(name)});
    return {};
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
    if (const auto cover = pictureOf(job, course.cover, report)) pictures.cover = dataAddress(cover->mimeType, cover->bytes);
    if (const auto badge = pictureOf(job, course.badge.image, report)) pictures.badge = dataAddress(badge->mimeType, badge->bytes);
    if (progress.cancelled()) return cancelledExport();
    return writeSingleFile(job, passportHtml(plan::passportsOf(course), pictures), report);
}

Description BadgeExporter::describe() const
{
    return {QStringLiteral("badge"), Tr::tr("Badge"), Tr::tr("The drawing of the badge, for websites and certificates."), QStringLiteral(".svg"), false};
}

Result<Report> BadgeExporter::write(const Job& job, Progress& progress) const
{
    Report report;
    const auto own = pictureOf(job, job.content.course.badge.image, report);
    if (progress.cancelled()) return cancelledExport();
    if (own && own->mimeType == QLatin1String("image/svg+xml")) return writeSingleFile(job, own->bytes, report);
    if (own) report.losses.append({job.content.course.badge.image.target().uuid(), Tr::tr("The course has a picture of its own for the badge, and it is no drawing. The badge is drawn from the title here; take the picture itself from the media library.")});
    return writeSingleFile(job, plan::badgeSvg(plan::badgeFaceOf(job.content.course)), report);
}

} // namespace microvet::exporters
