#include "core/report/report.h"

#include <algorithm>

namespace microvet::report {

int Report::count(Level level) const
{
    return int(std::count_if(entries.cbegin(), entries.cend(), [level](const Entry& entry) { return entry.level == level; }));
}

Verdict Report::verdict() const
{
    if (parts.isEmpty()) return count(Level::Error) > 0 ? Verdict::Fail : Verdict::Pass;
    return std::max_element(parts.cbegin(), parts.cend(), [](const Part& a, const Part& b) { return a.verdict < b.verdict; })->verdict;
}

QString codeOf(Level level)
{
    switch (level) {
    case Level::Note: return QStringLiteral("note");
    case Level::Advice: return QStringLiteral("advice");
    case Level::Warning: return QStringLiteral("warning");
    case Level::Error: break;
    }
    return QStringLiteral("error");
}

QString codeOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Pass: return QStringLiteral("pass");
    case Verdict::Look: return QStringLiteral("look");
    case Verdict::Fail: break;
    }
    return QStringLiteral("fail");
}

} // namespace microvet::report
