#pragma once

#include "ui/checks/finding_model.h"

#include <QPersistentModelIndex>
#include <QWidget>

#include <array>

class QAction;
class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTextBrowser;
class QToolButton;
class QTreeView;

namespace microvet::ui {

class AcceptDialog;
class ScoreButton;

/// What the program found: a list to work through, and for the one chosen why it matters and how to mend it.
class ChecksPanel : public QWidget {
    Q_OBJECT

public:
    explicit ChecksPanel(Session& session, QWidget* parent = nullptr);

    FindingModel& model() const { return *m_model; }
    QTreeView& view() const { return *m_view; }
    /// "3 errors, 5 warnings, 2 pieces of advice".
    QString summary() const;
    /// Next and previous finding, and the report, for the main window's menu.
    QList<QAction*> actions() const { return m_menuActions; }

public slots:
    /// Goes to the next finding in the list and shows its place; round at the end.
    void goToNext();
    void goToPrevious();
    void openAccepted();

signals:
    /// The user wants to see the place of a finding.
    void placeActivated(const microvet::document::Place& place);
    void summaryChanged(const QString& summary);
    void guideWanted();
    void reportWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void makeLayout();
    void makeActions();
    QWidget* makeDetail();
    void updateCounts();
    void updateDetail();
    void updatePage();
    void activate(const QModelIndex& index);
    void applyFix();
    void fixAll();
    void askToAccept();
    void accept(const rules::Finding& finding, const AcceptDialog& dialog);
    void goToRule(const QString& rule);
    /// What is at hand of one rule, as shown.
    QList<rules::Finding> shownOf(const QString& rule) const;
    void updateFoot();
    void setWalkable(bool walkable);
    void goTo(int step);
    /// The findings shown, without their groups, from top to bottom.
    QList<QModelIndex> rows() const;
    void rememberPlace();
    void restorePlace();

    Session& m_session;
    FindingModel* m_model;
    QLabel* m_summary;
    std::array<QToolButton*, 3> m_toggles{}; ///< by rules::Severity
    QComboBox* m_grouping;
    QComboBox* m_only; ///< the group of rules shown
    ScoreButton* m_score;
    QStackedWidget* m_pages;
    QTreeView* m_view;
    QLabel* m_nothing;
    QLabel* m_foot; ///< how many findings wait until their step is begun, and how many were accepted
    QWidget* m_detail;
    QTextBrowser* m_text;
    QPushButton* m_show;
    QPushButton* m_fix;
    QPushButton* m_fixAll;
    QPushButton* m_accept;
    QList<QAction*> m_menuActions;
    QPersistentModelIndex m_top; ///< the first row in sight before an update, and where it stood
    int m_topOffset = 0;
    qsizetype m_currentAt = -1; ///< among rows(); -1: none
};

} // namespace microvet::ui
