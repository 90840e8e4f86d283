#include "core/programme/letters/addressees.h"

#include "tests/core/programme/letters/letter_fixture.h"
#include "tests/core/programme/store/store_fixture.h"

namespace microvet::programme {

class Addressees : public OnEveryDatabase {
protected:
    void SetUp() override
    {
        OnEveryDatabase::SetUp();
        m_store = open(QStringLiteral("Maria"));
        ASSERT_NE(m_store, nullptr);
        LetterSource source = fullSource(QStringLiteral("en"));
        source.call->id = {};
        m_call = *source.call;
        put(source.programme);
        put(m_call);
    }

    template<class T> void put(T& record)
    {
        const Status done = m_store->change(QStringLiteral("Add"), [&](Change& change) { return change.add(record); });
        ASSERT_TRUE(done.ok()) << done.error().text.toStdString() << done.error().detail.toStdString();
    }

    /// `status`: of the application for the call; nullptr: none.
    QUuid person(const char* name, const char* standing, const char* status = nullptr)
    {
        Person one;
        one.name = QString::fromLatin1(name);
        one.standing = QString::fromLatin1(standing);
        put(one);
        if (!status) return one.id;
        Application application;
        application.person = one.id;
        application.call = m_call.id;
        application.status = QString::fromLatin1(status);
        put(application);
        return one.id;
    }

    void write(const QUuid& to, const char* letter, const QDateTime& when, const QUuid& call = {}, const QDateTime& sent = {})
    {
        Letter one;
        one.person = to;
        one.call = call;
        one.letter = QString::fromLatin1(letter);
        one.subject = QStringLiteral("s");
        one.written = when;
        one.sent = sent;
        put(one);
    }

    void invite(const QUuid& event, const QUuid& person, const char* state)
    {
        Attendance one;
        one.event = event;
        one.person = person;
        one.state = QString::fromLatin1(state);
        put(one);
    }

    QStringList whom(const char* letter, const QUuid& call = {}, const QUuid& event = {})
    {
        const auto found = addressees(*m_store, QLatin1String(letter), {call, event, {}});
        EXPECT_TRUE(found.ok());
        QStringList names;
        for (const QUuid& id : *found) names.append(m_store->get<Person>(id)->name);
        return names;
    }

    std::unique_ptr<Store> m_store;
    Call m_call;
};

TEST_P(Addressees, AreThoseWhomTheLetterIsForAndWhoHaveNotGotIt)
{
    const QUuid berta = person("Berta", "staff");
    person("Anna", "staff");
    person("Chris", "outside");
    person("Dora", "candidate", "applied");
    const QUuid emil = person("Emil", "staff", "invited");
    person("Fritz", "staff", "invited");
    person("Gerda", "ambassador", "selected");
    person("Hans", "candidate", "notSelected");
    EXPECT_EQ(whom("invitation", m_call.id), (QStringList{QStringLiteral("Anna"), QStringLiteral("Berta")}));
    EXPECT_EQ(whom("reminder", m_call.id), (QStringList{QStringLiteral("Emil"), QStringLiteral("Fritz")}));
    EXPECT_EQ(whom("applicationReceived", m_call.id), QStringList{QStringLiteral("Dora")});
    EXPECT_EQ(whom("selected", m_call.id), QStringList{QStringLiteral("Gerda")});
    EXPECT_EQ(whom("notSelected", m_call.id), QStringList{QStringLiteral("Hans")});
    EXPECT_EQ(whom("reserve", m_call.id), QStringList());
    EXPECT_EQ(whom("welcome"), QStringList{QStringLiteral("Gerda")});
    EXPECT_EQ(whom("invitation"), QStringList()) << "to no call nobody is invited";
    EXPECT_EQ(whom("outsideAccepted"), QStringList());

    write(berta, "invitation", m_now, m_call.id);
    write(emil, "reminder", m_now, m_call.id);
    EXPECT_EQ(whom("invitation", m_call.id), QStringList{QStringLiteral("Anna")});
    EXPECT_EQ(whom("reminder", m_call.id), (QStringList{QStringLiteral("Emil"), QStringLiteral("Fritz")})) << "may be reminded again";
}

TEST_P(Addressees, OfLettersAboutAMeetingStandInItsList)
{
    const QUuid anna = person("Anna", "ambassador"), berta = person("Berta", "ambassador"), chris = person("Chris", "staff");
    person("Dora", "ambassador");
    Event event;
    event.title = QStringLiteral("Training");
    put(event);
    EXPECT_EQ(whom("meeting", {}, event.id), (QStringList{QStringLiteral("Anna"), QStringLiteral("Berta"), QStringLiteral("Dora")})) << "nobody stands in its list";
    EXPECT_EQ(whom("missed", {}, event.id), QStringList()) << "nobody was absent";
    EXPECT_EQ(whom("missed"), QStringList()) << "from which meeting?";
    invite(event.id, anna, "attended");
    invite(event.id, berta, "excused");
    invite(event.id, chris, "invited");
    write(berta, "missed", m_now.addDays(-90)); // of another one
    EXPECT_EQ(whom("missed", {}, event.id), QStringList{QStringLiteral("Berta")});
    EXPECT_EQ(whom("meeting", {}, event.id), QStringList{QStringLiteral("Chris")});
    EXPECT_EQ(whom("welcome", {}, event.id), QStringList{QStringLiteral("Chris")});
}

TEST_P(Addressees, HaveTheirLastLetter)
{
    const QUuid anna = person("Anna", "staff"), berta = person("Berta", "staff");
    write(anna, "reminder", m_now.addDays(2), m_call.id);
    write(anna, "invitation", m_now, m_call.id, m_now.addSecs(60));
    write(berta, "thanks", m_now);
    write({}, "outsideAccepted", m_now); // to nobody of ours
    const auto all = lastLetters(*m_store);
    ASSERT_TRUE(all.ok());
    ASSERT_EQ(all->size(), 2);
    EXPECT_EQ(all->value(anna).letter, QStringLiteral("reminder")) << "the newest, whenever it was entered";
    EXPECT_EQ(all->value(anna).written, m_now.addDays(2));
    EXPECT_FALSE(all->value(anna).sent.isValid());
    const auto invitations = lastLetters(*m_store, QStringLiteral("invitation"), m_call.id);
    ASSERT_TRUE(invitations.ok());
    ASSERT_EQ(invitations->size(), 1);
    EXPECT_EQ(invitations->value(anna).sent, m_now.addSecs(60));
    EXPECT_TRUE(lastLetterText(invitations->value(anna)).startsWith(QLatin1String("Invitation, sent on ")));
    EXPECT_TRUE(lastLetterText(all->value(berta)).startsWith(QLatin1String("Thanks, written on ")));
}

INSTANTIATE_TEST_SUITE_P(Everywhere, Addressees, testing::ValuesIn(OnEveryDatabase::drivers()), OnEveryDatabase::nameOf);

} // namespace microvet::programme
