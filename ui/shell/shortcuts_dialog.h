#pragma once

#include "ui/palette/command_list.h"

QT_BEGIN_NAMESPACE
class QDialog;
class QWidget;
QT_END_NAMESPACE

namespace microvet::ui {

/// A key that is no command of a menu: it works in one kind of field or list.
struct KeyUse {
    QString where;
    QString what;
    QString keys;
};

/// What the keyboard does in texts, lists, forms, the checks and everywhere in the window.
QList<KeyUse> keysOutsideMenus();

/// Every key of the program on one page, to be searched by words or by key.
QDialog* makeShortcutsDialog(const QList<Command>& commands, QWidget* parent);

} // namespace microvet::ui
