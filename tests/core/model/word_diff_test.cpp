#include "core/model/word_diff.h"

#include "tests/support/random_content.h"

#include <gtest/gtest.h>

namespace microvet::model {

namespace {

QString joined(const QList<Passage>& passages, Passage::Kind kind)
{
    QString text;
    for (const Passage& p : passages)
        if (p.kind == Passage::Same || p.kind == kind) text += p.text;
    return text;
}

QString marked(const QString& before, const QString& after)
{
    QString text;
    for (const Passage& p : compareWords(before, after))
        text += p.kind == Passage::Same ? p.text : p.kind == Passage::Removed ? u'[' + p.text + u']' : u'{' + p.text + u'}';
    return text;
}

} // namespace

TEST(WordDiff, MarksWholeWords)
{
    EXPECT_EQ(marked(QStringLiteral("Knead the dough for ten minutes."), QStringLiteral("Knead the dough for twelve minutes.")),
              QStringLiteral("Knead the dough for [ten]{twelve} minutes."));
    EXPECT_EQ(marked(QStringLiteral("a c"), QStringLiteral("a b c")), QStringLiteral("a {b }c"));
    EXPECT_EQ(marked(QStringLiteral("Ψωμί και νερό"), QStringLiteral("Ψωμί")), QStringLiteral("Ψωμί[ και νερό]"));
    EXPECT_EQ(marked({}, QStringLiteral("new")), QStringLiteral("{new}"));
    EXPECT_TRUE(compareWords({}, {}).isEmpty());
}

TEST(WordDiff, ChangesThatOnlyABlankOrAStrayWordKeepsApartAreOne)
{
    EXPECT_EQ(marked(QStringLiteral("Why short courses are asked for"), QStringLiteral("What a credential is good for")),
              QStringLiteral("[Why short courses are asked]{What a credential is good} for"));
    EXPECT_EQ(marked(QStringLiteral("old words here and then other ones"), QStringLiteral("fresh text this and now quite new")),
              QStringLiteral("[old words here and then other ones]{fresh text this and now quite new}"));
    EXPECT_EQ(marked(QStringLiteral("ten and five"), QStringLiteral("two and six")), QStringLiteral("[ten]{two} and [five]{six}")) << "short ones stay apart";
    EXPECT_EQ(marked(QStringLiteral("ten\nfive"), QStringLiteral("two\nsix")), QStringLiteral("[ten]{two}\n[five]{six}")) << "as do lines";
}

TEST(WordDiff, HoldsBothTextsToTheLetter)
{
    for (quint32 seed = 0; seed < 300; ++seed) {
        test::RandomContent random(seed);
        QStringList words = random.words(30).split(u' ');
        const QString before = words.join(u' ');
        for (int i = 0; i < 3 && !words.isEmpty(); ++i) words[random.number(int(words.size()))] = random.words(3);
        const QString after = words.join(u'\n');
        const QList<Passage> passages = compareWords(before, after);
        EXPECT_EQ(joined(passages, Passage::Removed), before) << seed;
        EXPECT_EQ(joined(passages, Passage::Added), after) << seed;
    }
}

TEST(WordDiff, TextsTooLongToCompareStillHoldBoth)
{
    QString before = QStringLiteral("Start ");
    QString after = before;
    for (int i = 0; i < 3000; ++i) {
        before += QStringLiteral("a%1 ").arg(i);
        after += QStringLiteral("b%1 ").arg(i);
    }
    before += QStringLiteral("end");
    after += QStringLiteral("end");
    const QList<Passage> passages = compareWords(before, after);
    EXPECT_EQ(passages.size(), 4);
    EXPECT_EQ(joined(passages, Passage::Removed), before);
    EXPECT_EQ(joined(passages, Passage::Added), after);
}

} // namespace microvet::model
