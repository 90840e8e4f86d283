#include "core/model/totals.h"
#include "core/rules/fix_functions.h"

namespace microvet::rules::fix {

using namespace model;

void takePoints(Content& content, const Finding&)
{
    Credit& credit = content.course.credit;
    const double due = pointsFor(credit, hoursOf(content.course.workload));
    if (due > 0) credit.points = due;
}

void nothingRequired(Content& content, const Finding&)
{
    if (content.course.learners.prerequisites.trimmed().isEmpty()) content.course.learners.noPrerequisites = true;
}

void standsAlone(Content& content, const Finding&)
{
    if (!content.course.stackability.integration.isSet()) content.course.stackability.integration = StackKind::StandAlone;
}

void reviewInAYear(Content& content, const Finding&)
{
    Course& course = content.course;
    const QDate from = course.published.isValid() ? course.published : course.created;
    if (!course.nextReview.isValid() && from.isValid()) course.nextReview = from.addYears(1);
}

namespace {

QString codeOf(const Finding& finding) { return finding.arguments.value(0).toString(); }

void drop(QStringList& codes, const Finding& finding)
{
    codes.removeIf([&](const QString& code) { return code.trimmed() == codeOf(finding); });
}

void drop(QString& code, const Finding& finding)
{
    if (code.trimmed() == codeOf(finding)) code.clear();
}

} // namespace

void dropField(Content& content, const Finding& finding) { drop(content.course.fieldsOfStudy, finding); }
void dropLevel(Content& content, const Finding& finding) { drop(content.course.level.nqf, finding); }
void dropAssessmentKind(Content& content, const Finding& finding) { drop(content.course.assessmentStatement.types, finding); }
void dropQualityKind(Content& content, const Finding& finding) { drop(content.course.quality.types, finding); }
void dropMode(Content& content, const Finding& finding) { drop(content.course.delivery.mode, finding); }

void organisationHoldsRights(Content& content, const Finding&)
{
    if (content.course.licence.holder.trimmed().isEmpty()) content.course.licence.holder = content.course.awardingBody.legalName.trimmed();
}

void yearOfDates(Content& content, const Finding&)
{
    Course& course = content.course;
    const QDate date = course.published.isValid() ? course.published : course.created;
    if (course.licence.year.trimmed().isEmpty() && date.isValid()) course.licence.year = QString::number(date.year());
}

} // namespace microvet::rules::fix
