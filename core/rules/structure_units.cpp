#include "core/rules/context.h"

namespace microvet::rules {

using namespace model;

void hasUnits(const Context&, const Course& course, Findings& findings)
{
    const auto empty = [](const Module& module) { return module.units.isEmpty(); };
    if (std::all_of(course.modules.cbegin(), course.modules.cend(), empty)) findings.add("modules");
}

void moduleHasUnits(const Context&, const Module& module, Findings& findings)
{
    if (module.units.isEmpty()) findings.add("units");
}

void moduleTitle(const Context&, const Module& module, Findings& findings)
{
    if (module.title.trimmed().isEmpty()) findings.add("title");
}

void unitTitle(const Context&, const Unit& unit, Findings& findings)
{
    if (unit.title.trimmed().isEmpty()) findings.add("title");
}

} // namespace microvet::rules
