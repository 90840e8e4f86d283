#include "tests/ui/spelling/small_dictionary.h"
#include "ui/spelling/dictionaries.h"
#include "ui/spelling/dictionary_codec.h"
#include "ui/spelling/speller.h"

#include <QSignalSpy>
#include <QtTest>

namespace microvet::ui {
namespace {

/// Asks and waits for the answer.
bool right(Speller& speller, const QString& word, const QString& language)
{
    std::optional<bool> answer;
    EXPECT_TRUE(QTest::qWaitFor([&] { return (answer = speller.isRight(word, language)).has_value(); })) << qPrintable(word);
    return answer.value_or(true);
}

TEST(Dictionaries, FindsTheVariantOrTheUsualOne)
{
    SmallDictionaries small;
    small.add(QStringLiteral("pt_BR"), "UTF-8", {"casa"});
    small.add(QStringLiteral("pt_PT"), "UTF-8", {"casa"});
    small.add(QStringLiteral("de_DE_frami"), "UTF-8", {"haus"});
    small.add(QStringLiteral("en_US"), "UTF-8", {"color"});
    const QStringList folders = dictionaryFolders();
    ASSERT_EQ(folders, QStringList{QDir::toNativeSeparators(small.folder())});
    const auto code = [&](const char* language) {
        const auto found = findDictionary(QString::fromLatin1(language), folders);
        return found ? found->code.toStdString() : std::string();
    };
    EXPECT_EQ(code("pt"), "pt_PT");
    EXPECT_EQ(code("pt-BR"), "pt_BR");
    EXPECT_EQ(code("en"), "en_GB");
    EXPECT_EQ(code("en-US"), "en_US");
    EXPECT_EQ(code("de"), "de_DE_frami");
    EXPECT_EQ(code("de-AT"), "de_DE_frami");
    EXPECT_EQ(code("nl"), "");
    EXPECT_EQ(code(""), "");
    EXPECT_FALSE(findDictionary(QStringLiteral("en"), {QStringLiteral("/no/such/folder")}));
}

TEST(SpellerTest, KnowsItsWords)
{
    SmallDictionaries small;
    Speller speller(dictionaryFolders());
    EXPECT_FALSE(speller.isRight(QStringLiteral("iron"), QStringLiteral("en"))) << "nobody waits";
    EXPECT_TRUE(right(speller, QStringLiteral("iron"), QStringLiteral("en")));
    EXPECT_TRUE(right(speller, QStringLiteral("Iron"), QStringLiteral("en")));
    EXPECT_TRUE(right(speller, QStringLiteral("don't"), QStringLiteral("en")));
    EXPECT_FALSE(right(speller, QStringLiteral("irom"), QStringLiteral("en")));
    EXPECT_TRUE(speller.problem(QStringLiteral("en")).isEmpty());
    QStringList found;
    QObject receiver;
    speller.suggest(QStringLiteral("irom"), QStringLiteral("en"), &receiver, [&](const QStringList& words) { found = words; });
    EXPECT_TRUE(QTest::qWaitFor([&] { return !found.isEmpty(); }));
    EXPECT_TRUE(found.contains(QStringLiteral("iron")));
}

TEST(SpellerTest, SaysWhereThereIsNoDictionary)
{
    SmallDictionaries small;
    Speller speller(dictionaryFolders());
    EXPECT_TRUE(right(speller, QStringLiteral("λάθως"), QStringLiteral("el")));
    EXPECT_TRUE(speller.problem(QStringLiteral("el")).contains(QStringLiteral("Ελληνικά"))) << qPrintable(speller.problem(QStringLiteral("el")));
}

TEST(SpellerTest, ReadsDictionariesOfOneByteALetter)
{
    SmallDictionaries small;
    small.add(QStringLiteral("el_GR"), "ISO8859-7", {"\xea\xe1\xeb\xfc"}); // καλό
    small.add(QStringLiteral("bg_BG"), "microsoft-cp1251", {"\xe4\xee\xe1\xfa\xf0"}); // добър
    Speller speller(dictionaryFolders());
    EXPECT_TRUE(right(speller, QStringLiteral("καλό"), QStringLiteral("el")));
    EXPECT_TRUE(right(speller, QStringLiteral("Καλό"), QStringLiteral("el")));
    EXPECT_FALSE(right(speller, QStringLiteral("καλώ"), QStringLiteral("el")));
    EXPECT_FALSE(right(speller, QStringLiteral("日本"), QStringLiteral("el"))) << "cannot even be written";
    EXPECT_TRUE(right(speller, QStringLiteral("добър"), QStringLiteral("bg")));
    EXPECT_FALSE(right(speller, QStringLiteral("добар"), QStringLiteral("bg")));
    EXPECT_FALSE(DictionaryCodec::forEncoding("no-such-code"));
}

TEST(SpellerTest, ElidedWordsAreRightByTheirParts)
{
    SmallDictionaries small;
    small.add(QStringLiteral("fr_FR"), "UTF-8", {"eau", "la"});
    Speller speller(dictionaryFolders());
    EXPECT_TRUE(right(speller, QStringLiteral("l'eau"), QStringLiteral("fr")));
    EXPECT_FALSE(right(speller, QStringLiteral("l'aeu"), QStringLiteral("fr")));
    EXPECT_FALSE(right(speller, QStringLiteral("xyz'eau"), QStringLiteral("fr")));
}

} // namespace
} // namespace microvet::ui
