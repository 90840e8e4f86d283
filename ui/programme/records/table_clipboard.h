#pragma once

#include <QStringList>

QT_BEGIN_NAMESPACE
class QMimeData;
QT_END_NAMESPACE

namespace microvet::ui {

/// Rows of cells, heads first, as spreadsheets and word processors take them from the clipboard: cells apart by tabs, in
/// quotes where they hold a tab, a line end or a quote, and beside that a table in HTML. What a spreadsheet would compute
/// gets an apostrophe in front, and in HTML is marked as text, like telephone numbers.
QMimeData* tableForClipboard(const QList<QStringList>& rows);

} // namespace microvet::ui
