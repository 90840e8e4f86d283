#include "core/programme/store/daily_copies.h"
#include "tests/core/programme/store/join_fixture.h"

#include <algorithm>

namespace microvet::programme {

namespace {

INSTANTIATE_TEST_SUITE_P(, Joins, testing::ValuesIn(OnEveryDatabase::drivers()), OnEveryDatabase::nameOf);

TEST_P(Joins, TakeOverWhatIsMissingOrChangedFieldByField)
{
    part();
    const auto here = open(QStringLiteral("Maria"));
    const auto other = there();
    edit<Person>(*here, m_small.anna.id, [](Person& anna) { anna.phone = QStringLiteral("1"); });
    const QUuid carla = add(*here, called("Carla"));
    edit<Person>(*other, m_small.anna.id, [](Person& anna) { anna.job = QStringLiteral("Baker"); });
    edit<Person>(*other, m_small.bob.id, [](Person& bob) { bob.mail = QStringLiteral("bob@example.org"); });
    const QUuid dora = add(*other, called("Dora"));

    const JoinPlan plan = planned(*here, *other);
    EXPECT_TRUE(plan.divergences.isEmpty());
    ASSERT_EQ(plan.coming.size(), 3);
    EXPECT_TRUE(plan.parted.isValid());
    const auto ofAnna = std::find_if(plan.coming.cbegin(), plan.coming.cend(), [&](const Coming& one) { return one.record == m_small.anna.id; });
    ASSERT_NE(ofAnna, plan.coming.cend());
    ASSERT_EQ(ofAnna->fields.size(), 1);
    EXPECT_STREQ(ofAnna->fields.constFirst()->name, "job");
    EXPECT_EQ(ofAnna->by.who, QStringLiteral("Jan"));
    EXPECT_EQ(*here->count(Person::kind()), 3) << "looking writes nothing";

    const Joined done = joined(*here, *other);
    EXPECT_EQ(done.added, 1);
    EXPECT_EQ(done.changed, 2);
    const auto anna = here->get<Person>(m_small.anna.id);
    EXPECT_EQ(anna->phone, QStringLiteral("1"));
    EXPECT_EQ(anna->job, QStringLiteral("Baker"));
    EXPECT_EQ(here->get<Person>(m_small.bob.id)->mail, QStringLiteral("bob@example.org"));
    EXPECT_EQ(here->get<Person>(dora)->name, QStringLiteral("Dora"));
    EXPECT_TRUE(here->get<Person>(carla).ok());
    const qsizetype lines = here->log(-1)->size();
    EXPECT_TRUE(planned(*here, *other).isEmpty()) << "once is enough";
    EXPECT_EQ(joined(*here, *other).added, 0);
    EXPECT_EQ(here->log(-1)->size(), lines);
}

TEST_P(Joins, KeepTheLogOfBothAndCanBeTakenBack)
{
    part();
    const auto here = open(QStringLiteral("Maria"));
    const auto other = there();
    edit<Person>(*other, m_small.anna.id, [](Person& anna) { anna.job = QStringLiteral("Baker"); });
    const QUuid dora = add(*other, called("Dora"));
    joined(*here, *other);
    const auto lines = here->log(-1, m_small.anna.id);
    EXPECT_TRUE(std::any_of(lines->cbegin(), lines->cend(), [](const LogLine& line) {
        return line.step.who == QStringLiteral("Jan") && line.field == QStringLiteral("job") && line.after == QStringLiteral("Baker");
    }));
    const auto step = here->lastStep();
    EXPECT_TRUE(step->label.contains(QStringLiteral("copy")));
    ASSERT_TRUE(here->undo(*step).ok());
    EXPECT_TRUE(here->get<Person>(m_small.anna.id)->job.isEmpty());
    EXPECT_FALSE(here->get<Person>(dora).ok());
    const auto jans = open(QStringLiteral("Jan"));
    EXPECT_TRUE(jans->lastStep()->id.isEmpty()) << "what he did there is not to be taken back here";
    // Whoever has thought better of it is asked.
    const JoinPlan again = planned(*here, *other);
    EXPECT_EQ(again.divergences.size(), 2);
    EXPECT_FALSE(again.coming.isEmpty()) << "an entry rather than none";
}

TEST_P(Joins, OfTheSameFieldTakeTheNewerAndNoteTheOlder)
{
    part();
    {
        const auto here = open(QStringLiteral("Maria"));
        edit<Person>(*here, m_small.anna.id, [](Person& anna) { anna.phone = QStringLiteral("old"); });
        m_now = m_now.addSecs(60);
        edit<Person>(*there(), m_small.anna.id, [](Person& anna) { anna.phone = QStringLiteral("new"); });
        m_now = m_now.addSecs(60);
        edit<Person>(*there(), m_small.bob.id, [](Person& bob) { bob.notes = QStringLiteral("older"); });
    }
    m_now = m_now.addSecs(60);
    const auto here = open(QStringLiteral("Maria"));
    edit<Person>(*here, m_small.bob.id, [](Person& bob) { bob.notes = QStringLiteral("newer"); });
    const auto other = there();
    const JoinPlan plan = planned(*here, *other);
    ASSERT_EQ(plan.divergences.size(), 2);
    for (const Divergence& one : plan.divergences) {
        const bool phone = qstrcmp(one.field->name, "phone") == 0;
        EXPECT_EQ(one.takeThere, phone);
        EXPECT_EQ(one.here, phone ? QStringLiteral("old") : QStringLiteral("newer"));
        EXPECT_EQ(one.there, phone ? QStringLiteral("new") : QStringLiteral("older"));
        EXPECT_EQ(one.byHere.who, QStringLiteral("Maria"));
        EXPECT_EQ(one.byThere.who, QStringLiteral("Jan"));
    }
    EXPECT_EQ(joined(*here, *other).decided, 2);
    EXPECT_EQ(here->get<Person>(m_small.anna.id)->phone, QStringLiteral("new"));
    EXPECT_EQ(here->get<Person>(m_small.bob.id)->notes, QStringLiteral("newer"));
    const auto said = [&](const QUuid& record, const QString& value) {
        const auto lines = here->log(-1, record);
        return std::any_of(lines->cbegin(), lines->cend(), [&](const LogLine& line) { return line.before == value && line.step.who == QStringLiteral("Maria"); });
    };
    EXPECT_TRUE(said(m_small.anna.id, QStringLiteral("old")));
    EXPECT_TRUE(said(m_small.bob.id, QStringLiteral("older"))) << "it passed, and stands in the log";
    EXPECT_TRUE(planned(*here, *other).isEmpty()) << "what was decided is not asked again";
}

TEST_P(Joins, HoldWhatWasChosen)
{
    part();
    const auto here = open(QStringLiteral("Maria"));
    const auto other = there();
    edit<Person>(*here, m_small.anna.id, [](Person& anna) { anna.phone = QStringLiteral("mine"); });
    edit<Person>(*other, m_small.anna.id, [](Person& anna) { anna.phone = QStringLiteral("theirs"); });
    JoinPlan plan = planned(*here, *other);
    ASSERT_EQ(plan.divergences.size(), 1);
    plan.divergences[0].takeThere = true;
    joined(*here, *other, plan.divergences);
    EXPECT_EQ(here->get<Person>(m_small.anna.id)->phone, QStringLiteral("theirs"));
}

TEST_P(Joins, AreNoQuarrelWhereOneWentBackOrBothWroteTheSame)
{
    part();
    const auto here = open(QStringLiteral("Maria"));
    const auto other = there();
    edit<Person>(*here, m_small.anna.id, [](Person& anna) { anna.job = QStringLiteral("x"); anna.unit = QStringLiteral("Kitchen"); });
    edit<Person>(*here, m_small.anna.id, [](Person& anna) { anna.job.clear(); });
    edit<Person>(*other, m_small.anna.id, [](Person& anna) { anna.job = QStringLiteral("Baker"); anna.unit = QStringLiteral("Kitchen"); });
    const JoinPlan plan = planned(*here, *other);
    EXPECT_TRUE(plan.divergences.isEmpty());
    joined(*here, *other);
    EXPECT_EQ(here->get<Person>(m_small.anna.id)->job, QStringLiteral("Baker"));
}

TEST_P(Joins, TakeRemovalsOverOnlyWhereNobodyElseWorkedOn)
{
    part();
    const auto here = open(QStringLiteral("Maria"));
    const auto other = there();
    remove(*other, Topic::kind(), m_small.topic.id); // untouched here
    remove(*other, Event::kind(), m_small.event.id); // changed here
    edit<Event>(*here, m_small.event.id, [](Event& event) { event.place = QStringLiteral("Hall"); });
    const JoinPlan plan = planned(*here, *other);
    ASSERT_EQ(plan.divergences.size(), 1);
    EXPECT_EQ(plan.divergences.constFirst().field, nullptr);
    EXPECT_TRUE(plan.divergences.constFirst().there.isEmpty());
    EXPECT_FALSE(plan.divergences.constFirst().takeThere) << "an entry rather than none";
    joined(*here, *other);
    EXPECT_FALSE(here->get<Topic>(m_small.topic.id).ok());
    ASSERT_TRUE(here->get<Event>(m_small.event.id).ok());
    EXPECT_EQ(*here->count(Attendance::kind()), 1) << "and what belongs to it";
}

TEST_P(Joins, RemoveWhatWasChosenWithWhatBelongsToIt)
{
    part();
    const auto here = open(QStringLiteral("Maria"));
    const auto other = there();
    remove(*other, Event::kind(), m_small.event.id);
    edit<Event>(*here, m_small.event.id, [](Event& event) { event.place = QStringLiteral("Hall"); });
    JoinPlan plan = planned(*here, *other);
    ASSERT_EQ(plan.divergences.size(), 1);
    plan.divergences[0].takeThere = true;
    EXPECT_GE(joined(*here, *other, plan.divergences).removed, 1);
    EXPECT_FALSE(here->get<Event>(m_small.event.id).ok());
    EXPECT_EQ(*here->count(Attendance::kind()), 0);
}

TEST_P(Joins, KeepAnEntryRemovedThereToWhichSomethingHereBelongsNow)
{
    part();
    const auto here = open(QStringLiteral("Maria"));
    const auto other = there();
    remove(*other, Call::kind(), m_small.call.id);
    Application application;
    application.call = m_small.call.id;
    application.person = m_small.bob.id;
    application.status = QStringLiteral("applied");
    const QUuid bobs = add(*here, application);
    joined(*here, *other);
    EXPECT_TRUE(here->get<Call>(m_small.call.id).ok());
    EXPECT_TRUE(here->get<Application>(bobs).ok());
}

TEST_P(Joins, BringAnEntryBackThatSomethingFromThereNeeds)
{
    part();
    const auto here = open(QStringLiteral("Maria"));
    const auto other = there();
    remove(*here, Call::kind(), m_small.call.id);
    Application application;
    application.call = m_small.call.id;
    application.person = m_small.bob.id;
    application.status = QStringLiteral("applied");
    const QUuid bobs = add(*other, application);
    joined(*here, *other);
    EXPECT_TRUE(here->get<Call>(m_small.call.id).ok());
    ASSERT_TRUE(here->get<Application>(bobs).ok());
    EXPECT_EQ(here->get<Application>(bobs)->call, m_small.call.id);
}

TEST_P(Joins, KnowThatTwoMadeTheSame)
{
    const auto criterion = open(QStringLiteral("Maria"))->first<Criterion>();
    ASSERT_TRUE(criterion.ok());
    part();
    const auto here = open(QStringLiteral("Maria"));
    const auto other = there();
    Score score;
    score.application = m_small.applied.id;
    score.criterion = criterion->id;
    score.evaluator = QStringLiteral("Jan");
    score.points = 5;
    const QUuid mine = add(*here, score);
    score.id = {};
    score.comment = QStringLiteral("From there");
    add(*other, score);
    joined(*here, *other);
    const auto scores = here->all<Score>({{{"evaluator", QStringLiteral("Jan")}}});
    ASSERT_EQ(scores->size(), 1);
    EXPECT_EQ(scores->constFirst().id, mine);
    EXPECT_EQ(scores->constFirst().comment, QStringLiteral("From there"));
}

TEST_P(Joins, KeepWhatTwoPeopleThinkOfOneTopic)
{
    part();
    const auto here = open(QStringLiteral("Maria"));
    const auto other = there();
    TopicScore score;
    score.topic = m_small.topic.id;
    score.scorer = QStringLiteral("Maria");
    score.need = 4;
    add(*here, score);
    score.scorer = QStringLiteral("Jan");
    score.need = 9;
    add(*other, score);
    EXPECT_TRUE(planned(*here, *other).divergences.isEmpty());
    joined(*here, *other);
    EXPECT_EQ(here->all<TopicScore>({{{"need", 4.0}}})->size(), 1);
    EXPECT_EQ(here->all<TopicScore>({{{"need", 9.0}}})->size(), 1);
}

TEST_P(Joins, CountOnceWhatTheProgramMadeOnBothSides)
{
    part();
    const auto here = open(QStringLiteral("Maria"));
    const auto other = there();
    for (Store* side : {here.get(), other.get()}) {
        Activity review;
        review.person = m_small.anna.id;
        review.title = QStringLiteral("Reviewed");
        review.source = QStringLiteral("review:1");
        add(*side, review);
        Activity byHand;
        byHand.person = m_small.anna.id;
        byHand.title = QStringLiteral("Talk");
        add(*side, byHand);
        RoleText text;
        text.part = QStringLiteral("benefit");
        text.language = QStringLiteral("en");
        text.position = 1;
        text.text = QStringLiteral("Spread the word.");
        add(*side, text);
        Application erased; // of somebody of whom only the number is left
        erased.call = m_small.call.id;
        erased.status = QStringLiteral("rejected");
        add(*side, erased);
    }
    joined(*here, *other);
    EXPECT_EQ(here->all<Activity>({{{"source", QStringLiteral("review:1")}}})->size(), 1);
    EXPECT_EQ(here->all<Activity>({{{"source", QString()}}})->size(), 2) << "two people wrote what they did";
    EXPECT_EQ(*here->count(RoleText::kind()), 1);
    EXPECT_EQ(here->all<Application>({{{"status", QStringLiteral("rejected")}}})->size(), 2);
    EXPECT_TRUE(planned(*here, *other).isEmpty());
}

TEST_P(Joins, GoOnWithACopyThatGrewSince)
{
    part();
    const auto here = open(QStringLiteral("Maria"));
    const auto other = there();
    edit<Person>(*other, m_small.anna.id, [](Person& anna) { anna.job = QStringLiteral("Baker"); });
    joined(*here, *other);
    edit<Person>(*other, m_small.anna.id, [](Person& anna) { anna.job = QStringLiteral("Head baker"); });
    EXPECT_TRUE(planned(*here, *other).divergences.isEmpty()) << "he went on from what is here";
    joined(*here, *other);
    EXPECT_EQ(here->get<Person>(m_small.anna.id)->job, QStringLiteral("Head baker"));
}

TEST_P(Joins, RefuseAnotherProgramme)
{
    {
        m_there = onServer() ? place() : m_there;
        if (onServer()) m_there.database = QStringLiteral("postgres");
        const auto other = there();
        ASSERT_TRUE(other);
        add(*other, called("Somebody"));
    }
    const auto here = open(QStringLiteral("Maria"));
    const auto plan = planJoin(*here, *there());
    ASSERT_FALSE(plan.ok());
    EXPECT_EQ(plan.error().kind, Error::Kind::NotOurs);
}

TEST_P(Joins, OpenTheCopyWithoutTouchingItAndMoveItAside)
{
    if (onServer()) return;
    part();
    add(*there(), called("Dora"));
    const auto bytesOf = [](const QString& path) {
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    };
    const QByteArray before = bytesOf(m_there.file);
    const auto here = open(QStringLiteral("Maria"));
    {
        const auto copy = OtherCopy::open(diskStore(), m_there.file, *here);
        ASSERT_TRUE(copy.ok()) << copy.error().text.toStdString();
        EXPECT_EQ(joined(*here, (*copy)->store()).added, 1);
    }
    EXPECT_EQ(bytesOf(m_there.file), before);
    const auto moved = moveAside(diskStore(), m_there.file, *here);
    ASSERT_TRUE(moved.ok());
    EXPECT_FALSE(QFile::exists(m_there.file));
    EXPECT_EQ(bytesOf(*moved), before);
    EXPECT_EQ(movedAside(diskStore(), place().file), QStringList{*moved});
    EXPECT_EQ(keptBeside(diskStore(), place().file), QStringList{*moved}) << "erasing has to know of it";
    EXPECT_TRUE(movedAside(diskStore(), m_folder.filePath(QStringLiteral("programme (Jan's.sqlite"))).isEmpty()) << "of another programme";
    // Another of the same name does not take its place.
    ASSERT_TRUE(QFile::copy(*moved, m_there.file));
    ASSERT_TRUE(moveAside(diskStore(), m_there.file, *here).ok());
    EXPECT_EQ(bytesOf(*moved), before);
    EXPECT_EQ(movedAside(diskStore(), place().file).size(), 2);
    ASSERT_TRUE(diskStore().replace(m_there.file, QByteArray(5000, 'x')).ok());
    EXPECT_EQ(OtherCopy::open(diskStore(), m_there.file, *here).error().kind, Error::Kind::Damaged);
}

TEST_P(Joins, PutACopyFromElsewhereWhereErasingFindsIt)
{
    if (onServer()) return;
    part();
    const QTemporaryDir stick;
    const QString there = stick.filePath(QStringLiteral("copy.sqlite"));
    ASSERT_TRUE(QFile::rename(m_there.file, there));
    const auto here = open(QStringLiteral("Maria"));
    const auto moved = moveAside(diskStore(), there, *here);
    ASSERT_TRUE(moved.ok()) << moved.error().text.toStdString();
    EXPECT_EQ(*moved, m_folder.filePath(QStringLiteral("Joined copies/programme/copy.sqlite")));
    EXPECT_FALSE(QFile::exists(there));
    EXPECT_EQ(keptBeside(diskStore(), place().file), QStringList{*moved});
}

TEST_P(Joins, KnowCopiesThatWerePutAsideAmongOthers)
{
    if (onServer()) return;
    part();
    const QString folder = m_folder.filePath(QStringLiteral("Joined copies"));
    ASSERT_TRUE(diskStore().makeFolder(folder).ok());
    const QString own = folder + QStringLiteral("/from Jan.sqlite");
    ASSERT_TRUE(QFile::copy(m_there.file, own));
    {
        const auto other = Store::open({Place::File, folder + QStringLiteral("/other.sqlite")}, QStringLiteral("Jan"), systemNow);
        ASSERT_TRUE(other.ok());
        add(**other, called("Dora"));
    }
    ASSERT_TRUE(diskStore().replace(folder + QStringLiteral("/letter.sqlite"), QByteArray(5000, 'x')).ok());
    const auto here = open(QStringLiteral("Maria"));
    EXPECT_EQ(keptBeside(diskStore(), place().file, here.get()), QStringList{own});
}

TEST_P(Joins, AreNeverWithTheProgrammeItself)
{
    if (onServer()) return;
    const auto here = open(QStringLiteral("Maria"));
    const auto same = OtherCopy::open(diskStore(), m_folder.filePath(QStringLiteral("./programme.sqlite")), *here);
    ASSERT_FALSE(same.ok());
    EXPECT_EQ(same.error().kind, Error::Kind::Invalid);
    EXPECT_FALSE(moveAside(diskStore(), place().file, *here).ok());
    EXPECT_TRUE(QFile::exists(place().file));
}

} // namespace

} // namespace microvet::programme
