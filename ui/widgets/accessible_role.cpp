#include "ui/widgets/accessible_role.h"

#include <QAccessibleWidget>
#include <QVariant>
#include <QWidget>

namespace microvet::ui {

namespace {

constexpr char roleProperty[] = "accessibleRole";

QAccessibleInterface* withRole(const QString&, QObject* object)
{
    const QVariant role = object && object->isWidgetType() ? object->property(roleProperty) : QVariant();
    // Its state comes from the widget: focusable where the widget takes the focus.
    return role.isValid() ? new QAccessibleWidget(static_cast<QWidget*>(object), QAccessible::Role(role.toInt())) : nullptr;
}

} // namespace

void setAccessibleRole(QWidget* widget, QAccessible::Role role)
{
    static const bool installed = (QAccessible::installFactory(withRole), true);
    Q_UNUSED(installed)
    widget->setProperty(roleProperty, int(role));
}

} // namespace microvet::ui
