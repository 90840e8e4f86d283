#pragma once

#include "core/programme/records/people.h"
#include "core/programme/selection/eligibility.h"

#include <QHash>
#include <QSet>

/// From points to a ranking. Pure: the same whatever the order of candidates, evaluators and points.
namespace microvet::programme {

/// All that a selection is made of.
struct Scoring {
    Call call;
    Criteria criteria;
    QList<Application> applications; ///< those that came in; invitations are left aside
    QHash<QUuid, Person> people;     ///< by id
    QList<Eligibility> eligibility;
    QList<Score> scores;
    QList<Evaluation> evaluations;
};

/// What evaluators gave one candidate for one criterion, as far as it counts.
struct CriterionResult {
    int given = 0; ///< by how many
    std::optional<double> average;
    double spread = 0;    ///< most minus least
    double deviation = 0; ///< of all that were given (not of a sample)
    bool belowFloor = false;
};

/// Why somebody cannot be selected whatever the total.
struct FloorFailure {
    QUuid criterion;
    QString sentence; ///< in the language of the program
};

struct CandidateResult {
    QUuid application;
    QUuid person;
    QString name;
    QString status;
    bool late = false;
    EligibilityState eligibility;
    QList<CriterionResult> criteria; ///< in the order of the grid
    std::optional<double> total;     ///< sum of the averages; none where nobody gave any points
    double spread = 0;               ///< of the evaluators' own totals, of those who gave all points
    QList<FloorFailure> floors;
    bool levelUnknown = false;       ///< a level of English is asked for and none is known
    QStringList missing;             ///< evaluators who have not done with this candidate
    QStringList excluded;            ///< evaluators who stated a conflict
    int rank = 0;                    ///< from 1; equal totals have equal ones. 0: not ranked
    int equals = 0;                  ///< how many others have the same total and are not told apart
    bool tieDecided = false;         ///< told apart from equals by a decision with a reason
    QString tieReason;

    bool isComplete() const { return missing.isEmpty() && total.has_value() && !levelUnknown; }
    bool isRanked() const { return rank > 0; }
};

struct Ranking {
    QStringList evaluators;
    QList<CandidateResult> candidates; ///< ranked ones first, in their order; equals by name
};

Ranking rankingOf(const Scoring& scoring);

/// What the places make of a ranking.
enum class Proposal : quint8 {
    Selected,
    Reserve,
    NotSelected, ///< not eligible, or below a minimum
    Tie,         ///< equals, of whom only some find a place: somebody has to decide
    Open         ///< eligibility or evaluation is not done
};
/// One for each candidate, in the ranking's order.
QList<Proposal> proposalsOf(const Ranking& ranking, int places);
QString nameOf(Proposal proposal);

/// The applications of which points that others gave are kept from `viewer`: in a blind call until the viewer has done with
/// them, or all who judge them have. Whoever does not judge waits for them too.
QSet<QUuid> blindApplications(const Scoring& scoring, const QString& viewer);
/// The same of one; who asks about many takes them from blindApplications().
bool isBlindTo(const Scoring& scoring, const QUuid& application, const QString& viewer);

/// The scores that somebody may see: one's own, and others' of applications to which one is not blind.
QList<Score> visibleScores(const Scoring& scoring, const QString& viewer);

/// The ranking as it may be shown to `viewer`. While it would tell something that is kept from them it has no places, stands
/// in the order of names, and such candidates have no points.
Ranking rankingSeenBy(const Scoring& scoring, const QString& viewer);

/// Whether the evaluator has stated a conflict with that application.
bool hasConflict(const QList<Evaluation>& evaluations, const QUuid& application, const QString& evaluator);

/// Points of whoever has stated a conflict do not count, nor what somebody whom the call no longer names left half given.
bool doesCount(const Score& score, const Scoring& scoring);

/// Whether `level` reaches `least` of the CEFR ("A1" … "C2"). False for what is no level.
bool reachesLevel(const QString& level, const QString& least);

} // namespace microvet::programme
