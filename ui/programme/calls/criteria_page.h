#pragma once

#include "core/programme/selection/calls.h"
#include "ui/programme/programme_link.h"
#include "ui/programme/programme_services.h"
#include "ui/widgets/read_only.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTableWidget;
QT_END_NAMESPACE

namespace microvet::ui {

class Notice;
class SaidNotice;

/// What applicants of a call must be, and how they are judged. Once the first application was opened, a change needs a
/// reason.
class CriteriaPage : public QWidget {
    Q_OBJECT

public:
    CriteriaPage(const ProgrammeServices& services, const QUuid& call, QWidget* parent);
    QTableWidget* grid() const { return m_grid; }
    /// Whether something was changed and not kept.
    bool isEdited() const { return m_edited; }
    void keep();

private:
    void makeLayout();
    void reload();
    void showCriteria();
    void showFrozen();
    /// Goes to a number that cannot be read, and says how to write it. True where all can.
    bool checkNumbers();
    programme::Criteria entered() const;
    void addRow(const programme::Criterion& criterion, int row);
    programme::Criterion criterionIn(int row) const;
    void moveRow(int by);
    void showSums();
    void showChanges();
    void edited();
    void say(const QString& sentence);
    void updateState();

    ProgrammeServices m_services;
    QUuid m_callId;
    programme::Call m_call;
    programme::Criteria m_criteria;
    QList<programme::CriteriaChange> m_changes;
    QPlainTextEdit* m_requirements; ///< one a line
    QTableWidget* m_grid;
    QWidget* m_why; ///< asks for the reason, once something is changed that stands
    QLineEdit* m_reason;
    Notice* m_frozen;
    SaidNotice* m_said;
    QLabel* m_sums; ///< of each heading and of all, and where they differ from the framework
    QPushButton* m_keep;
    QPushButton* m_remove;
    QPushButton* m_up;
    QPushButton* m_down;
    QPushButton* m_past; ///< changes since the criteria stand
    bool m_showing = false;
    bool m_edited = false;
    HoldStill m_still; ///< until rows that are new have their ids
};

} // namespace microvet::ui
