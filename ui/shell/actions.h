#pragma once

#include <QAction>
#include <QObject>

QT_BEGIN_NAMESPACE
class QMainWindow;
class QMenu;
class QToolBar;
QT_END_NAMESPACE

namespace microvet::ui {

class Session;

/// Every command of the main window: its words, key, icon and place in menus and toolbar. Who carries it out connects to it.
class Actions : public QObject {
    Q_OBJECT

public:
    explicit Actions(QMainWindow* window);

    QAction* newCourse;
    QAction* open;
    QAction* importCourse;
    QAction* adapt;
    QAction* translate;
    QAction* save;
    QAction* saveAs;
    QAction* saveCopy;
    QAction* saveTemplate;
    QAction* exportCourse;
    QAction* print;
    QAction* preview;
    QAction* close;
    QAction* quit;
    QAction* undo;
    QAction* redo;
    QAction* find;
    QAction* replace;
    QAction* findNext;
    QAction* findPrevious;
    QAction* checkSpelling;
    QAction* spellWhileTyping;
    QAction* preferences;
    QAction* organisation;
    QAction* verifyPackages;
    QAction* desk;
    QAction* programme;
    QAction* mediaLibrary;
    QAction* takeTranslation;
    QAction* guide;
    QAction* alignment;
    QAction* sheet;
    QAction* minutes;
    QAction* sources;
    QAction* origin;
    QAction* passport;
    QAction* addComment;
    QAction* showComments;
    QAction* nextComment;
    QAction* previousComment;
    QAction* reviewDraft;
    QAction* saveReviewRecord;
    QAction* sendDraft;
    QAction* returnReview;
    QAction* takeReview;
    QAction* reviewCopy;
    QAction* mergeDrafts;
    QAction* showOutline;
    QAction* showChecks;
    QAction* sample;
    QAction* shortcuts;
    QAction* about;

    QMenu* recentMenu;
    QToolBar* toolbar;

    /// What the course makes possible; null: no course is open.
    void follow(const Session* session);
    /// Off while somebody writes without anything around.
    void setToolbarWanted(bool wanted);
    /// Puts the outline's commands into the Course menu and those of the checks into the View menu, in the place of those
    /// given before.
    void setPanelActions(const QList<QAction*>& outline, const QList<QAction*>& checks);

private:
    QAction* make(const char* name, const QString& text, const QKeySequence& key, const char* icon = nullptr);
    void build();

    QMainWindow* m_window;
    QMenu* m_edit = nullptr;
    QMenu* m_course = nullptr;
    QMenu* m_method = nullptr;
    QMenu* m_review = nullptr;
    QMenu* m_view = nullptr;
    QAction* m_viewSeparator = nullptr;
    bool m_toolbarWanted = true;
    QList<QAction*> m_panelActions;
    QList<QAction*> m_own;
};

} // namespace microvet::ui
