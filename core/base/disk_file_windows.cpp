#include "core/base/disk_file.h"
#include "core/base/file_error.h"

#include <QDir>
#include <QFile>

#include <io.h>
#include <memory>
#include <qt_windows.h>
#include <string>

namespace microvet::disk {
namespace {

constexpr qint64 pieceSize = 4 * 1024 * 1024;
constexpr int renameAttempts = 12; // about three seconds: as long as scanners and sync clients usually hold a new file

/// Without its prefix the system takes up to 259 characters, and courses in synced folders have longer paths.
std::wstring nativePath(const QString& path)
{
    QString native = QDir::toNativeSeparators(QDir::cleanPath(QDir().absoluteFilePath(path)));
    if (native.size() >= 248 && !native.startsWith(QLatin1String(R"(\\?\)"))) {
        const bool share = native.startsWith(QLatin1String(R"(\\)"));
        native = share ? QStringLiteral(R"(\\?\UNC)") + native.mid(1) : QStringLiteral(R"(\\?\)") + native;
    }
    return native.toStdWString();
}

class WindowsFile final : public OutputFile {
public:
    explicit WindowsFile(const QString& path) : m_file(path) {}

    bool open() { return m_file.open(QIODevice::ReadWrite | QIODevice::Truncate | QIODevice::Unbuffered); }

    Status write(const char* data, qint64 size) override
    {
        while (size > 0) {
            const qint64 done = m_file.write(data, qMin(size, pieceSize));
            if (done <= 0) return failure();
            data += done;
            size -= done;
        }
        return {};
    }

    Status seek(qint64 offset) override
    {
        if (!m_file.seek(offset)) return failure();
        return {};
    }

    Status appendRange(const QString& from, qint64 offset, qint64 size) override
    {
        QFile source(from);
        if (!source.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            return systemError(lastError(), FileAction::Read, from);
        if (offset < 0 || size < 0 || offset > source.size() || size > source.size() - offset || !source.seek(offset))
            return fileError(Error::Kind::Damaged, FileAction::Read, from, QStringLiteral("range beyond the end"));
        if (!m_file.seek(m_file.size())) return failure();
        QByteArray buffer(qMin(size, pieceSize), Qt::Uninitialized);
        while (size > 0) {
            const qint64 n = source.read(buffer.data(), qMin<qint64>(size, buffer.size()));
            if (n <= 0) return fileError(Error::Kind::Io, FileAction::Read, from, source.errorString());
            if (Status s = write(buffer.constData(), n); !s) return s;
            size -= n;
        }
        return {};
    }

    Status sync() override
    {
        if (!::FlushFileBuffers(HANDLE(_get_osfhandle(m_file.handle())))) return failure();
        return {};
    }

    Status close() override
    {
        m_file.close();
        if (m_file.error() != QFileDevice::NoError) return failure();
        return {};
    }

private:
    Status failure() const { return systemError(lastError(), FileAction::Write, m_file.fileName()); }

    QFile m_file;
};

} // namespace

Result<std::unique_ptr<OutputFile>> create(const QString& path)
{
    auto file = std::make_unique<WindowsFile>(path);
    if (!file->open()) return systemError(lastError(), FileAction::Write, path);
    return std::unique_ptr<OutputFile>(std::move(file));
}

Status rename(const QString& from, const QString& to)
{
    const std::wstring source = nativePath(from);
    const std::wstring target = nativePath(to);
    const DWORD attributes = ::GetFileAttributesW(target.c_str());
    if (attributes != INVALID_FILE_ATTRIBUTES && (attributes & FILE_ATTRIBUTE_READONLY))
        return fileError(Error::Kind::ReadOnly, FileAction::Write, to);
    if (attributes != INVALID_FILE_ATTRIBUTES && (attributes & FILE_ATTRIBUTE_DIRECTORY))
        return fileError(Error::Kind::Invalid, FileAction::Write, to);
    DWORD code = 0;
    for (int attempt = 0; attempt < renameAttempts; ++attempt) {
        if (::MoveFileExW(source.c_str(), target.c_str(), MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH)) return {};
        code = ::GetLastError();
        if (code != ERROR_ACCESS_DENIED && code != ERROR_SHARING_VIOLATION && code != ERROR_LOCK_VIOLATION) break;
        ::Sleep(DWORD(20 << qMin(attempt, 4)));
    }
    if (code == ERROR_ACCESS_DENIED && attributes != INVALID_FILE_ATTRIBUTES) code = ERROR_SHARING_VIOLATION;
    return systemError(int(code), FileAction::Write, to);
}

Status syncFolder(const QString&) { return {}; } // MOVEFILE_WRITE_THROUGH flushed the rename already

int lastError() { return int(::GetLastError()); }

} // namespace microvet::disk
