#include "core/base/disk_file.h"
#include "core/base/file_error.h"

#include <QFile>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>

#ifdef Q_OS_LINUX
#include <linux/fs.h>
#include <sys/ioctl.h>
#endif
#ifdef Q_OS_MACOS
#include <sys/clonefile.h>
#endif

namespace microvet::disk {
namespace {

constexpr qint64 pieceSize = 4 * 1024 * 1024;

int openRetrying(const QByteArray& path, int flags, mode_t mode = 0)
{
    int fd = -1;
    do fd = ::open(path.constData(), flags | O_CLOEXEC, mode);
    while (fd < 0 && errno == EINTR);
    return fd;
}

class Handle {
public:
    explicit Handle(int fd) : m_fd(fd) {}
    ~Handle() { if (m_fd >= 0) ::close(m_fd); }
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;
    int fd() const { return m_fd; }

private:
    int m_fd;
};

class UnixFile final : public OutputFile {
public:
    UnixFile(int fd, const QString& path) : m_fd(fd), m_path(path) {}
    ~UnixFile() override { if (m_fd >= 0) ::close(m_fd); }

    Status write(const char* data, qint64 size) override
    {
        while (size > 0) {
            const ssize_t done = ::write(m_fd, data, size_t(qMin(size, pieceSize * 16)));
            if (done < 0 && errno == EINTR) continue;
            if (done < 0) return failure();
            data += done;
            size -= done;
        }
        return {};
    }

    Status seek(qint64 offset) override
    {
        if (::lseek(m_fd, off_t(offset), SEEK_SET) < 0) return failure();
        return {};
    }

    Status appendRange(const QString& from, qint64 offset, qint64 size) override
    {
        const Handle source(openRetrying(QFile::encodeName(from), O_RDONLY));
        if (source.fd() < 0) return systemError(errno, FileAction::Read, from);
        struct stat info {};
        if (::fstat(source.fd(), &info) != 0) return systemError(errno, FileAction::Read, from);
        if (offset < 0 || size < 0 || offset > info.st_size || size > info.st_size - offset)
            return fileError(Error::Kind::Damaged, FileAction::Read, from, QStringLiteral("range beyond the end"));
        off_t end = ::lseek(m_fd, 0, SEEK_END);
        if (end < 0) return failure();
        const qint64 shared = share(source.fd(), from, offset, end, size, info.st_blksize);
        offset += shared;
        size -= shared;
        if (shared > 0 && ::lseek(m_fd, 0, SEEK_END) < 0) return failure();
        const qint64 copied = copyInKernel(source.fd(), offset, size);
        return copyThrough(source.fd(), from, offset + copied, size - copied);
    }

    void startFlush([[maybe_unused]] qint64 offset, [[maybe_unused]] qint64 size) override
    {
#if defined(Q_OS_LINUX) && defined(SYNC_FILE_RANGE_WRITE)
        (void)::sync_file_range(m_fd, off_t(offset), off_t(size), SYNC_FILE_RANGE_WRITE);
#endif
    }

    void letGo([[maybe_unused]] const QString& from, [[maybe_unused]] qint64 offset, [[maybe_unused]] qint64 size) override
    {
#ifdef POSIX_FADV_DONTNEED
        const Handle source(openRetrying(QFile::encodeName(from), O_RDONLY));
        if (source.fd() >= 0) (void)::posix_fadvise(source.fd(), off_t(offset), off_t(size), POSIX_FADV_DONTNEED);
#endif
    }

    Status sync() override
    {
#ifdef Q_OS_MACOS
        if (::fcntl(m_fd, F_FULLFSYNC) == 0) return {}; // plain fsync leaves the bytes in the drive's own cache
#endif
        if (::fsync(m_fd) == 0) return {};
        if (errno == EINVAL || errno == ENOTSUP) return {}; // the file system has nothing to flush
        return failure();
    }

    Status close() override
    {
        const int fd = m_fd;
        m_fd = -1;
        if (fd >= 0 && ::close(fd) != 0 && errno != EINTR) return failure();
        return {};
    }

private:
    Status failure() const { return systemError(errno, FileAction::Write, m_path); }

    /// Lets both files own the same blocks; returns how many bytes are done that way, which may be none.
    qint64 share([[maybe_unused]] int source, [[maybe_unused]] const QString& from, [[maybe_unused]] qint64 offset,
                 [[maybe_unused]] off_t end, [[maybe_unused]] qint64 size, [[maybe_unused]] qint64 block)
    {
#if defined(Q_OS_LINUX) && defined(FICLONERANGE)
        if (block <= 0 || offset % block != 0 || end % block != 0) return 0;
        const qint64 whole = size - size % block;
        if (whole == 0) return 0;
        struct file_clone_range range {};
        range.src_fd = source;
        range.src_offset = quint64(offset);
        range.src_length = quint64(whole);
        range.dest_offset = quint64(end);
        return ::ioctl(m_fd, FICLONERANGE, &range) == 0 ? whole : 0;
#elif defined(Q_OS_MACOS)
        // APFS clones whole files only: clone, then cut at the end of the range.
        if (offset != 0 || end != 0 || size == 0) return 0;
        const QByteArray target = QFile::encodeName(m_path);
        if (::unlink(target.constData()) != 0) return 0;
        const bool cloned = ::clonefile(QFile::encodeName(from).constData(), target.constData(), 0) == 0;
        const int fd = openRetrying(target, O_RDWR | O_CREAT, 0666);
        if (fd < 0) return 0;
        ::close(m_fd);
        m_fd = fd;
        return cloned && ::ftruncate(m_fd, off_t(size)) == 0 ? size : (::ftruncate(m_fd, 0), 0);
#else
        return 0;
#endif
    }

    qint64 copyInKernel([[maybe_unused]] int source, [[maybe_unused]] qint64 offset, [[maybe_unused]] qint64 size)
    {
        qint64 done = 0;
#ifdef Q_OS_LINUX
        loff_t from = offset;
        while (done < size) {
            const ssize_t n = ::copy_file_range(source, &from, m_fd, nullptr, size_t(size - done), 0);
            if (n < 0 && errno == EINTR) continue;
            if (n <= 0) break; // other file systems, old kernels; a full disk shows again in copyThrough
            done += n;
        }
#endif
        return done;
    }

    Status copyThrough(int source, const QString& from, qint64 offset, qint64 size)
    {
        if (size == 0) return {};
        const auto buffer = std::make_unique<char[]>(size_t(qMin(size, pieceSize)));
        while (size > 0) {
            const ssize_t n = ::pread(source, buffer.get(), size_t(qMin(size, pieceSize)), off_t(offset));
            if (n < 0 && errno == EINTR) continue;
            if (n < 0) return systemError(errno, FileAction::Read, from);
            if (n == 0) return fileError(Error::Kind::Damaged, FileAction::Read, from, QStringLiteral("cut short meanwhile"));
            if (Status s = write(buffer.get(), n); !s) return s;
            offset += n;
            size -= n;
        }
        return {};
    }

    int m_fd;
    QString m_path;
};

} // namespace

Result<std::unique_ptr<OutputFile>> create(const QString& path)
{
    const int fd = openRetrying(QFile::encodeName(path), O_RDWR | O_CREAT | O_TRUNC, 0666);
    if (fd < 0) return systemError(errno, FileAction::Write, path);
    return std::unique_ptr<OutputFile>(std::make_unique<UnixFile>(fd, path));
}

Status rename(const QString& from, const QString& to)
{
    const QByteArray source = QFile::encodeName(from);
    const QByteArray target = QFile::encodeName(to);
    struct stat old {};
    if (::stat(target.constData(), &old) == 0) {
        // A rename would pass over the file's own protection, which the owner set for a reason.
        if ((old.st_mode & (S_IWUSR | S_IWGRP | S_IWOTH)) == 0)
            return fileError(Error::Kind::ReadOnly, FileAction::Write, to);
        (void)::chmod(source.constData(), old.st_mode & 07777);
    }
    if (::rename(source.constData(), target.constData()) != 0) return systemError(errno, FileAction::Write, to);
    return {};
}

Status syncFolder(const QString& path)
{
    const Handle folder(openRetrying(QFile::encodeName(path), O_RDONLY | O_DIRECTORY));
    if (folder.fd() < 0) return systemError(errno, FileAction::Write, path);
    // Network file systems often refuse to flush a folder; they keep renames in order themselves.
    if (::fsync(folder.fd()) == 0 || errno == EINVAL || errno == ENOTSUP || errno == EBADF) return {};
    return systemError(errno, FileAction::Write, path);
}

int lastError() { return errno; }

} // namespace microvet::disk
