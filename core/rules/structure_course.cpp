#include "core/rules/context.h"

namespace microvet::rules {

using namespace model;

void courseTitle(const Context&, const Course& course, Findings& findings)
{
    if (blank(course.title)) findings.add("title");
}

void courseTitleInEnglish(const Context&, const Course& course, Findings& findings)
{
    const QString language = course.language.section(u'-', 0, 0).toLower();
    if (language.isEmpty() || language == QLatin1String("en")) return;
    if (blank(course.titleIn.value(QStringLiteral("en")))) findings.add("titleIn");
}

void courseLanguage(const Context&, const Course& course, Findings& findings)
{
    if (blank(course.language)) findings.add("language");
}

void courseLanguageListed(const Context& context, const Course& course, Findings& findings)
{
    const QSet<QString>& listed = context.words(QStringLiteral("languages"));
    const QString language = course.language.section(u'-', 0, 0).toLower();
    if (!language.isEmpty() && !listed.isEmpty() && !listed.contains(language)) findings.add("language", {course.language});
}

void summaryPresent(const Context&, const Course& course, Findings& findings)
{
    if (blank(course.summary)) findings.add("summary");
}

void summaryLongEnough(const Context& context, const Course& course, Findings& findings)
{
    const int least = int(context.rules().number(QStringLiteral("summaryCharacters"), 150));
    const int length = int(course.summary.trimmed().size());
    if (length > 0 && length < least) findings.add("summary", {length, least});
}

void awardingBody(const Context&, const Course& course, Findings& findings)
{
    if (blank(course.awardingBody.legalName)) findings.add("awardingBody.legalName");
}

void awardingCountry(const Context&, const Course& course, Findings& findings)
{
    if (blank(course.awardingBody.country)) findings.add("awardingBody.country");
}

void workloadGiven(const Context&, const Course& course, Findings& findings)
{
    if (hoursOf(course.workload) <= 0) findings.add("workload");
}

/// Only too few hours are told: practice away from the screen may take any time.
void workloadFitsContent(const Context& context, const Course& course, Findings& findings)
{
    const double hours = hoursOf(course.workload);
    const double estimate = context.facts(course.id.uuid()).minutes / 60.0;
    const double share = context.rules().number(QStringLiteral("workloadShareOfEstimate"), 0.75);
    if (hours > 0 && estimate >= 1 && hours < estimate * share) findings.add("workload", {hours, estimate});
}

void levelGiven(const Context&, const Course& course, Findings& findings)
{
    if (course.level.eqf < 1 && blank(course.level.nqf) && blank(course.level.reason)) findings.add("level");
}

void participationMode(const Context&, const Course& course, Findings& findings)
{
    if (blank(course.delivery.mode)) findings.add("delivery.mode");
}

void qualityAssurance(const Context&, const Course& course, Findings& findings)
{
    if (course.quality.types.isEmpty() && blank(course.quality.description)) findings.add("quality");
}

void prerequisites(const Context&, const Course& course, Findings& findings)
{
    if (!course.learners.noPrerequisites && blank(course.learners.prerequisites)) findings.add("learners.prerequisites");
}

void fieldOfStudy(const Context&, const Course& course, Findings& findings)
{
    if (course.fieldsOfStudy.isEmpty()) findings.add("fieldsOfStudy");
}

void targetGroup(const Context&, const Course& course, Findings& findings)
{
    if (blank(course.learners.targetGroup) && course.learners.targetGroupCodes.isEmpty()) findings.add("learners.targetGroup");
}

} // namespace microvet::rules
