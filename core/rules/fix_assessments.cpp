#include "core/model/walk.h"
#include "core/rules/fix_functions.h"

namespace microvet::rules::fix {

using namespace model;

namespace {

/// Runs on the assessment that holds the place of the finding, or is it.
template<class Fn> void inAssessment(Content& content, const QUuid& place, Fn&& fn)
{
    for (const QUuid& id : locate(content, place).path)
        if (locate(content, id).kind == ElementKind::Assessment) return void(modify<Assessment>(content, id, fn));
}

} // namespace

void drawAll(Content& content, const Finding& finding)
{
    inAssessment(content, finding.place, [&](Assessment& assessment) {
        for (Pool& pool : assessment.pools)
            if (pool.id.uuid() == finding.place) pool.draw = std::min(pool.draw, int(pool.questions.size()));
    });
}

void takeOutOfLaterPool(Content& content, const Finding& finding)
{
    inAssessment(content, finding.place, [&](Assessment& assessment) {
        QSet<QUuid> before;
        for (Pool& pool : assessment.pools) {
            if (pool.id.uuid() == finding.place) {
                pool.questions.removeIf([&](const QuestionRef& ref) { return before.contains(ref.target().uuid()); });
                return;
            }
            for (const QuestionRef& ref : std::as_const(pool.questions)) before.insert(ref.target().uuid());
        }
    });
}

void keepFirstRight(Content& content, const Finding& finding)
{
    modify<Question>(content, finding.place, [](Question& question) {
        auto* single = std::get_if<SingleChoice>(&question.body);
        if (!single) return;
        bool found = false;
        for (Option& option : single->options) {
            if (found) option.correct = false;
            found = found || option.correct;
        }
    });
}

void onePoint(Content& content, const Finding& finding)
{
    modify<Question>(content, finding.place, [](Question& question) {
        if (!(question.points > 0)) question.points = 1;
    });
}

void usualPassMark(Content& content, const Finding& finding)
{
    modify<Assessment>(content, finding.place, [&](Assessment& assessment) { assessment.passPercent = std::clamp(finding.arguments.value(1).toInt(), 1, 100); });
}

void hideAnswers(Content& content, const Finding& finding)
{
    modify<Assessment>(content, finding.place, [](Assessment& assessment) { assessment.reviewAnswers = false; });
}

void enoughTime(Content& content, const Finding& finding)
{
    modify<Assessment>(content, finding.place, [&](Assessment& assessment) {
        assessment.timeLimitMinutes = std::max(assessment.timeLimitMinutes, finding.arguments.value(1).toInt());
    });
}

void mixAnswers(Content& content, const Finding& finding)
{
    modify<Assessment>(content, finding.place, [](Assessment& assessment) {
        for (Question& question : assessment.questions)
            if (std::holds_alternative<SingleChoice>(question.body)) question.shuffle = true;
    });
}

} // namespace microvet::rules::fix
