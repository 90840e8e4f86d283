#include "ui/checks/score_button.h"

#include "core/rules/texts.h"
#include "ui/checks/severity.h"

#include <QMenu>

namespace microvet::ui {

namespace { constexpr qsizetype mostShown = 6; }

ScoreButton::ScoreButton(QWidget* parent)
    : QToolButton(parent)
    , m_menu(new QMenu(this))
{
    setObjectName(QStringLiteral("checksScore"));
    setPopupMode(InstantPopup);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setFocusPolicy(Qt::StrongFocus);
    m_menu->setObjectName(QStringLiteral("checksScoreMenu"));
    setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &ScoreButton::fillMenu);
    setScore({});
}

void ScoreButton::setScore(const rules::Score& score)
{
    m_score = score;
    //: the quality of a course in points; short, as the panel is narrow
    setText(tr("Quality: %1").arg(QLocale().toString(score.points)));
    setAccessibleName(tr("Quality: %1 of 100").arg(QLocale().toString(score.points)));
    setToolTip(score.passes ? tr("Good enough for the rules. Open it to see what would raise it most.")
                            : tr("Not good enough for the rules yet. Open it to see what would raise it most."));
}

void ScoreButton::fillMenu()
{
    m_menu->clear();
    if (m_score.losses.isEmpty()) {
        m_menu->addAction(tr("Nothing costs points."))->setEnabled(false);
        return;
    }
    m_menu->addSection(tr("What raises it most"));
    for (const rules::Loss& loss : m_score.losses.first(std::min(mostShown, m_score.losses.size()))) {
        QString what = rules::ruleSummary(loss.rule);
        what = fontMetrics().elidedText(what, Qt::ElideRight, fontMetrics().averageCharWidth() * 60);
        //: points that a mended finding brings, and what was found; %3 is how often
        QAction* action = m_menu->addAction(loss.count == 1 ? tr("+%1: %2").arg(loss.points).arg(what)
                                                            : tr("+%1: %2 (%3 times)").arg(loss.points).arg(what).arg(loss.count));
        action->setIcon(ui::icon(severityIconName(loss.severity), severityInk(loss.severity)));
        connect(action, &QAction::triggered, this, [this, rule = loss.rule] { emit ruleWanted(rule); });
    }
}

} // namespace microvet::ui
