#pragma once

#include "ui/programme/records/work_dialog.h"

namespace microvet::ui {

class CriteriaPage;
class PointsPage;
class RankingPage;

/// One call from its criteria to the decision: the grid, the applications, one's own points, and the ranking.
class CallWindow : public WorkDialog {
    Q_OBJECT

public:
    CallWindow(const ProgrammeServices& services, const QUuid& call, QWidget* parent);
    bool isEdited() const override;

protected:
    QString unkept() const override;

private:
    CriteriaPage* m_criteria;
    PointsPage* m_points;
    RankingPage* m_ranking;
};

} // namespace microvet::ui
