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

} // namespace microvet::rules
