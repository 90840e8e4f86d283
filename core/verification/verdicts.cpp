#include "core/verification/verdicts.h"

#include "core/verification/package_rules.h"
#include "core/verification/parameters.h"

namespace microvet::verification {

using report::Level;
using report::Verdict;

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::verification) };

QString firstOf(const QList<report::Entry>& entries, const QString& part, Level level)
{
    for (const report::Entry& entry : entries)
        if (entry.level == level && partOfGroup(entry.group) == part) return entry.what;
    return {};
}

} // namespace

void judge(report::Report& report, Findings& findings)
{
    report.entries = findings.take();
    report.accepted = findings.takeAccepted();
    report.notDone = findings.takeNotDone();
    const int mostWarnings = int(parameterNumber(findings.rules(), "packagePassWarnings", 10));
    for (const char* code : {"structure", "content", "quality"}) {
        report::Part part;
        part.code = QString::fromLatin1(code);
        const int errors = findings.count(part.code, Level::Error), warnings = findings.count(part.code, Level::Warning);
        const QString look = findings.toLookAt(part.code);
        if (errors > 0) {
            part.verdict = Verdict::Fail;
            const QString first = firstOf(report.entries, part.code, Level::Error);
            part.reason = errors == 1 ? first : Tr::tr("%n things must be mended, the first: %1", nullptr, errors).arg(first);
        } else if (!look.isEmpty()) {
            part.verdict = Verdict::Look;
            part.reason = look;
        } else if (warnings > mostWarnings) {
            part.verdict = Verdict::Look;
            part.reason = Tr::tr("%n things should be mended, which is much: a person must look.", nullptr, warnings);
        } else {
            part.reason = warnings == 0 ? Tr::tr("Nothing was found that speaks against it.") : Tr::tr("%n things should be mended.", nullptr, warnings);
        }
        report.parts.append(part);
    }
}

} // namespace microvet::verification
