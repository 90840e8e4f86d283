#include "ui/adapt/origin_window.h"

#include "core/actions/adapt/adapt.h"
#include "core/actions/adapt/change_words.h"
#include "core/actions/adapt/improvements.h"
#include "core/plan/licences.h"
#include "ui/adapt/matters_view.h"
#include "ui/adapt/published_course.h"
#include "ui/merge/merge_window.h"
#include "ui/session/background.h"
#include "ui/session/session.h"
#include "ui/shell/prompts.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/style.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QVBoxLayout>

namespace microvet::ui {

using namespace model;

/// A newer original that was read, merged as far as it goes by itself.
struct OriginWindow::Newer {
    QString path;
    std::shared_ptr<QTemporaryDir> folder; ///< its media, for as long as somebody decides
    std::shared_ptr<actions::DraftMerge> merge;
};

OriginWindow::OriginWindow(Session& session, Prompts& prompts, FileStore& disk, const QString& folder, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_prompts(prompts)
    , m_disk(disk)
    , m_folder(folder)
    , m_heading(headingLabel({}, 1.2, this))
    , m_facts(mutedLabel({}, this))
    , m_link(new LineField(this))
    , m_changes(new TextField(2, this))
    , m_suggest(new QPushButton(tr("&Suggest"), this))
    , m_matters(new MattersView(session, this))
    , m_improve(new QPushButton(tr("&Take over improvements…"), this))
    , m_said(new QLabel(this))
{
    setObjectName(QStringLiteral("originWindow"));
    setWindowTitle(tr("Where this course comes from"));
    setModal(false);
    makeLayout();
    connect(&session, &Session::changed, this, &OriginWindow::refresh);
    refresh();
    giveSize(this, 54, 31);
}

void OriginWindow::makeLayout()
{
    const int gap = em(this, 0.5);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(gap * 2, gap * 2, gap * 2, gap * 2);
    page->setSpacing(gap * 3 / 2);
    for (QLabel* label : {m_heading, m_facts, m_said}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_heading->setObjectName(QStringLiteral("originHeading"));
    m_facts->setObjectName(QStringLiteral("originFacts"));
    page->addWidget(m_heading);
    page->addWidget(m_facts);
    auto* form = new QFormLayout;
    form->setVerticalSpacing(gap);
    form->setHorizontalSpacing(gap * 2);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    const auto help = [](QWidget* widget, const char* name, const QString& text) {
        widget->setObjectName(QLatin1String(name));
        widget->setToolTip(text);
        widget->setAccessibleDescription(text);
    };
    help(m_link, "originLink", tr("Address of the original’s page, for its credit."));
    help(m_changes, "originChanges",
         tr("Learners read it in the credits, in the language of the course. The licence asks for it."));
    m_suggest->setObjectName(QStringLiteral("originSuggest"));
    m_suggest->setToolTip(tr("Writes what was changed since, by comparing the course with its original."));
    auto* changes = new QHBoxLayout;
    changes->setSpacing(gap);
    changes->addWidget(m_changes, 1);
    changes->addWidget(m_suggest, 0, Qt::AlignTop);
    form->addRow(tr("W&here it is found:"), m_link);
    auto* label = new QLabel(tr("What was &changed:"), this);
    label->setBuddy(m_changes);
    form->addRow(label, changes);
    page->addLayout(form);
    page->addWidget(m_matters, 1);
    m_said->setObjectName(QStringLiteral("originSaid"));
    m_said->hide();
    page->addWidget(m_said);
    auto* buttons = new QDialogButtonBox(this);
    m_improve->setObjectName(QStringLiteral("originImprove"));
    m_improve->setToolTip(
        tr("Choose a newer version of the original: what its authors changed comes in, what you changed stays."));
    buttons->addButton(m_improve, QDialogButtonBox::ActionRole);
    QPushButton* close = buttons->addButton(tr("C&lose"), QDialogButtonBox::RejectRole);
    close->setObjectName(QStringLiteral("closeDialog"));
    for (QPushButton* button : {m_suggest, m_improve, close})
        button->setAutoDefault(false);
    page->addWidget(buttons);
    connect(m_matters, &MattersView::placeWanted, this, &OriginWindow::placeWanted);
    connect(m_suggest, &QPushButton::clicked, this, &OriginWindow::suggest);
    connect(m_improve, &QPushButton::clicked, this, &OriginWindow::askForNewer);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    const auto write = [this](const QString& step, const char* field, QString Origin::*member, const QString& text) {
        const QUuid id = m_session.course().id.uuid();
        m_session.edit(
            step, {id, field, -1},
            [&](Content& content) {
                if (content.course.origin) (*content.course.origin).*member = text;
            },
            document::History::Merge::Typing);
    };
    connect(m_link, &QLineEdit::textEdited, this,
            [=](const QString& text) { write(tr("Where the original is found"), "origin.link", &Origin::link, text); });
    connect(m_changes, &TextField::edited, this,
            [=, this] { write(tr("What was changed"), "origin.changes", &Origin::changes, m_changes->toPlainText()); });
}

void OriginWindow::refresh()
{
    const Course& course = m_session.course();
    const bool made = course.origin.has_value();
    if (made && !m_busy && course.origin->contentHash != m_originalHash) {
        m_busy = true;
        // Later: versions that come and go with a step are not there while it is told.
        QMetaObject::invokeMethod(this, &OriginWindow::readOriginal, Qt::QueuedConnection);
    }
    for (QWidget* widget : QList<QWidget*>{m_link, m_changes})
        widget->setEnabled(made);
    m_suggest->setEnabled(made && m_original && !m_busy);
    m_improve->setEnabled(made && m_original && !m_busy);
    if (!made) {
        m_heading->setText(tr("This course was not made from another one."));
        m_facts->clear();
        return;
    }
    const Origin& origin = *course.origin;
    m_heading->setText(origin.relation == OriginKind::Translation ? tr("Translated from “%1”").arg(origin.title)
                                                                  : tr("Adapted from “%1”").arg(origin.title));
    QStringList facts;
    for (const QString& fact : {origin.authors, plan::licenceInfo(origin.licence).name})
        if (!fact.isEmpty()) facts.append(fact);
    m_facts->setText(facts.join(QStringLiteral(" · ")));
    if (m_link->text() != origin.link) m_link->setText(origin.link);
    m_changes->setValue(origin.changes);
}

void OriginWindow::say(const QString& sentence)
{
    m_said->setText(sentence);
    m_said->setVisible(!sentence.isEmpty());
}

void OriginWindow::readOriginal()
{
    m_busy = false;
    if (!m_session.course().origin) return refresh();
    m_originalHash = m_session.course().origin->contentHash;
    m_busy = true;
    inBackground(
        this,
        [document = m_session.snapshot(), path = m_session.path(), &disk = m_disk] {
            return actions::originalOf(disk, document, path);
        },
        [this](const Result<Content>& original) {
            m_busy = false;
            if (original) {
                m_original = *original;
                m_matters->setOriginal(*original);
            } else {
                say(original.error().text);
            }
            refresh();
        });
}

void OriginWindow::suggest()
{
    if (!m_original) return;
    const QString words = actions::changesInWords(m_original->course, m_session.course());
    if (words.isEmpty()) return say(tr("Nothing has been changed in the texts yet."));
    say({});
    m_session.edit(tr("What was changed"), {m_session.course().id.uuid(), "origin.changes", -1}, [&](Content& content) {
        if (content.course.origin) content.course.origin->changes = words;
    });
}

void OriginWindow::askForNewer()
{
    askForPublished(m_prompts, this, tr("A newer version of the original"), m_folder,
                    [this](const QString& path) { readNewer(path); });
}

void OriginWindow::readNewer(const QString& path)
{
    m_busy = true;
    say(tr("Reading the newer version…"));
    refresh();
    using Read = Result<Newer>;
    auto work = [path, &disk = m_disk, mine = m_session.snapshot(), base = *m_original,
                 clock = m_session.clock()]() -> Read {
        Newer newer{path, std::make_shared<QTemporaryDir>(), nullptr};
        Progress progress;
        auto document = actions::openPublished(disk, path, newer.folder->path(), progress);
        if (!document) return document.error();
        if (const Status fits = actions::fitsAsOriginal(mine.content, document->content); !fits) return fits.error();
        const QString title = document->content.course.title;
        actions::OriginalDraft draft = actions::asDraft(base, mine.content, *std::move(document), title, clock);
        newer.merge = std::make_shared<actions::DraftMerge>(disk, mine);
        if (const Status added = newer.merge->add(std::move(draft.draft), &draft.base); !added) return added.error();
        newer.merge->choose(0, actions::ownWords(mine.content, newer.merge->steps()[0].merged.conflicts));
        return newer;
    };
    inBackground(this, std::move(work), [this](const Read& read) {
        m_busy = false;
        refresh();
        if (!read) return say(read.error().text);
        say({});
        offer(*read);
    });
}

void OriginWindow::offer(const Newer& newer)
{
    // Somebody may have written meanwhile.
    if (!(newer.merge->mine() == m_session.content())) return readNewer(newer.path);
    auto* window = new MergeWindow(m_session, m_prompts, m_disk, m_folder, this);
    connect(window, &MergeWindow::merged, this,
            [this](const QList<actions::Draft>&, const QString& sentence) { say(sentence); });
    window->setMerge(newer.merge, newer.folder);
    window->open();
}

} // namespace microvet::ui
