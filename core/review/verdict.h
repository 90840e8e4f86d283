#pragma once

#include "core/review/checklist.h"

#include <functional>

/// Decisions about exact versions of a course, and what they are worth once it has changed.
namespace microvet::review {

/// Stands in Verdict::conflictOfInterest where the reviewer said on purpose that there is none.
inline QString noConflict() { return QStringLiteral("none"); }

/// The course that a kept version holds, by the hash of its stored bytes; none where it is lost or cannot be read.
using KeptCourse = std::function<std::optional<model::Course>(const QString& version)>;

struct State {
    enum Kind {
        None,          ///< nobody has decided anything
        Waiting,       ///< accepted, but others who must agree have not spoken
        ChangesWanted, ///< minor or major
        Rejected,
        Approved,
        Outdated,      ///< was approved; the course has changed since
        Broken         ///< was approved, but the approved version cannot be read any more
    };
    Kind kind = None;
    int round = 0;
    int accepted = 0;    ///< reviewers who accept, in the last round
    int needed = 1;      ///< reviewers who must
    QString version;     ///< the newest one that was decided about in it
    QString changedFrom; ///< where the course is another now than in a verdict of the last round: that version
};

/// Of the last round counts each reviewer's last word, and the strictest of all.
State stateOf(const model::Content& content, const Template& checklist, const KeptCourse& kept);
int reviewersNeeded(const model::Content& content, const Template& checklist);

/// The round that a decision about the course as it is now belongs to: the last one while the course is what it was about.
int roundFor(const model::Content& content, const KeptCourse& kept);

/// True where that person has written the course, as its list of contributors says. Names are compared without capitals and
/// spaces.
bool isAuthor(const model::Content& content, const QString& name);

/// What stands against this decision, in whole sentences; empty where nothing does. `verdict` needs no id, time, round and
/// version yet.
QStringList obstacles(const model::Content& content, const Template& checklist, const model::Verdict& verdict);

/// What a reviewer has begun to say and not decided yet: a verdict without a version. Null where there is none.
const model::Verdict* draftOf(const model::Content& content, const QString& reviewer);
/// In the place of the same reviewer's draft before it.
void keepDraft(model::Content& content, model::Verdict draft);
/// Those that were decided, in the order in which they were.
QList<model::Verdict> decisions(const model::Content& content);

/// Adds the decision with an id of its own, and takes the reviewer's draft away. `version`: hash of the kept version that the course is equal to now.
void decide(model::Content& content, model::Verdict verdict, const QString& version, int round, const QDateTime& time);

/// "Approved", "Approved, but the course has changed since": for people.
QString sentenceOf(const State& state);
/// Stable, for scripts: "none", "waiting", "changes-wanted", "rejected", "approved", "outdated", "broken".
QString codeOf(State::Kind kind);

} // namespace microvet::review
