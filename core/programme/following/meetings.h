#pragma once

#include "core/programme/records/events.h"
#include "core/programme/records/people.h"
#include "core/programme/store/store.h"

/// Meetings: who is invited, and who was there.
namespace microvet::programme {

/// Codes of Attendance::state.
namespace attendanceState {
inline constexpr QLatin1String invited("invited");
inline constexpr QLatin1String attended("attended");
inline constexpr QLatin1String excused("excused");
inline constexpr QLatin1String absent("absent");
} // namespace attendanceState

/// Makes a meeting and notes who is invited, all in one step. Invalid, with a sentence, where it has no title or no
/// beginning, or ends before it begins. Afterwards `event` is what is stored.
Status planMeeting(Store& store, Event& event, const QList<QUuid>& people);
/// Notes that these are invited to a meeting that is there; who stands in its list already stays as they are.
Status inviteTo(Store& store, const QUuid& event, const QList<QUuid>& people);

/// The code of the letter that invites to it.
QString invitationTo(const Event& event);

/// Ambassadors who have not been at an induction, gave none, and are not invited to one that is still to come; by name.
Result<QList<Person>> withoutInduction(Store& store, const QDate& day);

struct Attendee {
    Person person;
    Attendance attendance; ///< of version 0: in no list yet
};
/// Who stands in the list of a meeting, by name.
Result<QList<Attendee>> attendeesOf(Store& store, const QUuid& event);

struct AttendanceMark {
    QUuid person;
    QString state; ///< code
};
/// Notes who was there, all in one step; who was in no list yet comes into it.
Status takeAttendance(Store& store, const QUuid& event, const QList<AttendanceMark>& marks);

/// What the participants thought, in numbers and words.
struct FeedbackSummary {
    int answers = 0;
    int counts[5] = {}; ///< of the ratings 1 to 5
    QStringList good;
    QStringList better;

    int rated() const;
    double average() const; ///< 0 where nobody gave a rating
};
FeedbackSummary summaryOf(const QList<EventFeedback>& feedback);

/// The summary as a text in the language of letters: average, how often each rating was given, then what was said.
QString feedbackText(const FeedbackSummary& summary, const QString& language);

} // namespace microvet::programme
