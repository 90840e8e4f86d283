#include "tests/ui/programme/calls_fixture.h"
#include "tests/ui/shell/look_checks.h"

#include "ui/programme/calls/apply_dialog.h"
#include "ui/programme/calls/call_pages.h"
#include "ui/programme/calls/criteria_page.h"
#include "ui/programme/calls/eligibility_dialog.h"
#include "ui/programme/calls/points_page.h"
#include "ui/programme/calls/ranking_page.h"
#include "ui/programme/calls/reply_dialog.h"
#include "ui/programme/people/import_table_dialog.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QTableView>
#include <QTableWidget>

namespace microvet::ui {
namespace {

TEST_F(CallsTest, KeepARefusedReplyToBeMended)
{
    auto* calls = static_cast<CallsPage*>(page("calls"));
    calls->list().choose(call.id);
    for (QAction* action : in<QPushButton>(calls, "callForms")->menu()->actions())
        if (action->text().contains(QStringLiteral("by mail"))) action->trigger();
    const QPointer<ReplyDialog> dialog = calls->findChild<ReplyDialog*>();
    ASSERT_TRUE(dialog);
    auto* text = in<QPlainTextEdit>(dialog, "replyText");
    in<QPushButton>(dialog, "replyTake")->click();
    EXPECT_FALSE(dialog->sentence().isEmpty()) << "nothing was pasted";
    text->setPlainText(QStringLiteral("2. anna@example.org\n5. B2"));
    in<QPushButton>(dialog, "replyTake")->click();
    ASSERT_TRUE(settled());
    ASSERT_TRUE(dialog->isVisible()) << "there is no name";
    EXPECT_FALSE(dialog->sentence().isEmpty());
    EXPECT_TRUE(text->toPlainText().contains(QStringLiteral("anna@example.org")));
    prompts.answers = {QStringLiteral("stay")};
    dialog->reject();
    ASSERT_TRUE(dialog->isVisible()) << "what was pasted is not lost by Escape";
    text->setPlainText(QStringLiteral("1. Anna Dimou\n2. anna@example.org\n5. B2"));
    in<QPushButton>(dialog, "replyTake")->click();
    ASSERT_TRUE(settled());
    EXPECT_FALSE(dialog && dialog->isVisible());
    ASSERT_EQ(all<programme::Application>().size(), 1);
    EXPECT_TRUE(said(calls, "pageSaid").contains(QStringLiteral("Without an answer"))) << said(calls, "pageSaid").toStdString();
}

TEST_F(CallsTest, EnterWhoAppliesOnPaper)
{
    programme::CallQuestion question;
    question.call = call.id;
    question.text = QStringLiteral("Which evenings are you free?");
    put(question);
    programme::Person known;
    known.name = QStringLiteral("Georg Novak");
    known.mail = QStringLiteral("g.novak@example.org");
    known.standing = QStringLiteral("staff");
    put(known);
    auto* applications = static_cast<ApplicationsPage*>(page("applications"));
    applications->list().addRecord();
    auto* dialog = applications->findChild<ApplyDialog*>();
    ASSERT_NE(dialog, nullptr);
    in<QPushButton>(dialog, "applyKeep")->click();
    EXPECT_FALSE(said(dialog, "applySaid").isEmpty()) << "for which call?";
    dialog->close();
    ASSERT_TRUE(settled());

    auto* calls = static_cast<CallsPage*>(page("calls"));
    calls->list().choose(call.id);
    const auto enter = [&]() -> ApplyDialog* {
        for (QAction* action : in<QPushButton>(calls, "callForms")->menu()->actions())
            if (action->text().contains(QStringLiteral("by hand"))) action->trigger();
        EXPECT_TRUE(settled());
        return calls->findChild<ApplyDialog*>();
    };
    dialog = enter();
    ASSERT_NE(dialog, nullptr);
    auto* name = in<QLineEdit>(dialog, "apply-name");
    EXPECT_FALSE(dialog->isEdited());
    in<QPushButton>(dialog, "applyKeep")->click();
    EXPECT_FALSE(said(dialog, "applySaid").isEmpty()) << "nobody applies without a name";
    name->setText(QStringLiteral("georg novak"));
    emit name->editingFinished();
    EXPECT_EQ(in<QLineEdit>(dialog, "apply-mail")->text(), known.mail) << "what is known of a colleague is not typed again";
    in<QPlainTextEdit>(dialog, "apply-motivation")->setPlainText(QStringLiteral("To learn"));
    for (QPlainTextEdit* own : dialog->findChildren<QPlainTextEdit*>())
        if (own->objectName().startsWith(QStringLiteral("apply-question:"))) own->setPlainText(QStringLiteral("Fridays"));
    auto* consent = in<QComboBox>(dialog, "applyConsent");
    consent->setCurrentIndex(consent->findData(QStringLiteral("paper")));
    prompts.answers = {QStringLiteral("stay")};
    dialog->reject();
    ASSERT_TRUE(dialog->isVisible()) << "Escape loses nothing";
    auto* received = in<QWidget>(dialog, "applyReceived")->findChild<QLineEdit*>();
    received->setFocus();
    received->selectAll();
    QTest::keyClicks(received, QStringLiteral("soon"));
    in<QPushButton>(dialog, "applyKeep")->click();
    ASSERT_TRUE(settled());
    EXPECT_TRUE(all<programme::Application>().isEmpty()) << "today is not kept in place of a day that is none";
    received->selectAll();
    QTest::keyClicks(received, QStringLiteral("2031-03-01"));
    in<QPushButton>(dialog, "applyKeep")->click();
    ASSERT_TRUE(settled());
    ASSERT_EQ(all<programme::Application>().size(), 1) << said(dialog, "applySaid").toStdString();
    const programme::Application application = all<programme::Application>().constFirst();
    EXPECT_EQ(all<programme::Person>().size(), 1) << "the colleague, no second one";
    EXPECT_EQ(application.source, QStringLiteral("hand"));
    EXPECT_EQ(application.motivation, QStringLiteral("To learn"));
    EXPECT_EQ(application.consentHow, QStringLiteral("paper"));
    EXPECT_EQ(application.received, QDate(2031, 3, 1));
    EXPECT_EQ(application.consentOn, QDate(2031, 3, 1));
    ASSERT_EQ(all<programme::Answer>().size(), 1);
    EXPECT_EQ(all<programme::Answer>().constFirst().text, QStringLiteral("Fridays"));

    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    dialog = enter();
    ASSERT_NE(dialog, nullptr);
    in<QLineEdit>(dialog, "apply-name")->setText(QStringLiteral("Georg Novak"));
    in<QLineEdit>(dialog, "apply-mail")->setText(known.mail);
    in<QPushButton>(dialog, "applyKeep")->click();
    ASSERT_TRUE(settled());
    EXPECT_TRUE(dialog->isVisible()) << "the same person once more";
    EXPECT_TRUE(said(dialog, "applySaid").contains(QStringLiteral("already")));
    EXPECT_EQ(all<programme::Application>().size(), 1);
    prompts.answers = {QStringLiteral("drop")};
    dialog->reject();
}

TEST_F(CallsTest, OpenAnApplicationByReturnAndLetTheCriteriaStand)
{
    apply(QStringLiteral("Anna"), false);
    EXPECT_FALSE(all<programme::Call>().constFirst().frozen.isValid());
    CallWindow* opened = openCall(1);
    auto* table = opened->findChild<ApplicationsPage*>()->list().table();
    ASSERT_EQ(table->model()->rowCount(), 1);
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, table->currentIndex().column() < 0 ? 0 : table->currentIndex().column()));
    QTest::keyClick(table, Qt::Key_Return);
    ASSERT_TRUE(settled());
    auto* dialog = opened->findChild<RecordDialog*>();
    ASSERT_NE(dialog, nullptr);
    EXPECT_TRUE(dialog->isVisible()) << "the key must not reach the default button of what it opened";
    EXPECT_TRUE(all<programme::Call>().constFirst().frozen.isValid()) << "somebody has read an application";
    dialog->close();
    opened->close();
}

TEST_F(CallsTest, TakePointsWithTheCommaOfOtherCountries)
{
    apply(QStringLiteral("Bruno"));
    apply(QStringLiteral("Anna"));
    CallWindow* opened = openCall(2);
    auto* points = opened->findChild<PointsPage*>();
    QListWidget* list = points->candidates();
    ASSERT_EQ(list->count(), 2);
    EXPECT_EQ(list->item(0)->text(), QStringLiteral("Anna")) << "in the order of names";
    EXPECT_FALSE(list->item(0)->icon().isNull()) << "names begin below each other";
    list->setCurrentRow(0);
    auto* field = in<QLineEdit>(points, "points0");
    field->setFocus();
    QTest::keyClicks(field, QStringLiteral("7,5"));
    points->keep(false);
    ASSERT_TRUE(settled());
    ASSERT_EQ(all<programme::Score>().size(), 1) << said(points, "pointsSaid").toStdString();
    EXPECT_EQ(all<programme::Score>().constFirst().points, 7.5);
    EXPECT_TRUE(all<programme::Call>().constFirst().frozen.isValid()) << "from the first points on the criteria stand, whoever has looked";
    field = in<QLineEdit>(points, "points0");
    field->setText(QStringLiteral("seven"));
    points->keep(false);
    ASSERT_TRUE(settled());
    EXPECT_FALSE(said(points, "pointsSaid").isEmpty());
    EXPECT_EQ(all<programme::Score>().constFirst().points, 7.5) << "what is no number removes nothing";
    opened->close();
}

TEST_F(CallsTest, ShowWhatWasWrittenWhereItIsScored)
{
    const QUuid anna = apply(QStringLiteral("Anna")), bruno = apply(QStringLiteral("Bruno"), false);
    work([&](programme::Store& store) {
        return store.change(QStringLiteral("Texts"), [&](programme::Change& change) -> Status {
            for (const QUuid& id : {anna, bruno})
                if (const Status done = change.edit<programme::Application>(id, [](programme::Application& one) { one.motivation = QStringLiteral("To share what works"); }); !done.ok()) return done;
            return {};
        });
    });
    CallWindow* opened = openCall(2);
    auto* points = opened->findChild<PointsPage*>();
    auto* written = in<QPlainTextEdit>(points, "pointsWritten");
    points->candidates()->setCurrentRow(0);
    EXPECT_TRUE(written->toPlainText().contains(QStringLiteral("To share what works")));
    points->candidates()->setCurrentRow(1);
    EXPECT_TRUE(written->toPlainText().isEmpty()) << "nobody has looked at this one: the criteria could still be chosen by it";
    opened->close();
}

TEST_F(CallsTest, BeginAtTheFirstRequirement)
{
    const QUuid anna = apply(QStringLiteral("Anna"), false);
    auto* dialog = new EligibilityDialog(services(), anna, programme.get());
    dialog->show();
    dialog->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(dialog));
    ASSERT_TRUE(settled());
    auto* first = in<QComboBox>(dialog, "requirement0");
    EXPECT_TRUE(first->hasFocus()) << (QApplication::focusWidget() ? QApplication::focusWidget()->objectName().toStdString() : std::string());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Y);
    EXPECT_EQ(first->currentData().toString(), QStringLiteral("yes"));
    prompts.answers = {QStringLiteral("drop")};
    dialog->reject();
}

TEST_F(CallsTest, AskBeforeADecisionOverWhomNobodyHasJudged)
{
    const QUuid anna = apply(QStringLiteral("Anna"));
    apply(QStringLiteral("Bruno"));
    for (const QString& evaluator : {me, jan}) evaluate(anna, evaluator, 0.5);
    CallWindow* opened = openCall(3);
    auto* ranking = opened->findChild<RankingPage*>();
    prompts.answers = {QStringLiteral("wait")};
    in<QPushButton>(ranking, "rankingDecide")->click();
    ASSERT_TRUE(settled());
    EXPECT_EQ(prompts.questions.constLast().text.left(1), QStringLiteral("1"));
    EXPECT_EQ(statusOf(anna), QStringLiteral("applied"));
    prompts.answers = {QStringLiteral("decide")};
    in<QPushButton>(ranking, "rankingDecide")->click();
    ASSERT_TRUE(settled());
    EXPECT_EQ(statusOf(anna), QStringLiteral("selected"));
    opened->close();
}

TEST_F(CallsTest, ForgetATableWhenTheNextFileIsRefused)
{
    putBytes(file("good.csv"), "Name,E-Mail,Motivation\nAnna Dimou,anna@example.org,yes\n");
    putBytes(file("empty.csv"), "");
    putBytes(file("heads.csv"), "Name,E-Mail\n");
    putBytes(file("colons.csv"), "Name:E-Mail\nAnna:anna@example.org\n");
    putBytes(file("latin.csv"), "Name;E-Mail\nJ\xf6rg Gro\xdf;j@example.org\n");
    auto* dialog = new ImportTableDialog(services(), programme::TableOf::Applications, call.id, programme.get());
    dialog->show();
    const auto read = [&](const char* name) {
        dialog->read(file(name));
        ASSERT_TRUE(settled());
    };
    read("good.csv");
    auto* column = dialog->findChild<QComboBox*>(QStringLiteral("importColumn2"));
    ASSERT_NE(column, nullptr);
    QTest::qWait(50);
    EXPECT_EQ(column->visibleRegion().boundingRect().size(), column->size()) << "all columns are seen, whole";
    EXPECT_TRUE(in<QPushButton>(dialog, "importTake")->isEnabled());
    read("empty.csv");
    EXPECT_FALSE(said(dialog, "importTrouble").isEmpty());
    EXPECT_EQ(dialog->findChild<QComboBox*>(QStringLiteral("importColumn0")), nullptr) << "the columns were those of another file";
    EXPECT_EQ(in<QTableWidget>(dialog, "importRows")->rowCount(), 0);
    read("heads.csv");
    EXPECT_FALSE(said(dialog, "importTrouble").isEmpty()) << "why it cannot be taken in";
    read("colons.csv");
    EXPECT_TRUE(said(dialog, "importTrouble").contains(QStringLiteral("one column")));
    read("latin.csv");
    const QString notes = said(dialog, "importNotes");
    EXPECT_EQ(notes.count(QStringLiteral("windows-1252")), 1) << notes.toStdString();
    dialog->close();
}

TEST_F(CallsTest, KeepNoOtherDayInPlaceOfOneThatIsNone)
{
    programme::AnyRecord record{&programme::Call::kind(), std::make_shared<programme::Call>(all<programme::Call>().constFirst())};
    auto* dialog = new RecordDialog(services(), record, programme.get());
    dialog->show();
    ASSERT_TRUE(settled());
    auto* form = dialog->findChild<RecordForm*>();
    auto* opens = qobject_cast<QLineEdit*>(form->field(QStringLiteral("opens")));
    ASSERT_NE(opens, nullptr);
    opens->setFocus();
    opens->selectAll();
    QTest::keyClicks(opens, QStringLiteral("soon"));
    dialog->keep(true);
    ASSERT_TRUE(settled());
    EXPECT_TRUE(dialog->isVisible());
    EXPECT_FALSE(said(dialog, "opens.problem").isEmpty());
    opens->selectAll();
    QTest::keyClicks(opens, QStringLiteral("2031-03-01"));
    dialog->keep(true);
    ASSERT_TRUE(settled());
    EXPECT_EQ(all<programme::Call>().constFirst().opens, QDate(2031, 3, 1));
}

TEST_F(CallsTest, PutAFurtherQuestionBehindTheOthers)
{
    for (const char* text : {"First?", "Second?", "Third?"})
        work([&](programme::Store& store) {
            programme::CallQuestion question;
            question.call = call.id;
            question.text = QString::fromLatin1(text);
            return programme::addQuestion(store, question);
        });
    QStringList texts;
    programme->link().read<QList<programme::CallQuestion>>(programme.get(), [&](programme::Store& store) { return programme::questionsOf(store, call.id); },
                                                           [&](Result<QList<programme::CallQuestion>> found) {
                                                               for (const auto& one : *found) texts << one.text;
                                                           });
    ASSERT_TRUE(settled());
    EXPECT_EQ(texts, (QStringList{QStringLiteral("First?"), QStringLiteral("Second?"), QStringLiteral("Third?")}));
}

TEST_F(CallsTest, GivePointsInTheNameThatTheSettingsSay)
{
    apply(QStringLiteral("Anna"));
    settings->setAuthorName(jan);
    QEvent back(QEvent::WindowActivate);
    QCoreApplication::sendEvent(programme.get(), &back);
    ASSERT_TRUE(opened());
    ASSERT_TRUE(settled());
    EXPECT_EQ(programme->link().who(), jan);
    CallWindow* shown = openCall(2);
    auto* points = shown->findChild<PointsPage*>();
    ASSERT_EQ(points->candidates()->count(), 1) << "the same programme";
    auto* field = in<QLineEdit>(points, "points0");
    field->setFocus();
    QTest::keyClicks(field, QStringLiteral("5"));
    points->keep(false);
    ASSERT_TRUE(settled());
    ASSERT_EQ(all<programme::Score>().size(), 1) << said(points, "pointsSaid").toStdString();
    EXPECT_EQ(all<programme::Score>().constFirst().evaluator, jan);
    shown->close();
}

TEST_F(CallsTest, HaveAKeyForEachCommandOfItsPages)
{
    for (const char* section : {"calls", "applications"}) {
        QWidget* shown = page(section);
        look::expectUniqueMnemonics(shown);
        for (const QAction* menu : programme->menuBar()->actions())
            for (const QPushButton* button : shown->findChildren<QPushButton*>()) {
                const auto letter = [](const QString& text) { return text.contains(u'&') ? text.at(text.indexOf(u'&') + 1).toLower() : QChar(); };
                if (button->isVisibleTo(shown) && !letter(button->text()).isNull()) {
                    EXPECT_NE(letter(button->text()), letter(menu->text())) << button->text().toStdString();
                }
            }
    }
}

} // namespace
} // namespace microvet::ui
