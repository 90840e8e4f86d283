#include "ui/widgets/tab_order.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLayout>
#include <QPointer>
#include <QTimer>
#include <QWidget>

namespace microvet::ui {

namespace {

const char* const waitingProperty = "tabOrderWaiting";

void collect(QWidget* widget, QWidgetList& out);

void collect(QLayout* layout, QWidgetList& out)
{
    for (int i = 0; i < layout->count(); ++i) {
        QLayoutItem* item = layout->itemAt(i);
        if (item->widget()) collect(item->widget(), out);
        else if (item->layout()) collect(item->layout(), out);
    }
}

void collect(QWidget* widget, QWidgetList& out)
{
    if (widget->isWindow()) return;
    if ((widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy()) out.append(widget);
    // What stands inside these is part of them.
    if (qobject_cast<QComboBox*>(widget) || qobject_cast<QAbstractSpinBox*>(widget)) return;
    if (widget->layout()) {
        collect(widget->layout(), out);
        return;
    }
    for (QObject* child : widget->children())
        if (auto* inner = qobject_cast<QWidget*>(child)) collect(inner, out);
}

} // namespace

void orderTabs(QWidget* page)
{
    QWidgetList widgets;
    collect(page, widgets);
    for (qsizetype i = 1; i < widgets.size(); ++i) QWidget::setTabOrder(widgets[i - 1], widgets[i]);
}

void orderTabsSoon(QWidget* inside)
{
    QWidget* page = inside;
    while (page->parentWidget() && page->objectName() != QLatin1String("page") && !page->isWindow()) page = page->parentWidget();
    if (page->property(waitingProperty).toBool()) return;
    page->setProperty(waitingProperty, true);
    QTimer::singleShot(0, page, [page] {
        page->setProperty(waitingProperty, false);
        orderTabs(page);
    });
}

} // namespace microvet::ui
