#pragma once

#include "core/programme/records/courses.h"
#include "core/programme/store/store.h"
#include "core/programme/validation.h"

/// Courses that other organisations send for the repository: what is to be mended, who judges, and what is decided.
namespace microvet::programme {

/// One thing that is to be mended. What the verification wrote reads "S-01 (place): what"; anything else was written by a
/// person.
struct Point {
    QString text;
    bool solved = false;

    /// Rule and place, "S-01 (imsmanifest.xml)"; empty where a person wrote it.
    QString key() const;
    bool operator==(const Point&) const = default;
};

/// As OutsideCourse::points holds them: one a line, a solved one after "[x] ".
QList<Point> pointsOf(const QString& text);
QString pointsText(const QList<Point>& points);
/// The line for a finding of the verification.
QString pointText(const QString& rule, const QString& place, const QString& what);

/// The points of a new round: those of the one before, of which the ones that the verification does not find any more are
/// solved, then what it finds for the first time. What a person wrote stays as it is: only a person can tell.
QList<Point> nextPoints(const QList<Point>& before, const QStringList& found);

struct PointCounts {
    int open = 0;
    int solved = 0;
};
PointCounts countOf(const QList<Point>& points);

/// What stands against judging and deciding about the course as it is: by field, in whole sentences; empty where nothing does.
QList<Problem> problemsOf(const OutsideCourse& course);

/// What the two reviewers say together, the stricter one counting: "accepted", "changes", "rejected"; empty while one of
/// them has not spoken.
QString suggestedDecision(const OutsideCourse& course);

/// Writes down the decision. Invalid, with what stands against it, where two reviewers have not both spoken, or one of them
/// sent the course.
Status decide(Store& store, const QUuid& course, const QString& decision, const QDate& day);

/// All rounds of a course, the first one first.
Result<QList<OutsideCourse>> roundsOf(Store& store, const OutsideCourse& course);

/// A new round of a course that was sent again: its sender, the round after, and what came before. Invalid where the
/// earlier one is not decided yet, or has a later round already.
Result<OutsideCourse> nextRound(Store& store, const QUuid& earlier, const QDate& received);

} // namespace microvet::programme
