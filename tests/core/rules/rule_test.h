#pragma once

#include "core/rules/fixes.h"
#include "core/rules/runner.h"
#include "core/model/structure_edit.h"
#include "tests/support/sample_content.h"

#include <gtest/gtest.h>

namespace microvet::rules {

using namespace model;
using namespace test;

/// A change that makes the sound sample course fail one rule.
struct Case {
    const char* rule;
    const char* name;
    std::function<void(Content&)> spoil;
    int place;                ///< testId() of the place of the finding
    const char* field = nullptr;
    QVariantList arguments = {};
};

/// Named in messages by its name; its bytes would differ from run to run.
inline void PrintTo(const Case& test, std::ostream* out) { *out << test.name; }

inline QList<Finding> findingsIn(const Content& content, const RuleSet& rules = houseRules(), HasMedia hasMedia = {})
{
    Runner runner(rules, std::move(hasMedia));
    runner.checkAll(content);
    return runner.findings();
}

inline QList<Finding> findingsOf(const QString& rule, const Content& content, const RuleSet& rules = houseRules())
{
    QList<Finding> found = findingsIn(content, rules);
    found.removeIf([&](const Finding& finding) { return finding.rule != rule; });
    return found;
}

template<class Body> auto body(int block, std::function<void(Body&)> fn)
{
    return [block, fn](Content& content) {
        modify<Block>(content, testId(block), [&](Block& found) { fn(*std::get_if<Body>(&found.body)); });
    };
}

inline auto question(std::function<void(Question&)> fn)
{
    return [fn](Content& content) { modify<Question>(content, testId(sample::checkQuestion), fn); };
}

/// Puts a block with testId(99) at the end of the first unit.
inline auto extraBlock(BlockBody blockBody)
{
    return [blockBody](Content& content) { content.course.modules[0].units[0].blocks.append(blockOf(99, blockBody)); };
}

class RuleCase : public ::testing::TestWithParam<Case> {};

inline std::string caseName(const ::testing::TestParamInfo<Case>& info) { return info.param.name; }

} // namespace microvet::rules
