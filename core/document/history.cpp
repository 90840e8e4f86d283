#include "core/document/history.h"

#include "core/model/memory.h"

namespace microvet::document {

namespace { constexpr qsizetype alwaysKept = 10; }

History::History(model::Content content, qsizetype limit)
    : m_limit(limit)
{
    m_steps.append({{}, {}, std::move(content), 0, m_nextRevision++, false, m_clock()});
    m_saved = revision();
}

bool History::edit(const QString& label, const Place& place, const Edit& fn, Merge merge)
{
    const bool typing = merge == Merge::Typing;
    model::Content next = now();
    fn(next);
    model::reshare(now(), next);
    if (next == now()) return false;

    m_steps.resize(m_at + 1);
    Step& top = m_steps.last();
    const bool joins = typing && m_open && top.typing && m_at > 0 && top.place.element == place.element
        && top.place.field == place.field && m_saved != top.revision;
    if (joins) {
        const model::Content& before = m_steps[m_at - 1].content;
        if (next == before) { // typed and taken back: no step is left
            m_steps.removeLast();
            --m_at;
            m_open = false;
            return true;
        }
        top.bytes = model::unsharedBytes(before, next);
        top.content = std::move(next);
        top.place = place;
        top.revision = m_nextRevision++;
        top.time = m_clock();
        return true;
    }
    const qsizetype bytes = model::unsharedBytes(now(), next);
    m_steps.append({label, place, std::move(next), bytes, m_nextRevision++, typing, m_clock()});
    ++m_at;
    m_open = typing;
    trim();
    return true;
}

Place History::undo()
{
    if (!canUndo()) return {};
    m_open = false;
    return m_steps[m_at--].place;
}

Place History::redo()
{
    if (!canRedo()) return {};
    m_open = false;
    return m_steps[++m_at].place;
}

void History::jumpTo(qsizetype index)
{
    m_open = false;
    m_at = std::clamp<qsizetype>(index, 0, m_steps.size() - 1);
}

qsizetype History::bytes() const
{
    qsizetype sum = 0;
    for (const Step& step : m_steps) sum += step.bytes;
    return sum;
}

void History::markSaved()
{
    m_saved = revision();
    m_open = false;
}

void History::trim()
{
    qsizetype sum = bytes();
    while (sum > m_limit && m_steps.size() > alwaysKept && m_at > 0) {
        sum -= m_steps.first().bytes;
        m_steps.removeFirst();
        --m_at;
    }
}

} // namespace microvet::document
