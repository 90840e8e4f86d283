#pragma once

#include <QString>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace microvet::ui {

/// Selects the words in a text field: at `start`, or where they stand nearest to it. False where the widget holds no such
/// words.
bool selectWordsIn(QWidget* widget, qsizetype start, const QString& words);

} // namespace microvet::ui
