#include "core/model/word_diff.h"

#include "core/model/sequence_match.h"

#include <QHash>

namespace microvet::model {

QList<QStringView> wordsAndBlanks(const QString& text)
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

QList<Passage> compareWords(const QString& before, const QString& after)
{
    const QList<QStringView> a = wordsAndBlanks(before);
    const QList<QStringView> b = wordsAndBlanks(after);
    QHash<QStringView, int> numbers;
    const auto numbered = [&](const QList<QStringView>& words) {
        QList<int> out;
        out.reserve(words.size());
        for (const QStringView word : words) {
            auto it = numbers.constFind(word);
            if (it == numbers.cend()) it = numbers.insert(word, int(numbers.size()));
            out.append(*it);
        }
        return out;
    };
    QList<Passage> out;
    const auto add = [&](Passage::Kind kind, const QList<QStringView>& words, qsizetype from, qsizetype to) {
        QString text;
        for (qsizetype i = from; i < to; ++i) text += words[i];
        if (!text.isEmpty()) out.append({kind, text});
    };
    qsizetype at = 0;
    for (const Hunk& hunk : differingHunks(numbered(a), numbered(b))) {
        add(Passage::Same, a, at, hunk.aStart);
        add(Passage::Removed, a, hunk.aStart, hunk.aEnd);
        add(Passage::Added, b, hunk.bStart, hunk.bEnd);
        at = hunk.aEnd;
    }
    add(Passage::Same, a, at, a.size());
    return out;
}

} // namespace microvet::model
