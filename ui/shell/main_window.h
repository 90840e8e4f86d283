#pragma once

#include "ui/shell/message_bar.h"

#include <QMainWindow>

#include <functional>
#include <memory>

QT_BEGIN_NAMESPACE
class QMimeData;
class QStackedWidget;
QT_END_NAMESPACE

namespace microvet::document {
struct Place;
}

namespace microvet::ui {

class Actions;
class CourseLock;
class CourseWindows;
class HomeStrip;
class Preview;
class SaveFlow;
class Session;
class StartPage;
class StatusLine;
class Studio;
class Workspace;
class WindowExtras;

/// A window with one course, or with the start page. Commands live in Actions, panels in Workspace, questions around
/// saving in SaveFlow; the window puts them together.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(Studio& studio);
    ~MainWindow() override;

    /// Null while the start page is shown.
    Session* session() const { return m_session.get(); }
    Workspace* workspace() const { return m_workspace; }
    StartPage& startPage() const { return *m_start; }
    MessageBar& messages() const { return *m_messages; }
    /// What is unusual about the file of the course, for as long as it is.
    HomeStrip& strip() const { return *m_strip; }
    Actions& actions() const { return *m_actions; }
    SaveFlow* saving() const { return m_saving; }
    StatusLine& status() const { return *m_status; }
    WindowExtras& extras() const { return *m_extras; }

    /// The window must have no course. `notices` are shown to the user.
    void showCourse(std::unique_ptr<Session> session, const QStringList& notices = {});
    /// Asks what to do with changes; `then` hears whether the course is closed now. True at once where none is open.
    void closeCourse(std::function<void(bool)> then);
    /// Shows the course as its file has it now; asks first where there are changes.
    void reopenCourse();
    /// Something takes a while, for the status of the window; an empty text ends it.
    void setBusy(const QString& what);
    /// From a handout to modules and units; `pasted` is what was pasted or dropped, null where the dialog asks for it.
    void showHandout(const QMimeData* pasted = nullptr);
    /// Where a step of the guide is worked on, by the name that the guide gives it.
    void goTo(const QString& where);

signals:
    void closed();

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void connectActions();
    void leaveCourse();
    void updateTitle();
    void updateRecentMenu();
    void closeOrShowStart();
    void showExport(const QString& format = {});
    void showPrint(const QJsonObject& options);
    void saveTemplate();

    Studio& m_studio;
    Actions* m_actions;
    HomeStrip* m_strip;
    MessageBar* m_messages;
    QStackedWidget* m_pages;
    StartPage* m_start;
    StatusLine* m_status;
    std::unique_ptr<Session> m_session;
    Workspace* m_workspace = nullptr;
    SaveFlow* m_saving = nullptr;
    Preview* m_preview = nullptr;
    CourseLock* m_lock = nullptr;       ///< goes with the workspace
    CourseWindows* m_windows = nullptr; ///< goes with the workspace
    WindowExtras* m_extras;
    bool m_asking = false; ///< the close question is open
};

} // namespace microvet::ui
