#include "ui/shell/window_menu.h"

#include "ui/shell/main_window.h"
#include "ui/shell/mnemonics.h"
#include "ui/shell/studio.h"

#include <QMenu>

namespace microvet::ui {

namespace {

void bringToFront(MainWindow* window)
{
    if (window->isMinimized()) window->showNormal();
    window->raise();
    window->activateWindow();
}

} // namespace

void fillWindowMenu(QMenu& menu, Studio& studio, MainWindow& own)
{
    for (QAction* action : menu.actions())
        if (action->property("window").toBool()) delete action;
    for (MainWindow* window : studio.windows()) {
        // The mark of unsaved changes stands in words here.
        QString title = window->windowTitle();
        title.replace(QLatin1String("[*]"), window->isWindowModified() ? QStringLiteral("*") : QString());
        title.replace(QLatin1Char('&'), QLatin1String("&&"));
        QAction* action = menu.addAction(title);
        action->setProperty("window", true);
        action->setCheckable(true);
        action->setChecked(window == &own);
        QObject::connect(action, &QAction::triggered, window, [window] { bringToFront(window); });
    }
    giveMnemonics(&menu);
}

void showNextWindow(Studio& studio, MainWindow& own)
{
    const QList<MainWindow*>& windows = studio.windows();
    const qsizetype at = windows.indexOf(&own);
    if (at >= 0) bringToFront(windows.at((at + 1) % windows.size()));
}

} // namespace microvet::ui
