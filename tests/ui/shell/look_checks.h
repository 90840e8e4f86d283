#pragma once

#include <QAbstractButton>
#include <QWidget>

#include <QTranslator>

/// What a person would see at a glance, asked of every window: names for screen readers, nothing cut off, nothing beyond
/// the screen.
namespace microvet::ui::look {

/// The smallest screen that the program promises to work on: 1366×768 at 125 %.
constexpr QSize small(1093, 614);
constexpr int tallestDialog = 560;

/// Keeps a picture for people to look at, where they ask for it with MICROVET_SHOTS=folder.
void shoot(QWidget* widget, const QString& name);

/// Until nothing below `root` moves any more: long pages come to rest over several turns of the event loop, and on a busy
/// machine that takes a while.
void waitUntilCalm(QWidget* root);

/// Every widget that Tab reaches below `root` says what it is.
void expectNames(QWidget* root);
/// No letter stands for two buttons or fields of the dialog.
/// `taken`: of the menus above it, seen or not, whose letters go first.
void expectUniqueMnemonics(QWidget* dialog, const QList<QAction*>& taken = {});
void expectUniqueMnemonics(const QList<QAction*>& actions);
/// Labels, buttons, ticks and lists of choices below `root` have room for their words. `what` names the window in the
/// message.
void expectNothingClipped(QWidget* root, const QString& what);
/// As tall and wide as promised, with all buttons inside, and nothing clipped.
void expectFits(QWidget* dialog);

/// Every text of the program a third longer and in Greek letters, as a translation may make it.
class LongWords : public QTranslator {
public:
    QString translate(const char* context, const char* source, const char* note, int n) const override;
    bool isEmpty() const override { return false; }
};

} // namespace microvet::ui::look
