#pragma once

#include "core/review/merge/merge.h"

#include <QSet>

namespace microvet::review {

/// The conflicts met so far, and what was chosen for each.
class Conflicts {
public:
    Conflicts(const Choices& choices, Side undecided) : m_choices(choices), m_undecided(undecided) {}

    /// Remembers it, and tells what holds. Met again, it is not told again.
    Choice decide(Conflict conflict);
    /// The same for a choice between two sides; `open` holds while nobody has chosen.
    Side decideSide(const Conflict& conflict, Side open);
    Side undecided() const { return m_undecided; }
    QList<Conflict> take() { return std::move(m_list); }

private:
    const Choices& m_choices;
    Side m_undecided;
    QSet<ConflictKey> m_told;
    QList<Conflict> m_list;
};

} // namespace microvet::review
