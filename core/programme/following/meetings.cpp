#include "core/programme/following/meetings.h"

#include "core/programme/letters/placeholders.h"
#include "core/programme/letters/words.h"
#include "core/programme/people/people_names.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>

#include <algorithm>
#include <numeric>

namespace microvet::programme {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::programme)
};

constexpr int bestRating = 5;

Status check(const Event& event)
{
    if (event.title.trimmed().isEmpty() || !event.start.isValid())
        return Error{Error::Kind::Invalid, Tr::tr("A meeting needs a title, a day and a time. Please fill them in first."), {}};
    if (event.end.isValid() && event.end < event.start)
        return Error{Error::Kind::Invalid, Tr::tr("The meeting ends before it begins. Please correct the times."), {}};
    return {};
}

Status noteInvited(Change& change, const QUuid& event, const QList<QUuid>& people)
{
    const auto list = change.store().all<Attendance>({{{"event", event}}});
    if (!list.ok()) return list.error();
    QSet<QUuid> known;
    for (const Attendance& one : *list)
        known.insert(one.person);
    for (const QUuid& person : people) {
        if (person.isNull() || known.contains(person)) continue;
        known.insert(person);
        Attendance invited;
        invited.event = event;
        invited.person = person;
        invited.state = attendanceState::invited;
        if (const Status done = change.add(invited); !done.ok()) return done;
    }
    return {};
}

} // namespace

Status planMeeting(Store& store, Event& event, const QList<QUuid>& people)
{
    if (const Status fine = check(event); !fine.ok()) return fine;
    //: a step that can be undone
    return store.change(Tr::tr("Plan the meeting “%1”").arg(event.title.simplified()), [&](Change& change) -> Status {
        if (const Status done = change.add(event); !done.ok()) return done;
        return noteInvited(change, event.id, people);
    });
}

Status inviteTo(Store& store, const QUuid& event, const QList<QUuid>& people)
{
    //: a step that can be undone
    return store.change(Tr::tr("Invite %n people", nullptr, int(people.size())), [&](Change& change) { return noteInvited(change, event, people); });
}

QString invitationTo(const Event& event)
{
    return event.what == QLatin1String("induction") ? QStringLiteral("welcome") : QStringLiteral("meeting");
}

Result<QList<Person>> withoutInduction(Store& store, const QDate& day)
{
    const auto people = store.all<Person>({{{"standing", QStringLiteral("ambassador")}}, "name"});
    if (!people.ok()) return people.error();
    const auto events = store.all<Event>({{{"what", QStringLiteral("induction")}}});
    if (!events.ok()) return events.error();
    const auto list = store.all<Attendance>();
    if (!list.ok()) return list.error();
    QSet<QUuid> had;
    for (const Attendance& one : *list)
        for (const Event& event : *events) {
            if (one.event != event.id) continue;
            const bool coming = event.start.toLocalTime().date() >= day && one.state == attendanceState::invited;
            if (coming || one.state == attendanceState::attended) had.insert(one.person);
        }
    QList<Person> without;
    for (const Person& person : *people) {
        const bool gave = std::any_of(events->cbegin(), events->cend(), [&](const Event& event) { return names(event.trainers, person.name); });
        if (!gave && !had.contains(person.id)) without.append(person);
    }
    return without;
}

Result<QList<Attendee>> attendeesOf(Store& store, const QUuid& event)
{
    const auto list = store.all<Attendance>({{{"event", event}}});
    if (!list.ok()) return list.error();
    QList<Attendee> found;
    for (const Attendance& one : *list) {
        const auto person = store.get<Person>(one.person);
        if (!person.ok()) return person.error();
        found.append({*person, one});
    }
    std::sort(found.begin(), found.end(), [](const Attendee& a, const Attendee& b) { return a.person.name.localeAwareCompare(b.person.name) < 0; });
    return found;
}

Status takeAttendance(Store& store, const QUuid& event, const QList<AttendanceMark>& marks)
{
    const auto meeting = store.get<Event>(event);
    if (!meeting.ok()) return meeting.error();
    //: a step that can be undone
    return store.change(Tr::tr("Who was at “%1”").arg(meeting->title.simplified()), [&](Change& change) -> Status {
        const auto list = store.all<Attendance>({{{"event", event}}});
        if (!list.ok()) return list.error();
        for (const AttendanceMark& mark : marks) {
            const auto there = std::find_if(list->cbegin(), list->cend(), [&](const Attendance& one) { return one.person == mark.person; });
            Attendance now = there == list->cend() ? Attendance() : *there;
            const Attendance loaded = now;
            if (now.state == mark.state && now.version > 0) continue;
            now.event = event;
            now.person = mark.person;
            now.state = mark.state;
            if (const Status done = change.save(now, loaded); !done.ok()) return done;
        }
        return {};
    });
}

int FeedbackSummary::rated() const { return std::accumulate(std::begin(counts), std::end(counts), 0); }

double FeedbackSummary::average() const
{
    int sum = 0;
    for (int rating = 1; rating <= bestRating; ++rating)
        sum += rating * counts[rating - 1];
    return rated() > 0 ? double(sum) / rated() : 0;
}

FeedbackSummary summaryOf(const QList<EventFeedback>& feedback)
{
    FeedbackSummary summary;
    for (const EventFeedback& one : feedback) {
        ++summary.answers;
        if (one.rating >= 1 && one.rating <= bestRating) ++summary.counts[one.rating - 1];
        if (const QString text = onOneLine(one.good); !text.isEmpty()) summary.good.append(text);
        if (const QString text = onOneLine(one.better); !text.isEmpty()) summary.better.append(text);
    }
    return summary;
}

QString feedbackText(const FeedbackSummary& summary, const QString& language)
{
    if (summary.answers == 0) return {};
    const QString path = QStringLiteral("engagement.feedback.");
    const QLocale locale(wordLanguage(language));
    QStringList parts;
    QString numbers = countIn(language, path + QLatin1String("answers"), summary.answers);
    if (summary.rated() > 0) {
        const QString average = locale.toString(summary.average(), 'f', 1);
        numbers += QStringLiteral(", ") + word(language, path + QLatin1String("average")).replace(QLatin1String("{number}"), average);
        QStringList each;
        for (int rating = bestRating; rating >= 1; --rating)
            each.append(QStringLiteral("%1: %2").arg(locale.toString(rating), locale.toString(summary.counts[rating - 1])));
        numbers += QStringLiteral(" (%1)").arg(each.join(QLatin1String("; ")));
    }
    parts.append(numbers);
    for (const auto& [name, texts] : {std::pair("good", summary.good), std::pair("better", summary.better)})
        if (!texts.isEmpty()) parts.append(word(language, path + QLatin1String(name)) + QLatin1String(":\n") + bulleted(texts));
    return parts.join(QLatin1String("\n\n"));
}

} // namespace microvet::programme
