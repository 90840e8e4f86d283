#pragma once

#include "core/document/history.h"

#include <QWidget>

class QMimeData;

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

signals:
    /// Somebody wants to answer this question as learners do.
    void tryWanted(const QUuid& question);

signals:
    /// Text to make modules and units of; null: the user will say which.
    void handoutWanted(const QMimeData* data);
    /// A sentence for the message bar.
    void troubled(const QString& text);

private:
    void showWords(const document::Place& place, qsizetype start, const QString& words);

    Session& m_session;
    OutlinePanel* m_outline;
    EditorArea* m_editor;
    SearchPanel* m_search;
    ChecksPanel* m_checks;
    Panels* m_panels;
    bool m_atDelivery = false;
};

} // namespace microvet::ui
