#include "core/programme/letters/role.h"

#include "core/programme/letters/words.h"
#include "tests/core/programme/store/store_fixture.h"

namespace microvet::programme {

namespace {

class Roles : public OnEveryDatabase {
protected:
    void SetUp() override
    {
        OnEveryDatabase::SetUp();
        store = open(QStringLiteral("Maria"));
        ASSERT_TRUE(store);
    }

    RoleLines part(QLatin1String code, const QString& language = QStringLiteral("en"))
    {
        for (const RoleLines& lines : roleLines(*store->all<RoleText>(), language))
            if (lines.part == code) return lines;
        return {};
    }
    Status write(const RoleLines& lines, const QString& language = QStringLiteral("en"))
    {
        return writeRolePart(*store, QStringLiteral("Edit"), lines, part(QLatin1String(lines.part.toLatin1()), language), language);
    }
    static QStringList words(const RoleLines& lines)
    {
        QStringList texts;
        for (const RoleText& text : lines.texts) texts.append(text.text);
        return texts;
    }

    std::unique_ptr<Store> store;
};
INSTANTIATE_TEST_SUITE_P(, Roles, testing::ValuesIn(OnEveryDatabase::drivers()), OnEveryDatabase::nameOf);

TEST_P(Roles, BeginWithTheWordsOfTheFramework)
{
    const RoleLines lines = part(rolePart::responsibility);
    EXPECT_FALSE(lines.own);
    EXPECT_EQ(words(lines), wordList(QStringLiteral("en"), QStringLiteral("role.responsibilities")));
    EXPECT_EQ(lines.texts.size(), 8);
    EXPECT_TRUE(lines.texts.constFirst().id.isNull());
}

TEST_P(Roles, KeepTheOrderThatTheyWereGiven)
{
    RoleLines lines = part(rolePart::responsibility);
    lines.texts.move(7, 0);
    lines.texts[1].text = QStringLiteral("4726 P");
    const QStringList wanted = words(lines);
    ASSERT_TRUE(write(lines).ok());
    const RoleLines stored = part(rolePart::responsibility);
    EXPECT_TRUE(stored.own);
    EXPECT_EQ(words(stored), wanted);
    EXPECT_EQ(roleTexts(*store->all<RoleText>(), rolePart::responsibility, QStringLiteral("en")), wanted);
    EXPECT_FALSE(part(rolePart::benefit).own) << "the other parts stay as they come";
    EXPECT_FALSE(part(rolePart::responsibility, QStringLiteral("el")).own);

    RoleLines again = stored;
    again.texts.swapItemsAt(0, 1);
    ASSERT_TRUE(write(again).ok());
    EXPECT_EQ(part(rolePart::responsibility).texts[0].id, stored.texts[1].id) << "a text that moved is the same text";
}

TEST_P(Roles, TakeTextsAwayAndPutNewOnesIn)
{
    ASSERT_TRUE(write(part(rolePart::benefit)).ok());
    RoleLines lines = part(rolePart::benefit);
    lines.texts.removeAt(2);
    lines.texts[0].text = QStringLiteral("   ");
    RoleText fresh;
    fresh.text = QStringLiteral(" 4727 Q ");
    lines.texts.append(fresh);
    ASSERT_TRUE(write(lines).ok());
    const RoleLines stored = part(rolePart::benefit);
    ASSERT_EQ(stored.texts.size(), 4) << "what is empty goes";
    EXPECT_EQ(stored.texts.constLast().text, QStringLiteral("4727 Q"));
    for (qsizetype i = 0; i < stored.texts.size(); ++i) EXPECT_EQ(stored.texts[i].position, int(i) + 1);
    ASSERT_TRUE(store->undo(*store->lastStep()).ok());
    EXPECT_EQ(part(rolePart::benefit).texts.size(), 5) << "one step back";
}

TEST_P(Roles, LoseNothingThatSomebodyElseWrote)
{
    const RoleLines usual = part(rolePart::benefit);
    ASSERT_TRUE(write(usual).ok());
    EXPECT_EQ(writeRolePart(*store, QStringLiteral("Edit"), usual, usual, QStringLiteral("en")).error().kind, Error::Kind::ChangedOnDisk) << "both began own words";
    const RoleLines loaded = part(rolePart::benefit);
    auto other = open(QStringLiteral("Jan"));
    ASSERT_TRUE(other);
    RoleLines theirs = loaded;
    theirs.texts[1].text = QStringLiteral("4728 R");
    ASSERT_TRUE(writeRolePart(*other, QStringLiteral("Edit"), theirs, loaded, QStringLiteral("en")).ok());
    RoleLines mine = loaded;
    mine.texts.move(1, 0);
    ASSERT_TRUE(writeRolePart(*store, QStringLiteral("Move"), mine, loaded, QStringLiteral("en")).ok());
    EXPECT_EQ(part(rolePart::benefit).texts[0].text, QStringLiteral("4728 R")) << "their words, my place";
    mine = loaded;
    mine.texts[1].text = QStringLiteral("4729 S");
    EXPECT_EQ(writeRolePart(*store, QStringLiteral("Edit"), mine, loaded, QStringLiteral("en")).error().kind, Error::Kind::ChangedOnDisk);
    EXPECT_EQ(part(rolePart::benefit).texts[0].text, QStringLiteral("4728 R"));
}

TEST_P(Roles, TellWhichLanguageHasFewerTexts)
{
    EXPECT_TRUE(roleGaps({}, QStringLiteral("en")).isEmpty());
    RoleLines lines = part(rolePart::responsibility, QStringLiteral("el"));
    lines.texts.removeLast();
    ASSERT_TRUE(write(lines, QStringLiteral("el")).ok());
    const QList<RoleGap> gaps = roleGaps(*store->all<RoleText>(), QStringLiteral("en"));
    ASSERT_EQ(gaps.size(), 1);
    EXPECT_EQ(gaps[0].language, QStringLiteral("el"));
    EXPECT_EQ(gaps[0].part, rolePart::responsibility);
    EXPECT_EQ(gaps[0].here, 7);
    EXPECT_EQ(gaps[0].there, 8);
}

} // namespace

} // namespace microvet::programme
