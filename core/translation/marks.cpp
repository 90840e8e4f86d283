#include "core/translation/marks.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace microvet::translation {

namespace {

/// Which pieces are marks that do not fit, and why.
struct Reading {
    QSet<qsizetype> misfits; ///< places among the pieces
    MarkFaults faults;
};

Reading readingOf(const Pieces& pieces, const QList<Code>& codes, qsizetype own)
{
    Reading reading;
    QHash<qsizetype, qsizetype> open; // code → where it begins
    QSet<qsizetype> seen;
    const auto note = [](QList<qsizetype>& list, qsizetype code) {
        if (!list.contains(code)) list.append(code);
    };
    for (qsizetype at = 0; at < pieces.size(); ++at) {
        const Piece& piece = pieces[at];
        if (piece.kind == Piece::Kind::Words) continue;
        const bool known = piece.code >= 0 && piece.code < codes.size();
        const bool single = piece.kind == Piece::Kind::Single;
        if (!known || single != codes[piece.code].standsAlone()) {
            reading.misfits.insert(at);
            ++reading.faults.strange;
            continue;
        }
        if (single) {
            if (codes[piece.code].kind == Code::Kind::Gap && seen.contains(piece.code)) {
                reading.misfits.insert(at);
                note(reading.faults.repeated, piece.code);
            }
        } else if (piece.kind == Piece::Kind::Open ? open.contains(piece.code) : !open.remove(piece.code)) {
            reading.misfits.insert(at);
            note(reading.faults.unpaired, piece.code);
        } else if (piece.kind == Piece::Kind::Open) {
            open.insert(piece.code, at);
        }
        seen.insert(piece.code);
    }
    for (auto it = open.cbegin(); it != open.cend(); ++it) {
        reading.misfits.insert(it.value());
        note(reading.faults.unpaired, it.key());
    }
    std::sort(reading.faults.unpaired.begin(), reading.faults.unpaired.end());
    for (qsizetype code = 0; code < own; ++code)
        if (codes[code].isNeeded() && !seen.contains(code)) reading.faults.missing.append(code);
    return reading;
}

} // namespace

Coded inCodesOf(const QList<Code>& codes, const Segment& segment)
{
    Coded coded{codes, segment.pieces};
    QList<qsizetype> places(segment.codes.size(), -1);
    QSet<qsizetype> taken;
    for (qsizetype i = 0; i < segment.codes.size(); ++i) {
        qsizetype at = 0;
        while (at < codes.size() && (taken.contains(at) || !(codes[at] == segment.codes[i])))
            ++at;
        if (at == codes.size()) {
            at = coded.codes.size();
            coded.codes.append(segment.codes[i]);
        }
        taken.insert(at);
        places[i] = at;
    }
    for (Piece& piece : coded.pieces)
        if (piece.code >= 0) piece.code = places[piece.code];
    return coded;
}

Pieces inOwnMarks(Pieces pieces, qsizetype count)
{
    pieces.removeIf([count](const Piece& piece) { return piece.kind != Piece::Kind::Words && piece.code >= count; });
    return pieces;
}

MarkFaults markFaults(const Pieces& pieces, const QList<Code>& codes, qsizetype own)
{
    return readingOf(pieces, codes, own).faults;
}

Pieces withSoundMarks(const Pieces& pieces, const QList<Code>& codes)
{
    const Reading reading = readingOf(pieces, codes, 0);
    if (reading.misfits.isEmpty()) return pieces;
    Pieces sound;
    for (qsizetype at = 0; at < pieces.size(); ++at)
        if (!reading.misfits.contains(at)) sound.append(pieces[at]);
    return sound;
}

} // namespace microvet::translation
