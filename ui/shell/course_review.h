#pragma once

#include <QObject>

namespace microvet::ui {

class MainWindow;
class ReviewState;
class Session;
class Studio;
class Workspace;

/// The review of one open course: what the commands of the menu "Review" do, and what the foot of the window says of
/// it.
class CourseReview : public QObject {
    Q_OBJECT

public:
    /// It is a child of the workspace and goes with it.
    CourseReview(MainWindow& window, Studio& studio, Session& session, Workspace& workspace);

    ReviewState& state() const { return *m_state; }
    /// The window with checklist and decision; at most one.
    void openReview();
    /// At the foot of the window. Follows the review by itself; what seals are worth also hangs on the keys that our
    /// organisation trusts.
    void showState();

signals:
    void previewWanted();

private:
    void connectActions();
    void askToRemove(const QUuid& comment);
    void saveRecord();
    void sealAndSave();
    void remember(const QString& name);

    MainWindow& m_window;
    Studio& m_studio;
    Session& m_session;
    Workspace& m_workspace;
    ReviewState* m_state;
};

} // namespace microvet::ui
