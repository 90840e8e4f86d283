#pragma once

#include <QString>

#include <functional>

QT_BEGIN_NAMESPACE
class QPushButton;
QT_END_NAMESPACE

namespace microvet::ui {

/// Gives the button a menu of the languages that letters and documents are written in.
void giveLanguages(QPushButton* button, const std::function<void(const QString& language)>& then);

} // namespace microvet::ui
