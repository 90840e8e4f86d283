#include "ui/palette/command_list.h"

#include <QAction>
#include <QCoreApplication>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

namespace microvet::ui {

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::ui::CommandList) };

void collect(QMenu& menu, const QString& path, QList<Command>& list)
{
    emit menu.aboutToShow();
    for (QAction* action : menu.actions()) {
        if (action->isSeparator() || !action->isVisible()) continue;
        const QString text = plainActionText(action->text());
        if (QMenu* below = action->menu()) collect(*below, Tr::tr("%1 › %2").arg(path, text), list);
        else list.append({action, action->objectName(), text, path, action->shortcuts()});
    }
}

} // namespace

bool Command::isEnabled() const { return action && action->isEnabled(); }

QString plainActionText(const QString& text)
{
    QString plain = text.section(QLatin1Char('\t'), 0, 0);
    const QChar mark(0x1);
    plain.replace(QLatin1String("&&"), QString(mark));
    plain.remove(QLatin1Char('&'));
    plain.replace(mark, QLatin1Char('&'));
    if (plain.endsWith(QChar(0x2026))) plain.chop(1);
    return plain.trimmed();
}

QList<Command> commandsOf(const QMainWindow& window)
{
    QList<Command> list;
    for (QAction* top : window.menuBar()->actions())
        if (top->menu() && top->isVisible()) collect(*top->menu(), plainActionText(top->text()), list);
    return list;
}

} // namespace microvet::ui
