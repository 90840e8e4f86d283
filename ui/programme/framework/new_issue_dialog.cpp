#include "ui/programme/framework/new_issue_dialog.h"

#include "core/programme/letters/words.h"
#include "ui/programme/programme_link.h"
#include "ui/programme/records/ask_before_leaving.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/locale_lists.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/style.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace microvet::ui {

NewIssueDialog::NewIssueDialog(const ProgrammeServices& services, QWidget* parent)
    : QDialog(parent)
    , m_services(services)
    , m_trouble(new Notice(theme::Tone::Trouble, this))
    , m_differs(new QLabel(this))
    , m_number(new QLineEdit(this))
    , m_changes(new QPlainTextEdit(this))
    , m_languages(new QListWidget(this))
{
    setObjectName(QStringLiteral("newIssueDialog"));
    setWindowTitle(tr("New issue of the handbook"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    auto* page = new QVBoxLayout(this);
    page->setSpacing(em(this, 0.6));
    page->addWidget(mutedLabel(tr("An issue is kept word for word: it can be saved and printed again as it was, whatever changes later."), this));
    m_trouble->setObjectName(QStringLiteral("issueTrouble"));
    m_trouble->hide();
    page->addWidget(m_trouble);
    m_differs->setObjectName(QStringLiteral("issueDiffers"));
    m_differs->setWordWrap(true);
    m_differs->setTextFormat(Qt::PlainText);
    page->addWidget(m_differs);
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto add = [&](const QString& label, QWidget* field, const char* name, const QString& tip) {
        field->setObjectName(QString::fromLatin1(name));
        giveTip(field, tip);
        form->addRow(label, field);
    };
    add(tr("&Number"), m_number, "issueNumber", tr("It stands on the cover and in the list of versions."));
    m_changes->setTabChangesFocus(true);
    m_changes->setFixedHeight(em(this, 5));
    add(tr("&What has changed"), m_changes, "issueChanges", tr("One or two sentences for readers of the handbook."));
    m_languages->setTabKeyNavigation(false);
    m_languages->setFixedHeight(em(this, 9));
    for (const QString& code : programme::wordLanguages()) {
        auto* item = new QListWidgetItem(ownLanguageName(code), m_languages);
        item->setData(Qt::UserRole, code);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
    }
    m_languages->setCurrentRow(0);
    add(tr("&Languages"), m_languages, "issueLanguages", tr("In which languages this issue is kept."));
    page->addLayout(form);
    page->addStretch(1);
    auto* buttons = new QDialogButtonBox(this);
    m_go = buttons->addButton(tr("&Issue it"), QDialogButtonBox::AcceptRole);
    m_go->setObjectName(QStringLiteral("issueGo"));
    QPushButton* cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    cancel->setObjectName(QStringLiteral("closeDialog"));
    page->addWidget(buttons);
    connect(m_go, &QPushButton::clicked, this, &NewIssueDialog::issue);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    giveSize(this, 36, 26);
    m_shown = entered();
    read();
}

void NewIssueDialog::read()
{
    m_services.link.read<actions::IssueDraft>(
        this, [](programme::Store& store) { return actions::issueDraft(store); },
        [this](Result<actions::IssueDraft> draft) {
            m_trouble->setVisible(!draft.ok());
            if (!draft.ok()) return m_trouble->setText(draft.error().text);
            showDraft(*draft);
        });
}

void NewIssueDialog::showDraft(const actions::IssueDraft& draft)
{
    const bool edited = isEdited();
    if (m_number->text().isEmpty()) m_number->setText(draft.number);
    for (int row = 0; row < m_languages->count(); ++row)
        if (draft.languages.contains(m_languages->item(row)->data(Qt::UserRole).toString())) m_languages->item(row)->setCheckState(Qt::Checked);
    if (!edited) m_shown = entered();
    QStringList lines;
    for (const auto& [language, chapters] : draft.changed)
        if (!chapters.isEmpty()) lines.append(tr("%1: %2").arg(ownLanguageName(language), actions::changesText(chapters)));
    if (draft.earlier.isEmpty())
        m_differs->setText(tr("This is the first issue."));
    else if (draft.changed.isEmpty())
        m_differs->setText(tr("What issue %1 said was not kept, so that the program cannot compare it.").arg(draft.earlier));
    else if (lines.isEmpty())
        m_differs->setText(tr("Nothing reads otherwise than in issue %1.").arg(draft.earlier));
    else
        m_differs->setText(tr("Reads otherwise than in issue %1:").arg(draft.earlier) + u'\n' + lines.join(u'\n'));
}

QStringList NewIssueDialog::languages() const
{
    QStringList chosen;
    for (int row = 0; row < m_languages->count(); ++row)
        if (m_languages->item(row)->checkState() == Qt::Checked) chosen.append(m_languages->item(row)->data(Qt::UserRole).toString());
    return chosen;
}

QStringList NewIssueDialog::entered() const { return QStringList{m_number->text().trimmed(), m_changes->toPlainText().trimmed()} + languages(); }

void NewIssueDialog::reject()
{
    if (!isEdited()) return QDialog::reject();
    askBeforeLeaving(m_services.prompts, this, [this] { QDialog::reject(); });
}

void NewIssueDialog::issue()
{
    programme::HandbookVersion version;
    version.number = m_number->text();
    version.changes = m_changes->toPlainText();
    version.author = m_services.link.who();
    version.date = m_services.link.today();
    const auto made = std::make_shared<QUuid>();
    m_go->setEnabled(false);
    m_services.link.run(
        this,
        [version, languages = languages(), made](programme::Store& store) -> Status {
            const auto done = actions::issueHandbook(store, version, languages);
            if (!done.ok()) return done.error();
            *made = *done;
            return {};
        },
        [this, made](const Status& status, const programme::Conflict&) {
            m_go->setEnabled(true);
            m_trouble->setVisible(!status.ok());
            if (!status.ok()) return m_trouble->setText(status.error().text);
            emit issued(*made);
            accept();
        });
}

} // namespace microvet::ui
