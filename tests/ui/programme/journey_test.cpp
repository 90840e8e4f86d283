#include "tests/ui/programme/programme_fixture.h"

#include "ui/programme/calls/call_pages.h"
#include "ui/programme/calls/call_window.h"
#include "ui/programme/calls/eligibility_dialog.h"
#include "ui/programme/people/erase_dialog.h"
#include "ui/programme/people/import_table_dialog.h"
#include "ui/programme/letters/letters_dialog.h"
#include "ui/programme/calls/points_page.h"
#include "ui/programme/calls/ranking_page.h"
#include "ui/programme/courses/accept_topic_dialog.h"
#include "ui/programme/records/reference_field.h"

#include <QCheckBox>
#include <QComboBox>
#include <QInputDialog>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>

namespace microvet::ui {
namespace {

class ProgrammeJourney : public BegunProgramme {
protected:
    void SetUp() override
    {
        BegunProgramme::SetUp();
        fillInDetails();
    }

    QUuid person(const char* name, const char* level = "C1")
    {
        programme::Person one;
        one.name = QString::fromLatin1(name);
        one.mail = one.name.toLower().replace(QLatin1Char(' '), QLatin1Char('.')) + QStringLiteral("@example.org");
        one.englishLevel = QString::fromLatin1(level);
        one.standing = QStringLiteral("staff");
        return put(one);
    }
};

TEST_F(ProgrammeJourney, LeadsFromTheInvitationToTheSelectionToATeamToTheReport)
{
    const QUuid anna = person("Anna Dimou");
    const QUuid bruno = person("Bruno Almeida", "B1");

    // A call with the framework's grid.
    RecordList* calls = list("calls");
    calls->addRecord();
    auto* form = calls->findChild<RecordDialog*>();
    ASSERT_NE(form, nullptr);
    static_cast<QLineEdit*>(form->form().field(QStringLiteral("title")))->setText(QStringLiteral("Ambassadors 2031"));
    static_cast<QLineEdit*>(form->form().field(QStringLiteral("responsible")))->setText(QStringLiteral("Maria Rossi"));
    form->keep(true);
    ASSERT_TRUE(settled());
    ASSERT_EQ(all<programme::Call>().size(), 1) << said(form, "noticeText").toStdString();
    EXPECT_EQ(all<programme::Requirement>().size(), 6);
    const programme::Call call = all<programme::Call>().constFirst();

    // Invitations as mail files.
    ASSERT_TRUE(QDir(folder.path()).mkpath(QStringLiteral("mails")));
    programme::LetterSubject subject;
    subject.call = call.id;
    auto* letters = new LettersDialog({programme->link(), *settings, prompts, disk(), systemNow, rules::houseRules(), {}, {}, secrets, {}},
                                      {anna, bruno}, QStringLiteral("invitation"), subject, programme.get());
    letters->show();
    ASSERT_TRUE(settled());
    ASSERT_EQ(letters->letters().size(), 2);
    EXPECT_TRUE(letters->letters().constFirst().ready()) << letters->letters().constFirst().missing.join(QLatin1Char(' ')).toStdString();
    prompts.files = {file("mails")};
    press(letters, "letterFiles");
    ASSERT_TRUE(settled());
    const QStringList mails = QDir(file("mails")).entryList({QStringLiteral("*.eml")});
    ASSERT_EQ(mails.size(), 2);
    EXPECT_TRUE(bytesOf(file("mails/") + mails.constFirst()).contains("X-Unsent: 1"));
    letters->close();
    EXPECT_EQ(all<programme::Letter>().size(), 2);
    EXPECT_EQ(all<programme::Application>().size(), 2) << "who was invited is counted";

    // Both apply.
    auto* applications = static_cast<ApplicationsPage*>(page("applications"));
    applications->list().table()->selectAll();
    auto* status = applications->findChild<QPushButton*>(QStringLiteral("applicationStatus"));
    emit status->menu()->aboutToShow();
    ASSERT_FALSE(status->menu()->actions().isEmpty());
    for (QAction* action : status->menu()->actions())
        if (action->text().remove(u'&') == QStringLiteral("Applied")) action->trigger();
    ASSERT_TRUE(settled());
    for (const programme::Application& one : all<programme::Application>())
        EXPECT_EQ(one.status, QStringLiteral("applied")) << said(applications, "pageSaid").toStdString();

    // They are what the call asks for.
    for (const programme::Application& one : all<programme::Application>()) {
        auto* dialog = new EligibilityDialog(applications->services(), one.id, programme.get());
        dialog->show();
        ASSERT_TRUE(settled());
        for (int i = 0; i < 6; ++i) {
            auto* box = dialog->findChild<QComboBox*>(QStringLiteral("requirement%1").arg(i));
            ASSERT_NE(box, nullptr);
            box->setCurrentIndex(box->findData(QStringLiteral("yes")));
        }
        press(dialog, "eligibilityKeep");
        ASSERT_TRUE(settled());
    }
    EXPECT_TRUE(all<programme::Call>().constFirst().frozen.isValid()) << "an application was opened";

    // Points by the one evaluator, then the ranking.
    auto* shown = new CallWindow(applications->services(), call.id, programme.get());
    shown->show();
    ASSERT_TRUE(settled());
    auto* points = shown->findChild<PointsPage*>();
    for (int row = 0; row < points->candidates()->count(); ++row) {
        points->candidates()->setCurrentRow(row);
        for (int i = 0; QLineEdit* edit = points->findChild<QLineEdit*>(QStringLiteral("points%1").arg(i)); ++i)
            edit->setText(QStringLiteral("5"));
        points->keep(true);
        ASSERT_TRUE(settled());
        EXPECT_EQ(said(points, "pointsSaid"), QString());
    }
    auto* ranking = shown->findChild<RankingPage*>();
    ASSERT_EQ(ranking->table()->rowCount(), 2);
    press(ranking, "rankingDecide");
    ASSERT_TRUE(settled());
    shown->close();
    QHash<QUuid, QString> decided;
    for (const programme::Application& one : all<programme::Application>())
        decided.insert(one.person, one.status);
    EXPECT_EQ(decided.value(anna), QStringLiteral("selected"));
    EXPECT_EQ(decided.value(bruno), QStringLiteral("notSelected")) << "B1 is below the floor of B2";

    // A topic becomes a course with a team.
    programme::Topic topic;
    topic.title = QStringLiteral("Reading safety data sheets");
    topic.need = QStringLiteral("Accidents with solvents.");
    topic.decision = QStringLiteral("open");
    const QUuid topicId = put(topic);
    RecordList* topics = list("topics");
    topics->choose(topicId);
    press(page("topics"), "topicAccept");
    auto* accept = page("topics")->findChild<AcceptTopicDialog*>();
    ASSERT_NE(accept, nullptr);
    ASSERT_TRUE(settled());
    accept->lead()->setId(anna);
    prompts.files = {file("sheets.microvet")};
    press(accept, "acceptChoose");
    press(accept, "acceptTake");
    ASSERT_TRUE(settled());
    ASSERT_TRUE(QFileInfo::exists(file("sheets.microvet"))) << said(page("topics"), "pageSaid").toStdString();
    EXPECT_EQ(contentOf(file("sheets.microvet")).course.title, topic.title);
    ASSERT_EQ(all<programme::ProgrammeCourse>().size(), 1);
    ASSERT_EQ(all<programme::TeamMember>().size(), 1);
    EXPECT_EQ(all<programme::TeamMember>().constFirst().person, anna);
    press(page("courses"), "courseRead");
    EXPECT_TRUE(QTest::qWaitFor([&] { return all<programme::ProgrammeCourse>().constFirst().checksScore >= 0; }, 20000));

    // The report counts it all.
    prompts.files = {file("report.html")};
    auto* report = page("overview")->findChild<QPushButton*>(QStringLiteral("overviewReport"));
    report->menu()->actions().constFirst()->trigger();
    ASSERT_TRUE(settled());
    const QByteArray html = bytesOf(file("report.html"));
    EXPECT_TRUE(html.contains("Invented School"));
    EXPECT_FALSE(html.contains("Anna Dimou")) << "a report that is handed on goes without names";
}

TEST_F(ProgrammeJourney, TakesInAListOfPeople)
{
    person("Anna Dimou");
    putBytes(file("staff.csv"), "Name;E-Mail;Abteilung\nAnna Dimou;anna.dimou@example.org;Metall\nJürgen Groß;j.gross@example.org;Holz\n");
    auto* people = page("people");
    press(people, "peopleImport");
    auto* dialog = people->findChild<ImportTableDialog*>();
    ASSERT_NE(dialog, nullptr);
    ASSERT_TRUE(settled());
    dialog->read(file("staff.csv"));
    ASSERT_TRUE(settled());
    ASSERT_EQ(dialog->preview().rows.size(), 2);
    EXPECT_TRUE(dialog->preview().rows.constFirst().meets());
    press(dialog, "importTake");
    ASSERT_TRUE(settled());
    EXPECT_EQ(all<programme::Person>().size(), 2);
    EXPECT_FALSE(said(people, "pageSaid").isEmpty());
}

TEST_F(ProgrammeJourney, ErasesAPersonOnlyWhenTheUserIsSure)
{
    const QUuid anna = person("Anna Dimou");
    auto* people = listPage("people");
    people->list().choose(anna);
    auto* command = people->findChild<QAction*>(QStringLiteral("peopleErase"));
    ASSERT_TRUE(command && command->isEnabled());
    command->trigger();
    auto* dialog = people->findChild<EraseDialog*>();
    ASSERT_NE(dialog, nullptr);
    ASSERT_TRUE(settled());
    auto* erase = dialog->findChild<QPushButton*>(QStringLiteral("eraseNow"));
    EXPECT_FALSE(erase->isEnabled());
    dialog->findChild<QCheckBox*>(QStringLiteral("eraseSure"))->setChecked(true);
    erase->click();
    ASSERT_TRUE(settled());
    EXPECT_TRUE(all<programme::Person>().isEmpty());
    EXPECT_FALSE(bytesOf(file("data/programme.sqlite")).contains("Dimou"));
}

TEST_F(ProgrammeJourney, WritesNoLetterInWhichSomethingIsMissing)
{
    programme::Person nameless;
    nameless.name = QStringLiteral("Anna Dimou");
    nameless.mail = QStringLiteral("anna@example.org");
    const QUuid anna = put(nameless);
    auto* letters = new LettersDialog(services(), {anna}, QStringLiteral("welcome"), {}, programme.get());
    letters->show();
    ASSERT_TRUE(settled());
    ASSERT_EQ(letters->letters().size(), 1);
    EXPECT_FALSE(letters->letters().constFirst().ready()) << "no meeting was named";
    EXPECT_FALSE(letters->findChild<QPushButton*>(QStringLiteral("letterFiles"))->isEnabled());
    EXPECT_FALSE(said(letters, "letterMissing").isEmpty());
    letters->close();
}

TEST_F(ProgrammeJourney, BringsTheMeetingForTheCalendarWithItsInvitation)
{
    programme::Event meeting;
    meeting.title = QStringLiteral("Induction");
    meeting.what = QStringLiteral("induction");
    meeting.start = utcTime(QDate(2031, 3, 4), QTime(14, 0));
    meeting.end = utcTime(QDate(2031, 3, 4), QTime(15, 0));
    meeting.link = QStringLiteral("https://meet.example.org/induction");
    programme::LetterSubject subject;
    subject.event = put(meeting);
    auto* letters = new LettersDialog(services(), {person("Anna Dimou")}, QStringLiteral("welcome"), subject, programme.get());
    letters->show();
    ASSERT_TRUE(settled());
    ASSERT_EQ(letters->letters().size(), 1);
    ASSERT_TRUE(letters->letters().constFirst().ready()) << letters->letters().constFirst().missing.join(QLatin1Char(' ')).toStdString();
    ASSERT_TRUE(QDir(folder.path()).mkpath(QStringLiteral("mails")));
    prompts.files = {file("mails")};
    press(letters, "letterFiles");
    ASSERT_TRUE(settled());
    const QByteArray mail = bytesOf(file("mails/") + QDir(file("mails")).entryList({QStringLiteral("*.eml")}).value(0));
    EXPECT_TRUE(mail.contains("text/calendar"));
    letters->close();
}

TEST_F(ProgrammeJourney, BeginsAnOwnLetterWithTheWordsOfTheProgram)
{
    auto* templates = page("templates");
    auto* change = templates->findChild<QPushButton*>(QStringLiteral("templateChange"));
    ASSERT_NE(change, nullptr);
    QMenu* languages = change->menu()->actions().constFirst()->menu();
    ASSERT_NE(languages, nullptr);
    languages->actions().constFirst()->trigger();
    ASSERT_TRUE(settled());
    auto* dialog = templates->findChild<RecordDialog*>();
    ASSERT_NE(dialog, nullptr);
    auto* body = qobject_cast<QPlainTextEdit*>(dialog->form().field(QStringLiteral("body")));
    ASSERT_TRUE(body && body->toPlainText().contains(QStringLiteral("{person}")));
    body->setPlainText(QStringLiteral("Dear {person}, come along."));
    dialog->keep(true);
    ASSERT_TRUE(settled());
    ASSERT_EQ(all<programme::LetterTemplate>().size(), 1);
    // The next time it is the own one that opens.
    languages->actions().constFirst()->trigger();
    ASSERT_TRUE(settled());
    dialog = nullptr;
    for (RecordDialog* one : templates->findChildren<RecordDialog*>())
        if (one->isVisible()) dialog = one;
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(qobject_cast<QPlainTextEdit*>(dialog->form().field(QStringLiteral("body")))->toPlainText(), QStringLiteral("Dear {person}, come along."));
    dialog->reject();
}

} // namespace
} // namespace microvet::ui
