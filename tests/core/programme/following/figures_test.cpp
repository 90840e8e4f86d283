#include "core/programme/records/calls.h"
#include "core/programme/records/courses.h"
#include "core/programme/people/erase.h"
#include "core/programme/records/people.h"
#include "core/programme/following/figures.h"
#include "core/programme/following/registers.h"
#include "tests/core/programme/following/sample_fixture.h"

#include "core/base/csv.h"

namespace microvet::programme {

namespace {

class ProgrammeFigures : public InTheSample {
protected:
    Figures figures(const Period& period = {})
    {
        const auto counted = figuresOf(store(), period, today());
        EXPECT_TRUE(counted.ok());
        return counted.ok() ? *counted : Figures();
    }
    static int value(const Figures& figures, const char* group, const char* figure)
    {
        const FigureGroup* found = figures.group(QString::fromLatin1(group));
        EXPECT_TRUE(found) << group;
        const bool known = found && std::any_of(found->figures.cbegin(), found->figures.cend(), [&](const Figure& one) { return one.code == QLatin1String(figure); });
        EXPECT_TRUE(known) << group << "." << figure;
        return figures.value(QString::fromLatin1(group), QString::fromLatin1(figure));
    }
};
INSTANTIATE_TEST_SUITE_P(, ProgrammeFigures, testing::ValuesIn(OnEveryDatabase::drivers()), OnEveryDatabase::nameOf);

TEST_P(ProgrammeFigures, CountTheWholeProgramme)
{
    const Figures all = figures();
    EXPECT_EQ(value(all, "people", "ambassadors"), 3);
    EXPECT_EQ(value(all, "people", "candidates"), 3);
    EXPECT_EQ(value(all, "applications", "invited"), 5);
    EXPECT_EQ(value(all, "applications", "applied"), 5) << "who withdrew had applied";
    EXPECT_EQ(value(all, "applications", "shortlisted"), 3) << "two selected, one on the reserve list";
    EXPECT_EQ(value(all, "applications", "selected"), 2);
    EXPECT_EQ(value(all, "calls", "places"), 2);
    EXPECT_EQ(value(all, "goals", "set"), 6);
    EXPECT_EQ(value(all, "goals", "reached"), 2);
    EXPECT_EQ(value(all, "goals", "overdue"), 1);
    EXPECT_EQ(value(all, "courses", "exported"), 2);
    EXPECT_EQ(value(all, "courses", "in-review"), 1);
    EXPECT_EQ(value(all, "courses", "notRead"), 0);
    EXPECT_EQ(value(all, "publishing", "published"), 2);
    EXPECT_EQ(value(all, "publishing", "reviewOverdue"), 1);
    EXPECT_EQ(value(all, "topics", "accepted"), 2);
    EXPECT_EQ(value(all, "topics", "open"), 1);
    EXPECT_EQ(value(all, "teams", "teams"), 3);
    EXPECT_EQ(value(all, "runs", "runs"), 4);
    EXPECT_EQ(value(all, "learners", "enrolled"), 98);
    EXPECT_EQ(value(all, "learners", "completed"), 85);
    EXPECT_EQ(value(all, "learners", "attested"), 80);
    EXPECT_EQ(value(all, "events", "training"), 2);
    EXPECT_EQ(value(all, "events", "induction"), 1) << "the second one is yet to come";
    EXPECT_EQ(value(all, "participants", "training"), 20) << "counted, where fewer are listed";
    EXPECT_EQ(value(all, "participants", "induction"), 2) << "listed, where none are counted";
    EXPECT_EQ(value(all, "training", "certificates"), 4);
    EXPECT_EQ(value(all, "questions", "asked"), 4);
    EXPECT_EQ(value(all, "questions", "answered"), 3);
    EXPECT_EQ(value(all, "questions", "days"), 3) << "4, 0 and 6 days";
    EXPECT_EQ(value(all, "outside", "received"), 3);
    EXPECT_EQ(value(all, "outside", "accepted"), 1);
    EXPECT_EQ(value(all, "outside", "open"), 1);
    EXPECT_EQ(value(all, "partners", "signed"), 3);
    EXPECT_EQ(value(all, "policies", "approved"), 4);
    EXPECT_EQ(value(all, "notes", "methodology"), 2);
    EXPECT_EQ(value(all, "notes", "taken"), 1);
    for (const FigureGroup& group : all.groups)
        for (const Figure& figure : group.figures)
            EXPECT_FALSE(figure.name.isEmpty()) << group.code.toStdString();
}

TEST_P(ProgrammeFigures, OfTwoHalvesAddUpToTheWhole)
{
    const QDate cut = today().addMonths(-4);
    const Figures all = figures();
    const Figures before = figures({{}, cut.addDays(-1)});
    const Figures after = figures({cut, {}});
    for (const auto& [group, figure] : std::initializer_list<std::pair<const char*, const char*>>{
             {"runs", "runs"}, {"learners", "enrolled"}, {"events", "training"}, {"participants", "dissemination"}, {"questions", "asked"},
             {"outside", "received"}, {"publishing", "published"}, {"partners", "signed"}, {"policies", "approved"}, {"notes", "framework"},
             {"goals", "reached"}, {"responsibilities", "1"}, {"responsibilities", "7"}})
        EXPECT_EQ(value(before, group, figure) + value(after, group, figure), value(all, group, figure)) << group << " " << figure;
    EXPECT_GT(value(after, "runs", "runs"), 0);
    EXPECT_GT(value(before, "runs", "runs"), 0);
}

TEST_P(ProgrammeFigures, OfAPeriodWithNothingAreNoughts)
{
    const Figures none = figures({QDate(1990, 1, 1), QDate(1990, 12, 31)});
    for (const char* group : {"applications", "learners", "events", "participants", "training", "responsibilities", "goals"})
        for (const Figure& figure : none.group(QString::fromLatin1(group))->figures)
            EXPECT_TRUE(figure.value == 0 || figure.code == QLatin1String("overdue")) << group << " " << figure.code.toStdString();
    EXPECT_EQ(value(none, "people", "ambassadors"), 0);
}

TEST_P(ProgrammeFigures, OfAnErasedApplicantStay)
{
    const Person person = find<Person>("name", QStringLiteral("Claire Exemple"));
    const Application application = find<Application>("person", person.id);
    edit<Application>(application, [](Application& one) { one.person = {}; });
    ASSERT_TRUE(store().change(QStringLiteral("Erase"), [&](Change& change) { return change.remove(Person::kind(), person.id); }).ok());
    EXPECT_EQ(value(figures(), "applications", "applied"), 5);
}

TEST_P(ProgrammeFigures, OfErasedPeopleStay)
{
    const Period whole{today().addYears(-5), today().addYears(5)};
    const auto numbers = [](const Figures& counted) {
        QMap<QString, int> all;
        for (const FigureGroup& group : counted.groups)
            for (const Figure& figure : group.figures) {
                const QString code = group.code + QLatin1Char('.') + figure.code;
                // About today: nobody has to reach the goals of somebody who is gone, or sits in a team in their place.
                if (code != QLatin1String("goals.overdue") && code != QLatin1String("teams.members") && code != QLatin1String("people.staff")
                    && code != QLatin1String("people.candidates"))
                    all.insert(code, figure.value);
            }
        return all;
    };
    const auto period = numbers(figures(whole));
    auto open = numbers(figures());
    EXPECT_EQ(open.value(QStringLiteral("people.ambassadors")), 3);
    for (const char* name : {"Jan Voorbeeld", "Max Beispiel", "Eleni Paradeigma"}) {
        const Person person = find<Person>("name", QString::fromLatin1(name));
        const auto data = personData(store(), person.id);
        ASSERT_TRUE(data.ok());
        ASSERT_TRUE(erasePerson(store(), person.id, data->mentions).ok()) << name;
    }
    EXPECT_EQ(numbers(figures(whole)), period);
    open.insert(QStringLiteral("people.ambassadors"), 1); // who is one now
    EXPECT_EQ(numbers(figures()), open);
    for (const ErasedCount& count : *store().all<ErasedCount>())
        EXPECT_TRUE(count.what == QLatin1String("duty") ? count.responsibility >= 1 && count.from.isValid() : count.responsibility == 0);
}

TEST_P(ProgrammeFigures, AFunnelNeverWidens)
{
    for (const Period& period : {Period{}, Period{today().addMonths(-7), today().addMonths(-5)}, Period{today(), {}}})
        for (const FigureGroup& group : figures(period).groups) {
            if (group.shape != FigureGroup::Funnel) continue;
            for (qsizetype i = 1; i < group.figures.size(); ++i)
                EXPECT_LE(group.figures[i].value, group.figures[i - 1].value) << group.code.toStdString();
        }
}

TEST_P(ProgrammeFigures, StandInRegistersForOthers)
{
    const auto outside = outsideRegister(store());
    ASSERT_TRUE(outside.ok());
    ASSERT_EQ(outside->rows.size(), 3);
    const QList<QStringList> csv = fromCsv(toCsv(*outside));
    ASSERT_EQ(csv.size(), 4);
    EXPECT_EQ(csv[0].size(), outside->columns.size());
    const QJsonArray json = toJson(*outside);
    EXPECT_EQ(json.at(2).toObject().value(QLatin1String("points_solved")).toString(), QStringLiteral("2"));
    EXPECT_EQ(json.at(2).toObject().value(QLatin1String("points_open")).toString(), QStringLiteral("1"));
    EXPECT_EQ(json.at(2).toObject().value(QLatin1String("round")).toString(), QStringLiteral("2"));

    const auto training = trainingList(store());
    ASSERT_TRUE(training.ok());
    EXPECT_EQ(training->rows.size(), 9) << "a row for each who is listed";
    EXPECT_TRUE(training->rows[0].contains(QStringLiteral("Why outcomes come first; Verbs that can be assessed; One’s own course")));
    const auto partners = partnerList(store());
    ASSERT_TRUE(partners.ok());
    EXPECT_EQ(partners->rows.size(), 5);
    const auto runs = courseRuns(store(), {today().addMonths(-5), today()});
    ASSERT_TRUE(runs.ok());
    EXPECT_EQ(runs->rows.size(), 3);
    for (const Table* table : {&*outside, &*training, &*partners, &*runs})
        for (const QStringList& row : table->rows)
            EXPECT_EQ(row.size(), table->columns.size()) << table->code.toStdString();
}

TEST_P(ProgrammeFigures, NotesForThePartnershipNameNobody)
{
    const auto bare = feedbackNotes(store());
    const auto named = feedbackNotes(store(), {}, true);
    ASSERT_TRUE(bare.ok() && named.ok());
    EXPECT_EQ(bare->rows.size(), 4);
    EXPECT_FALSE(QString::fromUtf8(toCsv(*bare)).contains(QLatin1String("Paradeigma")));
    EXPECT_TRUE(QString::fromUtf8(toCsv(*named)).contains(QLatin1String("Paradeigma")));
}

TEST(Stages, FollowTheStatus)
{
    EXPECT_EQ(stageOf(QStringLiteral("declined"), false), 1);
    EXPECT_EQ(stageOf(QStringLiteral("withdrawn"), true), 2);
    EXPECT_EQ(stageOf(QStringLiteral("reserve"), true), 3);
    EXPECT_EQ(stageOf(QStringLiteral("of a newer program"), true), 0);
}

} // namespace

} // namespace microvet::programme
