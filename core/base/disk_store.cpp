#include "core/base/disk_file.h"
#include "core/base/file_error.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace microvet {
namespace {

class DiskStore final : public FileStore {
public:
    FileStamp stamp(const QString& path) const override
    {
        const QFileInfo info(path);
        if (!info.exists() || info.isDir()) return {};
        return {info.size(), info.lastModified().toUTC()};
    }

    bool isFolder(const QString& path) const override { return QFileInfo(path).isDir(); }

    QStringList list(const QString& folder) const override
    {
        QStringList names = QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
        std::sort(names.begin(), names.end()); // by code point, not by the user's locale
        return names;
    }

    Result<std::unique_ptr<QIODevice>> read(const QString& path) const override
    {
        if (isFolder(path)) return fileError(Error::Kind::Invalid, FileAction::Read, path);
        auto file = std::make_unique<QFile>(path);
        errno = 0; // Qt itself says of a file that may not be read only that it cannot be opened
        // Zips are read here and there in small pieces; a buffer would fetch 16 kB for each of them.
        if (file->open(QIODevice::ReadOnly | QIODevice::Unbuffered)) return std::unique_ptr<QIODevice>(std::move(file));
        if (const int code = errno) return systemError(code, FileAction::Read, path);
        const auto kind = !QFileInfo::exists(path)                      ? Error::Kind::NotFound
            : file->error() == QFileDevice::PermissionsError            ? Error::Kind::NoAccess
                                                                        : Error::Kind::Io;
        return fileError(kind, FileAction::Read, path, file->errorString());
    }

    Result<std::unique_ptr<OutputFile>> create(const QString& path) override { return disk::create(path); }
    Status rename(const QString& from, const QString& to) override { return disk::rename(from, to); }
    Status syncFolder(const QString& path) override { return disk::syncFolder(path); }

    Status remove(const QString& path) override
    {
        if (QFile::remove(path) || !QFileInfo::exists(path)) return {};
        return fileError(Error::Kind::NoAccess, FileAction::Remove, path);
    }

    Status removeTree(const QString& folder) override
    {
        if (!isFolder(folder) || QDir(folder).removeRecursively()) return {};
        return fileError(Error::Kind::NoAccess, FileAction::Remove, folder);
    }

    Status makeFolder(const QString& path) override
    {
        if (QDir().mkpath(path)) return {};
        const int code = disk::lastError();
        return code ? systemError(code, FileAction::Write, path) : fileError(Error::Kind::Io, FileAction::Write, path);
    }

    QString resolved(const QString& path) const override
    {
        const QFileInfo info(path);
        if (!info.isSymLink()) return path;
        const QString target = info.canonicalFilePath();
        return target.isEmpty() ? path : target;
    }
};

} // namespace

FileStore& diskStore()
{
    static DiskStore store;
    return store;
}

} // namespace microvet
