#pragma once

#include <QDateTime>

#include <functional>

namespace microvet {

/// The time as an argument: tests and reproducible exports give their own. Always UTC.
using Clock = std::function<QDateTime()>;

inline QDateTime systemNow() { return QDateTime::currentDateTimeUtc(); }

} // namespace microvet
