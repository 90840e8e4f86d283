#include "ui/editors/questions/gap_text.h"
#include "ui/editors/questions/number_line.h"

#include <QRandomGenerator>

#include <gtest/gtest.h>

namespace microvet::ui {
namespace {

using namespace model;

Gap gap(const QString& word)
{
    return {OptionId::make(), {{OptionId::make(), word, 100, {}, {}}}, {}};
}

GapText text(const QString& words, const QList<Gap>& gaps)
{
    GapText made;
    made.text = RichText::fromPlain(words);
    made.gaps = gaps;
    return made;
}

QString plain(const GapText& body) { return richtext::toPlainText(body.text); }

TEST(GapText, MarksAreCountedInTheirOrder)
{
    const Gap a = gap(QStringLiteral("a")), b = gap(QStringLiteral("b")), c = gap(QStringLiteral("c"));
    const GapText settled = settledGaps(text(QStringLiteral("x [[3]] y [[1]]"), {a, b, c}));
    EXPECT_EQ(plain(settled), QStringLiteral("x [[1]] y [[2]]"));
    EXPECT_EQ(settled.gaps, (QList<Gap>{c, a}));
}

TEST(GapText, AMarkThatStandsTwiceGetsItsOwnGap)
{
    const Gap a = gap(QStringLiteral("a"));
    const GapText settled = settledGaps(text(QStringLiteral("[[1]] [[1]]"), {a}));
    EXPECT_EQ(plain(settled), QStringLiteral("[[1]] [[2]]"));
    ASSERT_EQ(settled.gaps.size(), 2);
    EXPECT_EQ(settled.gaps[0], a);
    EXPECT_NE(settled.gaps[1].id, a.id);
    EXPECT_NE(settled.gaps[1].answers[0].id, a.answers[0].id);
    EXPECT_EQ(settled.gaps[1].answers[0].text, QStringLiteral("a"));
}

TEST(GapText, NumbersThatNobodyGaveBecomeEmptyGaps)
{
    const GapText settled = settledGaps(text(QStringLiteral("[[7]] [[0]] [[999999]] [[1234567]] [[x]]"), {}));
    EXPECT_EQ(plain(settled), QStringLiteral("[[1]] [[2]] [[3]] [[1234567]] [[x]]"));
    EXPECT_EQ(settled.gaps.size(), 3);
}

TEST(GapText, MarksStayWholeAcrossMarksOfTheText)
{
    GapText body;
    body.gaps = {gap(QStringLiteral("a")), gap(QStringLiteral("b"))};
    body.text.blocks = {{richtext::BlockKind::Paragraph, 0, {}, {{QStringLiteral("one [["), {}}, {QStringLiteral("2]"), richtext::Strong}, {QStringLiteral("] two"), {}}}}};
    const GapText settled = settledGaps(body);
    EXPECT_EQ(plain(settled), QStringLiteral("one [[1]] two"));
    EXPECT_EQ(settled.gaps, QList<Gap>{body.gaps[1]});
}

/// Whatever is written: as many gaps as marks, counted from 1, ids differ, and settling twice is settling once.
TEST(GapText, AnythingWrittenIsSettled)
{
    QRandomGenerator random(7);
    for (int round = 0; round < 500; ++round) {
        QList<Gap> gaps;
        for (int i = random.bounded(5); i > 0; --i) gaps.append(gap(QString::number(i)));
        QHash<int, Gap> arrived;
        QString words;
        for (int i = random.bounded(8); i > 0; --i) {
            const int number = random.bounded(7);
            if (random.bounded(6) == 0) {
                arrived.insert(100000 + i, gaps.isEmpty() ? gap(QStringLiteral("new")) : gaps[random.bounded(int(gaps.size()))]);
                words += gapMark(100000 + i);
            } else {
                words += random.bounded(2) ? gapMark(number) : QStringLiteral(" w\n");
            }
        }
        const GapText settled = settledGaps(text(words, gaps), arrived);
        const QList<GapMark> marks = gapMarks(plain(settled));
        ASSERT_EQ(marks.size(), settled.gaps.size());
        QSet<QUuid> ids;
        for (int i = 0; i < marks.size(); ++i) {
            EXPECT_EQ(marks[i].number, i + 1);
            ids.insert(settled.gaps[i].id.uuid());
            for (const AcceptedAnswer& answer : settled.gaps[i].answers) ids.insert(answer.id.uuid());
        }
        qsizetype parts = settled.gaps.size();
        for (const Gap& g : settled.gaps) parts += g.answers.size();
        EXPECT_EQ(ids.size(), parts);
        EXPECT_EQ(settledGaps(settled), settled);
    }
}

TEST(ReadNumber, TakesCommaAndPoint)
{
    const QList<std::pair<const char*, double>> good{{"3,5", 3.5}, {"3.5", 3.5}, {" -2 ", -2}, {"1 000,5", 1000.5}, {"1.000,5", 1000.5},
                                                     {"1,000.5", 1000.5}, {"1.000.000", 1000000}, {"1e3", 1000}, {"\u22123", -3}, {"1'000", 1000}, {"0", 0}};
    for (const auto& [words, value] : good) {
        const auto number = readNumber(QString::fromUtf8(words));
        ASSERT_TRUE(number) << words;
        EXPECT_DOUBLE_EQ(*number, value) << words;
    }
    for (const char* words : {"", "three", "1.2.3,4,5", "0x10", "1e999", "inf", "nan", "3 V"}) EXPECT_FALSE(readNumber(QString::fromUtf8(words))) << words;
}

} // namespace
} // namespace microvet::ui
