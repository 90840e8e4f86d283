#include "tests/core/rules/rule_test.h"

#include "core/rules/registry.h"
#include "core/rules/texts.h"

#include <QFile>
#include <QJsonDocument>
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

TEST(RuleSet, NamesThePlaceThatDoesNotFit)
{
    const auto place = [](const char* json) {
        const auto set = parseRuleSet(json);
        EXPECT_FALSE(set.ok()) << json;
        return set.ok() ? QString() : set.error().text;
    };
    EXPECT_TRUE(place(R"({"id":"a","title":"b","version":"1","rules":[{"id":"S-01"},{"id":"S-02","severity":"fatal"}]})").contains(QStringLiteral("“rules[1].severity”")));
    EXPECT_TRUE(place(R"({"id":"a","title":"b","version":"1","parameters":{"wordsPerMinute":0}})").contains(QStringLiteral("“parameters.wordsPerMinute”")));
    EXPECT_TRUE(place(R"({"id":"a","title":"b","version":"1","parameters":{"licences":["CC0-1.0",3]}})").contains(QStringLiteral("“parameters.licences[1]”")));
    EXPECT_TRUE(place(R"({"id":"a","title":"b"})").contains(QStringLiteral("version is missing")));
    EXPECT_TRUE(parseRuleSet(R"({"id":"a","title":"b","version":"1","ofANewerProgram":{"x":[1]},"parameters":{"unheardOf":"y"}})").ok()) << "a newer program may say more";
}

TEST(RuleSet, ExtendsTheHouseRules)
{
    const auto set = parseRuleSet(R"({"id":"ours","title":"Ours","version":"1","extends":"microvet-repository",
        "rules":[{"id":"S-01","severity":"advice"},{"id":"S-02","on":false}],"parameters":{"outcomesMost":3}})");
    ASSERT_TRUE(set.ok());
    const RuleSet house = houseRules();
    EXPECT_EQ(set->title, QStringLiteral("Ours"));
    EXPECT_EQ(set->severities.value(QStringLiteral("S-01")), Severity::Advice);
    EXPECT_EQ(set->sources.value(QStringLiteral("S-01")), house.sources.value(QStringLiteral("S-01"))) << "what is not said stays";
    EXPECT_EQ(set->off, QStringList{QStringLiteral("S-02")});
    EXPECT_EQ(set->number(QStringLiteral("outcomesMost"), 0), 3);
    EXPECT_EQ(set->list(QStringLiteral("licences")), house.list(QStringLiteral("licences")));
    EXPECT_EQ(set->severities.size(), house.severities.size());
}

TEST(RuleSet, ExtendsFilesOfOthersButNoCircle)
{
    const QHash<QString, QByteArray> files{
        {QStringLiteral("school.json"), R"({"id":"school","title":"School","version":"1","extends":"microvet-repository","parameters":{"outcomesMost":4,"unitWordsLeast":10}})"},
        {QStringLiteral("loop.json"), R"({"id":"loop","title":"Loop","version":"1","extends":"loop.json"})"},
        {QStringLiteral("broken.json"), R"({"id":3})"}};
    const OtherRuleFile other = [&](const QString& name) -> microvet::Result<QByteArray> {
        if (!files.contains(name)) return microvet::Error{microvet::Error::Kind::NotFound, {}, name};
        return files.value(name);
    };
    const auto extending = [&](const QByteArray& name) { return parseRuleSet("{\"id\":\"a\",\"title\":\"A\",\"version\":\"1\",\"extends\":\"" + name + "\",\"parameters\":{\"outcomesMost\":2}}", other); };
    const auto set = extending("school.json");
    ASSERT_TRUE(set.ok());
    EXPECT_EQ(set->number(QStringLiteral("outcomesMost"), 0), 2);
    EXPECT_EQ(set->number(QStringLiteral("unitWordsLeast"), 0), 10);
    EXPECT_EQ(set->number(QStringLiteral("optionsMost"), 0), 7) << "from the house rules";
    EXPECT_TRUE(extending("loop.json").error().text.contains(QStringLiteral("circle")));
    EXPECT_TRUE(extending("nowhere.json").error().text.contains(QStringLiteral("nowhere.json")));
    EXPECT_FALSE(extending("broken.json").ok());
    const auto alone = wholeRuleFile(R"({"id":"a","title":"A","version":"1","extends":"school.json"})", other);
    ASSERT_TRUE(alone.ok());
    EXPECT_FALSE(alone->contains(QLatin1String("extends")));
    EXPECT_TRUE(parseRuleSet(QJsonDocument(*alone).toJson()).ok()) << "it stands alone";
}

TEST(RuleSet, TheSchemaKnowsEveryParameterOfTheHouseRules)
{
    QFile file(QStringLiteral(":/rules/rules.schema.json"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QJsonObject known = QJsonDocument::fromJson(file.readAll()).object()[QLatin1String("properties")][QLatin1String("parameters")][QLatin1String("properties")].toObject();
    const RuleSet house = houseRules();
    for (const QString& name : house.parameters.keys()) EXPECT_TRUE(known.contains(name)) << qPrintable(name);
    EXPECT_EQ(known.size(), house.parameters.size());
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
