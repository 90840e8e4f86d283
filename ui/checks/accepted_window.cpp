#include "ui/checks/accepted_window.h"

#include "core/actions/place_name.h"
#include "ui/session/session.h"
#include "ui/widgets/style.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace microvet::ui {

namespace { enum Column { What, Where, Who, When }; }

AcceptedWindow::AcceptedWindow(Session& session, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_list(new QTreeWidget(this))
    , m_reason(new QLabel(this))
{
    setObjectName(QStringLiteral("acceptedWindow"));
    setWindowTitle(tr("Accepted findings"));
    auto* page = new QVBoxLayout(this);
    const int gap = em(this, 0.5);
    page->setContentsMargins(gap * 2, gap * 2, gap * 2, gap * 2);
    page->setSpacing(gap);
    page->addWidget(mutedLabel(tr("These do not count any more. Each comes back by itself when its place changes."), this));
    m_list->setObjectName(QStringLiteral("acceptedList"));
    m_list->setAccessibleName(tr("Accepted findings"));
    m_list->setHeaderLabels({tr("Finding"), tr("Place"), tr("Accepted by"), tr("Date")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(What, QHeaderView::Stretch);
    m_list->header()->resizeSection(Where, em(this, 11));
    m_list->header()->resizeSection(Who, em(this, 8));
    m_list->header()->setSectionResizeMode(When, QHeaderView::ResizeToContents);
    page->addWidget(m_list, 1);
    m_reason->setObjectName(QStringLiteral("acceptedReason"));
    m_reason->setTextFormat(Qt::PlainText);
    m_reason->setWordWrap(true);
    m_reason->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_reason->setAccessibleName(tr("Why it may stay as it is"));
    page->addWidget(m_reason);
    auto* buttons = new QDialogButtonBox(this);
    m_takeBack = buttons->addButton(tr("&Take back"), QDialogButtonBox::ActionRole);
    m_takeBack->setObjectName(QStringLiteral("acceptedTakeBack"));
    m_takeBack->setAutoDefault(false);
    m_takeBack->setToolTip(tr("The finding counts again."));
    m_show = buttons->addButton(tr("&Show the place"), QDialogButtonBox::ActionRole);
    m_show->setObjectName(QStringLiteral("acceptedShow"));
    m_show->setAutoDefault(false);
    QPushButton* close = buttons->addButton(tr("&Close"), QDialogButtonBox::RejectRole);
    close->setObjectName(QStringLiteral("closeDialog"));
    close->setAutoDefault(false);
    page->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &AcceptedWindow::showReason);
    connect(m_takeBack, &QPushButton::clicked, this, [this] {
        const QSet<model::PartId> gone = chosen();
        m_session.edit(tr("Take back an accepted finding"), {}, [&](model::Content& content) { rules::takeBack(content, gone); });
    });
    connect(m_show, &QPushButton::clicked, this, [this] {
        const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
        if (row < 0 || row >= m_session.accepted().size()) return;
        const rules::Finding& finding = m_session.accepted()[row].finding;
        emit placeWanted({finding.place, finding.field});
    });
    connect(&session, &Session::findingsChanged, this, &AcceptedWindow::refresh);
    refresh();
    m_list->setFocus();
    giveSize(this, 46, 22);
}

QSet<model::PartId> AcceptedWindow::chosen() const
{
    QSet<model::PartId> ids;
    const QList<QTreeWidgetItem*> items = m_list->selectedItems();
    for (const QTreeWidgetItem* item : items) ids.insert(model::PartId(item->data(What, Qt::UserRole).toUuid()));
    return ids;
}

void AcceptedWindow::refresh()
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    m_list->clear();
    for (const rules::AcceptedOne& one : m_session.accepted()) {
        auto* item = new QTreeWidgetItem(m_list, {rules::textOf(one.finding).what, actions::placeName(m_session.content(), one.finding.place),
                                                  one.by.author, QLocale().toString(one.by.time.toLocalTime().date(), QLocale::ShortFormat)});
        item->setData(What, Qt::UserRole, one.by.id.uuid());
        item->setToolTip(What, item->text(What));
        item->setToolTip(Where, item->text(Where));
    }
    if (m_list->topLevelItemCount() > 0)
        m_list->setCurrentItem(m_list->topLevelItem(std::clamp(row, 0, m_list->topLevelItemCount() - 1)));
    showReason();
}

void AcceptedWindow::showReason()
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    const bool any = row >= 0 && row < m_session.accepted().size() && !m_list->selectedItems().isEmpty();
    m_takeBack->setEnabled(any);
    m_show->setEnabled(any);
    m_reason->setText(any ? tr("Reason: %1").arg(m_session.accepted()[row].by.reason) : tr("Nothing is accepted."));
}

} // namespace microvet::ui
