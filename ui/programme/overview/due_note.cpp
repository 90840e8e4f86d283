#include "ui/programme/overview/due_note.h"

#include "ui/session/settings.h"

#include <algorithm>

namespace microvet::ui {

namespace {

const QString dueKey = QStringLiteral("programme/due");

} // namespace

void rememberDue(Settings& settings, const QList<programme::DueThing>& things)
{
    QStringList days;
    for (const programme::DueThing& thing : things)
        days.append(thing.date.toString(Qt::ISODate));
    settings.setState(dueKey, days);
}

int dueOn(const Settings& settings, const QDate& day)
{
    const QStringList days = settings.state(dueKey).toStringList();
    return int(std::count_if(days.cbegin(), days.cend(), [&](const QString& one) {
        const QDate due = QDate::fromString(one, Qt::ISODate);
        return due.isValid() && due <= day;
    }));
}

} // namespace microvet::ui
