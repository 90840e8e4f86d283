#include "core/actions/programme/draft_entry.h"

#include "core/programme/people/people_names.h"
#include "core/programme/records/people.h"

#include <QCoreApplication>

#include <algorithm>

namespace microvet::actions {

using namespace programme;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::actions)
};

QString idOf(const DeskEntry& draft) { return draft.course.toString(QUuid::WithoutBraces); }

} // namespace

const ProgrammeCourse* entryOf(const QList<ProgrammeCourse>& courses, const DeskEntry& draft)
{
    const auto find = [&](const auto& test) {
        const auto found = std::find_if(courses.cbegin(), courses.cend(), test);
        return found == courses.cend() ? nullptr : &*found;
    };
    if (!draft.course.isNull())
        if (const ProgrammeCourse* known = find([&](const ProgrammeCourse& one) { return one.courseId == idOf(draft); })) return known;
    return find([&](const ProgrammeCourse& one) { return !one.file.isEmpty() && one.file == draft.path; });
}

Result<ProgrammeCourse> takeOverDraft(Store& programme, const DeskEntry& draft)
{
    if (draft.column == DeskEntry::Unreadable)
        return Error{Error::Kind::Invalid, Tr::tr("“%1” cannot be read, so it cannot be taken over. %2").arg(draft.title, draft.state), {}};
    const auto courses = programme.all<ProgrammeCourse>();
    if (!courses.ok()) return courses.error();
    if (const ProgrammeCourse* known = entryOf(*courses, draft))
        return Error{Error::Kind::Invalid, Tr::tr("This draft stands in the programme already, as “%1”.").arg(known->title), {}};
    const auto people = programme.all<Person>();
    if (!people.ok()) return people.error();

    ProgrammeCourse course;
    course.title = draft.title;
    course.file = draft.path;
    course.courseId = idOf(draft);
    course.owner = draft.authors.value(0);
    course.state = codeOf(draft.column);
    course.round = draft.round;
    course.openMusts = draft.openMusts;
    course.checksScore = draft.score;
    course.read = programme.now();
    const Status done = programme.change(Tr::tr("Draft taken over: %1").arg(draft.title), [&](Change& change) -> Status {
        if (const Status added = change.add(course); !added.ok()) return added;
        for (const Person& person : *people) {
            if (std::none_of(draft.authors.cbegin(), draft.authors.cend(), [&](const QString& name) { return sameName(name, person.name); })) continue;
            TeamMember member;
            member.course = course.id;
            member.person = person.id;
            member.role = QStringLiteral("author");
            if (const Status added = change.add(member); !added.ok()) return added;
        }
        return {};
    });
    if (!done.ok()) return done.error();
    return course;
}

} // namespace microvet::actions
