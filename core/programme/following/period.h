#pragma once

#include <QDate>

namespace microvet::programme {

/// Days from `from` to `to`, both counted; an open end where one is not valid.
struct Period {
    QDate from = {};
    QDate to = {};

    bool isOpen() const { return !from.isValid() && !to.isValid(); }
    /// What has no day belongs to the whole only.
    bool holds(const QDate& day) const
    {
        if (!day.isValid()) return isOpen();
        return (!from.isValid() || day >= from) && (!to.isValid() || day <= to);
    }
    /// Whether it shares a day with what began and ended then; an end that is not known is open.
    bool meets(const QDate& begin, const QDate& end) const
    {
        return (!from.isValid() || !end.isValid() || end >= from) && (!to.isValid() || !begin.isValid() || begin <= to);
    }
    bool operator==(const Period&) const = default;
};

} // namespace microvet::programme
