#include "core/rules/context.h"

namespace microvet::rules {

using namespace model;

void tableHeader(const Context&, const Block& block, Findings& findings)
{
    const auto* table = std::get_if<TableBlock>(&block.body);
    if (table && !table->rows.isEmpty() && !table->headerRow && !table->headerColumn) findings.add("body.headerRow");
}

void tableCaption(const Context&, const Block& block, Findings& findings)
{
    const auto* table = std::get_if<TableBlock>(&block.body);
    if (table && !table->rows.isEmpty() && isBlank(table->caption)) findings.add("body.caption");
}

} // namespace microvet::rules
