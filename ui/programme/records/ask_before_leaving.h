#pragma once

#include <QString>

#include <functional>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace microvet::ui {

class Prompts;

/// Whoever closes a window with something in it that was not kept is asked. `drop` closes it; `keep`, where there is one, keeps
/// what was entered first. Neither is called where the user goes on, or the window is gone by then. `unkept` says what it is,
/// where that can be said better than in general.
void askBeforeLeaving(Prompts& prompts, QWidget* window, std::function<void()> drop, std::function<void()> keep = {}, const QString& unkept = {});

} // namespace microvet::ui
