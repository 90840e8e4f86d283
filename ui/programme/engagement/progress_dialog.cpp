#include "ui/programme/engagement/progress_dialog.h"

#include "core/programme/following/goals.h"
#include "core/programme/validation.h"
#include "ui/programme/engagement/evidence_field.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/style.h"

#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace microvet::ui {

using programme::Goal;
using programme::GoalStep;

namespace {

struct Way {
    Goal goal;
    QList<GoalStep> steps;
};

} // namespace

ProgressDialog::ProgressDialog(const ProgrammeServices& services, const QUuid& goal, QWidget* parent)
    : EntryDialog(services, "progressDialog", tr("Note progress"), parent)
    , m_goal(goal)
    , m_text(new QLabel(this))
    , m_steps(new QListWidget(this))
    , m_date(new DateField(this))
    , m_day(services.link.today())
    , m_progress(new QSpinBox(this))
    , m_what(new TextField(2, this))
    , m_link(new LineField(this))
    , m_file(new EvidenceField(services, this))
{
    m_text->setObjectName(QStringLiteral("progressGoal"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    setScaledFont(m_text, 1.0, QFont::DemiBold);
    static_cast<QVBoxLayout*>(layout())->insertWidget(0, m_text);
    m_date->setDate(m_day);
    connect(m_date, &DateField::edited, this, [this](const QDate& day) { m_day = day; });
    m_progress->setRange(0, 100);
    m_progress->setSingleStep(10);
    //: behind a number
    m_progress->setSuffix(tr(" %"));
    m_what->setTabChangesFocus(true);
    add(tr("&How far"), m_progress, "progressShare", tr("100 per cent: the goal is reached."));
    add(tr("&On"), m_date, "progressDate", tr("The day on which it was so far."));
    add(tr("&What was reached"), m_what, "progressText", tr("In a few words; they stand in the sheet of the ambassador."));
    add(tr("&Link"), m_link, "progressLink", tr("A web address that shows it."));
    add(tr("&File"), m_file, "progressFile", tr("A file that shows it; it stays where it is."));
    // A label that wraps would let the list below it take the height that the form needs.
    auto* head = new QLabel(tr("The s&teps so far"), this);
    head->setBuddy(m_steps);
    body()->addWidget(head);
    m_steps->setObjectName(QStringLiteral("progressSteps"));
    m_steps->setAccessibleName(tr("The steps so far"));
    m_steps->setTabKeyNavigation(false);
    m_steps->setWordWrap(true);
    m_steps->setMinimumHeight(em(this, 4));
    body()->addWidget(m_steps, 1);
    command(tr("&Keep"), "progressKeep", {}, [this] { keep(); }, true);
    closing(tr("Cancel"));
    giveSize(this, 36, 28);
    scheduleTabOrder(this);
    m_progress->setFocus();
    m_shown = step();
    read();
}

void ProgressDialog::read()
{
    link().read<Way>(
        this,
        [id = m_goal](programme::Store& store) -> Result<Way> {
            auto goal = store.get<Goal>(id);
            if (!goal.ok()) return goal.error();
            auto steps = programme::stepsOf(store, id);
            if (!steps.ok()) return steps.error();
            return Way{*std::move(goal), *std::move(steps)};
        },
        [this](Result<Way> way) {
            if (!way.ok()) return say(false, way.error().text);
            m_text->setText(way->goal.text.simplified());
            m_progress->setValue(way->goal.progress);
            m_progress->selectAll(); // a number typed at once takes its place
            m_shown.progress = way->goal.progress;
            for (auto step = way->steps.crbegin(); step != way->steps.crend(); ++step)
                m_steps->addItem(tr("%1, %2 %: %3").arg(QLocale().toString(step->date, QLocale::ShortFormat), QString::number(step->progress), step->text.simplified()));
            if (way->steps.isEmpty()) m_steps->addItem(tr("This is the first one."));
        });
}

GoalStep ProgressDialog::step() const
{
    GoalStep step;
    step.goal = m_goal;
    step.date = m_day;
    step.progress = m_progress->value();
    step.text = m_what->toPlainText().trimmed();
    step.link = m_link->text().trimmed();
    step.evidenceFile = m_file->file();
    return step;
}

bool ProgressDialog::isEdited() const { return step() != m_shown; }

void ProgressDialog::keep()
{
    const GoalStep step = this->step();
    for (const programme::Problem& problem : programme::problemsOf(GoalStep::kind(), step))
        if (problem.field) return say(false, tr("%1: %2").arg(problem.field->labelText(), problem.text));
    if (!beginWriting()) return;
    const auto now = std::make_shared<Goal>();
    link().run(
        this,
        [step, now](programme::Store& store) -> Status {
            GoalStep one = step;
            const auto goal = programme::noteProgress(store, one);
            if (!goal.ok()) return goal.error();
            *now = *goal;
            return {};
        },
        [this, now](const Status& status, const programme::Conflict&) {
            endWriting();
            if (!status.ok()) return say(false, status.error().text);
            emit noted(*now);
            accept();
        });
}

} // namespace microvet::ui
