#include "core/programme/following/due.h"
#include "core/programme/people/erase.h"
#include "core/programme/people/retention.h"
#include "core/programme/store/shared_file.h"
#include "tests/core/programme/store/safety_fixture.h"

#include <QDirIterator>
#include <QFile>

namespace microvet::programme {

namespace {

class Retention : public OnEveryDatabase {
protected:
    void SetUp() override
    {
        OnEveryDatabase::SetUp();
        m_store = open(QStringLiteral("Maria"));
        m_programme.name = QStringLiteral("Bread for all");
        m_programme.language = QStringLiteral("en");
        m_programme.legalBasis = QStringLiteral("publicTask");
        ASSERT_TRUE(m_store->change(QStringLiteral("Begin"), [&](Change& change) { return change.add(m_programme); }).ok());
    }

    QUuid add(const QString& name, const QDate& until = {})
    {
        Person one;
        one.name = name;
        one.keepUntil = until;
        EXPECT_TRUE(m_store->change(QStringLiteral("New: %1").arg(name), [&](Change& change) { return change.add(one); }).ok());
        return one.id;
    }

    std::unique_ptr<Store> m_store;
    Programme m_programme;
};
INSTANTIATE_TEST_SUITE_P(, Retention, testing::ValuesIn(OnEveryDatabase::drivers()), OnEveryDatabase::nameOf);

TEST_P(Retention, SaysWhySomebodyIsKeptAsSoonAsTheyComeIn)
{
    const auto anna = m_store->get<Person>(add(QStringLiteral("Anna Dimou")));
    ASSERT_TRUE(anna.ok());
    EXPECT_TRUE(anna->purpose.contains(m_programme.name)) << anna->purpose.toStdString();
    EXPECT_EQ(anna->legalBasis, QStringLiteral("publicTask"));

    Person said;
    said.name = QStringLiteral("Bruno Almeida");
    said.purpose = QStringLiteral("Author of a course");
    said.legalBasis = QStringLiteral("consent");
    ASSERT_TRUE(m_store->change(QStringLiteral("Add"), [&](Change& change) { return change.add(said); }).ok());
    EXPECT_EQ(m_store->get<Person>(said.id)->purpose, QStringLiteral("Author of a course"));
    EXPECT_EQ(m_store->get<Person>(said.id)->legalBasis, QStringLiteral("consent"));
    // What the user empties stays empty, and is told as the programme has it.
    ASSERT_TRUE(m_store->change(QStringLiteral("Empty"), [&](Change& change) {
        return change.edit<Person>(said.id, [](Person& one) { one.purpose.clear(); });
    }).ok());
    EXPECT_TRUE(m_store->get<Person>(said.id)->purpose.isEmpty());
    EXPECT_EQ(keepingOf(*m_store, said.id)->purpose, anna->purpose);
}

TEST_P(Retention, TellsUntilWhenOneIsKept)
{
    const QUuid anna = add(QStringLiteral("Anna Dimou"));
    EXPECT_FALSE(keepingOf(*m_store, anna)->on.isValid()) << "the programme has no end yet";
    ASSERT_TRUE(m_store->change(QStringLiteral("End"), [&](Change& change) {
        return change.edit<Programme>(m_programme.id, [](Programme& one) { one.end = QDate(2033, 6, 30); });
    }).ok());
    EXPECT_EQ(keepingOf(*m_store, anna)->on, QDate(2033, 6, 30));
    EXPECT_EQ(keepingOf(*m_store, anna)->why, DueErasure::ProgrammeEnded);
    EXPECT_EQ(keepingOf(*m_store, QUuid::createUuid()).error().kind, Error::Kind::NotFound);
}

TEST_P(Retention, KeepsLongerForAReasonInOneStep)
{
    const QUuid anna = add(QStringLiteral("Anna Dimou"), QDate(2031, 1, 1));
    const QUuid bruno = add(QStringLiteral("Bruno Almeida"), QDate(2031, 2, 1));
    ASSERT_EQ(dueErasures(*m_store, QDate(2031, 3, 4))->size(), 2);
    EXPECT_EQ(keepLonger(*m_store, {anna}, QDate(2031, 3, 4), QStringLiteral("Why not")).error().kind, Error::Kind::Invalid) << "today is not to come";
    EXPECT_EQ(keepLonger(*m_store, {anna}, QDate(2032, 1, 1), QStringLiteral("  ")).error().kind, Error::Kind::Invalid);
    EXPECT_EQ(dueErasures(*m_store, QDate(2031, 3, 4))->size(), 2);

    ASSERT_TRUE(keepLonger(*m_store, {anna, QUuid::createUuid(), bruno}, QDate(2032, 1, 1), QStringLiteral("An appeal is running")).ok());
    EXPECT_TRUE(dueErasures(*m_store, QDate(2031, 3, 4))->isEmpty());
    EXPECT_EQ(m_store->get<Person>(bruno)->keepReason, QStringLiteral("An appeal is running"));
    ASSERT_TRUE(m_store->undo(*m_store->lastStep()).ok());
    EXPECT_EQ(dueErasures(*m_store, QDate(2031, 3, 4))->size(), 2) << "one step, taken back as one";
}

TEST_P(Retention, ErasesManyInOneGo)
{
    QList<ToErase> people;
    for (const char* name : {"Anna Dimou", "Bruno Almeida", "Chiara Conti"}) people.append({add(QString::fromLatin1(name)), {}});
    const QUuid kept = add(QStringLiteral("Els de Vries"));
    Topic topic;
    topic.title = QStringLiteral("Bread");
    topic.need = QStringLiteral("Anna Dimou and Bruno Almeida asked for it.");
    ASSERT_TRUE(m_store->change(QStringLiteral("Topic"), [&](Change& change) { return change.add(topic); }).ok());
    for (ToErase& one : people) one.confirmed = personData(*m_store, one.person)->mentions;

    QList<std::pair<qint64, qint64>> reported;
    Progress progress([&](qint64 done, qint64 total) { reported.append({done, total}); });
    const ErasedPeople erased = erasePeople(*m_store, people, progress);
    EXPECT_FALSE(erased.stopped) << erased.stopped->text.toStdString();
    EXPECT_EQ(erased.people.size(), 3);
    EXPECT_EQ(reported, (QList<std::pair<qint64, qint64>>{{1, 3}, {2, 3}, {3, 3}}));
    EXPECT_EQ(*m_store->count(Person::kind()), 1);
    EXPECT_TRUE(m_store->get<Person>(kept).ok());
    EXPECT_EQ(m_store->first<Topic>()->need, QStringLiteral("[erased] and [erased] asked for it.")) << "both, in one text";
    EXPECT_EQ(erased.all.mentions, 2);
    EXPECT_EQ(erased.all.notes.size(), onServer() ? 1 : 0) << "told once";
    for (const LogLine& line : *m_store->log(-1))
        EXPECT_FALSE((line.step.label + line.before + line.after).contains(QStringLiteral("Almeida")));
    EXPECT_EQ(erasePeople(*m_store, people, progress).people.size(), 3) << "whoever is gone counts as gone";
}

TEST_P(Retention, TellsThatLettersWentOut)
{
    const QUuid anna = add(QStringLiteral("Anna Dimou"));
    for (const char* way : {"mailFile", "paper", "copied", ""}) {
        Letter letter;
        letter.person = anna;
        letter.letter = QStringLiteral("invitation");
        letter.way = QString::fromLatin1(way);
        ASSERT_TRUE(m_store->change(QStringLiteral("Letter"), [&](Change& change) { return change.add(letter); }).ok());
    }
    const auto erased = erasePerson(*m_store, anna, {});
    ASSERT_TRUE(erased.ok());
    EXPECT_EQ(erased->letters, 2);
    ASSERT_FALSE(erased->notes.isEmpty());
    EXPECT_TRUE(erased->notes.constFirst().contains(u'2')) << erased->notes.constFirst().toStdString();
}

TEST_P(Retention, StopsBetweenTwoPeople)
{
    QList<ToErase> people;
    for (const char* name : {"Anna Dimou", "Bruno Almeida", "Chiara Conti"}) people.append({add(QString::fromLatin1(name)), {}});
    Progress* running = nullptr;
    Progress progress([&](qint64 done, qint64) { if (done == 2) running->cancel(); });
    running = &progress;
    const ErasedPeople erased = erasePeople(*m_store, people, progress);
    ASSERT_TRUE(erased.stopped);
    EXPECT_EQ(erased.stopped->kind, Error::Kind::Cancelled);
    EXPECT_EQ(erased.people, (QList<QUuid>{people[0].person, people[1].person}));
    EXPECT_EQ(m_store->first<Person>()->name, QStringLiteral("Chiara Conti")) << "whole, as before";
}

TEST_P(Retention, ForgetsWhatWasWrittenAndRemovedAndHowOneWasCalledBefore)
{
    const QUuid anna = add(QStringLiteral("Anna Dimou"));
    const auto step = [&](const QString& label, const std::function<Status(Change&)>& work) { ASSERT_TRUE(m_store->change(label, work).ok()) << label.toStdString(); };
    Goal goal;
    goal.person = anna;
    goal.text = QStringLiteral("Learn enough Bulgarian for the fair");
    step(QStringLiteral("New: %1").arg(goal.text), [&](Change& change) { return change.add(goal); });
    step(QStringLiteral("Remove “%1”").arg(goal.text), [&](Change& change) { return change.remove(Goal::kind(), goal.id); });
    step(QStringLiteral("Change “Anna Dimou”"), [&](Change& change) {
        return change.edit<Person>(anna, [](Person& one) { one.name = QStringLiteral("Anna Papadaki"); });
    });
    Topic topic;
    topic.title = QStringLiteral("Bread");
    topic.need = QStringLiteral("Says Anna Dimou.");
    step(QStringLiteral("New: Bread"), [&](Change& change) { return change.add(topic); });

    const auto data = personData(*m_store, anna);
    ASSERT_TRUE(data.ok());
    EXPECT_TRUE(data->gone.contains(goal.id));
    ASSERT_EQ(data->mentions.size(), 1) << "under the old name";
    EXPECT_TRUE(data->mentions.constFirst().sure);
    ASSERT_TRUE(erasePerson(*m_store, anna, data->mentions).ok());
    EXPECT_EQ(m_store->first<Topic>()->need, QStringLiteral("Says [erased]."));
    for (const LogLine& line : *m_store->log(-1)) {
        const QString all = line.step.label + line.before + line.after;
        EXPECT_FALSE(all.contains(QStringLiteral("Bulgarian"))) << all.toStdString();
        EXPECT_FALSE(all.contains(QStringLiteral("Dimou"))) << all.toStdString();
        EXPECT_FALSE(all.contains(QStringLiteral("Papadaki"))) << all.toStdString();
    }
}

TEST_P(Retention, RemindsOfManyInOneSentence)
{
    for (int i = 0; i < 5; ++i) add(QStringLiteral("Somebody %1").arg(i), QDate(2031, 1, 1 + i));
    add(QStringLiteral("Anna Dimou"), QDate(2031, 3, 10));
    const auto due = dueThings(*m_store, {QDate(2031, 3, 4)});
    ASSERT_TRUE(due.ok());
    QStringList sentences;
    for (const DueThing& thing : *due)
        if (thing.code == QLatin1String("retention")) sentences.append(thing.sentence);
    ASSERT_EQ(sentences.size(), 2) << sentences.join(u'\n').toStdString();
    EXPECT_TRUE(sentences.at(0).contains(u'5') && !sentences.at(0).contains(QStringLiteral("Somebody")));
    EXPECT_TRUE(sentences.at(1).contains(QStringLiteral("Anna Dimou")));
}

/// Of a file in a synchronised folder: here, there, and in what SQLite leaves beside them.
TEST(SharedErasing, ReachesTheSharedFile)
{
    const QTemporaryDir shared;
    const QTemporaryDir own;
    const QString path = shared.filePath(QStringLiteral("programme.sqlite"));
    auto file = SharedFile::open(diskStore(), path, own.path(), QStringLiteral("Maria"), systemNow);
    ASSERT_TRUE(file.ok()) << file.error().text.toStdString();
    auto store = Store::open((*file)->place(), QStringLiteral("Maria"), systemNow);
    ASSERT_TRUE(store.ok());
    Person anna;
    anna.name = QStringLiteral("Anna Dimoutoken");
    anna.notes = QString(20'000, u'x') + QStringLiteral(" Dimoutoken");
    ASSERT_TRUE((*store)->change(QStringLiteral("New: Anna Dimoutoken"), [&](Change& change) { return change.add(anna); }).ok());
    ASSERT_TRUE((*file)->publish(**store).ok());
    const auto filesWithHer = [&] {
        QStringList found;
        for (const QString& folder : {shared.path(), own.path()}) {
            QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                QFile one(files.next());
                if (one.open(QIODevice::ReadOnly) && one.readAll().contains("Dimoutoken")) found.append(one.fileName());
            }
        }
        return found;
    };
    ASSERT_GE(filesWithHer().size(), 2);
    ASSERT_TRUE(erasePerson(**store, anna.id, {}).ok());
    ASSERT_TRUE((*file)->publish(**store).ok());
    EXPECT_EQ(filesWithHer().join(u' '), QString()) << "while it is open";
    store->reset();
    EXPECT_EQ(filesWithHer().join(u' '), QString());
}

} // namespace

} // namespace microvet::programme
