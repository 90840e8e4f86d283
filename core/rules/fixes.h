#pragma once

#include "core/model/content.h"
#include "core/rules/finding.h"

#include <functional>

namespace microvet::rules {

/// An edit after which the finding is gone. To be called inside History::edit, so that it can be undone. Does nothing
/// where the place is gone meanwhile.
using Fix = std::function<void(model::Content&, const Finding&)>;

/// The fix of a rule; empty where only a person can mend what it finds.
Fix fixFor(const QString& rule);

/// The label of the button, e.g. "Mark the first row as header"; empty where there is no fix.
QString fixLabel(const Finding& finding);

/// Takes every reference from the element `owner` to `target` away: fields become empty, list entries go, links in
/// texts lose the link and keep the words. What is inside other elements of `owner` stays. Returns how many.
int removeReferences(model::Content& content, const QUuid& owner, const QUuid& target);

} // namespace microvet::rules
