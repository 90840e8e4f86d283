#pragma once

#include <QString>

namespace microvet::ui {

/// The page whose list stands behind a figure, and the code that its filter shows; empty: all of it.
struct FigureTarget {
    QString section;
    QString code;
};
FigureTarget targetOf(const QString& group, const QString& figure);

} // namespace microvet::ui
