#pragma once

#include <QObject>

namespace microvet::ui {

class MainWindow;
class Session;
class Studio;
class Workspace;

/// Drafts that go out to reviewers and reviews that come back, for one open course: the commands, and the note that
/// lies on top of a draft that was received.
class CourseExchange : public QObject {
    Q_OBJECT

public:
    /// It is a child of the workspace and goes with it.
    CourseExchange(MainWindow& window, Studio& studio, Session& session, Workspace& workspace);

    /// Asks for files where none are given.
    void takeReviews(const QStringList& paths = {});

private:
    void send();
    void giveBack();
    void openSendDialog(bool isDraft);
    void sayWhoSentIt();

    MainWindow& m_window;
    Studio& m_studio;
    Session& m_session;
    Workspace& m_workspace;
};

} // namespace microvet::ui
