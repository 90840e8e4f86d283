#pragma once

#include <QAccessible>

namespace microvet::ui {

/// What a widget that paints itself is for screen readers; without it Qt calls it an unnamed part of the window. To be
/// called first in the constructor, since Qt keeps what it once said.
void setAccessibleRole(QWidget* widget, QAccessible::Role role);

} // namespace microvet::ui
