#include "core/document/lock.h"

#include <QFileInfo>

namespace microvet::document {

DocumentLock::DocumentLock(const QString& path)
{
    const QFileInfo file(path);
    m_lock = std::make_unique<QLockFile>(file.absolutePath() + QStringLiteral("/.~") + file.fileName() + QStringLiteral(".lock"));
    m_lock->setStaleLockTime(0); // only a dead process on this computer makes it stale
    if (m_lock->tryLock(0) || m_lock->error() != QLockFile::LockFailedError) return;
    qint64 process = 0;
    QString computer, program;
    m_lock->getLockInfo(&process, &computer, &program);
    m_holder = computer;
}

} // namespace microvet::document
