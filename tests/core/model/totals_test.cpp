#include "core/model/totals.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

using namespace microvet::model;
using microvet::richtext::RichText;

namespace {

QString words(int count) { return QStringLiteral("word ").repeated(count); }

Block textBlock(int count)
{
    Block block;
    block.id = BlockId::make();
    block.body = TextBlock{RichText::fromPlain(words(count)), {}};
    return block;
}

Question choice(const QString& prompt)
{
    Question question;
    question.id = QuestionId::make();
    question.prompt = RichText::fromPlain(prompt);
    Option option;
    option.id = OptionId::make();
    option.text = RichText::fromPlain(QStringLiteral("two words"));
    question.body = SingleChoice{{option}, {}};
    return question;
}

} // namespace

TEST(Totals, WordsOfAUnitLeaveOutWhatNobodyReads)
{
    Unit unit;
    unit.title = QStringLiteral("One two");
    unit.trainerNotes = RichText::fromPlain(words(500));
    unit.blocks.append(textBlock(98));
    ImageBlock image;
    image.alternativeText = words(30);
    image.caption = RichText::fromPlain(words(5));
    unit.blocks.append(Block{BlockId::make(), image, {}, false, {}});
    VideoBlock video;
    video.transcript = RichText::fromPlain(words(700));
    unit.blocks.append(Block{BlockId::make(), video, {}, false, {}});
    const Amount amount = amountOf(unit);
    EXPECT_EQ(amount.words, 2 + 98 + 5);
    EXPECT_EQ(amount.pictures, 1);
    EXPECT_EQ(amount.allQuestions(), 0);
}

TEST(Totals, QuestionsCountByThemselvesAndNotAsReading)
{
    KnowledgeCheckBlock check;
    check.questions = {choice(QStringLiteral("What is it?")), choice(QStringLiteral("Why?"))};
    Question essay;
    essay.id = QuestionId::make();
    essay.body = Essay{};
    check.questions.append(essay);
    const Amount amount = amountOf(Block{BlockId::make(), check, {}, false, {}});
    EXPECT_EQ(amount.words, 0);
    EXPECT_EQ(amount.questionWords, 3 + 2 + 1 + 2);
    EXPECT_EQ(amount.questions, 2);
    EXPECT_EQ(amount.essays, 1);
    EXPECT_DOUBLE_EQ(minutesFor(amount), 2 * 1.5 + 15);
}

TEST(Totals, MinutesComeFromTheAuthorOrFromTheFactors)
{
    Unit unit;
    EXPECT_EQ(minutesOf(unit), 0) << "an empty unit takes no time";
    unit.blocks.append(textBlock(300));
    EXPECT_EQ(minutesOf(unit), 2);
    unit.blocks.append(textBlock(1));
    EXPECT_EQ(minutesOf(unit), 3) << "rounded up";
    unit.minutes = 40;
    EXPECT_EQ(minutesOf(unit), 40);
    TimeFactors slow;
    slow.wordsPerMinute = 50;
    unit.minutes = 0;
    EXPECT_EQ(minutesOf(unit, MediaSeconds{}, slow), 7);
}

TEST(Totals, MediaAndTasksCount)
{
    Course course;
    Media film;
    film.id = MediaId::make();
    film.seconds = 300;
    course.media.append(film);
    VideoBlock video;
    video.file = MediaRef(film.id);
    ActivityBlock timed;
    timed.minutes = 25;
    Unit unit;
    unit.id = UnitId::make();
    unit.blocks = {Block{BlockId::make(), video, {}, false, {}}, Block{BlockId::make(), timed, {}, false, {}},
                   Block{BlockId::make(), ActivityBlock{}, {}, false, {}},
                   Block{BlockId::make(), ReflectionBlock{}, {}, false, {}}};
    EXPECT_EQ(minutesOf(unit, mediaSecondsOf(course)), 6 + 25 + 10 + 3);
    unit.blocks[0].body = VideoBlock{{}, MediaRef(MediaId::make()), {}, {}, {}, {}, {}, {}};
    EXPECT_EQ(minutesOf(unit, mediaSecondsOf(course)), 25 + 10 + 3) << "a medium that is gone has no length";
}

TEST(Totals, CourseSumsItsModulesAndAssessments)
{
    Course course;
    for (int m = 0; m < 2; ++m) {
        Module module;
        module.id = ModuleId::make();
        for (int u = 0; u < 3; ++u) {
            Unit unit;
            unit.id = UnitId::make();
            unit.blocks = {textBlock(150), textBlock(150)};
            module.units.append(unit);
        }
        course.modules.append(module);
    }
    Assessment exam;
    exam.id = AssessmentId::make();
    exam.questions = {choice(QStringLiteral("What?")), choice(QStringLiteral("Why?"))};
    course.assessments.append(exam);
    const CourseTotals totals = totalsOf(course);
    EXPECT_EQ(totals.units, 6);
    EXPECT_EQ(totals.blocks, 12);
    EXPECT_EQ(totals.questions, 2);
    EXPECT_EQ(totals.amount.words, 12 * 150);
    EXPECT_EQ(totals.minutes, 12 + 3);
    EXPECT_EQ(totals.minutesByElement.value(course.modules[0].id.uuid()), 6);
    EXPECT_EQ(totals.minutesByElement.value(exam.id.uuid()), 3);
    course.assessments[0].timeLimitMinutes = 30;
    EXPECT_EQ(totalsOf(course).minutes, 12 + 30);
}

TEST(Totals, APoolCostsWhatItDraws)
{
    Assessment exam;
    exam.id = AssessmentId::make();
    Pool pool;
    pool.id = PartId::make();
    for (int i = 0; i < 20; ++i) {
        exam.questions.append(choice(QStringLiteral("Which?")));
        if (i < 16) pool.questions.append(QuestionRef(exam.questions.last().id));
    }
    TimeFactors factors;
    factors.minutesPerQuestion = 2;
    EXPECT_EQ(minutesOf(exam, factors), 40);
    pool.draw = 4;
    exam.pools = {pool};
    EXPECT_EQ(minutesOf(exam, factors), 4 * 2 + 4 * 2);
    exam.pools[0].draw = 0; // everything
    EXPECT_EQ(minutesOf(exam, factors), 40);
    exam.pools[0].draw = 99;
    EXPECT_EQ(minutesOf(exam, factors), 40);
    // A question that stands in two pools, or is gone, costs nothing twice.
    Pool second = pool;
    second.questions.append(QuestionRef(QuestionId::make()));
    exam.pools = {pool, second};
    EXPECT_EQ(minutesOf(exam, factors), 16);
    exam.timeLimitMinutes = 7;
    EXPECT_EQ(minutesOf(exam, factors), 7);
}

TEST(Totals, HoursAndPoints)
{
    Workload workload;
    workload.guided = 10;
    workload.selfStudy = 5.5;
    workload.practice = -3;
    workload.assessment = std::numeric_limits<double>::quiet_NaN();
    EXPECT_DOUBLE_EQ(hoursOf(workload), 15.5);
    Credit credit;
    EXPECT_NEAR(pointsFor(credit, 15.5), 0.6, 1e-9);
    credit.step = 0.5;
    EXPECT_NEAR(pointsFor(credit, 15.5), 0.5, 1e-9);
    credit.hoursPerPoint = 0;
    EXPECT_EQ(pointsFor(credit, 15.5), 0);
}
