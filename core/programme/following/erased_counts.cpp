#include "core/programme/following/erased_counts.h"

#include "core/programme/following/ambassador_sheet.h"
#include "core/programme/records/events.h"

namespace microvet::programme {

namespace {

/// Two who erase the same person apart from each other count them once when the two are joined.
ErasedCount countOf(const char* what, const QUuid& of, int responsibility, const QDate& from, const QDate& to)
{
    ErasedCount count;
    count.id = QUuid::createUuidV5(of, QByteArray(what) + QByteArray::number(responsibility));
    count.what = QString::fromLatin1(what);
    count.responsibility = responsibility;
    count.from = from;
    count.to = to;
    return count;
}

Status certificates(Store& store, const Person& person, QList<ErasedCount>& counts)
{
    const auto attendances = store.all<Attendance>({{{"person", person.id}}});
    if (!attendances.ok()) return attendances.error();
    for (const Attendance& one : *attendances) {
        if (!one.certificate.isValid()) continue;
        const auto event = store.get<Event>(one.event);
        if (!event.ok()) return event.error();
        if (event->what == QLatin1String("training") || event->what == QLatin1String("transnational"))
            counts.append(countOf("certificate", one.id, 0, event->start.toLocalTime().date(), {}));
    }
    return {};
}

} // namespace

Result<QList<ErasedCount>> countsLeftBy(Store& store, const Person& person, const QDate& on)
{
    QList<ErasedCount> counts;
    const auto goals = store.all<Goal>({{{"person", person.id}}});
    if (!goals.ok()) return goals.error();
    for (const Goal& goal : *goals)
        counts.append(countOf("goal", goal.id, 0, goal.due, goal.reached));
    if (const Status done = certificates(store, person, counts); !done.ok()) return done.error();
    if (person.standing != QLatin1String("ambassador") && person.standing != QLatin1String("former")) return counts;
    counts.append(countOf("ambassador", person.id, 0, person.ambassadorSince, person.ambassadorUntil.isValid() ? person.ambassadorUntil : on));
    const auto sheet = ambassadorSheet(store, person.id, {});
    if (!sheet.ok()) return sheet.error();
    for (const SheetRow& row : sheet->rows)
        for (const SheetEntry& entry : row.entries)
            // Of one meeting or course several people may have a part.
            if (entry.isDone()) counts.append(countOf("duty", QUuid::createUuidV5(entry.record, person.id.toRfc4122()), row.number, entry.done, {}));
    return counts;
}

} // namespace microvet::programme
