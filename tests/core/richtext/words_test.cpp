#include "core/richtext/richtext.h"

#include <gtest/gtest.h>

#include <QRandomGenerator>
#include <QTextBoundaryFinder>

using namespace microvet::richtext;

namespace {

int byUnicode(const QString& text)
{
    int words = 0;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    while (finder.toNextBoundary() != -1)
        if (finder.boundaryReasons() & QTextBoundaryFinder::EndOfItem) ++words;
    return words;
}

} // namespace

TEST(Words, CountsWhatAReaderCallsWords)
{
    EXPECT_EQ(wordCount(QString()), 0);
    EXPECT_EQ(wordCount(QStringLiteral(" – … ")), 0);
    EXPECT_EQ(wordCount(QStringLiteral("Don’t mix 3.5 litres, or so!")), 6);
    EXPECT_EQ(wordCount(QStringLiteral("Η ετικέτα του δοχείου")), 4);
    EXPECT_EQ(wordCount(QStringLiteral("Етикетът на опаковката")), 3);
    EXPECT_EQ(wordCount(QStringLiteral("cafe\u0301 co\u00adoperate")), 2);
    EXPECT_EQ(wordCount(QStringLiteral("Sécurité à l'école")), 3);
}

TEST(Words, RunsDoNotCutWords)
{
    RichText text;
    text.blocks = {{BlockKind::Paragraph, 0, {}, {{QStringLiteral("micro"), Strong}, {QStringLiteral("credentials now"), {}}}},
                   {BlockKind::BulletItem, 0, {}, {{QStringLiteral("one"), {}}}}};
    EXPECT_EQ(wordCount(text), 3);
}

TEST(Words, AgreesWithUnicodeOnRandomTexts)
{
    // Without the underscore and marks out of place, where Qt goes its own ways.
    const QString letters = QStringLiteral("abzAéßñωΣжя019 ..,'’:;-–()·\u2028");
    QRandomGenerator random(7);
    for (int round = 0; round < 5000; ++round) {
        QString text;
        for (int i = random.bounded(24); i > 0; --i) text += letters[random.bounded(letters.size())];
        ASSERT_EQ(wordCount(text), byUnicode(text)) << qPrintable(text);
    }
    EXPECT_EQ(wordCount(QStringLiteral("日本語のテキスト and 한국어")), byUnicode(QStringLiteral("日本語のテキスト and 한국어")));
}
