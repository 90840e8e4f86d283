#include "core/programme/following/first_steps.h"

#include "core/programme/records/calls.h"
#include "core/programme/records/courses.h"
#include "core/programme/records/events.h"
#include "core/programme/records/organisation.h"
#include "core/programme/records/people.h"

namespace microvet::programme {

Result<QList<bool>> firstStepsDone(Store& store)
{
    const auto programme = store.first<Programme>();
    if (!programme.ok()) return programme.error();
    Status trouble;
    const auto any = [&](const Kind& kind, const Filter& filter = {}) {
        const auto count = store.count(kind, filter);
        if (!count.ok()) trouble = count.error();
        return count.ok() && *count > 0;
    };
    const auto coded = [](const char* field, const char* code) { return Filter{{{field, QString::fromLatin1(code)}}}; };
    // In the order of FirstStep.
    const QList<bool> done{!programme->contactMail.trimmed().isEmpty() && !programme->purpose.trimmed().isEmpty(),
                           any(Person::kind()),
                           any(Call::kind()),
                           any(Letter::kind(), coded("letter", "invitation")) || any(Application::kind()), // invited otherwise
                           any(Person::kind(), coded("standing", "ambassador")),
                           any(Event::kind(), coded("what", "induction")),
                           any(TeamMember::kind())};
    if (!trouble.ok()) return trouble.error();
    return done;
}

} // namespace microvet::programme
