#include "tests/core/rules/rule_test.h"

#include "core/document/history.h"

using namespace microvet;
using namespace microvet::rules;

namespace {

struct FixCase {
    const char* rule;
    const char* name;
    std::function<void(Content&)> spoil;
};

void PrintTo(const FixCase& test, std::ostream* out) { *out << test.name; }

RichText headings(std::initializer_list<int> levels)
{
    RichText text;
    for (int level : levels) text.blocks.append({richtext::BlockKind::Heading, level, {}, {{QStringLiteral("Part"), {}}}});
    return text;
}

const FixCase cases[] = {
    {"L-01", "Licence", [](Content& c) { c.course.licence.code.clear(); }},
    {"S-04-statement", "OutcomeWithoutWords", [](Content& c) { c.course.outcomes[1].statement.clear(); }},
    {"S-06", "Points", [](Content& c) { c.course.credit.points = 3; }},
    {"S-08-questions", "EmptyAssessment", [](Content& c) { c.course.assessments[0].questions.clear(); }},
    {"S-11", "Prerequisites", [](Content& c) { c.course.learners.noPrerequisites = false; }},
    {"S-13", "Stackability", [](Content& c) { c.course.stackability = {}; }},
    {"S-14-code", "FieldCode", [](Content& c) { c.course.fieldsOfStudy.append(QStringLiteral("4711")); }},
    {"S-21", "EmptyModule", [](Content& c) { c.course.modules[0].units.clear(); }},
    {"S-24", "PoolDraw", [](Content& c) {
         Pool pool;
         pool.id = PartId(testId(301));
         pool.draw = 3;
         pool.questions = {QuestionRef(c.course.assessments[0].questions[0].id)};
         c.course.assessments[0].pools = {pool};
     }},
    {"S-24-once", "PoolsApart", [](Content& c) {
         Pool pool;
         pool.questions = {QuestionRef(c.course.assessments[0].questions[0].id)};
         for (int id : {301, 302}) {
             pool.id = PartId(testId(id));
             c.course.assessments[0].pools.append(pool);
         }
     }},
    {"S-26", "NextReview", [](Content& c) { c.course.nextReview = {}; }},
    {"E-01", "LevelCode", [](Content& c) { c.course.level.nqf = QStringLiteral("x"); }},
    {"E-02", "AssessmentCode", [](Content& c) { c.course.assessmentStatement.types.append(QStringLiteral("x")); }},
    {"E-03", "QualityCode", [](Content& c) { c.course.quality.types.append(QStringLiteral("x")); }},
    {"E-04", "ModeCode", [](Content& c) { c.course.delivery.mode = QStringLiteral("x"); }},
    {"L-08", "Holder", [](Content& c) { c.course.licence.holder.clear(); }},
    {"L-09", "Year", [](Content& c) { c.course.licence.year.clear(); }},
    {"C-01", "EmptyUnit", [](Content& c) { c.course.modules[0].units[1].blocks.clear(); }},
    {"C-06", "NoMedium", extraBlock(ImageBlock{})},
    {"C-10", "TermUnexplained", [](Content& c) { c.course.glossary[0].definition.clear(); }},
    {"C-10-once", "TermTwice", [](Content& c) {
         c.course.glossary.append(c.course.glossary[0]);
         c.course.glossary[1].id = TermId(testId(301));
     }},
    {"C-11", "UnusedMedium", [](Content& c) {
         c.course.media.append(c.course.media[0]);
         c.course.media[1].id = MediaId(testId(301));
     }},
    {"A-01-decoration", "Decoration", body<ImageBlock>(sample::imageBlock, [](auto& b) { b.decorative = true; })},
    {"Q-05", "TwoRight", [](Content& c) {
         for (Option& option : std::get<SingleChoice>(c.course.assessments[0].questions[0].body).options) option.correct = true;
     }},
    {"Q-10", "SameChoices", [](Content& c) {
         auto& options = std::get<SingleChoice>(c.course.assessments[0].questions[0].body).options;
         options[2].text = options[0].text;
     }},
    {"Q-17", "NoPoints", question([](Question& q) { q.points = 0; })},
    {"Q-18", "NoPassMark", [](Content& c) { c.course.assessments[0].passPercent = 0; }},
    {"Q-19", "AnswersShown", [](Content& c) { c.course.assessments[0].reviewAnswers = true; }},
    {"Q-20", "TooLittleTime", [](Content& c) { c.course.assessments[0].timeLimitMinutes = 1; }},
    {"Q-21", "SamePlace", [](Content& c) {
         Question again = c.course.assessments[0].questions[0];
         again.shuffle = false;
         c.course.assessments[0].questions[0] = again;
         for (int i = 0; i < 3; ++i) {
             again.id = QuestionId(testId(500 + i));
             c.course.assessments[0].questions.append(again);
         }
     }},
    {"A-10", "GreekParagraph", extraBlock(TextBlock{RichText{paragraph(QStringLiteral("Words of this course.")).blocks
                                                            + paragraph(QStringLiteral("Φοράτε πάντα γάντια και γυαλιά όταν ανοίγετε το δοχείο, και πλένετε τα χέρια σας.")).blocks}, {}})},
    {"A-10", "BulgarianCard", [](Content& c) {
         FlashCardsBlock cards;
         cards.cards = {Card{PartId(testId(301)), paragraph(QStringLiteral("Front")), paragraph(QStringLiteral("Винаги носете ръкавици и очила, когато отваряте съда.")), {}}};
         c.course.modules[0].units[0].blocks.append(blockOf(99, cards));
     }},
    {"A-02", "HeaderRow", body<TableBlock>(sample::tableBlock, [](auto& b) { b.headerRow = false; })},
    {"A-03", "Headings", extraBlock(TextBlock{headings({4, 4, 2, 4}), {}})},
    {"C-02", "EmptyText", extraBlock(TextBlock{})},
    {"C-04", "LinkToUnit", [](Content& c) { removeElement(c, testId(sample::unitTwo)); }},
    {"C-04", "LinkToTerm", [](Content& c) { removeElement(c, testId(sample::term)); }},
    {"C-04", "Outcome", [](Content& c) { removeElement(c, testId(sample::outcomeOne)); }},
    {"C-04", "Medium", [](Content& c) { removeElement(c, testId(sample::image)); }},
    {"C-04", "QuestionOfPool", [](Content& c) {
         Pool pool;
         pool.id = PartId(testId(90));
         pool.questions = {QuestionRef(QuestionId(testId(91)))};
         c.course.assessments[0].pools = {pool};
     }},
};

class FixTest : public ::testing::TestWithParam<FixCase> {};

} // namespace

TEST_P(FixTest, MendsTheFindingAndCanBeUndone)
{
    const QString rule = QString::fromLatin1(GetParam().rule);
    Content spoilt = sampleContent();
    GetParam().spoil(spoilt);
    document::History history(spoilt);
    const auto found = findingsOf(rule, history.now());
    ASSERT_FALSE(found.isEmpty());
    const Fix fix = fixFor(rule);
    ASSERT_TRUE(bool(fix));
    for (const Finding& finding : found) {
        const QString label = fixLabel(finding);
        EXPECT_FALSE(label.isEmpty());
        EXPECT_TRUE(history.edit(label, {finding.place, finding.field, -1}, [&](Content& c) { fix(c, finding); }));
    }
    EXPECT_TRUE(findingsOf(rule, history.now()).isEmpty());
    while (history.canUndo()) history.undo();
    EXPECT_EQ(findingsOf(rule, history.now()), found);
    EXPECT_TRUE(history.now() == spoilt);
}

INSTANTIATE_TEST_SUITE_P(Fixes, FixTest, ::testing::ValuesIn(cases), [](const auto& test) { return std::string(test.param.name); });

TEST(Fixes, KeepTheWordsOfALink)
{
    Content content = sampleContent();
    const QString before = richtext::toPlainText(std::get_if<TextBlock>(&find<Block>(content, testId(sample::text))->body)->text);
    removeElement(content, testId(sample::unitTwo));
    for (const Finding& finding : findingsOf(QStringLiteral("C-04"), content)) fixFor(finding.rule)(content, finding);
    const auto& text = std::get_if<TextBlock>(&find<Block>(content, testId(sample::text))->body)->text;
    EXPECT_EQ(richtext::toPlainText(text), before);
    EXPECT_TRUE(text == richtext::normalised(text));
}

TEST(Fixes, DoNothingWhereThePlaceIsGone)
{
    for (const RuleInfo& rule : allRules()) {
        if (!rule.hasFix || rule.id == QLatin1String("L-01")) continue;
        Finding finding;
        finding.rule = rule.id;
        finding.place = testId(4711);
        Content content = sampleContent();
        fixFor(rule.id)(content, finding);
        EXPECT_TRUE(content == sampleContent()) << qPrintable(rule.id);
    }
}

TEST(Fixes, EveryFixHasACase)
{
    QSet<QString> covered;
    for (const FixCase& test : cases) covered.insert(QString::fromLatin1(test.rule));
    int fixes = 0;
    for (const RuleInfo& rule : allRules()) {
        fixes += rule.hasFix;
        EXPECT_EQ(rule.hasFix, covered.contains(rule.id)) << qPrintable(rule.id);
    }
    EXPECT_GE(fixes, 25);
}

TEST(Fixes, NoLabelWhereThereIsNoFix)
{
    Finding finding;
    finding.rule = QStringLiteral("S-01");
    EXPECT_TRUE(fixLabel(finding).isEmpty());
    EXPECT_FALSE(bool(fixFor(finding.rule)));
}
