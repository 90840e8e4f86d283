#include "core/richtext/spelling.h"

#include "tests/support/q.h"

#include <gtest/gtest.h>

using namespace microvet::richtext;

namespace {

QStringList words(const char* text)
{
    QStringList out;
    const QString plain = q(text);
    for (const SpellWord& word : spellWords(plain)) {
        out << word.text;
        EXPECT_GE(word.length, word.text.size());
        EXPECT_EQ(plain[word.start].toLower(), word.text[0].toLower());
    }
    return out;
}

TEST(SpellWords, BreaksAtEverythingButApostrophesInside)
{
    EXPECT_EQ(words("Don’t heat-proof the 'iron' (twice), please."), (QStringList{q("Don't"), q("heat"), q("proof"), q("the"), q("iron"), q("twice"), q("please")}));
    EXPECT_EQ(words("Ο δάσκαλος, απ’ την Αθήνα· «σ’ αγαπώ»"), (QStringList{q("δάσκαλος"), q("απ"), q("την"), q("Αθήνα"), q("αγαπώ")}));
    EXPECT_EQ(words("L'eau e dell’acqua"), (QStringList{q("L'eau"), q("dell'acqua")}));
    EXPECT_EQ(words("so\u00adft cafe\u0301"), (QStringList{q("soft"), q("cafe\u0301")}));
}

TEST(SpellWords, LeavesOutWhatIsNoWord)
{
    EXPECT_EQ(words("350 °C SAC305 1st SCORM ΕΟΠΠΕΠ a x_1 snake_case"), QStringList());
    EXPECT_EQ(words("see https://exampel.org/pagge?x=y, mail joe@exampel.org. Or www.exampel.org, notes.pdff!"),
              (QStringList{q("see"), q("mail"), q("Or")}));
    EXPECT_EQ(words("C:\\Userss\\me gap [[1]] here"), (QStringList{q("gap"), q("here")}));
    EXPECT_EQ(words("End of one.Next begins"), (QStringList{q("End"), q("of"), q("one"), q("Next"), q("begins")}));
}

TEST(SpellWords, KnowsRunsMarksAndLanguages)
{
    const Block block{BlockKind::Paragraph, 0, {}, {{q("so"), Strong}, {q("lder "), {}}, {q("intt"), CodeMark}, {q("x+yy"), Formula},
                                                    {q(" le métal"), {}, {}, q("fr")}, {q("https://a.eu"), {}, q("https://a.eu")}, {q(" end"), {}}}};
    EXPECT_EQ(spellWords(block), (QList<SpellWord>{{q("solder"), 0, 6, {}}, {q("le"), 16, 2, q("fr")}, {q("métal"), 19, 5, q("fr")}, {q("end"), 37, 3, {}}}));
    Block code = block;
    code.kind = BlockKind::Code;
    EXPECT_TRUE(spellWords(code).isEmpty());
    Block greek{BlockKind::Quote, 0, q("el"), {{q("καλό"), {}}}};
    EXPECT_EQ(spellWords(greek), (QList<SpellWord>{{q("καλό"), 0, 4, q("el")}}));
}

TEST(SpellWords, PartsAtApostrophes)
{
    EXPECT_EQ(apostropheParts(q("l'eau")), (QStringList{q("l'"), q("eau")}));
    EXPECT_EQ(apostropheParts(q("water")), QStringList());
}

} // namespace
