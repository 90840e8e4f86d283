#include "core/translation/repeats.h"

#include "tests/support/sample_content.h"

#include "core/translation/terms.h"

#include <gtest/gtest.h>

namespace microvet::translation {
namespace {

using namespace model;

model::Block textBlock(int number, const char* words)
{
    TextBlock body;
    body.text = test::paragraph(QString::fromUtf8(words));
    return test::blockOf(number, body);
}

class TranslationRepeats : public testing::Test {
protected:
    TranslationRepeats()
    {
        QList<model::Unit>& units = original.modules[0].units;
        units[0].blocks = {textBlock(911, "Wash your hands."),
                           textBlock(912, "Wash your hands."),
                           textBlock(913, "Wash  your hands."),
                           textBlock(914, "Put on the apron. Wash the table well."),
                           textBlock(915, "Wash the table well. Go home.")};
        now.course = original;
        now.course.id = CourseId::make();
        now.course.language = QStringLiteral("de");
        now.course.origin = Origin{};
        sheet = Sheet(original, now);
    }

    qsizetype pairOf(int block) const
    {
        for (qsizetype i = 0; i < sheet.pairs().size(); ++i)
            if (sheet.textOf(sheet.pairs()[i]).owner == test::testId(block)) return i;
        ADD_FAILURE() << block;
        return 0;
    }
    void put(int block, const char* words)
    {
        const qsizetype at = pairOf(block);
        ASSERT_TRUE(putTarget(now, sheet, at,
                              {sheet.pairs()[at].codes, {{Piece::Kind::Words, QString::fromUtf8(words)}}}));
        sheet = Sheet(original, now);
    }
    QString textOf(int block) const
    {
        return richtext::toPlainText(std::get<TextBlock>(find<model::Block>(now, test::testId(block))->body).text);
    }

    Course original = test::sampleContent().course;
    Content now;
    Sheet sheet;
};

TEST_F(TranslationRepeats, OffersWhatWasTranslatedBeforeMostUsedFirst)
{
    EXPECT_TRUE(repeatsOf(sheet, pairOf(911)).isEmpty());
    EXPECT_EQ(openRepeats(sheet), 0);
    put(912, "Hände waschen.");
    ASSERT_EQ(repeatsOf(sheet, pairOf(911)).size(), 1);
    EXPECT_EQ(wordsOf(repeatsOf(sheet, pairOf(911))[0].target), QStringLiteral("Hände waschen."));
    EXPECT_EQ(openRepeats(sheet), 2);
    put(913, "Bitte Hände waschen.");
    EXPECT_EQ(repeatsOf(sheet, pairOf(911)).size(), 2);
    EXPECT_EQ(wordsOf(repeatsOf(sheet, pairOf(911))[0].target), QStringLiteral("Hände waschen."));
    put(911, "Bitte Hände waschen.");
    EXPECT_EQ(repeatsOf(sheet, pairOf(911)).size(), 1) << "what it says itself is not offered";
}

TEST_F(TranslationRepeats, FillsInAllAtOnce)
{
    put(912, "Hände waschen.");
    EXPECT_EQ(fillRepeats(now, sheet), 2);
    sheet = Sheet(original, now);
    for (const int block : {911, 912, 913})
        EXPECT_EQ(textOf(block), QStringLiteral("Hände waschen."));
    EXPECT_EQ(openRepeats(sheet), 0);
    EXPECT_EQ(fillRepeats(now, sheet), 0);
}

TEST_F(TranslationRepeats, MarksOfOneTextAreNotThoseOfAnother)
{
    const RichText one = test::linked(QStringLiteral("See "), QStringLiteral("here"), QStringLiteral("https://a.org"));
    const RichText two = test::linked(QStringLiteral("See "), QStringLiteral("here"), QStringLiteral("https://b.org"));
    for (const auto& [at, text] : {std::pair(0, one), std::pair(1, two)})
        std::get<TextBlock>(original.modules[0].units[0].blocks[at].body).text =
            std::get<TextBlock>(now.course.modules[0].units[0].blocks[at].body).text = text;
    sheet = Sheet(original, now);
    const Pair& pair = sheet.pairs()[pairOf(911)];
    Pieces target = pair.source.pieces;
    for (Piece& piece : target)
        if (piece.words == QLatin1String("here")) piece.words = QStringLiteral("hier");
    ASSERT_TRUE(putTarget(now, sheet, pairOf(911), {pair.codes, target}));
    sheet = Sheet(original, now);
    EXPECT_EQ(fillRepeats(now, sheet), 1);
    const RichText& filled = std::get<TextBlock>(now.course.modules[0].units[0].blocks[1].body).text;
    EXPECT_EQ(richtext::toPlainText(filled), QStringLiteral("See hier"));
    EXPECT_EQ(filled.blocks[0].runs.last().link, QStringLiteral("https://b.org")) << "each keeps its own link";
}

TEST_F(TranslationRepeats, FindsSentencesInOtherTexts)
{
    const Sentences sentences(sheet);
    EXPECT_TRUE(sentences.knownIn(sheet, pairOf(915)).isEmpty()) << "nothing is translated";
    put(914, "Schürze anziehen. Den Tisch gut abwischen.");
    const QList<KnownSentence> known = sentences.knownIn(sheet, pairOf(915));
    ASSERT_EQ(known.size(), 1);
    EXPECT_EQ(known[0].source, QStringLiteral("Wash the table well."));
    EXPECT_EQ(known[0].target, QStringLiteral("Den Tisch gut abwischen."));
    put(914, "Schürze anziehen und den Tisch gut abwischen.");
    EXPECT_TRUE(sentences.knownIn(sheet, pairOf(915)).isEmpty()) << "nobody knows which words are its own";
}

TermPair term(const char* word, const char* translation)
{
    TermPair pair;
    pair.id = PartId::make();
    pair.term = QString::fromUtf8(word);
    pair.translation = QString::fromUtf8(translation);
    return pair;
}

/// "outcome+, unit-": which terms were found, and whether the translation uses them.
std::string found(const QList<TermUse>& uses)
{
    QStringList words;
    for (const TermUse& use : uses)
        words << use.term.term + (use.isUsed ? u'+' : u'-');
    return words.join(QStringLiteral(", ")).toStdString();
}

TEST(TranslationTerms, FindsWordsWithTheirEndings)
{
    const QList<TermPair> terms{term("learning outcome", "Lernergebnis"), term("outcome", "Ergebnis"),
                                term("unit", "Einheit"), term("CNC", "CNC")};
    const auto in = [&](const char* source, const char* target) {
        return found(termsIn(terms, QString::fromUtf8(source), QString::fromUtf8(target)));
    };
    EXPECT_EQ(in("Write learning outcomes.", "Schreiben Sie Lernergebnisse."), "learning outcome+")
        << "the shorter term stands only inside the longer one";
    EXPECT_EQ(in("The Outcome is good; the learning outcome, too.", "Das Ergebnis"),
              "learning outcome-, outcome+");
    EXPECT_EQ(in("The community", ""), "") << "only its end is free";
    EXPECT_EQ(in("Units, units", "Einheiten"), "unit+");
    EXPECT_EQ(in("A CNC machine", "Eine Maschine"), "CNC-");
    EXPECT_EQ(in("", ""), "");
}

TEST(TranslationTerms, TakesWordsOfOtherAlphabets)
{
    const QList<TermPair> terms{term("learning outcome", "μαθησιακό αποτέλεσμα")};
    EXPECT_EQ(found(termsIn(terms, QStringLiteral("learning outcomes"), QStringLiteral("Τα μαθησιακά αποτελέσματα"))),
              "learning outcome+");
    EXPECT_EQ(found(termsIn(terms, QStringLiteral("learning outcomes"), QStringLiteral("Οι στόχοι"))),
              "learning outcome-");
}

TEST(TranslationTerms, ComeFromTheGlossaryOnce)
{
    const Course original = test::sampleContent().course;
    ASSERT_FALSE(original.glossary.isEmpty());
    Course translation = original;
    translation.origin = Origin{};
    EXPECT_TRUE(termsOfGlossary(original, translation).isEmpty()) << "nothing is translated";
    translation.glossary[0].term = QStringLiteral("Teig");
    const QList<TermPair> terms = termsOfGlossary(original, translation);
    ASSERT_EQ(terms.size(), 1);
    EXPECT_EQ(terms[0].term, original.glossary[0].term);
    EXPECT_EQ(terms[0].translation, QStringLiteral("Teig"));
    translation.origin->terms = terms;
    EXPECT_TRUE(termsOfGlossary(original, translation).isEmpty());
}

} // namespace
} // namespace microvet::translation
