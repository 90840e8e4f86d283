#pragma once

#include <QtGlobal>

QT_BEGIN_NAMESPACE
class QMenu;
class QWidget;
QT_END_NAMESPACE

namespace microvet::ui {

class Appearance;
class NameCover;

/// The commands of the programme's window that change how it is seen: names hidden, and the size of its text.
/// `shown`: what is as large as the appearance says. `appearance` nullptr: the usual size, without commands for it.
/// `hidden`: is seen as long as names are.
void fillViewMenu(QMenu* menu, NameCover* cover, QWidget* hidden, Appearance* appearance, QWidget* shown);

} // namespace microvet::ui
