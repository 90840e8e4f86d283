#pragma once

#include "core/programme/store/store.h"

#include <QSet>

/// What somebody may not be told yet, because the first pass of a call is blind: points and comments of other evaluators.
/// Whatever shows or hands on records or lines of the log asks here.
namespace microvet::programme {

class Blindness {
public:
    /// For whoever works with the store. Calls that are decided keep nothing.
    static Result<Blindness> of(Store& store);

    /// Whether anything is kept at all.
    bool any() const { return !m_calls.isEmpty(); }
    /// The titles of the calls in which something is kept.
    const QStringList& calls() const { return m_calls; }

    bool hides(const Kind& kind, const QUuid& record) const;
    /// Of a score that is gone nobody can tell any more whose it was; only who wrote it may see it then.
    bool hides(const LogLine& line) const;

    /// Why readable copies of everything have to wait; fine where nothing is kept.
    Status mayBeHandedOn() const;

private:
    QString m_viewer;
    QStringList m_calls;
    QSet<QUuid> m_hidden;
    QSet<QUuid> m_open; ///< scores that may be seen
};

} // namespace microvet::programme
