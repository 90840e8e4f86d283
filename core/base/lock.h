#pragma once

#include "core/base/clock.h"
#include "core/base/filestore.h"

#include <optional>

namespace microvet {

/// Who has a file open, for "Maria has this file open since 10:40". Advice only: what keeps two people from
/// overwriting each other is the comparison before the rename.
struct LockInfo {
    QString who;
    QString host;
    QDateTime since;
    QDateTime refreshed; ///< when its program last said that it is there, by the clock of that computer
    qint64 process = 0;
    QString token; ///< tells that process from another with its number

    /// Not heard of for five minutes: its computer may be asleep or away, or its program may have ended. Nobody can tell, so
    /// nothing is taken from it.
    bool isPerhapsStale(const QDateTime& now) const { return !refreshed.isValid() || refreshed.secsTo(now) > 5 * 60; }
};

/// How often a lock is to be refreshed while the document is open.
inline constexpr int lockRefreshMs = 2 * 60 * 1000;

/// The lock file beside a document, taken away again by the destructor. A lock that cannot be written, in a read-only
/// folder for one, is no hindrance.
class Lock {
public:
    /// Takes the lock unless somebody holds it; then holder() says who, and nothing is written.
    Lock(FileStore& store, const QString& document, const QString& who, const Clock& clock);
    ~Lock();
    Lock(const Lock&) = delete;
    Lock& operator=(const Lock&) = delete;

    const std::optional<LockInfo>& holder() const { return m_holder; }
    /// Takes it from its holder: the user said so.
    void takeOver();
    /// To be called every lockRefreshMs while the document is open.
    void refresh();
    /// Whether the lock file is still the one that this wrote: somebody else may have taken it over since.
    bool isHeld() const;

    static QString pathFor(const QString& document);

private:
    void write();

    FileStore& m_store;
    QString m_path;
    QString m_who;
    Clock m_clock;
    QString m_mark; ///< tells our lock file from another
    std::optional<LockInfo> m_holder;
    bool m_mine = false;
};

/// The holder of the document's lock; nothing where there is none, or its program died on this computer.
std::optional<LockInfo> lockHolder(const FileStore& store, const QString& document);

} // namespace microvet
