#pragma once

#include <QKeySequence>
#include <QList>
#include <QPointer>
#include <QString>

QT_BEGIN_NAMESPACE
class QAction;
class QMainWindow;
QT_END_NAMESPACE

namespace microvet::ui {

/// A command of the window's menus, as people look for it.
struct Command {
    QPointer<QAction> action;
    QString id;     ///< the action's object name; empty for entries that come and go
    QString text;   ///< without the marks of menus: "Export"
    QString path;   ///< "File"; with submenus "File › Open recent"
    QList<QKeySequence> keys;
    bool isEnabled() const;
};

/// Every command that the menu bar leads to, in its order. Menus that fill themselves when they open are filled.
QList<Command> commandsOf(const QMainWindow& window);

/// A menu's words without "&", "…" and keys.
QString plainActionText(const QString& text);

} // namespace microvet::ui
