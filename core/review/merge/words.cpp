#include "core/review/merge/words.h"

#include "core/model/word_diff.h"

#include <QHash>

namespace microvet::review {

using model::RichText;

namespace {

/// Gives equal items equal numbers, and the item back.
template<class Item> class Numbers {
public:
    int of(const Item& item)
    {
        for (auto it = m_numbers.constFind(key(item)); it != m_numbers.cend() && it.key() == key(item); ++it)
            if (m_items[*it] == item) return *it;
        m_items.append(item);
        m_numbers.insert(key(item), int(m_items.size()) - 1);
        return int(m_items.size()) - 1;
    }
    const Item& item(int number) const { return m_items[number]; }

private:
    static QString key(const QString& item) { return item; }
    static QString key(const auto& item) { return item.run.text; }

    QMultiHash<QString, int> m_numbers;
    QList<Item> m_items;
};

/// The beginning of a paragraph, or a word with everything that lies on it.
struct Piece {
    bool isStart = false;
    richtext::Block block = {}; ///< without runs
    richtext::Run run = {};
    bool operator==(const Piece&) const = default;
};

bool isBlank(const QString& word)
{
    return std::none_of(word.cbegin(), word.cend(), [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); });
}

QList<int> piecesOf(const RichText& text, Numbers<Piece>& numbers)
{
    QList<int> out;
    for (const richtext::Block& block : text.blocks) {
        Piece start{true, block, {}};
        start.block.runs.clear();
        out.append(numbers.of(start));
        for (const richtext::Run& run : block.runs) {
            Piece word{false, {}, run};
            // The source of a formula is one thing.
            const QList<QStringView> words =
                run.marks & richtext::Formula ? QList<QStringView>{run.text} : model::wordsAndBlanks(run.text);
            for (const QStringView part : words) {
                word.run.text = part.toString();
                out.append(numbers.of(word));
            }
        }
    }
    return out;
}

/// The items of the result, in their order.
QList<int> taken(const MergedSequence& merged, const QList<int>& base, const QList<int>& mine, const QList<int>& theirs)
{
    QList<int> out;
    for (const Stretch& stretch : merged.stretches)
        out += (stretch.from == Stretch::Base ? base : stretch.from == Stretch::Mine ? mine : theirs)
                   .mid(stretch.start, stretch.end - stretch.start);
    return out;
}

template<class Text> std::optional<Text> withoutWords(const Text& base, const Text& mine, const Text& theirs)
{
    if (mine == theirs || theirs == base) return mine;
    if (mine == base) return theirs;
    return {};
}

} // namespace

MergedText<QString> mergeWords(const QString& base, const QString& mine, const QString& theirs, Choice::Take decided)
{
    if (const auto simple = withoutWords(base, mine, theirs)) return {*simple, false};
    Numbers<QString> numbers;
    const auto numbered = [&](const QString& text) {
        QList<int> out;
        const QList<QStringView> words = model::wordsAndBlanks(text);
        for (const QStringView word : words) out.append(numbers.of(word.toString()));
        return out;
    };
    const QList<int> b = numbered(base), m = numbered(mine), t = numbered(theirs);
    const MergedSequence merged =
        mergeSequences(b, m, t, decided, {[&](int word) { return isBlank(numbers.item(word)); }, {}});
    QString text;
    const QList<int> words = taken(merged, b, m, t);
    for (const int word : words) text += numbers.item(word);
    return {text, merged.conflict};
}

MergedText<RichText> mergeWords(const RichText& base, const RichText& mine, const RichText& theirs, Choice::Take decided)
{
    if (const auto simple = withoutWords(base, mine, theirs)) return {*simple, false};
    Numbers<Piece> numbers;
    const QList<int> b = piecesOf(base, numbers), m = piecesOf(mine, numbers), t = piecesOf(theirs, numbers);
    const SequenceTraits traits{
        [&](int piece) { return !numbers.item(piece).isStart && isBlank(numbers.item(piece).run.text); },
        [&](int piece) { return numbers.item(piece).isStart; }};
    const MergedSequence merged = mergeSequences(b, m, t, decided, traits);
    RichText text;
    const QList<int> pieces = taken(merged, b, m, t);
    for (const int number : pieces) {
        const Piece& piece = numbers.item(number);
        if (piece.isStart) {
            text.blocks.append(piece.block);
        } else {
            if (text.blocks.isEmpty()) text.blocks.append(richtext::Block{});
            text.blocks.last().runs.append(piece.run);
        }
    }
    return {richtext::normalised(text), merged.conflict};
}

} // namespace microvet::review
