#include "core/exporters/badge_picture.h"

#include "core/plan/badge.h"

#include <QCoreApplication>

namespace microvet::exporters {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::exporters)
};

} // namespace

InlinePicture badgePicture(const Job& job, QList<Loss>& losses)
{
    const model::Course& course = job.content.course;
    if (auto own = inlinePicture(job, course.badge.image, losses)) {
        static const QStringList known{QStringLiteral("image/svg+xml"), QStringLiteral("image/png"),
                                       QStringLiteral("image/jpeg")};
        if (known.contains(own->mimeType)) return *own;
        losses.append({course.badge.image.target().uuid(),
                       Tr::tr("Not every program shows a badge of this kind of picture, so the badge is drawn from the "
                              "title here. Use a PNG, JPEG or SVG.")});
    }
    return {QStringLiteral("image/svg+xml"), QStringLiteral("svg"), plan::badgeSvg(plan::badgeFaceOf(course))};
}

} // namespace microvet::exporters
