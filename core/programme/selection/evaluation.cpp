#include "core/programme/selection/evaluation.h"

#include "core/programme/people/people_names.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace microvet::programme {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::programme)
};

QString number(double points) { return QLocale().toString(points, 'g', 6); }

/// The one evaluation of that evaluator; a default one where there is none.
Result<Evaluation> evaluationOf(Store& store, const QUuid& application, const QString& evaluator)
{
    Filter filter{{{"application", application}}};
    filter.forWriting = true;
    const auto all = store.all<Evaluation>(filter);
    if (!all.ok()) return all.error();
    for (const Evaluation& one : *all)
        if (sameName(one.evaluator, evaluator)) return one;
    Evaluation fresh;
    fresh.application = application;
    fresh.evaluator = evaluator.simplified();
    return fresh;
}

/// Of one evaluator for one candidate.
Result<QList<Score>> scoresOf(Store& store, const QUuid& application, const QString& evaluator)
{
    Filter filter{{{"application", application}}};
    filter.forWriting = true;
    auto all = store.all<Score>(filter);
    if (!all.ok()) return all;
    all->removeIf([&](const Score& score) { return !sameName(score.evaluator, evaluator); });
    return all;
}

/// Why this evaluator may not give points to that candidate now.
Status mayGive(Store& store, const Application& application, const QString& evaluator)
{
    if (evaluator.trimmed().isEmpty()) return invalid(Tr::tr("Please say who gives these points."));
    if (application.status == QLatin1String("invited")) return invalid(Tr::tr("This person was invited and has not applied yet."));
    const auto call = store.get<Call>(application.call);
    if (!call.ok()) return call.error();
    if (const QStringList named = evaluatorsOf(*call);
        !named.isEmpty() && std::none_of(named.begin(), named.end(), [&](const QString& one) { return sameName(one, evaluator); }))
        return invalid(Tr::tr("%1 is none of the evaluators of this call. Add the name to the call first, or choose one of them.").arg(evaluator.simplified()));
    const auto eligibility = eligibilityOf(store, application);
    if (!eligibility.ok()) return eligibility.error();
    if (const QString refusal = eligibility->refusal(); !refusal.isEmpty()) return invalid(refusal);
    const auto evaluation = evaluationOf(store, application.id, evaluator);
    if (!evaluation.ok()) return evaluation.error();
    if (!evaluation->conflict.trimmed().isEmpty())
        return invalid(Tr::tr("%1 has stated a conflict of interest with this candidate and gives no points.").arg(evaluator.simplified()));
    return {};
}

Status fits(const Given& given, const Criteria& criteria)
{
    const auto criterion = std::find_if(criteria.criteria.begin(), criteria.criteria.end(), [&](const Criterion& one) { return one.id == given.criterion; });
    if (criterion == criteria.criteria.end()) return invalid(Tr::tr("One of the criteria has been removed meanwhile. Please look at the grid again."));
    const double most = criterion->most.value_or(0);
    if (given.points && !(*given.points >= 0 && *given.points <= most))
        return invalid(Tr::tr("“%1” takes from 0 to %2 points.").arg(criterion->text.simplified(), number(most)));
    return {};
}

} // namespace

Result<Scoring> scoringOf(Store& store, const QUuid& callId)
{
    Scoring scoring;
    auto call = store.get<Call>(callId);
    if (!call.ok()) return call.error();
    scoring.call = *std::move(call);
    auto criteria = criteriaOf(store, callId);
    if (!criteria.ok()) return criteria.error();
    scoring.criteria = *std::move(criteria);
    auto applications = store.all<Application>({{{"call", callId}}});
    if (!applications.ok()) return applications.error();
    scoring.applications = *std::move(applications);
    scoring.applications.removeIf([](const Application& one) { return one.status == QLatin1String("invited"); });
    // A call has tens of applications where the programme has thousands of people: one by one costs less.
    for (const Application& application : std::as_const(scoring.applications)) {
        const Filter own{{{"application", application.id}}};
        const auto eligibility = store.all<Eligibility>(own);
        if (!eligibility.ok()) return eligibility.error();
        scoring.eligibility += *eligibility;
        const auto scores = store.all<Score>(own);
        if (!scores.ok()) return scores.error();
        scoring.scores += *scores;
        const auto evaluations = store.all<Evaluation>(own);
        if (!evaluations.ok()) return evaluations.error();
        scoring.evaluations += *evaluations;
        if (application.person.isNull()) continue;
        const auto person = store.get<Person>(application.person);
        if (!person.ok()) return person.error();
        scoring.people.insert(person->id, *person);
    }
    return scoring;
}

Status givePoints(Store& store, const QUuid& id, const QString& evaluator, const QList<Given>& given)
{
    return store.change(Tr::tr("Points given"), [&](Change& change) -> Status {
        const auto application = store.get<Application>(id);
        if (!application.ok()) return application.error();
        if (const Status may = mayGive(store, *application, evaluator); !may.ok()) return may;
        const auto criteria = criteriaOf(store, application->call);
        if (!criteria.ok()) return criteria.error();
        const auto call = store.get<Call>(application->call);
        if (!call.ok()) return call.error();
        if (!call->frozen.isValid()) // a call without requirements is judged without anybody looking at them
            if (const Status stand = freezeCriteria(change, call->id); !stand.ok()) return stand;
        const auto stored = scoresOf(store, id, evaluator);
        if (!stored.ok()) return stored.error();
        for (const Given& one : given) {
            if (const Status fit = fits(one, *criteria); !fit.ok()) return fit;
            const auto found = std::find_if(stored->begin(), stored->end(), [&](const Score& score) { return score.criterion == one.criterion; });
            const Score loaded = found == stored->end() ? Score() : *found;
            if (loaded.id.isNull() && !one.points && one.comment.isEmpty()) continue;
            Score score = loaded;
            score.application = id;
            score.criterion = one.criterion;
            if (loaded.id.isNull()) score.evaluator = evaluator.simplified();
            score.points = one.points;
            score.comment = one.comment;
            if (const Status done = change.save(score, loaded); !done.ok()) return done;
        }
        return {};
    });
}

Status finishEvaluation(Store& store, const QUuid& id, const QString& evaluator)
{
    return store.change(Tr::tr("Evaluation of a candidate done"), [&](Change& change) -> Status {
        const auto application = store.get<Application>(id);
        if (!application.ok()) return application.error();
        if (const Status may = mayGive(store, *application, evaluator); !may.ok()) return may;
        const auto criteria = criteriaOf(store, application->call);
        if (!criteria.ok()) return criteria.error();
        const auto scores = scoresOf(store, id, evaluator);
        if (!scores.ok()) return scores.error();
        for (const Criterion& criterion : criteria->criteria) {
            const bool judged = std::any_of(scores->begin(), scores->end(), [&](const Score& score) { return score.criterion == criterion.id && score.points; });
            if (!judged) return invalid(Tr::tr("Points for “%1” are missing.").arg(criterion.text.simplified()));
        }
        const auto loaded = evaluationOf(store, id, evaluator);
        if (!loaded.ok()) return loaded.error();
        Evaluation evaluation = *loaded;
        if (evaluation.done.isValid()) return {};
        evaluation.done = store.now();
        return change.save(evaluation, *loaded);
    });
}

Status stateConflict(Store& store, const QUuid& id, const QString& evaluator, const QString& conflict)
{
    if (evaluator.trimmed().isEmpty()) return invalid(Tr::tr("Please say who states a conflict of interest."));
    return store.change(conflict.trimmed().isEmpty() ? Tr::tr("Conflict of interest taken back") : Tr::tr("Conflict of interest stated"), [&](Change& change) -> Status {
        const auto loaded = evaluationOf(store, id, evaluator);
        if (!loaded.ok()) return loaded.error();
        Evaluation evaluation = *loaded;
        evaluation.conflict = conflict.trimmed();
        return change.save(evaluation, *loaded);
    });
}

} // namespace microvet::programme
