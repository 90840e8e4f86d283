#pragma once

#include "core/programme/store/store.h"

/// What asks for somebody's attention on a day.
namespace microvet::programme {

struct DueThing {
    QString code; ///< stable: "course-review", "course-file", "milestone", "goal", "activity", "policy", "commitment", "contact", "question", "outside", "call", "event", "attendance", "recognition", "induction", "retention"
    const Kind* kind = nullptr;
    QUuid record = {};
    QDate date;       ///< when it is due, or since when it waits
    QString sentence; ///< in the language of the program
    bool overdue = false;
};

struct DueWishes {
    QDate day;               ///< today
    int ahead = 14;          ///< days that are looked forward
    int contactMonths = 6;   ///< after that a partner is to be spoken to again
};

/// What is overdue, waits, or falls due within the days ahead; what is overdue longest first.
Result<QList<DueThing>> dueThings(Store& store, const DueWishes& wishes);

/// When a published course is looked at again: its own day, else so many months after it was published.
QDate nextReviewOf(const QDate& published, const QDate& own, int months);

} // namespace microvet::programme
