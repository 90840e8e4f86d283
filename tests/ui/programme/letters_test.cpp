#include "tests/ui/programme/programme_fixture.h"

#include "core/programme/records/events.h"
#include "ui/programme/letters/letters_dialog.h"
#include "ui/programme/people/import_table_dialog.h"

#include <QClipboard>
#include <QComboBox>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTableWidget>

namespace microvet::ui {
namespace {

/// A programme whose letters lack nothing, and a call.
class ProgrammeLetters : public BegunProgramme {
protected:
    void SetUp() override
    {
        BegunProgramme::SetUp();
        fillInDetails();
        editDetails([](programme::Programme& details) {
            details.name = QStringLiteral("Harbour Skills");
            details.funding = QStringLiteral("Co-funded by nobody.");
        });
        programme::Call call;
        call.title = QStringLiteral("Call 2031");
        call.closes = QDate(2031, 5, 17);
        m_call = put(call);
    }

    QUuid person(const char* name, const char* mail, const char* status = nullptr)
    {
        programme::Person one;
        one.name = QString::fromLatin1(name);
        one.mail = QString::fromLatin1(mail);
        one.standing = QStringLiteral("staff");
        one.language = QStringLiteral("en");
        const QUuid id = put(one);
        if (!status) return id;
        programme::Application application;
        application.person = id;
        application.call = m_call;
        application.status = QString::fromLatin1(status);
        put(application);
        return id;
    }

    LettersDialog* write(const QList<QUuid>& people, const char* letter, programme::LetterSubject subject)
    {
        auto* dialog = new LettersDialog(services(), people, QLatin1String(letter), subject, programme.get());
        dialog->show();
        EXPECT_TRUE(settled());
        return dialog;
    }
    programme::LetterSubject ofCall() const { return {m_call, {}, {}}; }

    static QPushButton* button(QWidget* root, const char* name) { return root->findChild<QPushButton*>(QLatin1String(name)); }
    static QListWidget* people(LettersDialog* dialog) { return dialog->findChild<QListWidget*>(QStringLiteral("letterPeople")); }

    QUuid m_call;
};

TEST_F(ProgrammeLetters, LeaveOutByNameWhoeverLacksSomething)
{
    LettersDialog* dialog = write({person("Anna Dimou", "anna@example.org"), person("Bruno Almeida", ""), person("Chiara Conti", "chiara@example.org", "applied")}, "invitation", ofCall());
    ASSERT_TRUE(QDir(folder.path()).mkpath(QStringLiteral("mails")));
    prompts.files = {file("mails")};
    press(dialog, "letterFiles");
    ASSERT_TRUE(settled());
    EXPECT_EQ(QDir(file("mails")).entryList({QStringLiteral("*.eml")}), QStringList{QStringLiteral("Anna Dimou - Invitation.eml")});
    const QString sentence = said(dialog, "letterSaid");
    EXPECT_TRUE(sentence.contains(QStringLiteral("Bruno Almeida")) && sentence.contains(QStringLiteral("Chiara Conti"))) << sentence.toStdString();
    const auto letters = all<programme::Letter>();
    ASSERT_EQ(letters.size(), 1);
    EXPECT_EQ(all<programme::Application>().size(), 2) << "only Anna was invited; Chiara had applied";
    const QByteArray mail = bytesOf(file("mails/Anna Dimou - Invitation.eml"));
    EXPECT_TRUE(mail.contains("multipart/alternative") && mail.contains("text/html"));
    EXPECT_TRUE(people(dialog)->item(0)->text().contains(QStringLiteral("written"))) << people(dialog)->item(0)->text().toStdString();

    // On paper the one without an address gets it too.
    QMenu* papers = button(dialog, "letterPaper")->menu();
    prompts.files = {file("mails")};
    papers->actions().at(1)->trigger();
    ASSERT_TRUE(settled());
    EXPECT_EQ(QDir(file("mails")).entryList({QStringLiteral("*.pdf")}).size(), 2);
    EXPECT_TRUE(bytesOf(file("mails/Bruno Almeida - Invitation.pdf")).startsWith("%PDF"));
    dialog->close();
}

TEST_F(ProgrammeLetters, LeadToWhereSomethingIsMissing)
{
    editDetails([](programme::Programme& details) { details.contactMail.clear(); });
    LettersDialog* dialog = write({person("Anna Dimou", "anna@example.org", "invited")}, "reminder", {});
    EXPECT_FALSE(button(dialog, "letterCopy")->isEnabled());
    EXPECT_TRUE(said(dialog, "letterMissing").contains(QStringLiteral("title of the call")));
    // No call is chosen: its field takes the keys.
    dialog->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(dialog));
    press(dialog, "letterFill-call_for_ambassadors");
    EXPECT_TRUE(dialog->findChild<QWidget*>(QStringLiteral("letterCall"))->hasFocus());
    // The address of the programme stands in its details.
    press(dialog, "letterFill-programme");
    ASSERT_TRUE(settled());
    auto* details = dialog->findChild<RecordDialog*>();
    ASSERT_NE(details, nullptr);
    EXPECT_EQ(details->focusWidget(), details->form().field(QStringLiteral("contact_mail"))) << "one need not look for it";
    static_cast<QLineEdit*>(details->form().field(QStringLiteral("contact_mail")))->setText(QStringLiteral("maria@example.org"));
    details->keep(true);
    ASSERT_TRUE(settled());
    EXPECT_FALSE(said(dialog, "letterMissing").contains(QStringLiteral("e-mail"))) << "what was filled in is not missed any more";
    dialog->close();
}

TEST_F(ProgrammeLetters, SayWhatIsWrongInOwnWordsWhereItIsSeen)
{
    programme::LetterTemplate own = programme::letterTemplate(QStringLiteral("invitation"), QStringLiteral("en"));
    own.body += QStringLiteral("\n{unheardOf}");
    auto* dialog = new RecordDialog(static_cast<ListPage*>(page("templates"))->services(), {&programme::LetterTemplate::kind(), std::make_shared<programme::LetterTemplate>(own)}, programme.get());
    dialog->show();
    ASSERT_TRUE(settled());
    dialog->keep(true);
    ASSERT_TRUE(settled());
    const auto* said = dialog->findChild<QLabel*>(QStringLiteral("body.problem"));
    ASSERT_NE(said, nullptr);
    EXPECT_TRUE(said->text().contains(QStringLiteral("unheardOf")));
    EXPECT_TRUE(QTest::qWaitFor([&] { return !said->visibleRegion().isEmpty(); })) << "below a long text";
    dialog->reject();
    dialog->deleteLater();
}

TEST_F(ProgrammeLetters, OpenNobodyElsesApplication)
{
    person("Bruno Almeida", "bruno@example.org", "applied");
    LettersDialog* dialog = write({person("Anna Dimou", "anna@example.org", "applied")}, "applicationReceived", {});
    EXPECT_NE(button(dialog, "letterFill-call_for_ambassadors"), nullptr);
    EXPECT_EQ(button(dialog, "letterFill-application"), nullptr) << "of which call?";
    dialog->close();
}

TEST_F(ProgrammeLetters, AreNotedWhereTheWindowIsClosedWhileTheyAreMade)
{
    LettersDialog* dialog = write({person("Anna Dimou", "anna@example.org"), person("Bruno Almeida", "bruno@example.org")}, "invitation", ofCall());
    ASSERT_TRUE(QDir(folder.path()).mkpath(QStringLiteral("papers")));
    prompts.files = {file("papers")};
    button(dialog, "letterPaper")->menu()->actions().at(1)->trigger();
    dialog->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    ASSERT_TRUE(settled());
    EXPECT_EQ(QDir(file("papers")).entryList({QStringLiteral("*.pdf")}).size(), 2);
    EXPECT_EQ(all<programme::Letter>().size(), 2);
}

TEST_F(ProgrammeLetters, AreHandedToTheMailProgramHoweverLongTheyAre)
{
    const QUuid anna = person("Anna Dimou", "anna@example.org", "invited");
    LettersDialog* dialog = write({anna}, "reminder", ofCall());
    press(dialog, "letterMail");
    ASSERT_TRUE(settled());
    ASSERT_EQ(prompts.urls.size(), 1);
    EXPECT_EQ(prompts.urls.constFirst().scheme(), QStringLiteral("mailto"));
    dialog->close();

    dialog = write({anna}, "invitation", ofCall()); // with the notice it has no room in an address
    press(dialog, "letterMail");
    ASSERT_TRUE(settled());
    ASSERT_EQ(prompts.urls.size(), 2);
    ASSERT_TRUE(prompts.urls.constLast().isLocalFile());
    EXPECT_TRUE(bytesOf(prompts.urls.constLast().toLocalFile()).startsWith("X-Unsent: 1"));
    dialog->close();

    programme::Event meeting;
    meeting.title = QStringLiteral("Induction");
    meeting.what = QStringLiteral("induction");
    meeting.start = utcTime(QDate(2131, 3, 4), QTime(14, 0));
    meeting.link = QStringLiteral("https://meet.example.org/induction");
    dialog = write({anna}, "welcome", {{}, put(meeting), {}});
    press(dialog, "letterMail");
    ASSERT_TRUE(settled());
    ASSERT_EQ(prompts.urls.size(), 3);
    ASSERT_TRUE(prompts.urls.constLast().isLocalFile()) << "an address takes no meeting along";
    EXPECT_TRUE(bytesOf(prompts.urls.constLast().toLocalFile()).contains("method=REQUEST"));
    dialog->close();
    QStringList ways;
    for (const programme::Letter& letter : all<programme::Letter>()) ways.append(letter.way);
    EXPECT_EQ(ways, QStringList(3, QStringLiteral("mailProgram")));
}

TEST_F(ProgrammeLetters, AreCopiedAsTextAndAsPage)
{
    LettersDialog* dialog = write({person("Anna Dimou", "anna@example.org")}, "invitation", ofCall());
    press(dialog, "letterCopy");
    ASSERT_TRUE(settled());
    const QMimeData* copied = QGuiApplication::clipboard()->mimeData();
    EXPECT_TRUE(copied->text().contains(QStringLiteral("Dear Anna Dimou")));
    EXPECT_TRUE(copied->html().contains(QStringLiteral("<li>")));
    EXPECT_TRUE(copied->html().contains(QStringLiteral("Co-funded by nobody.")));
    dialog->close();
}

TEST_F(ProgrammeLetters, RemindOnlyThoseWhoHaveNotAnswered)
{
    person("Anna Dimou", "anna@example.org", "invited");
    person("Bruno Almeida", "bruno@example.org", "applied");
    person("Chiara Conti", "chiara@example.org");
    LettersDialog* dialog = write({}, "reminder", ofCall());
    EXPECT_EQ(people(dialog)->count(), 0);
    press(dialog, "letterAddAll");
    ASSERT_TRUE(settled());
    ASSERT_EQ(people(dialog)->count(), 1);
    EXPECT_TRUE(people(dialog)->item(0)->text().startsWith(QStringLiteral("Anna Dimou")));
    press(dialog, "letterLeaveOut");
    ASSERT_TRUE(settled());
    EXPECT_EQ(people(dialog)->count(), 0);
    dialog->close();

    dialog = write({}, "invitation", ofCall());
    press(dialog, "letterAddAll");
    ASSERT_TRUE(settled());
    ASSERT_EQ(people(dialog)->count(), 1);
    EXPECT_TRUE(people(dialog)->item(0)->text().startsWith(QStringLiteral("Chiara Conti")));
    dialog->close();

    // Whoever is put there by hand is told about, and gets none.
    QUuid bruno;
    for (const programme::Person& one : all<programme::Person>())
        if (one.name == QStringLiteral("Bruno Almeida")) bruno = one.id;
    dialog = write({bruno}, "reminder", ofCall());
    EXPECT_FALSE(button(dialog, "letterFiles")->isEnabled());
    EXPECT_FALSE(said(dialog, "letterMissing").isEmpty());
    EXPECT_EQ(button(dialog, "letterFill-call_for_ambassadors"), nullptr) << "nothing can be filled in for that";
    dialog->close();
}

TEST_F(ProgrammeLetters, SayWhoseWordsTheyAre)
{
    programme::LetterTemplate own;
    own.letter = QStringLiteral("thanks");
    own.language = QStringLiteral("de");
    own.subject = QStringLiteral("Danke");
    own.body = QStringLiteral("Guten Tag {person}, danke.");
    put(own);
    LettersDialog* dialog = write({person("Anna Dimou", "anna@example.org")}, "thanks", {});
    EXPECT_TRUE(said(dialog, "letterWords").contains(QStringLiteral("Deutsch"))) << said(dialog, "letterWords").toStdString();
    auto* language = dialog->findChild<QComboBox*>(QStringLiteral("letterLanguage"));
    language->setCurrentIndex(language->findData(QStringLiteral("de")));
    ASSERT_TRUE(settled());
    EXPECT_EQ(said(dialog, "letterWords"), QString());
    EXPECT_EQ(dialog->findChild<QPlainTextEdit*>(QStringLiteral("letterBody"))->toPlainText(), QStringLiteral("Guten Tag Anna Dimou, danke."));
    dialog->close();
}

TEST_F(ProgrammeLetters, StandInTheListOfPeople)
{
    const QUuid anna = person("Anna Dimou", "anna@example.org");
    person("Bruno Almeida", "bruno@example.org");
    programme::Letter letter;
    letter.person = anna;
    letter.call = m_call;
    letter.letter = QStringLiteral("invitation");
    letter.subject = QStringLiteral("s");
    letter.written = utcTime(QDate(2031, 3, 4), QTime(12, 0));
    put(letter);
    RecordList* list = this->list("people");
    list->reload();
    ASSERT_TRUE(settled());
    int column = -1;
    for (int i = 0; i < list->model().columnCount(); ++i)
        if (list->model().labelOf(i) == QStringLiteral("Last letter")) column = i;
    ASSERT_GE(column, 0);
    EXPECT_FALSE(list->table()->isColumnHidden(column));
    EXPECT_TRUE(list->model().index(list->model().rowOf(anna), column).data().toString().startsWith(QStringLiteral("Invitation, written on")));
    auto* filter = list->findChild<QComboBox*>(QStringLiteral("recordFilter"));
    filter->setCurrentIndex(filter->findData(QStringLiteral("notWritten")));
    ASSERT_EQ(list->table()->model()->rowCount(), 1);
    EXPECT_EQ(list->table()->model()->index(0, 0).data().toString(), QStringLiteral("Bruno Almeida"));
    filter->setCurrentIndex(0);
    EXPECT_EQ(list->table()->model()->rowCount(), 2);
    // Found by its words, as every column.
    list->findChild<QLineEdit*>(QStringLiteral("recordSearch"))->setText(QStringLiteral("invitation"));
    EXPECT_EQ(list->table()->model()->rowCount(), 1);

    // In the list of letters it has its name, and when it was written is seen.
    RecordList* letters = this->list("letters");
    ASSERT_TRUE(settled());
    EXPECT_EQ(letters->model().index(0, letters->model().columnOf(QStringLiteral("letter"))).data().toString(), QStringLiteral("Invitation"));
    for (const char* seen : {"person", "letter", "written", "sent"}) EXPECT_FALSE(letters->table()->isColumnHidden(letters->model().columnOf(QLatin1String(seen)))) << seen;
}

TEST_F(ProgrammeLetters, ReachOnlyWhomTheImportMeans)
{
    person("Anna Dimou", "anna@example.org");
    person("Bruno Almeida", "bruno@example.org");
    putBytes(file("staff.csv"), "Name;E-Mail\nAnna Dimou;anna@example.org\nBruno Almeida;bruno@example.org\nCarla Nova;carla@example.org\n");
    auto* dialog = new ImportTableDialog(services(), programme::TableOf::People, {}, programme.get());
    dialog->show();
    ASSERT_TRUE(settled());
    dialog->read(file("staff.csv"));
    ASSERT_TRUE(settled());
    auto* rows = dialog->findChild<QTableWidget*>(QStringLiteral("importRows"));
    ASSERT_EQ(rows->rowCount(), 3);
    dialog->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(dialog));
    rows->setFocus();
    rows->setCurrentCell(0, 0);
    QTest::keyClick(rows, Qt::Key_Space);
    auto* first = qobject_cast<QComboBox*>(rows->cellWidget(0, 2));
    ASSERT_NE(first, nullptr);
    EXPECT_TRUE(first->hasFocus());
    QTest::keyClick(first, Qt::Key_Down);
    EXPECT_EQ(dialog->preview().rows.at(0).choice, programme::Meeting::Skip);
    auto* all = dialog->findChild<QComboBox*>(QStringLiteral("importForAll"));
    ASSERT_TRUE(all->isVisible());
    all->setFocus();
    QTest::keyClick(all, Qt::Key_End);
    for (int row : {0, 1}) {
        EXPECT_EQ(dialog->preview().rows.at(row).choice, programme::Meeting::New);
        EXPECT_EQ(qobject_cast<QComboBox*>(rows->cellWidget(row, 2))->currentData().toInt(), int(programme::Meeting::New));
    }
    EXPECT_FALSE(dialog->preview().rows.at(2).meets());
    dialog->close();
}

} // namespace
} // namespace microvet::ui
