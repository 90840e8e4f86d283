#include "core/packages/package.h"

namespace microvet::packages {

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::packages) };

constexpr qint64 readAtOnce = 16 << 20;

} // namespace

qsizetype Package::findAnyCase(const QString& name) const
{
    if (m_folded.isEmpty())
        for (qsizetype i = m_entries.size() - 1; i >= 0; --i) m_folded.insert(m_entries[i].name.toCaseFolded(), i);
    return m_folded.value(name.toCaseFolded(), -1);
}

Result<QByteArray> Package::start(qsizetype index, qint64 bytes, bool)
{
    auto all = read(index, readAtOnce);
    if (!all) return all;
    return all->left(bytes);
}

void Package::add(PackageEntry entry)
{
    if (!m_index.contains(entry.name)) m_index.insert(entry.name, m_entries.size());
    m_entries.append(std::move(entry));
}

Result<std::unique_ptr<Package>> openPackage(FileStore& store, const QString& path, Progress& progress)
{
    if (store.isFolder(path)) return openFolderPackage(store, path);
    auto file = store.read(path);
    if (!file) return file.error();
    const QByteArray start = (*file)->read(512);
    file->reset();
    if (start.isEmpty())
        return Error{Error::Kind::Damaged, Tr::tr("The file is empty."), QStringLiteral("empty")};
    if (start.startsWith("PK")) {
        auto zip = openZipPackage(store, path);
        if (zip) (*zip)->fileStart = start.left(64);
        return zip;
    }
    if (looksLikeArchive(start)) return openArchivePackage(store, path, progress);
    // A zip may stand behind something else, such as a program that unpacks itself.
    if (path.endsWith(QLatin1String(".xml"), Qt::CaseInsensitive)) return openSingleFile(store, path);
    auto zip = openZipPackage(store, path);
    if (zip || zip.error().kind != Error::Kind::NotOurs || zip.error().detail == QLatin1String("password")) return zip;
    return openSingleFile(store, path);
}

} // namespace microvet::packages
