#pragma once

#include "core/document/lock.h"

#include <QTimer>

#include <memory>

namespace microvet::ui {

/// Holds the advisory lock of the open file and keeps it fresh.
class LockKeeper {
public:
    LockKeeper(FileStore& store, Clock clock);

    /// Lets go of the file before and takes this one; an empty path takes none. A sentence about who has it open, or
    /// empty.
    QString hold(const QString& path, const QString& who);
    /// True where somebody else has it, as far as anybody knows.
    bool isHeldByOther() const { return m_lock && m_lock->holder(); }
    bool isPerhapsStale() const { return isHeldByOther() && m_lock->holder()->isPerhapsStale(m_clock()); }
    /// The user knows that nobody has it any more.
    void takeOver()
    {
        if (m_lock) m_lock->takeOver();
    }

private:
    FileStore& m_store;
    Clock m_clock;
    QString m_path;
    std::unique_ptr<document::Lock> m_lock;
    QTimer m_refresh;
};

} // namespace microvet::ui
