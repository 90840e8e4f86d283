#include "core/exporters/odt/odt_tables.h"

namespace microvet::exporters {
namespace {

constexpr int mostSpanned = 100; ///< columns or rows; beyond, the number is a mistake

int spanOf(const XhtmlNode& cell, const char* attribute) { return std::clamp(cell.attribute(attribute).toInt(), 1, mostSpanned); }

void collectRows(const XhtmlNode& node, bool head, QList<std::pair<const XhtmlNode*, bool>>& rows)
{
    for (const XhtmlNode& child : node.children) {
        if (child.name == QLatin1String("tr")) rows.append({&child, head});
        else if (child.name == QLatin1String("thead") || child.name == QLatin1String("tbody") || child.name == QLatin1String("tfoot"))
            collectRows(child, child.name == QLatin1String("thead"), rows);
    }
}

} // namespace

OdtTable tableOf(const XhtmlNode& table)
{
    OdtTable out;
    for (const XhtmlNode& child : table.children)
        if (child.name == QLatin1String("caption")) out.caption = &child;
    QList<std::pair<const XhtmlNode*, bool>> rows;
    collectRows(table, false, rows);
    QList<int> below; // by column: how many rows a cell from above still covers
    for (qsizetype r = 0; r < rows.size(); ++r) {
        OdtTable::Row row{rows[r].second};
        const auto covered = [&] { return row.cells.size() < below.size() && below[row.cells.size()] > 0; };
        const auto cover = [&] {
            --below[row.cells.size()];
            row.cells.append(OdtTable::Cell{});
        };
        for (const XhtmlNode& cell : rows[r].first->children) {
            if (cell.name != QLatin1String("td") && cell.name != QLatin1String("th")) continue;
            while (covered()) cover();
            const int columns = spanOf(cell, "colspan");
            const int spanned = std::min<int>(spanOf(cell, "rowspan"), int(rows.size() - r));
            for (int c = 0; c < columns; ++c) {
                if (below.size() <= row.cells.size()) below.append(0);
                below[row.cells.size()] = spanned - 1;
                row.cells.append(c == 0 ? OdtTable::Cell{&cell, columns, spanned} : OdtTable::Cell{});
            }
        }
        while (covered()) cover();
        out.columns = std::max(out.columns, int(row.cells.size()));
        out.rows.append(row);
    }
    static const XhtmlNode empty;
    for (OdtTable::Row& row : out.rows)
        while (row.cells.size() < out.columns) row.cells.append({&empty});
    return out;
}

} // namespace microvet::exporters
