#pragma once

#include "core/programme/following/period.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QComboBox;
QT_END_NAMESPACE

namespace microvet::ui {

class DateField;

/// The whole programme, a year, or from a day to a day.
class PeriodChoice : public QWidget {
    Q_OBJECT

public:
    explicit PeriodChoice(const QDate& today, QWidget* parent = nullptr);

    programme::Period period() const;

signals:
    void changed();

private:
    QComboBox* m_what;
    QWidget* m_days;
    DateField* m_from;
    DateField* m_to;
    programme::Period m_own;
};

} // namespace microvet::ui
