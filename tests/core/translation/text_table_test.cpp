#include "core/translation/text_table.h"

#include "tests/support/random_content.h"
#include "tests/support/sample_content.h"

#include "core/translation/apply.h"
#include "core/translation/row_code.h"

#include <gtest/gtest.h>

namespace microvet::translation {
namespace {

using namespace model;

QString inGerman(const QString& words) { return words.trimmed().isEmpty() ? words : words + QStringLiteral(" ß"); }

class TranslationTable : public testing::Test {
protected:
    TranslationTable()
    {
        course = test::sampleContent().course;
        std::get<TextBlock>(course.modules[0].units[0].blocks[0].body).text =
            RichText::fromPlain(QStringLiteral("First line\n\nSecond line\nThird line"));
        block = course.modules[0].units[0].blocks[0].id.uuid();
        sent = tableOf(course);
        for (TextTable::Row& row : sent.rows)
            if (!row.isHead) row.cells[2] = inGerman(row.cells[1]);
    }

    /// As it goes out, without translations.
    static TextTable tableOf(const Course& of)
    {
        TextTable table;
        table.rows.append(
            {true, {QStringLiteral("Code"), QStringLiteral("Original (en)"), QStringLiteral("Translation (de)")}});
        forEachUnit(of, {}, [&](const Unit& unit) {
            for (const Segment& segment : unit.segments)
                if (segment.isTranslatable())
                    table.rows.append(
                        {false, {rowCodeOf(unit.id(), segment).shown(), markedText(segment, linesOf(unit)), {}}});
        });
        return table;
    }

    Applied applied()
    {
        into = course;
        const Returned returned =
            returnedOf({course.id.uuid(), QStringLiteral("en"), QStringLiteral("de")}, {sent}, course);
        return apply(course, returned, into);
    }

    /// The row whose original says this.
    TextTable::Row& rowOf(const char* words)
    {
        for (TextTable::Row& row : sent.rows)
            if (row.cells[1] == QString::fromUtf8(words)) return row;
        ADD_FAILURE() << words;
        return sent.rows[0];
    }
    QString now() const
    {
        return richtext::toPlainText(std::get<TextBlock>(into.modules[0].units[0].blocks[0].body).text);
    }
    /// The sentences, each of which says these words; fails where there are others.
    static testing::AssertionResult isTold(const Applied& applied, const QStringList& words)
    {
        QStringList said;
        for (const Misfit& misfit : applied.misfits)
            said << misfit.text;
        bool fits = said.size() == words.size();
        for (qsizetype i = 0; fits && i < said.size(); ++i)
            fits = said[i].contains(words[i]);
        return fits ? testing::AssertionSuccess() : testing::AssertionFailure() << said.join(u'\n').toStdString();
    }

    Course course, into;
    QUuid block;
    TextTable sent;
    const QString all = QStringLiteral("First line ß\n\nSecond line ß\nThird line ß");
};

TEST_F(TranslationTable, GivesTheSameCourseWhereNothingIsChanged)
{
    for (quint32 seed = 1; seed <= 30; ++seed) {
        course = test::RandomContent(seed, {70, 3, true}).content().course;
        sent = tableOf(course);
        for (TextTable::Row& row : sent.rows)
            row.cells[2] = row.cells[1];
        const Applied result = applied();
        EXPECT_TRUE(isTold(result, {})) << seed;
        EXPECT_EQ(result.taken, result.texts);
        EXPECT_GT(result.texts, 20);
        EXPECT_EQ(result.changed, 0);
        EXPECT_TRUE(into == course) << seed;
    }
}

TEST_F(TranslationTable, TakesRowsAndColumnsInAnyOrder)
{
    const Applied plain = applied();
    EXPECT_TRUE(isTold(plain, {}));
    EXPECT_EQ(plain.changed, plain.texts);
    EXPECT_EQ(now(), all);
    const Course expected = into;
    std::reverse(sent.rows.begin(), sent.rows.end());
    EXPECT_TRUE(isTold(applied(), {}));
    EXPECT_TRUE(into == expected);
    const TextTable straight = sent;
    // code, source, target → the places of the three, and of a column of notes
    for (const QList<int>& order : {QList{0, 2, 1}, QList{1, 0, 2}, QList{1, 2, 0}, QList{2, 0, 1}, QList{2, 1, 0},
                                    QList{0, 1, 2, 3}, QList{0, 2, 3, 1}}) {
        sent.rows.clear();
        for (const TextTable::Row& row : straight.rows) {
            TextTable::Row other{false, QStringList(order.size())};
            for (int i = 0; i < order.size(); ++i)
                other.cells[order[i]] = i < 3 ? row.cells[i] : QStringLiteral("A note");
            sent.rows.append(other);
        }
        EXPECT_TRUE(isTold(applied(), {})) << order[0] << order[1] << order[2];
        EXPECT_TRUE(into == expected);
    }
}

TEST_F(TranslationTable, TakesOriginalsThatProgramsHaveTouched)
{
    rowOf("First line").cells[1] = QStringLiteral("“First” \u00ad line");
    EXPECT_TRUE(isTold(applied(), {}));
    EXPECT_EQ(now(), all);
    rowOf("Second line").cells[2].clear();
    rowOf("Second line").cells[1] = QStringLiteral("Second – line");
    EXPECT_TRUE(isTold(applied(), {QStringLiteral("not translated")}));
}

TEST_F(TranslationTable, TakesCodesAsPeopleAndProgramsLeaveThem)
{
    QString& code = rowOf("First line").cells[0];
    const QString sound = code;
    for (const QString& kept : {sound.toLower(), QString(sound).replace(u'-', u'–'), QString(sound).remove(u'-'),
                                QString(sound).replace(u'0', u'O').replace(u'1', u'l'),
                                QString(sound).insert(8, QStringLiteral("\u00ad \n")), sound.left(11)}) {
        code = kept;
        EXPECT_TRUE(isTold(applied(), {})) << kept.toStdString();
        EXPECT_EQ(now(), all);
    }
    code.replace(0, 2, QStringLiteral("XX"));
    EXPECT_TRUE(
        isTold(applied(), {QStringLiteral("no row in the file"), QStringLiteral("does not have: “First line”")}));
    EXPECT_EQ(now(), QStringLiteral("First line\n\nSecond line ß\nThird line ß"));
    code = QStringLiteral("?");
    EXPECT_TRUE(isTold(applied(), {QStringLiteral("no row in the file"),
                                   QStringLiteral("no code that can be read, so it was not taken: “First line”")}));
}

TEST_F(TranslationTable, TellsOfTranslationsInTheWrongColumn)
{
    TextTable::Row& row = rowOf("Second line");
    row.cells[1] = QStringLiteral("Zweite Zeile");
    row.cells[2].clear();
    EXPECT_TRUE(isTold(applied(), {QStringLiteral("wrong column")}));
    EXPECT_EQ(now(), QStringLiteral("First line ß\n\nSecond line\nThird line ß"));
}

TEST_F(TranslationTable, TellsOfRowsThatAreGoneEmptyOrThereTwice)
{
    const TextTable whole = sent;
    sent.rows.removeIf([](const TextTable::Row& row) { return row.cells[1] == QLatin1String("Second line"); });
    EXPECT_TRUE(isTold(applied(), {QStringLiteral("no row in the file")}));
    sent.rows.removeIf([](const TextTable::Row& row) { return row.cells[1].endsWith(QLatin1String(" line")); });
    EXPECT_TRUE(isTold(applied(), {QStringLiteral("not in the file")}));
    sent = whole;
    sent.rows.append(rowOf("First line"));
    EXPECT_TRUE(isTold(applied(), {})) << "both say the same";
    sent.rows.last().cells[2].clear();
    EXPECT_TRUE(isTold(applied(), {}));
    sent.rows.last().cells[2] = QStringLiteral("Otherwise");
    EXPECT_TRUE(isTold(applied(), {QStringLiteral("twice")}));
    EXPECT_EQ(now(), all);
    sent.rows.last().cells[2] = rowOf("First line").cells[2];
    rowOf("First line").cells[2].clear();
    EXPECT_TRUE(isTold(applied(), {})) << "the second is the one that is filled in";
    EXPECT_EQ(now(), all);
}

TEST_F(TranslationTable, TellsOfMarksThatAreBrokenOrLost)
{
    std::get<TextBlock>(course.modules[0].units[0].blocks[0].body).text =
        test::linked(QStringLiteral("See "), QStringLiteral("the page"), QStringLiteral("https://example.org"));
    sent = tableOf(course);
    for (TextTable::Row& row : sent.rows)
        row.cells[2] = row.cells[1];
    TextTable::Row& row = rowOf("See ⟦1⟧the page⟦/1⟧");
    row.cells[2] = QStringLiteral("Siehe ⟦1⟧die Seite");
    EXPECT_TRUE(isTold(applied(), {QStringLiteral("do not pair up")}));
    EXPECT_TRUE(into == course);
    row.cells[2] = QStringLiteral("Siehe die Seite");
    EXPECT_TRUE(isTold(applied(), {QStringLiteral("missing in the translation")}));
    row.cells[2] = QStringLiteral("⟦1⟧Seite⟦/1⟧ siehe");
    EXPECT_TRUE(isTold(applied(), {}));
    EXPECT_EQ(now(), QStringLiteral("Seite siehe"));
}

TEST_F(TranslationTable, TellsWhatTheCourseSaysOtherwiseByNow)
{
    auto& text = std::get<TextBlock>(course.modules[0].units[0].blocks[0].body).text;
    text = RichText::fromPlain(QStringLiteral("New\nFirst line\nSecond line, longer\nThird line"));
    EXPECT_TRUE(isTold(applied(), {QStringLiteral("has changed")}));
    EXPECT_EQ(now(), QStringLiteral("New\nFirst line ß\nSecond line, longer\nThird line ß")) << "what moved is found";
    text = RichText::fromPlain(QStringLiteral("Third line"));
    EXPECT_TRUE(isTold(applied(), {QStringLiteral("has changed")}));
    EXPECT_EQ(now(), QStringLiteral("Third line ß"));
    text = {};
    const Applied gone = applied();
    EXPECT_EQ(gone.misfits.size(), 3);
    for (const Misfit& misfit : gone.misfits)
        EXPECT_TRUE(misfit.text.contains(QStringLiteral("does not have"))) << misfit.text.toStdString();
}

TEST_F(TranslationTable, TakesTheOriginalByItsWordsWhereTheCodeLostThem)
{
    rowOf("First line").cells[0].chop(5);
    std::get<TextBlock>(course.modules[0].units[0].blocks[0].body).text =
        RichText::fromPlain(QStringLiteral("Other line\n\nSecond line\nThird line"));
    EXPECT_TRUE(isTold(applied(), {QStringLiteral("has changed")}));
    EXPECT_EQ(now(), QStringLiteral("Other line\n\nSecond line ß\nThird line ß"));
}

TEST_F(TranslationTable, LeavesTablesOfOthersAlone)
{
    TextTable other{{{false, {QStringLiteral("ABCDEFGHJK"), QStringLiteral("x"), QStringLiteral("y")}}, {false, {}}}};
    const Returned returned =
        returnedOf({course.id.uuid(), QStringLiteral("en"), QStringLiteral("de")}, {other, {}, sent}, course);
    into = course;
    EXPECT_TRUE(isTold(apply(course, returned, into), {}));
    EXPECT_EQ(now(), all);
}

TEST(RowCode, IsShortAndReadBack)
{
    const QString unit = QStringLiteral("11111111-2222-3333-4444-555555555555.title");
    const RowCode code = rowCodeOf(unit, segmentOf(QStringLiteral("Bread")));
    EXPECT_EQ(code.shown().size(), 16);
    EXPECT_EQ(readRowCode(code.shown()), code);
    EXPECT_EQ(rowPlace(unit, 1), code.place);
    EXPECT_NE(rowPlace(unit, 2), code.place);
    EXPECT_EQ(rowCodeOf(unit, segmentOf(QStringLiteral(" Bread\n"))), code) << "white space does not count";
    EXPECT_NE(rowCodeOf(unit, segmentOf(QStringLiteral("Bred"))).source, code.source);
    for (const char* other :
         {"", "Code", "ABCDE-FGHJ", "ABCDE-FGHJK-ABC", "ABCDE-FGHJK-ABCDE", "Übersetzung", "UUUUUUUUUU"})
        EXPECT_FALSE(readRowCode(QString::fromUtf8(other))) << other;
    EXPECT_FALSE(readRowCode(QString(100'000, u'A')));
}

TEST(TableKey, IsFoundAsProgramsLeaveIt)
{
    const TableKey key{QUuid(QStringLiteral("11111111-2222-3333-4444-555555555555")), QStringLiteral("pt-BR"),
                       QStringLiteral("de")};
    for (const QString& text :
         {key.shown(), QStringLiteral("Before\n%1\nafter").arg(key.shown()), key.shown().toUpper().replace(u'M', u'm'),
          key.shown().replace(u'-', u'\u2011').replace(u' ', u'\u00a0'),
          key.shown().replace(QStringLiteral(" → "), QStringLiteral("->")),
          key.shown().insert(14, QStringLiteral("\u00ad\u200b"))}) {
        const TableKey found = findTableKey(text);
        EXPECT_EQ(found.course, key.course) << text.toStdString();
        EXPECT_EQ(found.sourceLanguage.compare(key.sourceLanguage, Qt::CaseInsensitive), 0) << text.toStdString();
        EXPECT_EQ(found.targetLanguage.compare(key.targetLanguage, Qt::CaseInsensitive), 0);
    }
    TableKey open = key;
    open.targetLanguage.clear();
    EXPECT_EQ(findTableKey(open.shown()).course, key.course);
    EXPECT_EQ(findTableKey(open.shown()).targetLanguage, QString());
    EXPECT_TRUE(findTableKey(QStringLiteral("microvet 11111111 en → de")).course.isNull());
    EXPECT_TRUE(findTableKey({}).course.isNull());
}

} // namespace
} // namespace microvet::translation
