#include "ui/desk/desk_window.h"

#include "ui/widgets/style.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace microvet::ui {

DeskWindow::DeskWindow(const Services& services, QWidget* parent)
    : QDialog(parent)
    , m_board(new DeskBoard(services, this))
{
    setObjectName(QStringLiteral("deskWindow"));
    setWindowTitle(tr("Ambassador’s desk"));
    setModal(false);
    const int gap = em(this, 0.5);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(gap * 2, gap * 2, gap * 2, gap * 2);
    page->setSpacing(gap);
    page->addWidget(m_board, 1);
    auto* buttons = new QDialogButtonBox(this);
    QPushButton* close = buttons->addButton(tr("&Close"), QDialogButtonBox::RejectRole);
    close->setObjectName(QStringLiteral("closeDialog"));
    close->setAutoDefault(false);
    page->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_board, &DeskBoard::openWanted, this, &DeskWindow::openWanted);
    giveSize(this, 62, 31);
}

} // namespace microvet::ui
