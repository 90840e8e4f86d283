#include "access_checks.h"

#include "look_checks.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QSplitter>
#include <QStatusBar>
#include <QTabBar>
#include <QToolBar>
#include <QToolButton>

#include <gtest/gtest.h>

#include <algorithm>

namespace microvet::ui::look {

namespace {

/// Parts of Qt's own widgets are Qt's business.
bool isOurs(const QWidget* widget)
{
    return !widget->objectName().startsWith(QLatin1String("qt_")) && !qobject_cast<const QAbstractSpinBox*>(widget->parentWidget())
        && !qobject_cast<const QComboBox*>(widget->parentWidget())
        && !(qobject_cast<const QToolButton*>(widget) && qobject_cast<const QLineEdit*>(widget->parentWidget()));
}

bool takesTab(const QWidget* widget, const QWidget* root)
{
    return widget->isVisibleTo(root) && widget->isEnabledTo(root) && (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy()
        && isOurs(widget);
}

QString nameOf(QWidget* widget)
{
    if (!widget->accessibleName().isEmpty()) return widget->accessibleName();
    for (const QLabel* label : widget->window()->findChildren<QLabel*>())
        if (label->buddy() == widget) return label->text().remove(QLatin1Char('&'));
    QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
    return face && face->isValid() && !qobject_cast<QComboBox*>(widget) ? face->text(QAccessible::Name) : QString();
}

std::string told(const QWidget* widget)
{
    return std::string(widget->metaObject()->className()) + ' ' + widget->objectName().toStdString();
}

/// A dialog, a panel beside others, a page that scrolls, a bar: within it the eyes go down and along the lines.
const QWidget* regionOf(const QWidget* widget, const QWidget* root)
{
    for (const QWidget* at = widget->parentWidget(); at && at != root; at = at->parentWidget()) {
        const QWidget* around = at->parentWidget();
        if (qobject_cast<const QToolBar*>(at) || qobject_cast<const QStatusBar*>(at) || qobject_cast<const QSplitter*>(around)) return at;
        if (around && qobject_cast<const QAbstractScrollArea*>(around->parentWidget())) return at;
    }
    return root;
}

/// A line of the page: so much of their heights is common.
bool onOneLine(const QRect& a, const QRect& b)
{
    const int common = std::min(a.bottom(), b.bottom()) - std::max(a.top(), b.top());
    return common * 2 > std::min(a.height(), b.height());
}

bool isBefore(const QRect& a, const QRect& b)
{
    if (onOneLine(a, b)) return a.right() <= b.left();
    const bool oneColumn = a.left() < b.right() && b.left() < a.right();
    return oneColumn && a.bottom() <= b.top();
}

} // namespace

void expectRoles(QWidget* root)
{
    QHash<QString, QWidget*> seen;
    for (QWidget* widget : root->findChildren<QWidget*>()) {
        if (!takesTab(widget, root)) continue;
        QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
        if (!face) {
            ADD_FAILURE() << told(widget) << " is nothing for screen readers";
            continue;
        }
        // Qt keeps an interface made while a widget died, and hands it out for the next one at that address.
        if (!face->isValid()) continue;
        const QAccessible::Role role = face->role();
        EXPECT_TRUE(role != QAccessible::NoRole && role != QAccessible::Client && role != QAccessible::Window) << told(widget) << " has role " << role;
        EXPECT_TRUE(face->state().focusable) << told(widget);
        const QString name = nameOf(widget);
        EXPECT_FALSE(name.trimmed().isEmpty()) << told(widget) << " has no name";
        const QString key = QStringLiteral("%1/%2/%3").arg(quintptr(widget->parentWidget())).arg(int(role)).arg(name);
        EXPECT_FALSE(seen.contains(key)) << told(widget) << " and " << (seen.contains(key) ? told(seen.value(key)) : std::string())
                                         << " are both “" << name.toStdString() << "”";
        seen.insert(key, widget);
    }
}

void expectTabOrder(QWidget* root)
{
    QHash<const QWidget*, QList<QWidget*>> regions;
    int steps = 0;
    for (QWidget* at = root->nextInFocusChain(); at && at != root && ++steps < 100000; at = at->nextInFocusChain())
        if (root->isAncestorOf(at) && takesTab(at, root)) regions[regionOf(at, root)].append(at);
    for (QList<QWidget*>& stops : regions) {
        const auto place = [root](const QWidget* widget) {
            QRect area(widget->mapTo(root, QPoint()), widget->size());
            const QWidget* viewport = widget->parentWidget();
            const auto* table = viewport ? qobject_cast<const QAbstractItemView*>(viewport->parentWidget()) : nullptr;
            // A field in a cell that is scrolled out of sight comes into sight within its table.
            if (table && viewport == table->viewport()) area.moveTop(std::min(area.top(), viewport->mapTo(root, QPoint(0, viewport->height())).y() - 1));
            return area;
        };
        // The chain is a ring: it is read from the stop that stands first.
        qsizetype first = 0;
        for (qsizetype i = 1; i < stops.size(); ++i)
            if (isBefore(place(stops[i]), place(stops[first]))) first = i;
        std::rotate(stops.begin(), stops.begin() + first, stops.end());
        for (qsizetype i = 1; i < stops.size(); ++i)
            EXPECT_FALSE(isBefore(place(stops[i]), place(stops[i - 1])))
                << root->objectName().toStdString() << ": Tab goes from " << told(stops[i - 1]) << " back to " << told(stops[i]);
    }
}

void expectKeyboardReach(QWidget* root)
{
    QSet<const QAction*> inMenus;
    if (auto* window = qobject_cast<QMainWindow*>(root->window()))
        for (const QMenu* menu : window->menuBar()->findChildren<QMenu*>())
            for (const QAction* action : menu->actions()) inMenus.insert(action);
    for (QAbstractButton* button : root->findChildren<QAbstractButton*>()) {
        if (!button->isVisibleTo(root) || !isOurs(button) || (button->focusPolicy() & Qt::TabFocus)) continue;
        if (qobject_cast<QTabBar*>(button->parentWidget())) continue;
        if (button->inherits("QTableCornerButton") && !button->isEnabled()) continue; // the empty corner of a table
        const auto* tool = qobject_cast<QToolButton*>(button);
        const QAction* action = tool ? tool->defaultAction() : nullptr;
        const bool byKey = !button->shortcut().isEmpty() || (action && (!action->shortcut().isEmpty() || inMenus.contains(action)));
        EXPECT_TRUE(byKey) << root->objectName().toStdString() << ": only the mouse reaches " << told(button) << " “"
                           << button->text().toStdString() << button->toolTip().toStdString() << "”";
    }
}

void expectMenusByKeyboard(const QMainWindow& window)
{
    const auto look = [](const auto& self, QMenu* menu) -> void {
        emit menu->aboutToShow();
        QList<QAction*> entries;
        for (QAction* action : menu->actions())
            if (action->isVisible() && !action->isSeparator()) entries.append(action);
        if (entries.size() <= 20) expectUniqueMnemonics(entries);
        for (QAction* action : entries)
            if (action->menu()) self(self, action->menu());
    };
    expectUniqueMnemonics(window.menuBar()->actions());
    for (QAction* top : window.menuBar()->actions())
        if (top->menu() && top->isVisible()) look(look, top->menu());
}

} // namespace microvet::ui::look
