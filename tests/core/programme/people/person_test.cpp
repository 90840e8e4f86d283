#include "core/programme/people/erase.h"
#include "core/programme/people/person_words.h"
#include "core/programme/people/retention.h"
#include "core/programme/store/daily_copies.h"
#include "core/programme/store/database.h"
#include "tests/core/programme/store/safety_fixture.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace microvet::programme {

namespace {

class People : public OnEveryDatabase {
protected:
    QList<Mention> sureOnes(Store& store, const QUuid& person) const
    {
        QList<Mention> sure;
        const auto data = personData(store, person);
        EXPECT_TRUE(data.ok());
        for (const Mention& mention : data->mentions)
            if (mention.sure) sure.append(mention);
        return sure;
    }
};
INSTANTIATE_TEST_SUITE_P(, People, testing::ValuesIn(OnEveryDatabase::drivers()), OnEveryDatabase::nameOf);

TEST(PersonWords, FindThePersonHoweverTheyAreWritten)
{
    Person anna;
    anna.name = QStringLiteral("Άννα Δήμου");
    anna.mail = QStringLiteral("anna@example.org");
    anna.phone = QStringLiteral("+30 210 555-0123");
    const PersonWords words(anna);
    for (const char* text : {"Άννα Δήμου", "met ΆΝΝΑ  ΔΉΜΟΥ.", "Δήμου, Άννα", "to <Anna@Example.org>;", "tel. 302105550123!",
                             "(+30) 210 5550 123"})
        EXPECT_TRUE(words.areIn(QString::fromUtf8(text))) << text;
    for (const char* text : {"", "Άννας Δήμουλα", "joanna@example.org", "anna@example.organ", "9302105550123", "Άννα"})
        EXPECT_FALSE(words.areIn(QString::fromUtf8(text))) << text;
    EXPECT_TRUE(words.perhapsIn(QString::fromUtf8("with Άννα yesterday")));
    EXPECT_EQ(words.erasedFrom(QString::fromUtf8("Άννα Δήμου and Άννα"), false), QString::fromUtf8("[erased] and Άννα"));
}

TEST(PersonWords, TakeAnEarlierNameOfOneWordForNobodysInParticular)
{
    Person anna, before, maiden;
    anna.name = QStringLiteral("Anna Rossi");
    before.name = QStringLiteral("Anna");
    maiden.name = QStringLiteral("Anna Bianchi");
    const PersonWords words(anna, {before, maiden});
    const QString other = QStringLiteral("Anna Verdi was here");
    EXPECT_FALSE(words.areIn(other));
    EXPECT_TRUE(words.perhapsIn(other));
    EXPECT_EQ(words.erasedFrom(other, false), other);
    EXPECT_TRUE(words.areIn(QStringLiteral("Bianchi, Anna")));
}

TEST(PersonWords, OfNobodyAreNowhere)
{
    const PersonWords words(Person{});
    EXPECT_FALSE(words.areIn(QStringLiteral("anything")));
    EXPECT_FALSE(words.perhapsIn(QStringLiteral("anything")));
}

TEST_P(People, GetAllThatIsKeptAboutThem)
{
    const auto store = open(QStringLiteral("Maria"));
    SmallProgramme small;
    ASSERT_TRUE(fill(*store, small).ok());
    const auto data = personData(*store, small.anna.id);
    ASSERT_TRUE(data.ok());
    QStringList kinds;
    for (const PersonRecord& one : data->records)
        kinds.append(one.any.kind->key());
    kinds.sort();
    EXPECT_EQ(kinds.join(QLatin1Char(' ')), QStringLiteral("answer application attendance letter person score"));
    QStringList mentions;
    for (const Mention& mention : data->mentions)
        mentions.append(mention.kind->key() + QLatin1Char('.') + mention.field->key() + QLatin1String(mention.sure ? "" : "?"));
    mentions.sort();
    EXPECT_EQ(mentions.join(QLatin1Char(' ')), QStringLiteral("call_for_ambassadors.responsible person.notes topic.proposer"))
        << "“Annas” is another name";
    EXPECT_GE(data->log.size(), 6);

    const QJsonObject json = QJsonDocument::fromJson(personJson(*data, m_now)).object();
    EXPECT_EQ(json.value(QLatin1String("records")).toObject().value(QLatin1String("letter")).toArray().size(), 1);
    EXPECT_EQ(json.value(QLatin1String("mentions")).toArray().size(), 3);
    const QList<PersonSection> sections = personSections(*data);
    ASSERT_FALSE(sections.isEmpty());
    EXPECT_TRUE(std::any_of(sections.cbegin(), sections.cend(), [](const PersonSection& section) {
        return std::any_of(section.rows.cbegin(), section.rows.cend(),
                           [](const auto& row) { return row.second == QString::fromUtf8("Dear Anna Dimou, …"); });
    }));
}

TEST_P(People, AreErasedWhileTheCountsStay)
{
    const auto store = open(QStringLiteral("Maria"));
    SmallProgramme small;
    ASSERT_TRUE(fill(*store, small).ok());
    ASSERT_TRUE(store->change(QStringLiteral("Other"), [&](Change& change) {
        return change.edit<Event>(small.event.id, [](Event& event) { event.place = QStringLiteral("Hall"); });
    }).ok());
    const auto step = store->log(-1)->constLast().step;

    const auto erased = erasePerson(*store, small.anna.id, sureOnes(*store, small.anna.id));
    ASSERT_TRUE(erased.ok()) << erased.error().detail.toStdString();
    EXPECT_EQ(erased->mentions, 3);
    EXPECT_EQ(store->get<Person>(small.anna.id).error().kind, Error::Kind::NotFound);
    const auto left = store->get<Application>(small.applied.id);
    ASSERT_TRUE(left.ok());
    EXPECT_TRUE(left->person.isNull());
    EXPECT_TRUE(left->motivation.isEmpty());
    EXPECT_EQ(left->status, QStringLiteral("applied"));
    EXPECT_EQ(left->received, QDate(2031, 1, 2));
    EXPECT_EQ(*store->count(Letter::kind()), 0);
    EXPECT_EQ(*store->count(Attendance::kind()), 0);
    EXPECT_EQ(*store->count(Answer::kind()), 0);
    EXPECT_EQ(store->first<Score>()->points, 8);
    EXPECT_TRUE(store->first<Score>()->comment.isEmpty());
    EXPECT_EQ(store->get<Person>(small.bob.id)->notes, QStringLiteral("Shares a room with [erased]; call [erased]."));
    EXPECT_EQ(store->get<Call>(small.call.id)->responsible, QStringLiteral("Maria Petrou, [erased]"));
    EXPECT_EQ(store->first<Topic>()->proposer, erasedMark());

    const auto log = store->log(-1);
    ASSERT_TRUE(log.ok());
    for (const LogLine& line : *log) {
        const QString all = line.step.label + line.step.who + line.before + line.after;
        EXPECT_FALSE(all.contains(QStringLiteral("Dimou"), Qt::CaseInsensitive)) << all.toStdString();
        EXPECT_FALSE(all.contains(QStringLiteral("spread the word"))) << all.toStdString();
        EXPECT_FALSE(all.contains(QStringLiteral("chamber"))) << all.toStdString();
    }
    EXPECT_FALSE(store->undo(step).ok()) << "what wrote about the person cannot be taken back";
    EXPECT_EQ(store->lastStep()->label, QStringLiteral("Other")) << "and is not offered";
    EXPECT_TRUE(store->undo(*store->lastStep()).ok()) << "what did not can";
    EXPECT_EQ(erased->notes.isEmpty(), !onServer()) << "backups of a server are outside";
    EXPECT_FALSE(erasePerson(*store, small.anna.id, {}).ok()) << "only once";
}

TEST_P(People, LeaveNoByteInTheFile)
{
    if (onServer()) return; // its files are its own
    SmallProgramme small;
    DailyCopies copies(diskStore(), m_folder.filePath(QStringLiteral("copies")), QStringLiteral("P"));
    const QString passphrase = QStringLiteral("correct horse");
    {
        const auto store = open(QStringLiteral("Anna Dimou"));
        ASSERT_TRUE(fill(*store, small).ok());
        ASSERT_TRUE(*copies.make(*store, passphrase, QDate(2031, 3, 1)));
        ASSERT_TRUE(*copies.make(*store, passphrase, QDate(2031, 3, 4)));
        ASSERT_TRUE(erasePerson(*store, small.anna.id, sureOnes(*store, small.anna.id)).ok());
        ASSERT_TRUE(copies.renew(*store, passphrase, QDate(2031, 3, 4)).ok());
    }
    int looked = 0;
    for (const QFileInfo& info : QDir(m_folder.path()).entryInfoList(QDir::Files)) {
        QFile file(info.filePath());
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll().toLower();
        for (const char* trace : {"dimou", "anna.dimou@", "210 555", "2105550123", "spread the word", "convincing", "chamber"})
            EXPECT_FALSE(bytes.contains(trace)) << info.fileName().toStdString() << " " << trace;
        ++looked;
    }
    EXPECT_GE(looked, 1);
    const QList<DailyCopy> left = copies.list();
    ASSERT_EQ(left.size(), 1) << "older copies still held her";
    const QString back = m_folder.filePath(QStringLiteral("back.sqlite"));
    ASSERT_TRUE(copies.restore(left.constFirst(), passphrase, back, m_now).ok());
    QFile file(back);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_FALSE(file.readAll().toLower().contains("dimou"));
}

TEST_P(People, OnlyLoseWhatWasConfirmed)
{
    const auto store = open(QStringLiteral("Maria"));
    SmallProgramme small;
    ASSERT_TRUE(fill(*store, small).ok());
    ASSERT_TRUE(erasePerson(*store, small.anna.id, {}).ok());
    EXPECT_EQ(store->first<Topic>()->proposer, QStringLiteral("anna dimou"));
}

TEST_P(People, AreForgottenByTheLogWhereOneOfTheirNamesWasConfirmed)
{
    const auto store = open(QStringLiteral("Maria"));
    SmallProgramme small;
    ASSERT_TRUE(fill(*store, small).ok());
    const auto minutes = [&](const char* text) {
        ASSERT_TRUE(store->change(QStringLiteral("Note"), [&](Change& change) {
            return change.edit<Event>(small.event.id, [text](Event& event) { event.minutes = QString::fromUtf8(text); });
        }).ok());
    };
    minutes("Anna brings bread.");
    minutes("Anna brings cake.");
    const auto data = personData(*store, small.anna.id);
    ASSERT_TRUE(data.ok());
    ASSERT_TRUE(erasePerson(*store, small.anna.id, data->mentions).ok());
    EXPECT_EQ(store->get<Event>(small.event.id)->minutes, QStringLiteral("[erased] brings cake."));
    const QList<LogLine> log = *store->log(-1);
    EXPECT_TRUE(std::any_of(log.begin(), log.end(), [](const LogLine& line) { return line.after == QLatin1String("[erased] brings bread."); }));
    for (const LogLine& line : log)
        EXPECT_FALSE((line.before + line.after).contains(QStringLiteral("Anna brings"))) << line.after.toStdString();
    EXPECT_NE(store->lastStep()->label, QStringLiteral("Note")) << "taking it back would bring the name back";
}

TEST_P(People, AreNotErasedWhereOneStepFails)
{
    if (onServer()) return;
    const auto store = open(QStringLiteral("Maria"));
    SmallProgramme small;
    ASSERT_TRUE(fill(*store, small).ok());
    // A newer program may have put something beside that still names her.
    ASSERT_TRUE(store->database().change(QStringLiteral("CREATE TABLE more (id TEXT PRIMARY KEY, person TEXT NOT NULL "
                                                        "REFERENCES person (id))")).ok());
    ASSERT_TRUE(store->database().change(QStringLiteral("INSERT INTO more VALUES (?, ?)"),
                                         {QStringLiteral("1"), small.anna.id.toString(QUuid::WithoutBraces)}).ok());
    EXPECT_FALSE(erasePerson(*store, small.anna.id, sureOnes(*store, small.anna.id)).ok());
    EXPECT_EQ(*store->get<Person>(small.anna.id), small.anna);
    EXPECT_EQ(*store->count(Letter::kind()), 1);
    EXPECT_EQ(store->first<Topic>()->proposer, QStringLiteral("anna dimou"));
}

TEST_P(People, NotSelectedAreKeptForSixMonths)
{
    const auto store = open(QStringLiteral("Maria"));
    SmallProgramme small;
    ASSERT_TRUE(fill(*store, small).ok());
    const auto setStatus = [&](const QString& status) {
        return store->change(QStringLiteral("Status"), [&](Change& change) {
            return change.edit<Application>(small.applied.id, [&](Application& one) { one.status = status; });
        });
    };
    ASSERT_TRUE(setStatus(QStringLiteral("notSelected")).ok());
    EXPECT_EQ(store->get<Person>(small.anna.id)->keepUntil, QDate(2031, 9, 4));
    EXPECT_TRUE(dueErasures(*store, QDate(2031, 9, 4))->isEmpty()) << "the day itself is not over";
    const auto due = dueErasures(*store, QDate(2031, 9, 5));
    ASSERT_EQ(due->size(), 1);
    EXPECT_EQ(due->constFirst().person, small.anna.id);
    EXPECT_EQ(due->constFirst().why, DueErasure::KeepUntil);
    EXPECT_EQ(dueErasures(*store, QDate(2031, 8, 20), 30)->size(), 1) << "told before";
    ASSERT_TRUE(store->undo(*store->lastStep()).ok());
    EXPECT_FALSE(store->get<Person>(small.anna.id)->keepUntil.isValid()) << "one step, taken back as one";
    EXPECT_EQ(store->get<Application>(small.applied.id)->status, QStringLiteral("applied"));
}

TEST_P(People, AreKeptAsLongAsTheOrganisationSays)
{
    const auto store = open(QStringLiteral("Maria"));
    SmallProgramme small;
    ASSERT_TRUE(fill(*store, small).ok());
    Programme programme;
    programme.keepNotSelectedMonths = 2;
    programme.end = QDate(2032, 12, 31);
    ASSERT_TRUE(store->change(QStringLiteral("Set up"), [&](Change& change) -> Status {
        if (const Status done = change.add(programme); !done.ok()) return done;
        change.asGiven(); // as brought in from elsewhere, without a day
        return change.edit<Application>(small.applied.id, [](Application& one) { one.status = QStringLiteral("notSelected"); });
    }).ok());
    EXPECT_FALSE(store->get<Person>(small.anna.id)->keepUntil.isValid());
    auto due = dueErasures(*store, QDate(2031, 3, 11));
    ASSERT_EQ(due->size(), 1) << "counted from the decision on 10 January";
    EXPECT_EQ(due->constFirst().on, QDate(2031, 3, 10));
    EXPECT_EQ(due->constFirst().why, DueErasure::NotSelected);
    due = dueErasures(*store, QDate(2033, 1, 1));
    ASSERT_EQ(due->size(), 2) << "nobody is kept longer than the programme";
    EXPECT_EQ(due->constLast().person, small.bob.id);
    EXPECT_EQ(due->constLast().why, DueErasure::ProgrammeEnded);
}

TEST_P(People, WithAnotherApplicationOpenOrAsAmbassadorsAreKept)
{
    const auto store = open(QStringLiteral("Maria"));
    SmallProgramme small;
    ASSERT_TRUE(fill(*store, small).ok());
    Application second = small.applied;
    second.id = {};
    second.version = 0;
    const auto reject = [&](const QUuid& id) {
        return store->change(QStringLiteral("Status"), [&](Change& change) {
            return change.edit<Application>(id, [&](Application& one) { one.status = QStringLiteral("notSelected"); });
        });
    };
    ASSERT_TRUE(store->change(QStringLiteral("Add"), [&](Change& change) { return change.add(second); }).ok());
    ASSERT_TRUE(reject(small.applied.id).ok());
    EXPECT_FALSE(store->get<Person>(small.anna.id)->keepUntil.isValid());
    ASSERT_TRUE(store->change(QStringLiteral("Chosen"), [&](Change& change) {
        return change.edit<Person>(small.anna.id, [](Person& one) { one.standing = QStringLiteral("ambassador"); });
    }).ok());
    ASSERT_TRUE(reject(second.id).ok());
    EXPECT_FALSE(store->get<Person>(small.anna.id)->keepUntil.isValid());
    EXPECT_TRUE(dueErasures(*store, QDate(2040, 1, 1))->isEmpty());
}

} // namespace

} // namespace microvet::programme
