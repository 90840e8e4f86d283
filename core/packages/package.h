#pragma once

#include "core/base/filestore.h"
#include "core/base/progress.h"

#include <QHash>

namespace microvet::packages {

struct PackageEntry {
    QString name;         ///< as the package says it, "/" between folders; a folder's ends with one
    qint64 size = 0;      ///< bytes, as the package says
    bool folder = false;
    bool link = false;    ///< leads elsewhere; never followed
    bool foreign = false; ///< the name was not UTF-8, so it is a guess
    bool stored = false;  ///< not compressed
};

/// The files of a package, of whatever kind of archive, in memory only: nothing is ever written under the name of an entry,
/// so unsafe names do no harm. Every reading is bounded.
class Package {
public:
    virtual ~Package() = default;

    const QList<PackageEntry>& entries() const { return m_entries; }
    /// The first of that name; -1 where there is none.
    qsizetype find(const QString& name) const { return m_index.value(name, -1); }
    /// The same, where letters may be large or small.
    qsizetype findAnyCase(const QString& name) const;

    /// The whole entry; TooLarge above `limit`, Damaged where it is not what it says.
    virtual Result<QByteArray> read(qsizetype index, qint64 limit) = 0;
    /// The first bytes; with `whole` the rest is read too and must be sound.
    virtual Result<QByteArray> start(qsizetype index, qint64 bytes, bool whole);

    /// A single file that is no archive: its only entry is itself.
    virtual bool isSingleFile() const { return false; }
    virtual bool isZip() const { return false; }
    /// The file itself, not an entry: its first bytes (64).
    QByteArray fileStart;

protected:
    void add(PackageEntry entry);

private:
    QList<PackageEntry> m_entries;
    QHash<QString, qsizetype> m_index;
    mutable QHash<QString, qsizetype> m_folded;
};

/// Opens a zip, tar (plain, gz, bz2, xz), 7z, folder or single file. Errors: Damaged, TooLarge (claims more than is
/// unpacked), Unsafe, NotOurs with detail "password" or "unsupported", or those of the store.
Result<std::unique_ptr<Package>> openPackage(FileStore& store, const QString& path, Progress& progress);

// By kind, each in its own file.
Result<std::unique_ptr<Package>> openZipPackage(FileStore& store, const QString& path);
Result<std::unique_ptr<Package>> openFolderPackage(FileStore& store, const QString& path);
Result<std::unique_ptr<Package>> openSingleFile(FileStore& store, const QString& path);
Result<std::unique_ptr<Package>> openArchivePackage(FileStore& store, const QString& path, Progress& progress);
/// A tar, or something packed that may hold one, or a 7z, by its first bytes (512).
bool looksLikeArchive(const QByteArray& start);

/// What is unpacked of one package at most, before it counts as harmful.
inline constexpr qint64 mostUnpacked = qint64(16) << 30;
inline constexpr qint64 mostEntries = 50'000;

} // namespace microvet::packages
