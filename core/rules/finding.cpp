#include "core/rules/finding.h"

namespace microvet::rules {

QString codeOf(Severity severity)
{
    switch (severity) {
    case Severity::Advice: return QStringLiteral("advice");
    case Severity::Warning: return QStringLiteral("warning");
    case Severity::Error: break;
    }
    return QStringLiteral("error");
}

QString codeOf(Group group)
{
    switch (group) {
    case Group::Structure: return QStringLiteral("structure");
    case Group::Content: return QStringLiteral("content");
    case Group::Quality: return QStringLiteral("quality");
    case Group::Accessibility: return QStringLiteral("accessibility");
    case Group::Licence: return QStringLiteral("licence");
    case Group::Credential: break;
    }
    return QStringLiteral("credential");
}

} // namespace microvet::rules
