#include "tests/ui/programme/programme_look.h"

#include "core/actions/programme/documents.h"
#include "core/programme/records/events.h"
#include "ui/programme/engagement/attendance_dialog.h"
#include "ui/programme/engagement/deed_dialog.h"
#include "ui/programme/engagement/feedback_dialog.h"
#include "ui/programme/engagement/meeting_dialog.h"
#include "ui/programme/engagement/progress_dialog.h"
#include "ui/programme/engagement/recognition_dialog.h"

namespace microvet::ui {
namespace {

TEST_P(EveryWindowOfProgramme, Engagement)
{
    openOnScreen(QStringLiteral("Eleni Paradeigma"));
    takeSample();
    lookAtPages({"sheets", "goals", "activities", "events", "recognition"}, "example");
    const QUuid eleni = first(&programme::Person::name, QStringLiteral("Eleni Paradeigma")).id;
    const QUuid goal = first(&programme::Goal::text, QStringLiteral("Two courses of my team are in the repository")).id;
    const QUuid training = first(&programme::Event::title, QStringLiteral("Questions that help to learn")).id;
    lookAtNew(new MeetingDialog(services(), programme.get()));
    lookAtNew(new AttendanceDialog(services(), training, programme.get()));
    lookAtNew(new FeedbackDialog(services(), training, programme.get()));
    lookAtNew(new ProgressDialog(services(), goal, programme.get()));
    lookAtNew(new DeedDialog(services(), DeedDialog::Done, eleni, 1, programme.get()));
    lookAtNew(new DeedDialog(services(), DeedDialog::Planned, eleni, 2, programme.get()), QStringLiteral("-planned"));
    lookAtNew(new RecognitionDialog(services(), eleni, actions::recognition::certificate, programme.get()), QStringLiteral("-certificate"));
    lookAtNew(new RecognitionDialog(services(), eleni, actions::recognition::news, programme.get()), QStringLiteral("-news"));
}

} // namespace
} // namespace microvet::ui
