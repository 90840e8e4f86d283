#pragma once

#include <QDateTime>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QLineEdit;
class QTimeEdit;
QT_END_NAMESPACE

namespace microvet::ui {

class DateField;

/// A day and a time of it, in the user's time zone; may be missing.
class TimeField : public QWidget {
    Q_OBJECT

public:
    explicit TimeField(QWidget* parent = nullptr);
    QLineEdit* dateEdit() const;
    QTimeEdit* timeEdit() const { return m_time; }
    QDateTime time() const; ///< UTC
    void setTime(const QDateTime& time);

signals:
    void edited();

private:
    DateField* m_date;
    QTimeEdit* m_time;
    QDate m_day;
};

} // namespace microvet::ui
