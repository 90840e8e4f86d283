#include "ui/editors/course/sections.h"

#include "ui/editors/page.h"

#include <QCoreApplication>

namespace microvet::ui::sections {

using namespace model;

namespace {
struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::ui::CourseEditor) };
} // namespace

void need(FieldForm& f)
{
    f.text(Tr::tr("Why this course is needed"), at(&Course::need, &NeedsAnalysis::summary), {.tip = Tr::tr("What people cannot do today, and what comes of it."), .lines = 3});
    f.line(Tr::tr("Who asked for it"), at(&Course::need, &NeedsAnalysis::requestedBy), {.tip = Tr::tr("An employer, a chamber, learners: the name.")});
    f.text(Tr::tr("What the labour market says"), at(&Course::need, &NeedsAnalysis::labourMarket), {.tip = Tr::tr("Open places, statistics, forecasts of the region.")});
    f.text(Tr::tr("Who was heard"), at(&Course::need, &NeedsAnalysis::stakeholders), {.help = Tr::tr("Employers, learners, chambers, public employment service …")});
    f.list(Tr::tr("Evidence"), at(&Course::need, &NeedsAnalysis::evidence), Tr::tr("Add evidence"), [](FieldForm& e) {
        e.text(Tr::tr("What it says"), &Evidence::statement, {.tip = Tr::tr("The fact, with its number.")});
        e.beginRow();
        e.line(Tr::tr("Source"), &Evidence::source, {.tip = Tr::tr("Who found it out: survey, statistics, interview.")});
        e.date(Tr::tr("Date"), &Evidence::date, {.tip = Tr::tr("When it was found out; older than three years is weak.")});
        e.endRow();
        e.line(Tr::tr("Address"), &Evidence::link, {.tip = Tr::tr("The page where others can read it."), .placeholder = QStringLiteral("https://")});
    });
}

void learners(FieldForm& f)
{
    f.text(Tr::tr("For whom"), at(&Course::learners, &Learners::targetGroup), {.help = Tr::tr("In words that the learners would use for themselves.")});
    if (!isEnglish(f.hub())) f.textIn(QStringLiteral("en"), Tr::tr("For whom, in English"), at(&Course::learners, &Learners::targetGroupIn), {.help = Tr::tr("The course passport shows it.")});
    f.codes(Tr::tr("Target groups (European list)"), at(&Course::learners, &Learners::targetGroupCodes), QStringLiteral("target-group"), {.tip = Tr::tr("By the European list, for catalogues.")});
    f.text(Tr::tr("What learners need before they start"), at(&Course::learners, &Learners::prerequisites), {.tip = Tr::tr("Knowledge, experience or papers without which the course makes no sense.")});
    f.check(Tr::tr("Nothing is required"), at(&Course::learners, &Learners::noPrerequisites));
    f.text(Tr::tr("What may keep learners out"), at(&Course::learners, &Learners::barriers), {.help = Tr::tr("Time, language, equipment, disability, distance …")});
    f.text(Tr::tr("How the content answers it"), at(&Course::learners, &Learners::inclusiveContent), {.tip = Tr::tr("Short units, plain words, captions, examples from different lives …")});
    f.text(Tr::tr("How the methods answer it"), at(&Course::learners, &Learners::inclusiveMethods), {.tip = Tr::tr("Own pace, work in pairs, tasks at the workplace …")});
    f.text(Tr::tr("How recognition answers it"), at(&Course::learners, &Learners::inclusiveRecognition), {.tip = Tr::tr("What was learnt elsewhere counts, other forms of assessment …")});
}

} // namespace microvet::ui::sections
