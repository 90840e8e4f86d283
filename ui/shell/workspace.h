#pragma once

#include "core/document/history.h"

#include <QWidget>

class QMimeData;
class QTabWidget;

namespace microvet::ui {

class Actions;
class ChecksPanel;
class CommentsPanel;
class EditorArea;
class GuidePanel;
class OutlinePanel;
class Panels;
class SearchPanel;
class Session;
class Settings;

/// One open course in the window: outline, editor and checks, and who tells whom what is shown.
class Workspace : public QWidget {
    Q_OBJECT

public:
    Workspace(Session& session, Actions& actions, const Settings& settings, QWidget* parent = nullptr);

    OutlinePanel& outline() const { return *m_outline; }
    EditorArea& editor() const { return *m_editor; }
    ChecksPanel& checks() const { return *m_checks; }
    CommentsPanel& comments() const { return *m_comments; }
    Panels& panels() const { return *m_panels; }
    SearchPanel& search() const { return *m_search; }
    GuidePanel& guide() const { return *m_guide; }

    /// Opens the search with the words that are selected on the page.
    void openSearch(bool replace);
    void openSpelling();
    /// Shows the steps at the left and the one at hand in the middle; an empty `step` goes on with the current one.
    void openGuide(const QString& step = {});
    /// The outline at the left.
    void openOutline();
    /// What the program found, or what people say, at the right.
    void openChecks();
    void openComments();
    /// A comment on the field with the keyboard or on its passage, else on the row of the outline.
    void commentHere();

signals:
    /// Somebody wants to answer this question as learners do.
    void tryWanted(const QUuid& question);

signals:
    /// Text to make modules and units of; null: the user will say which.
    void handoutWanted(const QMimeData* data);
    /// A sentence for the message bar.
    void troubled(const QString& text);
    /// Where a step of the guide is worked on.
    void goWanted(const QString& where);

private:
    void showStep(const QString& id);
    void comment(const document::Place& place, const QString& quote);
    void nameTabs();
    void showWords(const document::Place& place, qsizetype start, const QString& words);

    Session& m_session;
    OutlinePanel* m_outline;
    GuidePanel* m_guide;
    QTabWidget* m_left;
    EditorArea* m_editor;
    SearchPanel* m_search;
    ChecksPanel* m_checks;
    CommentsPanel* m_comments;
    QTabWidget* m_right;
    Panels* m_panels;
    bool m_atDelivery = false;
};

} // namespace microvet::ui
