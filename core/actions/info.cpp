#include "core/actions/info.h"

namespace microvet::actions {

CourseInfo info(const document::Document& document)
{
    const model::Course& course = document.content.course;
    CourseInfo out;
    out.title = course.title;
    out.language = course.language;
    out.version = course.version;
    out.licence = course.licence.code;
    out.contentHash = document::contentHash(course);
    out.hours = model::hoursOf(course.workload);
    for (const model::Media& medium : course.media) out.mediaBytes += medium.size;
    out.revisions = document.revisions.size();
    out.totals = model::totalsOf(course);
    return out;
}

QJsonObject toJson(const CourseInfo& info)
{
    return {
        {QStringLiteral("title"), info.title},
        {QStringLiteral("language"), info.language},
        {QStringLiteral("version"), info.version},
        {QStringLiteral("licence"), info.licence},
        {QStringLiteral("contentHash"), info.contentHash},
        {QStringLiteral("outcomes"), info.totals.outcomes},
        {QStringLiteral("modules"), info.totals.modules},
        {QStringLiteral("units"), info.totals.units},
        {QStringLiteral("blocks"), info.totals.blocks},
        {QStringLiteral("questions"), info.totals.questions},
        {QStringLiteral("assessments"), info.totals.assessments},
        {QStringLiteral("media"), info.totals.media},
        {QStringLiteral("mediaBytes"), info.mediaBytes},
        {QStringLiteral("hours"), info.hours},
        {QStringLiteral("minutes"), info.totals.minutes},
        {QStringLiteral("revisions"), info.revisions},
    };
}

} // namespace microvet::actions
