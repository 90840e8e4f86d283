#include "tests/ui/programme/programme_fixture.h"

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

using namespace look;

TEST_P(EveryWindow, ProgrammeEngagement)
{
    settings->setAuthorName(QStringLiteral("Eleni Paradeigma"));
    SecretStore secrets;
    ProgrammeWindow programme({*settings, prompts, disk(), systemNow, rules::houseRules(), review::builtInTemplate(QStringLiteral("en")), secrets,
                               file("data/programme.sqlite")});
    programme.resize(GetParam().screen.boundedTo(QSize(1366, 728)));
    programme.show();
    const auto settled = [&] { return QTest::qWaitFor([&] { return programme.link().isOpen() && !programme.link().isBusy(); }, 20000); };
    programme.findChild<QAbstractButton*>(QStringLiteral("welcomeSample"))->click();
    ASSERT_TRUE(settled());
    for (const char* section : {"sheets", "goals", "activities", "events", "recognition"}) {
        programme.go(QString::fromLatin1(section));
        ASSERT_TRUE(settled());
        waitUntilCalm(&programme);
        expectNothingClipped(&programme, named(section));
        expectNames(programme.page(QString::fromLatin1(section)));
        shoot(&programme, named("example-") + QString::fromLatin1(section));
    }
    EXPECT_LE(programme.width(), GetParam().screen.width());
    programme.go(QStringLiteral("people"));
    ASSERT_TRUE(settled());
    const ProgrammeServices services = static_cast<ListPage*>(programme.page(QStringLiteral("people")))->services();
    const auto idOf = [&](const programme::Kind& kind, const QString& title) {
        QUuid id;
        programme.link().read<QList<programme::AnyRecord>>(&programme, [&kind](programme::Store& store) { return store.all(kind); },
                                                           [&](Result<QList<programme::AnyRecord>> all) {
                                                               for (const programme::AnyRecord& one : *all)
                                                                   if (kind.titleOf(*one.record) == title) id = one.record->id;
                                                           });
        EXPECT_TRUE(settled());
        EXPECT_FALSE(id.isNull()) << title.toStdString();
        return id;
    };
    const QUuid eleni = idOf(programme::Person::kind(), QStringLiteral("Eleni Paradeigma"));
    const QUuid goal = idOf(programme::Goal::kind(), QStringLiteral("Two courses of my team are in the repository"));
    const QUuid training = idOf(programme::Event::kind(), QStringLiteral("Questions that help to learn"));

    const auto lookAt = [&](QDialog* dialog, const char* name, const char* suffix = "") {
        dialog->show();
        ASSERT_TRUE(settled());
        lookAtDialog(QString::fromLatin1(name), QString::fromLatin1(suffix));
    };
    lookAt(new MeetingDialog(services, &programme), "meetingDialog");
    lookAt(new AttendanceDialog(services, training, &programme), "attendanceDialog");
    lookAt(new FeedbackDialog(services, training, &programme), "feedbackDialog");
    lookAt(new ProgressDialog(services, goal, &programme), "progressDialog");
    lookAt(new DeedDialog(services, DeedDialog::Done, eleni, 1, &programme), "deedDialog");
    lookAt(new DeedDialog(services, DeedDialog::Planned, eleni, 2, &programme), "deedDialog", "-planned");
    lookAt(new RecognitionDialog(services, eleni, actions::recognition::certificate, &programme), "recognitionDialog", "-certificate");
    lookAt(new RecognitionDialog(services, eleni, actions::recognition::news, &programme), "recognitionDialog", "-news");
}

} // namespace
} // namespace microvet::ui
