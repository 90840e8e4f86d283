#include "core/report/report_words.h"

#include <QCoreApplication>

namespace microvet::report {

namespace { struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::report) }; }

QString nameOf(Level level)
{
    switch (level) {
    case Level::Note: return Tr::tr("Note");
    case Level::Advice: return Tr::tr("Advice");
    case Level::Warning: return Tr::tr("Should be mended");
    case Level::Error: break;
    }
    return Tr::tr("Must be mended");
}

QString nameOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Pass: return Tr::tr("Passed");
    case Verdict::Look: return Tr::tr("A person must look");
    case Verdict::Fail: break;
    }
    return Tr::tr("Failed");
}

QString groupName(const QString& code)
{
    if (code == QLatin1String("structure")) return Tr::tr("Structure");
    if (code == QLatin1String("content")) return Tr::tr("Content");
    if (code == QLatin1String("quality")) return Tr::tr("Quality");
    if (code == QLatin1String("accessibility")) return Tr::tr("Accessibility");
    if (code == QLatin1String("licence")) return Tr::tr("Licence");
    if (code == QLatin1String("credential")) return Tr::tr("Credential");
    return code;
}

QString decisionName(const QString& code)
{
    if (code == QLatin1String("accept")) return Tr::tr("Accept");
    if (code == QLatin1String("minor") || code == QLatin1String("minor-changes")) return Tr::tr("Accept after small changes");
    if (code == QLatin1String("major") || code == QLatin1String("major-changes")) return Tr::tr("Large changes are needed");
    if (code == QLatin1String("reject")) return Tr::tr("Reject");
    return Tr::tr("Not decided yet");
}

QString countsOf(const Report& report)
{
    QStringList parts;
    if (const int n = report.count(Level::Error)) parts << Tr::tr("%n must be mended", nullptr, n);
    if (const int n = report.count(Level::Warning)) parts << Tr::tr("%n should be mended", nullptr, n);
    if (const int n = report.count(Level::Advice)) parts << Tr::tr("%n pieces of advice", nullptr, n);
    if (const int n = report.count(Level::Note)) parts << Tr::tr("%n notes", nullptr, n);
    return parts.isEmpty() ? Tr::tr("Nothing was found.") : parts.join(QStringLiteral(", ")) + u'.';
}

} // namespace microvet::report
