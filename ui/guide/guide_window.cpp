#include "ui/guide/guide_window.h"

#include "ui/guide/guide_text.h"
#include "ui/session/session.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/style.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QTextBrowser>
#include <QTreeWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace microvet::ui {
namespace {

using methodology::StepState;

constexpr int idRole = Qt::UserRole;

QIcon stateIcon(StepState state)
{
    switch (state) {
    case StepState::ToDo: return icon(QStringLiteral("state-empty"));
    case StepState::InWork: return icon(QStringLiteral("state-work"));
    case StepState::Done: return icon(QStringLiteral("good"), Ink::Good);
    }
    return {};
}

} // namespace

GuideWindow::GuideWindow(Session& session, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_guide(new GuideState(session, this))
    , m_progress(headingLabel({}, 1.1, this))
    , m_steps(new QTreeWidget(this))
    , m_text(new QTextBrowser(this))
{
    setObjectName(QStringLiteral("guideWindow"));
    setWindowTitle(tr("Guide"));
    setModal(false);
    makeLayout();
    fill();
    refresh();
    const QString next = methodology::nextStep(m_guide->steps());
    showStep(next.isEmpty() ? m_guide->steps().first().step : next);
    connect(m_guide, &GuideState::changed, this, &GuideWindow::refresh);
    m_steps->setFocus();
    resize(em(this, 52), em(this, 30));
}

void GuideWindow::makeLayout()
{
    auto* page = new QVBoxLayout(this);
    const int gap = em(this, 0.5);
    page->setContentsMargins(gap * 2, gap * 2, gap * 2, gap * 2);
    page->setSpacing(gap * 3 / 2);
    m_progress->setObjectName(QStringLiteral("guideProgress"));
    page->addWidget(m_progress);

    m_steps->setObjectName(QStringLiteral("guideSteps"));
    m_steps->setAccessibleName(tr("Steps of the method"));
    m_steps->setColumnCount(2);
    m_steps->setHeaderHidden(true);
    m_steps->setAllColumnsShowFocus(true);
    m_steps->setUniformRowHeights(true);
    m_steps->setExpandsOnDoubleClick(false);
    m_steps->header()->setStretchLastSection(false);
    m_steps->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_steps->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    connect(m_steps, &QTreeWidget::currentItemChanged, this, &GuideWindow::describe);
    connect(m_steps, &QTreeWidget::itemClicked, this, [this](QTreeWidgetItem* item) {
        if (!item->parent()) m_steps->setCurrentItem(item->child(0)); // a group opens at its first step
    });
    connect(m_steps, &QTreeWidget::itemActivated, this, [this] { m_go->click(); });

    m_text->setObjectName(QStringLiteral("guideText"));
    m_text->setAccessibleName(tr("What the step is for, and what is still open"));
    m_text->setOpenLinks(false);
    connect(m_text, &QTextBrowser::anchorClicked, this, &GuideWindow::follow);
    auto* both = new QSplitter(this);
    both->setChildrenCollapsible(false);
    both->addWidget(m_steps);
    both->addWidget(m_text);
    both->setStretchFactor(0, 2);
    both->setStretchFactor(1, 3);
    page->addWidget(both, 1);

    auto* buttons = new QDialogButtonBox(this);
    m_go = buttons->addButton(tr("&Work on it"), QDialogButtonBox::ActionRole);
    m_go->setObjectName(QStringLiteral("guideGo"));
    m_next = buttons->addButton(tr("&Next step"), QDialogButtonBox::ActionRole);
    m_next->setObjectName(QStringLiteral("guideNext"));
    QPushButton* close = buttons->addButton(tr("&Close"), QDialogButtonBox::RejectRole);
    close->setObjectName(QStringLiteral("closeDialog"));
    for (QPushButton* button : {m_next, close}) button->setAutoDefault(false);
    m_go->setDefault(true);
    page->addWidget(buttons);
    connect(m_go, &QPushButton::clicked, this, [this] {
        if (const auto* wanted = m_guide->method().step(currentStep())) emit goWanted(wanted->place);
    });
    connect(m_next, &QPushButton::clicked, this, [this] { step(1); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void GuideWindow::fill()
{
    int number = 0;
    for (const methodology::StepGroup& group : m_guide->method().groups) {
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

void GuideWindow::refresh()
{
    for (int g = 0; g < m_steps->topLevelItemCount(); ++g) {
        QTreeWidgetItem* group = m_steps->topLevelItem(g);
        int done = 0;
        for (int i = 0; i < group->childCount(); ++i) {
            QTreeWidgetItem* item = group->child(i);
            const auto* status = m_guide->step(item->data(0, idRole).toString());
            if (!status) continue;
            done += status->state == StepState::Done;
            item->setIcon(0, stateIcon(status->state));
            item->setText(1, stateName(status->state));
            item->setData(0, Qt::AccessibleTextRole, tr("%1: %2").arg(item->text(0), item->text(1)));
        }
        group->setText(1, tr("%1 of %2").arg(done).arg(group->childCount()));
    }
    m_progress->setText(tr("%1 of %2 steps are done").arg(m_guide->doneCount()).arg(m_guide->steps().size()));
    describe();
}

void GuideWindow::describe()
{
    const QTreeWidgetItem* now = m_steps->currentItem();
    if (!now || !now->parent()) return;
    for (int g = 0; g < m_steps->topLevelItemCount(); ++g) m_steps->topLevelItem(g)->setExpanded(m_steps->topLevelItem(g) == now->parent());
    const methodology::Step* wanted = m_guide->method().step(currentStep());
    if (!wanted) return;
    m_next->setEnabled(m_guide->steps().last().step != wanted->id);
    const QString html = stepHtml(*m_guide, *wanted, m_text->palette());
    if (html == m_shown) return;
    const int at = m_text->verticalScrollBar()->value();
    m_shown = html;
    m_text->setHtml(html);
    m_text->verticalScrollBar()->setValue(at);
}

QString GuideWindow::currentStep() const
{
    return m_steps->currentItem() ? m_steps->currentItem()->data(0, idRole).toString() : QString();
}

void GuideWindow::showStep(const QString& id)
{
    for (int g = 0; g < m_steps->topLevelItemCount(); ++g)
        for (int i = 0; i < m_steps->topLevelItem(g)->childCount(); ++i)
            if (QTreeWidgetItem* item = m_steps->topLevelItem(g)->child(i); item->data(0, idRole).toString() == id) m_steps->setCurrentItem(item);
    m_text->verticalScrollBar()->setValue(0);
}

void GuideWindow::step(int by)
{
    const auto& all = m_guide->steps();
    for (qsizetype i = 0; i < all.size(); ++i)
        if (all[i].step == currentStep() && i + by >= 0 && i + by < all.size()) return showStep(all[i + by].step);
}

void GuideWindow::follow(const QUrl& link)
{
    if (link.scheme() == QLatin1String("need")) {
        const methodology::Need* need = methodology::needOf(link.path());
        if (!need) return;
        const QByteArray field(need->field);
        // Lists have pages of their own; what has no field is worked on where the step is.
        const methodology::Step* at = m_guide->method().step(currentStep());
        if (field.isEmpty() || field == "outcomes" || field == "modules" || field == "assessments") emit goWanted(at ? at->place : QString());
        else emit placeWanted({m_session.course().id.uuid(), field, -1});
    } else if (link.scheme() == QLatin1String("finding")) {
        const rules::Finding finding = m_guide->findingsOf(currentStep()).value(link.path().toInt());
        if (!finding.place.isNull()) emit placeWanted({finding.place, finding.field, -1});
    }
}

void GuideWindow::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() != QEvent::PaletteChange) return;
    m_shown.clear(); // its colours are those of the palette
    describe();
}

} // namespace microvet::ui
