#pragma once

#include <QKeySequence>
#include <QList>
#include <QPair>
#include <QString>

QT_BEGIN_NAMESPACE
class QDialog;
class QWidget;
QT_END_NAMESPACE

namespace microvet::ui {

QDialog* makeShortcutsDialog(const QList<QPair<QString, QKeySequence>>& keys, QWidget* parent);
QDialog* makeAboutDialog(QWidget* parent);

} // namespace microvet::ui
