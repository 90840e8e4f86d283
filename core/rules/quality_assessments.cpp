#include "core/rules/context.h"

#include <cmath>

/// How an assessment is held.
namespace microvet::rules {

using namespace model;

void passMarkSet(const Context& context, const Assessment& assessment, Findings& findings)
{
    if (assessment.purpose != AssessmentKind::Summative) return;
    if (assessment.passPercent < 1 || assessment.passPercent > 100)
        findings.add("passPercent", {assessment.passPercent, int(context.rules().number(QStringLiteral("passPercent"), 60))});
}

/// Who may try again after having seen the right answers shows memory, not learning.
void answersNotGivenAway(const Context&, const Assessment& assessment, Findings& findings)
{
    if (assessment.purpose == AssessmentKind::Summative && assessment.reviewAnswers && assessment.attempts != 1 && assessment.pools.isEmpty())
        findings.add("reviewAnswers");
}

void timeIsEnough(const Context& context, const Assessment& assessment, Findings& findings)
{
    if (assessment.timeLimitMinutes <= 0) return;
    const int needs = int(std::ceil(minutesFor(context.facts(assessment.id.uuid()).total, timeFactors(context.rules())) - 1e-9));
    if (needs > assessment.timeLimitMinutes) findings.add("timeLimitMinutes", {assessment.timeLimitMinutes, needs});
}

/// Learners notice when the right answer always stands in the same place.
void rightAnswersMove(const Context& context, const Assessment& assessment, Findings& findings)
{
    QHash<int, int> places;
    int all = 0;
    for (const Question& question : assessment.questions) {
        const int place = context.facts(question.id.uuid()).rightPlace;
        if (place < 0) continue;
        ++places[place];
        ++all;
    }
    if (all >= 4 && places.size() == 1) findings.add("questions", {all});
}

/// Luck in one question must not decide. A task that learners write or do may weigh as much as it likes.
void pointsSpread(const Context& context, const Assessment& assessment, Findings& findings)
{
    if (assessment.questions.size() < 3 || !assessment.pools.isEmpty()) return;
    double all = 0;
    for (const Question& question : assessment.questions) all += std::max(0.0, question.points);
    const double most = context.rules().number(QStringLiteral("questionPointsMostPercent"), 50);
    for (const Question& question : assessment.questions) {
        if (std::holds_alternative<Essay>(question.body) || std::holds_alternative<PracticalTask>(question.body)) continue;
        const double percent = all > 0 ? question.points * 100 / all : 0;
        if (percent > most) findings.addAt(question.id.uuid(), ElementKind::Question, "points", {int(std::ceil(percent)), int(most)});
    }
}

} // namespace microvet::rules
