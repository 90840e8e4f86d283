#include "core/plan/cover.h"

#include "core/plan/blocks.h"
#include "core/plan/pages.h"
#include "core/plan/record_sheets.h"

namespace microvet::plan {

using namespace model;

namespace {

void addBodies(PageWriter& page)
{
    const Course& course = page.course();
    const bool same = course.provider == course.awardingBody;
    for (const Organisation* organisation : {&course.awardingBody, &course.provider}) {
        if (same && organisation == &course.provider) continue;
        const QString name = organisation->legalName.trimmed().isEmpty() ? organisation->shortName.trimmed() : organisation->legalName.trimmed();
        if (name.isEmpty()) continue;
        if (page.media(organisation->logo)) page.add(element("p", picture(page, organisation->logo, name, "mv-logo")));
        page.add(element("p", escaped(name)));
    }
}

} // namespace

Page renderCover(const Content& content, const Plan& plan, const QString& kindName, const RenderOptions& options)
{
    PageWriter page(content, plan, options);
    const Course& course = page.course();
    page.heading(1, titleOr(page, course.title, "untitled"));
    if (!kindName.isEmpty()) page.add(element("p", element("strong", escaped(kindName)), "mv-kind"));
    page.add(element("div", paragraphs(course.summary), "mv-summary"));
    if (page.media(course.cover)) page.add(element("div", picture(page, course.cover, {}), "mv-cover mv-width-medium"));
    addBodies(page);
    renderFunding(page);
    renderVersions(page);
    PageInfo info;
    info.id = QStringLiteral("cover");
    info.title = kindName;
    return page.finish(info);
}

} // namespace microvet::plan
