#include "tests/ui/programme/programme_fixture.h"

#include "core/base/lock.h"
#include "core/programme/people/incoming.h"
#include "core/programme/records/policies.h"
#include "core/programme/selection/evaluation.h"
#include "core/programme/store/database.h"
#include "ui/programme/calls/call_window.h"
#include "ui/programme/calls/criteria_page.h"
#include "ui/programme/calls/eligibility_dialog.h"
#include "ui/programme/calls/points_page.h"
#include "ui/programme/calls/ranking_page.h"
#include "ui/programme/courses/accept_topic_dialog.h"
#include "ui/programme/courses/outside_window.h"
#include "ui/programme/courses/score_topic_dialog.h"
#include "ui/programme/framework/new_issue_dialog.h"
#include "ui/programme/framework/role_page.h"
#include "ui/programme/keeping/details_page.h"
#include "ui/programme/network/questions_page.h"
#include "ui/widgets/notice.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QInputDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPointer>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableWidget>
#include <QTreeWidget>

namespace microvet::ui {
namespace {

/// What somebody has entered is kept, asked about, or stays where it is: it never goes in silence.
class Entered : public BegunProgramme {
protected:
    /// A call with two who have applied.
    CallWindow* openCall()
    {
        work([this](programme::Store& store) -> Status {
            m_call.title = QStringLiteral("Ambassadors 2031");
            m_call.places = 1;
            if (const Status done = programme::addCall(store, m_call); !done.ok()) return done;
            for (const char* name : {"Anna", "Bruno"}) {
                programme::Incoming incoming;
                incoming.name = QString::fromLatin1(name);
                incoming.mail = incoming.name + QStringLiteral("@example.org");
                const auto taken = programme::enterApplication(store, m_call.id, incoming, {}, programme::Meeting::New);
                if (!taken.ok()) return taken.error();
                m_applications.append(taken->application);
                const auto criteria = programme::criteriaOf(store, m_call.id);
                for (const programme::Requirement& one : criteria->requirements)
                    if (const Status done = programme::answerRequirement(store, taken->application, one.id, QStringLiteral("yes"), {}); !done.ok()) return done;
            }
            return {};
        });
        auto* shown = new CallWindow(services(), m_call.id, programme.get());
        shown->show();
        EXPECT_TRUE(settled());
        return shown;
    }

    /// Closed with Escape, the window asks, and stays; asked again, it goes.
    void expectAsks(QDialog* shown)
    {
        const qsizetype before = prompts.questions.size();
        prompts.answers = {QStringLiteral("stay"), QStringLiteral("drop")};
        shown->reject();
        ASSERT_EQ(prompts.questions.size(), before + 1) << shown->objectName().toStdString();
        EXPECT_TRUE(shown->isVisible());
        shown->reject();
        EXPECT_FALSE(shown->isVisible());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    programme::Call m_call;
    QList<QUuid> m_applications;
};

TEST_F(Entered, DecisionsStayChosenWhenAllIsReadAgain)
{
    CallWindow* shown = openCall();
    auto* box = in<QComboBox>(shown, "decision1");
    box->setCurrentIndex(box->findData(QStringLiteral("reserve")));
    emit box->activated(box->currentIndex());
    programme::Person somebody;
    somebody.name = QStringLiteral("Carla");
    put(somebody);
    box = in<QComboBox>(shown, "decision1");
    EXPECT_EQ(box->currentData().toString(), QStringLiteral("reserve"));

    prompts.answers = {QStringLiteral("stay")};
    shown->reject();
    ASSERT_EQ(prompts.questions.size(), 1);
    EXPECT_TRUE(prompts.questions.constFirst().text.contains(QStringLiteral("Decisions")));
    const auto* ranking = shown->findChild<RankingPage*>();
    EXPECT_TRUE(ranking->isEdited());
    box->setCurrentIndex(0);
    emit box->activated(0);
    EXPECT_FALSE(ranking->isEdited()) << "as it was";
    box->setCurrentIndex(box->findData(QStringLiteral("notSelected")));
    emit box->activated(box->currentIndex());
    prompts.answers = {QStringLiteral("decide")}; // others stay open
    press(shown, "rankingDecide");
    auto* reason = in<QInputDialog>(shown, "decisionReason");
    reason->setTextValue(QStringLiteral("The board"));
    reason->accept();
    ASSERT_TRUE(settled());
    EXPECT_FALSE(ranking->isEdited()) << said(shown, "rankingSaid").toStdString();
    shown->reject();
    EXPECT_FALSE(shown->isVisible());
}

TEST_F(Entered, AScoreThatIsNoNumberIsNotTakenForNone)
{
    CallWindow* shown = openCall();
    auto* criteria = shown->findChild<CriteriaPage*>();
    constexpr int most = 2, least = 3;
    criteria->grid()->item(1, least)->setText(QStringLiteral("5,5,5"));
    criteria->grid()->setCurrentCell(1, 0);
    press(criteria, "criteriaUp");
    EXPECT_EQ(criteria->grid()->item(0, least)->text(), QStringLiteral("5,5,5")) << "it goes with its row";
    criteria->keep();
    ASSERT_TRUE(settled());
    EXPECT_TRUE(criteria->isEdited());
    EXPECT_TRUE(said(criteria, "criteriaSaid").startsWith(QStringLiteral("“5,5,5” is not a number. Write the minimum score like 5.5"))) << said(criteria, "criteriaSaid").toStdString();
    EXPECT_EQ(criteria->findChild<SaidNotice*>()->tone(), theme::Tone::Trouble);
    EXPECT_EQ(criteria->grid()->currentColumn(), least);
    EXPECT_EQ(criteria->grid()->currentRow(), 0);
    criteria->grid()->item(0, least)->setText(QStringLiteral("5.5"));
    criteria->grid()->item(2, most)->setText(QStringLiteral("ten"));
    criteria->keep();
    EXPECT_TRUE(said(criteria, "criteriaSaid").contains(QStringLiteral("maximum"))) << said(criteria, "criteriaSaid").toStdString();
    prompts.answers = {QStringLiteral("drop")};
    shown->reject();
}

TEST_F(Entered, ReturnAddsAFurtherPoint)
{
    programme::OutsideCourse course;
    course.title = QStringLiteral("Bread");
    const QUuid id = put(course);
    course.id = id;
    course.version = 1;
    const QPointer shown = new OutsideWindow(services(), course, programme.get()); // gone once it is closed
    shown->show();
    shown->activateWindow();
    ASSERT_TRUE(settled());
    auto* point = in<QLineEdit>(shown, "outsidePoint");
    point->setFocus();
    point->setText(QStringLiteral("Name the source."));
    QTest::keyClick(point, Qt::Key_Return);
    ASSERT_TRUE(settled());
    EXPECT_EQ(in<QListWidget>(shown, "outsidePoints")->count(), 1);
    EXPECT_TRUE(point->text().isEmpty());
    EXPECT_TRUE(said(shown, "outsideSaid").isEmpty()) << "nothing is kept yet";

    press(shown, "outsideKeep");
    ASSERT_TRUE(settled());
    point->setText(QStringLiteral("Name the author."));
    prompts.answers = {QStringLiteral("keep")};
    shown->reject();
    ASSERT_TRUE(settled());
    EXPECT_TRUE(!shown || !shown->isVisible());
    EXPECT_TRUE(all<programme::OutsideCourse>().constFirst().points.contains(QStringLiteral("Name the author.")));
}

TEST_F(Entered, WhatIsTypedWhilePointsAreKeptStays)
{
    CallWindow* shown = openCall();
    auto* points = shown->findChild<PointsPage*>();
    in<QTabWidget>(shown, "callTabs")->setCurrentWidget(points);
    points->candidates()->setCurrentRow(0);
    QTest::keyClicks(in<QLineEdit>(points, "points0"), QStringLiteral("7"));
    points->keep(false);
    QTest::keyClicks(in<QLineEdit>(points, "points1"), QStringLiteral("3"));
    ASSERT_TRUE(settled());
    EXPECT_EQ(in<QLineEdit>(points, "points1")->text(), QStringLiteral("3"));
    EXPECT_TRUE(points->isEdited());
    points->keep(false);
    ASSERT_TRUE(settled());
    EXPECT_FALSE(points->isEdited());
    EXPECT_EQ(all<programme::Score>().size(), 2);

    // Nothing can be typed into criteria while they are written, as new rows have no ids yet.
    auto* criteria = shown->findChild<CriteriaPage*>();
    criteria->grid()->item(0, 1)->setText(QStringLiteral("Something else"));
    criteria->keep();
    if (!said(criteria, "criteriaSaid").isEmpty()) {
        in<QLineEdit>(criteria, "criteriaReason")->setText(QStringLiteral("The board"));
        criteria->keep();
    }
    EXPECT_FALSE(criteria->isEnabled());
    ASSERT_TRUE(settled());
    EXPECT_TRUE(criteria->isEnabled());
    EXPECT_FALSE(criteria->isEdited());
    shown->reject();
}

TEST_F(Entered, WhatIsTypedWhileDetailsAreKeptStays)
{
    auto* details = static_cast<DetailsPage*>(page("details"));
    auto* name = in<QLineEdit>(details, "organisation");
    name->setText(QStringLiteral("Bakery school"));
    details->keep();
    name->setText(QStringLiteral("Bakery school of Palermo"));
    ASSERT_TRUE(settled());
    EXPECT_EQ(name->text(), QStringLiteral("Bakery school of Palermo"));
    EXPECT_TRUE(details->isEdited());
    EXPECT_EQ(all<programme::Programme>().constFirst().organisation, QStringLiteral("Bakery school"));
    details->keep();
    ASSERT_TRUE(settled());
    EXPECT_EQ(all<programme::Programme>().constFirst().organisation, QStringLiteral("Bakery school of Palermo"));
    EXPECT_FALSE(details->isEdited());

    // Neither reading again nor closing the window loses it.
    name->setText(QStringLiteral("School"));
    programme->link().reopen();
    ASSERT_TRUE(settled());
    EXPECT_EQ(name->text(), QStringLiteral("School"));
    prompts.answers = {QStringLiteral("stay"), QStringLiteral("drop")};
    EXPECT_FALSE(programme->close());
    EXPECT_TRUE(programme->isVisible());
    programme->close();
    EXPECT_TRUE(QTest::qWaitFor([&] { return !programme->isVisible(); }));
}

TEST_F(Entered, ATextOfTheRoleIsNotTypedIntoWhileItIsWritten)
{
    auto* role = static_cast<RolePage*>(page("role"));
    role->texts()->setCurrentItem(role->texts()->topLevelItem(0)->child(0));
    auto* text = in<QPlainTextEdit>(role, "roleText");
    text->setPlainText(QStringLiteral("4741 X"));
    press(role, "roleKeep");
    EXPECT_TRUE(text->isReadOnly());
    ASSERT_TRUE(settled());
    EXPECT_FALSE(text->isReadOnly());
    EXPECT_EQ(text->toPlainText(), QStringLiteral("4741 X"));
}

TEST_F(Entered, WindowsAskBeforeTheyDropIt)
{
    openCall()->QDialog::reject();
    auto* eligibility = new EligibilityDialog(services(), m_applications.constFirst(), programme.get());
    eligibility->show();
    ASSERT_TRUE(settled());
    in<QLineEdit>(eligibility, "proof0")->setText(QStringLiteral("A contract"));
    expectAsks(eligibility);

    programme::FocalQuestion question;
    question.question = QStringLiteral("Does it count?");
    auto* answer = new AnswerDialog(services(), question, programme.get());
    answer->show();
    in<QPlainTextEdit>(answer, "answerText")->setPlainText(QStringLiteral("Yes"));
    expectAsks(answer);

    programme::Topic topic;
    topic.title = QStringLiteral("Bread");
    topic.id = put(topic);
    auto* score = new ScoreTopicDialog(services(), topic, programme.get());
    score->show();
    ASSERT_TRUE(settled());
    score->findChild<QDoubleSpinBox*>()->setValue(3);
    expectAsks(score);
    auto* accept = new AcceptTopicDialog(services(), topic, programme.get());
    accept->show();
    ASSERT_TRUE(settled());
    accept->findChild<QSpinBox*>()->setValue(20);
    expectAsks(accept);

    auto* issue = new NewIssueDialog(services(), programme.get());
    issue->show();
    ASSERT_TRUE(settled());
    in<QPlainTextEdit>(issue, "issueChanges")->setPlainText(QStringLiteral("Chapter 2"));
    expectAsks(issue);

    // Where nothing was entered, nobody is asked.
    auto* untouched = new AcceptTopicDialog(services(), topic, programme.get());
    untouched->show();
    ASSERT_TRUE(settled());
    const qsizetype asked = prompts.questions.size();
    untouched->reject();
    EXPECT_EQ(prompts.questions.size(), asked);
}

TEST_F(Entered, NamesAreNotCalledHiddenWhereTheyCannotBeRead)
{
    work([](programme::Store& store) -> Status {
        const auto gone = store.database().change(QStringLiteral("ALTER TABLE person RENAME TO person_away"));
        return gone.ok() ? Status() : Status(gone.error());
    });
    auto* hide = programme->findChild<QAction*>(QStringLiteral("programmeHideNames"));
    hide->trigger();
    ASSERT_TRUE(settled());
    EXPECT_FALSE(hide->isChecked());
    EXPECT_FALSE(in<QLabel>(programme.get(), "programmeNamesHidden")->isVisible());
    EXPECT_TRUE(said(programme.get(), "programmeTrouble").startsWith(QStringLiteral("Names are not hidden")));
}

TEST_F(Entered, AFileOfThisComputerIsKnownToBeOpen)
{
    const QString path = programme->link().place().file;
    const auto holder = lockHolder(disk(), path);
    ASSERT_TRUE(holder);
    EXPECT_EQ(holder->who, QStringLiteral("Maria Rossi"));
    const Status closed = [&] {
        Status seen = Error{};
        programme->link().whileClosed(programme.get(), [this, path] { return lockHolder(disk(), path) ? Status(Error{}) : Status(); },
                                      [&](const Status& status) { seen = status; });
        EXPECT_TRUE(settled());
        return seen;
    }();
    EXPECT_TRUE(closed.ok()) << "let go of while somebody replaces it";
    programme->link().reopen();
    ASSERT_TRUE(settled());
    EXPECT_TRUE(lockHolder(disk(), path));
    programme.reset();
    EXPECT_FALSE(lockHolder(diskStore(), path));
}

} // namespace
} // namespace microvet::ui
