#pragma once

#include "core/model/content.h"

/// How far the parts of a course are, for the outline and the guide. The same facts as the checks: what is empty here is
/// what the rule "block is empty" finds, and `toMend` counts findings.
namespace microvet::model {

enum class State : quint8 {
    Empty,    ///< nothing written yet, whatever its title
    InWork,
    Findings, ///< something in it must or should be mended
    Ready     ///< the author calls it finished (units), or all its parts are; nothing to mend
};

/// White space alone is nothing.
bool isBlank(const RichText& text);
/// A body without the content that its type is about. Media are not asked for: they have rules of their own.
bool isEmpty(const BlockBody& body);
bool isEmpty(const Question& question);
bool isEmpty(const Unit& unit);
bool isEmpty(const Assessment& assessment);

/// `toMend`: errors and warnings in the element and below.
State stateOf(const Block& block, int toMend);
State stateOf(const Question& question, int toMend);
State stateOf(const Outcome& outcome, int toMend);
State stateOf(const Unit& unit, int toMend);
/// Ready where it has questions and nothing is to mend: authors do not mark assessments.
State stateOf(const Assessment& assessment, int toMend);
/// Of a module, a course or a group, from the states of its parts; Empty where it has none.
State stateOf(const QList<State>& parts, int toMend);

} // namespace microvet::model
