#pragma once

#include "core/programme/kind.h"

/// What a list shows beside what is stored: worked out from the record, and today's date where it matters.
namespace microvet::programme {

struct Computed {
    Field field; ///< as for what is stored, but without get and set
    /// No value where nothing can be said.
    QVariant (*of)(const Record& record, const QDate& today) = nullptr;
};

std::span<const Computed> computedOf(const Kind& kind);

/// Of those who enrolled, how many in a hundred completed; -1 where nobody enrolled.
int completionOf(int enrolled, int completed);

} // namespace microvet::programme
