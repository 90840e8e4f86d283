#pragma once

#include "core/document/history.h"

#include <QWidget>

namespace microvet::ui {

class Actions;
class ChecksPanel;
class EditorArea;
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
    Panels& panels() const { return *m_panels; }
    SearchPanel& search() const { return *m_search; }

    /// Opens the search with the words that are selected on the page.
    void openSearch(bool replace);
    void openSpelling();

private:
    void showWords(const document::Place& place, qsizetype start, const QString& words);

    Session& m_session;
    OutlinePanel* m_outline;
    EditorArea* m_editor;
    SearchPanel* m_search;
    ChecksPanel* m_checks;
    Panels* m_panels;
};

} // namespace microvet::ui
