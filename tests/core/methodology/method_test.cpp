#include "core/methodology/method.h"

#include "core/rules/registry.h"

#include <gtest/gtest.h>

using namespace microvet;
using namespace microvet::methodology;

TEST(Method, hasTwelveStepsInFourGroups)
{
    const Method method = builtInMethod(QStringLiteral("en"));
    ASSERT_EQ(method.groups.size(), 4);
    QList<qsizetype> sizes;
    for (const StepGroup& group : method.groups) {
        EXPECT_FALSE(group.title.isEmpty());
        sizes.append(group.steps.size());
    }
    EXPECT_EQ(sizes, (QList<qsizetype>{3, 4, 3, 2}));
    for (const Step& step : method.steps()) {
        EXPECT_FALSE(step.title.isEmpty() || step.purpose.isEmpty() || step.good.isEmpty() || step.weak.isEmpty() || step.place.isEmpty()) << step.id.toStdString();
        EXPECT_EQ(step.how.size(), 3) << step.id.toStdString();
        EXPECT_GT(step.minutes, 0) << step.id.toStdString();
    }
    EXPECT_EQ(method.step(QStringLiteral("outcomes"))->title, QStringLiteral("Learning outcomes"));
    EXPECT_EQ(method.step(QStringLiteral("nothing")), nullptr);
}

TEST(Method, itsRulesExistAndBelongToOneStep)
{
    QSet<QString> known, used;
    for (const rules::Rule& rule : rules::registry()) known.insert(QLatin1String(rule.id));
    for (const Step& step : builtInMethod(QStringLiteral("en")).steps())
        for (const QString& rule : step.rules) {
            EXPECT_TRUE(known.contains(rule)) << rule.toStdString();
            EXPECT_FALSE(used.contains(rule)) << rule.toStdString();
            used.insert(rule);
        }
    // Advice belongs to no step: a step is done without it.
    for (const rules::Rule& rule : rules::registry())
        if (rule.severity != rules::Severity::Advice && !used.contains(QLatin1String(rule.id))) ADD_FAILURE() << rule.id << " belongs to no step";
}

TEST(Method, anOrganisationsFileInItsLanguages)
{
    const QByteArray json = R"({"id":"ours","title":"Our way","version":"2","groups":[{"id":"a","title":{"el":"Σχέδιο","en":"Plan"},
        "steps":[{"id":"x","title":{"el":"Ανάγκη"},"purpose":{"en":"Why"},"how":["One.",{"en":"Two."}],"minutes":-4,"needs":["need.summary"],"rules":["S-01","Z-99"]}]}]})";
    const auto greek = methodFromJson(json, QStringLiteral("el-GR"));
    ASSERT_TRUE(greek);
    EXPECT_EQ(greek->title, QStringLiteral("Our way"));
    EXPECT_EQ(greek->groups[0].title, QString::fromUtf8("Σχέδιο"));
    const Step& step = greek->groups[0].steps[0];
    EXPECT_EQ(step.title, QString::fromUtf8("Ανάγκη"));
    EXPECT_EQ(step.purpose, QStringLiteral("Why"));
    EXPECT_EQ(step.how, (QStringList{QStringLiteral("One."), QStringLiteral("Two.")}));
    EXPECT_EQ(step.minutes, 0);
    EXPECT_EQ(methodFromJson(json, QStringLiteral("en"))->groups[0].title, QStringLiteral("Plan"));
}

TEST(Method, whatIsNoneIsRefusedWithTheReason)
{
    const auto reason = [](const QByteArray& json) {
        const auto method = methodFromJson(json, QStringLiteral("en"));
        return method ? std::string() : method.error().text.toStdString();
    };
    const auto withSteps = [](const QByteArray& steps) { return R"({"groups":[{"title":"a","steps":[)" + steps + "]}]}"; };
    EXPECT_NE(reason(""), "");
    EXPECT_NE(reason("[1]"), "");
    EXPECT_NE(reason("{}"), "");
    EXPECT_NE(reason(withSteps("")), "");
    EXPECT_NE(reason(withSteps(R"({"id":"x"})")), "");
    EXPECT_NE(reason(withSteps(R"({"id":"x","title":"X"},{"id":"x","title":"Y"})")).find("twice"), std::string::npos);
    EXPECT_NE(reason(withSteps(R"({"id":"x","title":"X","needs":["nobody.knows"]})")).find("nobody.knows"), std::string::npos);
    EXPECT_NE(reason(QByteArray(2 << 20, ' ')), "");
    QByteArray many;
    for (int i = 0; i < 60; ++i) many += (i ? "," : "") + QByteArray("{\"id\":\"s") + QByteArray::number(i) + "\",\"title\":\"T\"}";
    EXPECT_NE(reason(withSteps(many)), "");
    EXPECT_EQ(reason(withSteps(R"({"id":"x","title":"X"})")), "");
}
