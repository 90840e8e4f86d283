#include "core/exporters/final_assessments.h"

namespace microvet::exporters {

QList<int> passMarks(const plan::Plan& plan)
{
    QList<int> marks;
    const QJsonArray assessments = plan.course.value(QLatin1String("assessments")).toArray();
    for (const QJsonValue& assessment : assessments)
        if (assessment[QLatin1String("purpose")].toString() == QLatin1String("summative") &&
            assessment[QLatin1String("points")].toDouble() > 0)
            marks.append(assessment[QLatin1String("passPercent")].toInt());
    return marks;
}

std::optional<int> masteryScore(const plan::Plan& plan)
{
    const QList<int> marks = passMarks(plan);
    return marks.size() == 1 ? std::optional(marks.first()) : std::nullopt;
}

} // namespace microvet::exporters
