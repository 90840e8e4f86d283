#include "core/review/merge/words.h"

#include "core/model/word_diff.h"

#include <QHash>

namespace microvet::review {

using model::RichText;

namespace {

/// Gives equal words equal numbers, and the word back. The texts must live as long.
class Words {
public:
    int of(QStringView word)
    {
        const auto known = m_numbers.constFind(word);
        if (known != m_numbers.cend()) return *known;
        m_words.append(word);
        return *m_numbers.insert(word, int(m_words.size()) - 1);
    }
    QStringView word(int number) const { return m_words[number]; }

private:
    QHash<QStringView, int> m_numbers;
    QList<QStringView> m_words;
};

/// The beginning of a paragraph, or a word with everything that lies on it.
struct Piece {
    bool isStart = false;
    richtext::Block block = {}; ///< without runs
    richtext::Run run = {};     ///< without words
    QStringView word = {};
};

/// The same for pieces. A long text has thousands of them, so each is made once.
class Pieces {
public:
    int start(const richtext::Block& block)
    {
        Piece piece{true, block, {}, {}};
        piece.block.runs.clear();
        for (const int number : std::as_const(m_starts))
            if (m_pieces[number].block == piece.block) return number;
        m_starts.append(add(piece));
        return m_starts.constLast();
    }
    /// `bare`: what lies on the word.
    int word(QStringView word, const richtext::Run& bare)
    {
        for (auto it = m_numbers.constFind(word); it != m_numbers.cend() && it.key() == word; ++it)
            if (m_pieces[*it].run == bare) return *it;
        const int number = add({false, {}, bare, word});
        m_numbers.insert(word, number);
        return number;
    }
    const Piece& piece(int number) const { return m_pieces[number]; }

private:
    int add(const Piece& piece)
    {
        m_pieces.append(piece);
        return int(m_pieces.size()) - 1;
    }

    QMultiHash<QStringView, int> m_numbers;
    QList<int> m_starts;
    QList<Piece> m_pieces;
};

bool isBlank(QStringView word)
{
    return std::none_of(word.cbegin(), word.cend(), [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); });
}

void addPieces(const richtext::Block& block, Pieces& pieces, QList<int>& out)
{
    out.append(pieces.start(block));
    for (const richtext::Run& run : block.runs) {
        richtext::Run bare = run;
        bare.text.clear();
        // The source of a formula is one thing.
        const QList<QStringView> words =
            run.marks & richtext::Formula ? QList<QStringView>{run.text} : model::wordsAndBlanks(run.text);
        for (const QStringView word : words)
            out.append(pieces.word(word, bare));
    }
}

/// A text as numbers. Paragraphs that stand in `like` as well, at the same place from its beginning or end, are not
/// taken apart once more.
struct Numbered {
    QList<int> pieces;
    QList<qsizetype> ends; ///< of each paragraph
};
Numbered numbered(const RichText& text, Pieces& pieces, const RichText* like = nullptr, const Numbered& known = {})
{
    Numbered out;
    const qsizetype shift = like ? like->blocks.size() - text.blocks.size() : 0;
    const auto reuse = [&](qsizetype at, const richtext::Block& block) {
        if (!like || at < 0 || at >= like->blocks.size() || !(like->blocks[at] == block)) return false;
        const qsizetype from = at == 0 ? 0 : known.ends[at - 1];
        out.pieces += known.pieces.mid(from, known.ends[at] - from);
        return true;
    };
    for (qsizetype i = 0; i < text.blocks.size(); ++i) {
        const richtext::Block& block = text.blocks[i];
        if (!reuse(i, block) && !reuse(i + shift, block)) addPieces(block, pieces, out.pieces);
        out.ends.append(out.pieces.size());
    }
    return out;
}

/// `bare`: without words.
bool carriesTheSame(richtext::Run run, const richtext::Run& bare)
{
    run.text.clear();
    return run == bare;
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
    Words known;
    const auto numbered = [&](const QString& text) {
        QList<int> out;
        const QList<QStringView> words = model::wordsAndBlanks(text);
        for (const QStringView word : words) out.append(known.of(word));
        return out;
    };
    const QList<int> b = numbered(base), m = numbered(mine), t = numbered(theirs);
    const MergedSequence merged =
        mergeSequences(b, m, t, decided, {[&](int word) { return isBlank(known.word(word)); }, {}});
    QString text;
    const QList<int> words = taken(merged, b, m, t);
    for (const int word : words) text += known.word(word);
    return {text, merged.conflict};
}

MergedText<RichText> mergeWords(const RichText& base, const RichText& mine, const RichText& theirs, Choice::Take decided)
{
    if (const auto simple = withoutWords(base, mine, theirs)) return {*simple, false};
    Pieces known;
    const Numbered before = numbered(base, known);
    const QList<int> b = before.pieces;
    const QList<int> m = numbered(mine, known, &base, before).pieces;
    const QList<int> t = numbered(theirs, known, &base, before).pieces;
    const SequenceTraits traits{
        [&](int number) { return !known.piece(number).isStart && isBlank(known.piece(number).word); },
        [&](int number) { return known.piece(number).isStart; }};
    const MergedSequence merged = mergeSequences(b, m, t, decided, traits);
    RichText text;
    const QList<int> pieces = taken(merged, b, m, t);
    for (const int number : pieces) {
        const Piece& piece = known.piece(number);
        if (piece.isStart) {
            text.blocks.append(piece.block);
            continue;
        }
        if (text.blocks.isEmpty()) text.blocks.append(richtext::Block{});
        QList<richtext::Run>& runs = text.blocks.last().runs;
        // A formula stands alone; words that carry the same become one run again.
        if (runs.isEmpty() || (piece.run.marks & richtext::Formula) || !carriesTheSame(runs.constLast(), piece.run))
            runs.append(piece.run);
        runs.last().text += piece.word;
    }
    return {richtext::normalised(text), merged.conflict};
}

} // namespace microvet::review
