#include "core/programme/following/contributions.h"
#include "core/programme/letters/letter_records.h"
#include "core/programme/letters/words.h"
#include "core/programme/records/policies.h"
#include "tests/core/programme/following/sample_fixture.h"

namespace microvet::programme {

namespace {

class Contributions : public InTheSample {
protected:
    AmbassadorSheet sheetOf(const QString& name, const QString& language)
    {
        const auto sheet = ambassadorSheet(store(), find<Person>("name", name).id, language);
        EXPECT_TRUE(sheet.ok());
        return *sheet;
    }
    QStringList linesOf(const QString& name, const QString& language) { return contributionLines(sheetOf(name, language), language); }
    const QString eleni = QStringLiteral("Eleni Paradeigma");
};
INSTANTIATE_TEST_SUITE_P(, Contributions, testing::ValuesIn(OnEveryDatabase::drivers()), OnEveryDatabase::nameOf);

TEST_P(Contributions, AreWhatWasReallyDone)
{
    const QStringList lines = linesOf(eleni, QStringLiteral("en"));
    const QString all = lines.join(u'\n');
    EXPECT_TRUE(lines.contains(QStringLiteral("Told the staff meeting what micro-credentials are for"))) << all.toStdString();
    EXPECT_TRUE(lines.contains(QStringLiteral("Led a course team: Allergens in the bakery")));
    EXPECT_TRUE(lines.contains(QStringLiteral("2 courses from other organisations reviewed"))) << "the third is not decided";
    EXPECT_TRUE(lines.contains(QStringLiteral("2 notes on the methodology and the framework")));
    EXPECT_TRUE(lines.contains(QStringLiteral("1 question answered as focal point")));
    EXPECT_TRUE(all.contains(QLatin1String("Trained others: Writing learning outcomes (")));
    EXPECT_FALSE(all.contains(QLatin1String("Open day"))) << "that is planned";
    EXPECT_FALSE(all.contains(QLatin1String("Short courses for the port"))) << "an invitation is no attendance";
}

TEST_P(Contributions, AreSaidInEveryLanguage)
{
    const QStringList english = linesOf(eleni, QStringLiteral("en"));
    for (const QString& language : wordLanguages()) {
        const QStringList lines = linesOf(eleni, language);
        EXPECT_EQ(lines.size(), english.size()) << language.toStdString();
        for (const QString& line : lines)
            EXPECT_FALSE(line.contains(u'{') || line.trimmed().isEmpty()) << language.toStdString() << ": " << line.toStdString();
        if (language != QLatin1String("en")) {
            EXPECT_NE(lines.constLast(), english.constLast());
        }
    }
}

TEST_P(Contributions, StayFewEnoughForOnePage)
{
    for (int i = 0; i < 40; ++i) {
        Activity one;
        one.person = find<Person>("name", eleni).id;
        one.responsibility = 1 + i % responsibilities;
        one.title = QStringLiteral("Talk number %1").arg(i);
        one.done = today().addDays(-i);
        ASSERT_TRUE(add(one).ok());
    }
    const QStringList lines = linesOf(eleni, QStringLiteral("en"));
    EXPECT_LE(lines.size(), 25);
    EXPECT_TRUE(lines.filter(QStringLiteral("further activities")).size() == 1);
}

TEST_P(Contributions, OfAPersonWhoDidNothingAreNone)
{
    Person fresh;
    fresh.name = QStringLiteral("Bruno Exemplo");
    fresh.standing = QStringLiteral("ambassador");
    ASSERT_TRUE(add(fresh).ok());
    EXPECT_TRUE(linesOf(fresh.name, QStringLiteral("en")).isEmpty());
}

TEST_P(Contributions, StandInLettersOfThanksWhichAreNotedAsRecognition)
{
    const Person person = find<Person>("name", eleni);
    auto source = letterSource(store(), {});
    ASSERT_TRUE(source.ok());
    ASSERT_TRUE(setPerson(store(), *source, person.id, QStringLiteral("invitation")).ok());
    EXPECT_TRUE(source->activities.isEmpty()) << "its words do not tell them";
    ASSERT_TRUE(setPerson(store(), *source, person.id, QStringLiteral("thanks")).ok());
    EXPECT_EQ(source->activities, linesOf(eleni, QStringLiteral("el"))) << "in the language of the letter";
    const ComposedLetter letter = compose(QStringLiteral("thanks"), *source);
    ASSERT_TRUE(letter.ready()) << letter.missing.join(u' ').toStdString();
    const int before = *store().count(Recognition::kind());
    ASSERT_TRUE(recordLetters(store(), {letter}, letterWay::mailFile).ok());
    ASSERT_TRUE(recordLetters(store(), {letter}, letterWay::paper).ok());
    EXPECT_EQ(*store().count(Recognition::kind()), before + 1) << "the same letter twice is one";
    const auto given = store().first<Recognition>({{{"person", person.id}, {"date", today()}}});
    EXPECT_EQ(given->what, QStringLiteral("thanks"));
    EXPECT_EQ(given->text, letter.subject);
}

TEST_P(Contributions, NameTheirSourcesInTheSheet)
{
    for (const QString& language : wordLanguages()) {
        const AmbassadorSheet sheet = sheetOf(eleni, language);
        for (const SheetRow& row : sheet.rows)
            for (const SheetEntry& entry : row.entries) {
                const QString text = entryText(entry, row.number, language);
                EXPECT_FALSE(text.isEmpty() || text.contains(u'{')) << language.toStdString() << ": " << text.toStdString();
                EXPECT_FALSE(sourceName(entry.source, language).isEmpty());
                EXPECT_EQ(entry.byHand(), entry.kind == &Activity::kind()) << text.toStdString();
            }
    }
    EXPECT_NE(sourceText(SheetSource::ByHand), sourceText(SheetSource::TeamLed));
}

TEST_P(Contributions, ShowOnPaperWhatProvesThemInItsLanguage)
{
    const auto evidence = [](const AmbassadorSheet& sheet, int row, const QString& language) {
        QStringList texts;
        for (const SheetEntry& entry : sheet.rows[row].entries)
            texts.append(evidenceText(entry, language));
        return texts.join(u'\n');
    };
    const QString german = QStringLiteral("de");
    EXPECT_TRUE(evidence(sheetOf(QStringLiteral("Jan Voorbeeld"), german), 4, german).contains(QStringLiteral("Bescheinigung ausgestellt")));
    const QString outside = evidence(sheetOf(eleni, german), 6, german);
    EXPECT_TRUE(outside.contains(QStringLiteral("angenommen"))) << outside.toStdString();
    EXPECT_TRUE(outside.contains(QStringLiteral("große Änderungen nötig"))) << outside.toStdString();
    Activity review;
    review.person = find<Person>("name", eleni).id;
    review.title = QStringLiteral("Reviewed “Bread”");
    review.evidence = QStringLiteral("Round 1: Accept, sealed");
    review.done = today();
    review.source = reviewSource(QUuid::createUuid());
    ASSERT_TRUE(add(review).ok());
    EXPECT_TRUE(evidence(sheetOf(eleni, german), 5, german).contains(review.evidence));
}

TEST_P(Contributions, ShowGoalsWithTheirWay)
{
    const AmbassadorSheet sheet = sheetOf(eleni, QStringLiteral("en"));
    ASSERT_EQ(sheet.goals.size(), 2);
    EXPECT_FALSE(sheet.goals[0].goal.reached.isValid()) << "those that are open stand first";
    ASSERT_EQ(sheet.goals[0].steps.size(), 3);
    EXPECT_LT(sheet.goals[0].steps[0].date, sheet.goals[0].steps[2].date);
}

} // namespace

} // namespace microvet::programme
