#pragma once

#include <QString>

#include <functional>
#include <memory>

QT_BEGIN_NAMESPACE
class QPrinter;
class QWidget;
QT_END_NAMESPACE

namespace microvet::ui {

/// A printer with its settings, and which pages, counted from 0.
struct ChosenPrinter {
    std::shared_ptr<QPrinter> printer;
    int first = 0;
    int last = 0;
};

/// Asks by the system's own dialog. Nothing comes where the user turned away. `title`: of what is printed, as queues show it.
void choosePrinter(QWidget* parent, const QString& title, int pages, bool landscape, std::function<void(const ChosenPrinter&)> then);

/// Whether the system knows a printer at all.
bool anyPrinter();

} // namespace microvet::ui
