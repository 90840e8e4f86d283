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

    /// To the course's own file; asks for a name where it has none. `then` hears whether it was saved.
    void save(Done then = {});
    void saveAs(Done then = {});
    void saveCopy();
    /// Asks Save, Discard or Cancel where the course is not saved. `then` hears whether it may be closed.
    void askToClose(Done then);

signals:
    /// What somebody else saved at this path meanwhile is to come into the course.
    void mergeWanted(const QString& path);

private:
    void start(const QString& path, bool overwrite, Done then);
    void saved(const QString& path, bool copy);
    void failed(const Error& error, const QString& path, bool copy);
    void askAboutOther(const QString& path);
    void finish(bool ok);
    QString proposal(const QString& ending) const;

    Session& m_session;
    Settings& m_settings;
    Prompts& m_prompts;
    MessageBar& m_messages;
    QWidget* m_window;
    Done m_done; ///< of the save under way
    bool m_failed = false; ///< the last save, and the message bar says why
};

} // namespace microvet::ui
