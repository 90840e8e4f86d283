#pragma once

#include "ui/programme/programme_link.h"
#include "ui/programme/programme_services.h"

#include <QDialog>

namespace microvet::ui {

class CriteriaPage;
class PointsPage;
class RankingPage;

/// One call from its criteria to the decision: the grid, the applications, one's own points, and the ranking.
class CallWindow : public QDialog {
    Q_OBJECT

public:
    CallWindow(const ProgrammeServices& services, const QUuid& call, QWidget* parent);
    /// Asks first where something was entered and not kept.
    void reject() override;

private:
    ProgrammeServices m_services;
    CriteriaPage* m_criteria;
    PointsPage* m_points;
    RankingPage* m_ranking;
};

} // namespace microvet::ui
