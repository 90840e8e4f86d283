#include "ui/compare/difference_rows.h"

#include "core/actions/comparison/comparison.h"

#include <QCoreApplication>

namespace microvet::ui {

using actions::Difference;
using actions::FieldDifference;
using model::Passage;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::ui::Comparison)
};

SideBySide::Cell valueCell(const QString& value, const std::optional<model::Media>& medium, Passage::Kind kind,
                           const KnownPicture& picture)
{
    SideBySide::Cell cell;
    if (medium) cell.picture = picture(*medium);
    cell.words = {{kind, actions::shownValue(value)}};
    return cell;
}

} // namespace

QList<SideBySide::Row> rowsOf(const Difference& difference, const KnownPicture& picture)
{
    QList<SideBySide::Row> rows;
    for (const FieldDifference& field : difference.fields) {
        SideBySide::Row row{field.name, {}};
        if (field.onlyFormat()) {
            row.note = Tr::tr("Only the format changed (bold, lists, links and the like).");
        } else if (field.isText()) {
            const QList<Passage> words = actions::shortened(field.words, 400);
            row.cells = {{actions::passagesOf(words, Passage::Removed), {}, {}},
                         {actions::passagesOf(words, Passage::Added), {}, {}}};
        } else {
            row.cells = {valueCell(field.before, field.mediumBefore, Passage::Removed, picture),
                         valueCell(field.after, field.mediumAfter, Passage::Added, picture)};
        }
        // What was not there has an empty side.
        if (row.cells.size() == 2) {
            if (difference.kind == Difference::Added) row.cells[0] = {};
            if (difference.kind == Difference::Removed) row.cells[1] = {};
        }
        rows.append(row);
    }
    return rows;
}

} // namespace microvet::ui
