#include "core/translation/apply.h"

#include "tests/support/random_content.h"
#include "tests/support/sample_content.h"

#include "core/translation/units.h"

#include <gtest/gtest.h>

namespace microvet::translation {
namespace {

using namespace model;

/// What a translator sends back who has copied every source, with the words changed by `change`.
Returned answerTo(const Course& course, const std::function<QString(const QString&)>& change)
{
    Returned returned{course.id.uuid(), course.language, QStringLiteral("de"), {}};
    forEachUnit(course, {}, [&](const Unit& unit) {
        ReturnedUnit sent{unit.id(), {}};
        for (const Segment& segment : unit.segments) {
            Pieces target = segment.pieces;
            for (Piece& piece : target)
                if (piece.kind == Piece::Kind::Words) piece.words = change(piece.words);
            sent.segments.append({segmentId(segment), segment.pieces, target, false});
        }
        returned.units.append(sent);
    });
    return returned;
}

QString same(const QString& words) { return words; }
QString german(const QString& words) { return words.trimmed().isEmpty() ? words : words + QStringLiteral(" ß"); }

ReturnedUnit& unitOf(Returned& returned, const QString& id)
{
    for (ReturnedUnit& unit : returned.units)
        if (unit.id == id) return unit;
    static ReturnedUnit none;
    ADD_FAILURE() << id.toStdString();
    return none;
}

class TranslationApply : public testing::Test {
protected:
    TranslationApply()
    {
        course = test::sampleContent().course;
        unit = course.modules[0].units[0].id.uuid();
        block = course.modules[0].units[0].blocks[0].id.uuid();
        std::get<TextBlock>(course.modules[0].units[0].blocks[0].body).text = text;
        id = block.toString(QUuid::WithoutBraces) + QStringLiteral(".body.text");
    }

    RichText textOf(const Course& of) const { return std::get<TextBlock>(of.modules[0].units[0].blocks[0].body).text; }
    QStringList said(const Applied& applied) const
    {
        QStringList list;
        for (const Misfit& misfit : applied.misfits) {
            EXPECT_EQ(misfit.place, block) << misfit.text.toStdString();
            list << misfit.text;
        }
        return list;
    }

    RichText text = RichText::fromPlain(QStringLiteral("First line\n\nSecond line\nThird line"));
    Course course;
    QUuid unit, block;
    QString id;
};

TEST_F(TranslationApply, GivesTheSameCourseWhereNothingIsChanged)
{
    for (quint32 seed = 1; seed <= 40; ++seed) {
        const Course random = test::RandomContent(seed, {70, 3, true}).content().course;
        Course into = random;
        const Applied applied = apply(random, answerTo(random, same), into);
        EXPECT_EQ(applied.misfits.size(), 0) << seed;
        EXPECT_EQ(applied.taken, applied.texts);
        EXPECT_GT(applied.texts, 20);
        EXPECT_TRUE(into == random) << seed;
    }
}

TEST_F(TranslationApply, WritesEveryTextAndKeepsParagraphs)
{
    Course into = course;
    into.id = CourseId::make();
    into.title.prepend(QStringLiteral("[de] "));
    const Applied applied = apply(course, answerTo(course, german), into);
    EXPECT_TRUE(applied.misfits.isEmpty());
    EXPECT_EQ(into.title, course.title + QStringLiteral(" ß")) << "the title is found under the new id";
    EXPECT_EQ(richtext::toPlainText(textOf(into)), QStringLiteral("First line ß\n\nSecond line ß\nThird line ß"));
    EXPECT_EQ(into.modules[0].title, course.modules[0].title + QStringLiteral(" ß"));
    EXPECT_EQ(into.keywords.size(), course.keywords.size());
    EXPECT_EQ(into.contributors, course.contributors);
}

/// What was translated at another time, and changed by hand since.
TEST_F(TranslationApply, PutsTextsIntoATranslationThatIsThere)
{
    const Returned returned = answerTo(course, german);
    Course into = course;
    into.id = CourseId::make();
    const Applied first = apply(course, returned, into);
    ASSERT_EQ(first.changed, first.taken);
    EXPECT_EQ(apply(course, returned, into).changed, 0) << "it says all that already";
    into.modules[0].title = QStringLiteral("By hand");
    std::get<TextBlock>(into.modules[0].units[0].blocks[0].body).text = {};
    into.modules[0].units[0].title.clear();
    const Applied applied = apply(course, returned, into);
    EXPECT_TRUE(applied.misfits.isEmpty());
    EXPECT_EQ(applied.taken, applied.texts);
    EXPECT_EQ(applied.changed, 3);
    EXPECT_EQ(into.modules[0].title, german(course.modules[0].title));
    EXPECT_EQ(into.modules[0].units[0].title, german(course.modules[0].units[0].title)) << "it was empty";
    EXPECT_EQ(richtext::toPlainText(textOf(into)), QStringLiteral("First line ß\n\nSecond line ß\nThird line ß"));
}

TEST_F(TranslationApply, LeavesTextsThatHaveOtherParagraphsThere)
{
    Returned returned = answerTo(course, german);
    Course into = course;
    auto& there = std::get<TextBlock>(into.modules[0].units[0].blocks[0].body).text;
    const auto isLeft = [&](const RichText& paragraphs) {
        there = paragraphs;
        const Applied applied = apply(course, returned, into);
        return there == paragraphs && applied.taken == applied.texts - 1 && said(applied).size() == 1 &&
               said(applied)[0].contains(QStringLiteral("other paragraphs"));
    };
    EXPECT_TRUE(isLeft(RichText::fromPlain(QStringLiteral("Note\nErste\n\nZweite\nDritte"))));
    EXPECT_TRUE(isLeft(RichText::fromPlain(QStringLiteral("Erste\n\nZweite"))));
    RichText other = text;
    other.blocks[2].kind = richtext::BlockKind::Heading;
    EXPECT_TRUE(isLeft(richtext::normalised(other)));
    there = {};
    unitOf(returned, id).segments[2].target.reset();
    EXPECT_EQ(said(apply(course, returned, into)).size(), 2) << "part of a text is none";
    EXPECT_TRUE(there.isEmpty());
}

TEST_F(TranslationApply, SaysWhichTextsTheTranslationHasNoPlaceFor)
{
    Course into = course;
    into.modules[0].units[0].blocks.removeFirst();
    const Applied applied = apply(course, answerTo(course, german), into);
    ASSERT_EQ(applied.misfits.size(), 1);
    EXPECT_TRUE(applied.misfits[0].place.isNull());
    EXPECT_TRUE(applied.misfits[0].text.contains(QStringLiteral("does not have this text")));
    EXPECT_TRUE(applied.misfits[0].text.contains(QStringLiteral("First line")));
    EXPECT_EQ(applied.taken, applied.texts - 1);
}

TEST_F(TranslationApply, TellsFaultsOfTheFileOnce)
{
    Returned returned = answerTo(course, german);
    for (ReturnedSegment& segment : unitOf(returned, id).segments) {
        segment.target.reset();
        segment.fault = QStringLiteral("Wrong column.");
    }
    returned.strays = {QStringLiteral("A row of nobody.")};
    Course into = course;
    const Applied applied = apply(course, returned, into);
    ASSERT_EQ(applied.misfits.size(), 2);
    EXPECT_EQ(applied.misfits[0].place, block);
    EXPECT_EQ(applied.misfits[0].text, QStringLiteral("Wrong column."));
    EXPECT_TRUE(applied.misfits[1].place.isNull());
    EXPECT_EQ(applied.misfits[1].text, QStringLiteral("A row of nobody."));
    EXPECT_EQ(textOf(into), text);
}

TEST_F(TranslationApply, LeavesWhatHasChangedSinceAndFindsWhatMoved)
{
    const Returned returned = answerTo(course, german);
    std::get<TextBlock>(course.modules[0].units[0].blocks[0].body).text =
        RichText::fromPlain(QStringLiteral("New\nFirst line\nSecond line, longer\nThird line"));
    Course into = course;
    const Applied applied = apply(course, returned, into);
    EXPECT_EQ(richtext::toPlainText(textOf(into)),
              QStringLiteral("New\nFirst line ß\nSecond line, longer\nThird line ß"));
    ASSERT_EQ(said(applied).size(), 1);
    EXPECT_TRUE(said(applied)[0].contains(QStringLiteral("has changed")));
}

TEST_F(TranslationApply, ListsWhatIsNotTranslated)
{
    Returned returned = answerTo(course, german);
    unitOf(returned, id).segments[1].target.reset();
    unitOf(returned, id).segments[2].target = Pieces{{Piece::Kind::Words, QStringLiteral("  ")}};
    Course into = course;
    const Applied applied = apply(course, returned, into);
    EXPECT_EQ(richtext::toPlainText(textOf(into)), QStringLiteral("First line ß\n\nSecond line\nThird line"));
    ASSERT_EQ(said(applied).size(), 1);
    EXPECT_TRUE(said(applied)[0].contains(QStringLiteral("not translated")));
}

TEST_F(TranslationApply, CountsInOneLineWhatIsLeftInManyTexts)
{
    const Returned sent = answerTo(course, german);
    ASSERT_GT(sent.units.size(), 20);
    Returned returned = sent;
    for (qsizetype i = 1; i < returned.units.size(); ++i)
        for (ReturnedSegment& segment : returned.units[i].segments)
            segment.target.reset();
    Course into = course;
    Applied applied = apply(course, returned, into);
    EXPECT_EQ(applied.untranslated, applied.texts - 1);
    EXPECT_FALSE(applied.isUntouched());
    ASSERT_EQ(applied.misfits.size(), 1);
    EXPECT_TRUE(applied.misfits[0].text.contains(QString::number(applied.texts - 1)));
    EXPECT_TRUE(applied.misfits[0].place.isNull());

    for (ReturnedSegment& segment : returned.units[0].segments)
        segment.target.reset();
    applied = apply(course, returned, into);
    EXPECT_TRUE(applied.isUntouched());
    returned.units.resize(3);
    for (qsizetype i = 0; i < returned.units.size(); ++i)
        returned.units[i] = sent.units[i];
    applied = apply(course, returned, into);
    EXPECT_FALSE(applied.isUntouched());
    ASSERT_EQ(applied.misfits.size(), 1);
    EXPECT_TRUE(applied.misfits[0].text.contains(QStringLiteral("not in the file")));
}

TEST_F(TranslationApply, ListsWhatIsMissingStrangeOrThereTwice)
{
    Returned returned = answerTo(course, german);
    const qsizetype texts = returned.units.size();
    returned.units.removeIf([&](const ReturnedUnit& each) { return each.id == id; });
    returned.units.append(returned.units[0]);
    returned.units.append(
        {QStringLiteral("not-of-this-course"),
         {{QStringLiteral("s1"), {{Piece::Kind::Words, QStringLiteral("What is this?")}}, {}, false}}});
    Course into = course;
    const Applied applied = apply(course, returned, into);
    EXPECT_EQ(applied.texts, texts);
    EXPECT_EQ(applied.taken, texts - 1);
    EXPECT_EQ(textOf(into), text);
    ASSERT_EQ(applied.misfits.size(), 3);
    EXPECT_EQ(applied.misfits[0].place, course.id.uuid());
    EXPECT_TRUE(applied.misfits[0].text.contains(QStringLiteral("twice")));
    EXPECT_EQ(applied.misfits[1].place, block);
    EXPECT_TRUE(applied.misfits[1].text.contains(QStringLiteral("not in the file")));
    EXPECT_TRUE(applied.misfits[2].place.isNull());
    EXPECT_TRUE(applied.misfits[2].text.contains(QStringLiteral("What is this?")));
}

TEST_F(TranslationApply, RefusesMarksThatDoNotPairAndListsLostOnes)
{
    RichText linked =
        test::linked(QStringLiteral("See "), QStringLiteral("the page"), QStringLiteral("https://example.org"));
    std::get<TextBlock>(course.modules[0].units[0].blocks[0].body).text = linked;
    Returned returned = answerTo(course, german);
    Pieces& target = *unitOf(returned, id).segments[0].target;
    target.removeLast();
    Course into = course;
    Applied applied = apply(course, returned, into);
    EXPECT_EQ(textOf(into), linked) << "half a link is none";
    ASSERT_EQ(said(applied).size(), 1);
    EXPECT_TRUE(said(applied)[0].contains(QStringLiteral("do not pair up")));

    target = {{Piece::Kind::Words, QStringLiteral("Siehe die Seite")}};
    into = course;
    applied = apply(course, returned, into);
    EXPECT_EQ(richtext::toPlainText(textOf(into)), QStringLiteral("Siehe die Seite"));
    ASSERT_EQ(said(applied).size(), 1);
    EXPECT_TRUE(said(applied)[0].contains(QStringLiteral("missing")));
}

TEST_F(TranslationApply, SaysThatParagraphsWereMoved)
{
    Returned returned = answerTo(course, german);
    unitOf(returned, id).segments[0].moved = true;
    Course into = course;
    const Applied applied = apply(course, returned, into);
    ASSERT_EQ(said(applied).size(), 1);
    EXPECT_TRUE(said(applied)[0].contains(QStringLiteral("order of the paragraphs")));
}

TEST_F(TranslationApply, CodeNeedsNoTranslation)
{
    const RichText code{{{richtext::BlockKind::Paragraph, 0, {}, {{QStringLiteral("Type:"), {}}}, {}, {}},
                         {richtext::BlockKind::Code, 0, {}, {{QStringLiteral("ls\ncd"), {}}}, {}, {}}}};
    std::get<TextBlock>(course.modules[0].units[0].blocks[0].body).text = code;
    Returned returned = answerTo(course, german);
    unitOf(returned, id).segments[1].target.reset();
    Course into = course;
    EXPECT_TRUE(apply(course, returned, into).misfits.isEmpty());
    EXPECT_EQ(textOf(into).blocks[1], code.blocks[1]);
    EXPECT_EQ(richtext::toPlainText(textOf(into)).section(u'\n', 0, 0), QStringLiteral("Type: ß"));
}

TEST_F(TranslationApply, KnowsWhatIsSaidInTheLanguageAlready)
{
    course.titleIn = {{QStringLiteral("de"), QStringLiteral("Titel")},
                      {QStringLiteral("el"), QStringLiteral("Τίτλος")}};
    course.keywords = {QStringLiteral("one"), QStringLiteral("two")};
    course.keywordsIn = {{QStringLiteral("de"), {QStringLiteral("eins"), QStringLiteral("zwei")}}};
    course.learners.targetGroup = QStringLiteral("Bakers");
    course.learners.targetGroupIn = {{QStringLiteral("de"), QStringLiteral("Bäcker")}};
    QMap<QByteArray, QString> translated;
    int units = 0;
    forEachUnit(course, QStringLiteral("DE"), [&](const Unit& each) {
        ++units;
        if (each.translated) translated.insert(each.field, *each.translated);
    });
    const QMap<QByteArray, QString> expected{{"title", QStringLiteral("Titel")},
                                             {"keywords.0", QStringLiteral("eins")},
                                             {"keywords.1", QStringLiteral("zwei")},
                                             {"learners.targetGroup", QStringLiteral("Bäcker")}};
    EXPECT_EQ(translated, expected);
    EXPECT_GT(units, translated.size());
}

TEST_F(TranslationApply, LeavesOutTheListOfChanges)
{
    course.changes.append(
        {PartId::make(), QDate(2026, 1, 3), QStringLiteral("1.1"), {}, QStringLiteral("Told to all"), true, {}});
    forEachUnit(course, {},
                [&](const Unit& each) { EXPECT_NE(wordsOf(each.segments[0].pieces), QStringLiteral("Told to all")); });
}

TEST(TranslationUnits, HaveIdsThatNameTheirElement)
{
    const Course course = test::sampleContent().course;
    QSet<QString> ids;
    forEachUnit(course, {}, [&](const Unit& unit) {
        EXPECT_EQ(ownerOf(unit.id()), unit.owner);
        EXPECT_FALSE(ids.contains(unit.id()));
        ids.insert(unit.id());
    });
    EXPECT_GT(ids.size(), 20);
    EXPECT_TRUE(ownerOf(QStringLiteral("x")).isNull());
    EXPECT_TRUE(ownerOf(QString(40, u'.')).isNull());
}

} // namespace
} // namespace microvet::translation
