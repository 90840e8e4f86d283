#pragma once

#include "core/document/container.h"
#include "ui/shell/lock_keeper.h"

#include <QObject>

namespace microvet::ui {

class MainWindow;
class Session;
class Studio;
class Workspace;

/// Who else has the file of one open course. Where somebody has it, the course is open for reading until it is free, the
/// user says that nobody has it any more, or it is saved under another name.
class CourseLock : public QObject {
    Q_OBJECT

public:
    /// It is a child of the workspace and goes with it.
    CourseLock(MainWindow& window, Studio& studio, Session& session, Workspace& workspace);

    /// Lets go of the file at once.
    void leave();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void show();
    void refused();
    /// Whether it is free now; in the background, as the disk may be far away. `asked`: the user wants to hear of it.
    void look(bool asked);
    void found(const std::optional<document::LockInfo>& holder, bool asked);
    /// It is ours if nobody was faster; what was saved meanwhile is read first.
    void edit();
    void beginToEdit();
    QString me() const;

    MainWindow& m_window;
    Studio& m_studio;
    Session& m_session;
    LockKeeper m_keeper;
    QTimer m_watch;
    std::optional<document::LockInfo> m_holder; ///< as it was told last
    bool m_looking = false;
};

} // namespace microvet::ui
