#include "core/actions/export.h"

#include "core/base/clock.h"
#include "core/base/safe_name.h"

namespace microvet::actions {

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::actions) };

constexpr qsizetype longestName = 60;

} // namespace

Result<exporters::Report> exportCourse(const model::Content& content, const document::MediaStore& media, FileStore& store,
                                       const ExportRequest& request, Progress& progress)
{
    const exporters::Exporter* exporter = exporters::find(request.format);
    if (!exporter) {
        QStringList known;
        for (const auto* each : exporters::all()) known << each->describe().id;
        return Error{Error::Kind::NotFound,
                     Tr::tr("There is no format \"%1\". The formats are: %2.").arg(request.format, known.join(QStringLiteral(", "))), {}};
    }
    const exporters::Description format = exporter->describe();
    if (request.asFolder && !format.canBeFolder)
        return Error{Error::Kind::Invalid, Tr::tr("%1 is always one file, never a folder.").arg(format.name), {}};
    if (const Status fine = exporters::checkOptions(format, request.options); !fine) return fine.error();
    const QDate date = content.course.published.isValid() ? content.course.published : content.course.created;
    const QDateTime time = utcTime(date.isValid() ? date : QDate(2020, 1, 1), QTime(12, 0));
    return exporter->write({content, media, store, request.target, request.asFolder, request.options, time}, progress);
}

QString suggestedName(const model::Course& course, const exporters::Description& format)
{
    return safeFileName(course.title.left(longestName), QStringLiteral("course")) + format.extension;
}

} // namespace microvet::actions
