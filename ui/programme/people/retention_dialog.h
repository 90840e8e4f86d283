#pragma once

#include "core/programme/people/retention.h"
#include "ui/programme/records/work_dialog.h"

#include <QDate>
QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
QT_END_NAMESPACE

namespace microvet::ui {

class DateField;
class SaidNotice;

/// Everybody whose data were to be kept until a day that has passed, or comes soon: why they are kept, on which basis and
/// until when. Those who are ticked are erased in one go, or kept longer for a reason.
class RetentionDialog : public WorkDialog {
    Q_OBJECT

public:
    RetentionDialog(const ProgrammeServices& services, QWidget* parent);

    QTreeWidget* people() const { return m_people; }

private:
    QWidget* makeLonger();
    void reload();
    void showDue(const QList<programme::DueErasure>& due);
    QList<QUuid> ticked() const;
    void eraseTicked();
    void keepTicked();
    void openPerson(const QUuid& id);
    void updateState();

    QLabel* m_summary;
    QTreeWidget* m_people;
    QLabel* m_nobody;
    DateField* m_until;
    QLineEdit* m_reason;
    QPushButton* m_keep;
    QPushButton* m_erase;
    SaidNotice* m_said;
    QDate m_day; ///< that people are to be kept until
};

} // namespace microvet::ui
