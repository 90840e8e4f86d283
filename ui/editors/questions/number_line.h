#pragma once

#include "ui/widgets/field_hub.h"

namespace microvet::ui {

/// A number as people type it: with comma or point, spaces between thousands. Nothing where it is none, or where one of two
/// readings is as good as the other ("1.234,5.6").
std::optional<double> readNumber(const QString& text);
/// In the way of the program's language, without groups.
QString numberText(double value);

/// A line for a number of any size, where a box with arrows would get in the way. What is no number is said below it and
/// changes nothing. `positive`: a sign is not taken.
QWidget* makeNumberLine(FieldHub& hub, const Binding<double>& to, const QString& label, bool positive = false);

} // namespace microvet::ui
