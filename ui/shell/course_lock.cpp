#include "ui/shell/course_lock.h"

#include "ui/session/background.h"
#include "ui/session/session.h"
#include "ui/session/settings.h"
#include "ui/shell/home_strip.h"
#include "ui/shell/main_window.h"
#include "ui/shell/save_flow.h"
#include "ui/shell/studio.h"
#include "ui/shell/workspace.h"

#include <QEvent>

namespace microvet::ui {

namespace {
/// How often somebody else's lock is looked at.
constexpr int watchMs = 20000;
} // namespace

CourseLock::CourseLock(MainWindow& window, Studio& studio, Session& session, Workspace& workspace)
    : QObject(&workspace)
    , m_window(window)
    , m_studio(studio)
    , m_session(session)
    , m_keeper(studio.disk(), studio.clock())
{
    m_watch.setInterval(watchMs);
    connect(&m_watch, &QTimer::timeout, this, [this] { look(false); });
    connect(&session, &Session::editRefused, this, &CourseLock::refused);
    connect(&session, &Session::saved, this, [this](const QString& path, bool copy) {
        if (copy) return;
        m_keeper.hold(path, me());
        show();
    });
    window.installEventFilter(this);
    m_keeper.hold(session.path(), me());
    // What was recovered is the user's own work; it can be merged, not taken away.
    if (m_keeper.holder() && !session.isModified()) session.setReadOnly(true);
    show();
}

QString CourseLock::me() const { return m_studio.settings().authorName(); }

void CourseLock::leave()
{
    m_watch.stop();
    m_holder.reset();
    m_session.disconnect(this); // what is saved last must not take it again
    m_keeper.hold({}, {});
}

void CourseLock::show()
{
    m_holder = m_keeper.holder();
    if (!m_holder) {
        m_watch.stop();
        m_window.strip().clear(HomeStrip::HeldByOther);
        return;
    }
    m_watch.start();
    QList<MessageBar::Action> actions{{tr("Work on a copy…"), [this] { m_window.saving()->saveAs(); }}};
    const QDateTime now = m_studio.clock()();
    if (m_holder->isPerhapsStale(now))
        actions.append({tr("It is not open any more"), [this] {
                            m_keeper.takeOver();
                            edit();
                        }});
    else if (m_session.isReadOnly())
        actions.append({tr("Try again"), [this] { look(true); }});
    const QString who = whoHasIt(*m_holder, me(), now);
    const QString text = m_session.isReadOnly()
                             //: %1 is a whole sentence: who has the file, and since when
                             ? tr("Open for reading. %1 You can print and export it, and work on a copy.").arg(who)
                             //: %1 is a whole sentence: who has the file, and since when
                             : tr("%1 You can work on it all the same: if both of you save, the second one can merge.").arg(who);
    m_window.strip().set(HomeStrip::HeldByOther, MessageBar::Kind::Note, text, actions);
}

void CourseLock::refused()
{
    m_window.messages().say(MessageBar::Kind::Note,
                            tr("Nothing was changed: this course is open for reading. Work on a copy to change it."),
                            {{tr("Work on a copy…"), [this] { m_window.saving()->saveAs(); }}});
}

bool CourseLock::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::WindowActivate && watched == &m_window && m_holder) look(false);
    return QObject::eventFilter(watched, event);
}

void CourseLock::look(bool asked)
{
    if (m_looking || m_session.path().isEmpty()) return;
    m_looking = true;
    inBackground(
        this, [&store = m_studio.disk(), path = m_session.path()] { return document::lockHolder(store, path); },
        [this, asked](const std::optional<document::LockInfo>& holder) {
            m_looking = false;
            if (m_holder) found(holder, asked); // else it was settled meanwhile
        });
}

void CourseLock::found(const std::optional<document::LockInfo>& holder, bool asked)
{
    if (holder) {
        if (m_keeper.tryAgain(me())) return edit();
        show(); // somebody else may have it by now, or it has got old
        if (asked) m_window.messages().say(MessageBar::Kind::Note, tr("Not yet. %1").arg(whoHasIt(*holder, me(), m_studio.clock()())));
        return;
    }
    if (!m_session.isReadOnly() || asked) return edit();
    const QString name = m_holder->who.simplified();
    m_window.strip().set(HomeStrip::HeldByOther, MessageBar::Kind::Done,
                         name.isEmpty() ? tr("This file is open nowhere else any more. You can edit it now.")
                                        : tr("%1 has closed this file. You can edit it now.").arg(name),
                         {{tr("Edit it"), [this] { edit(); }}, {tr("Work on a copy…"), [this] { m_window.saving()->saveAs(); }}});
}

void CourseLock::edit()
{
    if (!m_keeper.tryAgain(me())) return show(); // somebody was faster
    if (!m_session.isReadOnly()) return show();
    inBackground(
        this, [&store = m_studio.disk(), path = m_session.path()] { return document::fileState(store, path); },
        [this](const Result<document::FileState>& state) {
            if (!m_session.isReadOnly() || m_window.session() != &m_session) return;
            if (state && state->manifestHash != m_session.snapshot().file.manifestHash) return m_window.reopenCourse();
            beginToEdit();
        });
}

void CourseLock::beginToEdit()
{
    m_session.setReadOnly(false);
    show();
    m_window.messages().say(MessageBar::Kind::Done, tr("You can edit this course now."));
}

} // namespace microvet::ui
