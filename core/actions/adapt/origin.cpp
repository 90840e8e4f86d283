#include "core/actions/adapt/origin.h"

#include "core/document/container.h"

namespace microvet::actions {

using namespace microvet::model;

Origin originOf(const Course& course, OriginKind relation)
{
    Origin origin;
    origin.courseId = course.id;
    origin.contentHash = document::contentHash(course);
    origin.relation = relation;
    origin.title = course.title;
    origin.licence = course.licence.code;
    origin.language = course.language;
    QStringList authors;
    for (const Contributor& person : course.contributors)
        if (person.namePublished && person.role == Role::Author) authors << person.name;
    if (authors.isEmpty())
        authors << (course.licence.holder.isEmpty() ? course.awardingBody.legalName : course.licence.holder);
    origin.authors = authors.join(QStringLiteral(", "));
    return origin;
}

void beginAsOwn(Course& course, const Clock& clock)
{
    course.id = CourseId::make();
    course.created = clock().date();
    course.published = course.nextReview = QDate();
    course.version = QStringLiteral("0.1");
    course.changes.clear();
    for (Module& module : course.modules)
        for (Unit& unit : module.units)
            unit.ready = false;
}

} // namespace microvet::actions
