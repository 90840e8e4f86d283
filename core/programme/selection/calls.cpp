#include "core/programme/selection/calls.h"

#include "core/programme/letters/words.h"
#include "core/programme/people/people_names.h"
#include "core/programme/records/organisation.h"
#include "core/programme/selection/find.h"
#include "core/programme/selection/selection.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace microvet::programme {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::programme)
};

QString shown(std::optional<double> points)
{
    return points ? QLocale().toString(*points, 'g', 6) : Tr::tr("none");
}

/// In words, for a log that is read by people.
QString named(const Criterion& criterion) { return criterion.text.simplified(); }

/// The level stands in its words as the framework has it.
QString withLevel(QString text, const QString& level) { return text.replace(QLatin1String("B2"), level); }

QString floorWords(const QString& language, const QString& level) { return withLevel(word(language, QStringLiteral("selection.grid.floor")), level); }

Criterion criterion(const QString& block, const QString& text, double most)
{
    Criterion made;
    made.block = block;
    made.text = text;
    made.most = most;
    return made;
}

template<class T> Status write(Change& change, const QUuid& call, const QList<T>& before, const QList<T>& after)
{
    for (const T& old : before)
        if (!find(after, old.id))
            if (const Status done = change.remove(T::kind(), old.id); !done.ok()) return done;
    int position = 0;
    for (T one : after) {
        one.call = call;
        one.position = ++position;
        const T* old = find(before, one.id);
        if (old && old->version != one.version)
            return Error{Error::Kind::ChangedOnDisk,
                         Tr::tr("Somebody else has changed the criteria meanwhile. Please look at them again; nothing was changed."), {}};
        if (!old) {
            one.id = {};
            one.version = 0;
        }
        if (const Status done = change.save(one, old ? *old : T()); !done.ok()) return done;
    }
    return {};
}

Status fitScores(Store& store, const Criteria& before, const Criteria& after)
{
    for (const Criterion& one : after.criteria) {
        const Criterion* old = find(before.criteria, one.id);
        if (!old || !one.most || old->most == one.most) continue;
        const auto scores = store.all<Score>({{{"criterion", one.id}}});
        if (!scores.ok()) return scores.error();
        const auto above = std::count_if(scores->begin(), scores->end(), [&](const Score& score) { return score.points && *score.points > *one.most; });
        if (above > 0)
            return Error{Error::Kind::Invalid,
                         Tr::tr("%n score(s) for “%1” are above the new maximum of %2. Please change them first, or choose a higher maximum; nothing was changed.", nullptr, int(above))
                             .arg(named(one), shown(one.most)),
                         {}};
    }
    return {};
}

} // namespace

double Criteria::most() const
{
    double sum = 0;
    for (const Criterion& one : criteria) sum += one.most.value_or(0);
    return sum;
}

Criteria frameworkCriteria(const QString& language, const GridPoints& points, const QStringList& requirements)
{
    const auto words = [&](const char* path) { return word(language, QStringLiteral("selection.grid.") + QLatin1String(path)); };
    Criteria made;
    made.criteria = {criterion(words("blocks.interest"), words("criteria.motivation"), points.motivation),
                     criterion(words("blocks.experience"), words("criteria.education"), points.teaching),
                     criterion(words("blocks.experience"), words("criteria.online"), points.online),
                     criterion(words("blocks.experience"), words("criteria.knowledge"), points.microCredentials),
                     criterion(words("blocks.skills"), words("criteria.english"), points.english)};
    Criterion& english = made.criteria.last();
    english.leastLevel = points.leastEnglish;
    if (!points.leastEnglish.isEmpty()) english.floorText = floorWords(language, points.leastEnglish);
    QStringList texts = requirements;
    if (texts.isEmpty()) {
        texts = wordList(language, QStringLiteral("role.requirements"));
        if (!points.leastEnglish.isEmpty())
            for (QString& text : texts) text = withLevel(text, points.leastEnglish);
    }
    for (const QString& text : std::as_const(texts)) {
        Requirement requirement;
        requirement.text = text;
        made.requirements.append(requirement);
    }
    int position = 0;
    for (Criterion& one : made.criteria) one.position = ++position;
    position = 0;
    for (Requirement& one : made.requirements) one.position = ++position;
    return made;
}

void askForLevel(Criterion& criterion, const QString& level, const QString& language)
{
    const QString before = criterion.leastLevel;
    if (level == before) return;
    const bool named = !before.isEmpty() && criterion.floorText.contains(before);
    if (level.isEmpty()) {
        if (named) criterion.floorText.clear();
    } else if (named) {
        criterion.floorText.replace(before, level);
    } else {
        criterion.floorText = floorWords(language, level);
    }
    criterion.leastLevel = level;
}

QStringList problemsOf(const Criteria& criteria)
{
    QStringList problems;
    if (criteria.criteria.isEmpty()) problems << Tr::tr("At least one criterion is needed.");
    for (const Criterion& one : criteria.criteria) {
        if (one.text.trimmed().isEmpty()) {
            problems << Tr::tr("A criterion needs its text.");
            continue;
        }
        if (!one.most || !(*one.most > 0) || *one.most > 1000)
            problems << Tr::tr("The maximum score of “%1” must be above 0 and at most 1000.").arg(named(one));
        else if (one.least && (*one.least < 0 || *one.least > *one.most))
            problems << Tr::tr("The minimum score of “%1” must lie between 0 and its maximum.").arg(named(one));
        if (!one.leastLevel.isEmpty() && !reachesLevel(one.leastLevel, one.leastLevel))
            problems << Tr::tr("The level of English for “%1” must be one from A1 to C2, or none.").arg(named(one));
    }
    for (const Requirement& one : criteria.requirements)
        if (one.text.trimmed().isEmpty()) problems << Tr::tr("A requirement needs its text.");
    return problems;
}

QStringList remarksOn(const Criteria& criteria, const QString& language)
{
    QStringList remarks;
    QHash<QString, double> sums, framework;
    const Criteria own = frameworkCriteria(language);
    for (const Criterion& one : own.criteria) framework[one.block.simplified()] += one.most.value_or(0);
    QStringList blocks;
    for (const Criterion& one : criteria.criteria) {
        const QString block = one.block.simplified();
        if (!blocks.isEmpty() && blocks.constLast() != block && blocks.contains(block))
            remarks << Tr::tr("“%1” stands in two places. Criteria of one heading belong below each other.").arg(block);
        if (blocks.isEmpty() || blocks.constLast() != block) blocks << block;
        sums[block] += one.most.value_or(0);
    }
    blocks.removeDuplicates();
    for (const QString& block : std::as_const(blocks))
        if (framework.contains(block) && sums.value(block) != framework.value(block))
            remarks << Tr::tr("“%1” has %2 points in all; the framework gives it %3.").arg(block, shown(sums.value(block)), shown(framework.value(block)));
    if (criteria.most() != own.most())
        remarks << Tr::tr("All criteria together have %1 points; in the framework they have %2.").arg(shown(criteria.most()), shown(own.most()));
    remarks.removeDuplicates();
    return remarks;
}

Status addCall(Store& store, Call& call, const GridPoints& points)
{
    return store.change(Tr::tr("New call"), [&](Change& change) -> Status {
        if (call.language.isEmpty()) {
            const auto programme = store.first<Programme>();
            if (!programme.ok()) return programme.error();
            call.language = wordLanguage(programme->language);
        }
        Filter own{{{"part", QStringLiteral("requirement")}, {"language", call.language}}};
        own.order = "position";
        const auto texts = store.all<RoleText>(own);
        if (!texts.ok()) return texts.error();
        QStringList requirements;
        for (const RoleText& text : *texts) requirements << text.text;
        if (const Status done = change.add(call); !done.ok()) return done;
        const Criteria made = frameworkCriteria(call.language, points, requirements);
        if (const Status done = write(change, call.id, {}, made.requirements); !done.ok()) return done;
        return write(change, call.id, {}, made.criteria);
    });
}

Result<Criteria> criteriaOf(Store& store, const QUuid& call)
{
    Filter filter{{{"call", call}}};
    filter.order = "position";
    auto criteria = store.all<Criterion>(filter);
    if (!criteria.ok()) return criteria.error();
    auto requirements = store.all<Requirement>(filter);
    if (!requirements.ok()) return requirements.error();
    return Criteria{*std::move(criteria), *std::move(requirements)};
}

Result<QList<CallQuestion>> questionsOf(Store& store, const QUuid& call)
{
    Filter filter{{{"call", call}}};
    filter.order = "position";
    return store.all<CallQuestion>(filter);
}

Status addQuestion(Store& store, CallQuestion& question)
{
    return store.change(Tr::tr("New question of our own"), [&](Change& change) -> Status {
        if (question.position <= 0) {
            const auto others = questionsOf(store, question.call);
            if (!others.ok()) return others.error();
            for (const CallQuestion& one : *others) question.position = std::max(question.position, one.position);
            ++question.position;
        }
        return change.add(question);
    });
}

Status changeCriteria(Store& store, const QUuid& callId, const Criteria& after, const QString& reason)
{
    if (const QStringList problems = problemsOf(after); !problems.isEmpty())
        return Error{Error::Kind::Invalid, problems.join(QLatin1Char(' ')), {}};
    return store.change(Tr::tr("Criteria changed"), [&](Change& change) -> Status {
        const auto call = store.first<Call>({{{"id", callId}}, "", false, 1, true}); // nobody opens it meanwhile
        if (!call.ok()) return call.error();
        if (call->id.isNull()) return Error{Error::Kind::NotFound, Tr::tr("This call is not in the programme any more."), {}};
        const auto before = criteriaOf(store, callId);
        if (!before.ok()) return before.error();
        const QList<CriteriaDifference> differences = differencesOf(*before, after);
        if (differences.isEmpty()) return {};
        if (const Status fits = fitScores(store, *before, after); !fits.ok()) return fits;
        if (call->frozen.isValid()) {
            if (reason.trimmed().isEmpty())
                return Error{Error::Kind::Invalid,
                             Tr::tr("The criteria of this call stand since its first application was opened. Please give a reason for the change; nothing was changed."),
                             {}};
            CriteriaChange logged;
            logged.call = callId;
            logged.time = store.now();
            logged.who = store.who();
            logged.what = toText(differences);
            logged.reason = reason.trimmed();
            if (const Status done = change.add(logged); !done.ok()) return done;
        }
        if (const Status done = write(change, callId, before->requirements, after.requirements); !done.ok()) return done;
        return write(change, callId, before->criteria, after.criteria);
    });
}

Result<Application> openApplication(Store& store, const QUuid& id)
{
    const auto application = store.get<Application>(id);
    if (!application.ok()) return application.error();
    const auto call = store.get<Call>(application->call);
    if (!call.ok()) return call.error();
    // An invitation says nothing yet by which somebody could choose criteria.
    if (call->frozen.isValid() || application->status == QLatin1String("invited")) return application;
    const Status done = store.change(Tr::tr("First application opened: the criteria stand"), [&](Change& change) { return freezeCriteria(change, call->id); });
    if (!done.ok()) return done.error();
    return application;
}

Status freezeCriteria(Change& change, const QUuid& call)
{
    return change.edit<Call>(call, [&](Call& opened) {
        if (!opened.frozen.isValid()) opened.frozen = change.store().now();
    });
}

bool isLate(const Application& application, const Call& call)
{
    return call.closes.isValid() && application.received.isValid() && application.received > call.closes;
}

QString closedSentence(const Call& call, QDate today)
{
    const QLocale locale;
    if (call.opens.isValid() && today < call.opens)
        return Tr::tr("This call opens on %1.").arg(locale.toString(call.opens, QLocale::LongFormat));
    if (call.closes.isValid() && today > call.closes)
        return Tr::tr("This call closed on %1. What comes now is marked as late.").arg(locale.toString(call.closes, QLocale::LongFormat));
    return {};
}

QStringList evaluatorsOf(const Call& call)
{
    QStringList found = namesIn(call.evaluators.trimmed().isEmpty() ? call.responsible : call.evaluators);
    found.removeDuplicates();
    return found;
}

} // namespace microvet::programme
