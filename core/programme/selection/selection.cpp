#include "core/programme/selection/selection.h"

#include "core/programme/people/incoming.h"
#include "core/programme/people/people_names.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace microvet::programme {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::programme)
};

/// Totals in millionths, so that being equal does not depend on the order in which averages were added.
qint64 exact(double points) { return std::llround(points * 1e6); }

/// The same however it is ordered: small rounding differences follow the order of adding.
double sumOf(QList<double> values)
{
    std::sort(values.begin(), values.end());
    double sum = 0;
    for (const double value : values) sum += value;
    return sum;
}

CriterionResult resultOf(const Criterion& criterion, const QList<double>& points)
{
    CriterionResult result;
    result.given = int(points.size());
    if (points.isEmpty()) return result;
    const auto [least, most] = std::minmax_element(points.begin(), points.end());
    const double average = sumOf(points) / double(points.size());
    result.average = average;
    result.spread = *most - *least;
    QList<double> squares;
    for (const double one : points) squares << (one - average) * (one - average);
    result.deviation = std::sqrt(sumOf(squares) / double(points.size()));
    result.belowFloor = criterion.least && exact(average) < exact(*criterion.least);
    return result;
}

/// The points by criterion and evaluator, each once: where two records say something, the one with the higher id.
using Given = QHash<QUuid, QMap<QString, double>>;

QString evaluatorKey(const QString& name) { return name.simplified().toCaseFolded(); }

bool isDone(const QList<Evaluation>& evaluations, const QUuid& application, const QString& evaluator)
{
    return std::any_of(evaluations.begin(), evaluations.end(), [&](const Evaluation& one) {
        return one.application == application && sameName(one.evaluator, evaluator) && one.done.isValid();
    });
}

/// Whoever the call names is waited for; where it names nobody, whoever gives points. Somebody it no longer names cannot
/// finish: what that person had done counts, what was left half given does not.
bool isAwaited(const Scoring& scoring, const QString& evaluator)
{
    const QStringList named = evaluatorsOf(scoring.call);
    return named.isEmpty() || std::any_of(named.begin(), named.end(), [&](const QString& one) { return sameName(one, evaluator); });
}

Given givenTo(const QUuid& application, const Scoring& scoring)
{
    QList<Score> scores;
    for (const Score& score : scoring.scores)
        if (score.application == application && doesCount(score, scoring)) scores << score;
    std::sort(scores.begin(), scores.end(), [](const Score& a, const Score& b) { return a.id < b.id; });
    Given given;
    for (const Score& score : std::as_const(scores)) given[score.criterion].insert(evaluatorKey(score.evaluator), *score.points);
    return given;
}

/// Everybody who judges: whom the call names, and whoever has done with somebody or stated a conflict; where the call names
/// nobody, also whoever has given points.
QStringList allEvaluators(const Scoring& scoring)
{
    QMap<QString, QString> names;
    for (const QString& name : evaluatorsOf(scoring.call)) names.insert(evaluatorKey(name), name);
    QStringList others;
    for (const Score& score : scoring.scores)
        if (isAwaited(scoring, score.evaluator)) others << score.evaluator.simplified();
    for (const Evaluation& evaluation : scoring.evaluations)
        if (evaluation.done.isValid() || !evaluation.conflict.trimmed().isEmpty()) others << evaluation.evaluator.simplified();
    others.sort();
    for (const QString& name : std::as_const(others))
        if (!name.isEmpty() && !names.contains(evaluatorKey(name))) names.insert(evaluatorKey(name), name);
    return names.values();
}

void judgeFloors(CandidateResult& candidate, const Criteria& criteria, const Person& person)
{
    for (qsizetype i = 0; i < criteria.criteria.size(); ++i) {
        const Criterion& criterion = criteria.criteria[i];
        const QString name = criterion.text.simplified();
        if (candidate.criteria[i].belowFloor)
            candidate.floors.append({criterion.id, Tr::tr("“%1” is below its minimum of %2.").arg(name, QLocale().toString(*criterion.least, 'g', 6))});
        if (criterion.leastLevel.isEmpty()) continue;
        if (person.englishLevel.isEmpty()) candidate.levelUnknown = true;
        else if (!reachesLevel(person.englishLevel, criterion.leastLevel))
            candidate.floors.append({criterion.id, Tr::tr("English is at %1; at least %2 is needed.").arg(person.englishLevel, criterion.leastLevel)});
    }
}

/// How far apart the evaluators are in the whole.
double spreadOfTotals(const Given& given, const Criteria& criteria)
{
    QMap<QString, QList<double>> own;
    for (const Criterion& criterion : criteria.criteria) {
        const QMap<QString, double> points = given.value(criterion.id);
        for (auto it = points.begin(); it != points.end(); ++it) own[it.key()] << it.value();
    }
    QList<double> totals;
    for (const QList<double>& one : std::as_const(own))
        if (one.size() == criteria.criteria.size()) totals << sumOf(one);
    if (totals.isEmpty()) return 0;
    const auto [least, most] = std::minmax_element(totals.begin(), totals.end());
    return *most - *least;
}

CandidateResult candidateOf(const Application& application, const Scoring& scoring, const QStringList& evaluators)
{
    CandidateResult candidate;
    candidate.application = application.id;
    candidate.person = application.person;
    candidate.status = application.status;
    candidate.late = isLate(application, scoring.call);
    const Person person = scoring.people.value(application.person);
    candidate.name = person.name.isEmpty() ? Tr::tr("Erased person") : person.name;
    candidate.eligibility = eligibilityOf(scoring.criteria.requirements, scoring.eligibility, application.id);
    const Given given = givenTo(application.id, scoring);
    QList<double> averages;
    for (const Criterion& criterion : scoring.criteria.criteria) {
        const QList<double> points = given.value(criterion.id).values();
        candidate.criteria << resultOf(criterion, points);
        if (candidate.criteria.constLast().average) averages << *candidate.criteria.constLast().average;
    }
    if (!averages.isEmpty()) candidate.total = sumOf(averages);
    candidate.spread = spreadOfTotals(given, scoring.criteria);
    for (const QString& evaluator : evaluators)
        if (hasConflict(scoring.evaluations, application.id, evaluator)) candidate.excluded << evaluator;
        else if (isAwaited(scoring, evaluator) && !isDone(scoring.evaluations, application.id, evaluator)) candidate.missing << evaluator;
    judgeFloors(candidate, scoring.criteria, person);
    candidate.tieReason = application.tieReason;
    return candidate;
}

/// The ranked ones first, by their totals; then those below a minimum, not done, not eligible.
int groupOf(const CandidateResult& candidate)
{
    if (candidate.status == QLatin1String("withdrawn") || candidate.status == QLatin1String("declined")) return 4;
    if (candidate.eligibility.standing == Standing::Not) return 3;
    if (!candidate.total || !candidate.eligibility.mayBeScored()) return 2;
    return candidate.floors.isEmpty() ? 0 : 1;
}

/// Puts equals in the order that somebody decided, where that tells all of them apart.
bool decideTie(QList<CandidateResult>& equals, const QHash<QUuid, Application>& applications)
{
    QList<int> places;
    for (const CandidateResult& one : std::as_const(equals)) {
        const Application application = applications.value(one.application);
        if (application.tieRank <= 0 || application.tieReason.trimmed().isEmpty() || places.contains(application.tieRank)) return false;
        places << application.tieRank;
    }
    std::sort(equals.begin(), equals.end(), [&](const CandidateResult& a, const CandidateResult& b) {
        return applications.value(a.application).tieRank < applications.value(b.application).tieRank;
    });
    return true;
}

void giveRanks(QList<CandidateResult>& candidates, const QHash<QUuid, Application>& applications)
{
    qsizetype from = 0;
    while (from < candidates.size() && groupOf(candidates[from]) == 0) {
        qsizetype to = from + 1;
        while (to < candidates.size() && groupOf(candidates[to]) == 0 && exact(*candidates[to].total) == exact(*candidates[from].total)) ++to;
        QList<CandidateResult> equals = candidates.mid(from, to - from);
        const bool decided = equals.size() > 1 && decideTie(equals, applications);
        for (qsizetype i = 0; i < equals.size(); ++i) {
            equals[i].rank = int(decided ? from + i + 1 : from + 1);
            equals[i].tieDecided = decided;
            equals[i].equals = decided ? 0 : int(equals.size()) - 1;
            if (!decided) equals[i].tieReason.clear();
            candidates[from + i] = equals[i];
        }
        from = to;
    }
    for (qsizetype i = from; i < candidates.size(); ++i) candidates[i].tieReason.clear();
}

} // namespace

bool hasConflict(const QList<Evaluation>& evaluations, const QUuid& application, const QString& evaluator)
{
    return std::any_of(evaluations.begin(), evaluations.end(), [&](const Evaluation& one) {
        return one.application == application && sameName(one.evaluator, evaluator) && !one.conflict.trimmed().isEmpty();
    });
}

bool doesCount(const Score& score, const Scoring& scoring)
{
    return score.points && !hasConflict(scoring.evaluations, score.application, score.evaluator)
        && (isAwaited(scoring, score.evaluator) || isDone(scoring.evaluations, score.application, score.evaluator));
}

bool reachesLevel(const QString& level, const QString& least)
{
    static const QStringList levels{QStringLiteral("A1"), QStringLiteral("A2"), QStringLiteral("B1"), QStringLiteral("B2"), QStringLiteral("C1"), QStringLiteral("C2")};
    const qsizetype reached = levels.indexOf(level);
    return reached >= 0 && reached >= levels.indexOf(least);
}

Ranking rankingOf(const Scoring& scoring)
{
    Ranking ranking;
    ranking.evaluators = allEvaluators(scoring);
    QHash<QUuid, Application> applications;
    for (const Application& application : scoring.applications) {
        if (application.status == QLatin1String("invited")) continue;
        applications.insert(application.id, application);
        ranking.candidates << candidateOf(application, scoring, ranking.evaluators);
    }
    std::sort(ranking.candidates.begin(), ranking.candidates.end(), [](const CandidateResult& a, const CandidateResult& b) {
        const int groupA = groupOf(a), groupB = groupOf(b);
        if (groupA != groupB) return groupA < groupB;
        const qint64 totalA = exact(a.total.value_or(0)), totalB = exact(b.total.value_or(0));
        if (totalA != totalB) return totalA > totalB;
        // Only so that equals are shown in the same order every time.
        if (const int order = QString::compare(a.name, b.name, Qt::CaseInsensitive); order != 0) return order < 0;
        return a.application < b.application;
    });
    giveRanks(ranking.candidates, applications);
    return ranking;
}

QList<Proposal> proposalsOf(const Ranking& ranking, int places)
{
    QList<Proposal> proposals;
    for (qsizetype i = 0; i < ranking.candidates.size(); ++i) {
        const CandidateResult& one = ranking.candidates[i];
        if (!one.isRanked()) {
            const bool out = !one.floors.isEmpty() && one.eligibility.mayBeScored() && one.missing.isEmpty();
            proposals << (out || groupOf(one) >= 3 ? Proposal::NotSelected : Proposal::Open);
        } else if (!one.isComplete()) {
            proposals << Proposal::Open;
        } else if (one.rank + one.equals <= places) {
            proposals << Proposal::Selected; // with all equals
        } else {
            proposals << (one.rank <= places ? Proposal::Tie : Proposal::Reserve);
        }
    }
    return proposals;
}

QString nameOf(Proposal proposal)
{
    switch (proposal) {
    case Proposal::Selected: return Tr::tr("Selected");
    case Proposal::Reserve: return Tr::tr("Reserve");
    case Proposal::NotSelected: return Tr::tr("Not selected");
    case Proposal::Tie: return Tr::tr("Equal points: please decide");
    case Proposal::Open: return Tr::tr("Not done yet");
    }
    return {};
}

QSet<QUuid> blindApplications(const Scoring& scoring, const QString& viewer)
{
    QSet<QUuid> blind;
    if (!scoring.call.blind || scoring.call.decided.isValid()) return blind;
    QHash<QUuid, QSet<QString>> done, settled; // who has done with it; and who has, or may not judge it
    for (const Evaluation& one : scoring.evaluations) {
        const QString who = foldedName(one.evaluator);
        if (who.isEmpty()) continue;
        if (one.done.isValid()) done[one.application].insert(who);
        if (one.done.isValid() || !one.conflict.trimmed().isEmpty()) settled[one.application].insert(who);
    }
    QSet<QString> evaluators;
    for (const QString& name : allEvaluators(scoring))
        if (isAwaited(scoring, name)) evaluators.insert(foldedName(name));
    const QString me = foldedName(viewer);
    for (const Application& one : scoring.applications)
        if (!done.value(one.id).contains(me) && !settled.value(one.id).contains(evaluators)) blind.insert(one.id);
    return blind;
}

bool isBlindTo(const Scoring& scoring, const QUuid& application, const QString& viewer)
{
    return blindApplications(scoring, viewer).contains(application);
}

QList<Score> visibleScores(const Scoring& scoring, const QString& viewer)
{
    const QSet<QUuid> blind = blindApplications(scoring, viewer);
    QList<Score> visible;
    for (const Score& score : scoring.scores)
        if (!blind.contains(score.application) || sameName(score.evaluator, viewer)) visible << score;
    return visible;
}

Ranking rankingSeenBy(const Scoring& scoring, const QString& viewer)
{
    const QSet<QUuid> blind = blindApplications(scoring, viewer);
    QSet<QUuid> kept, ranked;
    for (const Application& one : scoring.applications) {
        if (one.status == QLatin1String("invited") || !blind.contains(one.id)) continue;
        kept.insert(one.id);
        if (one.status != QLatin1String("withdrawn") && one.status != QLatin1String("declined")) ranked.insert(one.id);
    }
    // Whether somebody's place would say what others gave.
    const bool tells = std::any_of(scoring.scores.begin(), scoring.scores.end(), [&](const Score& score) {
        return score.points && ranked.contains(score.application) && !sameName(score.evaluator, viewer);
    });
    Scoring known = scoring;
    known.scores.removeIf([&](const Score& score) { return kept.contains(score.application); });
    Ranking ranking = rankingOf(known);
    ranking.evaluators = allEvaluators(scoring); // whoever has given points only where they are kept counts too
    if (!tells) return ranking;
    for (CandidateResult& one : ranking.candidates) {
        one.rank = one.equals = 0;
        one.tieDecided = false;
        one.tieReason.clear();
    }
    std::sort(ranking.candidates.begin(), ranking.candidates.end(), [](const CandidateResult& a, const CandidateResult& b) {
        const int order = QString::localeAwareCompare(a.name, b.name);
        return order != 0 ? order < 0 : a.application < b.application;
    });
    return ranking;
}

} // namespace microvet::programme
