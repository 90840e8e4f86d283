#pragma once

#include "core/base/clock.h"
#include "core/model/content.h"

/// What courses made from another course have in common, be they translations or adaptations.
namespace microvet::actions {

/// What the new course will say of `course`: by whom it is, under which licence, and exactly which value of it.
model::Origin originOf(const model::Course& course, model::OriginKind relation);

/// The same elements as a course of its own: a new id, made today, its first version; what was finished is to be looked
/// at again. Says nothing of people and organisations.
void beginAsOwn(model::Course& course, const Clock& clock);

} // namespace microvet::actions
