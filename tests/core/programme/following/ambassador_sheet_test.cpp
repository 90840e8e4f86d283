#include "core/programme/records/courses.h"
#include "core/programme/records/events.h"
#include "core/programme/records/organisation.h"
#include "core/programme/records/people.h"
#include "core/programme/records/policies.h"
#include "core/programme/following/ambassador_sheet.h"
#include "tests/core/programme/following/sample_fixture.h"

namespace microvet::programme {

namespace {

class AmbassadorSheets : public InTheSample {
protected:
    AmbassadorSheet sheetOf(const QString& name, const Period& period = {})
    {
        const auto sheet = ambassadorSheet(store(), find<Person>("name", name).id, QStringLiteral("en"), period);
        EXPECT_TRUE(sheet.ok());
        return sheet.ok() ? *sheet : AmbassadorSheet();
    }
    static QStringList whats(const SheetRow& row, SheetSource source)
    {
        QStringList found;
        for (const SheetEntry& entry : row.entries)
            if (entry.source == source) found.append(entry.what);
        return found;
    }
    const QString eleni = QStringLiteral("Eleni Paradeigma");
    const QString jan = QStringLiteral("Jan Voorbeeld");
    const QString ana = QStringLiteral("Ana Exemplo");
};
INSTANTIATE_TEST_SUITE_P(, AmbassadorSheets, testing::ValuesIn(OnEveryDatabase::drivers()), OnEveryDatabase::nameOf);

TEST_P(AmbassadorSheets, HaveEightRowsThatFillThemselves)
{
    const AmbassadorSheet sheet = sheetOf(eleni);
    ASSERT_EQ(sheet.rows.size(), responsibilities);
    for (int i = 0; i < responsibilities; ++i) {
        EXPECT_EQ(sheet.rows[i].number, i + 1);
        EXPECT_FALSE(sheet.rows[i].title.isEmpty());
    }
    EXPECT_EQ(whats(sheet.rows[0], SheetSource::ByHand).size(), 2) << "what was entered";
    EXPECT_EQ(whats(sheet.rows[1], SheetSource::QuestionAnswered).size(), 1);
    EXPECT_EQ(whats(sheet.rows[1], SheetSource::TrainingGiven).size(), 2) << "the training of colleagues, and the induction";
    EXPECT_EQ(whats(sheet.rows[2], SheetSource::FeedbackNote).size(), 1) << "methodology";
    EXPECT_EQ(whats(sheet.rows[3], SheetSource::FeedbackNote).size(), 1) << "framework";
    EXPECT_TRUE(sheet.rows[4].entries.isEmpty()) << "excused from the transnational training";
    EXPECT_EQ(whats(sheet.rows[5], SheetSource::TeamLed), QStringList{QStringLiteral("Led the team of “Allergens in the bakery”")});
    EXPECT_TRUE(sheet.rows[5].entries.constFirst().isDone()) << "published";
    EXPECT_EQ(whats(sheet.rows[6], SheetSource::OutsideCourse).size(), 3);
    EXPECT_EQ(sheet.rows[6].done(), 2);
    EXPECT_EQ(sheet.rows[6].planned(), 1) << "round 2 is not decided";
    EXPECT_EQ(whats(sheet.rows[7], SheetSource::EventAttended).size(), 2);
    EXPECT_EQ(sheet.rows[7].done(), 1);
}

TEST_P(AmbassadorSheets, TellWhatIsDoneFromWhatIsPlanned)
{
    const AmbassadorSheet sheet = sheetOf(jan);
    EXPECT_EQ(sheet.rows[4].done(), 1);
    EXPECT_TRUE(sheet.rows[4].entries.constFirst().evidence.contains(QLatin1String("certificate")));
    ASSERT_EQ(sheet.rows[5].entries.size(), 1);
    EXPECT_FALSE(sheet.rows[5].entries.constFirst().isDone()) << "the course is not published";
    EXPECT_GT(sheet.rows[5].entries.constFirst().planned, today()) << "by its last milestone";
    EXPECT_EQ(sheet.rows[5].latest(), QDate());
    EXPECT_EQ(sheet.rows[7].planned(), 1) << "the multiplier event that he gives";
}

TEST_P(AmbassadorSheets, OfAPeriodHoldWhatWasDoneInIt)
{
    const AmbassadorSheet whole = sheetOf(eleni);
    const Period half{today().addMonths(-6), today()};
    const AmbassadorSheet part = sheetOf(eleni, half);
    for (int i = 0; i < responsibilities; ++i) {
        EXPECT_LE(part.rows[i].entries.size(), whole.rows[i].entries.size());
        for (const SheetEntry& entry : part.rows[i].entries)
            EXPECT_TRUE(half.holds(entry.isDone() ? entry.done : entry.planned));
    }
    // Both halves of a cut make up the whole again.
    const AmbassadorSheet before = sheetOf(eleni, {{}, half.from.addDays(-1)});
    const AmbassadorSheet after = sheetOf(eleni, {half.from, {}});
    for (int i = 0; i < responsibilities; ++i)
        EXPECT_EQ(before.rows[i].done() + after.rows[i].done(), whole.rows[i].done()) << i;
}

TEST_P(AmbassadorSheets, SayTheResponsibilitiesAsTheOrganisationDoes)
{
    RoleText text;
    text.part = QStringLiteral("responsibility");
    text.language = QStringLiteral("en");
    text.position = 7;
    text.text = QStringLiteral("look after courses that others send us");
    ASSERT_TRUE(add(text).ok());
    EXPECT_EQ(sheetOf(eleni).rows[6].text, text.text);
    EXPECT_TRUE(sheetOf(eleni).rows[5].text.isEmpty());
}

TEST_P(AmbassadorSheets, KnowReviewsThatWereReadFromFiles)
{
    Activity review;
    review.person = find<Person>("name", ana).id;
    review.title = QStringLiteral("Reviewed “Bread”");
    review.done = today();
    review.source = reviewSource(QUuid::createUuid());
    ASSERT_TRUE(add(review).ok());
    EXPECT_EQ(whats(sheetOf(ana).rows[5], SheetSource::SignedReview), QStringList{review.title});
}

TEST_P(AmbassadorSheets, AreThereForAllAmbassadorsNowAndBefore)
{
    edit<Person>(find<Person>("name", jan), [](Person& person) { person.standing = QStringLiteral("former"); });
    const auto sheets = ambassadorSheets(store(), QStringLiteral("en"));
    ASSERT_TRUE(sheets.ok());
    QStringList names;
    for (const AmbassadorSheet& sheet : *sheets)
        names.append(sheet.name);
    EXPECT_EQ(names, (QStringList{ana, eleni, jan}));
    EXPECT_EQ(sheets->at(1).rows[6].entries.size(), sheetOf(eleni).rows[6].entries.size());
}

TEST_P(AmbassadorSheets, SayWhatEntriesAreAboutWithoutWordsOfTheProgram)
{
    const AmbassadorSheet sheet = sheetOf(eleni);
    EXPECT_EQ(sheet.language, QStringLiteral("el"));
    const SheetEntry team = sheet.rows[5].entries.constFirst();
    EXPECT_EQ(team.subject, QStringLiteral("Allergens in the bakery"));
    for (const SheetEntry& entry : sheet.rows[1].entries)
        if (entry.source == SheetSource::TrainingGiven && entry.subject == QLatin1String("Writing learning outcomes")) {
            EXPECT_EQ(entry.count, 11);
        }
    for (const SheetEntry& entry : sheet.rows[6].entries)
        EXPECT_GT(entry.count, 0) << "the round";
}

TEST(SheetSources, KeepWhatAReviewWasAbout)
{
    const QUuid verdict = QUuid::createUuid();
    const QString source = reviewSource(verdict, {QStringLiteral("Bread | and\nsalt"), 2, QStringLiteral("minor-changes"), true});
    EXPECT_TRUE(isReviewSource(source));
    EXPECT_EQ(reviewKey(source), reviewSource(verdict)) << "the same verdict, whatever is known of it";
    const ReviewFacts facts = reviewFacts(source);
    EXPECT_EQ(facts.course, QStringLiteral("Bread | and salt"));
    EXPECT_EQ(facts.round, 2);
    EXPECT_EQ(facts.decision, QStringLiteral("minor"));
    EXPECT_TRUE(facts.sealed);
    EXPECT_TRUE(reviewFacts(reviewSource(verdict)).course.isEmpty());
}

TEST(SheetSources, FillTheRowsOfTheRole)
{
    EXPECT_EQ(responsibilityOf(SheetSource::FeedbackNote, QStringLiteral("methodology")), 3);
    EXPECT_EQ(responsibilityOf(SheetSource::FeedbackNote, QStringLiteral("framework")), 4);
    EXPECT_EQ(responsibilityOf(SheetSource::EventAttended, QStringLiteral("transnational")), 5);
    EXPECT_EQ(responsibilityOf(SheetSource::TeamLed), 6);
    EXPECT_EQ(responsibilityOf(SheetSource::OutsideCourse), 7);
    EXPECT_EQ(responsibilityOf(SheetSource::EventAttended, QStringLiteral("multiplier")), 8);
    EXPECT_EQ(responsibilityOf(SheetSource::EventAttended, QStringLiteral("induction")), 0);
    EXPECT_TRUE(responsibilityTitle(0).isEmpty());
    EXPECT_TRUE(responsibilityTitle(9).isEmpty());
}

} // namespace

} // namespace microvet::programme
