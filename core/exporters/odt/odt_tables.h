#pragma once

#include "core/exporters/markdown/xhtml_tree.h"

#include <QList>

namespace microvet::exporters {

/// A table of HTML as word processors want it: every row has every cell, covered ones too.
struct OdtTable {
    struct Cell {
        const XhtmlNode* node = nullptr; ///< null: covered by a cell to the left or above
        int columns = 1;
        int rows = 1;
    };
    struct Row {
        bool head = false;
        QList<Cell> cells = {};
    };
    const XhtmlNode* caption = nullptr;
    int columns = 0;
    QList<Row> rows = {};
};

/// Refers to the nodes of `table`, which must outlive it.
OdtTable tableOf(const XhtmlNode& table);

} // namespace microvet::exporters
