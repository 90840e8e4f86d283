#pragma once

#include "core/programme/store/join_side.h"

/// Only for join: what comes of two programmes that parted, worked out without writing anything.
namespace microvet::programme {

struct JoinWork {
    /// What is written to one entry.
    struct Edit {
        const Kind* kind = nullptr;
        QUuid record;
        QList<std::pair<const Field*, QVariant>> fields;
        QList<std::pair<const Field*, QVariant>> passing; ///< written, and one's own again: the other value stands in the log
    };
    struct Removal {
        const Kind* kind = nullptr;
        QUuid record;
    };

    JoinPlan plan;
    QList<AnyRecord> added; ///< in an order in which they can be added
    QList<Edit> edits;
    QList<Removal> removed;
    int decided = 0;
    int leftOut = 0;
};

JoinWork workOut(JoinSide& here, JoinSide& there, const QList<Divergence>& chosen);

} // namespace microvet::programme
