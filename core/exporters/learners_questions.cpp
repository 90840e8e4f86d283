#include "core/exporters/learners_questions.h"

namespace microvet::exporters {

using namespace model;

namespace {

void append(QList<const Question*>& out, const QList<Question>& questions)
{
    for (const Question& question : questions)
        if (!question.keptForAssessors) out.append(&question);
}

} // namespace

QList<const Question*> questionsOfUnits(const Course& course)
{
    QList<const Question*> out;
    for (const Module& module : course.modules)
        for (const Unit& unit : module.units)
            for (const Block& block : unit.blocks)
                if (const auto* check = std::get_if<KnowledgeCheckBlock>(&block.body)) append(out, check->questions);
    return out;
}

QList<const Question*> questionsOfLearners(const Course& course)
{
    QList<const Question*> out = questionsOfUnits(course);
    for (const Assessment& assessment : course.assessments)
        append(out, assessment.questions);
    return out;
}

} // namespace microvet::exporters
