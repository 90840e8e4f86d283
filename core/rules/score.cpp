#include "core/rules/score.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace microvet::rules {

Score scoreOf(const QList<Finding>& open, const RuleSet& rules)
{
    QHash<QString, Loss> byRule;
    QStringList order;
    for (const Finding& finding : open) {
        Loss& loss = byRule[finding.rule];
        if (loss.count++ == 0) {
            loss.rule = finding.rule;
            loss.severity = finding.severity;
            order.append(finding.rule);
        }
        loss.severity = std::max(loss.severity, finding.severity);
    }
    const std::array<double, 3> cost{rules.number(QStringLiteral("advicePoints"), 1), rules.number(QStringLiteral("warningPoints"), 3),
                                     rules.number(QStringLiteral("errorPoints"), 8)};
    Score score;
    double lost = 0;
    bool errors = false;
    for (const QString& rule : std::as_const(order)) {
        Loss loss = byRule.value(rule);
        const double points = cost[size_t(loss.severity)] * (2 - 1.0 / loss.count);
        loss.points = int(std::lround(points));
        lost += points;
        errors = errors || loss.severity == Severity::Error;
        score.losses.append(loss);
    }
    std::stable_sort(score.losses.begin(), score.losses.end(), [](const Loss& a, const Loss& b) { return a.points > b.points; });
    // Rounded down from 100: a course with one piece of advice is not perfect.
    score.points = std::clamp(int(std::floor(100 - lost)), 0, 100);
    score.passes = !errors && score.points >= rules.number(QStringLiteral("passScore"), 60);
    return score;
}

} // namespace microvet::rules
