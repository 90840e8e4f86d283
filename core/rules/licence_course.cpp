#include "core/rules/context.h"

namespace microvet::rules {

using namespace model;

/// The first licence of the list is the one that the fix sets.
void licencePresent(const Context& context, const Course& course, Findings& findings)
{
    if (course.licence.code.trimmed().isEmpty()) findings.add("licence.code", {context.rules().list(QStringLiteral("licences")).value(0)});
}

void licenceAllowed(const Context& context, const Course& course, Findings& findings)
{
    const QString code = course.licence.code.trimmed();
    const QSet<QString>& allowed = context.words(QStringLiteral("licences"));
    if (!code.isEmpty() && !allowed.isEmpty() && !allowed.contains(code.toLower()))
        findings.add("licence.code", {code, context.rules().list(QStringLiteral("licences")).join(QStringLiteral(", "))});
}

/// Most often it is the awarding body; where that has no name yet, its own rule says so first.
void rightsHolder(const Context&, const Course& course, Findings& findings)
{
    const QString body = course.awardingBody.legalName.trimmed();
    if (course.licence.holder.trimmed().isEmpty() && !course.licence.code.trimmed().isEmpty() && !body.isEmpty()) findings.add("licence.holder", {body});
}

void rightsYear(const Context&, const Course& course, Findings& findings)
{
    if (course.licence.year.trimmed().isEmpty() && !course.licence.code.trimmed().isEmpty()) findings.add("licence.year");
}

/// Programmes ask for their emblem, their sentence and their disclaimer wherever results are shown.
void fundingMarks(const Context&, const Course& course, Findings& findings)
{
    const Funding& funding = course.funding;
    if (funding.programme.trimmed().isEmpty()) return;
    if (funding.emblem.isNull()) findings.add("funding.emblem", {QStringLiteral("emblem"), funding.programme.trimmed()});
    if (funding.statement.trimmed().isEmpty()) findings.add("funding.statement", {QStringLiteral("statement"), funding.programme.trimmed()});
    if (funding.disclaimer.trimmed().isEmpty()) findings.add("funding.disclaimer", {QStringLiteral("disclaimer"), funding.programme.trimmed()});
}

} // namespace microvet::rules
