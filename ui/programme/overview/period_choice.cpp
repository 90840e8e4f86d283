#include "ui/programme/overview/period_choice.h"

#include "ui/widgets/field_form.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/style.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace microvet::ui {

namespace {

constexpr int ownDays = -1; ///< beside years; 0 is the whole

} // namespace

PeriodChoice::PeriodChoice(const QDate& today, QWidget* parent)
    : QWidget(parent)
    , m_what(new QComboBox(this))
    , m_days(new QWidget(this))
    , m_from(new DateField(m_days))
    , m_to(new DateField(m_days))
    , m_own{today.month() < 9 ? QDate(today.year() - 1, 9, 1) : QDate(today.year(), 9, 1), today} // the school year so far
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(em(this, 0.5));
    m_what->setObjectName(QStringLiteral("overviewPeriod"));
    m_what->setAccessibleName(tr("Period of the numbers"));
    giveTip(m_what, tr("Which time the numbers are about."));
    m_what->addItem(tr("The whole programme"), 0);
    for (const int year : {today.year(), today.year() - 1, today.year() - 2}) m_what->addItem(tr("Year %1").arg(year), year);
    m_what->addItem(tr("Chosen days"), ownDays);
    row->addWidget(m_what);
    auto* days = new QHBoxLayout(m_days);
    days->setContentsMargins(0, 0, 0, 0);
    const auto day = [&](DateField* field, const char* name, const QString& label, QDate programme::Period::*end) {
        field->setDate(m_own.*end);
        field->edit()->setObjectName(QString::fromLatin1(name));
        field->edit()->setAccessibleName(label);
        field->setMaximumWidth(em(this, 9));
        days->addWidget(new QLabel(label, m_days));
        days->addWidget(field);
        connect(field, &DateField::edited, this, [this, end](const QDate& date) {
            m_own.*end = date;
            emit changed();
        });
    };
    day(m_from, "overviewFrom", tr("from"), &programme::Period::from);
    day(m_to, "overviewTo", tr("to"), &programme::Period::to);
    row->addWidget(m_days);
    m_days->hide();
    connect(m_what, &QComboBox::currentIndexChanged, this, [this] {
        m_days->setVisible(m_what->currentData().toInt() == ownDays);
        scheduleTabOrder(this);
        emit changed();
    });
}

programme::Period PeriodChoice::period() const
{
    const int year = m_what->currentData().toInt();
    if (year == ownDays) return m_own;
    return year == 0 ? programme::Period() : programme::Period{QDate(year, 1, 1), QDate(year, 12, 31)};
}

} // namespace microvet::ui
