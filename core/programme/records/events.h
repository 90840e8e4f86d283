#pragma once

#include "core/programme/kind.h"

namespace microvet::programme {

/// A meeting, training or event of the programme.
struct Event : Record {
    QString title;
    QString what; ///< code: "induction", "training", "transnational", "dissemination", "multiplier", "meeting"
    QDateTime start;
    QDateTime end;
    QString place;
    QString link;
    QString agenda;
    QString minutes;  ///< what was said and decided
    QString trainers; ///< names, separated by commas
    QString evaluation;
    int participants = 0; ///< counted, where they are not listed by name
    RecordId partner;

    static const Kind& kind();
    bool operator==(const Event&) const = default;
};

/// What one participant thought of an event, as a sheet without a name says it.
struct EventFeedback : Record {
    RecordId event;
    int rating = 0; ///< 1 to 5; 0: none given
    QString good;
    QString better;

    static const Kind& kind();
    bool operator==(const EventFeedback&) const = default;
};

struct Attendance : Record {
    RecordId event;
    RecordId person;
    QString state; ///< code: "invited", "attended", "excused", "absent"
    QString evaluation;
    QDate certificate; ///< when one was given

    static const Kind& kind();
    bool operator==(const Attendance&) const = default;
};

} // namespace microvet::programme
