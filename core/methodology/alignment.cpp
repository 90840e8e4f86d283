#include "core/methodology/alignment.h"

#include "core/model/own_title.h"
#include "core/model/walk.h"

namespace microvet::methodology {
namespace {

using namespace model;

/// Builds the rows from top to bottom; `below` of a row is filled while the rows under it are made.
class Builder {
public:
    explicit Builder(const Course& course)
    {
        for (const Outcome& outcome : course.outcomes) {
            m_columnOf.insert(outcome.id, int(m_alignment.columns.size()));
            m_alignment.columns.append({outcome.id, int(m_alignment.columns.size()) + 1, outcome.statement.simplified()});
        }
        for (const Module& module : course.modules) {
            open({module.id.uuid(), ElementKind::Module, 0, module.title.simplified(), {}, true, {}, {}}, module.outcomes);
            for (const Unit& unit : module.units) add(unit);
            close();
        }
        for (const Assessment& assessment : course.assessments) {
            open({assessment.id.uuid(), ElementKind::Assessment, 0, assessment.title.simplified(), {}, false, {}, {}}, assessment.outcomes);
            for (const Question& question : assessment.questions) add(question, 1);
            close();
        }
    }

    Alignment take() { return std::move(m_alignment); }

private:
    void add(const Unit& unit)
    {
        open({unit.id.uuid(), ElementKind::Unit, 1, unit.title.simplified(), {}, true, {}, {}}, unit.outcomes);
        for (const Block& block : unit.blocks) {
            const auto* check = std::get_if<KnowledgeCheckBlock>(&block.body);
            if (!check && block.outcomes.isEmpty() && !std::holds_alternative<ActivityBlock>(block.body)
                && !std::holds_alternative<ReflectionBlock>(block.body))
                continue;
            open({block.id.uuid(), ElementKind::Block, 2, ownTitle(block), blockType(block), true, {}, {}}, block.outcomes);
            if (check)
                for (const Question& question : check->questions) add(question, 3);
            close();
        }
        close();
    }

    void add(const Question& question, int depth)
    {
        open({question.id.uuid(), ElementKind::Question, depth, ownTitle(question), questionType(question), false, {}, {}}, question.outcomes);
        close();
    }

    void open(AlignmentRow row, const QList<OutcomeRef>& outcomes)
    {
        const qsizetype columns = m_alignment.columns.size();
        row.linked.fill(false, columns);
        row.below.fill(false, columns);
        for (const OutcomeRef& outcome : outcomes) {
            const auto it = m_columnOf.constFind(outcome.target());
            if (it == m_columnOf.constEnd() || row.linked[it.value()]) continue;
            row.linked[it.value()] = true;
            AlignmentColumn& column = m_alignment.columns[it.value()];
            ++(row.teaches ? column.taught : column.tested);
            for (const qsizetype parent : m_open) m_alignment.rows[parent].below[it.value()] = true;
        }
        m_open.append(m_alignment.rows.size());
        m_alignment.rows.append(std::move(row));
    }

    void close() { m_open.removeLast(); }

    Alignment m_alignment;
    QHash<OutcomeId, int> m_columnOf;
    QList<qsizetype> m_open;
};

template<class T>
bool change(Content& content, const QUuid& id, OutcomeId outcome)
{
    return modify<T>(content, id, [&](T& element) {
        if (element.outcomes.removeAll(OutcomeRef(outcome)) == 0) element.outcomes.append(OutcomeRef(outcome));
    });
}

} // namespace

Alignment alignmentOf(const Course& course) { return Builder(course).take(); }

bool toggleLink(Content& content, const QUuid& element, OutcomeId outcome)
{
    if (!find<Outcome>(content, outcome)) return false;
    switch (locate(content, element).kind) {
    case ElementKind::Module: return change<Module>(content, element, outcome);
    case ElementKind::Unit: return change<Unit>(content, element, outcome);
    case ElementKind::Block: return change<Block>(content, element, outcome);
    case ElementKind::Question: return change<Question>(content, element, outcome);
    case ElementKind::Assessment: return change<Assessment>(content, element, outcome);
    default: return false;
    }
}

bool isLinked(const Content& content, const QUuid& element, OutcomeId outcome)
{
    const Located found = locate(content, element);
    const auto has = [&](const auto* part) { return part && part->outcomes.contains(OutcomeRef(outcome)); };
    return has(found.as<Module>()) || has(found.as<Unit>()) || has(found.as<Block>()) || has(found.as<Question>())
        || has(found.as<Assessment>());
}

} // namespace microvet::methodology
