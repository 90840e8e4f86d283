#include "tests/ui/programme/engagement_fixture.h"

#include "core/actions/programme/documents.h"
#include "ui/programme/engagement/attendance_dialog.h"
#include "ui/programme/engagement/deed_dialog.h"
#include "ui/programme/engagement/feedback_dialog.h"
#include "ui/programme/engagement/meeting_dialog.h"
#include "ui/programme/engagement/progress_dialog.h"
#include "ui/programme/engagement/recognition_dialog.h"
#include "ui/programme/engagement/sheet_page.h"
#include "ui/programme/letters/letters_dialog.h"
#include "ui/programme/overview/due_note.h"
#include "ui/programme/records/time_field.h"
#include "ui/shell/start_page.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QTreeWidget>

namespace microvet::ui {
namespace {

class ProgrammeEngagement : public EngagementTest {};

TEST_F(ProgrammeEngagement, PlansAnInductionAndInvitesWhoNeedsIt)
{
    const QUuid anna = ambassador("Anna Dimou"), bruno = ambassador("Bruno Almeida");
    auto* events = page("events");
    pressed(events, "eventPlan");
    auto* dialog = opened<MeetingDialog>(events);
    ASSERT_NE(dialog, nullptr);
    ASSERT_EQ(dialog->people()->count(), 2);
    EXPECT_EQ(dialog->people()->item(0)->checkState(), Qt::Checked) << "neither had an induction";
    EXPECT_FALSE(dialog->findChild<QPlainTextEdit*>(QStringLiteral("meetingAgenda"))->toPlainText().isEmpty()) << "the usual agenda";
    dialog->keep();
    ASSERT_TRUE(settled());
    EXPECT_TRUE(dialog->isVisible()) << "a meeting without a day was taken";
    EXPECT_FALSE(dialog->sentence().isEmpty());
    EXPECT_TRUE(all<programme::Event>().isEmpty());
    dialog->findChild<TimeField*>()->setTime(utcTime(QDate(2031, 5, 4), QTime(12, 0)));
    setText(dialog, "meetingLink", QStringLiteral("https://meet.example.org"));
    dialog->people()->item(1)->setCheckState(Qt::Unchecked);
    dialog->keep();
    ASSERT_TRUE(settled());
    ASSERT_EQ(all<programme::Event>().size(), 1);
    const programme::Event event = all<programme::Event>().constFirst();
    EXPECT_EQ(event.start.secsTo(event.end), 90 * 60);
    EXPECT_TRUE(event.agenda.isEmpty()) << "the usual one is told to each in their own language";
    const QList<programme::Attendance> invited = all<programme::Attendance>();
    ASSERT_EQ(invited.size(), 1);
    EXPECT_EQ(invited.constFirst().person, anna);
    auto* letters = opened<LettersDialog>(events);
    ASSERT_NE(letters, nullptr) << "the letter of welcome follows by itself";
    ASSERT_EQ(letters->letters().size(), 1);
    EXPECT_TRUE(letters->letters().constFirst().ready()) << letters->letters().constFirst().missing.join(QLatin1Char(' ')).toStdString();
    EXPECT_EQ(letters->letters().constFirst().person, anna);
    letters->reject();
    const programme::AnyRecord* chosen = list("events")->current();
    ASSERT_NE(chosen, nullptr) << "one goes on with it";
    EXPECT_EQ(chosen->record->id, event.id);
    Q_UNUSED(bruno)
}

TEST_F(ProgrammeEngagement, PlansATrainingAndInvitesToIt)
{
    const QUuid anna = ambassador("Anna Dimou");
    ambassador("Bruno Almeida");
    auto* events = page("events");
    press(events, "eventPlan");
    auto* dialog = opened<MeetingDialog>(events);
    ASSERT_NE(dialog, nullptr);
    auto* kind = dialog->findChild<QComboBox*>(QStringLiteral("meetingWhat"));
    kind->setCurrentIndex(kind->findData(QStringLiteral("training")));
    EXPECT_TRUE(dialog->findChild<QLineEdit*>(QStringLiteral("meetingTitle"))->text().isEmpty()) << "an induction it is not";
    EXPECT_TRUE(dialog->findChild<QPlainTextEdit*>(QStringLiteral("meetingAgenda"))->toPlainText().isEmpty());
    for (int row = 0; row < dialog->people()->count(); ++row)
        EXPECT_EQ(dialog->people()->item(row)->checkState(), Qt::Unchecked) << "colleagues are trained";
    kind->setCurrentIndex(kind->findData(QStringLiteral("transnational")));
    EXPECT_EQ(dialog->people()->item(1)->checkState(), Qt::Checked) << "all of them take part";
    EXPECT_FALSE(dialog->isEdited());
    auto* trainers = dialog->findChild<QLineEdit*>(QStringLiteral("meetingTrainers"));
    trainers->setText(QStringLiteral("Piet Model, anna dimou"));
    emit trainers->editingFinished();
    EXPECT_EQ(dialog->people()->item(0)->checkState(), Qt::Unchecked) << "who gives it does not take part";
    EXPECT_EQ(dialog->people()->item(1)->checkState(), Qt::Checked);
    dialog->people()->item(0)->setCheckState(Qt::Checked); // somebody knows better
    emit trainers->editingFinished();
    EXPECT_EQ(dialog->people()->item(0)->checkState(), Qt::Checked);
    dialog->people()->item(1)->setCheckState(Qt::Unchecked);
    kind->setCurrentIndex(kind->findData(QStringLiteral("meeting")));
    EXPECT_EQ(dialog->people()->item(1)->checkState(), Qt::Unchecked) << "somebody has chosen";
    setText(dialog, "meetingTitle", QStringLiteral("Writing outcomes"));
    setText(dialog, "meetingTrainers", QStringLiteral("Bruno Almeida"));
    setText(dialog, "meetingPlace", QStringLiteral("Room 2"));
    dialog->findChild<TimeField*>()->setTime(utcTime(QDate(2031, 5, 4), QTime(12, 0)));
    dialog->keep();
    ASSERT_TRUE(settled());
    ASSERT_EQ(all<programme::Event>().size(), 1);
    EXPECT_EQ(all<programme::Event>().constFirst().trainers, QStringLiteral("Bruno Almeida"));
    auto* letters = opened<LettersDialog>(events);
    ASSERT_NE(letters, nullptr) << "invitations follow by themselves";
    ASSERT_EQ(letters->letters().size(), 1);
    EXPECT_EQ(letters->letters().constFirst().letter, QStringLiteral("meeting"));
    EXPECT_TRUE(letters->letters().constFirst().ready()) << letters->letters().constFirst().missing.join(QLatin1Char(' ')).toStdString();
    EXPECT_EQ(letters->letters().constFirst().person, anna);
    letters->reject();
    static_cast<ListPage*>(events)->list().choose(all<programme::Event>().constFirst().id);
    press(events, "eventInvite");
    letters = opened<LettersDialog>(events);
    ASSERT_NE(letters, nullptr);
    EXPECT_EQ(letters->letters().constFirst().letter, QStringLiteral("meeting")) << "and again from the list";
    letters->reject();
}

TEST_F(ProgrammeEngagement, TakesAttendanceByTheKeyboardAndFollowsUpWhoWasAbsent)
{
    const QUuid anna = ambassador("Anna Dimou"), bruno = ambassador("Bruno Almeida"), chiara = ambassador("Chiara Conti");
    const QUuid event = meeting({anna, bruno, chiara});
    auto* events = listPage("events");
    events->list().choose(event);
    pressed(events, "eventAttendance");
    auto* dialog = opened<AttendanceDialog>(events);
    ASSERT_NE(dialog, nullptr);
    ASSERT_EQ(dialog->table()->rowCount(), 3);
    EXPECT_FALSE(dialog->findChild<QPushButton*>(QStringLiteral("attendanceMinutes"))->isEnabled()) << "nothing was noted yet";
    QTest::keyClick(dialog->table(), Qt::Key_C);
    EXPECT_EQ(dialog->table()->currentRow(), 2) << "letters find a name";
    EXPECT_EQ(dialog->table()->currentColumn(), 1) << "and the tick is still below the keys";
    dialog->table()->setCurrentCell(0, 1);
    QTest::keyClick(dialog->table(), Qt::Key_Space); // Anna was there
    EXPECT_EQ(dialog->table()->currentRow(), 1) << "and the next one comes";
    dialog->table()->setCurrentCell(1, 2);
    QTest::keyClick(dialog->table(), Qt::Key_Space); // Bruno is excused
    dialog->keep();
    ASSERT_TRUE(settled());
    QHash<QUuid, QString> states;
    for (const programme::Attendance& one : all<programme::Attendance>())
        states.insert(one.person, one.state);
    EXPECT_EQ(states.value(anna), QStringLiteral("attended"));
    EXPECT_EQ(states.value(bruno), QStringLiteral("excused"));
    EXPECT_EQ(states.value(chiara), QStringLiteral("absent"));
    pressed(dialog, "attendanceMinutes");
    auto* letters = opened<LettersDialog>(dialog);
    ASSERT_NE(letters, nullptr);
    ASSERT_EQ(letters->letters().size(), 2);
    EXPECT_EQ(letters->letters().constFirst().letter, QStringLiteral("missed"));
    EXPECT_TRUE(letters->letters().constFirst().body.contains(QStringLiteral("We decided.")));
    letters->reject();
    pressed(dialog, "attendanceNext");
    auto* next = opened<MeetingDialog>(dialog);
    ASSERT_NE(next, nullptr);
    int ticked = 0;
    for (int row = 0; row < next->people()->count(); ++row)
        ticked += next->people()->item(row)->checkState() == Qt::Checked;
    EXPECT_EQ(ticked, 2) << "who was there need not come again";
    next->reject();
    dialog->reject();
}

TEST_F(ProgrammeEngagement, PutsCertificatesBesideThoseOfOtherMeetings)
{
    const QUuid anna = ambassador("Anna Dimou");
    auto* events = static_cast<ListPage*>(page("events"));
    const QString chosen = file("papers");
    ASSERT_TRUE(QDir().mkpath(chosen));
    for (const int day : {4, 11}) {
        programme::Event event;
        event.title = QStringLiteral("Writing outcomes");
        event.what = QStringLiteral("training");
        event.start = utcTime(QDate(2031, 3, day), QTime(14, 0));
        programme::Attendance there;
        there.event = put(event);
        there.person = anna;
        there.state = QStringLiteral("attended");
        const QUuid id = put(there);
        events->list().choose(there.event);
        prompts.files = {chosen};
        for (QAction* action : events->findChild<QPushButton*>(QStringLiteral("eventPapers"))->menu()->actions())
            if (action->text().contains(QStringLiteral("tificates"))) action->trigger();
        ASSERT_TRUE(settled());
        for (const programme::Attendance& one : all<programme::Attendance>())
            if (one.id == id) {
                EXPECT_EQ(one.certificate, programme->link().today()) << said(events, "pageSaid").toStdString();
            }
    }
    EXPECT_EQ(QDir(chosen).entryList(QDir::Files), (QStringList{QStringLiteral("Writing outcomes 2031-03-04, certificate 01.pdf"),
                                                               QStringLiteral("Writing outcomes 2031-03-11, certificate 01.pdf")}));
}

TEST_F(ProgrammeEngagement, NobodyIsThereAndExcused)
{
    const QUuid event = meeting({ambassador("Anna Dimou")});
    auto* dialog = new AttendanceDialog(services(), event, programme.get());
    dialog->show();
    ASSERT_TRUE(settled());
    ASSERT_EQ(dialog->table()->rowCount(), 1);
    dialog->table()->item(0, 1)->setCheckState(Qt::Checked);
    dialog->table()->item(0, 2)->setCheckState(Qt::Checked);
    EXPECT_EQ(dialog->table()->item(0, 1)->checkState(), Qt::Unchecked);
    prompts.answers = {QStringLiteral("drop")};
    dialog->reject();
}

TEST_F(ProgrammeEngagement, SumsUpWhatParticipantsThought)
{
    const QUuid event = meeting({});
    auto* dialog = new FeedbackDialog(services(), event, programme.get());
    dialog->show();
    ASSERT_TRUE(settled());
    EXPECT_FALSE(dialog->findChild<QPushButton*>(QStringLiteral("feedbackUse"))->isEnabled());
    dialog->keep();
    ASSERT_TRUE(settled());
    EXPECT_TRUE(all<programme::EventFeedback>().isEmpty()) << "a sheet that says nothing";
    for (const int rating : {5, 4}) {
        auto* box = dialog->findChild<QComboBox*>(QStringLiteral("feedbackRating"));
        if (rating == 5)
            QTest::keyClick(box, Qt::Key_5); // a digit chooses; a second one soon after would be taken for the same word
        else
            box->setCurrentIndex(box->findData(rating));
        ASSERT_EQ(box->currentData().toInt(), rating);
        dialog->findChild<QPlainTextEdit*>(QStringLiteral("feedbackGood"))->setPlainText(QStringLiteral("Good %1").arg(rating));
        dialog->keep();
        ASSERT_TRUE(settled());
        EXPECT_TRUE(dialog->findChild<QPlainTextEdit*>(QStringLiteral("feedbackGood"))->toPlainText().isEmpty()) << "room for the next";
    }
    EXPECT_EQ(all<programme::EventFeedback>().size(), 2);
    pressed(dialog, "feedbackUse");
    const QString evaluation = all<programme::Event>().constFirst().evaluation;
    EXPECT_TRUE(evaluation.contains(QStringLiteral("2 answers, 4.5 of 5"))) << evaluation.toStdString();
    EXPECT_TRUE(evaluation.contains(QStringLiteral("Good 4")));
    dialog->reject();
}

TEST_F(ProgrammeEngagement, NotesHowAGoalComesAlongUntilItIsReached)
{
    programme::Goal goal;
    goal.person = ambassador("Anna Dimou");
    goal.text = QStringLiteral("Two courses");
    goal.purpose = QStringLiteral("teams");
    const QUuid id = put(goal);
    auto* goals = listPage("goals");
    goals->list().choose(id);
    pressed(goals, "goalProgress");
    auto* dialog = opened<ProgressDialog>(goals);
    ASSERT_NE(dialog, nullptr);
    dialog->findChild<QSpinBox*>(QStringLiteral("progressShare"))->setValue(100);
    dialog->keep();
    ASSERT_TRUE(settled());
    EXPECT_TRUE(dialog->isVisible()) << "nothing says what was reached";
    dialog->findChild<QPlainTextEdit*>(QStringLiteral("progressText"))->setPlainText(QStringLiteral("Both are out"));
    setText(dialog, "progressLink", QStringLiteral("no address"));
    dialog->keep();
    ASSERT_TRUE(settled());
    EXPECT_TRUE(dialog->isVisible()) << dialog->sentence().toStdString();
    setText(dialog, "progressLink", QStringLiteral("https://example.org"));
    dialog->keep();
    ASSERT_TRUE(settled());
    EXPECT_EQ(all<programme::GoalStep>().size(), 1);
    EXPECT_EQ(all<programme::Goal>().constFirst().reached, programme->link().today());
    EXPECT_TRUE(said(goals, "pageSaid").contains(QStringLiteral("reached")));
    pressed(goals, "goalThank");
    auto* thanks = opened<RecognitionDialog>(goals);
    ASSERT_NE(thanks, nullptr);
    EXPECT_TRUE(thanks->document().ok());
    thanks->reject();
    programme->findChild<QAction*>(QStringLiteral("programmeUndo"))->trigger();
    ASSERT_TRUE(settled());
    EXPECT_FALSE(all<programme::Goal>().constFirst().reached.isValid());
    EXPECT_EQ(said(goals, "pageSaid"), QString()) << "that is not so any more";
}

TEST_F(ProgrammeEngagement, NotesWhatWasDoneOneAfterTheOther)
{
    ambassador("Anna Dimou");
    const QUuid maria = ambassador("Maria Rossi"); // who works with the window
    auto* dialog = new DeedDialog(services(), DeedDialog::Done, {}, 0, programme.get());
    dialog->show();
    ASSERT_TRUE(settled());
    setText(dialog, "deedTitle", QStringLiteral("Told the staff"));
    dialog->keep(true);
    ASSERT_TRUE(settled());
    EXPECT_TRUE(all<programme::Activity>().isEmpty()) << "of which responsibility?";
    dialog->findChild<QComboBox*>(QStringLiteral("deedResponsibility"))->setCurrentIndex(1);
    putBytes(file("data/slides.pdf"), "slides");
    prompts.files = {file("data/slides.pdf")};
    pressed(dialog, "evidenceChoose");
    dialog->keep(true);
    ASSERT_TRUE(settled());
    EXPECT_TRUE(dialog->isVisible());
    EXPECT_TRUE(dialog->findChild<QLineEdit*>(QStringLiteral("deedTitle"))->text().isEmpty()) << "room for the next";
    setText(dialog, "deedTitle", QStringLiteral("Wrote a page"));
    dialog->keep(false);
    ASSERT_TRUE(settled());
    const QList<programme::Activity> deeds = all<programme::Activity>();
    ASSERT_EQ(deeds.size(), 2);
    for (const programme::Activity& deed : deeds) {
        EXPECT_EQ(deed.person, maria);
        EXPECT_EQ(deed.responsibility, 1);
        EXPECT_EQ(deed.what, QStringLiteral("spreadWord"));
        EXPECT_EQ(deed.done, programme->link().today());
        EXPECT_EQ(deed.evidenceFile, deed.title == QLatin1String("Told the staff") ? QStringLiteral("slides.pdf") : QString()) << "beside the programme";
    }
}

TEST_F(ProgrammeEngagement, ShowsTheEightRowsAndWhereEntriesComeFrom)
{
    const QUuid anna = ambassador("Anna Dimou");
    programme::Activity planned;
    planned.person = anna;
    planned.responsibility = 8;
    planned.title = QStringLiteral("Stand at the fair");
    planned.planned = QDate(2031, 6, 1);
    const QUuid deed = put(planned);
    programme::ProgrammeCourse course;
    course.title = QStringLiteral("Bread");
    programme::TeamMember lead;
    lead.course = put(course);
    lead.person = anna;
    lead.role = QStringLiteral("lead");
    put(lead);
    auto* sheets = static_cast<SheetPage*>(page("sheets"));
    ASSERT_EQ(sheets->table()->topLevelItemCount(), programme::responsibilities + 1) << "and the goals";
    const QFontMetrics bold(sheets->table()->topLevelItem(0)->font(0));
    EXPECT_GT(sheets->table()->columnWidth(0), bold.horizontalAdvance(sheets->table()->topLevelItem(1)->text(0))) << "the names of the rows are read whole";
    QTreeWidgetItem* last = sheets->table()->topLevelItem(7);
    ASSERT_EQ(last->childCount(), 1);
    EXPECT_EQ(last->text(1), QStringLiteral("1")) << "planned";
    EXPECT_EQ(last->text(2), QStringLiteral("0")) << "done";
    EXPECT_EQ(last->child(0)->text(5), programme::sourceText(programme::SheetSource::ByHand));
    QTreeWidgetItem* teams = sheets->table()->topLevelItem(5);
    ASSERT_EQ(teams->childCount(), 1);
    EXPECT_EQ(teams->child(0)->text(5), programme::sourceText(programme::SheetSource::TeamLed));
    sheets->table()->setCurrentItem(teams->child(0));
    EXPECT_FALSE(sheets->findChild<QPushButton*>(QStringLiteral("sheetDone"))->isEnabled()) << "that fills itself";
    sheets->table()->setCurrentItem(last->child(0));
    pressed(sheets, "sheetDone");
    auto* dialog = opened<DeedDialog>(sheets);
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(dialog->findChild<QLineEdit*>(QStringLiteral("deedTitle"))->text(), planned.title);
    dialog->keep(false);
    ASSERT_TRUE(settled());
    ASSERT_EQ(all<programme::Activity>().size(), 1) << "the same one";
    EXPECT_EQ(all<programme::Activity>().constFirst().id, deed);
    EXPECT_EQ(sheets->table()->topLevelItem(7)->text(2), QStringLiteral("1"));
    pressed(sheets, "sheetOpen");
    auto* record = opened<RecordDialog>(sheets);
    ASSERT_NE(record, nullptr);
    record->reject();
    prompts.files = {file("sheet.html")};
    pressed(sheets, "sheetSave");
    EXPECT_TRUE(bytesOf(file("sheet.html")).contains("Stand at the fair")) << said(sheets, "pageSaid").toStdString();
    prompts.files = {file("sheet.pdf")};
    pressed(sheets, "sheetSave");
    EXPECT_TRUE(bytesOf(file("sheet.pdf")).startsWith("%PDF"));
}

TEST_F(ProgrammeEngagement, KeepsTheGoalThatIsLookedAtWhileOthersWrite)
{
    auto* sheets = static_cast<SheetPage*>(page("sheets"));
    EXPECT_FALSE(said(sheets, "pageSaid").isEmpty()) << "there is nobody yet";
    programme::Goal goal;
    goal.person = ambassador("Anna Dimou");
    EXPECT_EQ(said(sheets, "pageSaid"), QString()) << "now there is";
    goal.text = QStringLiteral("Two courses");
    const QUuid id = put(goal);
    const auto goals = [&] { return sheets->table()->topLevelItem(programme::responsibilities); };
    ASSERT_EQ(goals()->childCount(), 1);
    sheets->table()->setCurrentItem(goals()->child(0));
    goal.text = QStringLiteral("A second one");
    put(goal);
    ASSERT_EQ(goals()->childCount(), 2);
    EXPECT_EQ(sheets->table()->currentItem()->data(0, Qt::UserRole + 1).toUuid(), id);
    press(sheets, "sheetNote");
    auto* progress = opened<ProgressDialog>(sheets);
    ASSERT_NE(progress, nullptr) << "of a goal it is noted how far it is";
    progress->reject();
    sheets->table()->setCurrentItem(goals());
    goals()->setExpanded(false);
    goal.text = QStringLiteral("A third one");
    put(goal);
    EXPECT_FALSE(goals()->isExpanded());
    EXPECT_EQ(sheets->table()->currentItem(), goals());
}

TEST_F(ProgrammeEngagement, GivesACertificateAndNotesIt)
{
    const QUuid anna = ambassador("Anna Dimou");
    programme::Activity done;
    done.person = anna;
    done.responsibility = 1;
    done.title = QStringLiteral("Told the staff");
    done.done = QDate(2031, 2, 1);
    put(done);
    auto* people = listPage("people");
    people->list().choose(anna);
    auto* dialog = new RecognitionDialog(people->services(), anna, actions::recognition::certificate, programme.get());
    dialog->show();
    ASSERT_TRUE(settled());
    ASSERT_TRUE(dialog->document().ok()) << dialog->sentence().toStdString();
    EXPECT_TRUE(dialog->document()->text.contains(done.title));
    EXPECT_FALSE(dialog->findChild<QCheckBox*>(QStringLiteral("recognitionNamed"))->isVisible()) << "a certificate is for the person";
    prompts.files = {file("certificate.pdf")};
    pressed(dialog, "recognitionSave");
    EXPECT_TRUE(bytesOf(file("certificate.pdf")).startsWith("%PDF"));
    ASSERT_EQ(all<programme::Recognition>().size(), 1) << dialog->sentence().toStdString();
    EXPECT_EQ(all<programme::Recognition>().constFirst().date, programme->link().today());
    EXPECT_EQ(all<programme::Recognition>().constFirst().what, QStringLiteral("certificate"));
    dialog->reject();
}

TEST_F(ProgrammeEngagement, PublishesNoNameWithoutConsent)
{
    const QUuid anna = ambassador("Anna Dimou");
    auto* dialog = new RecognitionDialog(services(), anna, actions::recognition::news, programme.get());
    dialog->show();
    ASSERT_TRUE(settled());
    ASSERT_TRUE(dialog->document().ok()) << dialog->sentence().toStdString();
    EXPECT_FALSE(dialog->document()->html.contains(QStringLiteral("Anna Dimou")));
    dialog->findChild<QCheckBox*>(QStringLiteral("recognitionNamed"))->click();
    ASSERT_TRUE(settled());
    EXPECT_EQ(all<programme::Person>().constFirst().namedOn, programme->link().today());
    ASSERT_TRUE(settled());
    EXPECT_TRUE(dialog->document()->html.contains(QStringLiteral("Anna Dimou")));
    auto* text = dialog->findChild<QPlainTextEdit*>(QStringLiteral("newsText"));
    text->setPlainText(QStringLiteral("In our own words."));
    dialog->findChild<QComboBox*>(QStringLiteral("recognitionLanguage"))->setCurrentIndex(1);
    ASSERT_TRUE(settled());
    EXPECT_FALSE(text->toPlainText().contains(QStringLiteral("In our own words.")));
    text->undo(); // what somebody wrote is not lost with another language
    EXPECT_EQ(text->toPlainText(), QStringLiteral("In our own words."));
    pressed(dialog, "recognitionCopy");
    EXPECT_TRUE(QGuiApplication::clipboard()->mimeData()->text().contains(QStringLiteral("In our own words.")));
    EXPECT_TRUE(QGuiApplication::clipboard()->mimeData()->html().contains(QStringLiteral("<h1>")));
    ASSERT_EQ(all<programme::Recognition>().size(), 1);
    EXPECT_EQ(all<programme::Recognition>().constFirst().what, QStringLiteral("news"));
    prompts.files = {file("news.txt")};
    pressed(dialog, "recognitionSave");
    EXPECT_TRUE(bytesOf(file("news.txt")).contains("In our own words."));
    EXPECT_EQ(all<programme::Recognition>().size(), 1) << "once a day";
    text->clear();
    EXPECT_FALSE(dialog->findChild<QPushButton*>(QStringLiteral("recognitionSave"))->isEnabled());
    dialog->reject();
}

TEST_F(ProgrammeEngagement, TellsTheStartPageHowMuchIsDueAndNothingElse)
{
    programme::Goal goal;
    goal.person = ambassador("Anna Dimou");
    goal.text = QStringLiteral("Two courses");
    goal.due = programme->link().today().addDays(-3);
    put(goal);
    page("overview");
    ASSERT_TRUE(settled());
    const QDate today = programme->link().today();
    EXPECT_EQ(dueOn(*settings, today), 2) << "the goal, and Anna had no induction";
    EXPECT_EQ(dueOn(*settings, QDate(2024, 8, 31)), 0);
    StartPage start(*settings);
    start.show();
    auto* door = start.findChild<QAbstractButton*>(QStringLiteral("doorProgramme"));
    EXPECT_TRUE(door->accessibleDescription().contains(QLatin1Char('2'))) << door->accessibleDescription().toStdString();
    EXPECT_FALSE(door->accessibleDescription().contains(QStringLiteral("Anna")));
    const auto named = all<programme::Person>().constFirst().name;
    EXPECT_FALSE(settings->state(QStringLiteral("programme/due")).toStringList().join(u' ').contains(named));
}

} // namespace
} // namespace microvet::ui
