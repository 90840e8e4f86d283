#include "core/translation/sheet.h"

#include "tests/support/random_content.h"
#include "tests/support/sample_content.h"

#include "core/model/walk.h"
#include "core/translation/apply.h"
#include "core/translation/marked_text.h"
#include "core/translation/translated.h"
#include "core/translation/units.h"

#include <gtest/gtest.h>

namespace microvet::translation {
namespace {

using namespace model;

/// A translation as it begins: a course of its own with the same elements and texts.
Content begunFrom(const Course& original)
{
    Content content;
    content.course = original;
    content.course.id = CourseId::make();
    content.course.language = QStringLiteral("de");
    content.course.title = QStringLiteral("[de] ") + original.title;
    Origin origin;
    origin.courseId = original.id;
    origin.relation = OriginKind::Translation;
    content.course.origin = origin;
    return content;
}

Pieces said(const QString& words) { return {{Piece::Kind::Words, words}}; }

class TranslationSheet : public testing::Test {
protected:
    TranslationSheet()
    {
        std::get<TextBlock>(original.modules[0].units[0].blocks[0].body).text =
            RichText::fromPlain(QStringLiteral("First line\n\nSecond line"));
        block = original.modules[0].units[0].blocks[0].id.uuid();
        now = begunFrom(original);
        sheet = Sheet(original, now);
    }

    qsizetype pairOf(const QUuid& owner, const char* field, int number = 1) const
    {
        for (qsizetype i = 0; i < sheet.pairs().size(); ++i) {
            const PairedText& text = sheet.textOf(sheet.pairs()[i]);
            if (text.owner == owner && text.field == field && sheet.pairs()[i].source.number == number) return i;
        }
        ADD_FAILURE() << field << ' ' << number;
        return 0;
    }
    const Pair& pairAt(qsizetype at) const { return sheet.pairs()[at]; }
    bool put(qsizetype pair, const Pieces& target)
    {
        const bool done = putTarget(now, sheet, pair, {pairAt(pair).codes, target});
        sheet = Sheet(original, now, changed);
        return done;
    }
    QString blockText() const
    {
        return richtext::toPlainText(std::get<TextBlock>(now.course.modules[0].units[0].blocks[0].body).text);
    }

    Course original = test::sampleContent().course;
    Content now;
    Sheet sheet;
    QUuid block;
    QHash<QString, ChangedText> changed;
};

TEST_F(TranslationSheet, BeginsUntranslatedWithEveryTextOfTheOriginal)
{
    int texts = 0;
    forEachUnit(original, {}, [&](const Unit& unit) { texts += unit.isTranslatable(); });
    EXPECT_EQ(sheet.texts().size(), texts);
    EXPECT_EQ(sheet.tally().texts, texts);
    EXPECT_EQ(sheet.tally().done, 0);
    EXPECT_EQ(sheet.tally().wordsDone, 0);
    for (const Pair& pair : sheet.pairs()) {
        EXPECT_EQ(pair.state, TextState::Untranslated);
        EXPECT_TRUE(pair.fits && pair.target.isEmpty());
        EXPECT_GE(pair.words, 0);
    }
    EXPECT_EQ(pairAt(pairOf(now.course.id.uuid(), "title")).state, TextState::Untranslated)
        << "the language before the title is not a translation";
}

TEST_F(TranslationSheet, AParagraphIsTranslatedByItself)
{
    const qsizetype second = pairOf(block, "body.text", 3);
    ASSERT_TRUE(put(second, said(QStringLiteral("Zweite Zeile"))));
    EXPECT_EQ(blockText(), QStringLiteral("First line\n\nZweite Zeile"));
    EXPECT_EQ(pairAt(second).state, TextState::Translated);
    EXPECT_EQ(pairAt(pairOf(block, "body.text", 1)).state, TextState::Untranslated);
    EXPECT_EQ(sheet.tally().done, 0) << "half a text is not done";
    EXPECT_EQ(sheet.tally().wordsDone, 2);
    ASSERT_TRUE(put(pairOf(block, "body.text", 1), said(QStringLiteral("Erste Zeile"))));
    EXPECT_EQ(sheet.tally().done, 1);
    EXPECT_EQ(sheet.tallies().value(original.modules[0].units[0].id.uuid()).done, 1);
    ASSERT_TRUE(put(second, {}));
    EXPECT_EQ(blockText(), QStringLiteral("Erste Zeile\n\nSecond line")) << "without words the original's come back";
}

TEST_F(TranslationSheet, TheTitleIsWrittenWithoutTheLanguageBeforeIt)
{
    const qsizetype title = pairOf(now.course.id.uuid(), "title");
    ASSERT_TRUE(put(title, said(QStringLiteral("Brot"))));
    EXPECT_EQ(now.course.title, QStringLiteral("Brot"));
    ASSERT_TRUE(put(title, said(QStringLiteral("  "))));
    EXPECT_EQ(now.course.title, QStringLiteral("[de] ") + original.title);
}

TEST_F(TranslationSheet, WhatReadsTheSameOnPurposeIsDoneUntilTheOriginalSaysSomethingElse)
{
    const QUuid module = original.modules[0].id.uuid();
    const qsizetype title = pairOf(module, "title");
    ASSERT_TRUE(putSame(now, sheet, title, true));
    sheet = Sheet(original, now);
    EXPECT_EQ(pairAt(title).state, TextState::Same);
    EXPECT_EQ(now.course.modules[0].title, original.modules[0].title);
    EXPECT_EQ(now.course.origin->unchanged.size(), 1);
    original.modules[0].title = now.course.modules[0].title = QStringLiteral("Other words");
    sheet = Sheet(original, now);
    EXPECT_EQ(pairAt(title).state, TextState::Untranslated) << "nobody said it of these words";
    ASSERT_TRUE(putSame(now, sheet, title, true));
    sheet = Sheet(original, now);
    ASSERT_TRUE(put(title, said(QStringLiteral("Andere Worte"))));
    EXPECT_EQ(pairAt(title).state, TextState::Translated);
    EXPECT_EQ(now.course.origin->unchanged.size(), 1) << "who translates it takes that back";
    ASSERT_TRUE(putSame(now, sheet, title, false));
    sheet = Sheet(original, now);
    EXPECT_EQ(pairAt(title).state, TextState::Untranslated);
}

TEST_F(TranslationSheet, MarksStayWhatTheyAreAndHalvesAreLeftOut)
{
    const RichText linked =
        test::linked(QStringLiteral("See "), QStringLiteral("the page"), QStringLiteral("https://example.org"));
    std::get<TextBlock>(original.modules[0].units[0].blocks[0].body).text = linked;
    now = begunFrom(original);
    sheet = Sheet(original, now);
    const qsizetype at = pairOf(block, "body.text");
    const auto read = [&](const char* text) {
        Segment shape = pairAt(at).source;
        shape.codes = pairAt(at).codes;
        return piecesOf(QString::fromUtf8(text), shape, Lines::AsMarks);
    };
    ASSERT_TRUE(put(at, read("⟦1⟧Die Seite⟦/1⟧ ansehen")));
    const RichText& text = std::get<TextBlock>(now.course.modules[0].units[0].blocks[0].body).text;
    ASSERT_EQ(text.blocks[0].runs.size(), 2);
    EXPECT_EQ(text.blocks[0].runs[0].link, QStringLiteral("https://example.org"));
    EXPECT_EQ(markedText(pairAt(at).target, pairAt(at).codes, Lines::AsMarks), QStringLiteral("⟦1⟧Die Seite⟦/1⟧ ansehen"));

    const Pieces half = read("⟦1⟧Die Seite ansehen⟦9⟧");
    const MarkFaults faults = markFaults(half, pairAt(at).codes, 1);
    EXPECT_FALSE(faults.isSound());
    EXPECT_EQ(faults.unpaired, QList<qsizetype>{0});
    EXPECT_EQ(faults.strange, 1);
    ASSERT_TRUE(put(at, half));
    EXPECT_EQ(blockText(), QStringLiteral("Die Seite ansehen")) << "the words are kept whatever the marks";
    EXPECT_EQ(markFaults(pairAt(at).target, pairAt(at).codes, 1).missing, QList<qsizetype>{0});
}

TEST_F(TranslationSheet, MarksThatOnlyTheTranslationHasAreKept)
{
    RichText bold = RichText::fromPlain(QStringLiteral("Erste Zeile\n\nZweite Zeile"));
    bold.blocks[0].runs = {{QStringLiteral("Erste"), richtext::Strong}, {QStringLiteral(" Zeile"), {}}};
    std::get<TextBlock>(now.course.modules[0].units[0].blocks[0].body).text = bold;
    sheet = Sheet(original, now);
    const Pair& pair = pairAt(pairOf(block, "body.text", 1));
    EXPECT_EQ(pair.codes.size(), 1);
    EXPECT_EQ(pair.source.codes.size(), 0);
    Pieces target = pair.target;
    target.append({Piece::Kind::Words, QStringLiteral("!")});
    ASSERT_TRUE(put(pairOf(block, "body.text", 1), target));
    EXPECT_EQ(std::get<TextBlock>(now.course.modules[0].units[0].blocks[0].body).text.blocks[0].runs[0].marks,
              richtext::Marks(richtext::Strong));
}

TEST_F(TranslationSheet, OtherParagraphsAreLeftToTheEditor)
{
    std::get<TextBlock>(now.course.modules[0].units[0].blocks[0].body).text =
        RichText::fromPlain(QStringLiteral("Beide Zeilen in einer"));
    sheet = Sheet(original, now);
    const qsizetype at = pairOf(block, "body.text", 1);
    EXPECT_FALSE(pairAt(at).fits);
    EXPECT_EQ(pairAt(at).state, TextState::Translated);
    const Content before = now;
    EXPECT_FALSE(put(at, said(QStringLiteral("x"))));
    EXPECT_TRUE(now == before);
}

TEST_F(TranslationSheet, AnEmptyTextIsBegunWithTheParagraphsOfTheOriginal)
{
    std::get<TextBlock>(now.course.modules[0].units[0].blocks[0].body).text = {};
    sheet = Sheet(original, now);
    ASSERT_TRUE(put(pairOf(block, "body.text", 3), said(QStringLiteral("Zweite Zeile"))));
    EXPECT_EQ(blockText(), QStringLiteral("First line\n\nZweite Zeile"));
}

TEST_F(TranslationSheet, TellsWhatChangedInTheOriginal)
{
    ASSERT_TRUE(put(pairOf(block, "body.text", 1), said(QStringLiteral("Erste Zeile"))));
    ASSERT_TRUE(put(pairOf(block, "body.text", 3), said(QStringLiteral("Zweite Zeile"))));
    const RichText before = std::get<TextBlock>(original.modules[0].units[0].blocks[0].body).text;
    std::get<TextBlock>(original.modules[0].units[0].blocks[0].body).text =
        RichText::fromPlain(QStringLiteral("First line\n\nSecond line, longer"));
    changed.insert(sheet.textOf(pairAt(pairOf(block, "body.text", 3))).id, {NewText{{}, before}, {}});
    sheet = Sheet(original, now, changed);
    EXPECT_EQ(pairAt(pairOf(block, "body.text", 1)).state, TextState::Translated);
    EXPECT_EQ(pairAt(pairOf(block, "body.text", 3)).state, TextState::Changed);
    EXPECT_EQ(sheet.tally().changed, 1);
    EXPECT_EQ(sheet.tally().done, 0);
    const QList<qsizetype> others = sheet.update(now, {}, {});
    EXPECT_EQ(others, QList<qsizetype>{pairOf(block, "body.text", 3)});
    EXPECT_EQ(sheet.tally().done, 1);
}

TEST_F(TranslationSheet, ElementsOfOneCourseAloneAreNotInIt)
{
    const qsizetype texts = sheet.texts().size();
    TextBlock fresh;
    fresh.text = test::paragraph(QStringLiteral("Neu"));
    now.course.modules[0].units[0].blocks.prepend(test::blockOf(900, fresh));
    sheet = Sheet(original, now);
    EXPECT_EQ(sheet.texts().size(), texts);
    now.course.modules[0].units.removeLast();
    sheet = Sheet(original, now);
    EXPECT_LT(sheet.texts().size(), texts);
}

TEST_F(TranslationSheet, FollowsEditsAsIfItWasMadeAnew)
{
    for (quint32 seed = 1; seed <= 15; ++seed) {
        test::RandomContent random(seed, {70, 3, true});
        original = random.content().course;
        now = begunFrom(original);
        sheet = Sheet(original, now);
        for (int step = 0; step < 10 && !sheet.pairs().isEmpty(); ++step) {
            const qsizetype at = random.number(int(sheet.pairs().size()));
            const QUuid owner = sheet.textOf(pairAt(at)).owner;
            if (step % 4 == 3)
                putSame(now, sheet, at, true);
            else
                putTarget(now, sheet, at, {pairAt(at).codes, said(random.words())});
            sheet.update(now, {owner, now.course.id.uuid()}, {});
            const Sheet fresh(original, now);
            ASSERT_EQ(fresh.pairs().size(), sheet.pairs().size());
            for (qsizetype i = 0; i < sheet.pairs().size(); ++i) {
                EXPECT_EQ(pairAt(i).target, fresh.pairs()[i].target) << seed;
                EXPECT_EQ(pairAt(i).state, fresh.pairs()[i].state) << seed;
            }
        }
    }
}

/// Writing what stands there already is no change, whatever the text; and writing changes texts only.
TEST_F(TranslationSheet, ChangesTextsOnly)
{
    for (quint32 seed = 1; seed <= 20; ++seed) {
        test::RandomContent random(seed, {70, 3, true});
        original = random.content().course;
        now = begunFrom(original);
        sheet = Sheet(original, now);
        const Content before = now;
        for (qsizetype i = 0; i < sheet.pairs().size(); ++i)
            EXPECT_TRUE(putTarget(now, sheet, i, {pairAt(i).source.codes, pairAt(i).source.pieces})) << seed;
        now.course.title = before.course.title; // which gets its own words, without the language before them
        EXPECT_TRUE(now == before) << seed;

        for (qsizetype i = 0; i < sheet.pairs().size(); ++i)
            EXPECT_TRUE(putTarget(now, sheet, i, {pairAt(i).source.codes, said(random.words() + u'x')})) << seed;
        Content undone = now;
        forEachPlace(
            before.course,
            [&](const TextPlace& place) {
                if ((place.flags & Translatable) && !place.fixed && place.language.isEmpty())
                    rewriteText(undone, place.owner, place.field,
                                place.plain ? NewText{*place.plain, {}} : NewText{{}, *place.rich});
            },
            EmptyTexts::Asked);
        EXPECT_TRUE(undone == before) << seed;
        const Sheet after(original, now);
        for (const Pair& pair : after.pairs())
            EXPECT_NE(pair.state, TextState::Untranslated) << seed << ' ' << wordsOf(pair.source.pieces).toStdString();
    }
}

TEST_F(TranslationSheet, GivesTranslatorsWhatIsTranslatedAlready)
{
    original.titleIn = {{QStringLiteral("de"), QStringLiteral("Alter Titel")}};
    ASSERT_TRUE(put(pairOf(block, "body.text", 3), said(QStringLiteral("Zweite Zeile"))));
    const Translated translated(original, QStringLiteral("de"), &now.course);
    const QString text = sheet.textOf(pairAt(pairOf(block, "body.text", 3))).id;
    EXPECT_EQ(translated.find(text, 1), nullptr);
    ASSERT_TRUE(translated.find(text, 3));
    EXPECT_EQ(wordsOf(*translated.find(text, 3)), QStringLiteral("Zweite Zeile"));
    const QString title = sheet.textOf(pairAt(pairOf(now.course.id.uuid(), "title"))).id;
    ASSERT_TRUE(translated.find(title, 1));
    EXPECT_EQ(wordsOf(*translated.find(title, 1)), QStringLiteral("Alter Titel"));
    EXPECT_EQ(sheet.textOf(pairAt(pairOf(now.course.id.uuid(), "title"))).known, QStringLiteral("Alter Titel"));
}

} // namespace
} // namespace microvet::translation
