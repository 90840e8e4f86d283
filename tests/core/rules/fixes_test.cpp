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

TEST(Fixes, NoLabelWhereThereIsNoFix)
{
    Finding finding;
    finding.rule = QStringLiteral("S-01");
    EXPECT_TRUE(fixLabel(finding).isEmpty());
    EXPECT_FALSE(bool(fixFor(finding.rule)));
}
