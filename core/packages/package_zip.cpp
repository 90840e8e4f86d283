#include "core/packages/package.h"

#include "core/base/zip_reader.h"

namespace microvet::packages {
namespace {

/// Keeps the first bytes of what is written to it, and asks for no more where the rest need not be sound.
class Start : public OutputFile {
public:
    Start(qint64 bytes, bool whole) : m_bytes(bytes), m_whole(whole) {}
    Status write(const char* data, qint64 size) override
    {
        if (m_start.size() < m_bytes) m_start.append(data, qMin(size, m_bytes - m_start.size()));
        if (!m_whole && m_start.size() >= m_bytes) return Error{Error::Kind::Cancelled, {}, {}};
        return {};
    }
    Status seek(qint64) override { return {}; }
    Status appendRange(const QString&, qint64, qint64) override { return {}; }
    Status sync() override { return {}; }
    Status close() override { return {}; }
    QByteArray take() { return std::move(m_start); }

private:
    qint64 m_bytes;
    bool m_whole;
    QByteArray m_start;
};

class ZipPackage : public Package {
public:
    explicit ZipPackage(std::unique_ptr<ZipReader> zip) : m_zip(std::move(zip))
    {
        for (const ZipReader::Entry& entry : m_zip->entries())
            add({entry.name, entry.size, entry.folder, entry.link, entry.foreign, entry.stored});
    }
    bool isZip() const override { return true; }
    Result<QByteArray> read(qsizetype index, qint64 limit) override { return m_zip->read(index, limit); }
    Result<QByteArray> start(qsizetype index, qint64 bytes, bool whole) override
    {
        if (entries()[index].size <= smallEntry) return Package::start(index, bytes, whole);
        Start start(bytes, whole);
        Progress progress;
        if (Status s = m_zip->extract(index, start, progress); !s && s.error().kind != Error::Kind::Cancelled) return s.error();
        return start.take();
    }

private:
    static constexpr qint64 smallEntry = 4 << 20; ///< read at once, which is faster
    std::unique_ptr<ZipReader> m_zip;
};

} // namespace

Result<std::unique_ptr<Package>> openZipPackage(FileStore& store, const QString& path)
{
    ZipLimits limits;
    limits.anyNames = true;
    limits.entries = mostEntries;
    limits.totalSize = mostUnpacked;
    auto zip = ZipReader::open(store, path, limits);
    if (!zip) return zip.error();
    return std::unique_ptr<Package>(new ZipPackage(std::move(*zip)));
}

} // namespace microvet::packages
