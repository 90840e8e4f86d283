#pragma once

#include "core/document/container.h"

#include <QObject>
#include <QStringList>

namespace microvet::ui {

class MainWindow;
class Session;
class Studio;
class Workspace;

/// Drafts that come into one open course: the command, what somebody else saved meanwhile, and copies that services for
/// synchronising left beside its file. What somebody saved is noticed when the window comes to the front.
class CourseMerge : public QObject {
    Q_OBJECT

public:
    /// It is a child of the workspace and goes with it.
    CourseMerge(MainWindow& window, Studio& studio, Session& session, Workspace& workspace);

    /// Asks for files where none are given.
    void merge(const QStringList& paths = {});
    /// What was saved at the course's own path meanwhile; once it is merged, the course is saved there.
    void mergeWhatWasSaved(const QString& path);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void openWindow(const QStringList& paths, bool isOwnFile);
    void lookForCopies();
    void offerCopies();
    /// In the background: the disk may be far away.
    void lookAtFile();
    void tellOfFile(const Result<document::FileState>& state);

    MainWindow& m_window;
    Studio& m_studio;
    Session& m_session;
    Workspace& m_workspace;
    QStringList m_copies; ///< found, and not offered yet
    bool m_looking = false;
    document::FileState m_told; ///< what somebody saved, as it was told last
    bool m_goneTold = false;
};

} // namespace microvet::ui
