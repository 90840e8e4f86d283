#include "core/exporters/single_file.h"

#include "core/plan/badge.h"

#include <QCoreApplication>

namespace microvet::exporters {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::exporters)
};

using namespace model;

/// Browsers open a page of this size from a mail; a larger picture is for a website.
constexpr qint64 largestPicture = 8 * 1024 * 1024;

const Media* mediumOf(const Course& course, const MediaRef& ref)
{
    for (const Media& medium : course.media)
        if (medium.id == ref.target()) return &medium;
    return nullptr;
}

} // namespace

std::optional<Picture> pictureOf(const Job& job, const MediaRef& ref, Report& report)
{
    const Media* medium = mediumOf(job.content.course, ref);
    if (!medium || !medium->mimeType.startsWith(QLatin1String("image/"))) return {};
    const auto bytes = job.media.read(medium->file, largestPicture);
    if (bytes) return Picture{medium->mimeType, medium->file.section(u'.', -1), *bytes};
    const QString name = medium->name.isEmpty() ? medium->file : medium->name;
    report.losses.append(
        {medium->id.uuid(),
         bytes.error().kind == Error::Kind::TooLarge
             ? Tr::tr("The picture “%1” is larger than 8 MB, so it is left out here. Use a smaller one.").arg(name)
             : Tr::tr("The file “%1” is missing in the course, so it is missing here, too.").arg(name)});
    return {};
}

Picture badgePictureOf(const Job& job, Report& report)
{
    const Course& course = job.content.course;
    if (auto own = pictureOf(job, course.badge.image, report)) {
        static const QStringList known{QStringLiteral("image/svg+xml"), QStringLiteral("image/png"),
                                       QStringLiteral("image/jpeg")};
        if (known.contains(own->mimeType)) return *own;
        report.losses.append({course.badge.image.target().uuid(),
                              Tr::tr("Not every program shows a badge of this kind of picture, so the badge is drawn "
                                     "from the title here. Use a PNG, JPEG or SVG.")});
    }
    return {QStringLiteral("image/svg+xml"), QStringLiteral("svg"), plan::badgeSvg(plan::badgeFaceOf(course))};
}

QString dataAddress(const QString& mimeType, const QByteArray& bytes)
{
    return QStringLiteral("data:%1;base64,%2").arg(mimeType, QString::fromLatin1(bytes.toBase64()));
}

Result<Report> writeFile(const Job& job, const QByteArray& bytes, Report report)
{
    if (job.target.trimmed().isEmpty())
        return Error{Error::Kind::Invalid, Tr::tr("Say where the export is to be written."), {}};
    if (const Status written = job.disk.replace(job.target, bytes); !written) return written.error();
    report.opens = job.target;
    report.bytes = bytes.size();
    report.files = 1;
    return report;
}

} // namespace microvet::exporters
