#pragma once

#include <QDateTime>
#include <QTimeZone>

#include <functional>

namespace microvet {

/// The time as an argument: tests and reproducible exports give their own. Always UTC.
using Clock = std::function<QDateTime()>;

inline QDateTime systemNow() { return QDateTime::currentDateTimeUtc(); }

/// Newer versions of Qt want a time zone here; before 6.5 one that is UTC does not make a time that says so.
inline QDateTime utcTime(QDate date, QTime time)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    return QDateTime(date, time, QTimeZone(QTimeZone::UTC));
#else
    return QDateTime(date, time, Qt::UTC);
#endif
}

} // namespace microvet
