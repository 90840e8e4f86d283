#include "ui/shell/course_merge.h"

#include "core/actions/merge/conflicted_copies.h"
#include "ui/merge/merge_window.h"
#include "ui/session/background.h"
#include "ui/session/session.h"
#include "ui/session/settings.h"
#include "ui/shell/actions.h"
#include "ui/shell/main_window.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/prompts.h"
#include "ui/shell/save_flow.h"
#include "ui/shell/studio.h"
#include "ui/shell/workspace.h"

#include <QEvent>
#include <QFileInfo>
#include <QTemporaryDir>

namespace microvet::ui {

CourseMerge::CourseMerge(MainWindow& window, Studio& studio, Session& session, Workspace& workspace)
    : QObject(&workspace)
    , m_window(window)
    , m_studio(studio)
    , m_session(session)
    , m_workspace(workspace)
{
    connect(window.actions().mergeDrafts, &QAction::triggered, this, [this] { merge(); });
    connect(window.saving(), &SaveFlow::mergeWanted, this, &CourseMerge::mergeWhatWasSaved);
    window.installEventFilter(this);
    lookForCopies();
}

void CourseMerge::merge(const QStringList& paths)
{
    if (!m_session.mayEdit()) return;
    if (!paths.isEmpty()) return openWindow(paths, false);
    m_studio.prompts().askOpenFiles(&m_window, tr("Choose drafts of this course"), m_studio.settings().lastFolder(),
                                    MergeWindow::filter(), [this](const QStringList& chosen) {
                                        if (!chosen.isEmpty()) openWindow(chosen, false);
                                    });
}

void CourseMerge::mergeWhatWasSaved(const QString& path) { openWindow({path}, true); }

void CourseMerge::openWindow(const QStringList& paths, bool isOwnFile)
{
    auto* dialog =
        new MergeWindow(m_session, m_studio.prompts(), m_studio.disk(), m_studio.settings().lastFolder(), &m_workspace);
    connect(dialog, &MergeWindow::merged, this,
            [this, isOwnFile](const QList<actions::Draft>& drafts, const QString& sentence) {
                m_window.messages().say(MessageBar::Kind::Done, sentence);
                if (!isOwnFile) return;
                m_session.tookIn(drafts.constFirst().document.file);
                m_window.saving()->save();
            });
    dialog->open();
    dialog->add(paths);
}

void CourseMerge::lookForCopies()
{
    if (m_session.path().isEmpty()) return;
    auto work = [&store = m_studio.disk(), document = m_session.snapshot(), path = m_session.path()] {
        const QTemporaryDir folder;
        return actions::conflictedCopies(store, document, path, folder.path());
    };
    inBackground(this, std::move(work), [this](const QStringList& copies) {
        m_copies = copies;
        if (copies.isEmpty()) return;
        // What the bar says now may need an answer.
        if (m_window.messages().text().isEmpty())
            offerCopies();
        else
            m_window.messages().installEventFilter(this);
    });
}

bool CourseMerge::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::WindowActivate && watched == &m_window) lookAtFile();
    if (event->type() == QEvent::Hide && watched == &m_window.messages() && m_window.messages().text().isEmpty()) {
        m_window.messages().removeEventFilter(this);
        // Later: the bar is still on its way.
        QMetaObject::invokeMethod(this, &CourseMerge::offerCopies, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

void CourseMerge::lookAtFile()
{
    if (m_looking || m_session.path().isEmpty() || m_session.isSaving()) return;
    m_looking = true;
    inBackground(
        this,
        [&store = m_studio.disk(), path = m_session.path()]() -> Result<document::FileState> {
            auto state = document::fileState(store, path);
            // Where the folder is gone as well, a stick was pulled out: no reason to write anything anew.
            if (!state && !store.isFolder(folderOf(path))) return Error{};
            return state;
        },
        [this](const Result<document::FileState>& state) {
            m_looking = false;
            tellOfFile(state);
        });
}

void CourseMerge::tellOfFile(const Result<document::FileState>& state)
{
    if (m_session.isSaving()) return; // it is ours in a moment
    if (!state) {
        // Any other trouble may be over when it is saved; then it is told.
        if (state.error().kind != Error::Kind::NotFound || m_goneTold) return;
        m_goneTold = true;
        m_window.messages().say(MessageBar::Kind::Note,
                                tr("The file of this course is not in its place any more. Nothing is lost here: saving "
                                   "writes it anew."));
        return;
    }
    m_goneTold = false;
    // Copying a file gives it another time, and the same course.
    if (state->manifestHash == m_session.snapshot().file.manifestHash || *state == m_told) return;
    m_told = *state;
    if (m_session.isReadOnly()) {
        m_window.messages().say(MessageBar::Kind::Note,
                                tr("This course was saved meanwhile. What you see is how it was when you opened it."),
                                {{tr("Show it as it is now"), [this] { m_window.reopenCourse(); }}});
        return;
    }
    m_window.messages().say(MessageBar::Kind::Note,
                            tr("Somebody else saved this course meanwhile. Merge it with what you have, or go on: it "
                               "is asked again when you save."),
                            {{tr("Merge…"), [this, path = m_session.path()] { mergeWhatWasSaved(path); }}});
}

void CourseMerge::offerCopies()
{
    QStringList names;
    for (const QString& copy : std::as_const(m_copies))
        names.append(QFileInfo(copy).fileName());
    const QStringList copies = std::exchange(m_copies, {});
    m_window.messages().say(
        MessageBar::Kind::Note,
        tr("Beside this file lies a copy with other changes, as services for synchronising leave it: %1.")
            .arg(names.join(QStringLiteral(", "))),
        {{tr("Merge…"), [this, copies] { merge(copies); }}});
}

} // namespace microvet::ui
