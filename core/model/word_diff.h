#pragma once

#include <QList>
#include <QString>
#include <QStringView>

namespace microvet::model {

/// A stretch of two texts that are compared.
struct Passage {
    enum Kind { Same, Removed, Added };
    Kind kind = Same;
    QString text;
    bool operator==(const Passage&) const = default;
};

/// A word, a run of spaces, a line's end, or one other character; together they are the text.
QList<QStringView> wordsAndBlanks(const QString& text);

/// Word by word: what stayed, what went and what came, in reading order; a removal stands before what took its place.
/// Same and Removed passages together are `before`, Same and Added ones `after`, to the letter. Changes
/// that only a blank or a stray word keeps apart are one. Of texts too long to compare in a moment the beginnings and ends
/// in common are found, and what is between counts as replaced.
QList<Passage> compareWords(const QString& before, const QString& after);

} // namespace microvet::model
