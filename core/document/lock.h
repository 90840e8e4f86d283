#pragma once

#include "core/base/clock.h"
#include "core/base/filestore.h"

#include <optional>

namespace microvet::document {

/// Who has a document open, for "Maria has this file open since 10:40". Advice only: what keeps two people from
/// overwriting each other is the comparison before the rename.
struct LockInfo {
    QString who;
    QString host;
    QDateTime since;
    qint64 process = 0;
    QString token; ///< tells that process from another with its number
};

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
    /// To be called about every hour while the document is open; a lock that is not refreshed for a day counts for nothing.
    void refresh();

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

/// The living holder of the document's lock; nothing where there is none, its program died on this computer, or it is
/// older than a day.
std::optional<LockInfo> lockHolder(const FileStore& store, const QString& document, const QDateTime& now);

} // namespace microvet::document
