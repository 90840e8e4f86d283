#include "core/exporters/site/site_files.h"

#include "core/model/formula_source.h"
#include "core/plan/questions.h"

namespace microvet::exporters {

using namespace model;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::exporters)
};

void addQuestion(QList<Loss>& losses, const Question& question)
{
    if (question.keptForAssessors) return; // on purpose, no loss
    if (std::holds_alternative<Unknown>(question.body))
        losses.append(
            {question.id.uuid(),
             Tr::tr("This question was made with a newer version of the program; a note stands in its place.")});
    else if (!plan::isScored(question))
        losses.append({question.id.uuid(), Tr::tr("The pages show this question, but do not score it.")});
}

} // namespace

QList<Loss> lossesOfPages(const Content& content, bool questions)
{
    QList<Loss> losses;
    for (const Module& module : content.course.modules)
        for (const Unit& unit : module.units)
            for (const Block& block : unit.blocks) {
                if (std::holds_alternative<Unknown>(block.body))
                    losses.append(
                        {block.id.uuid(),
                         Tr::tr(
                             "This part was made with a newer version of the program; a note stands in its place.")});
                else if (const auto* formula = std::get_if<FormulaBlock>(&block.body)) {
                    if (!parsed(sourceOf(*formula)).ok())
                        losses.append(
                            {block.id.uuid(), Tr::tr("The formula cannot be read and is shown as it was typed.")});
                }
                else if (const auto* check = std::get_if<KnowledgeCheckBlock>(&block.body); check && questions)
                    for (const Question& question : check->questions)
                        addQuestion(losses, question);
            }
    if (questions)
        for (const Assessment& assessment : content.course.assessments)
            for (const Question& question : assessment.questions)
                addQuestion(losses, question);
    if (!content.course.evaluation.questions.isEmpty())
        losses.append({{},
                       Tr::tr("What learners answer to the questions about the course stays with them and is not sent. "
                              "Ask for it as a "
                              "text or on paper.")});
    return losses;
}

} // namespace microvet::exporters
