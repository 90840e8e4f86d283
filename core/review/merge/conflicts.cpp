#include "core/review/merge/conflicts.h"

#include <algorithm>

namespace microvet::review {

Choice Conflicts::decide(Conflict conflict)
{
    const auto chosen = m_choices.constFind(conflict);
    conflict.open = chosen == m_choices.cend();
    const Choice choice = conflict.open ? Choice{m_undecided == Side::Mine ? Choice::Mine : Choice::Theirs} : *chosen;
    if (!m_told.contains(conflict)) {
        m_told.insert(conflict);
        m_list.append(std::move(conflict));
    }
    return choice;
}

Side Conflicts::decideSide(const Conflict& conflict, Side open)
{
    const Choice choice = decide(conflict);
    if (!m_choices.contains(conflict)) return open;
    return choice.take == Choice::Theirs ? Side::Theirs : Side::Mine;
}

int Merged::open() const
{
    return int(std::count_if(conflicts.cbegin(), conflicts.cend(), [](const Conflict& conflict) { return conflict.open; }));
}

Choices takeAll(const Merged& merged, Side side)
{
    Choices choices;
    for (const Conflict& conflict : merged.conflicts)
        choices.insert(conflict, {side == Side::Mine ? Choice::Mine : Choice::Theirs, {}});
    return choices;
}

} // namespace microvet::review
