#include "ui/history/history_menu.h"

#include "ui/history/history_model.h"
#include "ui/session/session.h"

#include <QMenu>

namespace microvet::ui {

namespace {
/// More would not be read; the list of all has them.
constexpr qsizetype shownSteps = 12;
} // namespace

void fillHistoryMenu(QMenu& menu, Session& session, QAction* whole)
{
    menu.clear();
    const qsizetype now = session.history().index();
    for (qsizetype step = now; step > 0 && step > now - shownSteps; --step) {
        QString name = stepName(session, step);
        name.replace(QLatin1Char('&'), QLatin1String("&&"));
        const QString time = stepTime(session.history().steps().at(step).time);
        QAction* action = menu.addAction(HistoryModel::tr("%1 (%2)").arg(name, time));
        action->setObjectName(QStringLiteral("undoTo%1").arg(step - 1));
        // A step that merged or went meanwhile is another one; its number tells.
        const quint64 revision = session.history().steps().at(step - 1).revision;
        QObject::connect(action, &QAction::triggered, &session, [&session, revision] {
            const auto& steps = session.history().steps();
            for (qsizetype i = 0; i < steps.size(); ++i)
                if (steps[i].revision == revision) return session.jumpTo(i);
        });
    }
    if (!menu.isEmpty()) menu.addSeparator();
    menu.addAction(whole);
}

} // namespace microvet::ui
