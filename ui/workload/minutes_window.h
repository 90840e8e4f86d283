#pragma once

#include "core/document/history.h"
#include "core/methodology/part_times.h"

#include <QDialog>
#include <QTimer>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;
QT_END_NAMESPACE

namespace microvet::ui {

class Session;

/// What each unit and assessment takes: what is in it, the minutes counted from it, and the minutes that the author says
/// instead, with the reason. Counts in the background, a moment after the last edit.
class MinutesWindow : public QDialog {
    Q_OBJECT

public:
    explicit MinutesWindow(Session& session, QWidget* parent = nullptr);
    bool isCounting() const { return m_counting || m_pause.isActive(); }

signals:
    void placeWanted(const microvet::document::Place& place);

private:
    enum Column { Part, Words, Media, Questions, Tasks, Estimate, Minutes, Reason };

    void makeLayout();
    void count();
    void showTimes(const QList<methodology::PartTime>& times);
    void fill(QTreeWidgetItem* item, const methodology::PartTime& time);
    void edited(QTreeWidgetItem* item, int column);
    void takeEstimate();
    void updateButtons();
    const methodology::PartTime* timeOf(const QTreeWidgetItem* item) const;

    Session& m_session;
    QTimer m_pause;
    bool m_counting = false;
    bool m_filling = false;
    QList<methodology::PartTime> m_times;
    QLabel* m_summary;
    QTreeWidget* m_parts;
    QLabel* m_factors;
    QPushButton* m_go;
    QPushButton* m_takeEstimate;
};

} // namespace microvet::ui
