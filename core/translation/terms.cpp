#include "core/translation/terms.h"

#include "core/model/search.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace microvet::translation {

namespace {

/// Words as they are compared: without case and accents.
QStringList wordsOf(const QString& text)
{
    QStringList words;
    QString word;
    const QString folded = model::foldedForSearch(text, false, false);
    for (const QChar c : folded) {
        if (c.isLetterOrNumber()) {
            word += c;
        } else if (!word.isEmpty()) {
            words.append(std::exchange(word, {}));
        }
    }
    if (!word.isEmpty()) words.append(word);
    return words;
}

/// How many letters at its end a word may change: none of a short one, three of a long one.
qsizetype endingOf(const QString& word)
{
    const qsizetype size = word.size();
    return size < 4 ? 0 : size < 6 ? 1 : size < 8 ? 2 : 3;
}

constexpr qsizetype longestEnding = 3;

/// A form of the word: it begins alike, and its end is no longer than endings are.
bool isForm(const QString& found, const QString& word)
{
    const QStringView stem = QStringView(word).chopped(endingOf(word));
    return found.startsWith(stem) &&
           found.size() <= word.size() + (word.size() < 4 ? std::min<qsizetype>(1, word.size() - 1) : longestEnding);
}

/// Where the words of the term stand one behind another; -1: nowhere.
qsizetype find(const QStringList& text, const QStringList& term, const QList<bool>& taken)
{
    for (qsizetype at = 0; at + term.size() <= text.size(); ++at) {
        qsizetype n = 0;
        while (n < term.size() && !taken[at + n] && isForm(text[at + n], term[n]))
            ++n;
        if (n == term.size()) return at;
    }
    return -1;
}

/// The words may stand apart, and in another order: languages differ there.
bool says(const QStringList& text, const QStringList& term)
{
    return std::all_of(term.cbegin(), term.cend(), [&](const QString& word) {
        return std::any_of(text.cbegin(), text.cend(), [&](const QString& found) { return isForm(found, word); });
    });
}

} // namespace

QList<TermUse> termsIn(const QList<model::TermPair>& terms, const QString& source, const QString& target)
{
    struct Entry {
        const model::TermPair* pair;
        QStringList words;
    };
    QList<Entry> entries;
    for (const model::TermPair& pair : terms)
        if (QStringList words = wordsOf(pair.term); !words.isEmpty()) entries.append({&pair, std::move(words)});
    std::stable_sort(entries.begin(), entries.end(),
                     [](const Entry& a, const Entry& b) { return a.words.size() > b.words.size(); });
    const QStringList sourceWords = wordsOf(source), targetWords = wordsOf(target);
    QList<bool> taken(sourceWords.size(), false);
    QList<TermUse> uses;
    for (const Entry& entry : std::as_const(entries)) {
        bool found = false;
        for (qsizetype at = find(sourceWords, entry.words, taken); at >= 0;
             at = find(sourceWords, entry.words, taken)) {
            std::fill_n(taken.begin() + at, entry.words.size(), true);
            found = true;
        }
        if (!found) continue;
        const QStringList wanted = wordsOf(entry.pair->translation);
        uses.append({*entry.pair, !wanted.isEmpty() && says(targetWords, wanted)});
    }
    return uses;
}

QList<model::TermPair> termsOfGlossary(const model::Course& original, const model::Course& translation)
{
    QSet<QString> had;
    if (translation.origin)
        for (const model::TermPair& pair : translation.origin->terms)
            had.insert(model::foldedForSearch(pair.term.simplified(), false, false));
    QHash<QUuid, QString> translated;
    for (const model::Term& term : translation.glossary)
        translated.insert(term.id.uuid(), term.term.simplified());
    QList<model::TermPair> pairs;
    for (const model::Term& term : original.glossary) {
        const QString words = term.term.simplified(), here = translated.value(term.id.uuid());
        if (words.isEmpty() || here.isEmpty() || here == words) continue;
        const QString key = model::foldedForSearch(words, false, false);
        if (had.contains(key)) continue;
        had.insert(key);
        model::TermPair pair;
        pair.id = model::PartId::make();
        pair.term = words;
        pair.translation = here;
        pairs.append(pair);
    }
    return pairs;
}

} // namespace microvet::translation
