#include "core/programme/records/calls.h"
#include "core/programme/records/people.h"
#include "core/programme/validation.h"
#include "tests/core/programme/following/sample_fixture.h"

#include <QSet>

namespace microvet::programme {

namespace {

class SampleProgramme : public InTheSample {};
INSTANTIATE_TEST_SUITE_P(, SampleProgramme, testing::ValuesIn(OnEveryDatabase::drivers()), OnEveryDatabase::nameOf);

TEST_P(SampleProgramme, IsWholeAndSound)
{
    const auto sample = sampleProgramme(today());
    ASSERT_TRUE(sample.ok());
    EXPECT_EQ(sample->broken, 0);
    EXPECT_TRUE(sample->unknownKinds.isEmpty()) << sample->unknownKinds.join(u' ').toStdString();
    EXPECT_TRUE(sample->unknownFields.isEmpty()) << sample->unknownFields.join(u' ').toStdString();
    for (const Kind* kind : kinds()) {
        const auto all = store().all(*kind);
        ASSERT_TRUE(all.ok());
        for (const AnyRecord& one : *all) {
            for (const Problem& problem : problemsOf(*kind, *one.record))
                ADD_FAILURE() << kind->table << " " << kind->titleOf(*one.record).toStdString() << ": " << problem.text.toStdString();
            for (const Field& field : kind->fields) {
                if (field.type != FieldType::Code) continue;
                const QString code = toText(field, field.get(*one.record));
                EXPECT_TRUE(code.isEmpty() || std::any_of(field.codes.begin(), field.codes.end(), [&](const CodeName& known) { return code == QLatin1String(known.code); }))
                    << kind->table << "." << field.name << " " << code.toStdString();
            }
        }
    }
}

TEST_P(SampleProgramme, NamesNobodyWhoExists)
{
    const auto people = store().all<Person>();
    ASSERT_TRUE(people.ok());
    EXPECT_EQ(people->size(), 9);
    // Their family names say “example” in the languages of the partnership.
    const QStringList words{QStringLiteral("Paradeigma"), QStringLiteral("Voorbeeld"), QStringLiteral("Exemplo"), QStringLiteral("Esempio"), QStringLiteral("Primerova"),
                            QStringLiteral("Exemple"), QStringLiteral("Beispiel"), QStringLiteral("Deigma"), QStringLiteral("Amostra")};
    for (const Person& person : *people) {
        EXPECT_TRUE(words.contains(person.name.section(u' ', -1))) << person.name.toStdString();
        EXPECT_TRUE(person.mail.endsWith(QLatin1String("@example.org")));
        EXPECT_TRUE(person.notes.contains(QLatin1String("Invented")));
    }
}

TEST_P(SampleProgramme, StandsInThePresentWhateverTheDay)
{
    const Call call = find<Call>("title", QStringLiteral("Ambassadors for 2027"));
    EXPECT_EQ(call.opens.daysTo(call.closes), 28);
    EXPECT_LT(call.closes, today());
    EXPECT_GT(call.closes, today().addYears(-1));
}

TEST_P(SampleProgramme, StaysOutOfAProgrammeThatIsInUse)
{
    const auto again = loadSampleProgramme(store());
    ASSERT_FALSE(again.ok());
    EXPECT_EQ(again.error().kind, Error::Kind::Invalid);
}

} // namespace

} // namespace microvet::programme
