#include "ui/shell/window_extras.h"

#include "ui/editors/editor_area.h"
#include "ui/history/history_dialog.h"
#include "ui/history/history_menu.h"
#include "ui/outline/outline_panel.h"
#include "ui/palette/command_palette.h"
#include "ui/session/session.h"
#include "ui/shell/actions.h"
#include "ui/shell/appearance.h"
#include "ui/shell/main_window.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/mnemonics.h"
#include "ui/shell/panels.h"
#include "ui/shell/save_flow.h"
#include "ui/shell/shortcuts_dialog.h"
#include "ui/shell/status_line.h"
#include "ui/shell/studio.h"
#include "ui/shell/view_place.h"
#include "ui/shell/window_menu.h"
#include "ui/shell/workspace.h"
#include "ui/versions/save_version_dialog.h"
#include "ui/versions/versions_dialog.h"

#include <QActionGroup>
#include <QApplication>
#include <QMenu>
#include <QMenuBar>
#include <QScrollArea>
#include <QToolBar>
#include <QToolButton>
#include <QWheelEvent>

namespace microvet::ui {

namespace {

/// A notch of a usual mouse wheel.
constexpr int notch = 120;

QMenu* menuOf(const MainWindow& window, const char* name) { return window.menuBar()->findChild<QMenu*>(QString::fromLatin1(name)); }

/// The action that stands behind `action` in its menu; null at the end.
QAction* behind(const QMenu* menu, QAction* action) { return menu->actions().value(menu->actions().indexOf(action) + 1); }

} // namespace

WindowExtras::WindowExtras(MainWindow& window, Studio& studio)
    : QObject(&window)
    , m_window(window)
    , m_studio(studio)
{
    history = make("showHistory", tr("&History…"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H)});
    saveVersion = make("saveVersionOfCourse", tr("Save a &version…"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K)});
    versions = make("showVersions", tr("Versions and what &changed…"), {});
    compare = make("compareCourse", tr("Co&mpare with another version…"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_J)});
    zoomIn = make("zoomIn", tr("&Larger text"), {QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    zoomOut = make("zoomOut", tr("&Smaller text"), {QKeySequence(Qt::CTRL | Qt::Key_Minus)});
    zoomUsual = make("zoomUsual", tr("&Usual text size"), {QKeySequence(Qt::CTRL | Qt::Key_0)});
    fullScreen = make("fullScreen", tr("&Full screen"), {QKeySequence(Qt::Key_F11)});
    writingView = make("writingView", tr("&Writing alone, without panels"), {QKeySequence(Qt::SHIFT | Qt::Key_F11)});
    fullScreen->setCheckable(true);
    writingView->setCheckable(true);
    findCommand = make("findCommand", tr("&Find a command or a page…"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P)});
    newWindow = make("newWindow", tr("&New window"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N)});
    nextWindow = make("nextWindow", tr("Ne&xt window"), {QKeySequence(Qt::CTRL | Qt::Key_F6)});
    build();
    connectActions();
    setCourseThere(false);
    applyZoom();
    qApp->installEventFilter(this);
}

QAction* WindowExtras::make(const char* name, const QString& text, const QList<QKeySequence>& keys)
{
    auto* action = new QAction(text, this);
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcuts(keys);
    m_window.addAction(action);
    return action;
}

void WindowExtras::build()
{
    const Actions& own = m_window.actions();
    QMenu* file = menuOf(m_window, "fileMenu");
    file->insertActions(behind(file, own.saveCopy), {saveVersion, versions, compare});
    QMenu* edit = menuOf(m_window, "editMenu");
    edit->insertAction(behind(edit, own.redo), history);

    QMenu* view = menuOf(m_window, "viewMenu");
    view->addSeparator();
    view->addActions({zoomIn, zoomOut, zoomUsual});
    view->addSeparator();
    view->addActions({fullScreen, writingView});
    buildLooks();

    windowMenu = new QMenu(tr("&Window"), m_window.menuBar());
    windowMenu->setObjectName(QStringLiteral("windowMenu"));
    windowMenu->addActions({newWindow, nextWindow});
    windowMenu->addSeparator();
    QMenu* help = menuOf(m_window, "helpMenu");
    m_window.menuBar()->insertMenu(help->menuAction(), windowMenu);
    connect(windowMenu, &QMenu::aboutToShow, this, [this] { fillWindowMenu(*windowMenu, m_studio, m_window); });
    help->insertAction(help->actions().value(0), findCommand);
    for (QMenu* menu : {file, edit, view, windowMenu, help}) giveMnemonics(menu);
    giveMnemonics(m_window.menuBar());

    auto* button = qobject_cast<QToolButton*>(own.toolbar->widgetForAction(own.undo));
    auto* steps = new QMenu(&m_window);
    steps->setObjectName(QStringLiteral("undoStepsMenu"));
    steps->setAccessibleName(tr("Undo several steps"));
    button->setMenu(steps);
    button->setPopupMode(QToolButton::MenuButtonPopup);
    connect(steps, &QMenu::aboutToShow, this, [this, steps] {
        if (m_window.session()) fillHistoryMenu(*steps, *m_window.session(), history);
    });
}

void WindowExtras::buildLooks()
{
    lookMenu = new QMenu(tr("&Colours"), &m_window);
    lookMenu->setObjectName(QStringLiteral("lookMenu"));
    auto* group = new QActionGroup(this);
    const auto add = [&](Appearance::Look look, const char* name, const QString& text) {
        QAction* action = lookMenu->addAction(text);
        action->setObjectName(QString::fromLatin1(name));
        action->setCheckable(true);
        group->addAction(action);
        const auto show = [this, action, look] { action->setChecked(m_studio.appearance().look() == look); };
        connect(&m_studio.appearance(), &Appearance::lookChanged, action, show);
        connect(action, &QAction::triggered, this, [this, look] { m_studio.appearance().setLook(look); });
        show();
    };
    add(Appearance::Look::System, "lookSystem", tr("As the &desktop"));
    add(Appearance::Look::Light, "lookLight", tr("&Light"));
    add(Appearance::Look::Dark, "lookDark", tr("D&ark"));
    add(Appearance::Look::HighContrast, "lookHighContrast", tr("&High contrast"));
    menuOf(m_window, "viewMenu")->addMenu(lookMenu);
    giveMnemonics(lookMenu);
}

void WindowExtras::connectActions()
{
    const auto on = [this](QAction* action, auto run) { connect(action, &QAction::triggered, this, run); };
    Appearance& appearance = m_studio.appearance();
    on(history, [this] { showHistory(); });
    on(saveVersion, [this] { askForVersion(); });
    on(versions, [this] { showVersions(); });
    on(compare, [this] { m_window.goTo(QStringLiteral("compare")); });
    on(zoomIn, [&appearance] { appearance.stepTextZoom(1); });
    on(zoomOut, [&appearance] { appearance.stepTextZoom(-1); });
    on(zoomUsual, [&appearance] { appearance.setTextZoom(100); });
    on(fullScreen, [this] { m_window.setWindowState(m_window.windowState() ^ Qt::WindowFullScreen); });
    on(writingView, [this](bool checked) { setWriting(checked); });
    on(findCommand, [this] { showPalette(); });
    on(m_window.actions().shortcuts, [this] { makeShortcutsDialog(commandsOf(m_window), &m_window)->open(); });
    on(newWindow, [this] { m_studio.newWindow(); });
    on(nextWindow, [this] { showNextWindow(m_studio, m_window); });
    connect(&appearance, &Appearance::textZoomChanged, this, &WindowExtras::applyZoom);
    connect(&m_window.status(), &StatusLine::usualZoomWanted, &appearance, [&appearance] { appearance.setTextZoom(100); });
}

void WindowExtras::setCourseThere(bool there)
{
    for (QAction* action : {history, saveVersion, versions, compare, zoomIn, zoomOut, zoomUsual, writingView}) action->setEnabled(there);
}

void WindowExtras::courseShown()
{
    setCourseThere(true);
    applyZoom();
    Session* session = m_window.session();
    restorePlace(*session, *m_window.workspace(), m_studio.settings());
    // A program that is killed later has at least the place of the last save.
    connect(session, &Session::saved, this, [this, session] { storePlace(*session, *m_window.workspace(), m_studio.settings()); });
}

void WindowExtras::courseAboutToLeave()
{
    storePlace(*m_window.session(), *m_window.workspace(), m_studio.settings());
    m_window.session()->disconnect(this);
    setWriting(false);
    for (const char* name : {"historyDialog", "versionsDialog", "saveVersionDialog"})
        delete m_window.findChild<QDialog*>(QString::fromLatin1(name)); // they show the course
    setCourseThere(false);
}

void WindowExtras::showHistory()
{
    auto* dialog = m_window.findChild<HistoryDialog*>();
    if (!dialog) {
        dialog = new HistoryDialog(*m_window.session(), &m_window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

void WindowExtras::askForVersion()
{
    if (!m_window.session()->mayEdit()) return;
    auto* dialog = new SaveVersionDialog(*m_window.session(), &m_window);
    connect(dialog, &SaveVersionDialog::kept, this, [this] { m_window.saving()->save(); });
    dialog->open();
}

void WindowExtras::showVersions()
{
    auto* dialog = new VersionsDialog(*m_window.session(), &m_window);
    connect(dialog, &VersionsDialog::saveWanted, this, &WindowExtras::askForVersion);
    connect(dialog, &VersionsDialog::restored, this, [this](const QString& name) {
        m_window.messages().say(MessageBar::Kind::Note,
                                tr("The course is again as it was in “%1”. Undo leads back to what you had.").arg(name));
    });
    connect(dialog, &VersionsDialog::copyWanted, this, [this, dialog](const model::Content& content, const QString& name) {
        dialog->accept();
        m_studio.openVersion(&m_window, content, name);
    });
    dialog->open();
}

void WindowExtras::showPalette()
{
    const Session* session = m_window.session();
    auto* palette = new CommandPalette(m_window, session ? &session->course() : nullptr, m_studio.settings(), &m_window);
    connect(palette, &CommandPalette::placeWanted, this, [this](const QUuid& element) {
        if (!m_window.session()) return;
        m_window.workspace()->editor().showElement(element);
        m_window.workspace()->outline().setCurrent(element);
    });
    palette->open();
}

void WindowExtras::setWriting(bool on)
{
    writingView->setChecked(on);
    if (!m_window.workspace()) return;
    m_window.workspace()->panels().setBare(on);
    m_window.actions().setToolbarWanted(!on);
    m_window.status().setVisible(!on);
}

void WindowExtras::applyZoom()
{
    const int zoom = m_studio.appearance().textZoom();
    m_window.status().setTextZoom(zoom);
    if (m_window.workspace()) m_window.workspace()->editor().setZoom(zoom);
}

bool WindowExtras::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::WindowStateChange && watched == &m_window) {
        fullScreen->setChecked(m_window.isFullScreen());
        return false;
    }
    if (event->type() != QEvent::Wheel || !m_window.workspace()) return false;
    const auto* wheel = static_cast<QWheelEvent*>(event);
    auto* widget = qobject_cast<QWidget*>(watched);
    if (!(wheel->modifiers() & Qt::ControlModifier) || !widget || !m_window.workspace()->editor().scroll().isAncestorOf(widget)) return false;
    m_wheel += wheel->angleDelta().y();
    for (; m_wheel >= notch; m_wheel -= notch) m_studio.appearance().stepTextZoom(1);
    for (; m_wheel <= -notch; m_wheel += notch) m_studio.appearance().stepTextZoom(-1);
    return true;
}

} // namespace microvet::ui
