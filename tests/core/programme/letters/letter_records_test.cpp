#include "core/programme/letters/letter_records.h"

#include "core/programme/letters/role.h"
#include "tests/core/programme/letters/letter_fixture.h"
#include "tests/core/programme/store/store_fixture.h"

namespace microvet::programme {

class LetterRecords : public OnEveryDatabase {
protected:
    void SetUp() override
    {
        OnEveryDatabase::SetUp();
        m_store = open(QStringLiteral("Maria"));
        ASSERT_NE(m_store, nullptr);
        m_source = fullSource(QStringLiteral("fr"));
        m_source.person.id = {};
        m_source.call->id = {};
        const Status done = m_store->change(QStringLiteral("Add"), [&](Change& change) -> Status {
            if (const Status one = change.add(m_source.programme); !one.ok()) return one;
            if (const Status one = change.add(m_source.person); !one.ok()) return one;
            return change.add(*m_source.call);
        });
        ASSERT_TRUE(done.ok()) << done.error().text.toStdString() << done.error().detail.toStdString();
    }

    LetterSource sourceFor(const QString& letter)
    {
        auto source = letterSource(*m_store, {m_source.call->id, {}, {}});
        EXPECT_TRUE(source.ok());
        EXPECT_TRUE(setPerson(*m_store, *source, m_source.person.id, letter).ok());
        return *source;
    }

    ComposedLetter invitation() { return compose(QStringLiteral("invitation"), sourceFor(QStringLiteral("invitation"))); }

    std::unique_ptr<Store> m_store;
    LetterSource m_source;
};

TEST_P(LetterRecords, KeepWhatWasWrittenAndThatTheNoticeWasGiven)
{
    const ComposedLetter letter = invitation();
    ASSERT_TRUE(letter.ready()) << letter.missing.join(u' ').toStdString();
    const auto written = recordLetters(*m_store, {letter}, letterWay::mailFile);
    ASSERT_TRUE(written.ok()) << written.error().text.toStdString();
    ASSERT_EQ(written->size(), 1);
    const auto kept = m_store->get<Letter>(written->constFirst().id);
    ASSERT_TRUE(kept.ok());
    EXPECT_EQ(kept->body, letter.body);
    EXPECT_EQ(kept->language, QStringLiteral("fr"));
    EXPECT_EQ(kept->written, m_now);
    EXPECT_FALSE(kept->sent.isValid());
    EXPECT_EQ(m_store->get<Person>(m_source.person.id)->noticeGiven, m_now.date());
    const auto applications = m_store->all<Application>();
    ASSERT_EQ(applications->size(), 1);
    EXPECT_EQ(applications->constFirst().status, QStringLiteral("invited"));

    // Written once more: nobody is invited twice.
    ASSERT_TRUE(recordLetters(*m_store, {invitation()}, letterWay::copied).ok());
    EXPECT_EQ(m_store->all<Application>()->size(), 1);
    EXPECT_EQ(m_store->all<Letter>()->size(), 2);
}

TEST_P(LetterRecords, KeepWhichPrivacyNoticeStoodInThem)
{
    const QUuid first = recordLetters(*m_store, {invitation()}, letterWay::mailFile)->constFirst().id;
    auto notices = m_store->all<NoticeVersion>();
    ASSERT_EQ(notices->size(), 1);
    EXPECT_EQ(m_store->get<Letter>(first)->notice, notices->constFirst().number);
    EXPECT_TRUE(m_store->get<Letter>(first)->body.contains(notices->constFirst().text));

    // The same notice is kept once, and stays where the letter is taken back; a later one is another.
    ASSERT_TRUE(recordLetters(*m_store, {invitation(), invitation()}, letterWay::paper).ok());
    ASSERT_TRUE(m_store->undo(*m_store->lastStep()).ok());
    EXPECT_EQ(*m_store->count(Letter::kind()), 1);
    EXPECT_EQ(*m_store->count(NoticeVersion::kind()), 1);
    ASSERT_TRUE(m_store->change(QStringLiteral("Address"), [&](Change& change) {
        return change.edit<Programme>(m_source.programme.id, [](Programme& one) { one.address = QStringLiteral("2 Sample Street"); });
    }).ok());
    const auto later = recordLetters(*m_store, {invitation()}, letterWay::mailFile);
    EXPECT_NE(later->constFirst().notice, notices->constFirst().number);
    EXPECT_EQ(*m_store->count(NoticeVersion::kind()), 2);
    EXPECT_TRUE(recordLetters(*m_store, {compose(QStringLiteral("thanks"), sourceFor(QStringLiteral("thanks")))}, letterWay::paper)->constFirst().notice.isEmpty());
}

TEST_P(LetterRecords, AskWhatWasDoneOnlyWhereTheWordsTellIt)
{
    Activity activity;
    activity.person = m_source.person.id;
    activity.title = QStringLiteral("Baked bread");
    activity.done = QDate(2031, 3, 1);
    ASSERT_TRUE(m_store->change(QStringLiteral("Activity"), [&](Change& change) { return change.add(activity); }).ok());
    EXPECT_TRUE(sourceFor(QStringLiteral("invitation")).activities.isEmpty());
    EXPECT_EQ(sourceFor(QStringLiteral("thanks")).activities, QStringList{activity.title});
    LetterTemplate own;
    own.letter = QStringLiteral("invitation");
    own.language = QStringLiteral("fr");
    own.body = QStringLiteral("{person}: {activities}");
    ASSERT_TRUE(m_store->change(QStringLiteral("Own"), [&](Change& change) { return change.add(own); }).ok());
    EXPECT_EQ(sourceFor(QStringLiteral("invitation")).activities, QStringList{activity.title});
}

TEST_P(LetterRecords, AreOneStepThatCanBeTakenBack)
{
    ASSERT_TRUE(recordLetters(*m_store, {invitation()}, letterWay::mailFile).ok());
    const auto step = m_store->lastStep();
    ASSERT_TRUE(step.ok());
    ASSERT_TRUE(m_store->undo(*step).ok());
    EXPECT_EQ(m_store->all<Letter>()->size(), 0);
    EXPECT_EQ(m_store->all<Application>()->size(), 0);
    EXPECT_FALSE(m_store->get<Person>(m_source.person.id)->noticeGiven.isValid());
}

TEST_P(LetterRecords, AreRefusedAsAWholeWhereOneIsNotReady)
{
    ComposedLetter broken = invitation();
    broken.missing = {QStringLiteral("closes")};
    EXPECT_FALSE(recordLetters(*m_store, {invitation(), broken}, letterWay::paper).ok());
    EXPECT_EQ(m_store->all<Letter>()->size(), 0);
}

TEST_P(LetterRecords, AreSentWhenTheUserSaysSo)
{
    const auto written = recordLetters(*m_store, {invitation()}, letterWay::mailFile);
    ASSERT_TRUE(written.ok());
    const QUuid id = written->constFirst().id;
    ASSERT_TRUE(markSent(*m_store, {id}).ok());
    EXPECT_EQ(m_store->get<Letter>(id)->sent, m_now);
    const int version = m_store->get<Letter>(id)->version;
    ASSERT_TRUE(markSent(*m_store, {id}).ok());
    EXPECT_EQ(m_store->get<Letter>(id)->version, version);
}

TEST_P(LetterRecords, TakeOverTheTextsOfTheRoleOnce)
{
    const auto added = adoptRole(*m_store, QStringLiteral("pt"));
    ASSERT_TRUE(added.ok());
    EXPECT_EQ(*added, 1 + 8 + 6 + 5);
    EXPECT_EQ(*adoptRole(*m_store, QStringLiteral("pt")), 0);
    const auto own = m_store->all<RoleText>();
    EXPECT_EQ(roleTexts(*own, rolePart::responsibility, QStringLiteral("pt")), wordList(QStringLiteral("pt"), QStringLiteral("role.responsibilities")));
}

INSTANTIATE_TEST_SUITE_P(Everywhere, LetterRecords, testing::ValuesIn(OnEveryDatabase::drivers()), OnEveryDatabase::nameOf);

} // namespace microvet::programme
