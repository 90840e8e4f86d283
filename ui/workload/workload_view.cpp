#include "ui/workload/workload_view.h"

#include "ui/session/background.h"
#include "ui/session/session.h"
#include "ui/widgets/field_hub.h"
#include "ui/widgets/style.h"
#include "ui/workload/hours_picture.h"

#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <cmath>

namespace microvet::ui {
namespace {

constexpr int pauseMs = 300; ///< nobody reads sums while typing

QString hoursText(double hours) { return QLocale().toString(hours, 'f', 1); }

} // namespace

WorkloadView::WorkloadView(FieldHub& hub, QWidget* parent)
    : QWidget(parent)
    , m_hub(hub)
    , m_picture(new HoursPicture(this))
    , m_hours(mutedLabel({}, this))
    , m_takeHours(new QPushButton(tr("Take over the counted hours"), this))
    , m_points(mutedLabel({}, this))
    , m_takePoints(new QPushButton(this))
{
    setObjectName(QStringLiteral("workloadView"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(this, 0.6));
    column->addWidget(m_picture);
    const auto row = [&](QLabel* label, QPushButton* button, const char* name) {
        auto* line = new QHBoxLayout;
        line->setSpacing(em(this, 0.6));
        label->setObjectName(QLatin1String(name));
        button->setObjectName(QLatin1String(name) + QLatin1String("Take"));
        button->setAutoDefault(false);
        line->addWidget(label, 1);
        line->addWidget(button, 0, Qt::AlignTop);
        column->addLayout(line);
    };
    row(m_hours, m_takeHours, "workloadCounted");
    row(m_points, m_takePoints, "workloadPoints");
    connect(m_takeHours, &QPushButton::clicked, this, &WorkloadView::takeHours);
    connect(m_takePoints, &QPushButton::clicked, this, &WorkloadView::takePoints);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &WorkloadView::count);
    connect(&hub.session(), &Session::changed, this, [this] {
        m_pause.start();
        refresh();
    });
    count();
    refresh();
}

void WorkloadView::count()
{
    if (m_counting) return m_pause.start();
    m_counting = true;
    inBackground(this, [course = m_hub.content().course, factors = rules::timeFactors(m_hub.session().rules())] { return methodology::hoursIn(course, factors); }, [this](const methodology::Hours& hours) {
        m_counting = false;
        m_counted = hours;
        refresh();
    });
}

void WorkloadView::refresh()
{
    const model::Course& course = m_hub.content().course;
    const methodology::Hours declared = methodology::hoursOf(course.workload);
    m_picture->setHours(declared);
    const model::Workload rounded = methodology::asWorkload(m_counted, course.workload);
    const bool something = m_counted.sum() > 0;
    m_hours->setText(something ? tr("Counted from the content: %1 guided, %2 self-study, %3 practice, %4 assessment; %5 hours together. You declare %6.")
                                     .arg(hoursText(m_counted.guided), hoursText(m_counted.selfStudy), hoursText(m_counted.practice),
                                          hoursText(m_counted.assessment), hoursText(m_counted.sum()), hoursText(declared.sum()))
                               : tr("There is no content to count yet."));
    m_takeHours->setVisible(something && !(rounded == course.workload));
    m_takeHours->setToolTip(tr("Each kind rounded up to half hours"));

    const QString reckoning = methodology::pointsReckoning(course.credit, declared.sum());
    const double due = model::pointsFor(course.credit, declared.sum());
    m_points->setText(reckoning.isEmpty() ? tr("No credit points: there are no hours, or the course gives none.") : tr("Credit points: %1").arg(reckoning));
    m_takePoints->setText(tr("Take %1 points").arg(QLocale().toString(due, 'g', 4)));
    m_takePoints->setVisible(!reckoning.isEmpty() && due > 0 && std::abs(due - course.credit.points) > 0.005);
}

void WorkloadView::takeHours()
{
    const methodology::Hours hours = m_counted;
    m_hub.edit(tr("Take over the counted hours"), {m_hub.content().course.id.uuid(), "workload.guided"},
               [&](model::Content& content) { content.course.workload = methodology::asWorkload(hours, content.course.workload); });
}

void WorkloadView::takePoints()
{
    m_hub.edit(tr("Take the credit points"), {m_hub.content().course.id.uuid(), "credit.points"}, [](model::Content& content) {
        content.course.credit.points = model::pointsFor(content.course.credit, model::hoursOf(content.course.workload));
    });
}

} // namespace microvet::ui
