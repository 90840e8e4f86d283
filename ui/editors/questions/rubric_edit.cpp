#include "ui/editors/questions/rubric_edit.h"

#include "core/model/structure_edit.h"
#include "core/model/walk.h"

#include <QCoreApplication>

namespace microvet::ui {

using namespace model;

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::ui::Rubrics) };

RubricLevel level(const QString& title, double points)
{
    RubricLevel out;
    out.id = PartId::make();
    out.title = title;
    out.points = points;
    return out;
}

RubricRef* rubricIn(Question& question)
{
    if (auto* essay = std::get_if<Essay>(&question.body)) return &essay->rubric;
    if (auto* task = std::get_if<PracticalTask>(&question.body)) return &task->rubric;
    return nullptr;
}

} // namespace

Rubric commonRubric(int levels)
{
    Rubric rubric;
    rubric.id = RubricId::make();
    if (levels <= 0) return rubric;
    const QStringList titles = levels == 3 ? QStringList{Tr::tr("Not yet"), Tr::tr("Achieved"), Tr::tr("Above expectation")}
                                           : QStringList{Tr::tr("Not yet"), Tr::tr("With help"), Tr::tr("Achieved"), Tr::tr("Above expectation")};
    for (int i = 0; i < 3; ++i) {
        RubricCriterion criterion;
        criterion.id = PartId::make();
        for (int l = 0; l < titles.size(); ++l) criterion.levels.append(level(titles[l], l));
        rubric.criteria.append(criterion);
    }
    return rubric;
}

qsizetype levelsOf(const Rubric& rubric)
{
    qsizetype most = 0;
    for (const RubricCriterion& criterion : rubric.criteria) most = std::max(most, criterion.levels.size());
    return most;
}

void insertLevel(Rubric& rubric, qsizetype at)
{
    for (RubricCriterion& criterion : rubric.criteria)
        criterion.levels.insert(std::clamp<qsizetype>(at, 0, criterion.levels.size()), level({}, 0));
}

void removeLevel(Rubric& rubric, qsizetype at)
{
    for (RubricCriterion& criterion : rubric.criteria)
        if (at >= 0 && at < criterion.levels.size()) criterion.levels.removeAt(at);
}

void moveLevel(Rubric& rubric, qsizetype from, qsizetype to)
{
    for (RubricCriterion& criterion : rubric.criteria)
        if (from >= 0 && to >= 0 && from < criterion.levels.size() && to < criterion.levels.size()) criterion.levels.move(from, to);
}

PartId addCriterion(Rubric& rubric)
{
    RubricCriterion criterion;
    criterion.id = PartId::make();
    if (rubric.criteria.isEmpty()) criterion.levels = commonRubric(3).criteria.first().levels;
    else
        for (const RubricLevel& like : std::as_const(rubric.criteria.last().levels)) criterion.levels.append(level(like.title, like.points));
    rubric.criteria.append(criterion);
    return criterion.id;
}

double mostPoints(const Rubric& rubric)
{
    double sum = 0;
    for (const RubricCriterion& criterion : rubric.criteria) {
        double best = 0;
        for (const RubricLevel& l : criterion.levels) best = std::max(best, l.points);
        sum += best;
    }
    return sum;
}

QList<QUuid> usersOf(const Content& content, const RubricId& rubric)
{
    QList<QUuid> users;
    forEachElement(content, [&](const ElementView& view) {
        if (const auto* found = view.as<Question>()) {
            Question question = *found;
            const RubricRef* ref = rubricIn(question);
            if (ref && ref->target() == rubric) users.append(view.id);
            return false;
        }
        return true;
    });
    return users;
}

void removeRubric(Content& content, const RubricId& rubric)
{
    for (const QUuid& id : usersOf(content, rubric))
        model::modify<Question>(content, id, [](Question& question) { *rubricIn(question) = {}; });
    model::removeElement(content, rubric.uuid());
}

QString titleOf(const Rubric& rubric)
{
    const QString title = rubric.title.simplified();
    return title.isEmpty() ? Tr::tr("Untitled rubric") : title;
}

} // namespace microvet::ui
