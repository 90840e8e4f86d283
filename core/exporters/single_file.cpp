#include "core/exporters/single_file.h"

#include "core/exporters/content_losses.h"

namespace microvet::exporters {

using namespace model;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::exporters)
};

const Media* mediumOf(const Course& course, const MediaRef& ref)
{
    for (const Media& medium : course.media)
        if (medium.id == ref.target()) return &medium;
    return nullptr;
}

} // namespace

std::optional<InlinePicture> inlinePicture(const Job& job, const MediaRef& ref, QList<Loss>& losses)
{
    const Media* medium = mediumOf(job.content.course, ref);
    if (!medium || !medium->mimeType.startsWith(QLatin1String("image/"))) return {};
    const auto bytes = job.media.read(medium->file, largestInlinePicture);
    if (bytes) return InlinePicture{medium->mimeType, medium->file.section(u'.', -1), *bytes};
    losses.append(bytes.error().kind == Error::Kind::TooLarge
                      ? Loss{medium->id.uuid(), Tr::tr("The picture “%1” is larger than 8 MB, so it is left out here. Use a smaller one.").arg(shownName(*medium))}
                      : missingFile(*medium));
    return {};
}

Result<Report> writeSingleFile(const Job& job, const QByteArray& bytes, Report report)
{
    if (job.target.trimmed().isEmpty())
        return Error{Error::Kind::Invalid, Tr::tr("Say where the export is to be written."), {}};
    if (const Status written = job.disk.replace(job.target, bytes); !written) return written.error();
    report.bytes = bytes.size();
    report.files = 1;
    return report;
}

} // namespace microvet::exporters
