#pragma once

#include "core/base/clock.h"
#include "core/model/content.h"
#include "core/rules/finding.h"

/// Findings that somebody answers for although they stand: kept in the course's review with a reason and a name.
namespace microvet::rules {

/// A finding and who accepted it.
struct AcceptedOne {
    Finding finding;
    model::AcceptedFinding by;
    bool operator==(const AcceptedOne&) const = default;
};

struct Judged {
    QList<Finding> open;
    QList<AcceptedOne> accepted;
};

/// What an acceptance hangs on: a hash of the field, or of the element where the finding names none, and of what the finding
/// says. Of the course as a whole only what the finding says counts: else every word written would undo it.
QString stateOf(const model::Content& content, const Finding& finding);

/// Both in the order of `findings`. A finding whose place has changed since it was accepted is open again.
Judged judge(const model::Content& content, const QList<Finding>& findings);

/// Writes it into the review; what was said before of the very same goes. Older words about a place that has changed stay:
/// they hold again where the change is undone.
/// `reason` and `author` are not empty.
void accept(model::Content& content, const QList<Finding>& findings, const QString& reason, const QString& author,
            const QDateTime& time);
void takeBack(model::Content& content, const QSet<model::PartId>& accepted);

} // namespace microvet::rules
