#include "ui/shell/save_flow.h"

#include "core/base/safe_name.h"
#include "core/document/media_store.h"
#include "ui/session/session.h"
#include "ui/session/settings.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/prompts.h"
#include "ui/shell/same_file.h"

#include <QDir>
#include <QFileInfo>
#include <QWidget>

namespace microvet::ui {

namespace {
QString filter() { return SaveFlow::tr("Courses (*.microvet)"); }
QString suffix() { return QStringLiteral("microvet"); }
} // namespace

SaveFlow::SaveFlow(Session& session, Settings& settings, Prompts& prompts, MessageBar& messages, QWidget* window)
    : QObject(window)
    , m_session(session)
    , m_settings(settings)
    , m_prompts(prompts)
    , m_messages(messages)
    , m_window(window)
{
    connect(&session, &Session::saved, this, &SaveFlow::saved);
    connect(&session, &Session::saveFailed, this, &SaveFlow::failed);
    connect(&session, &Session::saveHeld, this, [this](const QString& path) {
        m_messages.say(MessageBar::Kind::Note,
                       tr("“%1” is held by another program, often a service that synchronises the folder. Saving tries again by "
                          "itself.").arg(QFileInfo(path).fileName()));
    });
    connect(&session, &Session::journalFailed, this, [this](const Error& error) {
        if (m_failed && !m_messages.text().isEmpty()) return; // why the save failed, and what to do, says more
        m_messages.say(MessageBar::Kind::Trouble,
                       tr("Your changes cannot be kept for recovery at the moment, so save often. %1").arg(error.text));
    });
}

void SaveFlow::save(Done then)
{
    if (m_session.path().isEmpty() || m_session.isReadOnly() || home() == Home::Unfit) return saveAs(std::move(then));
    if (home() == Home::There) return start(m_session.path(), false, std::move(then));
    emit waitsForHome();
    if (then) then(false);
}

void SaveFlow::saveAnew() { start(m_session.path(), false, {}); }

SaveFlow::Home SaveFlow::home() const
{
    return m_guard.home && !m_session.path().isEmpty() ? m_guard.home() : Home::There;
}

void SaveFlow::saveAs(Done then)
{
    m_prompts.askSaveFile(m_window, tr("Save the course as"), proposal({}), filter(), suffix(),
                          [this, then = std::move(then)](const QString& path) {
                              if (!path.isEmpty()) start(path, false, then);
                              else if (then) then(false);
                          });
}

void SaveFlow::saveCopy()
{
    //: Ending of the proposed file name: "baking bread copy.microvet"
    m_prompts.askSaveFile(m_window, tr("Save a copy of the course"), proposal(tr(" copy")), filter(), suffix(),
                          [this](const QString& path) { copyTo(path, false); });
}

void SaveFlow::saveCopyWithoutMissing()
{
    m_prompts.askSaveFile(m_window, tr("Save a copy without what is missing"), proposal(tr(" copy")), filter(), suffix(),
                          [this](const QString& path) { copyTo(path, true); });
}

void SaveFlow::copyTo(const QString& path, bool withoutMissing)
{
    if (path.isEmpty()) return;
    if (isSameFile(path, m_session.path()))
        m_messages.say(MessageBar::Kind::Note,
                       tr("This is the file of the course itself, so no copy was made. Choose another name for the copy."));
    else if (m_guard.isOpenElsewhere && m_guard.isOpenElsewhere(path))
        sayOpenElsewhere(path);
    else {
        m_bareCopy = withoutMissing ? path : QString();
        m_session.saveCopy(path, withoutMissing);
    }
}

void SaveFlow::sayOpenElsewhere(const QString& path)
{
    m_messages.say(MessageBar::Kind::Note, tr("“%1” is open in another window, so nothing was written. Choose another name, or close "
                                              "it there first.").arg(QFileInfo(path).fileName()));
}

void SaveFlow::start(const QString& path, bool overwrite, Done then)
{
    if (m_done) finish(false);
    if (path != m_session.path() && m_guard.isOpenElsewhere && m_guard.isOpenElsewhere(path)) {
        sayOpenElsewhere(path);
        if (then) then(false);
        return;
    }
    if (m_session.isReadOnly() && isSameFile(path, m_session.path())) {
        m_messages.say(MessageBar::Kind::Note, tr("This is the file that is open for reading, so nothing was written. Choose another "
                                                  "name for your copy."));
        if (then) then(false);
        return;
    }
    m_done = std::move(then);
    m_failed = false;
    m_settings.setLastFolder(QFileInfo(path).absolutePath());
    m_session.save(path, overwrite);
}

void SaveFlow::saved(const QString& path, bool copy)
{
    if (copy) {
        const QString name = QDir::toNativeSeparators(path);
        m_messages.say(MessageBar::Kind::Done,
                       path == m_bareCopy ? tr("A copy was saved as “%1”, without what could not be reached. This window still shows "
                                               "the course with all that belongs to it.").arg(name)
                                          : tr("A copy was saved as “%1”.").arg(name));
        return;
    }
    m_messages.dismiss();
    m_settings.addRecent(path, m_session.course().title, QDateTime::currentDateTimeUtc());
    finish(true);
}

void SaveFlow::failed(const Error& error, const QString& path, bool copy)
{
    if (error.kind == Error::Kind::ChangedOnDisk && !copy) {
        askAboutOther(path);
        return;
    }
    m_failed = true;
    finish(false);
    const bool own = path == m_session.path();
    const bool mediumGone = error.kind == Error::Kind::NotFound && document::isMediaName(error.detail);
    const bool hasHome = !m_session.path().isEmpty();
    const bool notThere = mediumGone || (hasHome && error.kind == Error::Kind::NotFound && error.detail == m_session.path());
    if (notThere && hasHome && !own && !QFileInfo::exists(m_session.path())) {
        m_messages.say(MessageBar::Kind::Trouble,
                       tr("Nothing was written: pictures, films or earlier versions of this course are only in “%1”, which is away. "
                          "Put it back and save again. A copy without them is possible, too; merging brings them together later.")
                           .arg(QDir::toNativeSeparators(m_session.path())),
                       {{tr("Save a copy without them…"), [this] { saveCopyWithoutMissing(); }}});
        return;
    }
    QList<MessageBar::Action> actions;
    if (notThere && !copy) // the words must not be stuck with it
        actions.append({tr("Save without what is missing"), [this, path] { start(path, true, {}); }});
    const bool held = error.kind == Error::Kind::InUse;
    if (held && !copy) actions.append({tr("Try again"), [this, path] { start(path, false, {}); }});
    const MessageBar::Action elsewhere = copy ? MessageBar::Action{tr("Save copy elsewhere…"), [this] { saveCopy(); }}
                                              : MessageBar::Action{tr("Save as…"), [this] { saveAs(); }};
    const QString text = held ? tr("%1 Services that synchronise folders, and virus scanners, may hold a file for a while. Your changes "
                                   "are kept for recovery meanwhile.").arg(error.text)
                              : error.text;
    m_messages.say(MessageBar::Kind::Trouble, text, actions << elsewhere);
    if (own && !copy) emit failedAtHome();
}

void SaveFlow::askAboutOther(const QString& path)
{
    Question question;
    question.name = QStringLiteral("changedOnDiskQuestion");
    question.title = tr("Somebody else has saved “%1” meanwhile.").arg(QFileInfo(path).fileName());
    question.text = tr("Nothing was written, and your changes are still here. Merge both into one course, save yours under "
                       "another name to keep both, or overwrite what the other person saved.");
    question.buttons = {{QStringLiteral("merge"), tr("&Merge…"), Question::Weight::Default},
                        {QStringLiteral("saveAs"), tr("Save &as…")},
                        {QStringLiteral("overwrite"), tr("&Overwrite"), Question::Weight::Destructive},
                        {QStringLiteral("cancel"), tr("&Cancel")}};
    // At another path lies another course.
    if (path != m_session.path()) {
        question.text = tr("Nothing was written, and your changes are still here. Save them under another name to keep both, or "
                           "overwrite what the other person saved.");
        question.buttons.removeFirst();
        question.buttons.first().weight = Question::Weight::Default;
    }
    question.cancel = QStringLiteral("cancel");
    m_prompts.ask(m_window, question, [this, path](const QString& answer) {
        Done then = std::move(m_done);
        m_done = {};
        if (answer == QLatin1String("overwrite")) return start(path, true, std::move(then));
        if (answer == QLatin1String("saveAs")) return saveAs(std::move(then));
        if (then) then(false);
        if (answer == QLatin1String("merge")) emit mergeWanted(path);
    });
}

void SaveFlow::askToClose(Done then)
{
    if (!m_session.isModified() && !m_session.isSaving()) {
        then(true);
        return;
    }
    if (!m_session.isModified()) { // the save under way is all that is left to do
        start(m_session.path(), false, std::move(then));
        return;
    }
    if (home() == Home::Away) return askBecauseAway(std::move(then));
    Question question;
    question.name = QStringLiteral("closeQuestion");
    question.title = tr("Save the changes to “%1”?").arg(m_session.displayName());
    question.text = tr("Without saving, everything since the last save is lost.");
    question.buttons = {{QStringLiteral("save"), tr("&Save"), Question::Weight::Default},
                        {QStringLiteral("discard"), tr("&Discard"), Question::Weight::Destructive},
                        {QStringLiteral("cancel"), tr("&Cancel")}};
    question.cancel = QStringLiteral("cancel");
    m_prompts.ask(m_window, question, [this, then = std::move(then)](const QString& answer) {
        if (answer == QLatin1String("save")) save([this, then](bool ok) { then(ok && !m_session.isModified()); });
        else then(answer == QLatin1String("discard"));
    });
}

void SaveFlow::askBecauseAway(Done then)
{
    Question question;
    question.name = QStringLiteral("closeAwayQuestion");
    question.title = tr("The place of “%1” is away. Save the changes elsewhere?").arg(m_session.displayName());
    question.text = tr("Without saving, everything since the last save is lost. You can also put the stick back or connect to the "
                       "network again, and then save.");
    question.buttons = {{QStringLiteral("saveAs"), tr("&Save elsewhere…"), Question::Weight::Default},
                        {QStringLiteral("discard"), tr("&Discard"), Question::Weight::Destructive},
                        {QStringLiteral("cancel"), tr("&Cancel")}};
    if (m_session.canBeKept()) {
        question.text = tr("Kept changes stay on this computer, and the start page offers them until you open or discard them. If you "
                           "discard them now, everything since the last save is lost. You can also put the stick back or connect "
                           "to the network again, and then save.");
        question.buttons.insert(1, {QStringLiteral("keep"), tr("&Keep for the next start")});
    }
    question.cancel = QStringLiteral("cancel");
    m_prompts.ask(m_window, question, [this, then = std::move(then)](const QString& answer) {
        if (answer == QLatin1String("saveAs")) saveAs([this, then](bool ok) { then(ok && !m_session.isModified()); });
        else if (answer == QLatin1String("keep")) then(keep());
        else then(answer == QLatin1String("discard"));
    });
}

bool SaveFlow::keep()
{
    if (const Status kept = m_session.keepForLater(); !kept) {
        m_messages.say(MessageBar::Kind::Trouble,
                       tr("Your changes could not be kept for the next start, so the course stays open. %1").arg(kept.error().text),
                       {{tr("Save as…"), [this] { saveAs(); }}});
        return false;
    }
    emit keptForLater();
    return true;
}

void SaveFlow::finish(bool ok)
{
    const Done then = std::move(m_done);
    m_done = {};
    if (then) then(ok);
}

QString SaveFlow::proposal(const QString& ending) const
{
    const QString own = m_session.path();
    const bool elsewhere = home() != Home::There && m_guard.folder;
    const QString folder = elsewhere       ? m_guard.folder()
                           : own.isEmpty() ? m_settings.lastFolder()
                                           : QFileInfo(own).absolutePath();
    const QString name = own.isEmpty() ? safeFileName(m_session.displayName(), QStringLiteral("course")) : QFileInfo(own).completeBaseName();
    return QDir(folder).filePath(name + ending + QStringLiteral(".microvet"));
}

} // namespace microvet::ui
