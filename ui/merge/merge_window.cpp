#include "ui/merge/merge_window.h"

#include "core/actions/adapt/improvements.h"
#include "core/actions/merge/conflict_words.h"
#include "ui/compare/comparison_view.h"
#include "ui/merge/conflict_list.h"
#include "ui/merge/conflict_view.h"
#include "ui/merge/kept_with_step.h"
#include "ui/session/background.h"
#include "ui/session/session.h"
#include "ui/shell/prompts.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/style.h"

#include <QDialogButtonBox>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTreeView>
#include <QVBoxLayout>

namespace microvet::ui {

using actions::DraftMerge;
using review::Choice;
using review::Conflict;

namespace {

QStringList coursesIn(const QMimeData* data)
{
    QStringList paths;
    const QList<QUrl> urls = data->urls();
    for (const QUrl& url : urls)
        if (url.isLocalFile()) paths.append(url.toLocalFile());
    return paths;
}

QTreeView* viewOf(ConflictList* model)
{
    auto* list = new QTreeView;
    list->setObjectName(QStringLiteral("mergeConflicts"));
    list->setAccessibleName(MergeWindow::tr("What both changed"));
    list->setModel(model);
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setAllColumnsShowFocus(true);
    list->setTabKeyNavigation(false);
    list->setTextElideMode(Qt::ElideMiddle);
    list->header()->setStretchLastSection(false);
    list->header()->setSectionResizeMode(ConflictList::Where, QHeaderView::Stretch);
    // Fixed: to find what fits, the view would ask for every row.
    list->header()->setSectionResizeMode(ConflictList::Decision, QHeaderView::Fixed);
    int width = list->header()->sectionSizeHint(ConflictList::Decision);
    const QStringList decisions = model->decisions();
    for (const QString& text : decisions)
        width = std::max(width, list->fontMetrics().horizontalAdvance(text) + em(list, 1.2));
    list->header()->resizeSection(ConflictList::Decision, width);
    return list;
}

QSplitter* beside(QWidget* list, QWidget* page)
{
    auto* splitter = new QSplitter(Qt::Horizontal);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(list);
    splitter->addWidget(page);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    splitter->setSizes({200, 300});
    return splitter;
}

} // namespace

/// What came of reading drafts.
struct MergeWindow::Read {
    std::shared_ptr<DraftMerge> merge;
    QStringList paths;
    QStringList troubles;
};

MergeWindow::MergeWindow(Session& session, Prompts& prompts, FileStore& store, const QString& folder, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_prompts(prompts)
    , m_store(store)
    , m_folder(folder)
    , m_media(std::make_shared<QTemporaryDir>())
    , m_head(headingLabel({}, 1.15, this))
    , m_remarks(new Notice(theme::Tone::Warning, this))
    , m_status(mutedLabel({}, this))
{
    setObjectName(QStringLiteral("mergeWindow"));
    setWindowTitle(tr("Merge drafts into this course"));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    setAcceptDrops(true);
    const int gap = em(this, 0.5);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(gap * 2, gap * 2, gap * 2, gap * 2);
    page->setSpacing(gap);
    m_head->setObjectName(QStringLiteral("mergeHead"));
    m_head->setWordWrap(true);
    m_remarks->setObjectName(QStringLiteral("mergeRemarks"));
    m_status->setObjectName(QStringLiteral("mergeStatus"));
    page->addWidget(m_head);
    page->addWidget(m_remarks);
    page->addWidget(makeLists(gap), 1);
    page->addWidget(m_status);
    page->addWidget(makeButtons());
    updateWords();
    giveSize(this, 68, 36);
}

MergeWindow::~MergeWindow() = default;

QWidget* MergeWindow::makeLists(int gap)
{
    m_list = new ConflictList(this);
    m_conflicts = viewOf(m_list);
    m_view = new ConflictView(this);
    m_right = new QStackedWidget(this);
    m_nothing = mutedLabel({}, this);
    m_nothing->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_right->addWidget(m_nothing);
    m_right->addWidget(m_view);
    m_right->setContentsMargins(gap, 0, 0, 0);
    m_coming = new ComparisonView(this);
    m_coming->setObjectName(QStringLiteral("mergeComing"));
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(QStringLiteral("mergeTabs"));
    m_tabs->setDocumentMode(true); // else the page behind the choices is grey in the dark
    m_tabs->addTab(beside(m_conflicts, m_right), tr("To &decide (%1)").arg(0));
    m_tabs->addTab(m_coming, tr("C&omes in (%1)").arg(0));
    connect(m_conflicts->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &MergeWindow::showCurrent);
    connect(m_view, &ConflictView::chosen, this, &MergeWindow::choose);
    return m_tabs;
}

QWidget* MergeWindow::makeButtons()
{
    m_buttons = new QDialogButtonBox(this);
    m_addDraft = action(tr("&Another draft…"), "mergeAnother", [this] { askForDrafts(); });
    m_restMine = action(tr("M&ine for the rest"), "mergeRestMine", [this] { chooseRest(review::Side::Mine); });
    m_restTheirs = action(tr("D&rafts for the rest"), "mergeRestTheirs", [this] { chooseRest(review::Side::Theirs); });
    m_go = m_buttons->addButton(tr("Mer&ge"), QDialogButtonBox::AcceptRole);
    m_go->setObjectName(QStringLiteral("mergeGo"));
    m_go->setDefault(true);
    QPushButton* cancel = m_buttons->addButton(tr("&Cancel"), QDialogButtonBox::RejectRole);
    cancel->setObjectName(QStringLiteral("closeDialog"));
    cancel->setAutoDefault(false);
    connect(m_go, &QPushButton::clicked, this, &MergeWindow::apply);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return m_buttons;
}

QPushButton* MergeWindow::action(const QString& text, const char* name, const std::function<void()>& run)
{
    QPushButton* button = m_buttons->addButton(text, QDialogButtonBox::ActionRole);
    button->setObjectName(QString::fromLatin1(name));
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, run);
    return button;
}

QString MergeWindow::filter() { return tr("Courses (*.microvet *.zip *.7z *.tar.gz)"); }

void MergeWindow::askForDrafts()
{
    m_prompts.askOpenFiles(this, tr("Choose drafts of this course"), m_folder, filter(),
                           [this](const QStringList& paths) { add(paths); });
}

void MergeWindow::add(const QStringList& paths)
{
    QStringList fresh;
    for (const QString& path : paths)
        if (!m_paths.contains(path) && !fresh.contains(path)) fresh.append(path);
    if (fresh.isEmpty() || m_busy) return;
    m_view->settle();
    setBusy(tr("Reading the drafts…"));
    auto work = [&store = m_store, paths = fresh, before = m_merge, mine = m_session.snapshot(), media = m_media] {
        Read read{before ? std::make_shared<DraftMerge>(*before) : std::make_shared<DraftMerge>(store, mine), {}, {}};
        for (const QString& path : paths) {
            auto draft =
                actions::openDraft(store, path, media->filePath(QUuid::createUuid().toString(QUuid::WithoutBraces)));
            const Status added = draft ? read.merge->add(*std::move(draft)) : Status(draft.error());
            if (added)
                read.paths.append(path);
            else
                read.troubles.append(added.error().text);
        }
        return read;
    };
    inBackground(this, std::move(work), [this](Read read) { took(std::move(read)); });
}

void MergeWindow::took(Read read)
{
    setBusy({});
    m_paths += read.paths;
    m_troubles = read.troubles;
    if (!read.merge->steps().isEmpty()) m_merge = read.merge;
    fillConflicts();
    compareResult();
    updateWords();
    if (const int first = m_list->firstOpen(); first >= 0) showRow(first);
    m_tabs->setCurrentIndex(m_merge && m_merge->conflicts() == 0 ? 1 : 0);
    if (m_tabs->currentIndex() == 0)
        m_conflicts->setFocus();
    else
        m_coming->setFocus();
}

void MergeWindow::setMerge(std::shared_ptr<DraftMerge> merge, std::shared_ptr<QTemporaryDir> media)
{
    m_media = std::move(media);
    took({std::move(merge), {}, {}});
    if (!isOriginal()) return;
    setWindowTitle(tr("Take over improvements of the original"));
    setAcceptDrops(false);
    m_addDraft->hide();
    m_restTheirs->setText(tr("The origi&nal’s for the rest"));
    m_go->setText(tr("Ta&ke over"));
}

bool MergeWindow::isOriginal() const
{
    return m_merge && !m_merge->steps().isEmpty() && m_merge->steps()[0].draft.isOriginal;
}

void MergeWindow::setBusy(const QString& what)
{
    m_busy = !what.isEmpty();
    for (QWidget* part : QList<QWidget*>{m_tabs, m_addDraft, m_restMine, m_restTheirs, m_go})
        part->setEnabled(!m_busy);
    if (m_busy) m_status->setText(what);
}

/// The current row stays the current one where it is still asked.
void MergeWindow::fillConflicts()
{
    const ConflictList::Key current = m_list->keyOf(m_conflicts->currentIndex().row());
    m_filling = true;
    m_list->setMerge(m_merge);
    const int row = m_list->rowOf(current);
    if (m_list->rowCount() > 0 && (row < 0 || row != m_conflicts->currentIndex().row())) showRow(std::max(row, 0));
    m_filling = false;
    m_right->setCurrentIndex(m_list->rowCount() == 0 ? 0 : 1);
    // What is being written by hand stays in its field.
    if (m_list->keyOf(m_conflicts->currentIndex().row()) != m_shown) showCurrent();
}

void MergeWindow::showRow(int row) { m_conflicts->setCurrentIndex(m_list->index(row, 0)); }

void MergeWindow::showCurrent()
{
    if (m_filling) return;
    m_view->settle();
    m_shown = m_list->keyOf(m_conflicts->currentIndex().row());
    const Conflict* conflict = m_list->conflict(m_conflicts->currentIndex().row());
    if (!conflict) return;
    const DraftMerge::Step& step = m_merge->steps()[m_shown.first];
    ConflictView::Shown shown;
    shown.conflict = *conflict;
    shown.words = actions::wordsOf(*conflict, *m_merge, m_shown.first);
    shown.draft = step.draft.name;
    shown.isOriginal = step.draft.isOriginal;
    shown.hasBase = step.base.kind != actions::MergeBase::None;
    if (const auto chosen = step.choices.constFind(*conflict); chosen != step.choices.cend()) shown.choice = *chosen;
    m_view->setConflict(shown);
}

void MergeWindow::choose(const Choice& choice)
{
    m_merge->choose(m_shown.first, m_shown.second, choice);
    fillConflicts();
    compareResult();
    updateWords();
}

void MergeWindow::chooseRest(review::Side side)
{
    m_view->settle();
    m_merge->chooseAll(side, true);
    fillConflicts();
    showCurrent();
    compareResult();
    updateWords();
    m_go->setFocus();
}

void MergeWindow::compareResult()
{
    const int number = ++m_asked;
    if (!m_merge) return m_coming->say({});
    model::Content result = m_merge->content();
    // Which value of the original it comes from now is no news of the course.
    if (isOriginal()) result.course.origin = m_merge->mine().course.origin;
    auto work = [mine = m_merge->mine(), result, name = m_session.displayName()] {
        return actions::compareVersions(mine, name, result, tr("Merged"));
    };
    inBackground(this, std::move(work), [this, number](const actions::Comparison& comparison) {
        if (number != m_asked) return; // something was chosen meanwhile
        // Pictures that several drafts bring lie in several stores; those of one are shown.
        const bool isOne = m_merge->steps().size() == 1;
        m_coming->setComparison(comparison, m_session.media(),
                                isOne ? m_merge->steps()[0].draft.document.media : m_session.media());
        if (comparison.differences.isEmpty())
            m_coming->say(tr("Nothing comes in: your course holds all of it already."));
        m_tabs->setTabText(1, tr("C&omes in (%1)").arg(comparison.differences.size()));
    });
}

void MergeWindow::updateWords()
{
    QStringList names, remarks = m_troubles;
    const qsizetype steps = m_merge ? m_merge->steps().size() : 0;
    for (qsizetype i = 0; i < steps; ++i) {
        names.append(m_merge->steps()[i].draft.name);
        remarks += m_merge->steps()[i].remarks;
    }
    m_head->setText(isOriginal() ? tr("Improvements of “%1”").arg(m_merge->steps()[0].draft.name)
                    : steps      ? names.join(QStringLiteral(", "))
                                 : tr("Choose the drafts that others have worked on."));
    m_remarks->setText(remarks.join(u'\n'));
    m_remarks->setVisible(!remarks.isEmpty());
    m_nothing->setText(steps ? tr("Nothing was changed on both sides at the same place.") : QString());
    const int open = m_merge ? m_merge->open() : 0;
    m_tabs->setTabText(0, tr("To &decide (%1)").arg(open));
    const bool isNew = m_merge && m_merge->content() != m_merge->mine();
    m_status->setText(statusWords(open, isNew));
    m_restMine->setEnabled(open > 0);
    m_restTheirs->setEnabled(open > 0);
    m_go->setEnabled(!m_busy && open == 0 && isNew);
}

QString MergeWindow::statusWords(int open, bool isNew) const
{
    if (!m_merge) return {};
    if (!isNew && !open) return tr("Your course holds all of it already.");
    if (!isOriginal())
        return open ? tr("What is open has to be decided before the drafts can be merged. Nothing changes in your "
                         "course until then.")
                    : tr("Everything is decided. Merging is one step that can be undone; the files of the drafts "
                         "stay as they are.");
    const QString said = open ? tr("What is open has to be decided before the improvements can be taken over. Nothing "
                                   "changes in your course until then.")
                              : tr("Everything is decided. Taking it over is one step that can be undone.");
    const int marked = int(notTranslated().size() + newComments(m_merge->content()));
    return marked == 0
               ? said
               : said + u' ' +
                     tr("%n texts whose original has changed keep their words and get a comment.", nullptr, marked);
}

/// Of an original, only what the program notes itself.
qsizetype MergeWindow::newComments(const model::Content& content) const
{
    return isOriginal() ? content.review.comments.size() - m_merge->mine().review.comments.size() : 0;
}

QList<Conflict> MergeWindow::notTranslated() const
{
    QList<Conflict> texts;
    const std::optional<model::Origin>& origin = m_session.course().origin;
    if (!isOriginal() || !origin || origin->relation != model::OriginKind::Translation) return texts;
    const DraftMerge::Step& step = m_merge->steps()[0];
    for (const Conflict& conflict : step.merged.conflicts)
        if (conflict.isText && step.choices.value(conflict).take != Choice::Edited) texts.append(conflict);
    return texts;
}

void MergeWindow::apply()
{
    m_view->settle();
    if (!m_go->isEnabled()) return;
    setBusy(isOriginal() ? tr("Taking over…") : tr("Merging…"));
    using Done = std::pair<QList<DraftMerge::Version>, Result<DraftMerge::Media>>;
    auto work = [merge = m_merge, author = m_session.author(), clock = m_session.clock(),
                 media = m_session.media()]() -> Done {
        const QList<DraftMerge::Version> versions = merge->versions(author, clock);
        Progress progress;
        return {versions, merge->takeMedia(versions, *media, progress)};
    };
    inBackground(this, std::move(work), [this](const Done& done) { finish(done.first, done.second); });
}

void MergeWindow::finish(const QList<DraftMerge::Version>& versions, const Result<DraftMerge::Media>& media)
{
    setBusy({});
    if (!media) {
        m_troubles = {media.error().text};
        updateWords();
        return;
    }
    QList<actions::Draft> drafts;
    for (const DraftMerge::Step& step : m_merge->steps())
        drafts.append(step.draft);
    const QString name = drafts.constFirst().name;
    const bool original = isOriginal();
    const QList<Conflict> texts = notTranslated();
    qsizetype noted = 0;
    m_session.edit(original             ? tr("Take over improvements of the original")
                   : drafts.size() == 1 ? tr("Merge “%1”").arg(name)
                                        : tr("Merge drafts"),
                   {m_session.course().id.uuid(), {}, -1}, [&](model::Content& course) {
                       course = m_merge->content();
                       actions::noteChangedTexts(course, texts, m_session.clock()());
                       noted = newComments(course);
                   });
    new KeptWithStep(m_session, versions);
    QString sentence =
        original ? tr("The improvements are in. Undo takes them back.")
        : drafts.size() == 1
            ? tr("“%1” is merged into the course. Its file stays as it is; undo takes the merging back.").arg(name)
            : tr("%n drafts are merged into the course. Their files stay as they are; undo takes the merging back.",
                 nullptr, int(drafts.size()));
    if (noted > 0)
        sentence += u' ' + tr("%n texts whose original has changed are marked with comments.", nullptr, int(noted));
    if (!media->missing.isEmpty())
        sentence +=
            u' ' + tr("These files are in none of the drafts: %1.").arg(media->missing.join(QStringLiteral(", ")));
    if (!media->damaged.isEmpty())
        sentence += u' ' + tr("These files are damaged in every draft that holds them, so they stayed out: %1.")
                               .arg(media->damaged.join(QStringLiteral(", ")));
    emit merged(drafts, sentence);
    accept();
}

void MergeWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!coursesIn(event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void MergeWindow::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    add(coursesIn(event->mimeData()));
}

} // namespace microvet::ui
