#pragma once

#include "core/actions/compare.h"
#include "core/document/history.h"
#include "core/model/content.h"

#include <QDialog>
#include <QTimer>

#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QTabWidget;
class QTextBrowser;

namespace microvet::ui {

class ChecklistView;
class LineField;
class Notice;
class ReviewState;
class Session;
class TextField;

/// "Review this draft": what was decided and whether it still holds, the checklist, and the decision. What somebody has
/// begun is kept in the course, so that they go on with it later.
class DraftReviewWindow : public QDialog {
    Q_OBJECT

public:
    DraftReviewWindow(Session& session, ReviewState& state, QWidget* parent = nullptr);

    enum Page { Standing, Checklist, Decision };
    void openPage(Page page);
    /// Somebody said who they are, or that they are somebody else.
    void takeName();

signals:
    /// The decision is in the course, and the version that it is about is kept; both reach the file with the next save.
    void decided();
    /// As learners see it, in the browser.
    void previewWanted();
    /// The program does not know who sits in front of it.
    void nameWanted();
    void recordWanted();

protected:
    bool event(QEvent* event) override;

private:
    QWidget* makeStanding();
    QWidget* makeChecklist();
    QWidget* makeDecision();
    model::Verdict verdict() const;
    void load();
    void edited();
    void keep();
    void updateHints();
    void showStanding();
    void showText(const QList<actions::Difference>& differences, const QString& trouble);
    void decide();
    document::Place place() const;

    Session& m_session;
    ReviewState& m_state;
    QString m_reviewer;
    std::optional<model::Verdict> m_kept; ///< the draft as it was kept or read last
    QTimer m_pause;                       ///< runs while somebody writes
    bool m_filling = false;
    bool m_unkept = false; ///< the fields hold what nobody has kept yet
    int m_asked = 0;
    QTabWidget* m_tabs;
    Notice* m_who;
    QLabel* m_sentence = nullptr;
    QTextBrowser* m_history = nullptr;
    ChecklistView* m_checklist = nullptr;
    QLabel* m_score = nullptr;
    QLabel* m_name = nullptr;
    LineField* m_role = nullptr;
    QCheckBox* m_noConflict = nullptr;
    LineField* m_conflict = nullptr;
    TextField* m_summary = nullptr;
    QComboBox* m_decision = nullptr;
    QLabel* m_obstacles = nullptr;
    QPushButton* m_decide = nullptr;
};

} // namespace microvet::ui
