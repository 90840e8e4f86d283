#include "core/actions/new_course.h"

#include "core/actions/evaluation.h"

#include <QtMath>

namespace microvet::actions {

using namespace microvet::model;

namespace {

constexpr double hoursPerModule = 2;
constexpr int mostModules = 8;

} // namespace

Content newCourse(const NewCourse& wishes, const Clock& clock)
{
    Content content;
    Course& course = content.course;
    course.id = CourseId::make();
    course.language = wishes.language;
    course.title = wishes.title.trimmed();
    course.learners.targetGroup = wishes.targetGroup.trimmed();
    course.awardingBody = wishes.organisation;
    course.provider = wishes.organisation;
    course.created = clock().date();
    course.version = QStringLiteral("0.1");
    course.licence.code = QStringLiteral("CC-BY-NC-SA-4.0");
    course.licence.holder = wishes.organisation.legalName.isEmpty() ? wishes.author : wishes.organisation.legalName;
    course.licence.year = QString::number(clock().date().year());
    if (!wishes.author.trimmed().isEmpty()) {
        Contributor author;
        author.id = PersonId::make();
        author.name = wishes.author.trimmed();
        author.organisation = wishes.organisation.legalName;
        author.role = Role::Author;
        course.contributors.append(author);
    }
    course.evaluation = defaultEvaluation(wishes.language);
    const int modules = qBound(1, qCeil(wishes.hours / hoursPerModule), mostModules);
    for (int i = 0; i < modules; ++i) {
        Module module;
        module.id = ModuleId::make();
        Unit unit;
        unit.id = UnitId::make();
        module.units.append(unit);
        course.modules.append(module);
    }
    if (wishes.hours > 0) {
        // A first split to be corrected by the author: half guided, the rest on one's own, and a little for the assessment.
        const auto rounded = [](double hours) { return std::round(hours * 4) / 4; };
        course.workload.guided = rounded(wishes.hours * 0.5);
        course.workload.assessment = rounded(wishes.hours * 0.1);
        course.workload.selfStudy = wishes.hours - course.workload.guided - course.workload.assessment;
    }
    return content;
}

} // namespace microvet::actions
