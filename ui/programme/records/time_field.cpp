#include "ui/programme/records/time_field.h"

#include "ui/widgets/field_form.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/style.h"

#include <QHBoxLayout>
#include <QTimeEdit>

namespace microvet::ui {

TimeField::TimeField(QWidget* parent)
    : QWidget(parent)
    , m_date(new DateField(this))
    , m_time(new QTimeEdit(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(em(this, 0.5));
    row->addWidget(m_date);
    row->addWidget(m_time, 0, Qt::AlignTop);
    row->addStretch(1);
    m_time->setObjectName(QStringLiteral("timeOfDay"));
    m_time->setAccessibleName(tr("Time of day"));
    m_time->setEnabled(false);
    giveTip(m_time, tr("Hours and minutes, in your time zone."));
    connect(m_date, &DateField::edited, this, [this](const QDate& day) {
        if (m_day.isValid() != day.isValid() && day.isValid() && m_time->time() == QTime(0, 0)) m_time->setTime(QTime(9, 0));
        m_day = day;
        m_time->setEnabled(day.isValid());
        emit edited();
    });
    connect(m_time, &QTimeEdit::timeChanged, this, [this] {
        if (m_day.isValid()) emit edited();
    });
}

QLineEdit* TimeField::dateEdit() const { return m_date->edit(); }

QDateTime TimeField::time() const
{
    return m_day.isValid() ? QDateTime(m_day, m_time->time()).toUTC() : QDateTime();
}

void TimeField::setTime(const QDateTime& time)
{
    const QDateTime here = time.toLocalTime();
    const QSignalBlocker quiet(m_time);
    m_day = time.isValid() ? here.date() : QDate();
    m_date->setDate(m_day);
    m_time->setTime(time.isValid() ? here.time() : QTime(0, 0));
    m_time->setEnabled(m_day.isValid());
}

} // namespace microvet::ui
