#pragma once

#include "core/document/lock.h"

#include <QTimer>

#include <memory>

namespace microvet::ui {

/// Holds the advisory lock of the open file and keeps it fresh.
class LockKeeper {
public:
    LockKeeper(FileStore& store, Clock clock);

    /// Lets go of the file before and takes this one; an empty path takes none.
    void hold(const QString& path, const QString& who);
    /// Once more, after somebody else had it. True where nobody has it now but us.
    bool tryAgain(const QString& who);
    /// Who has it instead of us, as far as anybody knows.
    std::optional<document::LockInfo> holder() const { return m_lock ? m_lock->holder() : std::nullopt; }
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

/// "Maria has this file open since 10:40.", and where nothing was heard of it for long, that too. `me`: the user's own name.
QString whoHasIt(const document::LockInfo& holder, const QString& me, const QDateTime& now);

} // namespace microvet::ui
