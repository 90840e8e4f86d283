#include "ui/shell/actions.h"

#include "ui/session/session.h"
#include "ui/shell/mnemonics.h"
#include "ui/widgets/icons.h"

#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>

namespace microvet::ui {

namespace {
/// A course's own words may hold "&", which menus take for a mark.
QString plain(const QString& text) { return QString(text).replace(QLatin1Char('&'), QLatin1String("&&")); }

/// The keys of an action stand in its tooltip.
void sayKeys(QAction* action)
{
    if (!action->shortcut().isEmpty())
        action->setToolTip(Actions::tr("%1 (%2)").arg(action->toolTip(), action->shortcut().toString(QKeySequence::NativeText)));
}
} // namespace

Actions::Actions(QMainWindow* window)
    : QObject(window)
    , m_window(window)
{
    newCourse = make("newCourse", tr("&New course…"), QKeySequence::New, "file-new");
    open = make("openCourse", tr("&Open…"), QKeySequence::Open, "file-open");
    importCourse = make("importCourse", tr("&Import a course…"), {});
    save = make("saveCourse", tr("&Save"), QKeySequence::Save, "file-save");
    saveAs = make("saveCourseAs", tr("Save &as…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    saveCopy = make("saveCourseCopy", tr("Save a cop&y…"), {});
    saveTemplate = make("saveTemplate", tr("Save as &template…"), {});
    exportCourse = make("exportCourse", tr("&Export…"), QKeySequence(Qt::CTRL | Qt::Key_E), "course-export");
    print = make("printCourse", tr("Prin&t…"), QKeySequence::Print);
    preview = make("previewCourse", tr("&Preview in browser"), QKeySequence(Qt::Key_F5), "course-preview");
    close = make("closeCourse", tr("&Close"), QKeySequence(Qt::CTRL | Qt::Key_W));
    quit = make("quit", tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q));
    undo = make("undo", tr("&Undo"), QKeySequence::Undo, "edit-undo");
    redo = make("redo", tr("&Redo"), QKeySequence::Redo, "edit-redo");
    redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    find = make("findInCourse", tr("&Find in course…"), QKeySequence(Qt::CTRL | Qt::Key_F), "search");
    replace = make("replaceInCourse", tr("R&eplace in course…"), QKeySequence(Qt::CTRL | Qt::Key_H));
    findNext = make("findNext", tr("Find ne&xt"), QKeySequence(Qt::Key_F3));
    findPrevious = make("findPrevious", tr("Find pre&vious"), QKeySequence(Qt::SHIFT | Qt::Key_F3));
    checkSpelling = make("checkSpelling", tr("Check &spelling…"), QKeySequence(Qt::Key_F7));
    spellWhileTyping = make("spellWhileTyping", tr("Check spelling &while typing"), {});
    spellWhileTyping->setCheckable(true);
    spellWhileTyping->setChecked(true);
    preferences = make("preferences", tr("About &me…"), {});
    organisation = make("showOrganisation", tr("Our or&ganisation…"), {});
    desk = make("showDesk", tr("A&mbassador’s desk…"), {});
    programme = make("showProgramme", tr("Ambassadors’ pro&gramme…"), {});
    verifyPackages = make("verifyPackages", tr("&Verify packages…"), {});
    mediaLibrary = make("mediaLibrary", tr("&Media library…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M));
    takeTranslation = make("takeTranslation", tr("Take in a t&ranslation…"), {});
    guide = make("showGuide", tr("&Guide: from need to credential…"), QKeySequence(Qt::CTRL | Qt::Key_G));
    alignment = make("showAlignment", tr("What teaches and tests each &outcome…"), QKeySequence(Qt::Key_F4));
    sheet = make("showSheet", tr("M&icro-credential sheet…"), QKeySequence(Qt::SHIFT | Qt::Key_F4));
    minutes = make("showMinutes", tr("Minutes of &units and assessments…"), {});
    sources = make("showSources", tr("&Sources and their licences…"), {});
    origin = make("showOrigin", tr("&Where this course comes from…"), {});
    adapt = make("adaptCourse", tr("A&dapt a published course…"), {});
    translate = make("translateCourse", tr("Trans&late a course…"), {});
    passport = make("showPassport", tr("Course &passport and badge…"), {});
    addComment = make("addComment", tr("Add a &comment…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), "comment");
    showComments = make("showComments", tr("Show the c&omments"), QKeySequence(Qt::Key_F12));
    nextComment = make("nextComment", tr("&Next comment"), QKeySequence(Qt::Key_F6));
    previousComment = make("previousComment", tr("&Previous comment"), QKeySequence(Qt::SHIFT | Qt::Key_F6));
    reviewDraft = make("reviewDraft", tr("&Review this draft…"), {});
    saveReviewRecord = make("saveReviewRecord", tr("&Save the record of the review…"), {});
    sendDraft = make("sendDraft", tr("Send &draft for review…"), {});
    returnReview = make("returnReview", tr("Re&turn review…"), {});
    takeReview = make("takeReview", tr("Take &in a review…"), {});
    reviewCopy = make("reviewCopy", tr("Review copy for the &browser…"), {});
    mergeDrafts = make("mergeDrafts", tr("&Merge drafts…"), {});
    showOutline = make("showOutline", tr("&Outline"), QKeySequence(Qt::Key_F9), "panel-outline");
    showChecks = make("showChecks", tr("&Checks"), QKeySequence(Qt::Key_F10), "panel-checks");
    showOutline->setCheckable(true);
    showChecks->setCheckable(true);
    showOutline->setToolTip(tr("Show or hide the outline of the course"));
    showChecks->setToolTip(tr("Show or hide what the checks found and what people said"));
    sample = make("openSample", tr("&Look at the example course"), {});
    shortcuts = make("showShortcuts", tr("&Keyboard shortcuts"), QKeySequence(Qt::Key_F1));
    shortcuts->setShortcuts({QKeySequence(Qt::Key_F1), QKeySequence(Qt::CTRL | Qt::Key_F1), QKeySequence(Qt::CTRL | Qt::Key_Question)});
    about = make("showAbout", tr("&About microVET Studio"), {});
    about->setMenuRole(QAction::AboutRole);
    quit->setMenuRole(QAction::QuitRole);
    preferences->setMenuRole(QAction::PreferencesRole);
    build();
    follow(nullptr);
}

QAction* Actions::make(const char* name, const QString& text, const QKeySequence& key, const char* iconName)
{
    auto* action = new QAction(text, this);
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcut(key);
    if (iconName) action->setIcon(icon(QString::fromLatin1(iconName)));
    m_own.append(action);
    m_window->addAction(action);
    return action;
}

void Actions::build()
{
    QMenuBar* bar = m_window->menuBar();
    QMenu* file = bar->addMenu(tr("&File"));
    file->setObjectName(QStringLiteral("fileMenu"));
    file->addActions({newCourse, open, importCourse});
    recentMenu = file->addMenu(tr("Open &recent"));
    recentMenu->setObjectName(QStringLiteral("recentMenu"));
    file->addActions({adapt, translate});
    file->addSeparator();
    file->addActions({save, saveAs, saveCopy, saveTemplate});
    file->addSeparator();
    file->addActions({exportCourse, print, preview, verifyPackages, desk, programme});
    file->addSeparator();
    file->addActions({close, quit});

    m_edit = bar->addMenu(tr("&Edit"));
    m_edit->setObjectName(QStringLiteral("editMenu"));
    m_edit->addActions({undo, redo});
    m_edit->addSeparator();
    m_edit->addActions({find, replace, findNext, findPrevious});
    m_edit->addSeparator();
    m_edit->addActions({checkSpelling, spellWhileTyping});
    m_edit->addSeparator();
    m_edit->addActions({preferences, organisation});

    // The parts of the course have a menu of their own: with everything in one, it was taller than a small screen.
    m_course = bar->addMenu(tr("&Course"));
    m_course->setObjectName(QStringLiteral("courseMenu"));
    m_course->addActions({mediaLibrary, takeTranslation});
    m_course->addSeparator();

    m_method = bar->addMenu(tr("&Method"));
    m_method->setObjectName(QStringLiteral("methodMenu"));
    m_method->addActions({guide, alignment, minutes, sheet, sources, origin, passport});

    m_review = bar->addMenu(tr("&Review"));
    m_review->setObjectName(QStringLiteral("reviewMenu"));
    m_review->addActions({addComment, showComments, nextComment, previousComment});
    m_review->addSeparator();
    m_review->addActions({reviewDraft, saveReviewRecord});
    m_review->addSeparator();
    m_review->addActions({sendDraft, returnReview, takeReview, reviewCopy});
    m_review->addSeparator();
    m_review->addAction(mergeDrafts);

    m_view = bar->addMenu(tr("&View"));
    m_view->setObjectName(QStringLiteral("viewMenu"));
    m_view->addActions({showOutline, showChecks});

    QMenu* help = bar->addMenu(tr("&Help"));
    help->setObjectName(QStringLiteral("helpMenu"));
    help->addActions({sample, shortcuts});
    help->addSeparator();
    help->addAction(about);

    for (QMenu* menu : {file, m_edit, m_course, m_method, m_review, m_view, help}) {
        giveMnemonics(menu);
        connect(menu, &QMenu::aboutToShow, menu, [menu] { giveMnemonics(menu); });
    }
    giveMnemonics(bar);
    for (QMenu* menu : {m_course, m_method, m_review}) menu->menuAction()->setVisible(false); // until a course is open

    toolbar = new QToolBar(tr("Toolbar"), m_window);
    toolbar->setObjectName(QStringLiteral("toolbar"));
    toolbar->setMovable(false);
    toolbar->setFloatable(false);
    toolbar->setContextMenuPolicy(Qt::PreventContextMenu);
    toolbar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    toolbar->addAction(showOutline);
    toolbar->addSeparator();
    toolbar->addActions({save, undo, redo});
    toolbar->addSeparator();
    toolbar->addActions({preview, exportCourse});
    auto* spring = new QWidget(toolbar);
    spring->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    toolbar->addWidget(spring);
    toolbar->addAction(showChecks);
    for (QAction* action : {undo, redo}) action->setPriority(QAction::LowPriority); // icon alone; its label changes
    for (QAction* action : {showOutline, showChecks, preview, exportCourse, save}) sayKeys(action);
    save->setIconText(tr("Save"));
    preview->setIconText(tr("Preview"));
    exportCourse->setIconText(tr("Export"));
    m_window->addToolBar(toolbar);
}

void Actions::follow(const Session* session)
{
    const bool there = session;
    for (QAction* action : {find, replace, findNext, findPrevious, checkSpelling, spellWhileTyping}) action->setEnabled(there);
    for (QAction* action : {sendDraft, returnReview, takeReview, reviewCopy, mergeDrafts, saveAs, saveCopy, saveTemplate, exportCourse, print, preview, close, mediaLibrary, takeTranslation, guide, alignment, minutes, sheet, sources, passport, addComment, showComments, nextComment, previousComment, reviewDraft, saveReviewRecord, showOutline, showChecks}) action->setEnabled(there);
    // What would only end in an edit has no use while the course is open for reading.
    if (there && session->isReadOnly())
        for (QAction* action : {replace, takeTranslation, addComment, reviewDraft, sendDraft, returnReview, takeReview, mergeDrafts}) action->setEnabled(false);
    save->setEnabled(there && (session->isModified() || session->path().isEmpty()));
    toolbar->setVisible(there && m_toolbarWanted);
    origin->setEnabled(there && session->course().origin.has_value());
    const bool translates = there && session->course().origin && session->course().origin->relation == model::OriginKind::Translation;
    translate->setText(translates ? tr("Trans&late this course…") : tr("Trans&late a course…"));
    const bool canUndo = there && session->history().canUndo();
    const bool canRedo = there && session->history().canRedo();
    undo->setEnabled(canUndo);
    redo->setEnabled(canRedo);
    undo->setText(canUndo ? tr("&Undo %1").arg(plain(session->history().undoLabel())) : tr("&Undo"));
    redo->setText(canRedo ? tr("&Redo %1").arg(plain(session->history().redoLabel())) : tr("&Redo"));
    for (QAction* action : {undo, redo}) {
        action->setToolTip({}); // back to the words of the menu
        sayKeys(action);
    }
}

void Actions::setToolbarWanted(bool wanted)
{
    m_toolbarWanted = wanted;
    toolbar->setVisible(wanted && close->isEnabled());
}

void Actions::setPanelActions(const QList<QAction*>& outline, const QList<QAction*>& checks)
{
    for (QAction* action : std::as_const(m_panelActions)) {
        m_course->removeAction(action);
        m_view->removeAction(action);
    }
    delete m_viewSeparator;
    m_viewSeparator = checks.isEmpty() ? nullptr : m_view->addSeparator();
    m_course->addActions(outline);
    m_view->addActions(checks);
    for (QMenu* menu : {m_course, m_method, m_review}) menu->menuAction()->setVisible(!outline.isEmpty());
    m_panelActions = outline + checks;
    for (QMenu* menu : {m_course, m_method, m_view}) giveMnemonics(menu);
}

} // namespace microvet::ui
