#pragma once

#include "core/programme/following/meetings.h"
#include "ui/programme/records/entry_dialog.h"

#include <QHash>

QT_BEGIN_NAMESPACE
class QLabel;
class QTableWidget;
QT_END_NAMESPACE

namespace microvet::ui {

class ReferenceField;

/// Who was at a meeting: one list to tick, quick by keyboard (Space ticks and goes on, letters find a name), kept in one
/// step. Whoever was absent can then get the minutes, or an invitation to the next date.
class AttendanceDialog : public EntryDialog {
    Q_OBJECT

public:
    AttendanceDialog(const ProgrammeServices& services, const QUuid& event, QWidget* parent);
    QTableWidget* table() const { return m_table; }
    void keep();
    bool isEdited() const override { return states() != m_noted; }

signals:
    void noted(const QString& sentence);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum Column { Name, There, Excused };
    void read();
    void addRow(const programme::Person& person, const QString& state);
    QString stateOf(int row) const;
    using States = QHash<QUuid, QString>; ///< by people
    States states() const;
    QList<QUuid> absent() const;
    void showCount();
    void updateState();
    void sendMinutes();
    void planNext();

    QUuid m_id;
    programme::Event m_event;
    QLabel* m_title;
    QTableWidget* m_table;
    ReferenceField* m_add;
    QLabel* m_count;
    QPushButton* m_minutes;
    QPushButton* m_next;
    States m_noted; ///< as they stand in the programme, or were shown at first
    bool m_filling = false;
    bool m_kept = false; ///< what the table says stands in the programme
};

} // namespace microvet::ui
