#include "tests/core/rules/rule_test.h"

#include "core/rules/registry.h"
#include "core/rules/texts.h"

#include <QRegularExpression>

using namespace microvet::rules;

TEST(RuleSet, HouseRulesNameEveryRuleAsTheRegistryDoes)
{
    const RuleSet house = houseRules();
    EXPECT_EQ(house.id, QStringLiteral("microvet-repository"));
    EXPECT_TRUE(house.note.startsWith(QStringLiteral("House rules, built from public sources")));
    EXPECT_FALSE(house.date.isEmpty());
    EXPECT_TRUE(house.off.isEmpty());
    EXPECT_EQ(house.severities.size(), allRules().size());
    for (const RuleInfo& rule : allRules()) {
        ASSERT_TRUE(house.severities.contains(rule.id)) << qPrintable(rule.id);
        EXPECT_EQ(house.severities.value(rule.id), rule.severity) << qPrintable(rule.id);
        EXPECT_EQ(house.sources.value(rule.id), rule.source) << qPrintable(rule.id);
    }
    EXPECT_EQ(house.list(QStringLiteral("licences")).value(0), QStringLiteral("CC-BY-NC-SA-4.0"));
    EXPECT_EQ(house.number(QStringLiteral("outcomesMost"), 0), 5);
    EXPECT_EQ(house.number(QStringLiteral("unheardOf"), 7), 7);
}

TEST(RuleSet, EveryRuleHasWordsAndEveryTextARule)
{
    QSet<QString> ids;
    for (const RuleInfo& rule : allRules()) {
        ids.insert(rule.id);
        const RuleText* text = ruleText(rule.id);
        ASSERT_NE(text, nullptr) << qPrintable(rule.id);
        EXPECT_EQ(rule.hasFix, text->fix != nullptr) << qPrintable(rule.id);
    }
    for (const RuleText& text : ruleTexts()) {
        EXPECT_TRUE(ids.contains(QString::fromLatin1(text.key).section(u'/', 0, 0))) << text.key;
        for (const char* words : {text.what, text.why, text.how}) EXPECT_TRUE(QString::fromUtf8(words).endsWith(u'.')) << text.key;
    }
}

TEST(RuleSet, TurnsRulesOffAndChangesSeverityAndNumbers)
{
    const auto set = parseRuleSet(R"({"id":"ours","title":"Our rules","version":"2","rules":[
        {"id":"S-01","on":false},{"id":"S-19-short","severity":"advice"},{"id":"X-99","severity":"error"}],
        "parameters":{"summaryCharacters":2000}})");
    ASSERT_TRUE(set.ok());
    Content content = sampleContent();
    content.course.title.clear();
    const auto found = findingsIn(content, *set);
    ASSERT_EQ(found.size(), 1) << "the title is not checked, the summary is too short now";
    EXPECT_EQ(found[0].rule, QStringLiteral("S-19-short"));
    EXPECT_EQ(found[0].severity, Severity::Advice);
}

TEST(RuleSet, SaysWhatIsWrongWithAFile)
{
    const QByteArray files[] = {"", "{", "[]", "{}", R"({"id":"a","title":"b"})",
                                R"({"id":"a","title":"b","version":"1","rules":{}})",
                                R"({"id":"a","title":"b","version":"1","rules":[{}]})",
                                R"({"id":"a","title":"b","version":"1","rules":[3]})",
                                R"({"id":"a","title":"b","version":"1","rules":[{"id":"S-01","on":"no"}]})",
                                R"({"id":"a","title":"b","version":"1","rules":[{"id":"S-01","severity":"fatal"}]})",
                                R"({"id":"a","title":"b","version":"1","parameters":[]})"};
    for (const QByteArray& file : files) {
        const auto set = parseRuleSet(file);
        ASSERT_FALSE(set.ok()) << file.constData();
        EXPECT_TRUE(set.error().text.endsWith(u'.')) << file.constData();
        EXPECT_GE(set.error().text.count(u'.'), 2) << "what happened and what to do: " << qPrintable(set.error().text);
    }
    EXPECT_FALSE(parseRuleSet(QByteArray(5 * 1024 * 1024, ' ')).ok());
}

TEST(RuleSet, ArgumentsThatLookLikePlacesAreNotFilledAgain)
{
    Finding finding;
    finding.rule = QStringLiteral("L-01-allowed");
    finding.arguments = {QStringLiteral("%2"), QStringLiteral("CC0-1.0")};
    EXPECT_TRUE(textOf(finding).what.contains(QStringLiteral("%2")));
    finding.rule = QStringLiteral("Z-1");
    EXPECT_TRUE(textOf(finding).what.contains(QStringLiteral("Z-1")));
}
