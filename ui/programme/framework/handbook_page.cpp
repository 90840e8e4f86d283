#include "ui/programme/framework/handbook_page.h"

#include "core/actions/programme/handbook_issue.h"
#include "core/programme/letters/words.h"
#include "ui/print/page_browser.h"
#include "ui/print/paper_pages.h"
#include "ui/programme/framework/new_issue_dialog.h"
#include "ui/programme/records/list_page.h"
#include "ui/programme/records/print_document.h"
#include "ui/session/background.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/locale_lists.h"
#include "ui/widgets/style.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QImage>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QThread>
#include <QVBoxLayout>

#include <algorithm>

namespace microvet::ui {

using programme::HandbookVersion;

namespace {

struct Shown {
    QString language;
    actions::Document document;
    QString note;
};

/// What differs from the last issue that was kept in that language.
QString sinceLast(const actions::HandbookSource& source, const actions::Document& now)
{
    for (const HandbookVersion& version : source.versions) {
        const auto before = actions::issuedHandbook(version, now.language);
        if (!before) continue;
        const auto changed = actions::changedChapters(*before, now);
        return changed.isEmpty() ? HandbookPage::tr("Nothing reads otherwise than in issue %1.").arg(version.number)
                                 : HandbookPage::tr("Since issue %1: %2.").arg(version.number, actions::changesText(changed));
    }
    return {};
}

/// `wish`: empty for the programme's language.
Result<Shown> handbookOf(programme::Store& store, const QUuid& issue, const QString& wish)
{
    const auto source = actions::handbookSource(store);
    if (!source.ok()) return source.error();
    const QString language = programme::wordLanguage(wish, source->programme.language);
    for (const HandbookVersion& version : source->versions)
        if (version.id == issue) {
            if (const auto kept = actions::issuedHandbook(version, language)) return Shown{language, *kept, HandbookPage::tr("As it was issued.")};
            QStringList names;
            for (const QString& one : actions::issuedLanguages(version)) names.append(ownLanguageName(one));
            return Shown{language, {}, names.isEmpty() ? HandbookPage::tr("What this issue said was not kept. Only its number and what changed were noted.")
                                             : HandbookPage::tr("This issue was not kept in this language, but in: %1.").arg(names.join(QStringLiteral(", ")))};
        }
    const actions::Document now = actions::handbook(*source, language);
    return Shown{language, now, sinceLast(*source, now)};
}

} // namespace

HandbookPage::HandbookPage(const ProgrammeServices& services, QWidget* parent)
    : QWidget(parent)
    , m_services(services)
    , m_issues(new ListPage(services, HandbookVersion::kind(), {}, this))
    , m_issue(new QComboBox(this))
    , m_language(new QComboBox(this))
    , m_note(mutedLabel({}, this))
    , m_browser(new PageBrowser(this))
    , m_save(new QPushButton(tr("&Save…"), this))
    , m_print(new QPushButton(tr("Pr&int…"), this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(em(this, 1));
    row->addWidget(m_issues, 4);
    row->addWidget(makePreview(), 5);
    RecordList& list = m_issues->list();
    list.setBeginning([this] {
        auto* dialog = new NewIssueDialog(m_services, this);
        connect(dialog, &NewIssueDialog::issued, this, [this] { m_issues->say(true, tr("The issue is kept.")); });
        dialog->show();
    });
    connect(&list, &RecordList::read, this, &HandbookPage::fillIssues);
    connect(&list, &RecordList::currentChanged, this, [this] {
        if (const int at = m_issue->findData(m_issues->one()); at >= 0 && !m_issues->one().isNull()) m_issue->setCurrentIndex(at);
    });
    const auto late = [this] {
        m_late = true;
        if (isVisible()) reload();
    };
    connect(&services.link, &ProgrammeLink::changed, this, late);
    connect(&services.link, &ProgrammeLink::opened, this, late);
    // Whoever prints here means the handbook, not the list of its issues.
    if (auto* ofList = list.findChild<QAction*>(printAction)) {
        ofList->setShortcut({});
        ofList->setObjectName(QStringLiteral("printIssues"));
    }
    auto* print = new QAction(m_print->text(), this);
    print->setObjectName(printAction);
    print->setShortcut(QKeySequence::Print);
    addAction(print);
    connect(print, &QAction::triggered, m_print, &QPushButton::click);
    scheduleTabOrder(this);
}

QWidget* HandbookPage::makePreview()
{
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(this, 0.4));
    auto* head = new QHBoxLayout;
    m_issue->setObjectName(QStringLiteral("handbookIssue"));
    m_issue->setAccessibleName(tr("Which issue is shown"));
    giveTip(m_issue, tr("The handbook as it stands now, or an issue as it was."));
    m_issue->addItem(tr("As it stands now"), QUuid());
    m_language->setObjectName(QStringLiteral("handbookLanguage"));
    m_language->setAccessibleName(tr("Language of the handbook"));
    giveTip(m_language, tr("In which language it is shown, saved and printed."));
    for (const QString& code : programme::wordLanguages()) m_language->addItem(ownLanguageName(code), code);
    m_language->setCurrentIndex(-1); // until the programme's own is known
    head->addWidget(m_issue, 1);
    head->addWidget(m_language);
    column->addLayout(head);
    m_note->setObjectName(QStringLiteral("handbookNote"));
    column->addWidget(m_note);
    column->addWidget(m_browser, 1);
    auto* foot = new QHBoxLayout;
    m_save->setObjectName(QStringLiteral("handbookSave"));
    m_print->setObjectName(QStringLiteral("handbookPrint"));
    for (QPushButton* button : {m_save, m_print}) {
        button->setAutoDefault(false);
        button->setEnabled(false);
        foot->addWidget(button);
    }
    foot->addStretch(1);
    column->addLayout(foot);
    connect(m_save, &QPushButton::clicked, this, &HandbookPage::save);
    connect(m_print, &QPushButton::clicked, this, &HandbookPage::print);
    connect(m_issue, &QComboBox::currentIndexChanged, this, &HandbookPage::reload);
    connect(m_language, &QComboBox::currentIndexChanged, this, &HandbookPage::reload);
    return box;
}

int HandbookPage::pages() const { return m_browser->count(); }

void HandbookPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_late) reload();
}

/// The choice follows the list; what was chosen stays, where it is still there.
void HandbookPage::fillIssues()
{
    const QUuid chosen = m_issue->currentData().toUuid();
    const QSignalBlocker quiet(m_issue);
    while (m_issue->count() > 1) m_issue->removeItem(1);
    QList<const HandbookVersion*> versions;
    for (const programme::AnyRecord& record : m_issues->list().model().listing().records) versions.append(static_cast<const HandbookVersion*>(record.record.get()));
    std::stable_sort(versions.begin(), versions.end(), [](const HandbookVersion* a, const HandbookVersion* b) { return a->date > b->date; });
    for (const HandbookVersion* version : std::as_const(versions))
        m_issue->addItem(version->date.isValid() ? tr("Issue %1 of %2").arg(version->number, QLocale().toString(version->date, QLocale::ShortFormat)) : tr("Issue %1").arg(version->number), version->id);
    m_issue->setCurrentIndex(std::max(0, m_issue->findData(chosen)));
}

void HandbookPage::reload()
{
    if (!m_services.link.isOpen()) return;
    m_late = false;
    const int order = ++m_order;
    m_services.link.read<Shown>(
        this,
        [issue = m_issue->currentData().toUuid(), language = m_language->currentData().toString()](programme::Store& store) { return handbookOf(store, issue, language); },
        [this, order](Result<Shown> shown) {
            if (order != m_order) return;
            if (!shown.ok()) return m_issues->say(false, shown.error().text);
            if (m_language->currentIndex() < 0) {
                const QSignalBlocker quiet(m_language);
                m_language->setCurrentIndex(m_language->findData(shown->language));
            }
            m_note->setText(shown->note);
            m_note->setVisible(!shown->note.isEmpty());
            showPages(shown->document);
        });
}

/// Laid out on a thread of its own: all letters of a language take a while.
void HandbookPage::showPages(const actions::Document& document)
{
    m_save->setEnabled(!document.html.isEmpty());
    m_print->setEnabled(!document.html.isEmpty());
    if (m_layouts > 0 && document.html == m_shown.html && document.language == m_shown.language) return;
    m_shown = document;
    const int layout = ++m_layouts;
    if (document.html.isEmpty()) return m_browser->setPages({});
    auto work = [paper = documentPaper(document), owner = thread()] {
        auto pages = std::make_shared<PaperPages>(paper, [](const QString&) { return QImage(); });
        pages->moveToThread(owner);
        return pages;
    };
    inBackground(this, std::move(work), [this, layout](std::shared_ptr<PaperPages> pages) {
        if (layout == m_layouts) m_browser->setPages(std::move(pages));
    });
}

void HandbookPage::save()
{
    saveDocument(m_services, this, m_shown, tr("Handbook") + QLatin1Char(' ') + m_shown.language, m_issues->sayer());
}

void HandbookPage::print() { printDocument(m_services, this, m_shown, m_issues->sayer()); }

} // namespace microvet::ui
