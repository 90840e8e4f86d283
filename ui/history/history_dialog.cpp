#include "ui/history/history_dialog.h"

#include "ui/history/history_model.h"
#include "ui/session/session.h"
#include "ui/widgets/style.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace microvet::ui {

HistoryDialog::HistoryDialog(Session& session, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_model(new HistoryModel(session, this))
    , m_view(new QTreeView(this))
    , m_go(nullptr)
{
    setObjectName(QStringLiteral("historyDialog"));
    setWindowTitle(tr("History"));
    setModal(false);
    auto* page = new QVBoxLayout(this);
    const int gap = em(this, 0.5);
    page->setContentsMargins(gap * 2, gap * 2, gap * 2, gap * 2);
    page->setSpacing(gap * 3 / 2);
    page->addWidget(mutedLabel(tr("Go back to any step, and forth again. Steps that are undone go when you edit something else."), this));

    m_view->setObjectName(QStringLiteral("historyView"));
    m_view->setAccessibleName(tr("Steps, the newest first"));
    m_view->setModel(m_model);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAlternatingRowColors(true);
    m_view->setTabKeyNavigation(false);
    m_view->setAllColumnsShowFocus(true);
    m_view->setTextElideMode(Qt::ElideMiddle);
    QHeaderView* header = m_view->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(HistoryModel::What, QHeaderView::Stretch);
    header->setSectionResizeMode(HistoryModel::Where, QHeaderView::Stretch);
    header->setSectionResizeMode(HistoryModel::When, QHeaderView::ResizeToContents);
    header->setSectionsMovable(false);
    page->addWidget(m_view, 1);

    auto* buttons = new QDialogButtonBox(this);
    m_go = buttons->addButton(tr("&Go to this step"), QDialogButtonBox::ActionRole);
    m_go->setObjectName(QStringLiteral("historyGo"));
    m_go->setDefault(true);
    QPushButton* close = buttons->addButton(tr("&Close"), QDialogButtonBox::RejectRole);
    close->setObjectName(QStringLiteral("closeDialog"));
    page->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_go, &QPushButton::clicked, this, &HistoryDialog::go);
    connect(m_view, &QTreeView::doubleClicked, this, &HistoryDialog::go);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &HistoryDialog::refresh);
    // The list goes with the work: after an edit or an undo elsewhere its mark is where the course is.
    connect(&session, &Session::stateChanged, this, [this] {
        if (!isActiveWindow()) selectNow();
        refresh();
    });
    selectNow();
    refresh();
    m_view->setFocus();
    giveSize(this, 36, 24);
}

void HistoryDialog::selectNow()
{
    m_view->setCurrentIndex(m_model->index(m_model->nowRow(), HistoryModel::What));
    m_view->scrollTo(m_view->currentIndex());
}

void HistoryDialog::refresh()
{
    const QModelIndex at = m_view->currentIndex();
    m_go->setEnabled(at.isValid() && at.row() != m_model->nowRow());
}

void HistoryDialog::go()
{
    const QModelIndex at = m_view->currentIndex();
    if (!at.isValid() || at.row() == m_model->nowRow()) return;
    // Showing the place takes the focus to the field; the list is where the user is and stays so.
    m_session.jumpTo(m_model->stepAt(at.row()));
    activateWindow();
    m_view->setFocus();
}

} // namespace microvet::ui
