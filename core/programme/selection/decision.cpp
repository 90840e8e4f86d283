#include "core/programme/letters/placeholders.h"
#include "core/programme/letters/words.h"
#include "core/programme/selection/evaluation.h"
#include "core/programme/selection/statuses.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace microvet::programme {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::programme)
};

constexpr QLatin1String selected("selected"), reserve("reserve"), notSelected("notSelected");

QString statusOf(Proposal proposal)
{
    switch (proposal) {
    case Proposal::Selected: return selected;
    case Proposal::Reserve: return reserve;
    case Proposal::NotSelected: return notSelected;
    case Proposal::Tie:
    case Proposal::Open: break;
    }
    return {};
}

/// Why nobody can select this candidate, or put them on reserve, whatever the reason; empty: it can be done.
QString obstacle(const CandidateResult& one)
{
    if (!one.eligibility.mayBeScored()) return Tr::tr("%1: %2").arg(one.name, one.eligibility.refusal());
    // Before floors: they would tell what others gave while that is still kept.
    if (!one.missing.isEmpty()) return Tr::tr("%1: the evaluation by %2 is not done.").arg(one.name, one.missing.join(QStringLiteral(", ")));
    if (!one.floors.isEmpty()) return Tr::tr("%1: %2").arg(one.name, one.floors.constFirst().sentence);
    if (one.levelUnknown) return Tr::tr("%1: the level of English is not known. Please fill it in.").arg(one.name);
    if (!one.isRanked()) return Tr::tr("%1 has no points yet, or has withdrawn.").arg(one.name);
    return {};
}

/// The reason that the ranking gives, in the language of the call: it may go into letters.
QString reasonOf(const CandidateResult& one, const Scoring& scoring, qsizetype ranked)
{
    const QString language = wordLanguage(scoring.call.language);
    const auto words = [&](const char* path) { return word(language, QStringLiteral("selecting.reason.") + QLatin1String(path)); };
    if (one.eligibility.standing == Standing::Not) return words("notEligible");
    if (!one.floors.isEmpty()) return words("belowFloor");
    if (!one.isRanked()) return {};
    const QLocale locale(language);
    const QString text = fill(words("rank"), {{QStringLiteral("rank"), locale.toString(one.rank)},
                                              {QStringLiteral("candidates"), locale.toString(int(ranked))},
                                              {QStringLiteral("total"), locale.toString(one.total.value_or(0), 'f', 2)},
                                              {QStringLiteral("most"), locale.toString(scoring.criteria.most(), 'g', 6)}})
                             .text;
    return one.tieDecided ? text + QLatin1Char(' ') + fill(words("tie"), {{QStringLiteral("reason"), one.tieReason}}).text : text;
}

/// Whether the decisions can stand: places, obstacles, equals, and a reason wherever they differ from the ranking.
Status check(const Ranking& ranking, const QList<Proposal>& proposals, const QHash<QUuid, Decision>& decisions, int places)
{
    int taken = 0;
    QSet<QUuid> known;
    for (qsizetype i = 0; i < ranking.candidates.size(); ++i) {
        const CandidateResult& one = ranking.candidates[i];
        known.insert(one.application);
        const auto decision = decisions.constFind(one.application);
        const QString status = decision == decisions.cend() ? one.status : decision->status;
        if (status == selected) ++taken;
        if (decision == decisions.cend()) continue;
        if (status != notSelected) {
            if (const QString why = obstacle(one); !why.isEmpty()) return invalid(why);
            if (proposals[i] == Proposal::Tie)
                return invalid(Tr::tr("%1 has the same points as others, and there is not a place for all of them. Please put the equals in an order first, with a reason.").arg(one.name));
        }
        if (status != statusOf(proposals[i]) && decision->reason.trimmed().isEmpty())
            return invalid(Tr::tr("%1: this differs from the ranking. Please give the reason.").arg(one.name));
    }
    for (auto it = decisions.cbegin(); it != decisions.cend(); ++it)
        if (!known.contains(it.key())) return invalid(Tr::tr("One of the applications is not part of this call. Nothing was changed."));
    if (taken > places)
        return invalid(Tr::tr("There are %n places, and more were selected. Nothing was changed.", nullptr, places));
    return {};
}

std::optional<NextReserve> nextOf(const Scoring& scoring)
{
    if (!scoring.call.decided.isValid()) return {};
    const auto taken = std::count_if(scoring.applications.begin(), scoring.applications.end(), [](const Application& one) { return one.status == selected; });
    if (taken >= scoring.call.places) return {};
    std::optional<NextReserve> next;
    const Ranking ranking = rankingOf(scoring);
    for (const CandidateResult& one : ranking.candidates) {
        if (one.status != reserve || !obstacle(one).isEmpty()) continue;
        if (!next) next = NextReserve{one.application, one.person, one.name, one.rank, false};
        else if (one.rank == next->rank) next->equals = true;
    }
    return next;
}

} // namespace

Status decideTie(Store& store, const QUuid& call, const QList<QUuid>& order, const QString& reason)
{
    if (!order.isEmpty() && reason.trimmed().isEmpty()) return invalid(Tr::tr("Please give the reason for this order; without one, equals stay equal."));
    return store.change(order.isEmpty() ? Tr::tr("Equals left equal") : Tr::tr("Order of equals decided"), [&](Change& change) -> Status {
        const auto scoring = scoringOf(store, call);
        if (!scoring.ok()) return scoring.error();
        Scoring undecided = *scoring;
        for (Application& one : undecided.applications) one.tieRank = 0;
        const Ranking ranking = rankingOf(undecided);
        int rank = 0;
        QSet<QUuid> equals;
        for (const CandidateResult& one : ranking.candidates)
            if (one.application == order.value(0)) rank = one.rank;
        for (const CandidateResult& one : ranking.candidates)
            if (rank > 0 && one.rank == rank) equals.insert(one.application);
        if (!order.isEmpty() && (equals.size() < 2 || equals != QSet<QUuid>(order.begin(), order.end())))
            return invalid(Tr::tr("Only candidates with equal points are put in an order, and all of them together. Nothing was changed."));
        for (const Application& one : scoring->applications) {
            if (order.isEmpty() ? one.tieRank == 0 : !equals.contains(one.id)) continue;
            Application changed = one;
            changed.tieRank = int(order.indexOf(one.id)) + 1; // 0 where there is no order
            changed.tieReason = order.isEmpty() ? QString() : reason.trimmed();
            if (const Status done = change.save(changed, one); !done.ok()) return done;
        }
        return {};
    });
}

QList<Decision> decisionsFor(const Ranking& ranking, int places)
{
    const QList<Proposal> proposals = proposalsOf(ranking, places);
    QList<Decision> decisions;
    for (qsizetype i = 0; i < proposals.size(); ++i) {
        const CandidateResult& one = ranking.candidates[i];
        const QString status = statusOf(proposals[i]);
        if (!status.isEmpty() && (one.status == status || mayBecome(one.status, status))) decisions.append({one.application, status, {}});
    }
    return decisions;
}

Status decide(Store& store, const QUuid& callId, const QList<Decision>& decisions)
{
    return store.change(Tr::tr("Selection decided"), [&](Change& change) -> Status {
        const auto scoring = scoringOf(store, callId);
        if (!scoring.ok()) return scoring.error();
        const Ranking ranking = rankingOf(*scoring);
        QHash<QUuid, Decision> byId;
        for (const Decision& one : decisions) {
            if (one.status != selected && one.status != reserve && one.status != notSelected)
                return invalid(Tr::tr("A candidate is selected, on the reserve list or not selected."));
            byId.insert(one.application, one);
        }
        if (const Status fine = check(ranking, proposalsOf(ranking, scoring->call.places), byId, scoring->call.places); !fine.ok()) return fine;
        const auto ranked = std::count_if(ranking.candidates.begin(), ranking.candidates.end(), [](const CandidateResult& one) { return one.isRanked(); });
        for (const CandidateResult& one : ranking.candidates) {
            const auto decision = byId.constFind(one.application);
            if (decision == byId.cend()) continue;
            const auto stored = std::find_if(scoring->applications.begin(), scoring->applications.end(), [&](const Application& all) { return all.id == one.application; });
            Application application = *stored;
            const QString reason = decision->reason.trimmed().isEmpty() ? reasonOf(one, *scoring, ranked) : decision->reason.trimmed();
            if (const Status done = setStatus(change, application, decision->status, reason); !done.ok()) return done;
        }
        return change.edit<Call>(callId, [&](Call& call) { call.decided = store.now(); });
    });
}

Result<std::optional<NextReserve>> nextReserve(Store& store, const QUuid& callId)
{
    const auto scoring = scoringOf(store, callId);
    if (!scoring.ok()) return scoring.error();
    return nextOf(*scoring);
}

Status moveUp(Store& store, const QUuid& id)
{
    return store.change(Tr::tr("Moved up from the reserve list"), [&](Change& change) -> Status {
        const auto found = store.get<Application>(id);
        if (!found.ok()) return found.error();
        const auto scoring = scoringOf(store, found->call);
        if (!scoring.ok()) return scoring.error();
        const auto next = nextOf(*scoring);
        if (!next) return invalid(Tr::tr("No place is free, or nobody is on the reserve list any more. Nothing was changed."));
        if (next->equals) return invalid(Tr::tr("Several on the reserve list have the same points. Please put the equals in an order first, with a reason."));
        if (next->application != id) return invalid(Tr::tr("%1 comes next on the reserve list. Somebody else can be selected under “Ranking and decision”, with a reason.").arg(next->name));
        Application application = *found;
        return setStatus(change, application, selected, word(wordLanguage(scoring->call.language), QStringLiteral("criteria.papers.movedUp")));
    });
}

} // namespace microvet::programme
