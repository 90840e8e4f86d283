#pragma once

#include "ui/programme/programme_link.h"
#include "ui/programme/programme_services.h"

#include <QDialog>

namespace microvet::ui {

/// One call from its criteria to the decision: the grid, the applications, one's own points, and the ranking.
class CallWindow : public QDialog {
    Q_OBJECT

public:
    CallWindow(const ProgrammeServices& services, const QUuid& call, QWidget* parent);
};

} // namespace microvet::ui
