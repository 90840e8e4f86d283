#pragma once

QT_BEGIN_NAMESPACE
class QMenu;
QT_END_NAMESPACE

namespace microvet::ui {

class MainWindow;
class Studio;

/// Lists the program's windows by their titles in `menu`, behind what it holds for good; the own one has the tick.
void fillWindowMenu(QMenu& menu, Studio& studio, MainWindow& own);
/// Brings the window after `own` to the front, the first one after the last.
void showNextWindow(Studio& studio, MainWindow& own);

} // namespace microvet::ui
