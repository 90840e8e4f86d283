#include "ui/seal/key_dialogs.h"

#include "core/seal/key_files.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/style.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace microvet::ui {

namespace {

QVBoxLayout* makePage(QDialog* dialog, const QString& name, const QString& title, const QString& text)
{
    dialog->setObjectName(name);
    dialog->setWindowTitle(title);
    const int gap = em(dialog, 0.5);
    auto* page = new QVBoxLayout(dialog);
    page->setContentsMargins(gap * 2, gap * 2, gap * 2, gap * 2);
    page->setSpacing(gap * 2);
    auto* label = new QLabel(text, dialog);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    page->addWidget(label);
    return page;
}

QFormLayout* makeForm(QVBoxLayout* page)
{
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    page->addLayout(form);
    return form;
}

QLineEdit* makeLine(const char* name, const QString& value, QDialog* dialog)
{
    auto* line = new QLineEdit(value, dialog);
    line->setObjectName(QLatin1String(name));
    line->setMaxLength(200);
    return line;
}

/// The button that takes what was entered.
QPushButton* finish(QDialog* dialog, QVBoxLayout* page, const QString& text)
{
    page->addStretch(1);
    auto* buttons = new QDialogButtonBox(dialog);
    QPushButton* take = buttons->addButton(text, QDialogButtonBox::AcceptRole);
    take->setObjectName(dialog->objectName() + QStringLiteral(".take"));
    take->setDefault(true);
    buttons->addButton(PassphraseDialog::tr("&Cancel"), QDialogButtonBox::RejectRole);
    page->addWidget(buttons);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    dialog->setMinimumWidth(em(dialog, 28));
    return take;
}

} // namespace

PassphraseDialog::PassphraseDialog(For what, const QString& title, const QString& text, Fits fits, QWidget* parent)
    : QDialog(parent)
    , m_fits(std::move(fits))
    , m_first(new QLineEdit(this))
    , m_trouble(new QLabel(this))
{
    auto* page = makePage(this, QStringLiteral("passphraseDialog"), title, text);
    QFormLayout* form = makeForm(page);
    m_first->setObjectName(QStringLiteral("passphrase"));
    m_first->setEchoMode(QLineEdit::Password);
    form->addRow(tr("&Passphrase:"), m_first);
    if (what == For::Choosing) {
        giveTip(m_first,
                tr("Three or four words that do not belong together are easy to keep in mind and hard to guess."));
        m_again = new QLineEdit(this);
        m_again->setObjectName(QStringLiteral("passphraseAgain"));
        m_again->setEchoMode(QLineEdit::Password);
        giveTip(
            m_again,
            tr("Once more, against slips: nobody can open the key without it, not even the makers of this program."));
        form->addRow(tr("Once &more:"), m_again);
    } else {
        giveTip(m_first, tr("The one that was chosen when the key was made or moved."));
    }
    m_trouble->setObjectName(QStringLiteral("passphraseTrouble"));
    m_trouble->setWordWrap(true);
    m_trouble->setTextFormat(Qt::PlainText);
    m_trouble->hide();
    page->addWidget(m_trouble);
    QPushButton* button = finish(this, page, what == For::Choosing ? tr("&Use this passphrase") : tr("&Open the key"));
    connect(button, &QPushButton::clicked, this, &PassphraseDialog::take);
}

QString PassphraseDialog::passphrase() const { return m_first->text(); }

void PassphraseDialog::take()
{
    QString trouble;
    if (m_again && passphrase().size() < seal::shortestPassphrase)
        trouble = tr("Choose at least %1 letters.").arg(seal::shortestPassphrase);
    else if (m_again && m_again->text() != passphrase())
        trouble = tr("The two are not the same. Write them again.");
    else if (const Status fine = m_fits ? m_fits(passphrase()) : Status(); !fine)
        trouble = fine.error().text;
    if (trouble.isEmpty()) return accept();
    m_trouble->setText(trouble);
    m_trouble->show();
    m_first->selectAll();
    m_first->setFocus();
}

KeyOwnerDialog::KeyOwnerDialog(const QString& name, const QString& role, const QString& organisation, QWidget* parent)
    : QDialog(parent)
    , m_name(makeLine("keyName", name, this))
    , m_role(makeLine("keyRole", role, this))
    , m_organisation(makeLine("keyOrganisation", organisation, this))
{
    auto* page = makePage(
        this, QStringLiteral("keyOwnerDialog"), tr("Make a key"),
        tr("With a key of your own you seal the courses that you approve, so that anybody can check who approved "
           "exactly this course. What you write here stands in every seal, and goes out with the packages."));
    QFormLayout* form = makeForm(page);
    giveTip(m_name, tr("As you sign decisions in reviews: a seal is only made for a decision in this name."));
    giveTip(m_role, tr("In which role you approve courses, for example ambassador."));
    giveTip(m_organisation, tr("For which organisation you approve courses."));
    form->addRow(tr("Your &name:"), m_name);
    form->addRow(tr("Your &role:"), m_role);
    form->addRow(tr("&Organisation:"), m_organisation);
    QPushButton* button = finish(this, page, tr("&Make the key"));
    const auto update = [this, button] { button->setEnabled(!m_name->text().trimmed().isEmpty()); };
    connect(m_name, &QLineEdit::textChanged, this, update);
    connect(button, &QPushButton::clicked, this, &QDialog::accept);
    update();
}

QString KeyOwnerDialog::name() const { return m_name->text(); }
QString KeyOwnerDialog::role() const { return m_role->text(); }
QString KeyOwnerDialog::organisation() const { return m_organisation->text(); }

WithdrawKeyDialog::WithdrawKeyDialog(const QString& owner, QWidget* parent)
    : QDialog(parent)
    , m_reason(new QPlainTextEdit(this))
{
    auto* page = makePage(
        this, QStringLiteral("withdrawKeyDialog"), tr("Withdraw the key"),
        tr("From now on no seal by the key of %1 counts as valid, not even those made before: nobody could tell them "
           "apart. The key is removed from this computer. This cannot be undone.")
            .arg(owner));
    m_reason->setObjectName(QStringLiteral("withdrawReason"));
    m_reason->setTabChangesFocus(true);
    m_reason->setFixedHeight(em(this, 4));
    giveTip(m_reason, tr("Everybody who checks a seal by this key reads it."));
    makeForm(page)->addRow(tr("&Reason:"), m_reason);
    connect(finish(this, page, tr("&Withdraw")), &QPushButton::clicked, this, &QDialog::accept);
}

QString WithdrawKeyDialog::reason() const { return m_reason->toPlainText().simplified(); }

} // namespace microvet::ui
