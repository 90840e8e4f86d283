#pragma once

#include "core/importers/handout/handout.h"
#include "ui/session/session.h"

#include <QDialog>

class QLabel;
class QMimeData;
class QPushButton;
class QTextBrowser;
class QTreeWidget;
class QTreeWidgetItem;

namespace microvet::ui {

class Prompts;
struct HandoutText;

/// From a handout to modules and units: paste, drop or open a text, look at the outline that its headings propose, shift
/// and refuse parts of it, and take the rest over in one step.
class HandoutDialog : public QDialog {
    Q_OBJECT

public:
    /// `near`: the element behind whose module the new ones come; null: at the end.
    HandoutDialog(Session& session, Prompts& prompts, const QString& folder, const QUuid& near = {}, QWidget* parent = nullptr);

    const importers::handout::Proposal& proposal() const { return m_proposal; }
    /// Reads the text in the background and shows what it proposes.
    void read(const HandoutText& text);
    void readMime(const QMimeData* mime);
    void readFile(const QString& path);

signals:
    /// The modules are in the course; `first` is the first of them.
    void taken(const QUuid& first, const QString& trouble);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void makeLayout();
    void paste();
    void askForFile();
    void say(const QString& text);
    void setProposal(importers::handout::Proposal proposal);
    void fillTree();
    void updateState();
    void preview();
    void itemChanged(QTreeWidgetItem* item);
    void setRole(importers::handout::Role role);
    QList<int> chosen() const;
    void take();

    Session& m_session;
    Prompts& m_prompts;
    QString m_folder;
    QUuid m_near;
    importers::handout::Proposal m_proposal;
    int m_reading = 0; ///< number of the text read last; earlier answers come too late
    bool m_filling = false;

    QLabel* m_message;
    QTreeWidget* m_tree;
    QTextBrowser* m_preview;
    QLabel* m_summary;
    QPushButton* m_paste;
    QPushButton* m_open;
    QPushButton* m_module;
    QPushButton* m_unit;
    QPushButton* m_join;
    QPushButton* m_take;
};

} // namespace microvet::ui
