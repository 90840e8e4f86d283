#include "ui/esco/esco_dialog.h"

#include "core/model/esco_address.h"
#include "ui/session/background.h"
#include "ui/session/session.h"
#include "ui/shell/prompts.h"
#include "ui/widgets/locale_lists.h"
#include "ui/widgets/style.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QShortcut>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace microvet::ui {

using methodology::EscoList;
using methodology::EscoSkill;

EscoDialog::EscoDialog(Session& session, const QUuid& outcome, Prompts& prompts, FileStore& disk, const QString& folder, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_outcome(outcome)
    , m_prompts(prompts)
    , m_disk(disk)
    , m_folder(folder)
    , m_words(new QLineEdit(this))
    , m_language(new QComboBox(this))
    , m_import(new QPushButton(tr("&Import a list…"), this))
    , m_hits(new QListWidget(this))
    , m_note(mutedLabel({}, this))
    , m_about(new QLabel(this))
    , m_uri(new QLineEdit(this))
    , m_label(new QLineEdit(this))
    , m_addAddress(new QPushButton(tr("Link &this address"), this))
    , m_said(new QLabel(this))
{
    setObjectName(QStringLiteral("escoDialog"));
    setWindowTitle(tr("Link a skill of ESCO"));
    makeLayout();
    fillLanguages(session.course().language.section(u'-', 0, 0));
    connect(m_language, &QComboBox::currentIndexChanged, this, &EscoDialog::readList);
    connect(m_words, &QLineEdit::textChanged, this, &EscoDialog::search);
    connect(m_hits, &QListWidget::currentRowChanged, this, &EscoDialog::describe);
    connect(m_hits, &QListWidget::itemDoubleClicked, this, &EscoDialog::link);
    connect(m_link, &QPushButton::clicked, this, &EscoDialog::link);
    connect(m_import, &QPushButton::clicked, this, &EscoDialog::askForList);
    connect(m_addAddress, &QPushButton::clicked, this, &EscoDialog::linkAddress);
    // From the search straight into the list.
    auto* down = new QShortcut(QKeySequence(Qt::Key_Down), m_words, nullptr, nullptr, Qt::WidgetShortcut);
    connect(down, &QShortcut::activated, this, [this] {
        m_hits->setFocus();
        if (m_hits->currentRow() < 0) m_hits->setCurrentRow(0);
    });
    readList();
    m_words->setFocus();
    giveSize(this, 40, 29);
}

void EscoDialog::makeLayout()
{
    auto* page = new QVBoxLayout(this);
    const int gap = em(this, 0.5);
    page->setContentsMargins(gap * 2, gap * 2, gap * 2, gap * 2);
    page->setSpacing(gap);
    m_words->setObjectName(QStringLiteral("escoWords"));
    m_words->setPlaceholderText(tr("Search skills"));
    m_words->setAccessibleName(tr("Search skills"));
    m_words->setClearButtonEnabled(true);
    m_language->setObjectName(QStringLiteral("escoLanguage"));
    m_language->setAccessibleName(tr("Language of the list"));
    m_import->setObjectName(QStringLiteral("escoImport"));
    auto* top = new QHBoxLayout;
    top->addWidget(m_words, 1);
    top->addWidget(m_language);
    top->addWidget(m_import);
    page->addLayout(top);
    m_note->setObjectName(QStringLiteral("escoNote"));
    m_note->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    page->addWidget(m_note);
    m_hits->setObjectName(QStringLiteral("escoHits"));
    m_hits->setAccessibleName(tr("Skills that were found"));
    page->addWidget(m_hits, 1);
    page->addStretch(0); // keeps the note at the top while there is no list
    m_about->setObjectName(QStringLiteral("escoAbout"));
    m_about->setTextFormat(Qt::PlainText);
    m_about->setWordWrap(true);
    m_about->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    page->addWidget(m_about);
    auto* grid = new QGridLayout;
    auto* uriLabel = new QLabel(tr("Or an &address of ESCO:"));
    uriLabel->setBuddy(m_uri);
    auto* nameLabel = new QLabel(tr("Its &name:"));
    nameLabel->setBuddy(m_label);
    m_uri->setObjectName(QStringLiteral("escoUri"));
    m_uri->setPlaceholderText(QStringLiteral("http://data.europa.eu/esco/skill/…"));
    m_label->setObjectName(QStringLiteral("escoLabel"));
    grid->addWidget(uriLabel, 0, 0);
    grid->addWidget(m_uri, 0, 1, 1, 2);
    grid->addWidget(nameLabel, 1, 0);
    grid->addWidget(m_label, 1, 1);
    grid->addWidget(m_addAddress, 1, 2);
    m_addAddress->setObjectName(QStringLiteral("escoAddAddress"));
    page->addLayout(grid);
    m_said->setObjectName(QStringLiteral("escoSaid"));
    m_said->setTextFormat(Qt::PlainText);
    m_said->setWordWrap(true);
    m_said->hide();
    page->addWidget(m_said);
    auto* buttons = new QDialogButtonBox(this);
    m_link = buttons->addButton(tr("&Link"), QDialogButtonBox::ActionRole);
    m_link->setObjectName(QStringLiteral("escoLink"));
    QPushButton* close = buttons->addButton(tr("&Close"), QDialogButtonBox::RejectRole);
    close->setObjectName(QStringLiteral("closeDialog"));
    for (QPushButton* button : {m_import, m_addAddress, close}) button->setAutoDefault(false);
    m_link->setDefault(true);
    page->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    QWidget* before = m_words;
    for (QWidget* next : QList<QWidget*>{m_language, m_import, m_hits, m_uri, m_label, m_addAddress, m_link, close}) {
        setTabOrder(before, next);
        before = next;
    }
}

void EscoDialog::fillLanguages(const QString& chosen)
{
    const QSignalBlocker quiet(m_language);
    m_language->clear();
    for (const QString& code : methodology::escoLanguages(m_disk, m_folder)) m_language->addItem(ownLanguageName(code), code);
    int at = m_language->findData(chosen);
    if (at < 0) at = m_language->findData(QStringLiteral("en"));
    if (m_language->count() > 0) m_language->setCurrentIndex(std::max(0, at));
    m_language->setVisible(m_language->count() > 1);
}

void EscoDialog::readList()
{
    m_list.reset();
    const QString language = m_language->currentData().toString();
    m_note->setText(tr("Reading the list…"));
    if (language.isEmpty()) {
        m_note->setText(tr("There is no list of skills on this computer yet. Download the skills in the language of the course from "
                           "esco.ec.europa.eu (Use ESCO, Download, CSV), unpack the file, and import “skills_….csv” here. You need to do this only once."));
        search();
        return;
    }
    inBackground(this, [this, language] { return methodology::loadEsco(m_disk, m_folder, language); }, [this, language](Result<EscoList> list) {
        if (m_language->currentData().toString() != language) return; // another one was chosen meanwhile
        if (list) m_list = std::make_shared<EscoList>(std::move(*list));
        else say(list.error().text);
        search();
    });
}

void EscoDialog::search()
{
    m_hits->clear();
    m_shown.clear();
    const bool there = m_list != nullptr;
    m_words->setEnabled(there);
    m_hits->setVisible(there);
    if (there) {
        const auto* outcome = model::find<model::Outcome>(m_session.content(), m_outcome);
        const bool typed = !m_words->text().trimmed().isEmpty();
        m_shown = typed ? m_list->search(m_words->text()) : m_list->near(outcome ? outcome->statement : QString());
        m_note->setText(m_shown.isEmpty() ? (typed ? tr("No skill has all these words. Try fewer or others.") : tr("Search for a word of the skill."))
                        : typed           ? tr("%n skills found", nullptr, int(m_shown.size()))
                                          : tr("Skills that are near to the words of the outcome. Search for others above."));
        for (const EscoSkill& skill : std::as_const(m_shown))
            //: a skill of ESCO and its kind
            m_hits->addItem(tr("%1 (%2)").arg(skill.label, skill.knowledge ? tr("knowledge") : tr("skill")));
        if (!m_shown.isEmpty()) m_hits->setCurrentRow(0);
    }
    describe();
}

void EscoDialog::describe()
{
    const EscoSkill skill = m_shown.value(m_hits->currentRow());
    m_about->setText(skill.description.simplified().left(400));
    m_about->setVisible(!m_about->text().isEmpty());
    m_link->setEnabled(!skill.uri.isEmpty());
}

void EscoDialog::link()
{
    const EscoSkill skill = m_shown.value(m_hits->currentRow());
    if (!skill.uri.isEmpty()) add(skill.uri, skill.label);
}

void EscoDialog::linkAddress()
{
    const QString uri = m_uri->text().trimmed();
    if (!model::isEscoAddress(uri)) return say(tr("This is no address of ESCO. Copy it from the page of the skill: http://data.europa.eu/esco/skill/…"));
    if (m_label->text().trimmed().isEmpty()) return say(tr("Write the name of the skill, too."));
    add(uri, m_label->text().simplified());
    m_uri->clear();
    m_label->clear();
}

void EscoDialog::add(const QString& uri, const QString& label)
{
    bool there = false;
    m_session.edit(tr("Link the skill “%1”").arg(label), {m_outcome, "esco"}, [&](model::Content& content) {
        model::modify<model::Outcome>(content, m_outcome, [&](model::Outcome& outcome) {
            there = std::any_of(outcome.esco.cbegin(), outcome.esco.cend(), [&](const model::EscoLink& link) { return link.uri == uri; });
            if (!there) outcome.esco.append({uri, label, {}});
        });
    });
    say(there ? tr("“%1” is linked already.").arg(label) : tr("“%1” is linked.").arg(label));
}

void EscoDialog::askForList()
{
    m_prompts.askOpenFile(this, tr("Import ESCO’s list of skills"), QStandardPaths::writableLocation(QStandardPaths::DownloadLocation),
                          tr("ESCO lists (*.csv);;All files (*)"), [self = QPointer(this)](const QString& path) {
        if (!self || path.isEmpty()) return;
        self->m_import->setEnabled(false);
        self->say(tr("Importing the list…"));
        const QString language = self->m_session.course().language;
        inBackground(self.data(), [&disk = self->m_disk, path, folder = self->m_folder, language] { return methodology::importEsco(disk, path, folder, language); },
                     [self](const Result<QString>& imported) {
            if (!self) return;
            self->m_import->setEnabled(true);
            if (!imported) return self->say(imported.error().text);
            self->say(tr("The list was imported."));
            self->fillLanguages(*imported);
            self->readList();
        });
    });
}

void EscoDialog::say(const QString& text)
{
    m_said->setText(text);
    m_said->setVisible(!text.isEmpty());
}

} // namespace microvet::ui
