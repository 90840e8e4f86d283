#include "core/model/word_diff.h"

#include <QStringView>

#include <vector>

namespace microvet::model {

namespace {

/// Words compared with words; a table of this many cells takes some milliseconds.
constexpr qsizetype mostCells = 4'000'000;

/// A word, a run of spaces, or one other character.
QList<QStringView> tokens(const QString& text)
{
    QList<QStringView> list;
    const QStringView view(text);
    const auto kind = [&](qsizetype at) {
        const QChar c = view[at];
        return c.isLetterOrNumber() || c.isMark() || c.isSurrogate() ? 1 : c == QLatin1Char('\n') ? 2 : c.isSpace() ? 3 : 0;
    };
    for (qsizetype start = 0; start < view.size();) {
        qsizetype end = start + 1;
        const int first = kind(start);
        while (end < view.size() && (first == 1 || first == 3) && kind(end) == first) ++end;
        list.append(view.mid(start, end - start));
        start = end;
    }
    return list;
}

class Passages {
public:
    void add(Passage::Kind kind, QStringView text)
    {
        if (text.isEmpty()) return;
        if (kind == Passage::Same) flush();
        (kind == Passage::Same ? m_same : kind == Passage::Removed ? m_removed : m_added) += text;
    }
    QList<Passage> take()
    {
        flush();
        if (!m_same.isEmpty()) m_list.append({Passage::Same, m_same});
        return std::move(m_list);
    }

private:
    void flush()
    {
        if (m_removed.isEmpty() && m_added.isEmpty()) return;
        if (!m_same.isEmpty()) m_list.append({Passage::Same, m_same});
        if (!m_removed.isEmpty()) m_list.append({Passage::Removed, m_removed});
        if (!m_added.isEmpty()) m_list.append({Passage::Added, m_added});
        m_same.clear();
        m_removed.clear();
        m_added.clear();
    }

    QList<Passage> m_list;
    QString m_same, m_removed, m_added;
};

} // namespace

QList<Passage> compareWords(const QString& before, const QString& after)
{
    const QList<QStringView> a = tokens(before);
    const QList<QStringView> b = tokens(after);
    qsizetype head = 0;
    while (head < a.size() && head < b.size() && a[head] == b[head]) ++head;
    qsizetype tail = 0;
    while (tail < a.size() - head && tail < b.size() - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail]) ++tail;

    Passages out;
    for (qsizetype i = 0; i < head; ++i) out.add(Passage::Same, a[i]);
    const qsizetype n = a.size() - head - tail;
    const qsizetype m = b.size() - head - tail;
    if (n > 0 && m > 0 && n <= mostCells / m) {
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
                out.add(Passage::Same, a[head + i]);
                ++i;
                ++j;
            } else if (cell(i + 1, j) >= cell(i, j + 1)) out.add(Passage::Removed, a[head + i++]);
            else out.add(Passage::Added, b[head + j++]);
        }
        for (; i < n; ++i) out.add(Passage::Removed, a[head + i]);
        for (; j < m; ++j) out.add(Passage::Added, b[head + j]);
    } else {
        for (qsizetype i = 0; i < n; ++i) out.add(Passage::Removed, a[head + i]);
        for (qsizetype j = 0; j < m; ++j) out.add(Passage::Added, b[head + j]);
    }
    for (qsizetype i = a.size() - tail; i < a.size(); ++i) out.add(Passage::Same, a[i]);
    return out.take();
}

} // namespace microvet::model
