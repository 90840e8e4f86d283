#include "core/programme/following/goals.h"

#include <QCoreApplication>

#include <algorithm>

namespace microvet::programme {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::programme)
};

constexpr int whole = 100; // per cent

Status check(const GoalStep& step)
{
    if (step.progress < 0 || step.progress > whole)
        return Error{Error::Kind::Invalid, Tr::tr("Progress is a number from 0 to 100. Please correct it; nothing was changed."), {}};
    if (step.text.trimmed().isEmpty())
        return Error{Error::Kind::Invalid, Tr::tr("Please say in a few words what was reached; nothing was changed."), {}};
    return {};
}

} // namespace

Result<Goal> noteProgress(Store& store, GoalStep& step)
{
    if (const Status fine = check(step); !fine.ok()) return fine.error();
    Goal goal;
    //: a step that can be undone
    const Status done = store.change(Tr::tr("Note progress"), [&](Change& change) -> Status {
        if (!step.date.isValid()) step.date = store.now().toLocalTime().date();
        if (const Status added = change.add(step); !added.ok()) return added;
        const auto steps = stepsOf(store, step.goal);
        if (!steps.ok()) return steps.error();
        const GoalStep latest = steps->constLast();
        const Status edited = change.edit<Goal>(step.goal, [&](Goal& one) {
            one.progress = latest.progress;
            // Reached since its first step that says so; a later one may find that it is not after all.
            one.reached = {};
            for (auto back = steps->crbegin(); back != steps->crend() && back->progress == whole; ++back)
                one.reached = back->date;
        });
        if (!edited.ok()) return edited;
        const auto now = store.get<Goal>(step.goal);
        if (!now.ok()) return now.error();
        goal = *now;
        return {};
    });
    return done.ok() ? Result<Goal>(goal) : Result<Goal>(done.error());
}

Result<QList<GoalStep>> stepsOf(Store& store, const QUuid& goal)
{
    auto steps = store.all<GoalStep>({{{"goal", goal}}, "date"});
    if (!steps.ok()) return steps.error();
    // Two of one day: whatever is further counts as the later one.
    std::stable_sort(steps->begin(), steps->end(), [](const GoalStep& a, const GoalStep& b) {
        return a.date != b.date ? a.date < b.date : a.progress < b.progress;
    });
    return steps;
}

bool thankedSince(const QList<Recognition>& recognitions, const QUuid& person, const QDate& day)
{
    return std::any_of(recognitions.cbegin(), recognitions.cend(),
                       [&](const Recognition& one) { return one.person == person && one.date.isValid() && one.date >= day; });
}

} // namespace microvet::programme
