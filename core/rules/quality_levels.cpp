#include "core/model/verbs.h"
#include "core/rules/context.h"

#include <algorithm>

/// Whether an assessment can show what an outcome asks for.
namespace microvet::rules {

using namespace model;

namespace {

/// What the author says, else the lowest level at which its verb stands; Unset in a language without a list of verbs.
Bloom levelOf(const Outcome& outcome, const QString& language)
{
    if (outcome.bloom.isSet()) return outcome.bloom.value();
    const VerbList* verbs = VerbList::of(language);
    if (!verbs) return Bloom::Unset;
    const QList<Bloom> levels = verbs->opening(wordsOf(outcome.statement)).levels;
    return levels.isEmpty() ? Bloom::Unset : *std::min_element(levels.cbegin(), levels.cend());
}

QString typeOf(const QuestionBody& body)
{
    return std::visit([]<class Part>(const Part& part) {
        if constexpr (std::is_same_v<Part, Unknown>) return part.type;
        else return QString::fromLatin1(Part::type);
    }, body);
}

/// Learners do what the outcome says, and hand something in.
bool isPractised(const Context& context, const Course& course, const OutcomeRef& outcome)
{
    for (const Module& module : course.modules)
        for (const Unit& unit : module.units) {
            if (!context.facts(unit.id.uuid()).evidence) continue;
            if (unit.outcomes.contains(outcome)) return true;
            for (const Block& block : unit.blocks)
                if (block.outcomes.contains(outcome) && context.facts(block.id.uuid()).evidence) return true;
        }
    return false;
}

} // namespace

/// Questions that count for an outcome: those that name it, and in an assessment that names it those that name none.
void highOutcomesDone(const Context& context, const Course& course, Findings& findings)
{
    const QSet<QString>& ticked = context.words(QStringLiteral("choiceQuestions"));
    const int most = int(context.rules().number(QStringLiteral("choiceQuestionsBloomMost"), 4));
    for (const Outcome& outcome : course.outcomes) {
        const OutcomeRef ref(outcome.id);
        int all = 0;
        bool other = false;
        for (const Assessment& assessment : course.assessments) {
            const bool named = assessment.outcomes.contains(ref);
            for (const Question& question : assessment.questions) {
                if (!(question.outcomes.contains(ref) || (named && question.outcomes.isEmpty()))) continue;
                ++all;
                other = other || !ticked.contains(typeOf(question.body));
            }
        }
        if (all == 0 || other || int(levelOf(outcome, course.language)) <= most || isPractised(context, course, ref)) continue;
        findings.addAt(outcome.id.uuid(), ElementKind::Outcome, "statement", {all});
    }
}

} // namespace microvet::rules
