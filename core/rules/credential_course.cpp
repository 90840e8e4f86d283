#include "core/model/vocabulary.h"
#include "core/rules/context.h"

#include <cmath>

/// What the credential says beside title and outcomes: points, codes, stackability.
namespace microvet::rules {

using namespace model;

namespace {

/// Reports codes that the public list does not have: a credential with them is invalid.
void knownCodes(const char* list, const QStringList& codes, const char* field, Findings& findings)
{
    const Vocabulary& known = vocabulary(QLatin1String(list));
    for (const QString& code : codes)
        if (!blank(code) && !known.find(code.trimmed())) findings.add(field, {code.trimmed()});
}

} // namespace

void creditFitsHours(const Context&, const Course& course, Findings& findings)
{
    const Credit& credit = course.credit;
    if (!credit.framework.isSet() || credit.framework == CreditFramework::None) return;
    const double due = pointsFor(credit, hoursOf(course.workload));
    if (due > 0 && std::abs(credit.points - due) >= std::max(0.005, credit.step / 2)) findings.add("credit.points", {QString::number(credit.points, 'g', 4), QString::number(due, 'g', 4)});
}

void assessmentKind(const Context&, const Course& course, Findings& findings)
{
    if (course.assessmentStatement.types.isEmpty()) findings.add("assessmentStatement.types");
}

void supervisionSaid(const Context&, const Course& course, Findings& findings)
{
    if (blank(course.assessmentStatement.supervision)) findings.add("assessmentStatement.supervision");
}

void stackabilitySaid(const Context&, const Course& course, Findings& findings)
{
    if (!course.stackability.integration.isSet()) findings.add("stackability.integration");
}

void stackTargetNamed(const Context&, const Course& course, Findings& findings)
{
    if (course.stackability.integration == StackKind::Stackable && blank(course.stackability.towards)) findings.add("stackability.towards");
}

void fieldCodesKnown(const Context&, const Course& course, Findings& findings) { knownCodes("isced-f", course.fieldsOfStudy, "fieldsOfStudy", findings); }
void levelCodeKnown(const Context&, const Course& course, Findings& findings) { knownCodes("qdr", {course.level.nqf}, "level.nqf", findings); }
void assessmentCodesKnown(const Context&, const Course& course, Findings& findings)
{
    knownCodes("assessment", course.assessmentStatement.types, "assessmentStatement.types", findings);
}
void qualityCodesKnown(const Context&, const Course& course, Findings& findings) { knownCodes("accreditation", course.quality.types, "quality.types", findings); }
void modeCodeKnown(const Context&, const Course& course, Findings& findings) { knownCodes("learning-assessment", {course.delivery.mode}, "delivery.mode", findings); }

} // namespace microvet::rules
