#pragma once

#include "core/model/content.h"

#include <QList>

/// What teaches and what tests each outcome: outcomes × (modules, units, activities, questions, assessments).
namespace microvet::methodology {

struct AlignmentColumn {
    model::OutcomeId id;
    int number = 0; ///< 1 for the first; "LO 1"
    QString statement;
    // As the checks count them: taught by modules, units and blocks; tested by questions and assessments.
    int taught = 0;
    int tested = 0;
    bool isGap() const { return taught == 0 || tested == 0; }
};

struct AlignmentRow {
    QUuid id;
    model::ElementKind kind = model::ElementKind::None; ///< Module, Unit, Block, Question or Assessment
    int depth = 0;
    QString title;  ///< as in the outline: the title, else the beginning of the text; may be empty
    QString type;   ///< code of a block's or question's type
    bool teaches = false; ///< else it tests
    QList<bool> linked;   ///< per column: linked here
    QList<bool> below;    ///< per column: linked by something below it
};

struct Alignment {
    QList<AlignmentColumn> columns;
    QList<AlignmentRow> rows; ///< in the order of the course; assessments last
};

/// Blocks have a row where they are activities, reflections or knowledge checks, or are linked to an outcome.
Alignment alignmentOf(const model::Course& course);

/// Links the element to the outcome, or takes the link away. False where there is none of them.
bool toggleLink(model::Content& content, const QUuid& element, model::OutcomeId outcome);
bool isLinked(const model::Content& content, const QUuid& element, model::OutcomeId outcome);

} // namespace microvet::methodology
