#pragma once

#include "core/review/merge/merge.h"

#include <functional>

/// Texts out of three, by words: what one side changed is taken, and only where both changed the same run of words
/// somebody has to choose.
namespace microvet::review {

template<class Text> struct MergedText {
    Text text;
    bool conflict = false; ///< both changed the same words; `decided` holds there
};

MergedText<QString> mergeWords(const QString& base, const QString& mine, const QString& theirs, Choice::Take decided);
/// Marks, links and the kinds of paragraphs count as part of their words.
MergedText<model::RichText> mergeWords(const model::RichText& base, const model::RichText& mine, const model::RichText& theirs,
                                       Choice::Take decided);

/// A stretch of one of three sequences, to be copied.
struct Stretch {
    enum From : quint8 { Base, Mine, Theirs };
    From from = Base;
    qsizetype start = 0, end = 0;
};

struct MergedSequence {
    QList<Stretch> stretches;
    bool conflict = false;
};

/// What a sequence's items may say of themselves.
struct SequenceTraits {
    std::function<bool(int)> isWeak = {};  ///< blanks and the like: changes with nothing else between are one change
    std::function<bool(int)> isStart = {}; ///< begins a paragraph: whole paragraphs beside a change do not touch it
};

/// Three sequences of numbers (equal items, equal numbers); the changes of both sides, and `decided` where they touch.
MergedSequence mergeSequences(const QList<int>& base, const QList<int>& mine, const QList<int>& theirs, Choice::Take decided,
                              const SequenceTraits& traits = {});

} // namespace microvet::review
