#pragma once

QT_BEGIN_NAMESPACE
class QAction;
class QMenu;
QT_END_NAMESPACE

namespace microvet::ui {

class Session;

/// Fills the menu behind the undo button's arrow: the newest steps, each of which undoes all down to it, and `whole` for
/// the list of all.
void fillHistoryMenu(QMenu& menu, Session& session, QAction* whole);

} // namespace microvet::ui
