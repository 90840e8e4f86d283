#pragma once

#include "core/model/diff.h"
#include "core/rules/finding.h"
#include "core/rules/rule_set.h"

#include <functional>
#include <memory>

namespace microvet::rules {

/// Which media bytes are there, by file name; course files alone do not tell.
using HasMedia = std::function<bool(const QString& file)>;

/// Checks a course and keeps its findings up to date. After a change only the nodes that the diff names run again, and
/// course rules from the facts kept per node. One thread at a time.
class Runner {
public:
    explicit Runner(RuleSet rules, HasMedia hasMedia = {});
    ~Runner();

    void checkAll(const model::Content& content);
    /// `diff` leads from the content last checked to `content`.
    void update(const model::Content& content, const model::Diff& diff);

    /// In document order: course first, then place by place, worst first within a place.
    QList<Finding> findings() const;
    int count(Severity severity) const;

    /// How often rules of a scope ran since the last call: for tests of the incremental promise.
    QHash<model::ElementKind, int> takeRunCounts();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace microvet::rules
