#include "ui/programme/framework/new_issue_dialog.h"
#include "ui/widgets/form_grid.h"

#include "core/programme/letters/words.h"
#include "ui/widgets/locale_lists.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/style.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace microvet::ui {

NewIssueDialog::NewIssueDialog(const ProgrammeServices& services, QWidget* parent)
    : WorkDialog(services, "newIssueDialog", tr("New issue of the handbook"), parent)
    , m_trouble(new SaidNotice(QStringLiteral("issueTrouble"), this))
    , m_differs(new QLabel(this))
    , m_number(new QLineEdit(this))
    , m_changes(new QPlainTextEdit(this))
    , m_languages(new QListWidget(this))
{
    QVBoxLayout* page = beginPage(0.6);
    page->addWidget(mutedLabel(tr("An issue is kept word for word: it can be saved and printed again as it was, whatever changes later."), this));
    page->addWidget(m_trouble);
    m_differs->setObjectName(QStringLiteral("issueDiffers"));
    m_differs->setWordWrap(true);
    m_differs->setTextFormat(Qt::PlainText);
    page->addWidget(m_differs);
    auto* form = new FormGrid;
    addField(form, tr("&Number"), m_number, "issueNumber", tr("It stands on the cover and in the list of versions."));
    m_changes->setTabChangesFocus(true);
    m_changes->setFixedHeight(em(this, 5));
    addField(form, tr("&What has changed"), m_changes, "issueChanges", tr("One or two sentences for readers of the handbook."));
    m_languages->setTabKeyNavigation(false);
    m_languages->setFixedHeight(em(this, 9));
    for (const QString& code : programme::wordLanguages()) {
        auto* item = new QListWidgetItem(ownLanguageName(code), m_languages);
        item->setData(Qt::UserRole, code);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
    }
    m_languages->setCurrentRow(0);
    addField(form, tr("&Languages"), m_languages, "issueLanguages", tr("In which languages this issue is kept."));
    page->addLayout(form);
    page->addStretch(1);
    addCommand(tr("&Issue it"), "issueGo", [this] { issue(); });
    addClosing(tr("Cancel"));
    giveSize(this, 36, 26);
    m_shown = entered();
    read();
}

void NewIssueDialog::read()
{
    link().read<actions::IssueDraft>(
        this, [](programme::Store& store) { return actions::issueDraft(store); },
        [this](Result<actions::IssueDraft> draft) {
            if (!draft.ok()) return m_trouble->say(false, draft.error().text);
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

void NewIssueDialog::issue()
{
    if (!beginWriting()) return;
    programme::HandbookVersion version;
    version.number = m_number->text();
    version.changes = m_changes->toPlainText();
    version.author = link().who();
    version.date = link().today();
    const auto made = std::make_shared<QUuid>();
    link().run(
        this,
        [version, languages = languages(), made](programme::Store& store) -> Status {
            const auto done = actions::issueHandbook(store, version, languages);
            if (!done.ok()) return done.error();
            *made = *done;
            return {};
        },
        [this, made](const Status& status, const programme::Conflict&) {
            endWriting();
            if (!status.ok()) return m_trouble->say(false, status.error().text);
            emit issued(*made);
            accept();
        });
}

} // namespace microvet::ui
