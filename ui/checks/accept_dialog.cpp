#include "ui/checks/accept_dialog.h"

#include "ui/widgets/field_form.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/style.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace microvet::ui {

AcceptDialog::AcceptDialog(const QString& what, int others, const QString& author, QWidget* parent)
    : QDialog(parent)
    , m_reason(new TextField(3, this))
    , m_author(new LineField(this))
    , m_others(new QCheckBox(tr("Also the %n others of this kind", nullptr, others), this))
{
    setObjectName(QStringLiteral("acceptDialog"));
    setWindowTitle(tr("Accept a finding"));
    auto* page = new QVBoxLayout(this);
    const int gap = em(this, 0.5);
    page->setContentsMargins(gap * 2, gap * 2, gap * 2, gap * 2);
    page->setSpacing(gap);
    auto* heading = headingLabel(what, 1.05, this);
    heading->setWordWrap(true);
    page->addWidget(heading);
    page->addWidget(mutedLabel(tr("An accepted finding no longer counts. It stands in reports with your reason and your name, and comes back "
                                  "when this place of the course changes."), this));
    const auto field = [&](const QString& name, QWidget* edit) {
        auto* label = new QLabel(name, this);
        label->setBuddy(edit);
        page->addWidget(label);
        page->addWidget(edit);
    };
    m_reason->setObjectName(QStringLiteral("acceptReason"));
    giveTip(m_reason, tr("Write it for the reviewer: why is it right here as it is?"));
    field(tr("&Why it may stay as it is"), m_reason);
    m_author->setObjectName(QStringLiteral("acceptAuthor"));
    m_author->setText(author);
    giveTip(m_author, tr("Who answers for it. Remembered from “About me”."));
    field(tr("Your &name"), m_author);
    m_others->setObjectName(QStringLiteral("acceptOthers"));
    m_others->setHidden(others == 0);
    page->addWidget(m_others);
    page->addStretch();
    auto* buttons = new QDialogButtonBox(this);
    m_accept = buttons->addButton(tr("&Accept"), QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(QStringLiteral("acceptFinding"));
    m_accept->setDefault(true);
    QPushButton* cancel = buttons->addButton(tr("&Cancel"), QDialogButtonBox::RejectRole);
    cancel->setObjectName(QStringLiteral("closeDialog"));
    cancel->setAutoDefault(false);
    page->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    const auto update = [this] { m_accept->setEnabled(!reason().isEmpty() && !this->author().isEmpty()); };
    connect(m_reason, &QPlainTextEdit::textChanged, this, update);
    connect(m_author, &QLineEdit::textChanged, this, update);
    update();
    m_reason->setFocus();
    resize(em(this, 28), sizeHint().height());
}

QString AcceptDialog::reason() const { return m_reason->toPlainText().trimmed(); }
QString AcceptDialog::author() const { return m_author->text().trimmed(); }
bool AcceptDialog::withOthers() const { return m_others->isChecked(); }

} // namespace microvet::ui
