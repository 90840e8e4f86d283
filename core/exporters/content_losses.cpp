#include "core/exporters/content_losses.h"

#include "core/model/formula_source.h"

namespace microvet::exporters {

using namespace model;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::exporters)
};

class ContentLosses {
public:
    explicit ContentLosses(const std::function<QString(const Question&)>& ofQuestion)
        : m_ofQuestion(ofQuestion)
    {
    }

    QList<Loss> list;

    void add(const Block& block)
    {
        if (std::holds_alternative<Unknown>(block.body))
            list.append(
                {block.id.uuid(),
                 Tr::tr("This part was made with a newer version of the program; a note stands in its place.")});
        else if (const auto* formula = std::get_if<FormulaBlock>(&block.body)) {
            if (!parsed(sourceOf(*formula)).ok())
                list.append({block.id.uuid(), Tr::tr("The formula cannot be read and is shown as it was typed.")});
        } else if (const auto* check = std::get_if<KnowledgeCheckBlock>(&block.body))
            add(check->questions);
    }

    void add(const QList<Question>& questions)
    {
        for (const Question& question : questions)
            if (!question.keptForAssessors) // on purpose, no loss
                add(question);
    }

private:
    void add(const Question& question)
    {
        if (std::holds_alternative<Unknown>(question.body))
            list.append(
                {question.id.uuid(),
                 Tr::tr("This question was made with a newer version of the program; a note stands in its place.")});
        else if (const QString text = m_ofQuestion ? m_ofQuestion(question) : QString(); !text.isEmpty())
            list.append({question.id.uuid(), text});
    }

    const std::function<QString(const Question&)>& m_ofQuestion;
};

} // namespace

QList<Loss> lossesOfContent(const Course& course, const std::function<QString(const Question&)>& ofQuestion)
{
    ContentLosses losses(ofQuestion);
    for (const Module& module : course.modules)
        for (const Unit& unit : module.units)
            for (const Block& block : unit.blocks)
                losses.add(block);
    for (const Assessment& assessment : course.assessments)
        losses.add(assessment.questions);
    return std::move(losses.list);
}

Loss missingFile(const Media& medium)
{
    return {medium.id.uuid(),
            Tr::tr("The file “%1” is missing in the course, so it is missing here, too.").arg(shownName(medium))};
}

QString shownName(const Media& medium) { return medium.name.trimmed().isEmpty() ? medium.file : medium.name.trimmed(); }

} // namespace microvet::exporters
