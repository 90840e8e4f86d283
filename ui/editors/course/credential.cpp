#include "ui/editors/course/sections.h"

#include "ui/credential/badge_preview.h"
#include "ui/editors/page.h"
#include "ui/workload/workload_view.h"

#include <QCoreApplication>

namespace microvet::ui::sections {

using namespace model;

namespace {
struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::ui::CourseEditor) };
} // namespace

void workload(FieldForm& f)
{
    const auto hours = [&f](const QString& label, double Workload::*kind, const QString& tip) {
        f.number(label, at(&Course::workload, kind), {.tip = tip, .most = 2000, .decimals = 2, .unit = Tr::tr("h")});
    };
    f.beginRow();
    hours(Tr::tr("Guided"), &Workload::guided, Tr::tr("Hours with a trainer, in a room or online."));
    hours(Tr::tr("Self-study"), &Workload::selfStudy, Tr::tr("Hours that learners read, watch and practise alone."));
    f.endRow();
    f.beginRow();
    hours(Tr::tr("Practice"), &Workload::practice, Tr::tr("Hours of practical tasks, at work or at home."));
    hours(Tr::tr("Assessment"), &Workload::assessment, Tr::tr("Hours of tests, and of getting ready for them."));
    f.endRow();
    f.text(Tr::tr("How the hours were estimated"), at(&Course::workload, &Workload::explanation), {.tip = Tr::tr("Who estimated them and how; better still: who tried it.")});
}

void creditPolicy(FieldForm& f)
{
    f.choice(Tr::tr("Credit framework"), at(&Course::credit, &Credit::framework), {.tip = Tr::tr("ECTS, ECVET or none, by the policy of your organisation.")});
    f.beginRow();
    f.number(Tr::tr("Hours per point"), at(&Course::credit, &Credit::hoursPerPoint), {.tip = Tr::tr("ECTS: 25 to 30 hours. ECVET: as your country says."), .least = 1, .most = 60, .decimals = 1});
    f.number(Tr::tr("Rounded to"), at(&Course::credit, &Credit::step), {.tip = Tr::tr("Points are rounded to a multiple of this."), .most = 5, .decimals = 2});
    f.endRow();
}

void credit(FieldForm& f)
{
    creditPolicy(f);
    f.number(Tr::tr("Credit points"), at(&Course::credit, &Credit::points), {.tip = Tr::tr("As many as the policy gives for the hours; the line below does the sum."), .most = 60, .decimals = 2});
    f.add(new WorkloadView(f.hub()));
    f.number(Tr::tr("Level (EQF)"), at(&Course::level, &Level::eqf), {.tip = Tr::tr("From 1 to 8 in the European Qualifications Framework; the help below the outcomes suggests one."), .most = 8, .none = Tr::tr("no level")});
    f.codes(Tr::tr("National framework and level"), at(&Course::level, &Level::nqf), QStringLiteral("qdr"), {.tip = Tr::tr("The level in the framework of your country.")});
    f.line(Tr::tr("Why there is no level"), at(&Course::level, &Level::reason), {.tip = Tr::tr("Only where neither level is given.")});
}

void assessmentStatement(FieldForm& f)
{
    f.codes(Tr::tr("Kinds of assessment"), at(&Course::assessmentStatement, &AssessmentStatement::types), QStringLiteral("assessment"), {.tip = Tr::tr("By the European list; several are possible.")});
    f.text(Tr::tr("How outcomes are assessed"), at(&Course::assessmentStatement, &AssessmentStatement::description), {.tip = Tr::tr("How many questions or tasks, under which conditions, and what it takes to pass.")});
    if (!isEnglish(f.hub())) f.textIn(QStringLiteral("en"), Tr::tr("How outcomes are assessed, in English"), at(&Course::assessmentStatement, &AssessmentStatement::descriptionIn), {.tip = Tr::tr("The course passport shows it.")});
    f.codes(Tr::tr("Supervision and identity"), at(&Course::assessmentStatement, &AssessmentStatement::supervision), QStringLiteral("supervision-verification"), {.tip = Tr::tr("Whether somebody watches, and whether it is checked who takes the assessment.")});
    f.line(Tr::tr("Grading"), at(&Course::assessmentStatement, &AssessmentStatement::grading), {.tip = Tr::tr("How results are expressed: points, per cent, passed or not.")});
}

void recognition(FieldForm& f)
{
    f.choice(Tr::tr("Stands alone or counts further"), at(&Course::stackability, &Stackability::integration), {.tip = Tr::tr("Whether the credential can be a part of something larger.")});
    f.line(Tr::tr("Counts towards"), at(&Course::stackability, &Stackability::towards), {.tip = Tr::tr("The qualification or credential of which it is a part.")});
    f.text(Tr::tr("Note on it"), at(&Course::stackability, &Stackability::note), {.tip = Tr::tr("Conditions, agreements, who recognises it.")});
}

void badge(FieldForm& f)
{
    f.line(Tr::tr("Text of the badge"), at(&Course::badge, &Badge::text), {.help = Tr::tr("Left empty, it is the title of the course.")});
    f.colour(Tr::tr("Colour"), at(&Course::badge, &Badge::colour), {.help = Tr::tr("Of the badge and the course passport.")});
    f.add(new BadgePreview(f.hub()));
    f.picture(Tr::tr("Picture of the badge"), at(&Course::badge, &Badge::image), {.help = Tr::tr("Only where you have one: it stands in place of the drawing.")});
}

} // namespace microvet::ui::sections
