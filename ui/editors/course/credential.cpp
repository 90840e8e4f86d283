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
}

void creditPolicy(FieldForm& f)
{
    f.choice(Tr::tr("Credit framework"), at(&Course::credit, &Credit::framework));
    f.beginRow();
    f.number(Tr::tr("Hours per point"), at(&Course::credit, &Credit::hoursPerPoint), {.least = 1, .most = 60, .decimals = 1});
    f.number(Tr::tr("Rounded to"), at(&Course::credit, &Credit::step), {.most = 5, .decimals = 2});
    f.endRow();
}

void credit(FieldForm& f)
{
    creditPolicy(f);
    f.number(Tr::tr("Credit points"), at(&Course::credit, &Credit::points), {.most = 60, .decimals = 2});
    f.add(new WorkloadView(f.hub()));
    f.number(Tr::tr("Level (EQF)"), at(&Course::level, &Level::eqf), {.most = 8, .none = Tr::tr("no level")});
    f.codes(Tr::tr("National framework and level"), at(&Course::level, &Level::nqf), QStringLiteral("qdr"));
    f.line(Tr::tr("Why there is no level"), at(&Course::level, &Level::reason));
}

void assessmentStatement(FieldForm& f)
{
    f.codes(Tr::tr("Kinds of assessment"), at(&Course::assessmentStatement, &AssessmentStatement::types), QStringLiteral("assessment"));
    f.text(Tr::tr("How outcomes are assessed"), at(&Course::assessmentStatement, &AssessmentStatement::description));
    if (!isEnglish(f.hub())) f.textIn(QStringLiteral("en"), Tr::tr("How outcomes are assessed, in English"), at(&Course::assessmentStatement, &AssessmentStatement::descriptionIn));
    f.codes(Tr::tr("Supervision and identity"), at(&Course::assessmentStatement, &AssessmentStatement::supervision), QStringLiteral("supervision-verification"));
    f.line(Tr::tr("Grading"), at(&Course::assessmentStatement, &AssessmentStatement::grading));
}

void recognition(FieldForm& f)
{
    f.choice(Tr::tr("Stands alone or counts further"), at(&Course::stackability, &Stackability::integration));
    f.line(Tr::tr("Counts towards"), at(&Course::stackability, &Stackability::towards));
    f.text(Tr::tr("Note on it"), at(&Course::stackability, &Stackability::note));
}

void badge(FieldForm& f)
{
    f.line(Tr::tr("Text of the badge"), at(&Course::badge, &Badge::text), {.help = Tr::tr("Left empty, it is the title of the course.")});
    f.colour(Tr::tr("Colour"), at(&Course::badge, &Badge::colour), {.help = Tr::tr("Of the badge and the course passport.")});
    f.add(new BadgePreview(f.hub()));
    f.picture(Tr::tr("Picture of the badge"), at(&Course::badge, &Badge::image), {.help = Tr::tr("Only where you have one: it stands in place of the drawing.")});
}

} // namespace microvet::ui::sections
