#include "core/document/media_store.h"

#include "core/base/deflater.h"
#include "core/base/file_error.h"
#include "core/base/range_device.h"
#include "core/base/safe_name.h"
#include "core/base/zip_format.h"
#include "core/document/container_parts.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QtEndian>

namespace microvet::document {
namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::document) };

constexpr qint64 pieceSize = 1024 * 1024;
constexpr qsizetype hexSize = 64;

Error gone(const QString& file)
{
    return {Error::Kind::NotFound, Tr::tr("A file of the course, such as a picture or film, is missing. "
                                          "Add it again, or take it out of the course."), file};
}

/// The container is not there, on a stick that was pulled out for one; what is in it may come back.
Error away(const MediaPlace& place, const QString& file)
{
    return {Error::Kind::NotFound,
            Tr::tr("This picture, film or file lies in “%1”, which is not there at the moment. Put the stick back or connect to the "
                   "network again.").arg(QDir::toNativeSeparators(place.path)), file};
}

/// Whether the medium still lies where the place says. Another program, a sync client for one, may have replaced the
/// container since.
Status verify(QIODevice& device, const MediaPlace& place, const QString& file)
{
    const Error changed{Error::Kind::ChangedOnDisk,
                        Tr::tr("“%1” was replaced by another program, so a file of the course cannot be read from it any more. "
                               "Open the course again.").arg(QDir::toNativeSeparators(place.path)), file};
    if (place.header < 0) {
        if (device.size() != place.size) return changed;
        return {};
    }
    const QByteArray name = (mediaPrefix + file).toUtf8();
    if (place.header > device.size() || !device.seek(place.header)) return changed;
    const QByteArray header = device.read(zipformat::localHeaderSize + name.size());
    if (header.size() < zipformat::localHeaderSize
        || qFromLittleEndian<quint32>(header.constData()) != zipformat::localSignature
        || qFromLittleEndian<quint32>(header.constData() + 14) != place.crc || !header.endsWith(name)
        || place.offset > device.size() - place.size)
        return changed;
    return {};
}

/// The file in which the medium lies, if it still lies there.
Result<std::unique_ptr<QIODevice>> reach(const FileStore& store, const MediaPlace& place, const QString& file)
{
    if (place.path.isEmpty()) return gone(file);
    auto device = store.read(place.path);
    if (!device) {
        if (device.error().kind != Error::Kind::NotFound) return device.error();
        return place.header < 0 ? gone(file) : away(place, file);
    }
    if (Status s = verify(**device, place, file); !s) return s.error();
    return device;
}

} // namespace

bool isMediaName(const QString& name)
{
    if (name.size() < hexSize + 2 || name[hexSize] != u'.') return false;
    const auto isHex = [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); };
    const QString extension = name.mid(hexSize + 1);
    return std::all_of(name.cbegin(), name.cbegin() + hexSize, isHex) && safeExtension(extension) == extension;
}

MediaStore::MediaStore(FileStore& store, const QString& folder)
    : m_store(store)
    , m_folder(folder)
{
}

bool MediaStore::contains(const QString& file) const
{
    const QMutexLocker lock(&m_mutex);
    return m_places.contains(file);
}

QStringList MediaStore::files() const
{
    const QMutexLocker lock(&m_mutex);
    QStringList names = m_places.keys();
    names.sort();
    return names;
}

Result<MediaPlace> MediaStore::place(const QString& file) const
{
    const MediaPlace place = [&] {
        const QMutexLocker lock(&m_mutex);
        return m_places.value(file);
    }();
    if (const auto device = reach(m_store, place, file); !device) return device.error();
    return place;
}

Result<std::unique_ptr<QIODevice>> MediaStore::open(const QString& file) const
{
    const MediaPlace place = [&] {
        const QMutexLocker lock(&m_mutex);
        return m_places.value(file);
    }();
    auto device = reach(m_store, place, file);
    if (!device) return device.error();
    return std::unique_ptr<QIODevice>(std::make_unique<RangeDevice>(std::move(*device), place.offset, place.size));
}

Result<QByteArray> MediaStore::read(const QString& file, qint64 limit) const
{
    auto device = open(file);
    if (!device) return device.error();
    const qint64 size = (*device)->size();
    if (size > limit)
        return Error{Error::Kind::TooLarge, Tr::tr("A file of the course is too large to be shown. Choose a smaller one."), file};
    QByteArray bytes = (*device)->read(size);
    quint32 crc = 0;
    {
        const QMutexLocker lock(&m_mutex);
        crc = m_places.value(file).crc;
    }
    if (bytes.size() != size || crc32Of(bytes, 0) != crc)
        return Error{Error::Kind::Damaged, Tr::tr("A file of the course, such as a picture or film, is damaged. "
                                                  "Add it again, or open an earlier copy of the course."), file};
    return bytes;
}

Result<QString> MediaStore::add(const QByteArray& bytes, const QString& extension)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    Progress progress;
    return copyIn(buffer, safeExtension(extension), {}, progress);
}

Result<QString> MediaStore::addFile(const QString& path, Progress& progress)
{
    auto source = m_store.read(path);
    if (!source) return source.error();
    return copyIn(**source, safeExtension(QFileInfo(path).suffix()), path, progress);
}

Result<QString> MediaStore::addFrom(const MediaStore& other, const QString& file, Progress& progress)
{
    if (contains(file)) return file;
    auto source = other.open(file);
    if (!source) return source.error();
    return copyIn(**source, safeExtension(QFileInfo(file).suffix()), file, progress);
}

Result<QString> MediaStore::addRange(const MediaPlace& range, const QString& file, Progress& progress)
{
    if (contains(file)) return file;
    auto device = m_store.read(range.path);
    if (!device) return device.error();
    if (!isMediaName(file) || range.offset < 0 || range.size <= 0 || range.offset > (*device)->size() - range.size) return gone(file);
    RangeDevice source(std::move(*device), range.offset, range.size);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!hash.addData(&source) || hash.result().toHex() != file.left(hexSize).toLatin1() || !source.seek(0)) return gone(file);
    return copyIn(source, safeExtension(QFileInfo(file).suffix()), file, progress);
}

Result<QString> MediaStore::copyIn(QIODevice& source, const QString& extension, const QString& name, Progress& progress)
{
    const qint64 total = source.size();
    if (total == 0)
        return Error{Error::Kind::Invalid, Tr::tr("The file is empty, so it was not added. Choose another one."), name};
    if (Status s = m_store.makeFolder(m_folder); !s) return s.error();
    const QString temporary = temporaryBeside(m_folder + QStringLiteral("/media"));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    MediaPlace place;
    QString file;
    const auto copy = [&]() -> Status {
        auto out = m_store.create(temporary);
        if (!out) return out.error();
        for (;;) {
            QByteArray piece(pieceSize, Qt::Uninitialized);
            const qint64 n = source.read(piece.data(), pieceSize);
            if (n < 0) return fileError(Error::Kind::Io, FileAction::Read, name, source.errorString());
            if (n == 0) break;
            piece.truncate(n);
            hash.addData(piece);
            place.crc = crc32Of(piece, place.crc);
            place.size += n;
            if (Status s = (*out)->write(piece); !s) return s;
            progress.report(place.size, total);
            if (progress.cancelled()) return cancelledError();
        }
        file = QString::fromLatin1(hash.result().toHex()) + QLatin1Char('.') + extension;
        place.path = m_folder + QLatin1Char('/') + file;
        if (contains(file)) return {};
        if (Status s = (*out)->sync(); !s) return s;
        return (*out)->close();
    };
    Status status = copy();
    const bool known = status && contains(file);
    if (status && !known) status = m_store.rename(temporary, place.path);
    if (!status || known) (void)m_store.remove(temporary);
    if (!status) return aboutTarget(status.error(), temporary, m_folder);
    if (known) return file;
    (void)m_store.syncFolder(m_folder);
    setPlace(file, place);
    return file;
}

void MediaStore::setPlace(const QString& file, const MediaPlace& place)
{
    const QMutexLocker lock(&m_mutex);
    m_places.insert(file, place);
}

void MediaStore::forget(const QString& file)
{
    const QMutexLocker lock(&m_mutex);
    m_places.remove(file);
}

Status MediaStore::adoptFolder(Progress& progress)
{
    for (const QString& file : m_store.list(m_folder)) {
        if (!isMediaName(file) || contains(file)) continue;
        auto source = m_store.read(m_folder + QLatin1Char('/') + file);
        if (!source) continue;
        QCryptographicHash hash(QCryptographicHash::Sha256);
        MediaPlace place{m_folder + QLatin1Char('/') + file};
        for (;;) {
            const QByteArray piece = (*source)->read(pieceSize);
            if (piece.isEmpty()) break;
            hash.addData(piece);
            place.crc = crc32Of(piece, place.crc);
            place.size += piece.size();
            if (progress.cancelled()) return cancelledError();
        }
        if (place.size > 0 && hash.result().toHex() == file.left(hexSize).toLatin1()) setPlace(file, place);
    }
    return {};
}

} // namespace microvet::document
