#include "core/methodology/alignment_table.h"

#include "core/base/csv.h"
#include "core/model/walk.h"

#include <gtest/gtest.h>

using namespace microvet;
using namespace microvet::model;
using namespace microvet::methodology;

namespace {

struct Small {
    Content content;
    OutcomeId first = OutcomeId::make(), second = OutcomeId::make();
    QUuid module, unit, activity, check, question, assessment, exam;

    Small()
    {
        Course& course = content.course;
        course.id = CourseId::make();
        for (OutcomeId id : {first, second}) {
            Outcome outcome;
            outcome.id = id;
            outcome.statement = QStringLiteral("Explain; \"safety\"");
            course.outcomes.append(outcome);
        }
        Question asked;
        asked.id = QuestionId::make();
        asked.prompt = RichText::fromPlain(QStringLiteral("Which one?"));
        asked.outcomes = {OutcomeRef(first)};
        KnowledgeCheckBlock body;
        body.questions = {asked};
        Block checkBlock, activityBlock, text;
        checkBlock.id = BlockId::make();
        checkBlock.body = body;
        activityBlock.id = BlockId::make();
        activityBlock.body = ActivityBlock{};
        text.id = BlockId::make();
        text.body = TextBlock{};
        Unit part;
        part.id = UnitId::make();
        part.title = QStringLiteral("=Lifting");
        part.outcomes = {OutcomeRef(first), OutcomeRef(OutcomeId::make())};
        part.blocks = {text, activityBlock, checkBlock};
        Module top;
        top.id = ModuleId::make();
        top.title = QStringLiteral("Safety");
        top.units = {part};
        course.modules = {top};
        Question final;
        final.id = QuestionId::make();
        Assessment last;
        last.id = AssessmentId::make();
        last.questions = {final};
        course.assessments = {last};
        module = top.id.uuid();
        unit = part.id.uuid();
        activity = activityBlock.id.uuid();
        check = checkBlock.id.uuid();
        question = asked.id.uuid();
        assessment = last.id.uuid();
        exam = final.id.uuid();
    }
};

} // namespace

TEST(Alignment, rowsColumnsAndGaps)
{
    const Small small;
    const Alignment alignment = alignmentOf(small.content.course);
    QList<QUuid> rows;
    for (const AlignmentRow& row : alignment.rows) rows.append(row.id);
    EXPECT_EQ(rows, (QList{small.module, small.unit, small.activity, small.check, small.question, small.assessment, small.exam}));
    ASSERT_EQ(alignment.columns.size(), 2);
    EXPECT_EQ(alignment.columns[0].taught, 1);
    EXPECT_EQ(alignment.columns[0].tested, 1);
    EXPECT_FALSE(alignment.columns[0].isGap());
    EXPECT_TRUE(alignment.columns[1].isGap());
    EXPECT_EQ(alignment.rows[0].linked, (QList{false, false}));
    EXPECT_EQ(alignment.rows[0].below, (QList{true, false}));
    EXPECT_EQ(alignment.rows[1].linked, (QList{true, false}));
    EXPECT_EQ(alignment.rows[1].below, (QList{true, false}));
    EXPECT_EQ(alignment.rows[4].linked, (QList{true, false}));
    EXPECT_EQ(alignment.rows[4].title, QStringLiteral("Which one?"));
}

TEST(Alignment, cellsToggleLinks)
{
    Small small;
    for (const QUuid& id : {small.module, small.unit, small.activity, small.check, small.question, small.assessment, small.exam}) {
        const bool before = isLinked(small.content, id, small.second);
        EXPECT_TRUE(toggleLink(small.content, id, small.second));
        EXPECT_EQ(isLinked(small.content, id, small.second), !before);
    }
    EXPECT_EQ(alignmentOf(small.content.course).columns[1].taught, 4);
    EXPECT_EQ(alignmentOf(small.content.course).columns[1].tested, 3);
    const Content linked = small.content;
    EXPECT_TRUE(toggleLink(small.content, small.unit, small.second));
    EXPECT_TRUE(toggleLink(small.content, small.unit, small.second));
    EXPECT_EQ(small.content, linked);
    EXPECT_FALSE(toggleLink(small.content, small.unit, OutcomeId::make()));
    EXPECT_FALSE(toggleLink(small.content, small.first.uuid(), small.second));
    EXPECT_EQ(small.content, linked);
}

TEST(Alignment, asTables)
{
    const Small small;
    const Alignment alignment = alignmentOf(small.content.course);
    const auto rows = fromCsv(alignmentCsv(alignment));
    ASSERT_EQ(rows.size(), 1 + 7 + 2);
    EXPECT_EQ(rows[0][2], QStringLiteral("Outcome 1: Explain; \"safety\""));
    EXPECT_EQ(rows[1], (QStringList{QStringLiteral("Module"), QStringLiteral("Safety"), QStringLiteral("(x)"), {}}));
    EXPECT_EQ(rows[2], (QStringList{QStringLiteral("Unit"), QStringLiteral("'=Lifting"), QStringLiteral("x"), {}}));
    EXPECT_EQ(rows[9], (QStringList{QStringLiteral("Tested by"), {}, QStringLiteral("1"), QStringLiteral("0")}));
    const QByteArray html = alignmentHtml(alignment, QStringLiteral("<Course>"), QStringLiteral("en"));
    EXPECT_TRUE(html.contains("&lt;Course&gt;"));
    EXPECT_FALSE(html.contains("<Course>"));
    EXPECT_EQ(html.count("<tr>"), 1 + 7 + 2);
    EXPECT_EQ(html.count("class=\"cell gap\""), 2);
}
