#include "core/exporters/imscp/losses.h"

#include "core/exporters/imscp/lom.h"
#include "core/exporters/imscp/manifest.h"

namespace microvet::exporters::imscp {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::exporters)
};

} // namespace

QList<Loss> lossesOfManifest(const model::Course& course, const plan::Plan& plan, const QList<plan::PageInfo>& items)
{
    QList<Loss> losses;
    for (const plan::PageInfo& page : items)
        if (page.title.size() > longestTitle)
            losses.append({page.element.isNull() ? course.id.uuid() : page.element,
                           Tr::tr("The title was cut for the learning platform, which takes 200 characters at most.")});
    if (lomCuts(course, plan))
        losses.append(
            {course.id.uuid(), Tr::tr("Long texts of the course’s description were cut in the package’s list of "
                                      "contents, which takes 2,000 characters "
                                      "at most, and 1,000 of a title or keyword. The pages have them in full.")});
    return losses;
}

} // namespace microvet::exporters::imscp
