#include "ui/editors/course/sections.h"

#include "core/actions/evaluation.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/style.h"

#include <QCoreApplication>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

namespace microvet::ui::sections {

using namespace model;

namespace {
struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::ui::CourseEditor) };

/// What the sessions come to, beside what the course promises.
QLabel* sessionSum(FieldHub& hub)
{
    QLabel* label = mutedLabel({});
    label->setObjectName(QStringLiteral("sessionSum"));
    const auto refresh = [&hub, label] {
        const Course& course = hub.content().course;
        int minutes = 0;
        for (const model::Session& session : course.delivery.sessions) minutes += session.minutes;
        const QString hours = QLocale().toString(minutes / 60.0, 'f', 1);
        label->setVisible(minutes > 0);
        label->setText(course.workload.guided > 0
                           ? Tr::tr("All sessions together: %1 hours. The workload says %2 guided hours.").arg(hours, QLocale().toString(course.workload.guided, 'f', 1))
                           : Tr::tr("All sessions together: %1 hours.").arg(hours));
    };
    QObject::connect(&hub.session(), &Session::changed, label, refresh);
    refresh();
    return label;
}

} // namespace

void delivery(FieldForm& f)
{
    f.codes(Tr::tr("Mode of participation"), at(&Course::delivery, &DeliveryPlan::mode), QStringLiteral("learning-assessment"), {.tip = Tr::tr("Online, in a room, blended, at work …")});
    f.line(Tr::tr("Size of the group"), at(&Course::delivery, &DeliveryPlan::groupSize), {.tip = Tr::tr("The least and the most, for example 8 to 16.")});
    f.text(Tr::tr("How learners exchange with each other"), at(&Course::delivery, &DeliveryPlan::exchange), {.tip = Tr::tr("A forum, pairs, visits: how nobody learns alone.")});
    f.text(Tr::tr("Technical requirements"), &Course::technicalRequirements, {.tip = Tr::tr("Devices, programs and connection that learners need.")});
    f.note(Tr::tr("The session plan is for trainers; learners do not see it."));
    f.list(Tr::tr("Sessions"), at(&Course::delivery, &DeliveryPlan::sessions), Tr::tr("Add a session"), [](FieldForm& s) {
        s.line(Tr::tr("Title"), &model::Session::title, {.tip = Tr::tr("What the session is about.")});
        s.number(Tr::tr("Duration"), &model::Session::minutes, {.tip = Tr::tr("Minutes with a trainer; they count as guided hours."), .most = 10000, .unit = Tr::tr("min"), .none = Tr::tr("not set")});
        s.text(Tr::tr("Preparation"), &model::Session::preparation, {.tip = Tr::tr("What the trainer gets ready before.")});
        s.text(Tr::tr("Materials"), &model::Session::materials, {.tip = Tr::tr("What lies on the table.")});
        s.rich(Tr::tr("Notes"), &model::Session::notes, {.tip = Tr::tr("How the session goes, for trainers only.")});
    });
    f.add(sessionSum(f.hub()));
    f.rich(Tr::tr("Notes for trainers"), at(&Course::delivery, &DeliveryPlan::trainerNotes), {.help = Tr::tr("Never shown to learners."), .lines = 3});
}

void support(FieldForm& f)
{
    f.beginRow();
    f.line(Tr::tr("Whom learners ask"), at(&Course::support, &SupportContact::name), {.tip = Tr::tr("A person or a desk.")});
    f.line(Tr::tr("E-mail"), at(&Course::support, &SupportContact::email), {.tip = Tr::tr("Where learners write to.")});
    f.endRow();
    f.beginRow();
    f.line(Tr::tr("Telephone"), at(&Course::support, &SupportContact::phone), {.tip = Tr::tr("With the country code.")});
    f.line(Tr::tr("Web page"), at(&Course::support, &SupportContact::link), {.tip = Tr::tr("The page about the course; the QR code of the passport leads to it."), .placeholder = QStringLiteral("https://")});
    f.endRow();
    f.line(Tr::tr("When somebody answers"), at(&Course::support, &SupportContact::note), {.tip = Tr::tr("Hours and days, and how fast.")});
}

void evaluation(FieldForm& f)
{
    f.note(Tr::tr("Learners find these questions at the end of the course. Nothing is sent: they hand in their answers as a text or on paper."));
    f.text(Tr::tr("Introduction"), at(&Course::evaluation, &EvaluationForm::intro), {.tip = Tr::tr("Why you ask, and what happens with the answers.")});
    f.list(Tr::tr("Question about the course"), at(&Course::evaluation, &EvaluationForm::questions), Tr::tr("Add a question"), [](FieldForm& q) {
        q.line(Tr::tr("Question"), &EvaluationQuestion::text, {.tip = Tr::tr("One thing at a time.")});
        q.choice(Tr::tr("Answered by"), &EvaluationQuestion::answer, {.tip = Tr::tr("By a scale, a choice or own words.")});
        q.tags(Tr::tr("Choices"), &EvaluationQuestion::choices, {.help = Tr::tr("Only for questions that are answered by a choice.")});
    });
    auto* standard = new QPushButton(icon(QStringLiteral("add")), Tr::tr("Put in the eight standard questions"));
    standard->setObjectName(QStringLiteral("standardEvaluation"));
    standard->setAutoDefault(false);
    FieldHub& hub = f.hub();
    const QUuid course = f.element();
    QObject::connect(standard, &QPushButton::clicked, standard, [&hub, course] {
        hub.edit(Tr::tr("Put in the standard questions"), {course, "evaluation.questions"}, [](Content& content) {
            EvaluationForm& form = content.course.evaluation;
            const EvaluationForm fresh = actions::defaultEvaluation(content.course.language);
            if (form.intro.trimmed().isEmpty()) form.intro = fresh.intro;
            form.questions += fresh.questions;
        });
    });
    const auto refresh = [&hub, standard] { standard->setVisible(hub.content().course.evaluation.questions.isEmpty()); };
    f.add(standard);
    hub.watch(course, "evaluation.questions", standard, refresh);
    refresh();
}

} // namespace microvet::ui::sections
