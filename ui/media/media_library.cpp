#include "ui/media/media_library.h"

#include "core/base/safe_name.h"
#include "ui/media/import_status.h"
#include "ui/media/media_details.h"
#include "ui/media/picture_editor.h"
#include "ui/session/background.h"
#include "ui/shell/prompts.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/style.h"

#include <QComboBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace microvet::ui {

namespace {

/// Rows as high as small pictures, whether they are there yet or not.
class TallRows : public QStyledItemDelegate {
public:
    TallRows(int height, QObject* parent) : QStyledItemDelegate(parent), m_height(height) {}
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width(), m_height};
    }

private:
    int m_height;
};

} // namespace

MediaLibrary::MediaLibrary(Session& session, Prompts& prompts, FileStore& disk, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_prompts(prompts)
    , m_disk(disk)
    , m_hub(new FieldHub(session, this))
    , m_model(new MediaModel(session, this))
    , m_filter(new MediaFilter(*m_model, this))
    , m_view(new QTreeView)
    , m_details(new MediaDetails(*m_hub, *m_model))
    , m_words(new QLineEdit)
    , m_show(new QComboBox)
    , m_removeUnused(new QPushButton)
    , m_shrink(new QPushButton)
    , m_counts(mutedLabel({}))
    , m_done(new Notice(theme::Tone::Good))
    , m_trouble(new Notice(theme::Tone::Trouble))
    , m_status(new ImportStatus(this))
{
    setObjectName(QStringLiteral("mediaLibrary"));
    setWindowTitle(tr("Media library"));
    setAcceptDrops(true);
    makeLayout();

    connect(m_words, &QLineEdit::textChanged, m_filter, &MediaFilter::setWords);
    connect(m_show, &QComboBox::currentIndexChanged, this, [this] { m_filter->setShow(MediaFilter::Show(m_show->currentData().toInt())); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& now) { m_details->setMedium(now.data(MediaModel::IdRole).toUuid()); });
    connect(m_model, &MediaModel::refreshed, this, [this] {
        updateCounts();
        m_details->setMedium(m_view->currentIndex().data(MediaModel::IdRole).toUuid()); // its bytes may be others now
        m_details->refreshPlaces();
    });
    connect(m_details, &MediaDetails::placeWanted, this, &MediaLibrary::placeWanted);
    connect(m_details, &MediaDetails::editWanted, this, &MediaLibrary::editChosen);
    connect(m_details, &MediaDetails::replaceWanted, this, &MediaLibrary::replaceChosen);
    connect(m_details, &MediaDetails::copyWanted, this, &MediaLibrary::saveCopy);
    connect(m_details, &MediaDetails::removeWanted, this, &MediaLibrary::removeChosen);
    connect(m_details, &MediaDetails::problem, this, [this](const QString& text) { say(theme::Tone::Trouble, text); });
    connect(m_removeUnused, &QPushButton::clicked, this, &MediaLibrary::removeUnused);
    connect(m_shrink, &QPushButton::clicked, this, &MediaLibrary::shrinkLarge);
    connect(new QShortcut(QKeySequence::Undo, this), &QShortcut::activated, this, [this] { m_session.undo(); });
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Y), this), &QShortcut::activated, this, [this] { m_session.redo(); });
    m_status->follow(&session);
    updateCounts();
    if (m_filter->rowCount()) m_view->setCurrentIndex(m_filter->index(0, 0));
    m_words->setFocus();
}

void MediaLibrary::makeLayout()
{
    const int letter = fontMetrics().averageCharWidth();
    m_words->setObjectName(QStringLiteral("mediaWords"));
    m_words->setAccessibleName(tr("Find in the media"));
    m_words->setPlaceholderText(tr("Find by name, author or licence"));
    m_words->setClearButtonEnabled(true);
    m_show->setObjectName(QStringLiteral("mediaShow"));
    m_show->setAccessibleName(tr("What is shown"));
    using Show = MediaFilter::Show;
    const QPair<Show, QString> kinds[]{{Show::Everything, tr("Everything")}, {Show::Pictures, tr("Pictures")}, {Show::Sound, tr("Sound")},
                                       {Show::Films, tr("Films")}, {Show::Captions, tr("Captions")}, {Show::Documents, tr("Documents")},
                                       {Show::Unused, tr("What nothing uses")}, {Show::WithoutSource, tr("Without a source")},
                                       {Show::Unanswered, tr("Photos: people not answered")}};
    for (const auto& [show, text] : kinds) m_show->addItem(text, int(show));
    m_show->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_show->setMinimumContentsLength(20);
    auto* add = new QPushButton(tr("Add &files…"));
    add->setObjectName(QStringLiteral("mediaAdd"));
    add->setAutoDefault(false);
    connect(add, &QPushButton::clicked, this, &MediaLibrary::chooseFiles);
    auto* top = new QHBoxLayout;
    top->addWidget(m_words, 1);
    top->addWidget(m_show);
    top->addWidget(add);

    m_view->setObjectName(QStringLiteral("mediaView"));
    m_view->setAccessibleName(tr("Media of the course"));
    m_view->setModel(m_filter);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setSortingEnabled(true);
    m_view->sortByColumn(-1, Qt::AscendingOrder); // the order in which they came
    m_view->setIconSize({em(this, 2.6), em(this, 2)});
    m_view->setItemDelegate(new TallRows(em(this, 2.4), m_view));
    m_view->setTabKeyNavigation(false);
    m_view->setTextElideMode(Qt::ElideRight);
    m_view->header()->setStretchLastSection(true);
    m_view->header()->resizeSection(MediaModel::Name, letter * 32);
    m_view->header()->resizeSection(MediaModel::Kind, letter * 12);
    m_view->header()->resizeSection(MediaModel::Size, letter * 10);
    m_view->header()->resizeSection(MediaModel::Uses, letter * 8);
    m_view->setMinimumHeight(em(this, 14));

    auto* middle = new QSplitter;
    middle->setChildrenCollapsible(false);
    middle->addWidget(m_view);
    middle->addWidget(m_details);
    middle->setStretchFactor(0, 1);

    m_counts->setObjectName(QStringLiteral("mediaCounts"));
    m_counts->setWordWrap(false);
    m_removeUnused->setObjectName(QStringLiteral("mediaRemoveUnused"));
    m_shrink->setObjectName(QStringLiteral("mediaShrink"));
    m_shrink->setToolTip(tr("To what a page can show; the course gets smaller and loads faster"));
    auto* close = new QPushButton(tr("&Close"));
    close->setObjectName(QStringLiteral("mediaClose"));
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    for (QPushButton* button : {m_removeUnused, m_shrink, close}) button->setAutoDefault(false);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_counts);
    foot->addStretch(1);
    foot->addWidget(m_shrink);
    foot->addWidget(m_removeUnused);
    foot->addWidget(close);

    m_done->setObjectName(QStringLiteral("mediaDone"));
    m_trouble->setObjectName(QStringLiteral("mediaTrouble"));
    m_done->hide();
    m_trouble->hide();
    auto* column = new QVBoxLayout(this);
    column->addLayout(top);
    column->addWidget(m_done);
    column->addWidget(m_trouble);
    column->addWidget(middle, 1);
    // In a row of its own: beside the buttons it would be wider than a small screen in some languages.
    column->addWidget(m_status, 0, Qt::AlignRight);
    column->addLayout(foot);
    // The smallest screen promised shows 1093 by 614.
    resize(std::min(letter * 150, 1060), std::min(em(this, 31), 560));
}

void MediaLibrary::say(theme::Tone tone, const QString& text)
{
    Notice* notice = tone == theme::Tone::Trouble ? m_trouble : m_done;
    notice->setText(text);
    notice->setVisible(!text.isEmpty());
}

void MediaLibrary::updateCounts()
{
    const int count = m_model->rowCount();
    m_counts->setText(count ? tr("%n file(s), %1", nullptr, count).arg(sizeText(m_model->totalSize())) : tr("No files yet"));
    const int unused = m_model->unusedCount();
    m_removeUnused->setText(tr("Remove &unused (%1)").arg(unused));
    m_removeUnused->setEnabled(unused > 0);
    const auto& media = m_session.course().media;
    const auto large = std::count_if(media.cbegin(), media.cend(), isLargePhoto);
    m_shrink->setText(tr("Scale &down large photos (%1)").arg(large));
    m_shrink->setVisible(large > 0);
}

void MediaLibrary::select(const QUuid& medium)
{
    const QModelIndex at = m_filter->mapFromSource(m_model->indexOf(medium));
    if (!at.isValid()) return;
    m_view->setCurrentIndex(at);
    m_view->scrollTo(at);
}

void MediaLibrary::chooseFiles()
{
    auto* dialog = new QFileDialog(this, tr("Add files to the course"), {}, mediaFilter(everyKind));
    dialog->setObjectName(QStringLiteral("mediaFilesDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList& paths) { add(sourcesFrom(paths)); });
    dialog->open();
}

void MediaLibrary::add(const QList<ImportSource>& sources)
{
    if (sources.isEmpty()) return;
    say(theme::Tone::Trouble, {});
    say(theme::Tone::Good, {});
    Session* session = &m_session;
    MediaImporter& importer = MediaImporter::of(m_session);
    importer.run(sources, everyKind, session, [session, &importer, library = QPointer<MediaLibrary>(this)](const ImportReport& report) {
        if (!report.cancelled && !report.media.isEmpty()) {
            session->edit(MediaLibrary::tr("Add files"), {session->course().id.uuid(), "media", -1}, [&](model::Content& content) {
                for (const PreparedMedium& one : report.media) model::addMedium(content, one.medium);
            });
        }
        if (library) library->added(report);
        else if (!report.text().isEmpty()) importer.say(report.text());
    });
}

void MediaLibrary::added(const ImportReport& report)
{
    m_model->refresh();
    if (report.cancelled) return say(theme::Tone::Good, tr("The copy was stopped. The course is as it was."));
    int fresh = 0;
    int cleaned = 0;
    QUuid last;
    for (const PreparedMedium& one : report.media) {
        if (m_model->indexOf(one.medium.id.uuid()).isValid()) {
            ++fresh;
            last = one.medium.id.uuid();
        }
        if (one.cleaned) ++cleaned;
    }
    const int known = int(report.media.size()) - fresh;
    QStringList done;
    if (fresh) done << tr("%n file(s) are in the course now.", nullptr, fresh);
    if (known) done << tr("%n file(s) had been in the course before.", nullptr, known);
    if (cleaned) done << tr("Place and camera were taken out of %n photo(s).", nullptr, cleaned);
    say(theme::Tone::Good, done.join(u' '));
    say(theme::Tone::Trouble, report.text());
    if (!last.isNull()) select(last);
}

void MediaLibrary::removeUnused()
{
    const QList<model::MediaId> unused = model::unusedMedia(m_session.content());
    m_session.edit(tr("Remove unused files"), {m_session.course().id.uuid(), "media", -1},
                   [&](model::Content& content) { model::removeMedia(content, unused); });
    m_model->refresh();
    say(theme::Tone::Good, tr("%n unused file(s) were removed. “Undo” brings them back.", nullptr, int(unused.size())));
}

void MediaLibrary::removeChosen()
{
    const QUuid id = m_details->medium();
    if (!m_model->isUnused(id)) return;
    m_session.edit(tr("Remove file"), {m_session.course().id.uuid(), "media", -1},
                   [&](model::Content& content) { model::removeMedia(content, {model::MediaId(id)}); });
    m_model->refresh();
    m_view->setFocus();
}

void MediaLibrary::replaceChosen(bool keepSource)
{
    const auto* medium = model::find<model::Media>(m_session.content(), m_details->medium());
    if (!medium) return;
    const MediaKind kind = kindOfMime(medium->mimeType);
    m_prompts.askOpenFile(this, tr("Replace “%1” everywhere with").arg(medium->name), {}, mediaFilter(kind),
                          [this, kind, keepSource, id = medium->id](const QString& path) {
        if (path.isEmpty()) return;
        say(theme::Tone::Trouble, {});
        Session* session = &m_session;
        importOne(m_session, {path, {}}, kind, session, [session, id, keepSource, library = QPointer<MediaLibrary>(this)](const Result<model::Media>& fresh) {
            if (fresh) {
                session->edit(MediaLibrary::tr("Replace file everywhere"), {id.uuid(), "file", -1}, [&](model::Content& content) {
                    if (!model::replaceMedium(content, id, *fresh) || keepSource) return;
                    model::modify<model::Media>(content, id, [](model::Media& now) {
                        now.attribution = {};
                        now.people = {};
                    });
                });
            }
            if (!library) {
                if (!fresh) MediaImporter::of(*session).say(fresh.error().text);
                return;
            }
            library->m_model->refresh();
            if (!fresh) return library->say(theme::Tone::Trouble, fresh.error().text);
            library->say(theme::Tone::Good, keepSource ? MediaLibrary::tr("The file is replaced in every place that uses it.")
                                                       : MediaLibrary::tr("The file is replaced in every place that uses it. Say where the new one comes from."));
        });
    });
}

void MediaLibrary::editChosen()
{
    const QUuid id = m_details->medium();
    openPictureEditor(m_session, id, this, [session = &m_session, id](const model::Media& fresh) {
        session->edit(MediaLibrary::tr("Edit picture everywhere"), {id, "file", -1}, [&](model::Content& content) {
            if (!model::replaceMedium(content, model::MediaId(id), fresh)) return;
            model::modify<model::Media>(content, id, [&](model::Media& medium) {
                medium.attribution = fresh.attribution;
                medium.people = fresh.people;
            });
        });
    });
}

void MediaLibrary::shrinkLarge()
{
    const QList<model::Media> media = m_session.course().media;
    m_shrink->setEnabled(false);
    for (const model::Media& medium : media) {
        if (!isLargePhoto(medium)) continue;
        scaleDown(m_session, medium.id.uuid(), this, [this](const QString& trouble) {
            m_model->refresh();
            m_shrink->setEnabled(true);
            if (!trouble.isEmpty()) say(theme::Tone::Trouble, trouble);
        });
    }
}

void MediaLibrary::saveCopy()
{
    const auto* medium = model::find<model::Media>(m_session.content(), m_details->medium());
    const auto store = m_session.media();
    if (!medium || !store) return;
    const QString suffix = medium->file.section(u'.', -1);
    const QString name = safeFileName(medium->name.isEmpty() ? medium->file : medium->name, QStringLiteral("file"));
    m_prompts.askSaveFile(this, tr("Save a copy of the file"), name, tr("Files (*.%1)").arg(suffix), suffix,
                          [this, store, file = medium->file](const QString& path) {
        if (path.isEmpty()) return;
        inBackground(this, [store, file, path, disk = &m_disk]() -> Status {
            const auto place = store->place(file);
            if (!place) return place.error();
            const QString target = disk->resolved(path);
            const QString temporary = temporaryBeside(target);
            const auto write = [&]() -> Status {
                auto out = disk->create(temporary);
                if (!out) return out.error();
                if (Status s = (*out)->appendRange(place->path, place->offset, place->size); !s) return s;
                if (Status s = (*out)->close(); !s) return s;
                return disk->rename(temporary, target);
            };
            Status status = write();
            if (!status) (void)disk->remove(temporary);
            return status;
        }, [this, path](const Status& status) {
            if (!status) return say(theme::Tone::Trouble, status.error().text);
            say(theme::Tone::Good, tr("A copy lies at “%1”.").arg(QDir::toNativeSeparators(path)));
        });
    });
}

void MediaLibrary::dragEnterEvent(QDragEnterEvent* event)
{
    if (!sourcesFrom(event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void MediaLibrary::dropEvent(QDropEvent* event)
{
    const QList<ImportSource> sources = sourcesFrom(event->mimeData());
    if (sources.isEmpty()) return;
    event->acceptProposedAction();
    add(sources);
}

void MediaLibrary::keyPressEvent(QKeyEvent* event)
{
    // Enter in the list goes to the first place; it must not press a button of the dialog.
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_view->hasFocus()) {
        const QList<model::RefView>& uses = m_model->uses(m_details->medium());
        if (!uses.isEmpty()) emit placeWanted({uses.first().owner, uses.first().field, -1});
        return;
    }
    QDialog::keyPressEvent(event);
}

} // namespace microvet::ui
