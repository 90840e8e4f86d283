#include "tests/ui/programme/programme_fixture.h"

#include "core/actions/course_file.h"
#include "core/actions/new_course.h"
#include "core/programme/following/topic_scores.h"
#include "ui/desk/desk_board.h"
#include "ui/programme/courses/accept_topic_dialog.h"
#include "ui/programme/courses/course_pages.h"
#include "ui/programme/courses/decide_topic_dialog.h"
#include "ui/programme/courses/score_topic_dialog.h"
#include "ui/programme/records/reference_field.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>

namespace microvet::ui {
namespace {

/// From a proposal to a course with a team, and on to the drafts on the desk.
class CourseWork : public ProgrammeTest {
protected:
    QUuid person(const char* name)
    {
        programme::Person one;
        one.name = QString::fromLatin1(name);
        one.standing = QStringLiteral("staff");
        return put(one);
    }
    QUuid topic()
    {
        programme::Topic topic;
        topic.title = QStringLiteral("Reading safety data sheets");
        topic.need = QStringLiteral("Accidents with solvents.");
        topic.evidence = QStringLiteral("Eleven accidents in a year.");
        topic.audience = QStringLiteral("Painters in their first year");
        topic.learners = 20;
        topic.decision = QStringLiteral("open");
        return put(topic);
    }
    model::Content course(const QString& title)
    {
        actions::NewCourse wishes;
        wishes.title = title;
        wishes.author = QStringLiteral("Anna Dimou");
        return actions::newCourse(wishes, systemNow);
    }
    void save(const QString& path, const model::Content& content)
    {
        const auto file = actions::CourseFile::create(diskStore(), path, content);
        ASSERT_TRUE(file.ok());
        ASSERT_TRUE((*file)->save(systemNow).ok());
    }
};

TEST_F(CourseWork, AnAcceptedTopicBecomesATeamAPlanAndAnOpenCourse)
{
    begin();
    const QUuid anna = person("Anna Dimou"), bruno = person("Bruno Almeida"), carla = person("Carla Riva");
    list("topics")->choose(topic());
    press(page("topics"), "topicAccept");
    auto* dialog = page("topics")->findChild<AcceptTopicDialog*>();
    ASSERT_NE(dialog, nullptr);
    ASSERT_TRUE(settled());
    dialog->lead()->setId(anna);
    for (const auto& [who, role] : {std::pair{bruno, "expert"}, {carla, "reviewer"}}) {
        dialog->addMember();
        ASSERT_TRUE(settled());
        const QList<ReferenceField*> people = dialog->findChildren<ReferenceField*>();
        people.constLast()->setId(who);
        auto* box = dialog->findChild<QComboBox*>(QStringLiteral("acceptRole%1").arg(people.size() - 1));
        ASSERT_NE(box, nullptr);
        EXPECT_EQ(box->findData(QStringLiteral("lead")), -1) << "one leads, and is asked for above";
        box->setCurrentIndex(box->findData(QString::fromLatin1(role)));
    }
    dialog->findChild<QSpinBox*>(QStringLiteral("acceptWeeks"))->setValue(20);
    prompts.files = {file("sheets.microvet")};
    press(dialog, "acceptChoose");
    dialog->findChild<QLineEdit*>(QStringLiteral("acceptReason"))->setText(QStringLiteral("Needed now."));
    QSignalSpy opened(programme.get(), &ProgrammeWindow::courseWanted);
    press(dialog, "acceptTake");
    ASSERT_TRUE(settled());
    ASSERT_EQ(opened.count(), 1) << said(dialog, "acceptTrouble").toStdString();
    EXPECT_EQ(opened.at(0).at(0).toString(), file("sheets.microvet")) << "it opens in Studio";

    const model::Course made = contentOf(file("sheets.microvet")).course;
    EXPECT_EQ(made.need.summary, QStringLiteral("Accidents with solvents."));
    EXPECT_EQ(made.learners.targetGroup, QStringLiteral("Painters in their first year"));
    ASSERT_EQ(made.need.evidence.size(), 1);

    ASSERT_EQ(all<programme::ProgrammeCourse>().size(), 1);
    const programme::ProgrammeCourse entry = all<programme::ProgrammeCourse>().constFirst();
    EXPECT_EQ(entry.owner, QStringLiteral("Anna Dimou")) << "whoever leads";
    EXPECT_EQ(entry.courseId, made.id.uuid().toString(QUuid::WithoutBraces));
    QHash<QUuid, QString> roles;
    for (const programme::TeamMember& one : all<programme::TeamMember>()) roles.insert(one.person, one.role);
    EXPECT_EQ(roles, (QHash<QUuid, QString>{{anna, QStringLiteral("lead")}, {bruno, QStringLiteral("expert")}, {carla, QStringLiteral("reviewer")}}));
    QDate last;
    for (const programme::Milestone& one : all<programme::Milestone>()) last = std::max(last, one.due);
    EXPECT_EQ(last, programme->link().today().addDays(140)) << "twenty weeks";
    const programme::Topic decided = all<programme::Topic>().constFirst();
    EXPECT_EQ(decided.decision, QStringLiteral("accepted"));
    EXPECT_EQ(decided.reason, QStringLiteral("Needed now."));
    EXPECT_EQ(decided.decidedBy, QStringLiteral("Maria Rossi"));

    programme->findChild<QAction*>(QStringLiteral("programmeUndo"))->trigger();
    ASSERT_TRUE(settled());
    EXPECT_TRUE(all<programme::ProgrammeCourse>().isEmpty()) << "all of it is one step";
}

TEST_F(CourseWork, AFileThatCannotBeMadeLeavesTheDialogOpen)
{
    begin();
    list("topics")->choose(topic());
    press(page("topics"), "topicAccept");
    auto* dialog = page("topics")->findChild<AcceptTopicDialog*>();
    ASSERT_NE(dialog, nullptr);
    ASSERT_TRUE(settled());
    putBytes(file("there.microvet"), "somebody's");
    dialog->findChild<QLineEdit*>(QStringLiteral("acceptFile"))->setText(file("there.microvet"));
    press(dialog, "acceptTake");
    ASSERT_TRUE(settled());
    EXPECT_TRUE(dialog->isVisible());
    EXPECT_FALSE(said(dialog, "acceptTrouble").isEmpty());
    EXPECT_EQ(bytesOf(file("there.microvet")), "somebody's");
    EXPECT_TRUE(all<programme::ProgrammeCourse>().isEmpty());
    dialog->reject();
}

TEST_F(CourseWork, TopicsAreScoredBySeveralAndListedByTheMean)
{
    begin();
    const QUuid id = topic();
    programme::Topic other;
    other.title = QStringLiteral("A little one");
    put(other);
    programme::TopicScore colleague;
    colleague.topic = id;
    colleague.scorer = QStringLiteral("Anna Dimou");
    colleague.need = colleague.evidence = colleague.reach = colleague.means = 5;
    colleague.comment = QStringLiteral("We lack a trainer.");
    put(colleague);
    list("topics")->choose(id);
    press(page("topics"), "topicScore");
    auto* dialog = page("topics")->findChild<ScoreTopicDialog*>();
    ASSERT_NE(dialog, nullptr);
    ASSERT_TRUE(settled());
    EXPECT_FALSE(said(dialog, "scoreOthers").contains(QLatin1String("We lack a trainer"))) << "nobody is led by others";
    press(dialog, "scoreKeep");
    ASSERT_TRUE(settled());
    EXPECT_FALSE(said(dialog, "scoreTrouble").isEmpty()) << "nothing is given yet";
    for (const char* name : {"score-need", "score-evidence", "score-reach", "score-means"})
        dialog->findChild<QDoubleSpinBox*>(QString::fromLatin1(name))->setValue(9);
    press(dialog, "scoreKeep");
    ASSERT_TRUE(settled());
    QHash<QString, std::optional<double>> scores;
    for (const programme::Topic& one : all<programme::Topic>()) scores.insert(one.title, one.score);
    EXPECT_EQ(scores.value(QStringLiteral("Reading safety data sheets")), 28) << "20 and 36";
    const QAbstractItemModel* rows = list("topics")->table()->model();
    ASSERT_EQ(rows->rowCount(), 2);
    EXPECT_EQ(rows->index(0, 0).data().toString(), QStringLiteral("Reading safety data sheets")) << "the best first";

    press(page("topics"), "topicScore");
    ASSERT_TRUE(settled());
    bool seen = false;
    for (ScoreTopicDialog* one : page("topics")->findChildren<ScoreTopicDialog*>()) {
        seen = seen || said(one, "scoreOthers").contains(QLatin1String("We lack a trainer"));
        one->reject();
    }
    EXPECT_TRUE(seen);
}

TEST_F(CourseWork, NoTopicIsTurnedDownWithoutAReason)
{
    begin();
    const QUuid id = topic();
    const auto reject = [&](const QString& reason) {
        list("topics")->choose(id);
        press(page("topics"), "topicReject");
        const QPointer<DecideTopicDialog> dialog = page("topics")->findChild<DecideTopicDialog*>();
        ASSERT_TRUE(dialog);
        dialog->findChild<QPlainTextEdit*>(QStringLiteral("decideReason"))->setPlainText(reason);
        press(dialog, "decideKeep");
        ASSERT_TRUE(settled());
        if (!reason.isEmpty()) return;
        ASSERT_TRUE(dialog && dialog->isVisible()) << "it stays until there is one";
        EXPECT_FALSE(said(dialog, "decideTrouble").isEmpty());
        dialog->reject();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    };
    reject(QString());
    EXPECT_EQ(all<programme::Topic>().constFirst().decision, QStringLiteral("open"));
    reject(QStringLiteral("Another school has it."));
    const programme::Topic topic = all<programme::Topic>().constFirst();
    EXPECT_EQ(topic.decision, QStringLiteral("rejected"));
    EXPECT_EQ(topic.reason, QStringLiteral("Another school has it."));
    EXPECT_EQ(topic.decidedBy, QStringLiteral("Maria Rossi"));
    press(page("topics"), "topicOpen");
    ASSERT_TRUE(settled());
    EXPECT_EQ(all<programme::Topic>().constFirst().decision, QStringLiteral("open"));
}

TEST_F(CourseWork, ADraftOnTheDeskIsTakenOverAndLedBackTo)
{
    ASSERT_TRUE(QDir(folder.path()).mkpath(QStringLiteral("desk")));
    save(file("desk/solvents.microvet"), course(QStringLiteral("Solvents")));
    settings->setState(QStringLiteral("desk/folders"), QStringList{file("desk")});
    begin();
    const QUuid anna = person("Anna Dimou");
    auto* board = page("overview")->findChild<DeskBoard*>();
    ASSERT_NE(board, nullptr);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !board->isLooking() && board->desk().entries.size() == 1; }, 20000));
    auto* received = board->findChild<QListWidget*>(QStringLiteral("desk-received"));
    ASSERT_EQ(received->count(), 1);
    received->setCurrentRow(0);
    auto* entry = board->findChild<QPushButton*>(QStringLiteral("deskEntry"));
    const QString take = entry->text();
    press(board, "deskEntry");
    ASSERT_TRUE(settled());
    ASSERT_EQ(all<programme::ProgrammeCourse>().size(), 1);
    const programme::ProgrammeCourse made = all<programme::ProgrammeCourse>().constFirst();
    EXPECT_EQ(made.title, QStringLiteral("Solvents"));
    EXPECT_EQ(made.state, QStringLiteral("received"));
    ASSERT_EQ(all<programme::TeamMember>().size(), 1);
    EXPECT_EQ(all<programme::TeamMember>().constFirst().person, anna);
    EXPECT_NE(entry->text(), take) << "it has an entry now";

    // From the entry back to the draft.
    auto* form = board->findChild<RecordDialog*>();
    ASSERT_NE(form, nullptr) << "the entry opens";
    QSignalSpy opened(programme.get(), &ProgrammeWindow::courseWanted);
    press(form, "file.open");
    ASSERT_EQ(opened.count(), 1);
    EXPECT_EQ(opened.at(0).at(0).toString(), file("desk/solvents.microvet"));
    form->reject();
    press(board, "deskEntry");
    ASSERT_TRUE(settled());
    EXPECT_EQ(all<programme::ProgrammeCourse>().size(), 1) << "once is enough";
    for (RecordDialog* one : board->findChildren<RecordDialog*>()) one->reject();
}

TEST_F(CourseWork, AMovedFileIsFoundAgainAndItsStateIsShown)
{
    ASSERT_TRUE(QDir(folder.path()).mkpath(QStringLiteral("desk/done")));
    const model::Content content = course(QStringLiteral("Solvents"));
    save(file("desk/done/renamed.microvet"), content);
    settings->setState(QStringLiteral("desk/folders"), QStringList{file("desk")});
    begin();
    programme::ProgrammeCourse entry;
    entry.title = QStringLiteral("Solvents");
    entry.file = file("solvents.microvet"); // where it was
    entry.courseId = content.course.id.uuid().toString(QUuid::WithoutBraces);
    entry.read = systemNow(); // before it was moved
    put(entry);
    programme::ProgrammeCourse gone;
    gone.title = QStringLiteral("Gone");
    gone.file = file("gone.microvet");
    put(gone);
    auto* courses = static_cast<CoursesPage*>(page("courses"));
    press(courses, "courseRead");
    ASSERT_TRUE(QTest::qWaitFor([&] { return !courses->isReadingFiles() && said(courses, "pageSaid").contains(QLatin1String("renamed.microvet")); }, 20000))
        << said(courses, "pageSaid").toStdString();
    ASSERT_TRUE(settled());
    QHash<QString, programme::ProgrammeCourse> now;
    for (const programme::ProgrammeCourse& one : all<programme::ProgrammeCourse>()) now.insert(one.title, one);
    EXPECT_EQ(now.value(QStringLiteral("Solvents")).file, file("desk/done/renamed.microvet"));
    EXPECT_GE(now.value(QStringLiteral("Solvents")).checksScore, 0);
    EXPECT_TRUE(now.value(QStringLiteral("Solvents")).read.isValid());
    EXPECT_FALSE(now.value(QStringLiteral("Gone")).trouble.isEmpty());

    // The sentence stands at the entry, and the state in the list.
    RecordList* rows = list("courses");
    EXPECT_FALSE(rows->table()->isColumnHidden(rows->model().columnOf(QStringLiteral("state"))));
    for (const programme::ProgrammeCourse& one : std::as_const(now))
        if (one.title == QLatin1String("Gone")) rows->openRecord(one.id);
    auto* form = rows->findChild<RecordDialog*>();
    ASSERT_NE(form, nullptr);
    auto* trouble = form->findChild<QLabel*>(QStringLiteral("trouble.told"));
    ASSERT_TRUE(trouble && trouble->isVisible());
    EXPECT_EQ(trouble->text(), now.value(QStringLiteral("Gone")).trouble);
    form->reject();
    auto* filter = rows->findChild<QComboBox*>(QStringLiteral("recordFilter"));
    filter->setCurrentIndex(filter->findData(QStringLiteral("trouble")));
    EXPECT_EQ(rows->table()->model()->rowCount(), 1);
}

TEST_F(CourseWork, ARunCountsNoMoreWhoCompletedThanEnrolled)
{
    begin();
    programme::ProgrammeCourse entry;
    entry.title = QStringLiteral("Solvents");
    const QUuid course = put(entry);
    RecordList* runs = list("runs");
    runs->addRecord();
    auto* dialog = runs->findChild<RecordDialog*>();
    ASSERT_NE(dialog, nullptr);
    ASSERT_TRUE(settled());
    static_cast<ReferenceField*>(dialog->form().field(QStringLiteral("course")))->setId(course);
    dialog->findChild<QSpinBox*>(QStringLiteral("enrolled"))->setValue(10);
    dialog->findChild<QSpinBox*>(QStringLiteral("completed"))->setValue(12);
    dialog->keep(true);
    EXPECT_TRUE(dialog->isVisible());
    EXPECT_TRUE(dialog->findChild<QLabel*>(QStringLiteral("completed.problem"))->isVisible());
    dialog->findChild<QSpinBox*>(QStringLiteral("completed"))->setValue(8);
    dialog->keep(true);
    ASSERT_TRUE(settled());
    ASSERT_EQ(all<programme::CourseRun>().size(), 1);
    const int share = runs->model().columnOf(QStringLiteral("completion"));
    ASSERT_GE(share, 0);
    EXPECT_FALSE(runs->table()->isColumnHidden(share));
    EXPECT_EQ(runs->model().index(0, share).data().toString(), QStringLiteral("80"));
}

} // namespace
} // namespace microvet::ui
