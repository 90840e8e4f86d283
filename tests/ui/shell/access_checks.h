#pragma once

class QMainWindow;
class QWidget;

/// What somebody needs who works by keyboard or with a screen reader, asked of every window.
namespace microvet::ui::look {

/// Whatever takes the focus has a role that says what it is, a name, and no twin beside it with the same name.
void expectRoles(QWidget* root);
/// Tab goes through each region (dialog, panel, page) as the eyes do: down, and along each line.
void expectTabOrder(QWidget* root);
/// Every button below `root` is reached by Tab, by a key or through a menu of the window.
void expectKeyboardReach(QWidget* root);
/// Every command of the menus can be reached by letters: each menu and entry has one of its own.
void expectMenusByKeyboard(const QMainWindow& window);

} // namespace microvet::ui::look
