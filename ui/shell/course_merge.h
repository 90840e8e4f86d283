#pragma once

#include <QObject>
#include <QStringList>

namespace microvet::ui {

class MainWindow;
class Session;
class Studio;
class Workspace;

/// Drafts that come into one open course: the command, what somebody else saved meanwhile, and copies that services for
/// synchronising left beside its file.
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

    MainWindow& m_window;
    Studio& m_studio;
    Session& m_session;
    Workspace& m_workspace;
    QStringList m_copies; ///< found, and not offered yet
};

} // namespace microvet::ui
