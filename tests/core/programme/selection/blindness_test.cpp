#include "core/programme/following/seen_log.h"
#include "core/programme/people/person_data.h"
#include "core/programme/selection/blindness.h"
#include "core/programme/store/exchange.h"
#include "tests/core/programme/selection/selection_fixture.h"

namespace microvet::programme {

namespace {

const QString byMaria = QStringLiteral("Maria"), byJan = QStringLiteral("Jan"), office = QStringLiteral("Office");

/// Jan has given points to Anna and corrected them; Maria, who works here, has not.
class BlindCalls : public Selections {
protected:
    void SetUp() override
    {
        Selections::SetUp();
        anna = apply(QStringLiteral("Anna")).id;
        makeEligible(anna);
        theirs = open(byJan);
        give(7.25, QStringLiteral("Secret words"));
        give(3.75, QStringLiteral("Other secret words"));
    }

    void give(double points, const QString& comment)
    {
        ASSERT_TRUE(givePoints(*theirs, anna, byJan, {{criteria.criteria[0].id, points, comment}}).ok());
    }

    static bool tells(const QList<SeenLine>& lines)
    {
        return std::any_of(lines.begin(), lines.end(), [](const SeenLine& line) {
            const QString all = line.before + line.after + line.name;
            return all.contains(QStringLiteral("ecret words")) || all.contains(QStringLiteral("7.25")) || all.contains(QStringLiteral("7,25")) || all.contains(QStringLiteral("3.75"));
        });
    }

    QUuid scoreId() { return store->first<Score>()->id; }

    QUuid anna;
    std::unique_ptr<Store> theirs;
};
INSTANTIATE_TEST_SUITE_P(, BlindCalls, testing::ValuesIn(OnEveryDatabase::drivers()), OnEveryDatabase::nameOf);

TEST_P(BlindCalls, KeepPointsOutOfTheLogUntilOnesOwnAreDone)
{
    for (const QUuid& about : {QUuid(), scoreId()}) {
        const auto mine = seenLog(*store, -1, about);
        ASSERT_TRUE(mine.ok());
        EXPECT_FALSE(tells(*mine));
        EXPECT_EQ(std::count_if(mine->begin(), mine->end(), [](const SeenLine& line) { return line.kept; }), 3) << "given, and twice corrected";
        EXPECT_TRUE(tells(*seenLog(*theirs, -1, about))) << "who gave them may see them";
    }
    EXPECT_FALSE(tells(*seenLog(*open(office), -1))) << "whoever does not judge waits too";

    evaluate(anna, byMaria, 0.5);
    EXPECT_TRUE(tells(*seenLog(*store, -1)));
    EXPECT_FALSE(tells(*seenLog(*open(office), -1)));
    evaluate(anna, byJan, 0.6);
    EXPECT_TRUE(tells(*seenLog(*open(office), -1))) << "all have done";
}

TEST_P(BlindCalls, KeepPointsThatAreGoneToWhoGaveThem)
{
    Criteria fewer = criteria;
    fewer.criteria.removeFirst();
    ASSERT_TRUE(changeCriteria(*store, call.id, fewer, QStringLiteral("Not needed")).ok());
    ASSERT_TRUE(givePoints(*theirs, anna, byJan, {{fewer.criteria[0].id, 1, {}}}).ok()); // something is still kept
    EXPECT_FALSE(tells(*seenLog(*store, -1)));
    EXPECT_FALSE(tells(*seenLog(*open(office), -1)));
}

TEST_P(BlindCalls, HideNothingWhereTheyAreNotBlindOrDecided)
{
    ASSERT_TRUE(store->change(QStringLiteral("Open"), [&](Change& change) { return change.edit<Call>(call.id, [](Call& one) { one.blind = false; }); }).ok());
    EXPECT_TRUE(tells(*seenLog(*store, -1)));
    EXPECT_FALSE(Blindness::of(*store)->any());
    ASSERT_TRUE(store->change(QStringLiteral("Blind"), [&](Change& change) { return change.edit<Call>(call.id, [](Call& one) { one.blind = true; }); }).ok());
    EXPECT_EQ(Blindness::of(*store)->calls(), QStringList{QStringLiteral("Spring")});
    ASSERT_TRUE(store->change(QStringLiteral("Decided"), [&](Change& change) { return change.edit<Call>(call.id, [&](Call& one) { one.decided = m_now; }); }).ok());
    EXPECT_FALSE(Blindness::of(*store)->any());
}

TEST_P(BlindCalls, StayOutOfReadableCopies)
{
    const auto mine = kindCsv(*store, Score::kind());
    ASSERT_TRUE(mine.ok());
    EXPECT_FALSE(mine->contains("ecret words"));
    EXPECT_TRUE(kindCsv(*theirs, Score::kind())->contains("ecret words"));
    const Status may = Blindness::of(*store)->mayBeHandedOn();
    ASSERT_FALSE(may.ok());
    EXPECT_TRUE(may.error().text.contains(QStringLiteral("Spring")));
    EXPECT_TRUE(Blindness::of(*theirs)->mayBeHandedOn().ok());
    evaluate(anna, byMaria, 0.5);
    EXPECT_TRUE(Blindness::of(*store)->mayBeHandedOn().ok());
    EXPECT_TRUE(kindCsv(*store, Score::kind())->contains("ecret words"));
}

TEST_P(BlindCalls, StayOutOfWhatIsKeptAboutAPerson)
{
    const QUuid person = store->get<Application>(anna)->person;
    const auto told = [&](Store& whose) {
        const auto data = personData(whose, person);
        EXPECT_TRUE(data.ok());
        QString all = QString::fromUtf8(personJson(*data, m_now));
        for (const PersonSection& section : personSections(*data))
            for (const auto& [label, text] : section.rows) all += text + QLatin1Char('\n');
        return all;
    };
    EXPECT_FALSE(told(*store).contains(QStringLiteral("ecret words")));
    EXPECT_TRUE(told(*store).contains(QStringLiteral("blind first pass"))) << "that there are points is told";
    EXPECT_TRUE(told(*theirs).contains(QStringLiteral("ecret words")));
    evaluate(anna, byMaria, 0.5);
    EXPECT_TRUE(told(*store).contains(QStringLiteral("ecret words")));
}

TEST_P(BlindCalls, DoNotTellByARefusalWhatOthersGave)
{
    Criteria floors = criteria;
    floors.criteria[0].least = 5;
    ASSERT_TRUE(changeCriteria(*store, call.id, floors, QStringLiteral("A floor")).ok());
    const Status refused = decide(*store, call.id, {{anna, QStringLiteral("selected"), QStringLiteral("Because")}});
    ASSERT_FALSE(refused.ok());
    EXPECT_TRUE(refused.error().text.contains(byMaria)) << refused.error().text.toStdString();
    EXPECT_FALSE(refused.error().text.contains(criteria.criteria[0].text));
}

TEST_P(BlindCalls, NameInTheLogWhatWasChanged)
{
    ASSERT_TRUE(openApplication(*store, anna).ok());
    Criteria changed = criteria;
    changed.criteria[1].most = 9;
    ASSERT_TRUE(changeCriteria(*store, call.id, changed, QStringLiteral("Asked for")).ok());
    const auto lines = seenLog(*store, -1);
    ASSERT_TRUE(lines.ok());
    const auto find = [&](const Kind& kind, const QString& field) {
        const auto found = std::find_if(lines->begin(), lines->end(), [&](const SeenLine& one) { return one.kind == &kind && (field.isEmpty() ? one.field.isEmpty() : one.field == field); });
        return found == lines->end() ? SeenLine() : *found;
    };
    EXPECT_TRUE(find(CriteriaChange::kind(), {}).after.contains(QStringLiteral("9 instead of 8"))) << find(CriteriaChange::kind(), {}).after.toStdString();
    EXPECT_EQ(find(Criterion::kind(), Criterion::kind().find(u"most")->labelText()).name, criteria.criteria[1].text);
    EXPECT_EQ(find(Application::kind(), {}).after, QStringLiteral("Anna")) << "an application is called by its person";
}

} // namespace

} // namespace microvet::programme
