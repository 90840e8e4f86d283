#include "core/actions/programme/handbook_issue.h"

#include "core/programme/letters/role.h"
#include "tests/core/programme/following/sample_fixture.h"

namespace microvet::programme {

namespace {

using namespace actions;

class HandbookIssues : public InTheSample {
protected:
    Document now(const QString& language = QStringLiteral("en"))
    {
        const auto source = handbookSource(store());
        EXPECT_TRUE(source.ok());
        return source.ok() ? handbook(*source, language) : Document();
    }

    HandbookVersion issue(const QString& number, const QString& changes = QStringLiteral("4720 J"), const QStringList& languages = {QStringLiteral("en"), QStringLiteral("de")})
    {
        HandbookVersion version;
        version.number = number;
        version.changes = changes;
        version.author = QStringLiteral("Eleni Paradeigma");
        const auto done = issueHandbook(store(), version, languages);
        EXPECT_TRUE(done.ok()) << (done.ok() ? "" : done.error().text.toStdString());
        return done.ok() ? *store().get<HandbookVersion>(*done) : HandbookVersion();
    }

    void changeBenefit(const QString& words)
    {
        const RoleLines loaded = roleLines(*store().all<RoleText>(), QStringLiteral("en"))[3];
        ASSERT_EQ(loaded.part, rolePart::benefit);
        RoleLines benefits = loaded;
        benefits.texts[1].text = words;
        ASSERT_TRUE(writeRolePart(store(), QStringLiteral("Edit"), benefits, loaded, QStringLiteral("en")).ok());
    }
};
INSTANTIATE_TEST_SUITE_P(, HandbookIssues, testing::ValuesIn(OnEveryDatabase::drivers()), OnEveryDatabase::nameOf);

TEST_P(HandbookIssues, AreKeptWordForWord)
{
    const HandbookVersion version = issue(QStringLiteral("1.2"));
    EXPECT_EQ(version.date, today());
    EXPECT_EQ(issuedLanguages(version), (QStringList{QStringLiteral("de"), QStringLiteral("en")}));
    const auto first = issuedHandbook(version, QStringLiteral("en"));
    ASSERT_TRUE(first);
    EXPECT_TRUE(first->text.contains(QLatin1String("4720 J"))) << "an issue stands in its own list";
    EXPECT_TRUE(first->text.contains(QLatin1String("Version 1.2")));
    EXPECT_EQ(first->page(), now().page());
    changeBenefit(QStringLiteral("4721 K"));
    issue(QStringLiteral("1.3"));
    const auto again = issuedHandbook(*store().get<HandbookVersion>(version.id), QStringLiteral("en"));
    ASSERT_TRUE(again);
    EXPECT_EQ(again->page(), first->page());
    EXPECT_FALSE(again->text.contains(QLatin1String("4721 K")));
    EXPECT_TRUE(now().text.contains(QLatin1String("4721 K")));
    EXPECT_FALSE(issuedHandbook(version, QStringLiteral("el")));
}

TEST_P(HandbookIssues, AreComparedWithWhatHolds)
{
    const auto before = issuedHandbook(issue(QStringLiteral("2.0")), QStringLiteral("en"));
    ASSERT_TRUE(before);
    EXPECT_TRUE(changedChapters(*before, now()).isEmpty()) << "nothing was changed since";
    changeBenefit(QStringLiteral("4721 K"));
    LetterTemplate letter;
    letter.letter = QStringLiteral("thanks");
    letter.language = QStringLiteral("en");
    letter.subject = QStringLiteral("4722 L");
    letter.body = QStringLiteral("4723 M");
    ASSERT_TRUE(add(letter).ok());
    EXPECT_EQ(changesText(changedChapters(*before, now())), QStringLiteral("Role and duties (Benefits), Letters (Thanks)"));
    edit<Programme>(*store().first<Programme>(), [](Programme& one) { one.purpose = QStringLiteral("4724 N"); });
    EXPECT_EQ(changedChapters(*before, now()).constFirst().title, QStringLiteral("Purpose"));
}

TEST_P(HandbookIssues, NeedNumberWordsAndLanguage)
{
    const auto refused = [&](const QString& number, const QString& changes, const QStringList& languages) {
        HandbookVersion version;
        version.number = number;
        version.changes = changes;
        const auto done = issueHandbook(store(), version, languages);
        return done.ok() ? QString() : done.error().text;
    };
    const QStringList english{QStringLiteral("en")};
    EXPECT_TRUE(refused({}, QStringLiteral("a"), english).contains(QLatin1String("number")));
    EXPECT_TRUE(refused(QStringLiteral("9"), QStringLiteral(" \n"), english).contains(QLatin1String("changed")));
    EXPECT_TRUE(refused(QStringLiteral("9"), QStringLiteral("a"), {}).contains(QLatin1String("language")));
    EXPECT_TRUE(refused(QStringLiteral(" 1.1 "), QStringLiteral("a"), english).contains(QLatin1String("1.1")));
    EXPECT_EQ(*store().count(HandbookVersion::kind()), 2) << "the sample's";
}

TEST_P(HandbookIssues, BeginWithWhatDiffers)
{
    const auto first = issueDraft(store());
    ASSERT_TRUE(first.ok());
    EXPECT_EQ(first->earlier, QStringLiteral("1.1"));
    EXPECT_TRUE(first->changed.isEmpty()) << "nobody knows what an issue said that was only noted";
    issue(QStringLiteral("1.2"));
    changeBenefit(QStringLiteral("4721 K"));
    const auto draft = issueDraft(store());
    ASSERT_TRUE(draft.ok());
    EXPECT_EQ(draft->number, QStringLiteral("1.3"));
    ASSERT_EQ(draft->changed.size(), 2);
    EXPECT_EQ(draft->changed[0].first, QStringLiteral("de"));
    EXPECT_TRUE(draft->changed[0].second.isEmpty());
    EXPECT_EQ(draft->changed[1].second.size(), 1);
}

TEST_P(HandbookIssues, AreNumberedInTurn)
{
    EXPECT_EQ(nextIssueNumber(*store().all<HandbookVersion>({{}, "date", true})), QStringLiteral("1.2"));
    EXPECT_EQ(nextIssueNumber({}), QStringLiteral("1.0"));
    HandbookVersion one;
    one.number = QStringLiteral("2031/9");
    EXPECT_EQ(nextIssueNumber({one}), QStringLiteral("2031/10"));
    one.number = QStringLiteral("20310399");
    EXPECT_EQ(nextIssueNumber({one}), QStringLiteral("20310400"));
    one.number = QStringLiteral("draft");
    EXPECT_EQ(nextIssueNumber({one}), QString());
}

TEST_P(HandbookIssues, ComeInTheLanguagesOfTheOrganisation)
{
    RoleText text;
    text.part = rolePart::benefit;
    text.language = QStringLiteral("bg");
    text.text = QStringLiteral("4725 O");
    ASSERT_TRUE(add(text).ok());
    const auto source = handbookSource(store());
    ASSERT_TRUE(source.ok());
    EXPECT_EQ(handbookLanguages(*source).constFirst(), QStringLiteral("en"));
    EXPECT_TRUE(handbookLanguages(*source).contains(QStringLiteral("bg")));
}

} // namespace

} // namespace microvet::programme
