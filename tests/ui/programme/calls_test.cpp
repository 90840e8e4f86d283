#include "tests/ui/programme/calls_fixture.h"

#include "core/programme/selection/statuses.h"
#include "ui/print/pages_dialog.h"
#include "ui/programme/calls/call_pages.h"
#include "ui/programme/calls/criteria_page.h"
#include "ui/programme/calls/eligibility_dialog.h"
#include "ui/programme/calls/history_dialog.h"
#include "ui/programme/calls/points_page.h"
#include "ui/programme/calls/ranking_page.h"
#include "ui/programme/calls/tie_dialog.h"
#include "ui/programme/letters/letters_dialog.h"
#include "ui/programme/records/log_list.h"

#include <QComboBox>
#include <QInputDialog>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableWidget>
#include <QTreeWidget>

namespace microvet::ui {
namespace {

TEST_F(CallsTest, OfferTheNextReserveWhenSomebodyDeclines)
{
    const QUuid anna = apply(QStringLiteral("Anna")), bruno = apply(QStringLiteral("Bruno")), carla = apply(QStringLiteral("Carla"));
    double share = 1;
    for (const QUuid& one : {anna, bruno, carla}) {
        for (const QString& evaluator : {me, jan}) evaluate(one, evaluator, share);
        share -= 0.2;
    }
    CallWindow* opened = openCall(3);
    auto* ranking = opened->findChild<RankingPage*>();
    EXPECT_TRUE(in<QPushButton>(ranking, "rankingMoveUp")->isHidden()) << "nothing is decided yet";
    in<QPushButton>(ranking, "rankingDecide")->click();
    ASSERT_TRUE(settled());
    EXPECT_TRUE(in<QPushButton>(ranking, "rankingMoveUp")->isHidden()) << "no place is free";
    opened->close();
    ASSERT_EQ(statusOf(anna), QStringLiteral("selected"));
    ASSERT_EQ(statusOf(bruno), QStringLiteral("reserve"));

    auto* applications = static_cast<ApplicationsPage*>(page("applications"));
    applications->list().choose(anna);
    auto* status = in<QPushButton>(applications, "applicationStatus");
    emit status->menu()->aboutToShow();
    QAction* declined = nullptr;
    for (QAction* action : status->menu()->actions()) {
        const QString words = action->text().remove(u'&');
        EXPECT_NE(words, QStringLiteral("Selected")) << "the ranking decides, and nothing beside it";
        if (words == QStringLiteral("Declined")) declined = action;
    }
    ASSERT_NE(declined, nullptr);
    declined->trigger();
    auto* why = in<QInputDialog>(applications, "statusReason");
    ASSERT_NE(why, nullptr);
    why->setTextValue(QStringLiteral("A new job"));
    prompts.answers = {QStringLiteral("move")};
    why->accept();
    ASSERT_TRUE(settled());
    ASSERT_TRUE(settled());
    EXPECT_EQ(statusOf(anna), QStringLiteral("declined"));
    EXPECT_EQ(statusOf(bruno), QStringLiteral("selected")) << said(applications, "pageSaid").toStdString();
    EXPECT_EQ(statusOf(carla), QStringLiteral("reserve"));
    auto* letters = applications->findChild<LettersDialog*>();
    ASSERT_NE(letters, nullptr) << "the letter follows";
    ASSERT_TRUE(settled());
    EXPECT_EQ(letters->letters().size(), 1);
    letters->close();

    opened = openCall(3);
    ranking = opened->findChild<RankingPage*>();
    for (int row = 0; row < ranking->table()->rowCount(); ++row) {
        const auto* decision = in<QComboBox>(ranking, QStringLiteral("decision%1").arg(row).toLatin1().constData());
        const bool turnedAway = ranking->table()->item(row, 1)->text() == QStringLiteral("Anna");
        EXPECT_EQ(decision->isEnabled(), !turnedAway);
        if (turnedAway) {
            EXPECT_EQ(decision->currentText(), QStringLiteral("Declined"));
        }
    }
    opened->close();

    auto* history = new ApplicationHistory(applications->services(), anna, programme.get());
    history->show();
    ASSERT_TRUE(settled());
    const QTreeWidget* steps = history->steps();
    ASSERT_EQ(steps->topLevelItemCount(), 3);
    const QTreeWidgetItem* last = steps->topLevelItem(2);
    EXPECT_EQ(last->text(1), me);
    EXPECT_EQ(last->text(2), QStringLiteral("Selected"));
    EXPECT_EQ(last->text(3), QStringLiteral("Declined"));
    EXPECT_EQ(last->text(4), QStringLiteral("A new job"));
    history->close();
}

TEST_F(CallsTest, ShowWhatAnApplicantAgreedTo)
{
    programme::NoticeVersion notice;
    notice.number = QStringLiteral("0a1b2c3d");
    notice.text = QStringLiteral("Who keeps your data");
    put(notice);
    const QUuid anna = apply(QStringLiteral("Anna"));
    work([&](programme::Store& store) {
        return store.change(QStringLiteral("Consent"), [&](programme::Change& change) {
            return change.edit<programme::Application>(anna, [](programme::Application& one) {
                one.consentOn = QDate(2031, 3, 4);
                one.consentText = QStringLiteral("I agree to this");
                one.consentNotice = QStringLiteral("0a1b2c3d");
                one.consentHow = QStringLiteral("mail");
            });
        });
    });
    auto* history = new ApplicationHistory(services(), anna, programme.get());
    history->show();
    ASSERT_TRUE(settled());
    const QString consent = said(history, "historyConsent");
    EXPECT_TRUE(consent.contains(QStringLiteral("By mail")) && consent.contains(QStringLiteral("0a1b2c3d"))) << consent.toStdString();
    const QString texts = in<QPlainTextEdit>(history, "historyTexts")->toPlainText();
    EXPECT_TRUE(texts.contains(QStringLiteral("I agree to this")) && texts.contains(QStringLiteral("Who keeps your data")));
    history->close();
}

TEST_F(CallsTest, KeepBlindWhatOthersGave)
{
    const QUuid anna = apply(QStringLiteral("Anna")), bruno = apply(QStringLiteral("Bruno"));
    evaluate(anna, me, 0.5);
    evaluate(anna, jan, 0.9);
    evaluate(bruno, jan, 0.375, false);
    evaluate(bruno, jan, 0.75);
    CallWindow* opened = openCall(3);
    auto* ranking = opened->findChild<RankingPage*>();
    ASSERT_EQ(ranking->table()->rowCount(), 2);
    EXPECT_EQ(ranking->table()->item(0, 1)->text(), QStringLiteral("Anna")) << "in the order of names";
    for (int row = 0; row < 2; ++row) EXPECT_EQ(ranking->table()->item(row, 0)->text(), QStringLiteral("–"));
    EXPECT_EQ(ranking->table()->item(0, 2)->text(), QStringLiteral("28.00")) << "with whom Maria has done";
    EXPECT_EQ(ranking->table()->item(1, 2)->text(), QStringLiteral("–"));
    for (QAction* action : in<QPushButton>(ranking, "rankingPapers")->menu()->actions())
        if (action->text().contains(QStringLiteral("inutes"))) action->trigger();
    ASSERT_TRUE(settled());
    EXPECT_EQ(opened->findChild<PagesDialog*>(), nullptr);
    EXPECT_FALSE(said(ranking, "rankingSaid").isEmpty());

    auto* log = page("log")->findChild<QTreeWidget*>(QStringLiteral("changeLog"));
    if (!log) log = qobject_cast<LogList*>(page("log"))->tree();
    ASSERT_NE(log, nullptr);
    int later = 0;
    for (int i = 0; i < log->topLevelItemCount(); ++i) {
        const QTreeWidgetItem* item = log->topLevelItem(i);
        for (const int column : {2, 3, 4}) EXPECT_FALSE(item->text(column).contains(QStringLiteral("3.75")) || item->text(column).contains(QStringLiteral("7.5"))) << item->text(column).toStdString();
        if (item->text(4) == QStringLiteral("Not shown yet")) ++later;
    }
    EXPECT_GT(later, 4);

    evaluate(bruno, me, 0.5);
    EXPECT_TRUE(QTest::qWaitFor([&] { return ranking->table()->item(1, 2)->text() == QStringLiteral("25.00"); })) << "nothing is kept from Maria any more";
    EXPECT_EQ(ranking->table()->item(0, 1)->text(), QStringLiteral("Anna"));
    EXPECT_EQ(ranking->table()->item(0, 0)->text(), QStringLiteral("1"));
    opened->close();
}

TEST_F(CallsTest, KeepPointsWhenAnotherCandidateIsChosen)
{
    apply(QStringLiteral("Anna"));
    apply(QStringLiteral("Bruno"));
    apply(QStringLiteral("Carla"), false);
    CallWindow* opened = openCall(2);
    auto* points = opened->findChild<PointsPage*>();
    QListWidget* list = points->candidates();
    ASSERT_EQ(list->count(), 3);
    int anna = -1, carla = -1;
    for (int row = 0; row < 3; ++row) {
        if (list->item(row)->text() == QStringLiteral("Anna")) anna = row;
        if (list->item(row)->text().startsWith(QStringLiteral("Carla"))) carla = row;
    }
    ASSERT_GE(anna, 0);
    ASSERT_GE(carla, 0);
    EXPECT_TRUE(list->item(carla)->text().contains(QStringLiteral("not looked at"))) << "seen before anybody scores";
    list->setCurrentRow(anna);
    auto* first = in<QLineEdit>(points, "points0");
    first->setFocus();
    QTest::keyClicks(first, QStringLiteral("7.5"));
    EXPECT_TRUE(points->isEdited());
    list->setCurrentRow(carla);
    ASSERT_TRUE(settled());
    ASSERT_EQ(all<programme::Score>().size(), 1);
    EXPECT_EQ(all<programme::Score>().constFirst().points, 7.5);
    EXPECT_FALSE(in<QLineEdit>(points, "points0")->isEnabled()) << "nobody has looked at what Carla has to be";

    // What cannot be kept leads back to its candidate, and stays in its field.
    list->setCurrentRow(anna);
    first = in<QLineEdit>(points, "points0");
    first->setFocus();
    first->selectAll();
    QTest::keyClicks(first, QStringLiteral("9"));
    QTest::keyClicks(first, QStringLiteral("9"));
    list->setCurrentRow(carla);
    ASSERT_TRUE(settled());
    if (all<programme::Score>().constFirst().points != 9.0) { // the field takes no more than fits
        EXPECT_EQ(list->currentRow(), anna);
        EXPECT_EQ(in<QLineEdit>(points, "points0")->text(), QStringLiteral("99"));
        EXPECT_FALSE(said(points, "pointsSaid").isEmpty());
        prompts.answers = {QStringLiteral("stay")};
        opened->reject();
        EXPECT_TRUE(opened->isVisible());
        prompts.answers = {QStringLiteral("drop")};
    }
    opened->reject();
    EXPECT_FALSE(opened->isVisible());
}

TEST_F(CallsTest, ChangeTheGridWithItsSums)
{
    CallWindow* opened = openCall(0);
    auto* criteria = opened->findChild<CriteriaPage*>();
    QTableWidget* grid = criteria->grid();
    ASSERT_EQ(grid->rowCount(), 5);
    EXPECT_TRUE(said(criteria, "criteriaSums").contains(QStringLiteral("together 40 points")));
    EXPECT_FALSE(said(criteria, "criteriaSums").contains(QLatin1Char('\n'))) << "as in the framework";
    grid->item(1, 2)->setText(QStringLiteral("12"));
    EXPECT_TRUE(said(criteria, "criteriaSums").contains(QStringLiteral("together 44 points")));
    EXPECT_TRUE(said(criteria, "criteriaSums").contains(QStringLiteral("the framework gives it 20"))) << said(criteria, "criteriaSums").toStdString();
    grid->item(2, 2)->setText(QStringLiteral("5"));
    grid->item(3, 2)->setText(QStringLiteral("3"));
    EXPECT_FALSE(said(criteria, "criteriaSums").contains(QLatin1Char('\n')));
    auto* level = qobject_cast<QComboBox*>(grid->cellWidget(4, 4));
    ASSERT_NE(level, nullptr);
    level->setCurrentIndex(level->findData(QStringLiteral("C1")));
    emit level->activated(level->currentIndex());
    grid->setCurrentCell(2, 1);
    in<QPushButton>(criteria, "criteriaUp")->click();
    EXPECT_EQ(grid->currentRow(), 1);
    EXPECT_EQ(grid->item(1, 2)->text(), QStringLiteral("5"));
    criteria->keep();
    ASSERT_TRUE(settled());
    EXPECT_FALSE(criteria->isEdited()) << said(criteria, "criteriaSaid").toStdString();
    auto stored = all<programme::Criterion>();
    std::sort(stored.begin(), stored.end(), [](const auto& a, const auto& b) { return a.position < b.position; });
    ASSERT_EQ(stored.size(), 5);
    EXPECT_EQ(stored.at(1).most, 5.0);
    EXPECT_EQ(stored.at(4).leastLevel, QStringLiteral("C1"));
    EXPECT_EQ(stored.at(4).floorText, QStringLiteral("minimum in C1 level"));

    // Once somebody has looked at an application, a change has its reason, and is told in words.
    EXPECT_TRUE(in<QPushButton>(criteria, "criteriaPast")->isHidden());
    const QUuid anna = apply(QStringLiteral("Anna"), false);
    work([&](programme::Store& store) -> Status {
        const auto looked = programme::openApplication(store, anna);
        return looked.ok() ? Status() : Status(looked.error());
    });
    ASSERT_TRUE(QTest::qWaitFor([&] { return !in<QLineEdit>(criteria, "criteriaReason")->isHidden(); }));
    grid->item(0, 2)->setText(QStringLiteral("11"));
    criteria->keep();
    EXPECT_TRUE(criteria->isEdited()) << "without a reason";
    in<QLineEdit>(criteria, "criteriaReason")->setText(QStringLiteral("The board"));
    criteria->keep();
    ASSERT_TRUE(settled());
    ASSERT_TRUE(QTest::qWaitFor([&] { return !in<QPushButton>(criteria, "criteriaPast")->isHidden(); }));
    in<QPushButton>(criteria, "criteriaPast")->click();
    EXPECT_TRUE(prompts.questions.constLast().text.contains(QStringLiteral("11 instead of 10"))) << prompts.questions.constLast().text.toStdString();
    opened->close();
}

TEST_F(CallsTest, PutAllEqualsInAnOrder)
{
    const QUuid anna = apply(QStringLiteral("Anna")), bruno = apply(QStringLiteral("Bruno")), carla = apply(QStringLiteral("Carla"));
    for (const QUuid& one : {anna, bruno, carla})
        for (const QString& evaluator : {me, jan}) evaluate(one, evaluator, 0.5);
    CallWindow* opened = openCall(3);
    auto* ranking = opened->findChild<RankingPage*>();
    EXPECT_EQ(ranking->table()->item(0, 0)->text(), QStringLiteral("1 ="));
    ranking->table()->setCurrentCell(0, 1);
    in<QPushButton>(ranking, "rankingTie")->click();
    auto* tie = ranking->findChild<TieDialog*>();
    ASSERT_NE(tie, nullptr);
    auto* order = in<QListWidget>(tie, "tieOrder");
    ASSERT_EQ(order->count(), 3);
    EXPECT_FALSE(in<QPushButton>(tie, "tieKeep")->isEnabled()) << "without a reason";
    order->setCurrentRow(2);
    in<QPushButton>(tie, "tieUp")->click();
    in<QPushButton>(tie, "tieUp")->click();
    EXPECT_FALSE(in<QPushButton>(tie, "tieUp")->isEnabled());
    in<QLineEdit>(tie, "tieReason")->setText(QStringLiteral("Drawn by lot"));
    in<QPushButton>(tie, "tieKeep")->click();
    ASSERT_TRUE(settled());
    EXPECT_TRUE(QTest::qWaitFor([&] { return ranking->table()->item(0, 1)->text() == QStringLiteral("Carla"); }));
    QStringList names, places;
    for (int row = 0; row < 3; ++row) {
        places << ranking->table()->item(row, 0)->text();
        names << ranking->table()->item(row, 1)->text();
    }
    EXPECT_EQ(names, (QStringList{QStringLiteral("Carla"), QStringLiteral("Anna"), QStringLiteral("Bruno")}));
    EXPECT_EQ(places, (QStringList{QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3")}));
    opened->close();
}

TEST_F(CallsTest, TakeInAnswerFilesOfAnyOrder)
{
    const auto answers = [&](const char* motivation, const char* time) {
        return QJsonDocument(QJsonObject{{QStringLiteral("format"), QStringLiteral("microvet-application")},
                                         {QStringLiteral("version"), 1},
                                         {QStringLiteral("call"), QJsonObject{{QStringLiteral("id"), call.id.toString(QUuid::WithoutBraces)}, {QStringLiteral("title"), call.title}}},
                                         {QStringLiteral("language"), QStringLiteral("en")},
                                         {QStringLiteral("time"), QString::fromLatin1(time)},
                                         {QStringLiteral("answers"), QJsonObject{{QStringLiteral("name"), QStringLiteral("Anna Dimou")}, {QStringLiteral("mail"), QStringLiteral("anna@example.org")}, {QStringLiteral("motivation"), QString::fromLatin1(motivation)}}},
                                         {QStringLiteral("consent"), QJsonObject{{QStringLiteral("given"), true}, {QStringLiteral("text"), QStringLiteral("I agree")}}}})
            .toJson();
    };
    putBytes(file("new.microvet-application"), answers("Newer", "2025-03-03T10:00:00.000Z"));
    putBytes(file("old.microvet-application"), answers("Older", "2025-03-01T10:00:00.000Z"));
    putBytes(file("cut.microvet-application"), answers("Cut", "2025-03-01T10:00:00.000Z").chopped(50));
    auto* calls = static_cast<CallsPage*>(page("calls"));
    calls->list().choose(call.id);
    prompts.files = {file("new.microvet-application"), file("cut.microvet-application"), file("old.microvet-application")};
    for (QAction* action : in<QPushButton>(calls, "callForms")->menu()->actions())
        if (action->text().contains(QStringLiteral("answer files"))) action->trigger();
    ASSERT_TRUE(settled());
    ASSERT_EQ(all<programme::Application>().size(), 1) << said(calls, "pageSaid").toStdString();
    EXPECT_EQ(all<programme::Application>().constFirst().motivation, QStringLiteral("Newer"));
    EXPECT_EQ(all<programme::Person>().size(), 1);
    EXPECT_TRUE(said(calls, "pageSaid").contains(QStringLiteral("cut short")));
}

TEST_F(CallsTest, LookAtAllRequirementsInOneStep)
{
    const QUuid anna = apply(QStringLiteral("Anna"), false);
    auto* dialog = new EligibilityDialog(services(), anna, programme.get());
    dialog->show();
    ASSERT_TRUE(settled());
    const auto answer = [&](int number, const char* code) {
        auto* box = in<QComboBox>(dialog, QStringLiteral("requirement%1").arg(number).toLatin1().constData());
        box->setCurrentIndex(box->findData(QString::fromLatin1(code)));
    };
    for (int i = 0; i < 5; ++i) answer(i, "yes");
    answer(5, "unclear");
    in<QPushButton>(dialog, "eligibilityKeep")->click();
    ASSERT_TRUE(settled());
    EXPECT_TRUE(dialog->isVisible()) << "unclear needs its reason";
    EXPECT_FALSE(said(dialog, "eligibilityTrouble").isEmpty());
    EXPECT_TRUE(all<programme::Eligibility>().isEmpty());
    in<QLineEdit>(dialog, "proof5")->setText(QStringLiteral("The certificate is on its way"));
    in<QPushButton>(dialog, "eligibilityKeep")->click();
    ASSERT_TRUE(settled());
    EXPECT_EQ(all<programme::Eligibility>().size(), 6);
    programme->findChild<QAction*>(QStringLiteral("programmeUndo"))->trigger();
    ASSERT_TRUE(settled());
    EXPECT_TRUE(all<programme::Eligibility>().isEmpty()) << "one step";
}

} // namespace
} // namespace microvet::ui
