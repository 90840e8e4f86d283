#include "core/translation/repeats.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace microvet::translation {

namespace {

/// A sentence of so many letters is worth looking for: "No." has as many translations as places.
constexpr qsizetype leastSentence = 12;

/// The words with a line for each line; nothing where marks among them say something of their own.
QString plainOf(const Pieces& pieces, const QList<Code>& codes)
{
    QString out;
    for (const Piece& piece : pieces) {
        if (piece.kind == Piece::Kind::Words) {
            out += piece.words;
            continue;
        }
        const Code& code = codes[piece.code];
        if (code.isNeeded()) return {};
        if (code.kind == Code::Kind::LineBreak) out += u'\n';
    }
    return out;
}

} // namespace

QList<Repeat> repeatsOf(const Sheet& sheet, qsizetype pair)
{
    const Pair& asked = sheet.pairs()[pair];
    QList<Repeat> repeats;
    for (const qsizetype at : sheet.alike(pair)) {
        const Pair& other = sheet.pairs()[at];
        // Marks that only the other translation has are nobody's here.
        if (at == pair || other.state != TextState::Translated || !other.fits || other.target == asked.target ||
            other.codes.size() != other.source.codes.size())
            continue;
        const auto same = std::find_if(repeats.begin(), repeats.end(),
                                       [&](const Repeat& each) { return each.target == other.target; });
        if (same == repeats.end())
            repeats.append({other.target, 1, at});
        else
            ++same->times;
    }
    std::stable_sort(repeats.begin(), repeats.end(),
                     [](const Repeat& a, const Repeat& b) { return a.times > b.times; });
    return repeats;
}

int openRepeats(const Sheet& sheet)
{
    int open = 0;
    for (qsizetype i = 0; i < sheet.pairs().size(); ++i) {
        const Pair& pair = sheet.pairs()[i];
        if (pair.state == TextState::Untranslated && pair.fits && !repeatsOf(sheet, i).isEmpty()) ++open;
    }
    return open;
}

int fillRepeats(model::Content& translation, const Sheet& sheet)
{
    int filled = 0;
    for (qsizetype i = 0; i < sheet.pairs().size(); ++i) {
        const Pair& pair = sheet.pairs()[i];
        if (pair.state != TextState::Untranslated || !pair.fits) continue;
        const QList<Repeat> repeats = repeatsOf(sheet, i);
        if (!repeats.isEmpty() && putTarget(translation, sheet, i, {pair.source.codes, repeats.constFirst().target})) ++filled;
    }
    return filled;
}

QStringList sentencesOf(const QString& words)
{
    QStringList sentences;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Sentence, words);
    qsizetype from = 0;
    for (qsizetype to = finder.toNextBoundary(); to >= 0; to = finder.toNextBoundary()) {
        if (const QString sentence = words.mid(from, to - from).simplified(); !sentence.isEmpty())
            sentences.append(sentence);
        from = to;
    }
    return sentences;
}

Sentences::Sentences(const Sheet& sheet)
{
    for (qsizetype i = 0; i < sheet.pairs().size(); ++i) {
        const Segment& source = sheet.pairs()[i].source;
        const QStringList sentences = sentencesOf(plainOf(source.pieces, source.codes));
        for (qsizetype number = 0; number < sentences.size(); ++number)
            if (sentences[number].size() >= leastSentence) m_where.insert(sentences[number], {i, int(number)});
    }
}

QList<KnownSentence> Sentences::knownIn(const Sheet& sheet, qsizetype pair) const
{
    QList<KnownSentence> known;
    const Pair& asked = sheet.pairs()[pair];
    const QStringList sentences = sentencesOf(plainOf(asked.source.pieces, asked.source.codes));
    for (const QString& sentence : sentences) {
        const QList<Where> places = m_where.values(sentence);
        for (const Where& where : places) {
            if (where.pair == pair || where.pair >= sheet.pairs().size()) continue;
            const Pair& other = sheet.pairs()[where.pair];
            if (other.state != TextState::Translated || !other.fits) continue;
            const QStringList sources = sentencesOf(plainOf(other.source.pieces, other.source.codes));
            const QStringList targets = sentencesOf(plainOf(other.target, other.codes));
            // The whole paragraph is a repeat, and offered as one.
            if (sources.size() != targets.size() || sources.value(where.number) != sentence ||
                (sources.size() == 1 && sentences.size() == 1))
                continue;
            const KnownSentence found{sentence, targets[where.number]};
            if (!known.contains(found)) known.append(found);
        }
    }
    return known;
}

} // namespace microvet::translation
