#pragma once

#include "core/actions/programme/document.h"
#include "core/programme/records/organisation.h"
#include "core/programme/selection/evaluation.h"
#include "core/programme/selection/statuses.h"

/// The papers of a selection, in the language of its call.
namespace microvet::actions {

/// All that they are made of.
struct SelectionRecord {
    programme::Programme programme;
    programme::Scoring scoring;
    QList<programme::CriteriaChange> changes; ///< the oldest first
    QList<programme::CallQuestion> questions;
    QList<programme::Answer> answers;
    QHash<QUuid, QList<programme::StatusChange>> statuses; ///< by application, the oldest first
};

Result<SelectionRecord> selectionRecord(programme::Store& store, const QUuid& call);

/// The framework's grid without names or points, for so many candidates, to be filled in by hand.
Document emptyGrid(const SelectionRecord& record, int candidates = 2);
/// With the points and comments of one evaluator; `evaluator` empty: the averages of all, and everybody's comments.
Document filledGrid(const SelectionRecord& record, const QString& evaluator = {});

/// What candidates wrote beside each other. `applications`: which; empty: all that came in.
Document sideBySide(const SelectionRecord& record, const QList<QUuid>& applications = {});

/// Who decided what about whom, by which criteria, and why, and what became of it since; with lines to sign on.
Document selectionMinutes(const SelectionRecord& record, QDate day);

} // namespace microvet::actions
