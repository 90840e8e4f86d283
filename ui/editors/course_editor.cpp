#include "ui/editors/page.h"
#include "ui/editors/questions/rubric_choice.h"

#include "core/actions/evaluation.h"
#include "ui/widgets/icons.h"
#include "ui/workload/workload_view.h"

#include <QCoreApplication>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

/// The description of the course, in sections by the question that they answer. Only an open section is built.
namespace microvet::ui {
namespace {

using namespace model;

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::ui::CourseEditor) };

void about(FieldForm& f)
{
    const QString en = QStringLiteral("en");
    makeTitle(f.line(Tr::tr("Title"), &Course::title, {.help = Tr::tr("Short, and clear to somebody who has never heard of the course.")}));
    if (!isEnglish(f.hub())) f.lineIn(en, Tr::tr("Title in English"), &Course::titleIn, {.help = Tr::tr("Catalogues of other countries show it.")});
    f.text(Tr::tr("Summary"), &Course::summary, {.help = Tr::tr("Two or three sentences: what learners can do afterwards, and what for."), .lines = 3});
    if (!isEnglish(f.hub())) f.textIn(en, Tr::tr("Summary in English"), &Course::summaryIn, {.lines = 3});
    f.tags(Tr::tr("Keywords"), &Course::keywords);
    f.codes(Tr::tr("Field of study (ISCED-F)"), &Course::fieldsOfStudy, QStringLiteral("isced-f"));
    f.beginRow();
    f.language(Tr::tr("Language of the course"), &Course::language);
    f.line(Tr::tr("Own course number"), &Course::identifier);
    f.endRow();
    f.picture(Tr::tr("Cover picture"), &Course::cover);
    f.text(Tr::tr("Further information"), &Course::furtherInformation);
}

void need(FieldForm& f)
{
    f.text(Tr::tr("Why this course is needed"), at(&Course::need, &NeedsAnalysis::summary), {.lines = 3});
    f.line(Tr::tr("Who asked for it"), at(&Course::need, &NeedsAnalysis::requestedBy));
    f.text(Tr::tr("What the labour market says"), at(&Course::need, &NeedsAnalysis::labourMarket));
    f.text(Tr::tr("Who was heard"), at(&Course::need, &NeedsAnalysis::stakeholders), {.help = Tr::tr("Employers, learners, chambers, public employment service …")});
    f.list(Tr::tr("Evidence"), at(&Course::need, &NeedsAnalysis::evidence), Tr::tr("Add evidence"), [](FieldForm& e) {
        e.text(Tr::tr("What it says"), &Evidence::statement);
        e.beginRow();
        e.line(Tr::tr("Source"), &Evidence::source);
        e.date(Tr::tr("Date"), &Evidence::date);
        e.endRow();
        e.line(Tr::tr("Address"), &Evidence::link, {.placeholder = QStringLiteral("https://")});
    });
    f.heading(Tr::tr("Learners"));
    f.text(Tr::tr("For whom"), at(&Course::learners, &Learners::targetGroup), {.help = Tr::tr("In words that the learners would use for themselves.")});
    f.codes(Tr::tr("Target groups (European list)"), at(&Course::learners, &Learners::targetGroupCodes), QStringLiteral("target-group"));
    f.text(Tr::tr("What learners need before they start"), at(&Course::learners, &Learners::prerequisites));
    f.check(Tr::tr("Nothing is required"), at(&Course::learners, &Learners::noPrerequisites));
    f.text(Tr::tr("What may keep learners out"), at(&Course::learners, &Learners::barriers), {.help = Tr::tr("Time, language, equipment, disability, distance …")});
    f.text(Tr::tr("How the content answers it"), at(&Course::learners, &Learners::inclusiveContent));
    f.text(Tr::tr("How the methods answer it"), at(&Course::learners, &Learners::inclusiveMethods));
    f.text(Tr::tr("How recognition answers it"), at(&Course::learners, &Learners::inclusiveRecognition));
}

void credential(FieldForm& f)
{
    f.heading(Tr::tr("Workload"));
    const FieldOptions hours{.most = 2000, .decimals = 1, .unit = Tr::tr("h")};
    f.beginRow();
    f.number(Tr::tr("Guided"), at(&Course::workload, &Workload::guided), hours);
    f.number(Tr::tr("Self-study"), at(&Course::workload, &Workload::selfStudy), hours);
    f.endRow();
    f.beginRow();
    f.number(Tr::tr("Practice"), at(&Course::workload, &Workload::practice), hours);
    f.number(Tr::tr("Assessment"), at(&Course::workload, &Workload::assessment), hours);
    f.endRow();
    f.text(Tr::tr("How the hours were estimated"), at(&Course::workload, &Workload::explanation));
    f.heading(Tr::tr("Credit points and level"));
    f.choice(Tr::tr("Credit framework"), at(&Course::credit, &Credit::framework));
    f.beginRow();
    f.number(Tr::tr("Credit points"), at(&Course::credit, &Credit::points), {.most = 60, .decimals = 2});
    f.number(Tr::tr("Hours per point"), at(&Course::credit, &Credit::hoursPerPoint), {.least = 1, .most = 60, .decimals = 1});
    f.number(Tr::tr("Rounded to"), at(&Course::credit, &Credit::step), {.most = 5, .decimals = 2});
    f.endRow();
    f.add(new WorkloadView(f.hub()));
    f.number(Tr::tr("Level (EQF)"), at(&Course::level, &Level::eqf), {.most = 8, .none = Tr::tr("no level")});
    f.codes(Tr::tr("National framework and level"), at(&Course::level, &Level::nqf), QStringLiteral("qdr"));
    f.line(Tr::tr("Why there is no level"), at(&Course::level, &Level::reason));
    f.heading(Tr::tr("Assessment and recognition"));
    f.codes(Tr::tr("Kinds of assessment"), at(&Course::assessmentStatement, &AssessmentStatement::types), QStringLiteral("assessment"));
    f.text(Tr::tr("How outcomes are assessed"), at(&Course::assessmentStatement, &AssessmentStatement::description));
    f.codes(Tr::tr("Supervision and identity"), at(&Course::assessmentStatement, &AssessmentStatement::supervision), QStringLiteral("supervision-verification"));
    f.line(Tr::tr("Grading"), at(&Course::assessmentStatement, &AssessmentStatement::grading));
    f.choice(Tr::tr("Stands alone or counts further"), at(&Course::stackability, &Stackability::integration));
    f.line(Tr::tr("Counts towards"), at(&Course::stackability, &Stackability::towards));
    f.text(Tr::tr("Note on it"), at(&Course::stackability, &Stackability::note));
    f.heading(Tr::tr("Badge"));
    f.picture(Tr::tr("Picture of the badge"), at(&Course::badge, &Badge::image));
    f.line(Tr::tr("Text of the badge"), at(&Course::badge, &Badge::text));
}

template<class M> void organisation(FieldForm& f, const QString& title, M member)
{
    f.heading(title);
    f.line(Tr::tr("Name"), at(member, &Organisation::legalName), {.help = Tr::tr("The legal name, as it stands on certificates.")});
    f.beginRow();
    f.line(Tr::tr("Short name"), at(member, &Organisation::shortName));
    f.line(Tr::tr("Registration or VAT number"), at(member, &Organisation::identifier));
    f.endRow();
    f.beginRow();
    f.country(Tr::tr("Country"), at(member, &Organisation::country));
    f.line(Tr::tr("City"), at(member, &Organisation::city));
    f.endRow();
    f.beginRow();
    f.line(Tr::tr("Web page"), at(member, &Organisation::homepage), {.placeholder = QStringLiteral("https://")});
    f.line(Tr::tr("E-mail"), at(member, &Organisation::email));
    f.endRow();
    f.picture(Tr::tr("Logo"), at(member, &Organisation::logo));
}

void people(FieldForm& f)
{
    organisation(f, Tr::tr("Awarding body"), &Course::awardingBody);
    organisation(f, Tr::tr("Provider, if it is another organisation"), &Course::provider);
    f.list(Tr::tr("Contributors"), &Course::contributors, Tr::tr("Add a person"), [](FieldForm& p) {
        p.line(Tr::tr("Name"), &Contributor::name);
        p.line(Tr::tr("Organisation"), &Contributor::organisation);
        p.beginRow();
        p.choice(Tr::tr("Role"), &Contributor::role);
        p.line(Tr::tr("E-mail"), &Contributor::email);
        p.endRow();
        p.check(Tr::tr("The name may be published"), &Contributor::namePublished, {.help = Tr::tr("Only where the person agreed.")});
    });
    f.heading(Tr::tr("Quality assurance"));
    f.codes(Tr::tr("Kinds of quality assurance"), at(&Course::quality, &QualityAssurance::types), QStringLiteral("accreditation"));
    f.text(Tr::tr("How quality is assured"), at(&Course::quality, &QualityAssurance::description));
    f.line(Tr::tr("Body that watches over it"), at(&Course::quality, &QualityAssurance::body));
    f.beginRow();
    f.line(Tr::tr("Report"), at(&Course::quality, &QualityAssurance::report), {.placeholder = QStringLiteral("https://")});
    f.date(Tr::tr("Last review"), at(&Course::quality, &QualityAssurance::lastReview));
    f.endRow();
}

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

void delivery(FieldForm& f)
{
    f.codes(Tr::tr("Mode of participation"), at(&Course::delivery, &DeliveryPlan::mode), QStringLiteral("learning-assessment"));
    f.line(Tr::tr("Size of the group"), at(&Course::delivery, &DeliveryPlan::groupSize));
    f.text(Tr::tr("How learners exchange with each other"), at(&Course::delivery, &DeliveryPlan::exchange));
    f.text(Tr::tr("Technical requirements"), &Course::technicalRequirements);
    f.note(Tr::tr("The session plan is for trainers; learners do not see it."));
    f.list(Tr::tr("Sessions"), at(&Course::delivery, &DeliveryPlan::sessions), Tr::tr("Add a session"), [](FieldForm& s) {
        s.line(Tr::tr("Title"), &model::Session::title);
        s.number(Tr::tr("Duration"), &model::Session::minutes, {.most = 10000, .unit = Tr::tr("min"), .none = Tr::tr("not set")});
        s.text(Tr::tr("Preparation"), &model::Session::preparation);
        s.text(Tr::tr("Materials"), &model::Session::materials);
        s.rich(Tr::tr("Notes"), &model::Session::notes);
    });
    f.add(sessionSum(f.hub()));
    f.rich(Tr::tr("Notes for trainers"), at(&Course::delivery, &DeliveryPlan::trainerNotes), {.help = Tr::tr("Never shown to learners."), .lines = 3});
    f.heading(Tr::tr("Support for learners"));
    f.beginRow();
    f.line(Tr::tr("Whom learners ask"), at(&Course::support, &SupportContact::name));
    f.line(Tr::tr("E-mail"), at(&Course::support, &SupportContact::email));
    f.endRow();
    f.beginRow();
    f.line(Tr::tr("Telephone"), at(&Course::support, &SupportContact::phone));
    f.line(Tr::tr("Web page"), at(&Course::support, &SupportContact::link), {.placeholder = QStringLiteral("https://")});
    f.endRow();
    f.line(Tr::tr("When somebody answers"), at(&Course::support, &SupportContact::note));
}

void evaluation(FieldForm& f)
{
    f.note(Tr::tr("Learners find these questions at the end of the course. Nothing is sent: they hand in their answers as a text or on paper."));
    f.text(Tr::tr("Introduction"), at(&Course::evaluation, &EvaluationForm::intro));
    f.list(Tr::tr("Question about the course"), at(&Course::evaluation, &EvaluationForm::questions), Tr::tr("Add a question"), [](FieldForm& q) {
        q.line(Tr::tr("Question"), &EvaluationQuestion::text);
        q.choice(Tr::tr("Answered by"), &EvaluationQuestion::answer);
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

void licence(FieldForm& f)
{
    f.licence(Tr::tr("Licence"), at(&Course::licence, &Licence::code));
    f.beginRow();
    f.line(Tr::tr("Who holds the rights"), at(&Course::licence, &Licence::holder));
    f.line(Tr::tr("Year"), at(&Course::licence, &Licence::year));
    f.endRow();
    f.text(Tr::tr("Note on the licence"), at(&Course::licence, &Licence::note));
    f.heading(Tr::tr("Funding"));
    f.beginRow();
    f.line(Tr::tr("Programme"), at(&Course::funding, &Funding::programme));
    f.line(Tr::tr("Agreement number"), at(&Course::funding, &Funding::agreementNumber));
    f.endRow();
    f.text(Tr::tr("Statement"), at(&Course::funding, &Funding::statement));
    f.text(Tr::tr("Disclaimer"), at(&Course::funding, &Funding::disclaimer));
    f.picture(Tr::tr("Emblem"), at(&Course::funding, &Funding::emblem));
    f.heading(Tr::tr("Version and care"));
    f.beginRow();
    f.line(Tr::tr("Version"), &Course::version);
    f.line(Tr::tr("Owner"), &Course::owner, {.help = Tr::tr("Who looks after the course.")});
    f.endRow();
    f.beginRow();
    f.date(Tr::tr("Created"), &Course::created);
    f.date(Tr::tr("Published"), &Course::published);
    f.date(Tr::tr("Next review"), &Course::nextReview);
    f.endRow();
    f.list(Tr::tr("Change"), &Course::changes, Tr::tr("Add a change"), [](FieldForm& c) {
        c.beginRow();
        c.date(Tr::tr("Date"), &ChangeNote::date);
        c.line(Tr::tr("Version"), &ChangeNote::version);
        c.endRow();
        c.line(Tr::tr("Author"), &ChangeNote::author);
        c.text(Tr::tr("What changed"), &ChangeNote::description);
        c.check(Tr::tr("Shown in the public list of changes"), &ChangeNote::published);
    });
}

void words(FieldForm& f)
{
    f.list(Tr::tr("Term"), &Course::glossary, Tr::tr("Add a term"), [](FieldForm& t) {
        t.line(Tr::tr("Term"), &Term::term);
        t.text(Tr::tr("What it means"), &Term::definition);
        t.line(Tr::tr("Source"), &Term::source);
    });
    f.list(Tr::tr("Reference"), &Course::references, Tr::tr("Add a reference"), [](FieldForm& r) {
        r.line(Tr::tr("Title"), at(&Reference::work, &Attribution::title));
        r.beginRow();
        r.line(Tr::tr("Author"), at(&Reference::work, &Attribution::author));
        r.line(Tr::tr("Year"), at(&Reference::work, &Attribution::year));
        r.endRow();
        r.line(Tr::tr("Publisher"), &Reference::publisher);
        r.line(Tr::tr("Address or source"), at(&Reference::work, &Attribution::source));
        r.text(Tr::tr("Note"), &Reference::note);
    });
}

} // namespace

QWidget* makeCourseEditor(FieldHub& hub, const QUuid& course)
{
    auto* page = new QWidget;
    auto* column = pageColumn(page);
    column->addWidget(eyebrow(Tr::tr("Course description")));
    const auto section = [&](const QString& title, const char* name, void (*fill)(FieldForm&)) {
        auto* s = addSectionCard(column, title, QString::fromLatin1(name), [&hub, course, fill](QVBoxLayout* layout) {
            auto* form = new FieldForm(hub, course);
            fill(*form);
            layout->addWidget(form);
        });
        hub.beforeReveal(course, s, [s] { s->build(); });
        return s;
    };
    section(Tr::tr("About"), "sectionAbout", about)->setExpanded(true);
    section(Tr::tr("Need and learners"), "sectionNeed", need);
    section(Tr::tr("Credential and credit"), "sectionCredential", credential);
    section(Tr::tr("Organisation and people"), "sectionPeople", people);
    section(Tr::tr("Delivery and support"), "sectionDelivery", delivery);
    section(Tr::tr("Evaluation by learners"), "sectionEvaluation", evaluation);
    section(Tr::tr("Licence, funding and version"), "sectionLicence", licence);
    section(Tr::tr("Rubrics"), "sectionRubrics", [](FieldForm& f) { f.add(makeRubricList(f.hub(), f.element())); });
    section(Tr::tr("Glossary and references"), "sectionWords", words);
    column->addStretch(1);
    return page;
}

} // namespace microvet::ui
