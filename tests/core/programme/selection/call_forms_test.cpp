#include "core/programme/letters/privacy.h"
#include "core/programme/selection/call_forms.h"
#include "core/programme/selection/statuses.h"
#include "tests/core/programme/selection/selection_fixture.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace microvet::programme {

namespace {

class CallPapers : public Selections {
protected:
    void SetUp() override
    {
        Selections::SetUp();
        programme.name = QStringLiteral("Ambassadors");
        programme.organisation = QStringLiteral("Example School");
        programme.address = QStringLiteral("1 Sample Street");
        programme.contactName = QStringLiteral("Maria");
        programme.contactMail = QStringLiteral("maria@example.org");
        programme.privacyContact = QStringLiteral("privacy@example.org");
        programme.legalBasis = QStringLiteral("consent");
        programme.country = QStringLiteral("NL");
        programme.end = QDate(2032, 12, 31);
        ASSERT_TRUE(store->change(QStringLiteral("Programme"), [&](Change& change) { return change.add(programme); }).ok());
    }

    QByteArray answers(const QString& name, const QString& motivation, const QString& time, const QString& notice = {}) const
    {
        QJsonObject consent{{QStringLiteral("given"), true}, {QStringLiteral("text"), QStringLiteral("I agree")}};
        if (!notice.isEmpty()) consent.insert(QStringLiteral("notice"), notice);
        return QJsonDocument(QJsonObject{{QStringLiteral("format"), QStringLiteral("microvet-application")},
                                         {QStringLiteral("version"), 1},
                                         {QStringLiteral("call"), QJsonObject{{QStringLiteral("id"), call.id.toString(QUuid::WithoutBraces)}, {QStringLiteral("title"), call.title}}},
                                         {QStringLiteral("language"), QStringLiteral("en")},
                                         {QStringLiteral("time"), time},
                                         {QStringLiteral("answers"), QJsonObject{{QStringLiteral("name"), name}, {QStringLiteral("mail"), name.toLower() + QStringLiteral("@example.org")}, {QStringLiteral("motivation"), motivation}}},
                                         {QStringLiteral("consent"), consent}})
            .toJson();
    }

    Programme programme;
};
INSTANTIATE_TEST_SUITE_P(, CallPapers, testing::ValuesIn(OnEveryDatabase::drivers()), OnEveryDatabase::nameOf);

TEST_P(CallPapers, KeepTheNoticeThatTheyBring)
{
    const auto form = issueForm(*store, call.id);
    ASSERT_TRUE(form.ok()) << form.error().text.toStdString();
    ASSERT_TRUE(issueForm(*store, call.id).ok());
    auto kept = store->all<NoticeVersion>();
    ASSERT_EQ(kept->size(), 1) << "the same notice is kept once";
    const QString first = kept->constFirst().number;
    EXPECT_TRUE(QRegularExpression(QStringLiteral("^[0-9a-f]{8}$")).match(first).hasMatch());
    EXPECT_TRUE(kept->constFirst().text.contains(QStringLiteral("Example School")));
    EXPECT_EQ(form->count(first.toUtf8()), 2) << "to be read, and in what is saved";

    // The organisation changes its notice: forms that are under way are about the one before.
    ASSERT_TRUE(store->change(QStringLiteral("Address"), [&](Change& change) {
        return change.edit<Programme>(programme.id, [](Programme& one) { one.address = QStringLiteral("2 Sample Street"); });
    }).ok());
    const auto questions = issueQuestions(*store, call.id);
    ASSERT_TRUE(questions.ok());
    kept = store->all<NoticeVersion>();
    ASSERT_EQ(kept->size(), 2);
    EXPECT_FALSE(questions->contains(first));
    const auto report = takeAnswers(*store, call.id, {{QStringLiteral("anna"), answers(QStringLiteral("Anna"), QStringLiteral("Yes"), QStringLiteral("2031-03-02T10:00:00.000Z"), first)}});
    ASSERT_TRUE(report.ok());
    const auto application = store->first<Application>();
    EXPECT_EQ(application->consentNotice, first);
    EXPECT_EQ(application->consentHow, QStringLiteral("form"));
    EXPECT_EQ(application->consentOn, QDate(2031, 3, 2));
    EXPECT_EQ(store->lastStep()->label, store->log(1)->constFirst().step.label) << "keeping a notice is no step of the user's";
}

TEST_P(CallPapers, AskForWhatTheNoticeNeeds)
{
    ASSERT_TRUE(store->change(QStringLiteral("Programme"), [&](Change& change) {
        return change.edit<Programme>(programme.id, [](Programme& one) { one.organisation.clear(); });
    }).ok());
    EXPECT_EQ(issueForm(*store, call.id).error().kind, Error::Kind::Invalid);
    EXPECT_EQ(issueQuestions(*store, call.id).error().kind, Error::Kind::Invalid);
    EXPECT_EQ(*store->count(NoticeVersion::kind()), 0);
}

TEST_P(CallPapers, TakeSeveralAnswersAsOneStep)
{
    QJsonObject other = QJsonDocument::fromJson(answers(QStringLiteral("Eve"), {}, QStringLiteral("2031-03-02T10:00:00.000Z"))).object();
    other.insert(QStringLiteral("call"), QJsonObject{{QStringLiteral("id"), QUuid::createUuid().toString(QUuid::WithoutBraces)}, {QStringLiteral("title"), QStringLiteral("Autumn")}});
    const auto report = takeAnswers(*store, call.id,
                                    {{QStringLiteral("anna-2"), answers(QStringLiteral("Anna"), QStringLiteral("Newer"), QStringLiteral("2031-03-03T10:00:00.000Z"))},
                                     {QStringLiteral("broken"), answers(QStringLiteral("Bob"), {}, {}).chopped(30)},
                                     {QStringLiteral("anna-1"), answers(QStringLiteral("Anna"), QStringLiteral("Older"), QStringLiteral("2031-03-01T10:00:00.000Z"))},
                                     {QStringLiteral("autumn"), QJsonDocument(other).toJson()},
                                     {QStringLiteral("carla"), answers(QStringLiteral("Carla"), QStringLiteral("Yes"), QStringLiteral("2031-03-04T08:00:00.000Z"))}});
    ASSERT_TRUE(report.ok()) << report.error().text.toStdString();
    EXPECT_EQ(report->added, 2);
    EXPECT_EQ(report->renewed, 1);
    EXPECT_EQ(report->lines.size(), 2) << report->lines.join(QLatin1Char('\n')).toStdString();
    EXPECT_EQ(*store->count(Person::kind()), 2) << "the same person twice is one";
    ASSERT_EQ(*store->count(Application::kind()), 2);
    const auto anna = store->first<Person>({{{"name", QStringLiteral("Anna")}}});
    EXPECT_EQ(store->first<Application>({{{"person", anna->id}}})->motivation, QStringLiteral("Newer")) << "whatever the order of the files";
    ASSERT_TRUE(store->undo(*store->lastStep()).ok());
    EXPECT_EQ(*store->count(Application::kind()), 0);
    EXPECT_EQ(*store->count(Person::kind()), 0);
}

TEST_P(CallPapers, LeaveWhatWasLookedAtOrIsNewer)
{
    const auto send = [&](const char* motivation, const char* time) {
        return *takeAnswers(*store, call.id, {{QStringLiteral("anna"), answers(QStringLiteral("Anna"), QString::fromLatin1(motivation), QString::fromLatin1(time))}});
    };
    EXPECT_EQ(send("First", "2031-03-02T10:00:00.000Z").added, 1);
    const AnswerReport older = send("Older", "2031-03-01T10:00:00.000Z");
    EXPECT_EQ(older.renewed, 0);
    EXPECT_EQ(older.lines.size(), 1);
    EXPECT_EQ(send("Second", "2031-03-02T11:00:00.000Z").renewed, 1);
    const QUuid id = store->first<Application>()->id;
    ASSERT_TRUE(setStatus(*store, id, QStringLiteral("shortlisted")).ok());
    const AnswerReport late = send("Third", "2031-03-03T10:00:00.000Z");
    EXPECT_EQ(late.renewed, 0);
    ASSERT_EQ(late.lines.size(), 1);
    EXPECT_TRUE(late.lines.constFirst().contains(QStringLiteral("Shortlisted")));
    EXPECT_EQ(store->get<Application>(id)->motivation, QStringLiteral("Second"));
}

TEST_P(CallPapers, TakeAReplyByMailWithTheNoticeBelow)
{
    const auto questions = issueQuestions(*store, call.id);
    ASSERT_TRUE(questions.ok());
    const QString version = store->first<NoticeVersion>()->number;
    EXPECT_TRUE(questions->contains(version));
    QString reply = QStringLiteral("Hello!\n");
    int number = 0;
    for (const QString& line : questions->split(QLatin1Char('\n'))) { // not even quoted
        reply += line + QLatin1Char('\n');
        if (!QRegularExpression(QStringLiteral("^\\d+\\. ")).match(line).hasMatch()) continue;
        ++number;
        reply += (number == 1 ? QStringLiteral("Anna Dimou") : number == 2 ? QStringLiteral("anna@example.org") : number == 9 ? QStringLiteral("Yes") : QStringLiteral("B2")) + QLatin1Char('\n');
    }
    const auto taken = takeReply(*store, call.id, reply);
    ASSERT_TRUE(taken.ok()) << taken.error().text.toStdString();
    EXPECT_FALSE(taken->renewed);
    const QStringList lines = taken->lines;
    ASSERT_EQ(lines.size(), 1) << lines.join(QLatin1Char('\n')).toStdString();
    EXPECT_FALSE(lines.constFirst().contains(QStringLiteral("Example School"))) << "the notice that came back is no answer";
    const auto application = store->first<Application>();
    EXPECT_EQ(application->consentNotice, version);
    EXPECT_EQ(application->consentHow, QStringLiteral("mail"));
    EXPECT_TRUE(takeReply(*store, call.id, reply)->renewed);
    EXPECT_EQ(*store->count(Application::kind()), 1);
    ASSERT_TRUE(setStatus(*store, application->id, QStringLiteral("shortlisted")).ok());
    EXPECT_EQ(takeReply(*store, call.id, reply).error().kind, Error::Kind::Invalid) << "it has been looked at";
}

TEST_P(CallPapers, MarkAnswersThatCameLate)
{
    m_now = utcTime(QDate(2031, 4, 5), QTime(9, 30));
    const auto report = takeAnswers(*open(QStringLiteral("Maria")), call.id, {{QStringLiteral("anna"), answers(QStringLiteral("Anna"), {}, QStringLiteral("2031-04-02T10:00:00.000Z"))}});
    ASSERT_TRUE(report.ok());
    EXPECT_EQ(report->added, 1);
    EXPECT_EQ(report->lines.size(), 1);
}

} // namespace

} // namespace microvet::programme
