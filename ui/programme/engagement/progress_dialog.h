#pragma once

#include "core/programme/records/people.h"
#include "ui/programme/records/entry_dialog.h"

QT_BEGIN_NAMESPACE
class QLabel;
class QListWidget;
class QSpinBox;
QT_END_NAMESPACE

namespace microvet::ui {

class DateField;
class EvidenceField;
class LineField;
class TextField;

/// How far a goal has come: a step with its day and what shows it, below the steps before.
class ProgressDialog : public EntryDialog {
    Q_OBJECT

public:
    ProgressDialog(const ProgrammeServices& services, const QUuid& goal, QWidget* parent);
    void keep();
    bool isEdited() const override;

signals:
    /// As the goal stands now.
    void noted(const microvet::programme::Goal& goal);

private:
    void read();
    programme::GoalStep step() const;

    QUuid m_goal;
    programme::GoalStep m_shown; ///< before anything was entered
    QLabel* m_text;
    QListWidget* m_steps;
    DateField* m_date;
    QDate m_day;
    QSpinBox* m_progress;
    TextField* m_what;
    LineField* m_link;
    EvidenceField* m_file;
};

} // namespace microvet::ui
