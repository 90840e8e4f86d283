#include "ui/programme/calls/tie_dialog.h"

#include "ui/widgets/field_form.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/style.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace microvet::ui {

TieDialog::TieDialog(const QList<std::pair<QUuid, QString>>& candidates, const QString& reason, QWidget* parent)
    : QDialog(parent)
    , m_list(new QListWidget(this))
    , m_reason(new LineField(this))
    , m_up(new QPushButton(tr("Move &up"), this))
    , m_down(new QPushButton(tr("Move &down"), this))
{
    setObjectName(QStringLiteral("tieDialog"));
    setWindowTitle(tr("Tell equals apart"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    auto* page = new QVBoxLayout(this);
    page->setSpacing(em(this, 0.5));
    page->addWidget(mutedLabel(tr("These candidates have equal points. Put them in the order in which they are to come; the reason stands in the minutes."), this));
    auto* label = new QLabel(tr("&Candidates:"), this);
    label->setBuddy(m_list);
    page->addWidget(label);
    m_list->setObjectName(QStringLiteral("tieOrder"));
    m_list->setAccessibleName(tr("Candidates in their order"));
    for (const auto& [application, name] : candidates) {
        auto* item = new QListWidgetItem(name, m_list);
        item->setData(Qt::UserRole, application);
    }
    m_list->setCurrentRow(0);
    page->addWidget(m_list, 1);
    auto* moves = new QHBoxLayout;
    m_up->setObjectName(QStringLiteral("tieUp"));
    m_down->setObjectName(QStringLiteral("tieDown"));
    for (QPushButton* button : {m_up, m_down}) {
        button->setAutoDefault(false);
        moves->addWidget(button);
    }
    moves->addStretch(1);
    page->addLayout(moves);
    auto* why = new QLabel(tr("&Reason:"), this);
    why->setBuddy(m_reason);
    page->addWidget(why);
    m_reason->setObjectName(QStringLiteral("tieReason"));
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setText(reason);
    giveTip(m_reason, tr("For instance more experience online, or drawn by lot in the presence of two."));
    page->addWidget(m_reason);
    auto* buttons = new QDialogButtonBox(this);
    m_keep = buttons->addButton(tr("&Keep this order"), QDialogButtonBox::AcceptRole);
    m_keep->setObjectName(QStringLiteral("tieKeep"));
    if (!reason.isEmpty()) {
        QPushButton* equal = buttons->addButton(tr("&Leave them equal"), QDialogButtonBox::ActionRole);
        equal->setObjectName(QStringLiteral("tieEqual"));
        connect(equal, &QPushButton::clicked, this, [this] {
            emit leftEqual();
            accept();
        });
    }
    QPushButton* cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    cancel->setObjectName(QStringLiteral("closeDialog"));
    page->addWidget(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_keep, &QPushButton::clicked, this, [this] {
        QList<QUuid> order;
        for (int row = 0; row < m_list->count(); ++row) order.append(m_list->item(row)->data(Qt::UserRole).toUuid());
        emit decided(order, m_reason->text().trimmed());
        accept();
    });
    connect(m_up, &QPushButton::clicked, this, [this] { moveItem(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { moveItem(1); });
    connect(m_list, &QListWidget::currentRowChanged, this, &TieDialog::updateState);
    connect(m_reason, &QLineEdit::textChanged, this, &TieDialog::updateState);
    giveSize(this, 30, 22);
    scheduleTabOrder(this);
    updateState();
}

void TieDialog::moveItem(int by)
{
    const int row = m_list->currentRow();
    QListWidgetItem* item = m_list->takeItem(row);
    m_list->insertItem(row + by, item);
    m_list->setCurrentItem(item);
}

void TieDialog::updateState()
{
    const int row = m_list->currentRow();
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_list->count());
    m_keep->setEnabled(!m_reason->text().trimmed().isEmpty());
}

} // namespace microvet::ui
