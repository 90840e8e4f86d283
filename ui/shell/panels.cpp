#include "ui/shell/panels.h"

#include "ui/session/settings.h"

#include <QAction>
#include <QResizeEvent>

namespace microvet::ui {

namespace {

/// Below this the editor would be squeezed between two panels; given by the issue for 125 % scaling on small screens.
constexpr int bothFit = 1200;

} // namespace

Panels::Panels(QWidget* left, QWidget* middle, QWidget* right, QAction* showLeft, QAction* showRight, QWidget* parent)
    : QSplitter(Qt::Horizontal, parent)
    , m_panel{left, right}
    , m_action{showLeft, showRight}
{
    setObjectName(QStringLiteral("panels"));
    setChildrenCollapsible(false);
    addWidget(left);
    addWidget(middle);
    addWidget(right);
    setStretchFactor(0, 0);
    setStretchFactor(1, 1);
    setStretchFactor(2, 0);
    const int letter = fontMetrics().averageCharWidth();
    left->setMinimumWidth(24 * letter);
    right->setMinimumWidth(28 * letter);
    middle->setMinimumWidth(50 * letter);
    setSizes({42 * letter, 118 * letter, 44 * letter});
    for (Side side : {Left, Right}) {
        connect(m_action[side], &QAction::toggled, this, [this, side](bool on) {
            if (!m_arranging) setShown(side, on);
        });
    }
    arrange();
}

bool Panels::isNarrow() const { return width() < bothFit; }

bool Panels::isShown(Side side) const { return !m_panel[side]->isHidden(); }

void Panels::setShown(Side side, bool shown)
{
    if (m_isBare) {
        m_bare[side] = shown;
    } else if (isNarrow()) {
        m_narrow[side] = shown;
        if (shown) m_narrow[side == Left ? Right : Left] = false;
    } else {
        m_wide[side] = shown;
    }
    arrange();
}

void Panels::reveal(Side side)
{
    setShown(side, true);
    m_panel[side]->setFocus(Qt::OtherFocusReason);
}

void Panels::arrange()
{
    m_arranging = true;
    const auto& shown = m_isBare ? m_bare : isNarrow() ? m_narrow : m_wide;
    for (Side side : {Left, Right}) {
        m_panel[side]->setVisible(shown[side]);
        m_action[side]->setChecked(shown[side]);
    }
    m_arranging = false;
}

void Panels::resizeEvent(QResizeEvent* event)
{
    QSplitter::resizeEvent(event);
    const bool wasNarrow = event->oldSize().width() < bothFit;
    if (wasNarrow != isNarrow() || !event->oldSize().isValid()) arrange();
}

void Panels::setBare(bool bare)
{
    if (bare == m_isBare) return;
    m_isBare = bare;
    m_bare = {false, false};
    arrange();
}

void Panels::restore(const Settings& settings)
{
    m_wide = {settings.state(QStringLiteral("outline"), true).toBool(), settings.state(QStringLiteral("checks"), true).toBool()};
    const QByteArray sizes = settings.state(QStringLiteral("panels")).toByteArray();
    if (!sizes.isEmpty()) restoreState(sizes);
    setChildrenCollapsible(false);
    arrange();
}

void Panels::store(Settings& settings) const
{
    settings.setState(QStringLiteral("outline"), m_wide[Left]);
    settings.setState(QStringLiteral("checks"), m_wide[Right]);
    if (!isNarrow()) settings.setState(QStringLiteral("panels"), saveState());
}

} // namespace microvet::ui
