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
}

void learners(FieldForm& f)
{
    f.text(Tr::tr("For whom"), at(&Course::learners, &Learners::targetGroup), {.help = Tr::tr("In words that the learners would use for themselves.")});
    if (!isEnglish(f.hub())) f.textIn(QStringLiteral("en"), Tr::tr("For whom, in English"), at(&Course::learners, &Learners::targetGroupIn), {.help = Tr::tr("The course passport shows it.")});
    f.codes(Tr::tr("Target groups (European list)"), at(&Course::learners, &Learners::targetGroupCodes), QStringLiteral("target-group"));
    f.text(Tr::tr("What learners need before they start"), at(&Course::learners, &Learners::prerequisites));
    f.check(Tr::tr("Nothing is required"), at(&Course::learners, &Learners::noPrerequisites));
    f.text(Tr::tr("What may keep learners out"), at(&Course::learners, &Learners::barriers), {.help = Tr::tr("Time, language, equipment, disability, distance …")});
    f.text(Tr::tr("How the content answers it"), at(&Course::learners, &Learners::inclusiveContent));
    f.text(Tr::tr("How the methods answer it"), at(&Course::learners, &Learners::inclusiveMethods));
    f.text(Tr::tr("How recognition answers it"), at(&Course::learners, &Learners::inclusiveRecognition));
}

} // namespace microvet::ui::sections
