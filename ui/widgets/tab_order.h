#pragma once

class QWidget;

namespace microvet::ui {

/// Makes Tab follow the layouts of the page around `inside`, top to bottom, once the present event is done. Qt keeps the
/// order in which widgets were made, which differs where parts of a page are built later, moved or shown on demand.
void orderTabsSoon(QWidget* inside);

/// The same at once, for everything in `page`.
void orderTabs(QWidget* page);

} // namespace microvet::ui
