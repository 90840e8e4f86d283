#pragma once

#include "core/actions/compare.h"

/// A comparison as a whole, as windows show it and reports write it down.
namespace microvet::actions {

struct ComparedVersion {
    QString name; ///< what the user knows it by: a file, the name of a kept version
    QString title;
    QUuid course;
    QString contentHash; ///< only in reports that ask for it
};

struct Comparison {
    ComparedVersion before;
    ComparedVersion after;
    Kinship kinship = Kinship::Same;
    QList<Difference> differences;

    /// Two courses that have nothing to do with each other: their differences would be both courses.
    bool isUnrelated() const { return kinship == Kinship::None; }
};

/// Of the courses; what their reviews say does not count. Unrelated courses have no differences here.
Comparison compareVersions(const model::Content& before, const QString& nameBefore, const model::Content& after,
                           const QString& nameAfter);

/// Stands in place of differences: that there are none, or why they are not told. Empty where there are some.
QString remarkOn(const Comparison& comparison);

/// The differences in the shape of the course: what holds a difference is there, too.
struct ChangeNode {
    PlaceStep step;
    int difference = -1; ///< its place in the list; -1: only what is below it differs
    QList<ChangeNode> children;
};
QList<ChangeNode> changeTree(const QList<Difference>& differences);

/// "new", "removed", "moved from Module 1: Dough", "changed: Title, Text"
QString sentenceOf(const Difference& difference);
/// "Module 1: Dough › Unit 2: Kneading"
QString joinedNames(const QList<PlaceStep>& path);

/// What changed, in words for a mail: a heading for each module, a line for each unit.
QString summaryText(const Comparison& comparison);

/// Of one text, the words that one version has.
QList<model::Passage> passagesOf(const QList<model::Passage>& words, model::Passage::Kind side);
/// Long stretches in common are cut down to their ends, as nobody compares what is equal.
QList<model::Passage> shortened(QList<model::Passage> words, qsizetype context = 120);

/// What stands in place of an empty value.
QString shownValue(const QString& value);

} // namespace microvet::actions
