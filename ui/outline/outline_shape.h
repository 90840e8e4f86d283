#pragma once

#include "core/model/content.h"
#include "core/model/own_title.h"

#include <QCoreApplication>

/// What the outline shows: which rows stand below which, and how each is called. The one place that knows.
namespace microvet::ui {

using model::blockType;

enum class Row : quint8 { Root, Course, Outcomes, Outcome, Module, Unit, Block, Assessments, Assessment, Question, Delivery };

struct OutlineShape {
    bool outcomes = true;    ///< the group of learning outcomes
    bool blocks = true;      ///< the blocks of units
    bool assessments = true; ///< the group of assessments
    bool questions = true;   ///< the questions of assessments
    bool delivery = true;    ///< the row that leads to delivery and evaluation
};

/// Ids of the rows that are no elements, equal in every course.
QUuid rootId();
QUuid outcomesId();
QUuid assessmentsId();
QUuid deliveryId();

/// A row and what stands behind it: the Course for the root and the groups.
struct Shown {
    Row row = Row::Root;
    QUuid id;
    const void* element = nullptr;

    template<class T> const T& as() const { return *static_cast<const T*>(element); }
};

/// Calls single(Row, id, Course) for a row of its own and list(Row, QList<T>) for the rows of a list, in order.
template<class Single, class List>
void visitBelow(const OutlineShape& shape, const Shown& shown, Single&& single, List&& list)
{
    using namespace model;
    switch (shown.row) {
    case Row::Root: {
        const Course& course = shown.as<Course>();
        single(Row::Course, course.id.uuid(), course);
        if (shape.outcomes) single(Row::Outcomes, outcomesId(), course);
        list(Row::Module, course.modules);
        if (shape.assessments) single(Row::Assessments, assessmentsId(), course);
        if (shape.delivery) single(Row::Delivery, deliveryId(), course);
        break;
    }
    case Row::Outcomes: list(Row::Outcome, shown.as<Course>().outcomes); break;
    case Row::Module: list(Row::Unit, shown.as<Module>().units); break;
    case Row::Unit:
        if (shape.blocks) list(Row::Block, shown.as<Unit>().blocks);
        break;
    case Row::Assessments: list(Row::Assessment, shown.as<Course>().assessments); break;
    case Row::Assessment:
        if (shape.questions) list(Row::Question, shown.as<Assessment>().questions);
        break;
    case Row::Course: case Row::Outcome: case Row::Block: case Row::Question: case Row::Delivery: break;
    }
}

/// The row below `parent` that holds rows of that kind; Root where there is none.
Row parentOf(Row row);
/// True for rows that are no elements of the course.
bool isGroup(Row row);
Row rowOf(model::ElementKind kind);
/// The id to move and insert below: groups stand for the course.
QUuid elementId(Row row, const QUuid& id, const model::Course& course);

/// The types that can be added, in the order of menus.
QStringList blockTypeCodes();
model::Block makeBlock(const QString& type);

/// The title as written; of a text its first words. Empty where there is nothing to say.
QString ownTitle(const Shown& shown);
/// "Untitled unit", "Picture", …: for rows without a title.
QString placeholder(const Shown& shown);
/// What renaming starts from: the title alone.
QString editableTitle(const Shown& shown);
/// Rows whose title can be changed in place.
bool canRename(const Shown& shown);
bool setTitle(model::Content& content, Row row, const QUuid& id, const QString& title);
/// Name of the icon for the row.
QString iconName(const Shown& shown);

} // namespace microvet::ui
