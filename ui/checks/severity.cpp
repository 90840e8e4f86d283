#include "ui/checks/severity.h"

#include <QCoreApplication>
#include <QLocale>

namespace microvet::ui {
using rules::Group;
using rules::Severity;

namespace { struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::ui::checks) }; }

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Error: return Tr::tr("Must be mended");
    case Severity::Warning: return Tr::tr("Should be mended");
    case Severity::Advice: break;
    }
    return Tr::tr("Advice");
}

QString severitySingle(Severity severity)
{
    switch (severity) {
    case Severity::Error: return Tr::tr("Must be mended");
    case Severity::Warning: return Tr::tr("Should be mended");
    case Severity::Advice: break;
    }
    return Tr::tr("Advice", "one piece of advice");
}

QString severityMeaning(Severity severity)
{
    switch (severity) {
    case Severity::Error: return Tr::tr("Before the course is handed on; the repository does not take it otherwise.");
    case Severity::Warning: return Tr::tr("Reviewers will ask about it.");
    case Severity::Advice: break;
    }
    return Tr::tr("Makes the course better; you decide.");
}

QString severityIconName(Severity severity)
{
    switch (severity) {
    case Severity::Error: return QStringLiteral("error");
    case Severity::Warning: return QStringLiteral("warning");
    case Severity::Advice: break;
    }
    return QStringLiteral("advice");
}

Ink severityInk(Severity severity)
{
    switch (severity) {
    case Severity::Error: return Ink::Error;
    case Severity::Warning: return Ink::Warning;
    case Severity::Advice: break;
    }
    return Ink::Advice;
}

QString groupName(Group group)
{
    switch (group) {
    case Group::Structure: return Tr::tr("Structure");
    case Group::Content: return Tr::tr("Content");
    case Group::Quality: return Tr::tr("Quality");
    case Group::Accessibility: return Tr::tr("Accessibility");
    case Group::Licence: return Tr::tr("Licence");
    case Group::Credential: break;
    }
    return Tr::tr("Credential");
}

QString findingsSummary(int errors, int warnings, int advice)
{
    QStringList parts;
    if (errors > 0) parts << Tr::tr("%n must be mended", nullptr, errors);
    if (warnings > 0) parts << Tr::tr("%n should be mended", nullptr, warnings);
    if (advice > 0) parts << (advice == 1 ? Tr::tr("1 piece of advice") : Tr::tr("%n pieces of advice", nullptr, advice));
    if (parts.isEmpty()) return Tr::tr("Nothing found: the course meets the rules checked.");
    //: between the parts of "3 must be mended, 5 should be mended"
    return parts.join(Tr::tr(", "));
}

} // namespace microvet::ui
