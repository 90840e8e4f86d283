#include "core/base/zip_reader.h"

#include "core/base/deflater.h"
#include "core/base/file_error.h"
#include "core/base/safe_name.h"
#include "core/base/zip_device.h"
#include "core/base/zip_format.h"

#include <QDir>
#include <QtEndian>

namespace microvet {
namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::base) };

constexpr qint64 pieceSize = 1024 * 1024;
constexpr qint64 directoryLimit = 128 << 20;

Error damaged(const QString& path, const QString& detail)
{
    return {Error::Kind::Damaged,
            Tr::tr("“%1” is damaged or was cut short, so it was not opened. Nothing was changed. "
                   "Fetch it again, or open an earlier copy.").arg(QDir::toNativeSeparators(path)), detail};
}

Error tooLarge(const QString& path, const QString& detail)
{
    return {Error::Kind::TooLarge,
            Tr::tr("“%1” claims to hold far more than the program unpacks, as harmful files do, so it was not opened. "
                   "Nothing was changed. Ask the sender for a fresh copy.").arg(QDir::toNativeSeparators(path)), detail};
}

Error libzipError(const QString& path, const zip_error_t* error)
{
    return damaged(path, QString::fromUtf8(zip_error_strerror(const_cast<zip_error_t*>(error))));
}

/// Looks at the end record before libzip does, which would make room for as many entries as the file claims.
Status checkDirectory(QIODevice& device, const QString& path, const ZipLimits& limits)
{
    const qint64 size = device.size();
    device.seek(0);
    const bool startsAsZip = device.read(2) == "PK";
    const qint64 tailSize = qMin<qint64>(size, 22 + 65535 + 20);
    device.seek(size - tailSize);
    const QByteArray tail = device.read(tailSize);
    const qsizetype at = tail.lastIndexOf("PK\x05\x06");
    // The record of a zip inside another archive, a tar for one, does not end where the file does.
    const bool foreign = at >= 0 && tail.size() - at >= 22 && !startsAsZip
        && at + 22 + qFromLittleEndian<quint16>(tail.constData() + at + 20) != tail.size();
    if (at < 0 || tail.size() - at < 22 || foreign) {
        if (startsAsZip) return damaged(path, QStringLiteral("no end of directory"));
        return Error{Error::Kind::NotOurs, Tr::tr("“%1” is no archive that the program knows. Nothing was changed. "
                                                  "Check that it is the right file.").arg(QDir::toNativeSeparators(path)), {}};
    }
    const auto u16 = [&](qsizetype i) { return qFromLittleEndian<quint16>(tail.constData() + at + i); };
    const auto u32 = [&](qsizetype i) { return qFromLittleEndian<quint32>(tail.constData() + at + i); };
    quint64 count = u16(10);
    quint64 bytes = u32(12);
    const bool wide = at >= 20 && tail.mid(at - 20, 4) == "PK\x06\x07";
    if (wide) {
        const quint64 record = qFromLittleEndian<quint64>(tail.constData() + at - 20 + 8);
        if (record > quint64(size) - 56 || size < 56) return damaged(path, QStringLiteral("wide end record out of the file"));
        device.seek(qint64(record));
        const QByteArray end = device.read(56);
        if (end.size() < 56) return damaged(path, QStringLiteral("wide end record cut short"));
        count = qMax(count == 0xffff ? 0 : count, qFromLittleEndian<quint64>(end.constData() + 32));
        bytes = qMax(bytes == 0xffffffff ? 0 : bytes, qFromLittleEndian<quint64>(end.constData() + 40));
    }
    if (count > quint64(limits.entries)) return tooLarge(path, QStringLiteral("%1 entries").arg(count));
    if (bytes > quint64(qMin(size, directoryLimit))) return damaged(path, QStringLiteral("directory larger than the file"));
    return {};
}

struct FileCloser {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

} // namespace

struct ZipReader::Private {
    explicit Private(std::unique_ptr<QIODevice> file) : device(std::move(file)) {}
    ~Private() { if (archive) zip_discard(archive); }

    QString path;
    ZipDevice device;
    zip_t* archive = nullptr;
    QList<Entry> entries;
    QHash<QString, qsizetype> index;

    bool isLink(zip_int64_t at) const
    {
        zip_uint8_t system = 0;
        zip_uint32_t attributes = 0;
        return zip_file_get_external_attributes(archive, zip_uint64_t(at), 0, &system, &attributes) == 0 && system == ZIP_OPSYS_UNIX
            && ((attributes >> 16) & 0170000) == 0120000;
    }

    Status list(const ZipLimits& limits)
    {
        const zip_int64_t count = zip_get_num_entries(archive, 0);
        if (count > limits.entries) return tooLarge(path, QStringLiteral("%1 entries").arg(count));
        NameSet names;
        qint64 total = 0;
        for (zip_int64_t i = 0; i < count; ++i) {
            zip_stat_t stat;
            if (zip_stat_index(archive, zip_uint64_t(i), 0, &stat) != 0) return libzipError(path, zip_get_error(archive));
            const quint64 needed = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_CRC | ZIP_STAT_COMP_METHOD;
            if ((stat.valid & needed) != needed) return damaged(path, QStringLiteral("incomplete entry"));
            Entry entry{QString::fromUtf8(stat.name), qint64(stat.size), qint64(stat.comp_size), stat.crc,
                        stat.comp_method == ZIP_CM_STORE, stat.comp_method == ZIP_CM_DEFLATE, QByteArrayView(stat.name).endsWith('/')};
            entry.link = isLink(i);
            entry.foreign = !QByteArrayView(zip_get_name(archive, zip_uint64_t(i), ZIP_FL_ENC_RAW)).isValidUtf8();
            if (!limits.anyNames) {
                if (Status s = checkEntryName(entry.name, limits.depth); !s) return s;
                if (Status s = names.add(entry.name); !s) return s;
            }
            if (stat.encryption_method != ZIP_EM_NONE)
                return Error{Error::Kind::NotOurs, Tr::tr("“%1” is locked with a password. Unpack it first, then open what "
                                                          "was in it.").arg(QDir::toNativeSeparators(path)), QStringLiteral("password")};
            if (entry.size < 0 || entry.packed < 0 || entry.packed > device.device().size())
                return damaged(path, QStringLiteral("size out of range"));
            if (entry.size > limits.totalSize - total) return tooLarge(path, QStringLiteral("total size"));
            if (entry.size > limits.ratioFrom && entry.size / limits.ratio > entry.packed)
                return tooLarge(path, QStringLiteral("ratio of %1").arg(entry.name));
            if (entry.stored && entry.size != entry.packed) return damaged(path, QStringLiteral("sizes differ"));
            total += entry.size;
            index.insert(entry.name, entries.size());
            entries.append(entry);
        }
        return {};
    }

    /// The bytes of an entry as `flags` of zip_fopen_index ask for them, which are to be `size`.
    Result<QByteArray> read(qsizetype at, zip_flags_t flags, qint64 size)
    {
        const std::unique_ptr<zip_file_t, FileCloser> file(zip_fopen_index(archive, zip_uint64_t(at), flags));
        if (!file) return libzipError(path, zip_get_error(archive));
        QByteArray bytes;
        // Grows as bytes arrive: what an entry claims of its size is no reason to set memory aside.
        bytes.reserve(qMin<qint64>(size, 16 * pieceSize) + 1);
        // One byte more than promised is asked for: only at the true end does libzip compare the CRC.
        for (qsizetype filled = 0;; ) {
            bytes.resize(qMin<qint64>(filled + pieceSize, size + 1));
            const zip_int64_t n = zip_fread(file.get(), bytes.data() + filled, zip_uint64_t(bytes.size() - filled));
            if (n < 0) return libzipError(path, zip_file_get_error(file.get()));
            filled += qsizetype(n);
            if (filled > size) return damaged(path, QStringLiteral("more bytes than promised"));
            if (n > 0) continue;
            bytes.resize(filled);
            break;
        }
        if (bytes.size() != size) return damaged(path, QStringLiteral("fewer bytes than promised"));
        return bytes;
    }
};

ZipReader::ZipReader() = default;
ZipReader::~ZipReader() = default;

Result<std::unique_ptr<ZipReader>> ZipReader::open(const FileStore& store, const QString& path, const ZipLimits& limits)
{
    auto device = store.read(path);
    if (!device) return device.error();
    if (Status s = checkDirectory(**device, path, limits); !s) return s.error();

    std::unique_ptr<ZipReader> reader(new ZipReader);
    reader->d = std::make_unique<Private>(std::move(*device));
    Private& d = *reader->d;
    d.path = path;
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = d.device.source(&error);
    d.archive = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
    if (!d.archive) {
        const Error result = libzipError(path, &error);
        if (source) zip_source_free(source);
        zip_error_fini(&error);
        return result;
    }
    zip_error_fini(&error);
    if (Status s = d.list(limits); !s) return s.error();
    return reader;
}

const QString& ZipReader::path() const { return d->path; }
const QList<ZipReader::Entry>& ZipReader::entries() const { return d->entries; }
qsizetype ZipReader::find(const QString& name) const { return d->index.value(name, -1); }

Result<QByteArray> ZipReader::read(qsizetype index, qint64 limit)
{
    const Entry& entry = d->entries.at(index);
    if (entry.size > limit) return tooLarge(d->path, entry.name);
    if (!entry.deflated) return d->read(index, 0, entry.size);
    const auto packed = d->read(index, ZIP_FL_COMPRESSED, entry.packed);
    if (!packed) return packed.error();
    auto bytes = inflated(*packed, entry.size, entry.crc);
    if (!bytes) return damaged(d->path, entry.name);
    return std::move(*bytes);
}

Status ZipReader::extract(qsizetype index, OutputFile& to, Progress& progress)
{
    const Entry& entry = d->entries.at(index);
    const std::unique_ptr<zip_file_t, FileCloser> file(zip_fopen_index(d->archive, zip_uint64_t(index), 0));
    if (!file) return libzipError(d->path, zip_get_error(d->archive));
    QByteArray buffer(qMin(pieceSize, entry.size + 1), Qt::Uninitialized);
    qint64 done = 0;
    for (;;) {
        const zip_int64_t n = zip_fread(file.get(), buffer.data(), zip_uint64_t(buffer.size()));
        if (n < 0) return libzipError(d->path, zip_file_get_error(file.get()));
        if (n == 0) break;
        done += n;
        if (done > entry.size) return damaged(d->path, QStringLiteral("more bytes than promised"));
        if (Status s = to.write(buffer.constData(), n); !s) return s;
        progress.report(done, entry.size);
        if (progress.cancelled()) return cancelledError();
    }
    if (done != entry.size) return damaged(d->path, QStringLiteral("fewer bytes than promised"));
    return {};
}

Result<ZipPlace> ZipReader::place(qsizetype index)
{
    const Entry& entry = d->entries.at(index);
    // libzip does not look at the place of an entry without bytes.
    if (entry.size == 0) return ZipPlace{entry.name, -1, 0, 0, 0, entry.crc, true};
    const std::unique_ptr<zip_file_t, FileCloser> file(
        zip_fopen_index(d->archive, zip_uint64_t(index), ZIP_FL_COMPRESSED));
    if (!file) return libzipError(d->path, zip_get_error(d->archive));
    // Opening an entry makes libzip read its local header and nothing else: the whole of it, or the two lengths in it.
    QIODevice& device = d->device.device();
    const qint64 read = d->device.lastRead();
    const auto wrong = [&] { return damaged(d->path, QStringLiteral("local header of %1").arg(entry.name)); };
    qint64 header = -1;
    QByteArray fixed;
    for (const qint64 start : {read, read - 26}) {
        if (start < 0 || !device.seek(start)) continue;
        fixed = device.read(zipformat::localHeaderSize);
        if (fixed.size() == zipformat::localHeaderSize
            && qFromLittleEndian<quint32>(fixed.constData()) == zipformat::localSignature) {
            header = start;
            break;
        }
    }
    if (header < 0) return wrong();
    const qint64 nameSize = qFromLittleEndian<quint16>(fixed.constData() + 26);
    const qint64 extraSize = qFromLittleEndian<quint16>(fixed.constData() + 28);
    if (QString::fromUtf8(device.read(nameSize)) != entry.name) return wrong();
    const qint64 offset = header + zipformat::localHeaderSize + nameSize + extraSize;
    if (offset > device.size() - entry.packed) return wrong();
    return ZipPlace{entry.name, header, offset, entry.size, entry.packed, entry.crc, entry.stored};
}

} // namespace microvet
