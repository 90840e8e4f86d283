#include "core/model/word_diff.h"

#include "core/model/sequence_match.h"

#include <QHash>

#include <algorithm>

namespace microvet::model {

QList<QStringView> wordsAndBlanks(const QString& text)
{
    QList<QStringView> list;
    const QStringView view(text);
    const auto kind = [&](qsizetype at) {
        const QChar c = view[at];
        return c.isLetterOrNumber() || c.isMark() || c.isSurrogate() ? 1
               : c == QLatin1Char('\n')                              ? 2
               : c.isSpace()                                         ? 3
                                                                     : 0;
    };
    for (qsizetype start = 0; start < view.size();) {
        qsizetype end = start + 1;
        const int first = kind(start);
        while (end < view.size() && (first == 1 || first == 3) && kind(end) == first)
            ++end;
        list.append(view.mid(start, end - start));
        start = end;
    }
    return list;
}

namespace {

bool isWord(QStringView token) { return token[0].isLetterOrNumber() || token[0].isMark() || token[0].isSurrogate(); }

qsizetype wordsIn(const QList<QStringView>& tokens, qsizetype from, qsizetype to)
{
    return std::count_if(tokens.cbegin() + from, tokens.cbegin() + to, isWord);
}

/// Joins neighbours with at most that many words between, where both have `least` words. A line's end keeps them apart.
QList<Hunk> joined(const QList<Hunk>& hunks, const QList<QStringView>& a, const QList<QStringView>& b,
                   qsizetype between, qsizetype least)
{
    const auto size = [&](const Hunk& one) {
        return wordsIn(a, one.aStart, one.aEnd) + wordsIn(b, one.bStart, one.bEnd);
    };
    const auto isLineEnd = [](QStringView token) { return token[0] == u'\n'; };
    QList<Hunk> out;
    for (const Hunk& hunk : hunks) {
        const qsizetype from = out.isEmpty() ? 0 : out.constLast().aEnd;
        if (!out.isEmpty() && wordsIn(a, from, hunk.aStart) <= between &&
            std::none_of(a.cbegin() + from, a.cbegin() + hunk.aStart, isLineEnd) && size(out.constLast()) >= least &&
            size(hunk) >= least) {
            out.last().aEnd = hunk.aEnd;
            out.last().bEnd = hunk.bEnd;
        } else {
            out.append(hunk);
        }
    }
    return out;
}

/// Two changes with a blank between them read as one; so do two long ones with a single word between, which stayed by
/// chance.
QList<Hunk> readable(const QList<Hunk>& hunks, const QList<QStringView>& a, const QList<QStringView>& b)
{
    return joined(joined(hunks, a, b, 0, 0), a, b, 1, 4);
}

} // namespace

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
        for (qsizetype i = from; i < to; ++i)
            text += words[i];
        if (!text.isEmpty()) out.append({kind, text});
    };
    qsizetype at = 0;
    const QList<Hunk> hunks = readable(differingHunks(numbered(a), numbered(b)), a, b);
    for (const Hunk& hunk : hunks) {
        add(Passage::Same, a, at, hunk.aStart);
        add(Passage::Removed, a, hunk.aStart, hunk.aEnd);
        add(Passage::Added, b, hunk.bStart, hunk.bEnd);
        at = hunk.aEnd;
    }
    add(Passage::Same, a, at, a.size());
    return out;
}

} // namespace microvet::model
