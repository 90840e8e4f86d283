#pragma once

#include "core/actions/programme/selection_documents.h"
#include "core/programme/selection/evaluation.h"
#include "ui/programme/programme_link.h"
#include "ui/programme/records/save_document.h"

#include <QHash>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QPushButton;
class QTableWidget;
QT_END_NAMESPACE

namespace microvet::ui {

class SaidNotice;

/// The candidates beside each other: averages, spread, place, what stands against somebody, and what is decided.
class RankingPage : public QWidget {
    Q_OBJECT

public:
    RankingPage(const ProgrammeServices& services, const QUuid& call, QWidget* parent);
    QTableWidget* table() const { return m_table; }
    /// Whether something was chosen that is not written down.
    bool isEdited() const { return !m_picked.isEmpty(); }

private:
    void makeLayout();
    void reload();
    void showRanking();
    QComboBox* makeDecision(int row, programme::Proposal proposal);
    /// Shows it as it is printed. `tellsPoints`: not while points are kept from whoever works here.
    void showPaper(std::function<actions::Document(const actions::SelectionRecord&, const QString& me, QDate day)> make, bool tellsPoints);
    QList<QUuid> chosenApplications() const;
    void decideTie();
    void decide();
    /// Why the decision differs from the ranking.
    void askReason(std::function<void(const QString&)> then);
    void say(bool fine, const QString& sentence);

    ProgrammeServices m_services;
    QUuid m_call;
    programme::Scoring m_scoring;
    programme::Ranking m_ranking;
    QTableWidget* m_table;
    QList<QComboBox*> m_decisions; ///< one a row
    QHash<QUuid, QString> m_picked; ///< by application: what the user chose in place of what is decided or proposed
    QLabel* m_summary;
    SaidNotice* m_said;
    QPushButton* m_tie;
    QPushButton* m_decide;
    QPushButton* m_moveUp; ///< once a place has become free
};

} // namespace microvet::ui
