#pragma once

#include "core/methodology/hours.h"

#include <QTimer>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace microvet::ui {

class FieldHub;
class HoursPicture;

/// What the content of the course adds up to beside what the author declares, the hours as a picture, and the credit points
/// by the policy with their sum; each can be taken over as one step. Counts in the background, a moment after the last edit.
class WorkloadView : public QWidget {
    Q_OBJECT

public:
    explicit WorkloadView(FieldHub& hub, QWidget* parent = nullptr);

    const methodology::Hours& counted() const { return m_counted; }
    bool isCounting() const { return m_counting || m_pause.isActive(); }

private:
    void count();
    void refresh();
    void takeHours();
    void takePoints();

    FieldHub& m_hub;
    QTimer m_pause;
    bool m_counting = false;
    methodology::Hours m_counted;
    HoursPicture* m_picture;
    QLabel* m_hours;
    QPushButton* m_takeHours;
    QLabel* m_points;
    QPushButton* m_takePoints;
};

} // namespace microvet::ui
