#include "ui/palette/fuzzy.h"

#include "ui/outline/outline_filter.h"

#include <QStringList>

namespace microvet::ui {

namespace {

constexpr int perLetter = 2;
constexpr int atWordStart = 8;
constexpr int followsOn = 5;
constexpr int wholePiece = 12; ///< the word stands there as typed
constexpr int longestPenalty = 40;

bool startsWord(const QString& text, qsizetype at) { return at == 0 || !text[at - 1].isLetterOrNumber(); }

/// One word without spaces in a folded text.
std::optional<int> scoreOf(const QString& word, const QString& text)
{
    if (const qsizetype at = text.indexOf(word); at >= 0) {
        qsizetype best = at;
        for (qsizetype next = at; next >= 0; next = text.indexOf(word, next + 1))
            if (startsWord(text, next)) {
                best = next;
                break;
            }
        return int(word.size()) * (perLetter + followsOn) + (startsWord(text, best) ? wholePiece + atWordStart : 0);
    }
    int score = 0;
    qsizetype last = -2;
    for (const QChar letter : word) {
        const qsizetype at = text.indexOf(letter, last < 0 ? 0 : last + 1);
        if (at < 0) return std::nullopt;
        // A beginning of a word further on is more likely meant than a letter within one.
        qsizetype chosen = at;
        if (at != last + 1 && !startsWord(text, at))
            for (qsizetype next = at; next >= 0; next = text.indexOf(letter, next + 1))
                if (startsWord(text, next)) {
                    chosen = next;
                    break;
                }
        score += perLetter + (startsWord(text, chosen) ? atWordStart : 0) + (chosen == last + 1 ? followsOn : 0);
        last = chosen;
    }
    return score;
}

} // namespace

std::optional<int> fuzzyScore(const QString& typed, const QString& text)
{
    const QString where = folded(text);
    int score = 0;
    const QStringList words = folded(typed).simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString& word : words) {
        std::optional<int> here = scoreOf(word, where);
        if (!here) {
            // The greedy way may leap over letters that a plainer one finds.
            qsizetype at = 0;
            for (const QChar letter : word) {
                at = where.indexOf(letter, at);
                if (at < 0) return std::nullopt;
                ++at;
            }
            here = perLetter * int(word.size());
        }
        score += *here;
    }
    return score * 4 - int(std::min<qsizetype>(where.size(), longestPenalty));
}

} // namespace microvet::ui
