#include "core/verification/parameters.h"

namespace microvet::verification {

QStringList parameterList(const rules::RuleSet& rules, const char* name)
{
    const QString key = QLatin1String(name);
    return rules.parameters.contains(key) ? rules.list(key) : rules::houseRules().list(key);
}

double parameterNumber(const rules::RuleSet& rules, const char* name, double otherwise)
{
    const QString key = QLatin1String(name);
    return rules.number(key, rules::houseRules().number(key, otherwise));
}

} // namespace microvet::verification
