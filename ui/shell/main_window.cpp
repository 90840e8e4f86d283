#include "ui/shell/main_window.h"

#include "core/document/light.h"
#include "core/model/state.h"

#include "ui/checks/checks_panel.h"
#include "ui/checks/save_report.h"
#include "ui/editors/editor_area.h"
#include "ui/export/export_dialog.h"
#include "ui/handout/handout_dialog.h"
#include "ui/outline/outline_panel.h"
#include "ui/outline/outline_shape.h"
#include "ui/preview/preview.h"
#include "ui/print/print_dialog.h"
#include "ui/richtext/format_bar.h"
#include "ui/richtext/rich_text_edit.h"
#include "ui/search/search_panel.h"
#include "ui/session/session.h"
#include "ui/session/settings.h"
#include "ui/shell/actions.h"
#include "ui/shell/course_review.h"
#include "ui/shell/course_exchange.h"
#include "ui/shell/course_lock.h"
#include "ui/shell/course_merge.h"
#include "ui/shell/course_place.h"
#include "ui/shell/course_windows.h"
#include "ui/shell/help_dialogs.h"
#include "ui/shell/home_strip.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/mnemonics.h"
#include "ui/shell/panels.h"
#include "ui/shell/profile_form.h"
#include "ui/shell/save_flow.h"
#include "ui/shell/save_template_dialog.h"
#include "ui/shell/start_page.h"
#include "ui/shell/status_line.h"
#include "ui/shell/studio.h"
#include "ui/shell/window_extras.h"
#include "ui/shell/workspace.h"
#include "ui/spelling/spelling.h"

#include <QCloseEvent>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace microvet::ui {

namespace {
/// A window at first: as large as comfortable, and on small screens the whole of it.
constexpr QSize firstSize(1280, 820);
} // namespace

MainWindow::MainWindow(Studio& studio)
    : m_studio(studio)
    , m_actions(new Actions(this))
    , m_strip(new HomeStrip(this))
    , m_messages(new MessageBar(this))
    , m_pages(new QStackedWidget(this))
    , m_start(new StartPage(studio.settings(), this))
    , m_status(new StatusLine(this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setAttribute(Qt::WA_DeleteOnClose);
    setAcceptDrops(true);
    setContextMenuPolicy(Qt::PreventContextMenu);
    auto* middle = new QWidget(this);
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_strip);
    column->addWidget(m_messages);
    column->addWidget(m_pages, 1);
    m_pages->addWidget(m_start);
    setCentralWidget(middle);
    setStatusBar(m_status);
    connectActions();
    m_extras = new WindowExtras(*this, studio);
    updateTitle();
    updateRecentMenu();
    connect(&studio.settings(), &Settings::recentChanged, this, &MainWindow::updateRecentMenu);

    const QByteArray geometry = studio.settings().state(QStringLiteral("geometry")).toByteArray();
    const QRect room = screen()->availableGeometry();
    if (geometry.isEmpty() || !restoreGeometry(geometry)) resize(firstSize.boundedTo(room.size()));
}

MainWindow::~MainWindow() { leaveCourse(); }

void MainWindow::connectActions()
{
    const auto on = [this](QAction* action, auto run) { connect(action, &QAction::triggered, this, run); };
    on(m_actions->newCourse, [this] { m_studio.newCourse(this); });
    on(m_actions->open, [this] { m_studio.askToOpen(this); });
    on(m_actions->importCourse, [this] { m_studio.importCourse(this); });
    on(m_actions->sample, [this] { m_studio.openSample(this); });
    on(m_actions->save, [this] { m_saving->save(); });
    on(m_actions->saveAs, [this] { m_saving->saveAs(); });
    on(m_actions->saveCopy, [this] { m_saving->saveCopy(); });
    on(m_actions->saveTemplate, [this] { saveTemplate(); });
    on(m_actions->exportCourse, [this] { showExport(); });
    on(m_actions->reviewCopy, [this] { showExport(QStringLiteral("review-copy")); });
    on(m_actions->print, [this] { showPrint({}); });
    on(m_actions->preview, [this] { m_preview->show(); });
    on(m_actions->close, [this] { closeOrShowStart(); });
    on(m_actions->quit, [this] { m_studio.quit(); });
    on(m_actions->undo, [this] { m_session->undo(); });
    on(m_actions->redo, [this] { m_session->redo(); });
    on(m_actions->find, [this] { m_workspace->openSearch(false); });
    on(m_actions->replace, [this] { m_workspace->openSearch(true); });
    on(m_actions->findNext, [this] { m_workspace->search().goToNext(); });
    on(m_actions->findPrevious, [this] { m_workspace->search().goToPrevious(); });
    on(m_actions->checkSpelling, [this] { m_workspace->openSpelling(); });
    connect(m_actions->spellWhileTyping, &QAction::toggled, this, [this](bool checked) {
        m_studio.settings().setState(QStringLiteral("spelling"), checked);
        if (m_workspace) m_workspace->editor().spelling()->setOn(checked);
    });
    on(m_actions->preferences, [this] {
        auto* dialog = new ProfileDialog(m_studio.settings(), m_studio.appearance(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    on(m_actions->organisation, [this] { m_studio.showOrganisation(this); });
    on(m_actions->adapt, [this] { m_studio.adaptCourse(this); });
    on(m_actions->translate, [this] { m_studio.translateCourse(this); });
    on(m_actions->origin, [this] { m_windows->open(QStringLiteral("origin")); });
    on(m_actions->desk, [this] { m_studio.showDesk(this); });
    on(m_actions->programme, [this] { m_studio.showProgramme(); });
    on(m_actions->verifyPackages, [this] { m_studio.verifyPackages(this); });
    on(m_actions->mediaLibrary, [this] { m_windows->open(QStringLiteral("media")); });
    on(m_actions->takeTranslation, [this] { m_studio.takeTranslation(this); });
    on(m_actions->alignment, [this] { m_windows->open(QStringLiteral("alignment")); });
    on(m_actions->minutes, [this] { m_windows->open(QStringLiteral("minutes")); });
    on(m_actions->sources, [this] { m_windows->open(QStringLiteral("sources")); });
    on(m_actions->passport, [this] { m_windows->open(QStringLiteral("passport")); });
    on(m_actions->guide, [this] { m_workspace->openGuide(); });
    on(m_actions->sheet, [this] { m_windows->open(QStringLiteral("sheet")); });
    on(m_actions->about, [this] { makeAboutDialog(this)->open(); });
    connect(m_status, &StatusLine::importSaid, this, [this](const QString& text) { m_messages->say(MessageBar::Kind::Note, text); });
    connect(m_status, &StatusLine::checksWanted, this, [this] {
        m_workspace->openChecks();
        m_workspace->panels().reveal(Panels::Right);
    });
    connect(m_start, &StartPage::newWanted, this, [this] { m_studio.newCourse(this); });
    connect(m_start, &StartPage::handoutWanted, this, [this] { m_studio.newCourse(this, QStringLiteral("handout")); });
    connect(m_start, &StartPage::openWanted, this, [this] { m_studio.askToOpen(this); });
    connect(m_start, &StartPage::importWanted, this, [this] { m_studio.importCourse(this); });
    connect(m_start, &StartPage::verifyWanted, this, [this] { m_studio.verifyPackages(this); });
    connect(m_start, &StartPage::deskWanted, this, [this] { m_studio.showDesk(this); });
    connect(m_start, &StartPage::programmeWanted, this, [this] { m_studio.showProgramme(); });
    connect(m_start, &StartPage::sampleWanted, this, [this] { m_studio.openSample(this); });
    connect(m_start, &StartPage::fileWanted, this, [this](const QString& path) { m_studio.openFile(this, path); });
    connect(m_start, &StartPage::recoveryWanted, this, [this](const auto& found) { m_studio.recover(this, found); });
    connect(m_start, &StartPage::discardWanted, this, [this](const auto& found) { m_studio.askToDiscard(this, found); });
}

void MainWindow::showCourse(std::unique_ptr<Session> session, const QStringList& notices)
{
    Q_ASSERT(!m_session);
    m_session = std::move(session);
    m_messages->dismiss();
    m_saving = new SaveFlow(*m_session, m_studio.settings(), m_studio.prompts(), *m_messages, this);
    m_preview = makePreview(*m_session, m_studio.prompts(), m_studio.disk(), this);
    connect(m_preview, &Preview::started, this, [this] { setBusy(tr("Making the preview…")); });
    connect(m_preview, &Preview::ended, this, [this] { setBusy({}); });
    connect(m_preview, &Preview::failed, this, [this](const QString& text) { m_messages->say(MessageBar::Kind::Trouble, text); });
    connect(m_preview, &Preview::runningChanged, m_status, &StatusLine::setPreviewRunning);
    m_workspace = new Workspace(*m_session, *m_actions, m_studio.settings(), this);
    m_preview->followEditor(m_workspace->editor());
    FormatBar* bar = m_workspace->editor().formatBar();
    bar->setRecentCharacters(m_studio.settings().state(QStringLiteral("characters")).toStringList());
    connect(bar, &FormatBar::recentCharactersChanged, this,
            [this](const QStringList& recent) { m_studio.settings().setState(QStringLiteral("characters"), recent); });
    connect(&m_workspace->editor(), &EditorArea::noticeWanted, this,
            [this](const QString& text) { m_messages->say(MessageBar::Kind::Trouble, text); });
    m_actions->spellWhileTyping->setChecked(m_studio.settings().state(QStringLiteral("spelling"), true).toBool());
    m_workspace->editor().spelling()->setOn(m_actions->spellWhileTyping->isChecked());
    connect(&m_workspace->editor(), &EditorArea::helpChanged, m_status, &StatusLine::setHelp);
    m_windows = new CourseWindows(*m_session, m_studio, *m_workspace);
    connect(&m_workspace->editor(), &EditorArea::skillWanted, m_windows, &CourseWindows::findSkill);
    connect(m_workspace, &Workspace::tryWanted, m_preview, [this](const QUuid& question) { m_preview->show(question); });
    auto* review = new CourseReview(*this, m_studio, *m_session, *m_workspace);
    connect(review, &CourseReview::previewWanted, m_preview, [this] { m_preview->show(); });
    m_lock = new CourseLock(*this, m_studio, *m_session, *m_workspace);
    new CoursePlace(*this, m_studio, *m_session, *m_workspace);
    new CourseMerge(*this, m_studio, *m_session, *m_workspace);
    new CourseExchange(*this, m_studio, *m_session, *m_workspace);
    m_pages->addWidget(m_workspace);
    connect(m_workspace, &Workspace::handoutWanted, this, &MainWindow::showHandout);
    connect(m_workspace, &Workspace::goWanted, this, &MainWindow::goTo);
    connect(m_workspace, &Workspace::troubled, this, [this](const QString& text) { m_messages->say(MessageBar::Kind::Note, text); });
    connect(&m_workspace->checks(), &ChecksPanel::reportWanted, this, [this] {
        saveCheckReport(*m_session, m_studio.prompts(), m_studio.disk(), m_studio.settings().lastFolder(), this,
                        [this](bool done, const QString& text) { m_messages->say(done ? MessageBar::Kind::Done : MessageBar::Kind::Trouble, text); });
    });
    m_pages->setCurrentWidget(m_workspace);
    m_status->follow(m_session.get());
    connect(m_session.get(), &Session::stateChanged, this, [this] {
        m_actions->follow(m_session.get());
        updateTitle();
    });
    m_actions->follow(m_session.get());
    updateTitle();
    if (!notices.isEmpty()) m_messages->say(MessageBar::Kind::Note, notices.join(QLatin1Char('\n')));
    m_workspace->outline().setFocus();
    m_extras->courseShown();
}

void MainWindow::closeCourse(std::function<void(bool)> then)
{
    if (!m_session) {
        then(true);
        return;
    }
    if (m_asking) {
        then(false);
        return;
    }
    m_asking = true;
    m_saving->askToClose([this, then = std::move(then)](bool ok) {
        m_asking = false;
        if (ok) leaveCourse();
        then(ok);
    });
}

void MainWindow::reopenCourse()
{
    closeCourse([this, path = m_session->path()](bool ok) {
        if (ok) m_studio.openFile(this, path);
    });
}

void MainWindow::leaveCourse()
{
    if (!m_session) return;
    m_extras->courseAboutToLeave();
    m_session->endJournal();
    m_workspace->panels().store(m_studio.settings());
    m_actions->setPanelActions({}, {});
    m_status->follow(nullptr);
    m_lock->leave();
    m_strip->clearAll();
    m_pages->setCurrentWidget(m_start);
    // Asked from their own slots, so they go later; the session outlives those who read it.
    const std::shared_ptr<Session> session(std::move(m_session));
    for (QObject* part : QList<QObject*>{m_workspace, m_saving, m_preview}) {
        connect(part, &QObject::destroyed, qApp, [session] {});
        part->deleteLater();
    }
    session->disconnect(this);
    m_workspace->hide();
    m_workspace = nullptr;
    m_lock = nullptr;
    m_saving = nullptr;
    m_preview = nullptr;
    m_messages->dismiss();
    m_actions->follow(nullptr);
    updateTitle();
}

void MainWindow::closeOrShowStart()
{
    closeCourse([this](bool ok) {
        if (!ok) return;
        if (m_studio.windows().size() > 1) close();
        else m_start->setFocus();
    });
}

void MainWindow::setBusy(const QString& what)
{
    if (what.isEmpty()) {
        m_status->clearMessage();
        unsetCursor();
    } else {
        if (m_session) m_status->showMessage(what);
        setCursor(Qt::BusyCursor);
    }
}

namespace {
QString nameOf(const Session& session)
{
    QString name = session.displayName();
    //: a course without its large pictures and films: "baking bread.microvet (light copy)"
    if (document::isLight(session.snapshot())) name = MainWindow::tr("%1 (light copy)").arg(name);
    //: a course whose file somebody else has: "baking bread.microvet (open for reading)"
    return session.isReadOnly() ? MainWindow::tr("%1 (open for reading)").arg(name) : name;
}
} // namespace

void MainWindow::updateTitle()
{
    if (!m_session) setWindowModified(false);
    //: Window title; [*] is where the mark of unsaved changes stands
    setWindowTitle(m_session ? tr("%1[*] – microVET Studio").arg(nameOf(*m_session)) : tr("microVET Studio"));
    if (m_session) setWindowModified(m_session->isModified());
    setWindowFilePath(m_session ? m_session->path() : QString());
}

void MainWindow::updateRecentMenu()
{
    QMenu* menu = m_actions->recentMenu;
    menu->clear();
    const QList<Settings::Recent> list = m_studio.settings().recent();
    menu->setEnabled(!list.isEmpty());
    for (const Settings::Recent& entry : list) {
        QString text = entry.title.isEmpty() ? QFileInfo(entry.path).completeBaseName() : entry.title;
        text.replace(QLatin1Char('&'), QLatin1String("&&"));
        QAction* action = menu->addAction(tr("%1 (%2)").arg(text, QFileInfo(entry.path).fileName()));
        action->setToolTip(QDir::toNativeSeparators(entry.path));
        connect(action, &QAction::triggered, this, [this, path = entry.path] { m_studio.openFile(this, path); });
    }
    if (list.isEmpty()) return;
    menu->addSeparator();
    connect(menu->addAction(tr("&Empty this list")), &QAction::triggered, this, [this] { m_studio.settings().clearRecent(); });
    giveMnemonics(menu);
}

void MainWindow::showExport(const QString& format)
{
    auto* dialog = m_workspace->findChild<ExportDialog*>(); // writing goes on beside it, so it may be open already
    if (!dialog) {
        dialog = new ExportDialog(*m_session, m_studio.settings(), m_studio.prompts(), m_studio.disk(), m_workspace);
        connect(dialog, &ExportDialog::pagesWanted, this, &MainWindow::showPrint);
        if (const auto* review = m_workspace->findChild<CourseReview*>()) dialog->follow(review->state());
    }
    if (!format.isEmpty()) dialog->choose(format);
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

void MainWindow::showPrint(const QJsonObject& options)
{
    auto* dialog = new PrintDialog(*m_session, m_studio.settings(), m_studio.prompts(), m_studio.disk(), m_workspace);
    if (!options.isEmpty()) dialog->setOptions(options);
    dialog->open();
}

void MainWindow::goTo(const QString& where)
{
    EditorArea& editor = m_workspace->editor();
    const model::Course& course = m_session->course();
    if (where == QLatin1String("translate") && !m_session->mayEdit()) return; // nothing to read there that the pages have not
    if (m_windows->open(where)) return;
    if (where == QLatin1String("review")) return m_workspace->openChecks();
    if (where == QLatin1String("package")) return showExport();
    m_workspace->panels().setShown(Panels::Left, true);
    m_workspace->openOutline();
    QUuid row = where == QLatin1String("assessments") ? assessmentsId() : course.id.uuid();
    if (where == QLatin1String("assessments") && !course.assessments.isEmpty()) row = course.assessments.first().id.uuid();
    if (where == QLatin1String("structure") && !course.modules.isEmpty()) row = course.modules.first().id.uuid();
    if (where == QLatin1String("content")) {
        const model::Unit* first = nullptr; // the first that is still empty
        for (const model::Module& module : course.modules)
            for (const model::Unit& unit : module.units)
                if (!first || (!model::isEmpty(*first) ? model::isEmpty(unit) : false)) first = &unit;
        if (first) row = first->id.uuid();
    }
    m_workspace->outline().setCurrent(row);
    editor.showElement(row);
}

void MainWindow::showHandout(const QMimeData* pasted)
{
    if (!m_session->mayEdit()) return;
    auto* dialog = new HandoutDialog(*m_session, m_studio.prompts(), m_studio.settings().lastFolder(), m_workspace->outline().current(),
                                     m_workspace);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &HandoutDialog::taken, this, [this](const QUuid& first, const QString& trouble) {
        m_workspace->outline().setCurrent(first);
        m_workspace->editor().showElement(first);
        if (!trouble.isEmpty()) m_messages->say(MessageBar::Kind::Note, trouble);
    });
    if (pasted) dialog->readMime(pasted);
    dialog->open();
}

void MainWindow::saveTemplate()
{
    auto* dialog = new SaveTemplateDialog(*m_session, m_studio, m_workspace);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SaveTemplateDialog::saved, this, [this](const QString& name) {
        m_messages->say(MessageBar::Kind::Note, tr("“%1” is kept as a template. You find it when you make a new course.").arg(name));
    });
    dialog->open();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (m_session) {
        // The answer may come at once or much later; later means to close again.
        const auto atOnce = std::make_shared<bool>(true);
        closeCourse([this, atOnce](bool ok) {
            if (ok && !*atOnce) close();
        });
        *atOnce = false;
        if (m_session) {
            event->ignore();
            return;
        }
    }
    m_studio.settings().setState(QStringLiteral("geometry"), saveGeometry());
    event->accept();
    emit closed();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    for (const QUrl& url : urls)
        if (url.isLocalFile() && m_studio.takes(*this, url.toLocalFile())) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    for (const QUrl& url : urls)
        if (url.isLocalFile() && m_studio.takes(*this, url.toLocalFile())) m_studio.take(this, url.toLocalFile());
    event->acceptProposedAction();
}

} // namespace microvet::ui
