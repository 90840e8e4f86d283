#pragma once

QT_BEGIN_NAMESPACE
class QMenu;
class QMenuBar;
QT_END_NAMESPACE

namespace microvet::ui {

/// Gives each entry of a menu a letter of its own: the one it came with where that is free, else another of its words.
/// Entries come from several panels and in eight languages, so nobody can keep them apart by hand.
void giveMnemonics(QMenu* menu);
void giveMnemonics(QMenuBar* bar);

} // namespace microvet::ui
