#include "core/model/asked.h"
#include "core/model/totals.h"
#include "ui/editors/page.h"
#include "ui/editors/questions/pool_editor.h"
#include "ui/editors/questions/question_list.h"

#include <QCoreApplication>
#include <QLabel>
#include <QTimer>
#include <QVBoxLayout>

namespace microvet::ui {

using namespace model;

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::ui::AssessmentEditor) };

QString sums(const Assessment& assessment, const TimeFactors& factors)
{
    const Asked asked = askedIn(assessment);
    const auto points = [](double value) { return QLocale().toString(value, 'g', 6); };
    QStringList facts;
    const auto written = int(assessment.questions.size());
    facts << Tr::tr("%n questions", nullptr, written);
    if (asked.questions < written) facts << Tr::tr("asked of each learner: %1").arg(asked.questions);
    facts << (asked.leastPoints == asked.mostPoints ? Tr::tr("points: %1").arg(points(asked.mostPoints))
                                                    : Tr::tr("points: %1 to %2").arg(points(asked.leastPoints), points(asked.mostPoints)));
    if (const int minutes = minutesOf(assessment, factors); minutes > 0) facts << Tr::tr("about %n minutes", nullptr, minutes);
    return facts.join(QStringLiteral(" · "));
}

/// Questions, points and minutes as they are now.
QLabel* makeSums(FieldHub& hub, const QUuid& assessment)
{
    auto* label = mutedLabel({});
    label->setObjectName(QStringLiteral("assessmentSums"));
    auto* later = new QTimer(label); // counting waits until a burst of typing rests
    later->setSingleShot(true);
    later->setInterval(120);
    const auto say = [&hub, assessment, label] {
        if (const auto* now = model::find<Assessment>(hub.content(), assessment)) label->setText(sums(*now, rules::timeFactors(hub.session().rules())));
    };
    QObject::connect(later, &QTimer::timeout, label, say);
    QObject::connect(&hub.session(), &Session::changed, later, [later] { later->start(); });
    say();
    return label;
}

} // namespace

QWidget* makeAssessmentEditor(FieldHub& hub, const QUuid& assessment)
{
    auto* page = new QWidget;
    auto* column = pageColumn(page);
    column->addWidget(eyebrow(Tr::tr("Assessment")));
    auto* card = new Card;
    auto* form = new FieldForm(hub, assessment);
    makeTitle(form->line(Tr::tr("Title of the assessment"), &Assessment::title, {.tip = Tr::tr("As learners see it in the contents.")}));
    form->beginRow();
    form->choice(Tr::tr("Purpose"), &Assessment::purpose, {.tip = Tr::tr("Summative counts for the credential; formative helps to learn.")});
    form->codes(Tr::tr("Kind of assessment"), &Assessment::type, QStringLiteral("assessment"), {.tip = Tr::tr("By the European list.")});
    form->endRow();
    form->rich(Tr::tr("Introduction"), &Assessment::intro, {.tip = Tr::tr("What learners read before they begin."), .lines = 2});
    form->beginRow();
    form->number(Tr::tr("Pass mark"), &Assessment::passPercent, {.tip = Tr::tr("Per cent of the points that are needed."), .most = 100, .unit = QStringLiteral("%")});
    form->number(Tr::tr("Attempts"), &Assessment::attempts, {.tip = Tr::tr("How often somebody may try; 0 is as often as they like."), .most = 100, .none = Tr::tr("no limit")});
    form->number(Tr::tr("Time limit"), &Assessment::timeLimitMinutes, {.tip = Tr::tr("Minutes; 0 is no limit. Give more to those who need it."), .most = 1000, .unit = Tr::tr("min"), .none = Tr::tr("none")});
    form->endRow();
    form->beginRow();
    form->check(Tr::tr("Mix the questions"), &Assessment::shuffle);
    form->check(Tr::tr("Show the right answers afterwards"), &Assessment::reviewAnswers);
    form->endRow();
    card->body()->addWidget(form);
    column->addWidget(card);
    column->addWidget(headingLabel(Tr::tr("Questions"), 1.1));
    column->addWidget(makeSums(hub, assessment));
    column->addWidget(new QuestionList(hub, listAccess(bound(assessment, &Assessment::questions))));
    auto* pools = addSectionCard(column, Tr::tr("Question pools"), QStringLiteral("sectionPools"), [&hub, assessment](QVBoxLayout* layout) {
        layout->addWidget(makePoolEditor(hub, assessment));
    });
    const auto count = [&hub, assessment, pools] {
        const auto* now = model::find<Assessment>(hub.content(), assessment);
        if (now) pools->setNote(now->pools.isEmpty() ? Tr::tr("everybody gets every question") : Tr::tr("%n pools", nullptr, int(now->pools.size())));
    };
    count();
    hub.watch(assessment, "pools", pools, count);
    auto* outcomes = addSectionCard(column, Tr::tr("Learning outcomes"), QStringLiteral("sectionOutcomes"), [&hub, assessment](QVBoxLayout* layout) {
        auto* ticks = new FieldForm(hub, assessment);
        ticks->outcomes(Tr::tr("This assessment shows"), &Assessment::outcomes, {.tip = Tr::tr("The learning outcomes that it tests as a whole.")});
        layout->addWidget(ticks);
    });
    auto* notes = addSectionCard(column, Tr::tr("Notes for trainers"), QStringLiteral("sectionNotes"), [&hub, assessment](QVBoxLayout* layout) {
        auto* text = new FieldForm(hub, assessment);
        text->rich(Tr::tr("Notes for trainers"), &Assessment::trainerNotes, {.help = Tr::tr("Never shown to learners."), .lines = 3, .hideLabel = true});
        text->number(Tr::tr("Expected duration"), &Assessment::minutes, {.tip = Tr::tr("Minutes that it takes; 0 is as counted."), .most = 1000, .unit = Tr::tr("min"), .none = Tr::tr("estimated")});
        layout->addWidget(text);
    });
    for (Section* s : {pools, outcomes, notes}) hub.beforeReveal(assessment, s, [s] { s->build(); });
    column->addStretch(1);
    return page;
}

} // namespace microvet::ui
