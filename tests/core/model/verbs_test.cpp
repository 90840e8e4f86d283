#include "core/model/verbs.h"

#include <gtest/gtest.h>

using namespace microvet::model;

TEST(VerbList, everyLanguageHasEveryLevelAndSmallWords)
{
    for (const char* language : {"en", "el", "pt"}) {
        const VerbList* list = VerbList::of(QLatin1String(language));
        ASSERT_TRUE(list) << language;
        for (Bloom level : {Bloom::Remember, Bloom::Understand, Bloom::Apply, Bloom::Analyse, Bloom::Evaluate, Bloom::Create}) {
            EXPECT_GE(list->verbs(level).size(), 10) << language;
            for (const QString& verb : list->verbs(level)) {
                const auto opening = list->opening(wordsOf(verb));
                EXPECT_TRUE(opening.levels.contains(level)) << language << ' ' << verb.toStdString();
                EXPECT_FALSE(opening.vague) << language << ' ' << verb.toStdString();
            }
        }
    }
    EXPECT_EQ(VerbList::of(QStringLiteral("pt-BR")), VerbList::of(QStringLiteral("pt")));
}

TEST(VerbList, whatIsNoListIsRefused)
{
    for (const char* text : {"", "[]", "{}", "{\"language\":\"en\"}", "{\"levels\":{\"remember\":[\"x\"]}}", "\xff\xfe"})
        EXPECT_FALSE(VerbList::fromJson(text)) << text;
    EXPECT_TRUE(VerbList::fromJson("{\"language\":\"xx\",\"levels\":{\"remember\":[\"x|y\"]}}"));
}
