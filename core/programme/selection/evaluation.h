#pragma once

#include "core/programme/selection/selection.h"

/// What evaluators write, and what is decided in the end. All of it is refused with a sentence where it does not fit.
namespace microvet::programme {

Result<Scoring> scoringOf(Store& store, const QUuid& call);

/// What one evaluator says about one candidate for one criterion.
struct Given {
    QUuid criterion;
    std::optional<double> points; ///< none: not judged yet
    QString comment;
};

/// Stores points and comments of one evaluator for one candidate, as one step. Refused while eligibility is not settled,
/// where the evaluator has stated a conflict, and for points outside 0 and the maximum.
Status givePoints(Store& store, const QUuid& application, const QString& evaluator, const QList<Given>& given);

/// The evaluator has done: from now on others' points are shown. Refused while a criterion has no points.
Status finishEvaluation(Store& store, const QUuid& application, const QString& evaluator);

/// States an interest that the evaluator has in this candidate, or takes that back with an empty text. Points that were
/// given stay stored and do not count.
Status stateConflict(Store& store, const QUuid& application, const QString& evaluator, const QString& conflict);

/// Puts equals in an order, with the reason; `order` holds all of them. An empty order leaves them equal again.
Status decideTie(Store& store, const QUuid& call, const QList<QUuid>& order, const QString& reason);

struct Decision {
    QUuid application;
    QString status; ///< code: "selected", "reserve", "notSelected"
    QString reason; ///< may be empty where it follows the ranking
};

/// As the ranking proposes; whoever is open or equal is left out.
QList<Decision> decisionsFor(const Ranking& ranking, int places);

/// Writes all decisions as one step. Where no reason is given it is the place and the total, in the call's language.
/// Refused: more selected than there are places, somebody selected or put on reserve who is not eligible, below a minimum
/// or not evaluated to the end, equals who are not told apart, and a decision against the ranking without a reason.
Status decide(Store& store, const QUuid& call, const QList<Decision>& decisions);

/// Somebody on the reserve list for whom a place has become free.
struct NextReserve {
    QUuid application;
    QUuid person;
    QString name;
    int rank = 0;
    bool equals = false; ///< others on the list have the same place, so their order has to be decided first
};

/// Once a call is decided, and while fewer are selected than there are places; none where nobody waits.
Result<std::optional<NextReserve>> nextReserve(Store& store, const QUuid& call);

/// Selects the one whom nextReserve() names, with that reason in the call's language. Refused for anybody else: that is a
/// decision against the ranking.
Status moveUp(Store& store, const QUuid& application);

} // namespace microvet::programme
