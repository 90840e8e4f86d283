#include "ui/programme/pages.h"

#include "core/programme/records/calls.h"
#include "core/programme/records/courses.h"
#include "core/programme/records/events.h"
#include "core/programme/records/organisation.h"
#include "core/programme/records/people.h"
#include "core/programme/records/policies.h"
#include "ui/programme/calls/call_pages.h"
#include "ui/programme/courses/course_pages.h"
#include "ui/programme/courses/outside_page.h"
#include "ui/programme/engagement/events_page.h"
#include "ui/programme/engagement/goals_page.h"
#include "ui/programme/engagement/recognition_page.h"
#include "ui/programme/engagement/sheet_page.h"
#include "ui/programme/framework/handbook_page.h"
#include "ui/programme/framework/policies_page.h"
#include "ui/programme/framework/role_page.h"
#include "ui/programme/keeping/details_page.h"
#include "ui/programme/letters/letter_pages.h"
#include "ui/programme/network/feedback_page.h"
#include "ui/programme/network/partners_page.h"
#include "ui/programme/network/questions_page.h"
#include "ui/programme/overview/overview_page.h"
#include "ui/programme/people/people_page.h"
#include "ui/programme/records/log_list.h"
#include "ui/programme/records/record_list.h"

#include <QCoreApplication>

namespace microvet::ui {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::ui::ProgrammePages)
};

/// A list of all records of a kind.
template<class T> std::function<QWidget*(const ProgrammeServices&, QWidget*)> listOf(const programme::Filter& filter = {})
{
    return [filter](const ProgrammeServices& services, QWidget* parent) -> QWidget* {
        return new RecordList(services, T::kind(), filter, parent);
    };
}

template<class Page> QWidget* pageOf(const ProgrammeServices& services, QWidget* parent) { return new Page(services, parent); }

QList<ProgrammePage> makePages()
{
    using namespace programme;
    const QString people = Tr::tr("People");
    const QString selection = Tr::tr("Selection");
    const QString engagement = Tr::tr("Engagement");
    const QString courses = Tr::tr("Courses");
    const QString network = Tr::tr("Network");
    const QString programme = Tr::tr("Programme");
    return {
        {QStringLiteral("overview"), QString(), Tr::tr("Overview"),
         Tr::tr("The drafts of your teams, what asks for attention, and how the programme stands."),
         pageOf<OverviewPage>},
        {QStringLiteral("people"), people, Tr::tr("Staff and ambassadors"),
         Tr::tr("Whoever is asked, applies, becomes an ambassador or takes part."), pageOf<PeoplePage>},
        {QStringLiteral("letters"), people, Tr::tr("Letters"),
         Tr::tr("What was written to whom, and whether it was sent."), makeLettersPage},
        {QStringLiteral("calls"), selection, Tr::tr("Calls"),
         Tr::tr("A call says who is looked for, until when, and by which criteria."), pageOf<CallsPage>},
        {QStringLiteral("applications"), selection, Tr::tr("Applications"),
         Tr::tr("Who has applied, and how far it is."), pageOf<ApplicationsPage>},
        {QStringLiteral("sheets"), engagement, Tr::tr("Sheets of ambassadors"),
         Tr::tr("The eight responsibilities of each ambassador: what is planned, what is done, and what shows it."), pageOf<SheetPage>},
        {QStringLiteral("goals"), engagement, Tr::tr("Goals"),
         Tr::tr("What each ambassador wants to reach, tied to what the programme is for."), makeGoalsPage},
        {QStringLiteral("activities"), engagement, Tr::tr("Activities"),
         Tr::tr("What ambassadors do for their eight responsibilities, planned and done."), makeActivitiesPage},
        {QStringLiteral("events"), engagement, Tr::tr("Meetings and trainings"),
         Tr::tr("Induction meetings, trainings and events, with who attended."), makeEventsPage},
        {QStringLiteral("recognition"), engagement, Tr::tr("Recognition"),
         Tr::tr("Thanks, certificates and news about what ambassadors have done."), makeRecognitionPage},
        {QStringLiteral("topics"), courses, Tr::tr("Topics"),
         Tr::tr("Proposals for courses. An accepted one becomes a course with a team."), pageOf<TopicsPage>},
        {QStringLiteral("courses"), courses, Tr::tr("Courses and teams"),
         Tr::tr("Each course with its team, its milestones and the times it was held."), pageOf<CoursesPage>},
        {QStringLiteral("runs"), courses, Tr::tr("Course runs"),
         Tr::tr("Every time that a course was held: how many enrolled, completed and were attested, never who."), makeRunsPage},
        {QStringLiteral("outside"), courses, Tr::tr("Courses from outside"),
         Tr::tr("What others hand in for the repository: verified, reviewed by two, decided."), pageOf<OutsidePage>},
        {QStringLiteral("partners"), network, Tr::tr("Partners"),
         Tr::tr("Organisations of the alliance, what they commit to and what is done together."), pageOf<PartnersPage>},
        {QStringLiteral("questions"), network, Tr::tr("Focal point"),
         Tr::tr("Questions from inside and outside, and their answers."), pageOf<QuestionsPage>},
        {QStringLiteral("developments"), network, Tr::tr("Developments"),
         Tr::tr("What happens nationally and in Europe, and what it means for us."), pageOf<DevelopmentsPage>},
        {QStringLiteral("feedback"), network, Tr::tr("Feedback on the framework"),
         Tr::tr("Notes on the methodology and the framework, for the partnership."), pageOf<FeedbackPage>},
        {QStringLiteral("policies"), programme, Tr::tr("Plans and policies"),
         Tr::tr("The organisation’s plan and policies, each version with its approval and next review."), pageOf<PoliciesPage>},
        {QStringLiteral("role"), programme, Tr::tr("Role and duties"),
         Tr::tr("What an ambassador is, does, needs and gains, as letters and the handbook say it."), pageOf<RolePage>},
        {QStringLiteral("templates"), programme, Tr::tr("Letters of our own"),
         Tr::tr("Letters in the organisation’s own words, in place of those that come with the program."),
         makeTemplatesPage},
        {QStringLiteral("handbook"), programme, Tr::tr("Issues of the handbook"),
         Tr::tr("Each issue of the framework handbook, and what has changed in it."), pageOf<HandbookPage>},
        {QStringLiteral("details"), programme, Tr::tr("Our programme"),
         Tr::tr("What letters and documents say of the organisation."),
         pageOf<DetailsPage>},
        {QStringLiteral("log"), programme, Tr::tr("Log of changes"), Tr::tr("Who has changed what and when."),
         [](const ProgrammeServices& services, QWidget* parent) -> QWidget* { return new LogList(services, {}, parent); }},
    };
}

} // namespace

const QList<ProgrammePage>& programmePages()
{
    // Made once a language: the program's words do not change while it runs.
    static const QList<ProgrammePage> all = makePages();
    return all;
}

} // namespace microvet::ui
