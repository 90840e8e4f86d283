#pragma once

#include <QtGlobal>

QT_BEGIN_NAMESPACE
class QDialog;
class QWidget;
QT_END_NAMESPACE

namespace microvet::ui {

QDialog* makeAboutDialog(QWidget* parent);

} // namespace microvet::ui
