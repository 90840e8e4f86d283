#include "ui/versions/save_version_dialog.h"

#include "ui/session/session.h"
#include "ui/widgets/style.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace microvet::ui {

SaveVersionDialog::SaveVersionDialog(Session& session, QWidget* parent)
    : QDialog(parent)
    , m_name(new QLineEdit(this))
    , m_note(new QPlainTextEdit(this))
{
    setObjectName(QStringLiteral("saveVersionDialog"));
    setWindowTitle(tr("Save a version"));
    setAttribute(Qt::WA_DeleteOnClose);
    const int gap = em(this, 0.5);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(gap * 2, gap * 2, gap * 2, gap * 2);
    page->setSpacing(gap * 2);
    page->addWidget(mutedLabel(tr("The course as it is now stays in its file under this name. You can look at it later, compare "
                                  "it with what you have then, and bring it back."), this));
    m_name->setObjectName(QStringLiteral("versionName"));
    m_name->setMaxLength(200);
    m_note->setObjectName(QStringLiteral("versionNote"));
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(em(this, 5));
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->setVerticalSpacing(gap);
    form->addRow(tr("&Name:"), m_name);
    form->addRow(tr("No&te:"), m_note);
    page->addLayout(form);
    page->addStretch();
    auto* buttons = new QDialogButtonBox(this);
    QPushButton* save = buttons->addButton(tr("&Save version"), QDialogButtonBox::AcceptRole);
    save->setObjectName(QStringLiteral("saveVersion"));
    save->setDefault(true);
    save->setEnabled(false);
    buttons->addButton(tr("&Cancel"), QDialogButtonBox::RejectRole)->setObjectName(QStringLiteral("cancelVersion"));
    page->addWidget(buttons);
    connect(m_name, &QLineEdit::textChanged, save, [save](const QString& text) { save->setEnabled(!text.trimmed().isEmpty()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this, &session] {
        session.keepVersion(m_name->text().trimmed(), m_note->toPlainText().trimmed());
        emit kept();
        accept();
    });
    setMinimumWidth(em(this, 26));
    m_name->setFocus();
}

} // namespace microvet::ui
