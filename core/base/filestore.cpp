#include "core/base/filestore.h"

#include "core/base/file_error.h"

#include <QFileInfo>
#include <QRandomGenerator>

namespace microvet {

namespace { const QString temporarySuffix = QStringLiteral(".microvet-tmp"); }

Result<QByteArray> FileStore::readAll(const QString& path, qint64 limit) const
{
    auto device = read(path);
    if (!device) return device.error();
    if ((*device)->size() > limit) return fileError(Error::Kind::TooLarge, FileAction::Read, path);
    QByteArray bytes = (*device)->read(limit + 1);
    if (bytes.size() > limit) return fileError(Error::Kind::TooLarge, FileAction::Read, path);
    if (bytes.size() < (*device)->size()) return fileError(Error::Kind::Io, FileAction::Read, path, (*device)->errorString());
    return bytes;
}

Status FileStore::replace(const QString& path, const QByteArray& bytes)
{
    const QString target = resolved(path);
    const QString temporary = temporaryBeside(target);
    const auto write = [&]() -> Status {
        auto file = create(temporary);
        if (!file) return file.error();
        if (Status s = (*file)->write(bytes); !s) return s;
        if (Status s = (*file)->sync(); !s) return s;
        if (Status s = (*file)->close(); !s) return s;
        return rename(temporary, target);
    };
    if (Status s = write(); !s) {
        (void)remove(temporary);
        return aboutTarget(s.error(), temporary, target);
    }
    // Whole either way from here on: a folder that cannot be flushed is no reason to call the file unwritten.
    (void)syncFolder(folderOf(target));
    return {};
}

QString temporaryBeside(const QString& path)
{
    const QFileInfo info(path);
    const quint32 number = QRandomGenerator::system()->generate();
    // Short enough for a file system that allows 255 bytes, whatever the script.
    return info.path() + QStringLiteral("/.") + info.fileName().left(50)
        + QStringLiteral(".%1").arg(number, 8, 16, QLatin1Char('0')) + temporarySuffix;
}

bool isTemporaryOf(const QString& name, const QString& path)
{
    const QString start = QLatin1Char('.') + QFileInfo(path).fileName().left(50) + QLatin1Char('.');
    return name.startsWith(start) && name.endsWith(temporarySuffix)
        && name.size() == start.size() + 8 + temporarySuffix.size();
}

QString folderOf(const QString& path) { return QFileInfo(path).path(); }

} // namespace microvet
