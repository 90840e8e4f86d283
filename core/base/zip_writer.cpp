#include "core/base/zip_writer.h"

#include "core/base/file_error.h"
#include "core/base/safe_name.h"
#include "core/base/zip_format.h"

#include <QCoreApplication>

#include <future>
#include <limits>

namespace microvet {

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::base) };

constexpr qint64 readSize = 1024 * 1024;
/// Progress and cancel in between; a multiple of every file system's block, so that blocks can still be shared.
#ifdef Q_OS_MACOS
constexpr qint64 rangeSize = std::numeric_limits<qint64>::max(); // shares whole files or nothing
#else
constexpr qint64 rangeSize = 16 * 1024 * 1024;
#endif

struct Item {
    enum class Kind { Kept, Bytes, File, Range };
    Kind kind = Kind::Bytes;
    zipformat::Record record;
    QByteArray bytes; ///< of a range: what stands in front of it
    QString path;
    qint64 offset = 0;
    std::function<QByteArray()> later = {};
    QByteArray tail = {}; ///< what stands behind a range
};

void fill(Item& item, PackedBytes content)
{
    item.record.method = content.deflated ? zipformat::deflated : zipformat::stored;
    item.record.crc = content.crc;
    item.record.size = content.size;
    item.record.packed = content.bytes.size();
    item.bytes = std::move(content.bytes);
}

} // namespace

struct ZipWriter::Private {
    Private(FileStore& disk, const QString& target, const QDateTime& stamp)
        : store(disk)
        , path(disk.resolved(target))
        , time(zipformat::dosTime(stamp))
    {
    }

    FileStore& store;
    QString path;
    quint32 time;
    int level = 6;
    std::optional<BlockDeflater> deflater = std::nullopt; ///< of `level`; made when it is needed
    bool durable = false;

    QList<Item> items;
    NameSet names;
    QString frontPath;
    qint64 frontSize = 0;
    QList<ZipPlace> places;
    FileStamp written;

    OutputFile* out = nullptr;
    qint64 at = 0;
    qint64 done = 0;
    qint64 total = 0;
    std::future<void> making; ///< the items that come later are packed when it is ready; until then they are its own

    void makeLaterItems()
    {
        std::vector<Item*> waiting;
        for (Item& item : items)
            if (item.later) waiting.push_back(&item);
        if (waiting.empty()) return;
        making = std::async(std::launch::async, [waiting, packLevel = level] {
            BlockDeflater packer(packLevel);
            for (Item* item : waiting) fill(*item, packedBytes(item->later(), packer));
        });
    }

    Status take(Item item)
    {
        const QString name = QString::fromUtf8(item.record.name);
        if (Status s = checkEntryName(name); !s) return Error{Error::Kind::Invalid, s.error().text, s.error().detail};
        if (Status s = names.add(name); !s) return Error{Error::Kind::Invalid, s.error().text, s.error().detail};
        items.append(std::move(item));
        return {};
    }

    Status write(const QByteArray& bytes)
    {
        if (Status s = out->write(bytes); !s) return s;
        at += bytes.size();
        return {};
    }

    Status step(qint64 bytes, Progress& progress)
    {
        done += bytes;
        progress.report(done, total);
        if (progress.cancelled()) return cancelledError();
        return {};
    }

    Status copyRange(const QString& from, qint64 offset, qint64 size, Progress& progress)
    {
        while (size > 0) {
            const qint64 piece = qMin(size, rangeSize);
            if (Status s = out->appendRange(from, offset, piece); !s) return s;
            if (durable) {
                out->startFlush(at, piece);
                if (from == path) out->letGo(from, offset, piece); // it is about to be replaced
            }
            offset += piece;
            size -= piece;
            at += piece;
            if (Status s = step(piece, progress); !s) return s;
        }
        return {};
    }

    /// Streams a file whose CRC, and packed size, are known only at its end; then goes back and fills in the header.
    Status copyFile(Item& item, Progress& progress)
    {
        zipformat::Record& record = item.record;
        auto source = store.read(item.path);
        if (!source) return source.error();
        record.wide = zipformat::needsWide(record.size, record.size + record.size / 1000 + 1024);
        if (Status s = write(zipformat::localHeader(record, time)); !s) return s;
        const qint64 start = at;
        Deflater stream(level);
        QByteArray buffer;
        qint64 read = 0;
        for (;;) {
            buffer.resize(readSize);
            const qint64 n = (*source)->read(buffer.data(), readSize);
            if (n < 0) return fileError(Error::Kind::Io, FileAction::Read, item.path, (*source)->errorString());
            buffer.resize(n);
            read += n;
            if (read > record.size) break;
            record.crc = crc32Of(buffer, record.crc);
            const bool last = n == 0;
            if (Status s = write(record.method == zipformat::deflated ? stream.add(buffer, last) : buffer); !s) return s;
            if (Status s = step(n, progress); !s) return s;
            if (last) break;
        }
        if (read != record.size)
            return Error{Error::Kind::ChangedOnDisk,
                         Tr::tr("“%1” was changed by another program while it was being packed, so nothing was written. "
                                "Try again.").arg(item.path), {}};
        record.packed = at - start;
        if (Status s = out->seek(record.header); !s) return s;
        if (Status s = out->write(zipformat::localHeader(record, time)); !s) return s;
        return out->seek(at);
    }

    Status writeItem(Item& item, Progress& progress)
    {
        zipformat::Record& record = item.record;
        if (item.kind == Item::Kind::Kept) return {};
        if (item.later) {
            making.wait();
            total += record.packed;
        }
        record.header = at;
        if (item.kind == Item::Kind::File) return copyFile(item, progress);
        record.wide = zipformat::needsWide(record.size, record.packed);
        if (Status s = write(zipformat::localHeader(record, time)); !s) return s;
        if (Status s = write(item.bytes); !s) return s;
        if (item.kind == Item::Kind::Range) {
            const qint64 length = record.packed - item.bytes.size() - item.tail.size();
            if (Status s = copyRange(item.path, item.offset, length, progress); !s) return s;
            if (Status s = write(item.tail); !s) return s;
        }
        return step(item.bytes.size() + item.tail.size(), progress);
    }

    Status writeAll(OutputFile& file, Progress& progress)
    {
        out = &file;
        at = done = 0;
        if (Status s = step(0, progress); !s) return s;
        if (Status s = copyRange(frontPath, 0, frontSize, progress); !s) return s;
        for (Item& item : items)
            if (Status s = writeItem(item, progress); !s) return s;
        const qint64 directory = at;
        QByteArray bytes;
        for (const Item& item : items) bytes += zipformat::centralEntry(item.record, time);
        bytes += zipformat::endOfDirectory(items.size(), directory, bytes.size());
        if (Status s = write(bytes); !s) return s;
        if (durable)
            if (Status s = file.sync(); !s) return s;
        return file.close();
    }

    void notePlaces()
    {
        places.clear();
        for (const Item& item : items) {
            const zipformat::Record& r = item.record;
            const qint64 data = item.kind == Item::Kind::Kept
                ? item.offset
                : r.header + zipformat::localHeaderSize + r.name.size() + (r.wide ? 20 : 0);
            places.append({QString::fromUtf8(r.name), r.header, data, r.size, r.packed, r.crc, r.method == zipformat::stored});
        }
    }
};

ZipWriter::ZipWriter(FileStore& store, const QString& path, const QDateTime& time)
    : d(std::make_unique<Private>(store, path, time))
{
}

ZipWriter::~ZipWriter() = default;

void ZipWriter::setLevel(int level)
{
    d->level = level;
    d->deflater.reset();
}

void ZipWriter::setDurable(bool durable) { d->durable = durable; }

Status ZipWriter::keepFront(const QString& path, qint64 size, const QList<ZipPlace>& entries)
{
    d->frontPath = path;
    d->frontSize = size;
    for (const ZipPlace& place : entries) {
        Item item{Item::Kind::Kept, {place.name.toUtf8(), place.stored ? zipformat::stored : zipformat::deflated, place.crc,
                                     place.size, place.packed, place.header, zipformat::needsWide(place.size, place.packed)},
                  {}, path, place.offset};
        if (Status s = d->take(std::move(item)); !s) return s;
    }
    return {};
}

Status ZipWriter::add(const QString& name, const QByteArray& bytes, Packing packing)
{
    if (packing == Packing::Stored) return add(name, storedBytes(bytes));
    if (!d->deflater) d->deflater.emplace(d->level);
    return add(name, packedBytes(bytes, *d->deflater));
}

Status ZipWriter::add(const QString& name, PackedBytes bytes)
{
    Item item;
    item.record.name = name.toUtf8();
    fill(item, std::move(bytes));
    return d->take(std::move(item));
}

Status ZipWriter::addLater(const QString& name, std::function<QByteArray()> make)
{
    Item item;
    item.record.name = name.toUtf8();
    item.later = std::move(make);
    return d->take(std::move(item));
}

Status ZipWriter::addFile(const QString& name, const QString& path, Packing packing)
{
    const FileStamp stamp = d->store.stamp(path);
    if (!stamp.exists()) return fileError(Error::Kind::NotFound, FileAction::Read, path);
    const quint16 method = packing == Packing::Deflated ? zipformat::deflated : zipformat::stored;
    return d->take({Item::Kind::File, {name.toUtf8(), method, 0, stamp.size, stamp.size, 0, false}, {}, path, 0});
}

Status ZipWriter::addRange(const QString& name, const QString& path, qint64 offset, qint64 size, quint32 crc)
{
    return addRange(name, {}, path, offset, size, {}, crc);
}

Status ZipWriter::addRange(const QString& name, const QByteArray& head, const QString& path, qint64 offset, qint64 size,
                           const QByteArray& tail, quint32 crc)
{
    const qint64 whole = head.size() + size + tail.size();
    return d->take({Item::Kind::Range, {name.toUtf8(), zipformat::stored, crc, whole, whole, 0, false}, head, path, offset,
                    {}, tail});
}

Status ZipWriter::addEntry(const QString& name, const QString& path, const ZipPlace& place)
{
    const quint16 method = place.stored ? zipformat::stored : zipformat::deflated;
    return d->take({Item::Kind::Range, {name.toUtf8(), method, place.crc, place.size, place.packed, 0, false}, {}, path,
                    place.offset});
}

Status ZipWriter::finish(Progress& progress, const std::function<Status()>& beforeRename)
{
    d->total = d->frontSize;
    for (const Item& item : d->items)
        d->total += item.kind == Item::Kind::Kept ? 0 : item.kind == Item::Kind::File ? item.record.size : item.record.packed;

    const QString temporary = temporaryBeside(d->path);
    const auto write = [&]() -> Status {
        auto file = d->store.create(temporary);
        if (!file) return file.error();
        d->makeLaterItems();
        if (Status s = d->writeAll(**file, progress); !s) {
            (void)(*file)->close();
            return s;
        }
        d->written = d->store.stamp(temporary);
        if (beforeRename)
            if (Status s = beforeRename(); !s) return s;
        return d->store.rename(temporary, d->path);
    };
    Status status = write();
    if (d->making.valid()) d->making.wait(); // after an error or a cancel it may still be at work
    d->out = nullptr;
    if (!status) {
        (void)d->store.remove(temporary);
        return aboutTarget(status.error(), temporary, d->path);
    }
    // The file is whole whether or not the folder can be flushed.
    if (d->durable) (void)d->store.syncFolder(folderOf(d->path));
    d->notePlaces();
    return {};
}

const QList<ZipPlace>& ZipWriter::places() const { return d->places; }
FileStamp ZipWriter::stamp() const { return d->written; }

} // namespace microvet
