#pragma once

#include "core/base/result.h"

#include <QObject>

#include <functional>

namespace microvet::ui {

class MessageBar;
class Prompts;
class Session;
class Settings;

/// What the user is asked around saving: where to, what to do when somebody else saved meanwhile, and whether to save
/// before closing.
class SaveFlow : public QObject {
    Q_OBJECT

public:
    using Done = std::function<void(bool)>;

    SaveFlow(Session& session, Settings& settings, Prompts& prompts, MessageBar& messages, QWidget* window);

    /// How the course's own file stands; without one, saving goes straight to it.
    enum class Home {
        There,
        Unfit, ///< nobody's work is safe there: saving asks for another place
        Away   ///< its place is gone for the moment
    };
    struct Guard {
        std::function<Home()> home;
        std::function<QString()> folder;               ///< the folder proposed where the home is none
        std::function<bool(const QString&)> isOpenElsewhere; ///< in another window of this program
    };
    void setGuard(Guard guard) { m_guard = std::move(guard); }

    /// To the course's own file; asks for a name where it has none. `then` hears whether it was saved.
    void save(Done then = {});
    void saveAs(Done then = {});
    void saveCopy();
    /// A copy in which the media and versions are missing that cannot be reached now.
    void saveCopyWithoutMissing();
    /// To the course's own file although it is not there any more.
    void saveAnew();
    /// Asks Save, Discard or Cancel where the course is not saved. `then` hears whether it may be closed.
    void askToClose(Done then);

signals:
    /// What somebody else saved at this path meanwhile is to come into the course.
    void mergeWanted(const QString& path);
    /// The user wants it saved where it cannot be saved now.
    void waitsForHome();
    /// A save of the course's own file did not work; its place may be gone.
    void failedAtHome();
    /// The course is closed as it is, to be recovered later.
    void keptForLater();

private:
    void start(const QString& path, bool overwrite, Done then);
    void saved(const QString& path, bool copy);
    void failed(const Error& error, const QString& path, bool copy);
    void askAboutOther(const QString& path);
    void askBecauseAway(Done then);
    bool keep();
    void copyTo(const QString& path, bool withoutMissing);
    void sayOpenElsewhere(const QString& path);
    Home home() const;
    void finish(bool ok);
    QString proposal(const QString& ending) const;

    Session& m_session;
    Settings& m_settings;
    Prompts& m_prompts;
    MessageBar& m_messages;
    QWidget* m_window;
    Guard m_guard;
    Done m_done; ///< of the save under way
    QString m_bareCopy; ///< the copy that was ordered without what is missing
    bool m_failed = false; ///< the last save, and the message bar says why
};

} // namespace microvet::ui
