#include "ui/guide/guide_panel.h"

#include "ui/guide/guide_words.h"
#include "ui/widgets/style.h"

#include <QHeaderView>
#include <QLabel>
#include <QScopedValueRollback>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace microvet::ui {
namespace { constexpr int idRole = Qt::UserRole; }

using methodology::StepState;

GuidePanel::GuidePanel(GuideState& guide, QWidget* parent)
    : QWidget(parent)
    , m_guide(guide)
    , m_progress(new QLabel(this))
    , m_steps(new QTreeWidget(this))
{
    setObjectName(QStringLiteral("guidePanel"));
    setAccessibleName(tr("Guide"));
    makeLayout();
    fill();
    refresh();
    const QString next = methodology::nextStep(guide.steps());
    setCurrent(next.isEmpty() && !guide.steps().isEmpty() ? guide.steps().first().step : next);
    connect(&guide, &GuideState::changed, this, &GuidePanel::refresh);
    connect(m_steps, &QTreeWidget::currentItemChanged, this, [this] {
        openGroup();
        if (!m_quiet && !currentStep().isEmpty()) emit stepWanted(currentStep());
    });
    connect(m_steps, &QTreeWidget::itemClicked, this, [this](QTreeWidgetItem* item) {
        if (!item->parent()) m_steps->setCurrentItem(item->child(0)); // a group opens at its first step
        else emit stepWanted(currentStep()); // back from another page
    });
    connect(m_steps, &QTreeWidget::itemActivated, this, [this] { emit stepWanted(currentStep()); });
}

void GuidePanel::makeLayout()
{
    m_progress->setObjectName(QStringLiteral("guideProgress"));
    const PanelLayout layout = panelLayout(this, m_progress);
    m_steps->setObjectName(QStringLiteral("guideSteps"));
    m_steps->setAccessibleName(tr("Steps of the method"));
    m_steps->setColumnCount(2);
    m_steps->setHeaderHidden(true);
    m_steps->setAllColumnsShowFocus(true);
    m_steps->setUniformRowHeights(true);
    m_steps->setExpandsOnDoubleClick(false);
    m_steps->setFrameShape(QFrame::NoFrame);
    m_steps->header()->setStretchLastSection(false);
    m_steps->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_steps->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    layout.column->addWidget(m_steps, 1);
    setFocusProxy(m_steps);
}

void GuidePanel::fill()
{
    int number = 0;
    for (const methodology::StepGroup& group : m_guide.method().groups) {
        auto* top = new QTreeWidgetItem(m_steps, {group.title});
        QFont bold = m_steps->font();
        bold.setBold(true);
        top->setFont(0, bold);
        top->setFlags(Qt::ItemIsEnabled);
        for (const methodology::Step& s : group.steps) {
            auto* item = new QTreeWidgetItem(top, {tr("%1  %2").arg(++number).arg(s.title)});
            item->setData(0, idRole, s.id);
        }
    }
}

void GuidePanel::refresh()
{
    for (int g = 0; g < m_steps->topLevelItemCount(); ++g) {
        QTreeWidgetItem* group = m_steps->topLevelItem(g);
        int done = 0;
        for (int i = 0; i < group->childCount(); ++i) {
            QTreeWidgetItem* item = group->child(i);
            const auto* status = m_guide.step(item->data(0, idRole).toString());
            if (!status) continue;
            done += status->state == StepState::Done;
            item->setIcon(0, stateIcon(status->state));
            item->setText(1, stateName(status->state));
            item->setData(0, Qt::AccessibleTextRole, tr("%1: %2").arg(item->text(0), item->text(1)));
        }
        group->setText(1, tr("%1 of %2").arg(done).arg(group->childCount()));
    }
    m_progress->setText(tr("%1 of %2 steps are done").arg(m_guide.doneCount()).arg(m_guide.steps().size()));
}

void GuidePanel::openGroup()
{
    const QTreeWidgetItem* now = m_steps->currentItem();
    if (!now || !now->parent()) return;
    for (int g = 0; g < m_steps->topLevelItemCount(); ++g) m_steps->topLevelItem(g)->setExpanded(m_steps->topLevelItem(g) == now->parent());
}

QString GuidePanel::currentStep() const
{
    return m_steps->currentItem() ? m_steps->currentItem()->data(0, idRole).toString() : QString();
}

void GuidePanel::setCurrent(const QString& id)
{
    const QScopedValueRollback quiet(m_quiet, true);
    for (int g = 0; g < m_steps->topLevelItemCount(); ++g)
        for (int i = 0; i < m_steps->topLevelItem(g)->childCount(); ++i)
            if (QTreeWidgetItem* item = m_steps->topLevelItem(g)->child(i); item->data(0, idRole).toString() == id) m_steps->setCurrentItem(item);
    openGroup();
}

} // namespace microvet::ui
