#include "core/actions/programme/topic_course.h"

#include "core/actions/course_file.h"
#include "core/methodology/method.h"
#include "core/programme/records/courses.h"
#include "core/programme/records/people.h"
#include "tests/core/programme/following/sample_fixture.h"

#include <QFile>

namespace microvet::programme {

namespace {

class AcceptedTopics : public InTheSample {
protected:
    actions::TopicAcceptance wishes()
    {
        actions::TopicAcceptance wishes;
        wishes.file = m_folder.filePath(QStringLiteral("charging.microvet"));
        wishes.owner = QStringLiteral("Jan Voorbeeld");
        wishes.team = {{find<Person>("name", QStringLiteral("Jan Voorbeeld")).id, QStringLiteral("lead")}};
        wishes.weeks = 10;
        return wishes;
    }
    Topic topic() { return find<Topic>("title", QStringLiteral("Charging points for electric cars")); }
};
INSTANTIATE_TEST_SUITE_P(, AcceptedTopics, testing::ValuesIn(OnEveryDatabase::drivers()), OnEveryDatabase::nameOf);

TEST_P(AcceptedTopics, BecomeATeamAPlanAndACourseWithItsFirstStep)
{
    const auto course = actions::acceptTopic(store(), diskStore(), topic().id, wishes());
    ASSERT_TRUE(course.ok()) << course.error().text.toStdString();
    const auto file = actions::CourseFile::open(diskStore(), course->file);
    ASSERT_TRUE(file.ok());
    const model::Course& made = (*file)->content().course;
    EXPECT_EQ(made.title, topic().title);
    EXPECT_EQ(made.need.summary, topic().need);
    ASSERT_EQ(made.need.evidence.size(), 1);
    EXPECT_EQ(made.need.evidence[0].statement, topic().evidence);
    EXPECT_EQ(made.awardingBody.legalName, QStringLiteral("Harbour Vocational College (invented)"));
    EXPECT_EQ(made.language, QStringLiteral("en"));
    const auto milestones = store().all<Milestone>({{{"course", course->id}}, "step"});
    ASSERT_TRUE(milestones.ok());
    EXPECT_EQ(milestones->size(), methodology::builtInMethod(QStringLiteral("en")).steps().size());
    EXPECT_EQ(milestones->constLast().due, today().addDays(70));
    EXPECT_EQ(*store().count(TeamMember::kind(), {{{"course", course->id}, {"role", QStringLiteral("lead")}}}), 1);
    EXPECT_TRUE(store().lastStep()->label.contains(topic().title));
}

TEST_P(AcceptedTopics, TakeWhatWasAgreedInPlaceOfWhatIsProposed)
{
    actions::TopicAcceptance agreed = wishes();
    agreed.reason = QStringLiteral("Nine requests are enough.");
    agreed.milestones = actions::proposedMilestones(today(), 10);
    ASSERT_FALSE(agreed.milestones.isEmpty());
    agreed.milestones[0].due = today().addDays(1);
    agreed.milestones[0].responsible = QStringLiteral("Ana Exemplo");
    agreed.milestones[1].due = {};
    edit<Topic>(topic(), [](Topic& one) { one.audience = QStringLiteral("Electricians"); });
    const auto course = actions::acceptTopic(store(), diskStore(), topic().id, agreed);
    ASSERT_TRUE(course.ok()) << course.error().text.toStdString();
    EXPECT_EQ(topic().reason, agreed.reason);
    EXPECT_EQ(topic().decidedBy, QStringLiteral("Eleni Paradeigma"));
    const auto milestones = store().all<Milestone>({{{"course", course->id}}, "step"});
    ASSERT_TRUE(milestones.ok());
    EXPECT_EQ(milestones->at(0).due, today().addDays(1));
    EXPECT_EQ(milestones->at(0).responsible, QStringLiteral("Ana Exemplo"));
    EXPECT_FALSE(milestones->at(1).due.isValid()) << "no day was agreed";
    EXPECT_EQ(milestones->at(1).responsible, QStringLiteral("Jan Voorbeeld"));
    const auto file = actions::CourseFile::open(diskStore(), course->file);
    ASSERT_TRUE(file.ok());
    EXPECT_EQ((*file)->content().course.learners.targetGroup, QStringLiteral("Electricians"));
    EXPECT_EQ(course->courseId, (*file)->content().course.id.uuid().toString(QUuid::WithoutBraces));
}

TEST_P(AcceptedTopics, AreNothingWhereTheFileCannotBeMade)
{
    QFile there(wishes().file);
    ASSERT_TRUE(there.open(QIODevice::WriteOnly));
    there.write("somebody's");
    there.close();
    const auto course = actions::acceptTopic(store(), diskStore(), topic().id, wishes());
    ASSERT_FALSE(course.ok());
    EXPECT_EQ(topic().decision, QStringLiteral("open"));
    EXPECT_EQ(*store().count(ProgrammeCourse::kind(), {{{"topic", topic().id}}}), 0);
    ASSERT_TRUE(there.open(QIODevice::ReadOnly));
    EXPECT_EQ(there.readAll(), "somebody's");
    actions::TopicAcceptance wrong = wishes();
    wrong.file = m_folder.filePath(QStringLiteral("charging.docx"));
    EXPECT_FALSE(actions::acceptTopic(store(), diskStore(), topic().id, wrong).ok());
}

TEST_P(AcceptedTopics, LeaveNoFileWhereTheProgrammeCannotTakeThem)
{
    actions::TopicAcceptance nobody = wishes();
    nobody.team = {{QUuid::createUuid(), QStringLiteral("lead")}}; // a person that is not there
    ASSERT_FALSE(actions::acceptTopic(store(), diskStore(), topic().id, nobody).ok());
    EXPECT_FALSE(QFile::exists(nobody.file));
    EXPECT_EQ(topic().decision, QStringLiteral("open"));
}

TEST(TopicEvidence, KeepsItsLinks)
{
    Topic topic;
    topic.title = QStringLiteral("Bread");
    topic.evidence = QStringLiteral("Survey of 2031: https://example.org/survey?a=1.\n\nhttps://example.org/only\nEleven bakeries asked.");
    const model::Content content = actions::courseFrom(topic, QStringLiteral("nl"), {}, [] { return utcTime(QDate(2031, 3, 4), QTime(9, 0)); });
    const QList<model::Evidence>& evidence = content.course.need.evidence;
    ASSERT_EQ(evidence.size(), 3);
    EXPECT_EQ(evidence[0].link, QStringLiteral("https://example.org/survey?a=1"));
    EXPECT_TRUE(evidence[0].statement.startsWith(QLatin1String("Survey of 2031")));
    EXPECT_EQ(evidence[1].link, QStringLiteral("https://example.org/only"));
    EXPECT_FALSE(evidence[1].statement.isEmpty());
    EXPECT_TRUE(evidence[2].link.isEmpty());
    EXPECT_EQ(content.course.language, QStringLiteral("nl"));
}

} // namespace

} // namespace microvet::programme
