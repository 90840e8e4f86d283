#include "core/plan/trainer_guide.h"

#include "core/plan/page_writer.h"
#include "core/plan/record_sheets.h"

namespace microvet::plan {

using namespace model;

namespace {

void addText(PageWriter& page, const char* label, const QString& text)
{
    if (!text.trimmed().isEmpty()) page.add(element("p", page.word(label), "mv-label") + paragraphs(text));
}

void addNotes(PageWriter& page, const char* label, const RichText& notes)
{
    if (!notes.isEmpty()) page.add(element("p", page.word(label), "mv-label") + page.detachedRich(notes));
}

void addSessions(PageWriter& page)
{
    const DeliveryPlan& delivery = page.course().delivery;
    addText(page, "groupSize", delivery.groupSize);
    addNotes(page, "trainerNotes", delivery.trainerNotes);
    if (delivery.sessions.isEmpty()) return;
    page.heading(2, page.word("sessionPlan"));
    int number = 0, sum = 0;
    for (const Session& session : delivery.sessions) {
        QString head = page.word("session") + u' ' + QString::number(++number);
        if (!session.title.trimmed().isEmpty()) head += QStringLiteral(": ") + escaped(session.title.trimmed());
        page.heading(3, head);
        if (session.minutes > 0) page.add(element("p", page.minutes(session.minutes), "mv-minutes"));
        sum += std::max(session.minutes, 0);
        addText(page, "preparation", session.preparation);
        addText(page, "materials", session.materials);
        addNotes(page, "trainerNotes", session.notes);
    }
    if (sum > 0) page.add(element("p", element("strong", page.word("workload") + QStringLiteral(": ") + page.minutes(sum))));
}

void addUnit(PageWriter& page, const Unit& unit, int minutes)
{
    page.heading(3, titleOr(page, unit.title, "untitled"));
    if (minutes > 0) page.add(element("p", page.minutes(minutes), "mv-minutes"));
    QString outcomes;
    for (const OutcomeRef& ref : unit.outcomes)
        if (const Outcome* outcome = page.outcome(ref)) outcomes += element("li", escapedLines(outcome->statement));
    if (!outcomes.isEmpty()) page.add(element("p", page.word("outcome"), "mv-label") + element("ul", outcomes));
    for (const Block& block : unit.blocks)
        if (const auto* activity = std::get_if<ActivityBlock>(&block.body)) {
            page.add(element("p", element("strong", page.word("activity") + (activity->title.trimmed().isEmpty() ? QString() : QStringLiteral(": ") + escaped(activity->title)))
                                      + (activity->minutes > 0 ? QStringLiteral(" · ") + page.minutes(activity->minutes) : QString())));
            page.add(page.detachedRich(activity->task));
            addNotes(page, "materials", activity->materials);
            addNotes(page, "evidence", activity->evidence);
        }
    addNotes(page, "trainerNotes", unit.trainerNotes);
}

} // namespace

Page renderTrainerGuide(const Content& content, const TimeFactors& times, const RenderOptions& options)
{
    const Plan plan = makePlan(content, times);
    PageWriter page(content, plan, options);
    const auto minutes = [&](const QUuid& id) {
        const int at = plan.index.value(id.toString(QUuid::WithoutBraces), -1);
        return at < 0 ? 0 : plan.pages[at].minutes;
    };
    page.heading(1, page.word("trainersGuide") + QStringLiteral(": ") + titleOr(page, content.course.title, "untitled"));
    addSessions(page);
    for (const Module& module : content.course.modules) {
        page.heading(2, titleOr(page, module.title, "untitled"));
        if (const int sum = minutes(module.id.uuid()); sum > 0) page.add(element("p", page.minutes(sum), "mv-minutes"));
        addNotes(page, "trainerNotes", module.trainerNotes);
        for (const Unit& unit : module.units) addUnit(page, unit, minutes(unit.id.uuid()));
    }
    for (const Assessment& assessment : content.course.assessments) {
        if (assessment.trainerNotes.isEmpty()) continue;
        page.heading(2, titleOr(page, assessment.title, "assessment"));
        addNotes(page, "trainerNotes", assessment.trainerNotes);
    }
    addAttendanceSheet(page, int(content.course.delivery.sessions.size()));
    PageInfo info;
    info.id = QStringLiteral("trainers");
    info.title = Words::of(page.language()).text("trainersGuide");
    return page.finish(info);
}

} // namespace microvet::plan
