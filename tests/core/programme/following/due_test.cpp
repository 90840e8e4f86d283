#include "core/programme/records/courses.h"
#include "core/programme/records/events.h"
#include "core/programme/records/people.h"
#include "core/programme/records/policies.h"
#include "core/programme/following/due.h"
#include "core/programme/following/partner_contact.h"
#include "core/programme/records/organisation.h"
#include "core/programme/validation.h"
#include "tests/core/programme/following/sample_fixture.h"

namespace microvet::programme {

namespace {

class Due : public InTheSample {
protected:
    QList<DueThing> due(const QDate& day, int ahead = 14)
    {
        const auto found = dueThings(store(), {day, ahead});
        EXPECT_TRUE(found.ok());
        return found.ok() ? *found : QList<DueThing>();
    }
    QList<DueThing> ofSort(const QString& code, const QDate& day, int ahead = 14)
    {
        QList<DueThing> found = due(day, ahead);
        found.removeIf([&](const DueThing& one) { return one.code != code; });
        return found;
    }
};
INSTANTIATE_TEST_SUITE_P(, Due, testing::ValuesIn(OnEveryDatabase::drivers()), OnEveryDatabase::nameOf);

TEST_P(Due, PublishedCoursesAfterTwelveMonths)
{
    const QList<DueThing> reviews = ofSort(QStringLiteral("course-review"), today());
    ASSERT_EQ(reviews.size(), 1) << "the other one has time until winter";
    EXPECT_TRUE(reviews[0].overdue);
    EXPECT_TRUE(reviews[0].sentence.contains(QLatin1String("Documents that everybody can read")));
    edit<ProgrammeCourse>(find<ProgrammeCourse>("id", reviews[0].record), [&](ProgrammeCourse& course) { course.nextReview = today().addMonths(3); });
    EXPECT_TRUE(ofSort(QStringLiteral("course-review"), today()).isEmpty()) << "a day of its own counts first";
    EXPECT_EQ(nextReviewOf(QDate(2031, 1, 31), {}, 0), QDate(2032, 1, 31));
    EXPECT_EQ(nextReviewOf({}, QDate(2031, 1, 31), 12), QDate()) << "not published";
}

TEST_P(Due, PublishingSetsTheDayOfTheNextReview)
{
    edit<Programme>(*store().first<Programme>(), [](Programme& one) { one.reviewMonths = 9; });
    const ProgrammeCourse draft = find<ProgrammeCourse>("title", QStringLiteral("Loading containers safely"));
    const auto now = [&] { return find<ProgrammeCourse>("id", draft.id); };
    EXPECT_FALSE(now().nextReview.isValid());
    edit<ProgrammeCourse>(draft, [&](ProgrammeCourse& course) { course.published = today(); });
    EXPECT_EQ(now().nextReview, today().addMonths(9));
    edit<ProgrammeCourse>(draft, [](ProgrammeCourse& course) { course.nextReview = {}; });
    EXPECT_FALSE(now().nextReview.isValid()) << "whoever takes it out wants it out";
    ProgrammeCourse own;
    own.title = QStringLiteral("Solvents");
    own.published = today();
    own.nextReview = today().addMonths(2);
    ASSERT_TRUE(add(own).ok());
    EXPECT_EQ(own.nextReview, today().addMonths(2));
    EXPECT_EQ(problemsOf(ProgrammeCourse::kind(), own).value(0).field, ProgrammeCourse::kind().find(u"owner"));
    own.owner = QStringLiteral("Ana Exemplo");
    EXPECT_TRUE(problemsOf(ProgrammeCourse::kind(), own).isEmpty());
}

TEST_P(Due, CourseFilesThatCouldNotBeRead)
{
    EXPECT_TRUE(ofSort(QStringLiteral("course-file"), today()).isEmpty());
    edit<ProgrammeCourse>(find<ProgrammeCourse>("title", QStringLiteral("Loading containers safely")), [](ProgrammeCourse& course) { course.trouble = QStringLiteral("It is not there."); });
    const QList<DueThing> files = ofSort(QStringLiteral("course-file"), today());
    ASSERT_EQ(files.size(), 1);
    EXPECT_FALSE(files[0].overdue) << "its disk may be connected tomorrow";
    EXPECT_TRUE(files[0].sentence.contains(QLatin1String("Loading containers safely")));
}

TEST_P(Due, MilestonesGoalsAndPlans)
{
    const QList<DueThing> milestones = ofSort(QStringLiteral("milestone"), today());
    ASSERT_FALSE(milestones.isEmpty());
    EXPECT_TRUE(milestones[0].overdue) << "the content was to be there three days ago";
    EXPECT_EQ(milestones[0].date, today().addDays(-3));
    for (const DueThing& one : milestones)
        EXPECT_LE(one.date, today().addDays(14));
    EXPECT_EQ(ofSort(QStringLiteral("goal"), today()).size(), 1) << "one is overdue, two were reached, the others have time";
    EXPECT_EQ(ofSort(QStringLiteral("policy"), today()).size(), 1) << "the first version of the plan was replaced";
}

TEST_P(Due, PartnersAndTheirCommitments)
{
    const QList<DueThing> contacts = ofSort(QStringLiteral("contact"), today());
    ASSERT_EQ(contacts.size(), 1);
    EXPECT_TRUE(contacts[0].sentence.contains(QLatin1String("Delta College")));
    const QList<DueThing> commitments = ofSort(QStringLiteral("commitment"), today());
    ASSERT_EQ(commitments.size(), 2);
    EXPECT_TRUE(commitments[0].overdue);
    EXPECT_FALSE(commitments[1].overdue);
    EXPECT_TRUE(ofSort(QStringLiteral("commitment"), today(), 0).size() == 1) << "the other one is in eleven days";
}

TEST_P(Due, PartnersUntilSomebodySpokeToThem)
{
    const QUuid silent = ofSort(QStringLiteral("contact"), today()).value(0).record;
    EXPECT_TRUE(isSilent(find<Partner>("id", silent), today()));
    ASSERT_TRUE(noteContact(store(), {silent}, today().addDays(-1)).ok());
    EXPECT_TRUE(ofSort(QStringLiteral("contact"), today()).isEmpty());
    ASSERT_TRUE(noteContact(store(), {silent}, today().addYears(-1)).ok());
    EXPECT_EQ(find<Partner>("id", silent).lastContact, today().addDays(-1)) << "what was noted later counts";
    EXPECT_TRUE(noteContact(store(), {}, today()).ok());
    EXPECT_FALSE(noteContact(store(), {QUuid::createUuid()}, today()).ok());
    Partner signedLongAgo;
    signedLongAgo.signedOn = today().addMonths(-5);
    EXPECT_FALSE(isSilent(signedLongAgo, today())) << "signing is speaking";
    EXPECT_TRUE(isSilent(Partner(), today()));
}

TEST_P(Due, QuestionsWithTheDaysTheyAreOpen)
{
    const QList<DueThing> questions = ofSort(QStringLiteral("question"), today());
    ASSERT_EQ(questions.size(), 1);
    EXPECT_TRUE(questions[0].sentence.contains(QLatin1String("5 days"))) << questions[0].sentence.toStdString();
    edit<FocalQuestion>(find<FocalQuestion>("id", questions[0].record), [&](FocalQuestion& question) { question.answered = today(); });
    EXPECT_TRUE(ofSort(QStringLiteral("question"), today()).isEmpty());
}

TEST_P(Due, CoursesFromOutsideEventsAndPeoplesData)
{
    EXPECT_EQ(ofSort(QStringLiteral("outside"), today()).size(), 1);
    const QList<DueThing> events = ofSort(QStringLiteral("event"), today());
    ASSERT_EQ(events.size(), 2);
    EXPECT_TRUE(events[0].sentence.contains(QLatin1String("induction meeting")));
    EXPECT_TRUE(ofSort(QStringLiteral("event"), today().addYears(1)).isEmpty()) << "what is over is not due";
    EXPECT_FALSE(ofSort(QStringLiteral("retention"), today()).isEmpty()) << "somebody who was not selected, in eight days";
}

TEST_P(Due, ThanksForGoalsThatWereReached)
{
    QList<DueThing> thanks = ofSort(QStringLiteral("recognition"), today());
    ASSERT_EQ(thanks.size(), 1) << "Ana has her certificate";
    EXPECT_TRUE(thanks[0].sentence.contains(QLatin1String("Eleni Paradeigma"))) << thanks[0].sentence.toStdString();
    EXPECT_TRUE(ofSort(QStringLiteral("recognition"), today().addDays(120)).isEmpty()) << "it is too late to surprise anybody";
    Recognition given;
    given.person = find<Person>("name", QStringLiteral("Eleni Paradeigma")).id;
    given.date = today();
    ASSERT_TRUE(add(given).ok());
    EXPECT_TRUE(ofSort(QStringLiteral("recognition"), today()).isEmpty());
}

TEST_P(Due, ListsThatNobodyTookAndAmbassadorsWithoutAnInduction)
{
    EXPECT_TRUE(ofSort(QStringLiteral("attendance"), today()).isEmpty());
    EXPECT_TRUE(ofSort(QStringLiteral("induction"), today()).isEmpty());
    const QList<DueThing> later = ofSort(QStringLiteral("attendance"), today().addDays(15));
    ASSERT_EQ(later.size(), 2) << "the induction of the team and the event for the port are over then";
    EXPECT_TRUE(later[0].overdue);
    EXPECT_TRUE(ofSort(QStringLiteral("attendance"), today().addDays(200)).isEmpty()) << "nobody remembers any more";
    Person fresh;
    fresh.name = QStringLiteral("Bruno Exemplo");
    fresh.standing = QStringLiteral("ambassador");
    ASSERT_TRUE(add(fresh).ok());
    const QList<DueThing> induction = ofSort(QStringLiteral("induction"), today());
    ASSERT_EQ(induction.size(), 1);
    EXPECT_EQ(induction[0].record, fresh.id);
}

TEST_P(Due, InTheOrderOfTheirDaysAndNoneTwice)
{
    for (const int ahead : {0, 14, 400}) {
        const QList<DueThing> things = due(today(), ahead);
        for (qsizetype i = 1; i < things.size(); ++i)
            EXPECT_LE(things[i - 1].date, things[i].date);
        for (qsizetype i = 0; i < things.size(); ++i) {
            EXPECT_FALSE(things[i].sentence.contains(QLatin1String("%1")) || things[i].sentence.isEmpty()) << things[i].sentence.toStdString();
            EXPECT_TRUE(things[i].kind);
            for (qsizetype j = 0; j < i; ++j)
                EXPECT_FALSE(things[i].record == things[j].record && things[i].code == things[j].code);
        }
    }
    EXPECT_LE(due(today(), 0).size(), due(today(), 14).size()) << "looking further finds no less";
}

TEST_P(Due, TakeTextsOfPeopleAsTheyAre)
{
    Milestone milestone;
    milestone.course = find<ProgrammeCourse>("title", QStringLiteral("Loading containers safely")).id;
    milestone.title = QStringLiteral("100 %1 %2 %3");
    milestone.due = today();
    ASSERT_TRUE(add(milestone).ok());
    bool found = false;
    for (const DueThing& one : ofSort(QStringLiteral("milestone"), today()))
        found = found || one.sentence.contains(milestone.title);
    EXPECT_TRUE(found);
}

} // namespace

} // namespace microvet::programme
