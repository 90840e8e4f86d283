#include "core/model/word_diff.h"

#include "core/model/sequence_match.h"

#include <QHash>

#include <algorithm>

namespace microvet::model {

namespace {

enum Kind { Sign, Word, LineEnd, Blank };

Kind kindOf(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate() ? Word
           : c == u'\n'                                          ? LineEnd
           : c.isSpace()                                         ? Blank
                                                                 : Sign;
}

bool isRun(Kind kind) { return kind == Word || kind == Blank; }

QList<QStringView> tokensOf(QStringView text)
{
    QList<QStringView> list;
    for (qsizetype start = 0; start < text.size();) {
        qsizetype end = start + 1;
        const Kind first = kindOf(text[start]);
        while (end < text.size() && isRun(first) && kindOf(text[end]) == first)
            ++end;
        list.append(text.mid(start, end - start));
        start = end;
    }
    return list;
}

/// True where no token reaches across.
bool isBetweenTokens(QStringView text, qsizetype at)
{
    if (at <= 0 || at >= text.size()) return true;
    const Kind kind = kindOf(text[at - 1]);
    return !isRun(kind) || kindOf(text[at]) != kind;
}

/// How much of the beginnings is equal, in whole tokens of both.
qsizetype commonHead(QStringView a, QStringView b)
{
    qsizetype head = 0;
    while (head < a.size() && head < b.size() && a[head] == b[head])
        ++head;
    while (!isBetweenTokens(a, head) || !isBetweenTokens(b, head))
        --head;
    return head;
}

/// The same of the ends.
qsizetype commonTail(QStringView a, QStringView b)
{
    qsizetype tail = 0;
    while (tail < a.size() && tail < b.size() && a[a.size() - 1 - tail] == b[b.size() - 1 - tail])
        ++tail;
    while (!isBetweenTokens(a, a.size() - tail) || !isBetweenTokens(b, b.size() - tail))
        --tail;
    return tail;
}

bool isWord(QStringView token) { return kindOf(token[0]) == Word; }

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

QList<QStringView> wordsAndBlanks(const QString& text) { return tokensOf(text); }

QList<Passage> compareWords(const QString& before, const QString& after)
{
    // Most edits touch a few words of a long text: only what is between is taken apart.
    const qsizetype head = commonHead(before, after);
    const QStringView oldRest = QStringView(before).mid(head), newRest = QStringView(after).mid(head);
    const qsizetype tail = commonTail(oldRest, newRest);
    const QList<QStringView> a = tokensOf(oldRest.chopped(tail));
    const QList<QStringView> b = tokensOf(newRest.chopped(tail));
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
    const auto tell = [&](Passage::Kind kind, const QString& text) {
        if (text.isEmpty()) return;
        if (!out.isEmpty() && out.constLast().kind == kind)
            out.last().text += text;
        else
            out.append({kind, text});
    };
    const auto add = [&](Passage::Kind kind, const QList<QStringView>& words, qsizetype from, qsizetype to) {
        QString text;
        for (qsizetype i = from; i < to; ++i)
            text += words[i];
        tell(kind, text);
    };
    tell(Passage::Same, before.left(head));
    qsizetype at = 0;
    const QList<Hunk> hunks = readable(differingHunks(numbered(a), numbered(b)), a, b);
    for (const Hunk& hunk : hunks) {
        add(Passage::Same, a, at, hunk.aStart);
        add(Passage::Removed, a, hunk.aStart, hunk.aEnd);
        add(Passage::Added, b, hunk.bStart, hunk.bEnd);
        at = hunk.aEnd;
    }
    add(Passage::Same, a, at, a.size());
    tell(Passage::Same, before.right(tail));
    return out;
}

} // namespace microvet::model
