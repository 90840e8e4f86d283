#include "core/model/asked.h"

#include <QSet>

#include <algorithm>
#include <cmath>

namespace microvet::model {
namespace {

double worth(const Question& question) { return std::isfinite(question.points) ? std::max(question.points, 0.0) : 0.0; }

} // namespace

Asked askedFrom(const Assessment& assessment, const Pool& pool)
{
    QList<double> points;
    QSet<QUuid> seen;
    for (const QuestionRef& ref : pool.questions)
        for (const Question& question : assessment.questions)
            if (question.id == ref.target() && !seen.contains(question.id.uuid())) {
                seen.insert(question.id.uuid());
                points.append(worth(question));
            }
    std::sort(points.begin(), points.end());
    const auto all = int(points.size());
    Asked asked;
    asked.questions = pool.draw > 0 ? std::min(pool.draw, all) : all; // 0: everything, as the player takes it
    for (int i = 0; i < asked.questions; ++i) {
        asked.leastPoints += points[i];
        asked.mostPoints += points[all - 1 - i];
    }
    return asked;
}

Asked askedIn(const Assessment& assessment)
{
    QSet<QUuid> pooled;
    Asked asked;
    for (const Pool& pool : assessment.pools) {
        const Asked drawn = askedFrom(assessment, pool);
        asked.questions += drawn.questions;
        asked.leastPoints += drawn.leastPoints;
        asked.mostPoints += drawn.mostPoints;
        for (const QuestionRef& ref : pool.questions) pooled.insert(ref.target().uuid());
    }
    for (const Question& question : assessment.questions) {
        if (pooled.contains(question.id.uuid())) continue;
        ++asked.questions;
        asked.leastPoints += worth(question);
        asked.mostPoints += worth(question);
    }
    return asked;
}

} // namespace microvet::model
