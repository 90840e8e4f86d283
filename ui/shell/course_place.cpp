#include "ui/shell/course_place.h"

#include "core/document/container.h"
#include "ui/editors/editor_area.h"
#include "ui/session/background.h"
#include "ui/session/session.h"
#include "ui/session/settings.h"
#include "ui/shell/home_strip.h"
#include "ui/shell/main_window.h"
#include "ui/shell/prompts.h"
#include "ui/shell/same_file.h"
#include "ui/shell/studio.h"
#include "ui/shell/workspace.h"

#include <QApplication>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QPointer>
#include <QStandardPaths>

namespace microvet::ui {

using document::Lodging;

namespace {
/// How long the keyboard rests before one is asked: a box that opens under somebody's fingers takes their keys.
constexpr int pauseMs = 700;
/// How often one looks whether the place is there, and whether it is back.
constexpr int placeWatchMs = 15000;
constexpr int waitMs = 2000;

QString whereItLies(Lodging lodging)
{
    switch (lodging) {
    case Lodging::Mail:
        return CoursePlace::tr("This course was opened from a mail, and lies where the mail program deletes files by itself.");
    case Lodging::Archive:
        return CoursePlace::tr("This course was opened from inside an archive, and what you change does not get into the archive.");
    case Lodging::Download:
        return CoursePlace::tr("This course was opened straight from the web, and lies where the browser deletes files by itself.");
    case Lodging::Temporary:
        return CoursePlace::tr("This course lies in a folder for temporary files, which are deleted by themselves.");
    case Lodging::Bin:
        return CoursePlace::tr("The file of this course was thrown away; it lies in the bin.");
    case Lodging::Protected:
        return CoursePlace::tr("The file of this course is write-protected, or its folder or disk is, so it cannot be saved there.");
    case Lodging::Own: break;
    }
    return {};
}

/// After a recovery without the file nobody knew what is in it.
void learnMedia(FileStore& store, const QString& path, const model::Course& course, document::MediaStore& media)
{
    const auto isUnknown = [&](const model::Media& one) { return !media.contains(one.file); };
    if (std::none_of(course.media.cbegin(), course.media.cend(), isUnknown)) return;
    Progress progress;
    const auto there = document::open(store, path, media.folder(), progress);
    if (!there) return;
    for (const model::Media& one : course.media)
        if (isUnknown(one))
            if (const auto place = there->media->place(one.file)) media.setPlace(one.file, *place);
}
} // namespace

CoursePlace::CoursePlace(MainWindow& window, Studio& studio, Session& session, Workspace& workspace)
    : QObject(&workspace)
    , m_window(window)
    , m_studio(studio)
    , m_session(session)
    , m_workspace(workspace)
{
    const QPointer self(this);
    window.saving()->setGuard({[self] { return self ? self->home() : SaveFlow::Home::There; },
                               [self] { return self ? self->folderToPropose() : QString(); },
                               [self](const QString& path) { return self && self->isOpenElsewhere(path); }});
    connect(window.saving(), &SaveFlow::waitsForHome, this, &CoursePlace::wait);
    connect(window.saving(), &SaveFlow::failedAtHome, this, [this] {
        m_saveWanted = true;
        look();
    });
    connect(window.saving(), &SaveFlow::keptForLater, &studio, &Studio::lookForRecoverable);
    connect(&session, &Session::saved, this, [this](const QString&, bool copy) {
        if (!copy) settle();
    });
    connect(&session, &Session::changed, this, &CoursePlace::followEdits);
    connect(&session, &Session::versionsChanged, this, &CoursePlace::followEdits);
    window.installEventFilter(this);

    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &CoursePlace::ask);
    m_watch.setInterval(placeWatchMs);
    connect(&m_watch, &QTimer::timeout, this, &CoursePlace::look);
    if (session.path().isEmpty()) return;
    m_watch.start();
    judge();
    look(); // a recovered course may come without its file
}

SaveFlow::Home CoursePlace::home() const
{
    if (m_lodging != Lodging::Own) return SaveFlow::Home::Unfit;
    return m_isGone ? SaveFlow::Home::Away : SaveFlow::Home::There;
}

QString CoursePlace::folderToPropose() const
{
    const QString last = m_studio.settings().lastFolder();
    const bool fits = QFileInfo(last).isDir() && QFileInfo(last) != QFileInfo(QFileInfo(m_session.path()).absolutePath())
        && document::lodgingOf(last + u'/', m_studio.temporaryFolders()) == Lodging::Own;
    return fits ? last : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

bool CoursePlace::isOpenElsewhere(const QString& path) const
{
    for (const MainWindow* other : m_studio.windows()) {
        if (other == &m_window || !other->session() || other->session()->path().isEmpty()) continue;
        if (isSameFile(other->session()->path(), path)) return true;
    }
    return false;
}

void CoursePlace::judge()
{
    auto work = [&store = m_studio.disk(), path = m_session.path(), temporary = m_studio.temporaryFolders()] {
        return document::lodgingOf(store, path, temporary);
    };
    inBackground(this, std::move(work), [this, path = m_session.path()](Lodging lodging) {
        if (m_window.session() != &m_session || path != m_session.path() || lodging == Lodging::Own) return;
        m_lodging = lodging;
        if (lodging != Lodging::Protected) m_studio.settings().removeRecent(path); // it leads nowhere tomorrow
        followEdits();
    });
}

void CoursePlace::followEdits()
{
    if (m_lodging == Lodging::Own || !m_session.isModified()) return;
    offerPlace();
    if (!m_asked) m_pause.start();
}

void CoursePlace::offerPlace()
{
    m_window.strip().set(HomeStrip::NoPlaceToStay, MessageBar::Kind::Note,
                         tr("%1 Save it in a folder of your own to keep what you write.").arg(whereItLies(m_lodging)),
                         {{tr("Save in a folder…"), [this] { m_window.saving()->saveAs(); }}});
}

void CoursePlace::ask()
{
    if (m_asked || m_lodging == Lodging::Own) return;
    if (QApplication::activeModalWidget()) return m_pause.start();
    m_asked = true;
    Question question;
    question.name = QStringLiteral("noPlaceQuestion");
    question.title = tr("Where shall this course be kept?");
    question.text = tr("%1 What you have written is still here. Later means that you are asked again when you save.").arg(whereItLies(m_lodging));
    question.buttons = {{QStringLiteral("save"), tr("&Save in a folder…"), Question::Weight::Default},
                        {QStringLiteral("later"), tr("&Later")}};
    question.cancel = QStringLiteral("later");
    m_studio.prompts().ask(&m_window, question, [self = QPointer(this)](const QString& answer) {
        if (self && answer == QLatin1String("save")) self->m_window.saving()->saveAs();
    });
}

bool CoursePlace::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::WindowActivate && watched == &m_window) look();
    return QObject::eventFilter(watched, event);
}

void CoursePlace::look()
{
    if (m_session.path().isEmpty()) return;
    m_lookAgain = m_looking;
    if (std::exchange(m_looking, true)) return;
    auto work = [&store = m_studio.disk(), path = m_session.path(), back = m_isGone, media = m_session.media(),
                 course = m_session.course()] {
        if (!store.stamp(path).exists()) return store.isFolder(folderOf(path)) ? Standing::FileGone : Standing::FolderGone;
        if (back && media) learnMedia(store, path, course, *media);
        return Standing::There;
    };
    inBackground(this, std::move(work), [this, path = m_session.path()](Standing standing) {
        m_looking = false;
        if (m_window.session() != &m_session) return; // it is being left
        if (std::exchange(m_lookAgain, false)) return look();
        if (path == m_session.path()) tell(standing);
    });
}

void CoursePlace::tell(Standing standing)
{
    // A file that was deleted from its folder is told by others, and can be saved anew.
    const bool isBack = standing == Standing::There || (standing == Standing::FileGone && !m_isGone);
    if (!isBack) return tellGone(standing);
    if (m_isGone) return comeBack();
    m_saveWanted = false; // why that save failed was another matter
}

void CoursePlace::tellGone(Standing standing)
{
    if (!std::exchange(m_isGone, true)) {
        m_watch.start(waitMs);
        if (m_saveWanted) m_window.messages().dismiss(); // the strip says why it failed
    }
    const QString place = QDir::toNativeSeparators(QFileInfo(m_session.path()).absolutePath());
    const QString file = QFileInfo(m_session.path()).fileName();
    QString text = standing == Standing::FolderGone
                       ? tr("The place of this course is gone: %1. Your work is kept on this computer. Put the stick back or connect "
                            "to the network again, or save elsewhere.").arg(place)
                       : tr("The place of this course is back, but “%1” is not in it; it may be another stick. Your work is kept on "
                            "this computer.").arg(file);
    if (m_saveWanted && m_session.isModified()) text += u' ' + tr("It is saved by itself as soon as its file is back.");
    const MessageBar::Action again = standing == Standing::FolderGone
                                         ? MessageBar::Action{tr("Look again"), [this] { look(); }}
                                         : MessageBar::Action{tr("Save it here"), [this] { m_window.saving()->saveAnew(); }};
    m_window.strip().set(HomeStrip::PlaceGone, MessageBar::Kind::Trouble, text,
                         {again, {tr("Save elsewhere…"), [this] { m_window.saving()->saveAs(); }}});
}

void CoursePlace::comeBack()
{
    m_isGone = false;
    m_watch.start(placeWatchMs);
    m_window.strip().clear(HomeStrip::PlaceGone);
    if (!m_session.course().media.isEmpty()) m_workspace.editor().showAgain(); // its pictures can be read again
    const QString back = tr("The place of this course is back.");
    if (std::exchange(m_saveWanted, false) && m_session.isModified()) {
        m_window.saving()->save([self = QPointer(this)](bool ok) {
            if (ok && self) self->m_window.messages().say(MessageBar::Kind::Done, tr("The place of this course is back, and your changes are saved."));
        });
        return;
    }
    if (m_session.isModified())
        m_window.messages().say(MessageBar::Kind::Done, back, {{tr("Save now"), [this] { m_window.saving()->save(); }}});
    else
        m_window.messages().say(MessageBar::Kind::Done, back);
}

void CoursePlace::wait()
{
    m_saveWanted = true;
    tellGone(Standing::FolderGone);
    look();
}

void CoursePlace::settle()
{
    m_lodging = Lodging::Own;
    m_pause.stop();
    m_isGone = m_saveWanted = false;
    m_watch.start(placeWatchMs);
    m_window.strip().clear(HomeStrip::NoPlaceToStay);
    m_window.strip().clear(HomeStrip::PlaceGone);
}

} // namespace microvet::ui
