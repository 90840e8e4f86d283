#include "core/programme/following/meetings.h"
#include "core/programme/letters/words.h"
#include "tests/core/programme/following/sample_fixture.h"

namespace microvet::programme {

namespace {

class Meetings : public InTheSample {
protected:
    QUuid idOf(const char* name) { return find<Person>("name", QString::fromUtf8(name)).id; }
    Event coming()
    {
        Event event;
        event.title = QStringLiteral("Induction");
        event.what = QStringLiteral("induction");
        event.start = m_now.addDays(10);
        event.end = event.start.addSecs(90 * 60);
        return event;
    }
    QStringList without()
    {
        QStringList names;
        const auto people = withoutInduction(store(), today());
        EXPECT_TRUE(people.ok());
        for (const Person& person : *people)
            names.append(person.name);
        return names;
    }
    QString stateOf(const QUuid& event, const QUuid& person) { return store().first<Attendance>({{{"event", event}, {"person", person}}})->state; }
    const QString ana = QStringLiteral("Ana Exemplo");
};
INSTANTIATE_TEST_SUITE_P(, Meetings, testing::ValuesIn(OnEveryDatabase::drivers()), OnEveryDatabase::nameOf);

TEST_P(Meetings, ArePlannedWithWhoIsInvitedInOneStep)
{
    Event event = coming();
    ASSERT_TRUE(planMeeting(store(), event, {idOf("Ana Exemplo"), idOf("Jan Voorbeeld"), idOf("Ana Exemplo"), QUuid()}).ok());
    EXPECT_EQ(store().get<Event>(event.id)->title, event.title);
    EXPECT_EQ(*store().count(Attendance::kind(), {{{"event", event.id}}}), 2) << "nobody twice, and not nobody";
    ASSERT_TRUE(inviteTo(store(), event.id, {idOf("Ana Exemplo"), idOf("Eleni Paradeigma")}).ok());
    EXPECT_EQ(*store().count(Attendance::kind(), {{{"event", event.id}}}), 3);
    ASSERT_TRUE(store().undo(*store().lastStep()).ok());
    ASSERT_TRUE(store().undo(*store().lastStep()).ok());
    EXPECT_FALSE(store().get<Event>(event.id).ok()) << "taken back whole";
    EXPECT_EQ(*store().count(Attendance::kind(), {{{"event", event.id}}}), 0);
}

TEST_P(Meetings, AreRefusedWithoutATitleOrATime)
{
    for (const int what : {0, 1, 2}) {
        Event event = coming();
        if (what == 0) event.title = QStringLiteral("  ");
        if (what == 1) event.start = {};
        if (what == 2) event.end = event.start.addDays(-1);
        const Status done = planMeeting(store(), event, {});
        ASSERT_FALSE(done.ok()) << what;
        EXPECT_EQ(done.error().kind, Error::Kind::Invalid);
    }
}

TEST_P(Meetings, KnowWhoStillNeedsAnInduction)
{
    EXPECT_TRUE(without().isEmpty()) << "two were there, and Eleni gave it";
    Person fresh;
    fresh.name = QStringLiteral("Bruno Exemplo");
    fresh.standing = QStringLiteral("ambassador");
    ASSERT_TRUE(add(fresh).ok());
    EXPECT_EQ(without(), QStringList{fresh.name});
    Event event = coming();
    ASSERT_TRUE(planMeeting(store(), event, {fresh.id}).ok());
    EXPECT_TRUE(without().isEmpty()) << "invited to one that is to come";
    ASSERT_TRUE(takeAttendance(store(), event.id, {{fresh.id, QString(attendanceState::excused)}}).ok());
    EXPECT_EQ(without(), QStringList{fresh.name}) << "excused is not there";
    ASSERT_TRUE(takeAttendance(store(), event.id, {{fresh.id, QString(attendanceState::attended)}}).ok());
    EXPECT_TRUE(without().isEmpty());
}

TEST_P(Meetings, NoteWhoWasThereInOneStep)
{
    Event event = coming();
    ASSERT_TRUE(planMeeting(store(), event, {idOf("Ana Exemplo"), idOf("Jan Voorbeeld")}).ok());
    ASSERT_TRUE(takeAttendance(store(), event.id, {{idOf("Ana Exemplo"), QString(attendanceState::attended)},
                                                   {idOf("Jan Voorbeeld"), QString(attendanceState::absent)},
                                                   {idOf("Eleni Paradeigma"), QString(attendanceState::attended)}}).ok());
    EXPECT_EQ(stateOf(event.id, idOf("Ana Exemplo")), QStringLiteral("attended"));
    EXPECT_EQ(stateOf(event.id, idOf("Jan Voorbeeld")), QStringLiteral("absent"));
    EXPECT_EQ(stateOf(event.id, idOf("Eleni Paradeigma")), QStringLiteral("attended")) << "who came without an invitation";
    const auto list = attendeesOf(store(), event.id);
    ASSERT_EQ(list->size(), 3);
    EXPECT_EQ(list->constFirst().person.name, ana);
    ASSERT_TRUE(store().undo(*store().lastStep()).ok());
    EXPECT_EQ(stateOf(event.id, idOf("Jan Voorbeeld")), QStringLiteral("invited"));
    EXPECT_EQ(*store().count(Attendance::kind(), {{{"event", event.id}}}), 2);
}

TEST_P(Meetings, OfWhichNothingHasChangedWriteNothing)
{
    Event event = coming();
    ASSERT_TRUE(planMeeting(store(), event, {idOf("Ana Exemplo")}).ok());
    const QList<AttendanceMark> marks{{idOf("Ana Exemplo"), QString(attendanceState::attended)}};
    ASSERT_TRUE(takeAttendance(store(), event.id, marks).ok());
    const int version = store().first<Attendance>({{{"event", event.id}}})->version;
    ASSERT_TRUE(takeAttendance(store(), event.id, marks).ok());
    EXPECT_EQ(store().first<Attendance>({{{"event", event.id}}})->version, version);
}

EventFeedback sheet(int rating, const char* good = "", const char* better = "")
{
    EventFeedback one;
    one.rating = rating;
    one.good = QString::fromUtf8(good);
    one.better = QString::fromUtf8(better);
    return one;
}

TEST(EventFeedbacks, AreSummedUpInNumbersAndWords)
{
    const FeedbackSummary summary = summaryOf({sheet(5, "The pace"), sheet(4, "", "More time\nfor questions"), sheet(0, "  "), sheet(4)});
    EXPECT_EQ(summary.answers, 4);
    EXPECT_EQ(summary.rated(), 3);
    EXPECT_DOUBLE_EQ(summary.average(), 13.0 / 3);
    EXPECT_EQ(summary.counts[3], 2);
    EXPECT_EQ(summary.good, QStringList{QStringLiteral("The pace")});
    EXPECT_EQ(summary.better, QStringList{QStringLiteral("More time for questions")});
    const QString text = feedbackText(summary, QStringLiteral("en"));
    EXPECT_TRUE(text.startsWith(QLatin1String("4 answers, 4.3 of 5 on average (5: 1; 4: 2; 3: 0; 2: 0; 1: 0)"))) << text.toStdString();
    EXPECT_TRUE(text.contains(QLatin1String("- The pace")));
}

TEST(EventFeedbacks, SayNothingWhereThereAreNone)
{
    EXPECT_EQ(summaryOf({}).average(), 0);
    EXPECT_TRUE(feedbackText(summaryOf({}), QStringLiteral("en")).isEmpty());
    const QString words = feedbackText(summaryOf({sheet(0, "Good")}), QStringLiteral("en"));
    EXPECT_FALSE(words.contains(QLatin1String("average"))) << "nobody gave a rating";
}

TEST(EventFeedbacks, AreSummedUpInEveryLanguage)
{
    for (const QString& language : wordLanguages()) {
        const QString text = feedbackText(summaryOf({sheet(5, "4711 A"), sheet(3, "", "4712 B")}), language);
        EXPECT_TRUE(text.contains(QLatin1String("4711 A")) && text.contains(QLatin1String("4712 B"))) << language.toStdString();
        EXPECT_FALSE(text.contains(u'{')) << text.toStdString();
    }
}

} // namespace

} // namespace microvet::programme
