#include "core/model/sequence_match.h"

#include <vector>

namespace microvet::model {

namespace {

/// Items compared with items; a table of this many cells takes some milliseconds.
constexpr qsizetype mostCells = 4'000'000;

/// Joins what comes piece by piece.
class Hunks {
public:
    void differs(qsizetype a, qsizetype aCount, qsizetype b, qsizetype bCount)
    {
        if (aCount + bCount == 0) return;
        if (!m_list.isEmpty() && m_list.last().aEnd == a && m_list.last().bEnd == b) {
            m_list.last().aEnd += aCount;
            m_list.last().bEnd += bCount;
        } else {
            m_list.append({a, a + aCount, b, b + bCount});
        }
    }
    QList<Hunk> take() { return std::move(m_list); }

private:
    QList<Hunk> m_list;
};

} // namespace

QList<Hunk> differingHunks(const QList<int>& a, const QList<int>& b)
{
    qsizetype head = 0;
    while (head < a.size() && head < b.size() && a[head] == b[head]) ++head;
    qsizetype tail = 0;
    while (tail < a.size() - head && tail < b.size() - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail]) ++tail;
    const qsizetype n = a.size() - head - tail;
    const qsizetype m = b.size() - head - tail;
    Hunks out;
    if (n == 0 || m == 0 || n > mostCells / m) {
        out.differs(head, n, head, m);
        return out.take();
    }
    // The longest common sequence: the cell tells how long it is from there to the end.
    std::vector<quint32> length(size_t((n + 1) * (m + 1)), 0);
    const auto cell = [&](qsizetype i, qsizetype j) -> quint32& { return length[size_t(i * (m + 1) + j)]; };
    for (qsizetype i = n - 1; i >= 0; --i)
        for (qsizetype j = m - 1; j >= 0; --j)
            cell(i, j) = a[head + i] == b[head + j] ? cell(i + 1, j + 1) + 1 : std::max(cell(i + 1, j), cell(i, j + 1));
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < n && j < m) {
        if (a[head + i] == b[head + j]) {
            ++i;
            ++j;
        } else if (cell(i + 1, j) >= cell(i, j + 1)) {
            out.differs(head + i++, 1, head + j, 0);
        } else {
            out.differs(head + i, 0, head + j++, 1);
        }
    }
    out.differs(head + i, n - i, head + j, m - j);
    return out.take();
}

} // namespace microvet::model
