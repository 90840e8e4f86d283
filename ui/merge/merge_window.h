#pragma once

#include "core/actions/comparison/comparison.h"
#include "core/actions/merge/draft_merge.h"

#include <QDialog>
#include <QTemporaryDir>

#include <functional>
#include <memory>

QT_BEGIN_NAMESPACE
class QDialogButtonBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTabWidget;
class QTreeView;
QT_END_NAMESPACE

namespace microvet::ui {

class ComparisonView;
class ConflictList;
class ConflictView;
class Notice;
class Prompts;
class Session;

/// Drafts that others worked on come into the open course, or improvements of the original that it was made from: what
/// somebody has to choose, side by side, and what comes in without a question. The result is one step of the history.
/// Its course must not change meanwhile: it is modal.
class MergeWindow : public QDialog {
    Q_OBJECT

public:
    MergeWindow(Session& session, Prompts& prompts, FileStore& store, const QString& folder, QWidget* parent);
    ~MergeWindow() override;

    /// Reads them in the background, one after the other. What cannot be merged is told and left out.
    void add(const QStringList& paths);
    /// What was read already, such as improvements of the original, instead of drafts. `media`: where its new media lie.
    void setMerge(std::shared_ptr<actions::DraftMerge> merge, std::shared_ptr<QTemporaryDir> media);
    /// Which files can be drafts, for file dialogs.
    static QString filter();
    bool isBusy() const { return m_busy; }
    /// What was read so far; null: nothing yet.
    const actions::DraftMerge* merge() const { return m_merge.get(); }

signals:
    /// The course holds the result. `drafts`: what was merged, with the states of the files.
    void merged(const QList<microvet::actions::Draft>& drafts, const QString& sentence);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    struct Read;
    QWidget* makeLists(int gap);
    QWidget* makeButtons();
    void askForDrafts();
    void took(Read read);
    void setBusy(const QString& what);
    void fillConflicts();
    void compareResult();
    void updateWords();
    void showCurrent();
    void choose(const review::Choice& choice);
    void chooseRest(review::Side side);
    void apply();
    void finish(const QList<actions::DraftMerge::Version>& versions, const Result<actions::DraftMerge::Media>& media);
    void showRow(int row);
    QPushButton* action(const QString& text, const char* name, const std::function<void()>& run);
    /// What is taken over comes from the original of the course.
    bool isOriginal() const;
    /// Texts of a translation that keep their words although the original has changed.
    QList<review::Conflict> notTranslated() const;
    qsizetype newComments(const model::Content& content) const;
    QString statusWords(int open, bool isNew) const;

    Session& m_session;
    Prompts& m_prompts;
    FileStore& m_store;
    QString m_folder;                       ///< where files are looked for first
    std::shared_ptr<QTemporaryDir> m_media; ///< for what has to be unpacked
    std::shared_ptr<actions::DraftMerge> m_merge;
    QStringList m_paths;
    QStringList m_troubles;
    std::pair<int, review::ConflictKey> m_shown;
    bool m_busy = false;
    bool m_filling = false; ///< the list changes, not what somebody wants to see
    int m_asked = 0;

    QLabel* m_head;
    Notice* m_remarks;
    QTabWidget* m_tabs;
    ConflictList* m_list;
    QTreeView* m_conflicts;
    QStackedWidget* m_right;
    QLabel* m_nothing;
    ConflictView* m_view;
    ComparisonView* m_coming;
    QLabel* m_status;
    QDialogButtonBox* m_buttons;
    QPushButton* m_addDraft;
    QPushButton* m_restMine;
    QPushButton* m_restTheirs;
    QPushButton* m_go;
};

} // namespace microvet::ui
