#pragma once

#include <QObject>
#include <QPointer>

QT_BEGIN_NAMESPACE
class QAction;
class QMenu;
QT_END_NAMESPACE

namespace microvet::ui {

class MainWindow;
class Studio;

/// What a window has beside its course: history and versions, how it looks, zoom, full screen, the list of windows and the
/// command palette. Makes the commands and puts them into the menus.
class WindowExtras : public QObject {
    Q_OBJECT

public:
    WindowExtras(MainWindow& window, Studio& studio);

    QAction* history;
    QAction* saveVersion;
    QAction* versions;
    QAction* compare;
    QAction* zoomIn;
    QAction* zoomOut;
    QAction* zoomUsual;
    QAction* fullScreen;
    QAction* writingView;
    QAction* findCommand;
    QAction* newWindow;
    QAction* nextWindow;
    QMenu* windowMenu;
    QMenu* lookMenu;

    /// The window's course came into sight: leads back to where the user was in it.
    void courseShown();
    void courseAboutToLeave();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QAction* make(const char* name, const QString& text, const QList<QKeySequence>& keys);
    void build();
    void buildLooks();
    void connectActions();
    void setCourseThere(bool there);
    void showHistory();
    void askForVersion();
    void showVersions();
    void showPalette();
    void setWriting(bool on);
    void applyZoom();

    MainWindow& m_window;
    Studio& m_studio;
    int m_wheel = 0; ///< eighths of a degree turned with Ctrl and not yet used
};

} // namespace microvet::ui
