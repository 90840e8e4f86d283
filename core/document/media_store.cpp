#include "core/document/media_store.h"

#include "core/base/safe_name.h"

#include <QCryptographicHash>
#include <QMutexLocker>

#include <zlib.h>

namespace microvet::document {

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::document) };

constexpr qint64 pieceSize = 1 << 20;

/// A range of another device, read on its own.
class RangeDevice : public QIODevice {
public:
    RangeDevice(std::unique_ptr<QIODevice> whole, qint64 offset, qint64 size)
        : m_whole(std::move(whole)), m_offset(offset), m_size(size)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    qint64 size() const override { return m_size; }

protected:
    qint64 readData(char* data, qint64 most) override
    {
        if (!m_whole->seek(m_offset + pos())) return -1;
        return m_whole->read(data, qMin(most, m_size - pos()));
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    std::unique_ptr<QIODevice> m_whole;
    qint64 m_offset;
    qint64 m_size;
};

/// What is learned of bytes while they are copied.
struct Fingerprint {
    QCryptographicHash hash{QCryptographicHash::Sha256};
    uLong crc = crc32(0, nullptr, 0);
    qint64 size = 0;

    void add(const QByteArray& piece)
    {
        hash.addData(piece);
        crc = crc32(crc, reinterpret_cast<const Bytef*>(piece.constData()), uInt(piece.size()));
        size += piece.size();
    }
};

} // namespace

MediaStore::MediaStore(FileStore& store, const QString& folder)
    : m_store(store)
    , m_folder(folder)
{
}

bool MediaStore::contains(const QString& file) const
{
    QMutexLocker lock(&m_mutex);
    return m_places.contains(file);
}

QStringList MediaStore::files() const
{
    QMutexLocker lock(&m_mutex);
    QStringList names = m_places.keys();
    names.sort();
    return names;
}

Result<MediaPlace> MediaStore::place(const QString& file) const
{
    QMutexLocker lock(&m_mutex);
    const auto it = m_places.constFind(file);
    if (it == m_places.cend())
        return Error{Error::Kind::NotFound, Tr::tr("A file of the course is missing. Put it in again where it was used."), file};
    return *it;
}

Result<std::unique_ptr<QIODevice>> MediaStore::open(const QString& file) const
{
    auto where = place(file);
    if (!where) return where.error();
    auto whole = m_store.read(where->path);
    if (!whole) return whole.error();
    if ((*whole)->size() < where->offset + where->size)
        return Error{Error::Kind::Damaged, Tr::tr("The file \"%1\" is cut short: a picture or other file in it cannot be read.").arg(where->path), file};
    return std::unique_ptr<QIODevice>(std::make_unique<RangeDevice>(std::move(*whole), where->offset, where->size));
}

Result<QByteArray> MediaStore::read(const QString& file, qint64 limit) const
{
    auto device = open(file);
    if (!device) return device.error();
    if ((*device)->size() > limit)
        return Error{Error::Kind::TooLarge, Tr::tr("A file of the course is too large to be shown."), file};
    const QByteArray bytes = (*device)->readAll();
    if (bytes.size() != (*device)->size())
        return Error{Error::Kind::Io, Tr::tr("A file of the course could not be read to its end."), file};
    return bytes;
}

Result<QString> MediaStore::add(const QByteArray& bytes, const QString& extension)
{
    Fingerprint print;
    print.add(bytes);
    const QString name = QString::fromLatin1(print.hash.result().toHex()) + u'.' + safeExtension(extension);
    if (contains(name)) return name;
    const QString path = m_folder + u'/' + name;
    if (auto made = m_store.makeFolder(m_folder); !made) return made.error();
    if (auto written = m_store.replace(path, bytes); !written) return written.error();
    setPlace(name, {path, 0, print.size, quint32(print.crc)});
    return name;
}

Result<QString> MediaStore::addFile(const QString& path, Progress& progress)
{
    auto source = m_store.read(path);
    if (!source) return source.error();
    if (auto made = m_store.makeFolder(m_folder); !made) return made.error();
    const QString arriving = m_folder + QStringLiteral("/arriving-") + QUuid::createUuid().toString(QUuid::Id128);
    const auto giveUp = [&](const Error& error) -> Result<QString> {
        (void)m_store.remove(arriving);
        return error;
    };
    Fingerprint print;
    {
        auto target = m_store.create(arriving);
        if (!target) return target.error();
        const qint64 total = (*source)->size();
        while (!(*source)->atEnd()) {
            if (progress.cancelled()) return giveUp({Error::Kind::Cancelled, Tr::tr("Stopped. Nothing was put into the course."), path});
            const QByteArray piece = (*source)->read(pieceSize);
            if (piece.isEmpty()) return giveUp({Error::Kind::Io, Tr::tr("\"%1\" could not be read to its end.").arg(path), {}});
            print.add(piece);
            if (auto written = (*target)->write(piece); !written) return giveUp(written.error());
            progress.report(print.size, total);
        }
        if (auto done = (*target)->sync(); !done) return giveUp(done.error());
        if (auto done = (*target)->close(); !done) return giveUp(done.error());
    }
    const QString name = QString::fromLatin1(print.hash.result().toHex()) + u'.' + safeExtension(path.section(u'.', -1));
    if (contains(name)) {
        (void)m_store.remove(arriving);
        return name;
    }
    const QString home = m_folder + u'/' + name;
    if (auto moved = m_store.rename(arriving, home); !moved) return giveUp(moved.error());
    if (auto flushed = m_store.syncFolder(m_folder); !flushed) return flushed.error();
    setPlace(name, {home, 0, print.size, quint32(print.crc)});
    return name;
}

void MediaStore::setPlace(const QString& file, const MediaPlace& place)
{
    QMutexLocker lock(&m_mutex);
    m_places.insert(file, place);
}

} // namespace microvet::document
