#pragma once

#include "core/document/lodging.h"
#include "ui/shell/save_flow.h"

#include <QObject>
#include <QTimer>

namespace microvet::ui {

class MainWindow;
class Session;
class Studio;
class Workspace;

/// The place of the file of one open course. Where nobody's work is safe, in a mail program's folder for one, it asks for
/// another place as soon as something is changed. Where the place is gone, a stick pulled out, it says so until it is back,
/// and saves then what could not be saved meanwhile.
class CoursePlace : public QObject {
    Q_OBJECT

public:
    /// It is a child of the workspace and goes with it.
    CoursePlace(MainWindow& window, Studio& studio, Session& session, Workspace& workspace);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum class Standing { There, FileGone, FolderGone };

    SaveFlow::Home home() const;
    QString folderToPropose() const;
    bool isOpenElsewhere(const QString& path) const;

    void judge();
    void followEdits();
    void ask();
    void offerPlace();

    /// In the background: the disk may be far away, or about to go.
    void look();
    void tell(Standing standing);
    void tellGone(Standing standing);
    void comeBack();
    void wait();
    /// It was saved: wherever that is, somebody has chosen it.
    void settle();

    MainWindow& m_window;
    Studio& m_studio;
    Session& m_session;
    Workspace& m_workspace;
    document::Lodging m_lodging = document::Lodging::Own;
    QTimer m_pause; ///< after an edit: one is asked when the keyboard rests
    bool m_asked = false;

    QTimer m_watch;
    bool m_looking = false;
    bool m_lookAgain = false;
    bool m_isGone = false;
    bool m_saveWanted = false; ///< somebody saved while it was gone
};

} // namespace microvet::ui
