#include "core/packages/package.h"

namespace microvet::packages {
namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::packages) };

constexpr int deepestFolder = 32;

class Files : public Package {
public:
    Files(FileStore& store, QString root) : m_store(store), m_root(std::move(root)) {}

    Result<QByteArray> read(qsizetype index, qint64 limit) override { return m_store.readAll(pathOf(index), limit); }
    Result<QByteArray> start(qsizetype index, qint64 bytes, bool) override
    {
        auto file = m_store.read(pathOf(index));
        if (!file) return file.error();
        return (*file)->read(bytes);
    }
    bool isSingleFile() const override { return m_single; }

    void takeSingle(const QString& path)
    {
        m_single = true;
        add({path.section(u'/', -1), m_store.stamp(path).size});
    }

    Status collect(const QString& below, int depth)
    {
        const QStringList names = m_store.list(below.isEmpty() ? m_root : m_root + u'/' + below);
        for (const QString& name : names) {
            const QString full = below.isEmpty() ? name : below + u'/' + name;
            const QString path = m_root + u'/' + full;
            if (entries().size() >= mostEntries)
                return Error{Error::Kind::TooLarge, Tr::tr("The folder holds too many files."), {}};
            PackageEntry entry{full};
            entry.link = m_store.resolved(path) != path;
            entry.folder = m_store.isFolder(path);
            if (entry.folder) entry.name += u'/';
            else entry.size = qMax<qint64>(0, m_store.stamp(path).size);
            const bool inside = entry.folder && !entry.link;
            add(std::move(entry));
            if (inside && depth < deepestFolder)
                if (Status s = collect(full, depth + 1); !s) return s;
        }
        return {};
    }

private:
    QString pathOf(qsizetype index) const { return m_root + u'/' + entries()[index].name; }

    FileStore& m_store;
    QString m_root;
    bool m_single = false;
};

} // namespace

Result<std::unique_ptr<Package>> openFolderPackage(FileStore& store, const QString& path)
{
    auto files = std::make_unique<Files>(store, path);
    if (Status s = files->collect({}, 1); !s) return s.error();
    return std::unique_ptr<Package>(std::move(files));
}

Result<std::unique_ptr<Package>> openSingleFile(FileStore& store, const QString& path)
{
    auto files = std::make_unique<Files>(store, folderOf(path));
    files->takeSingle(path);
    return std::unique_ptr<Package>(std::move(files));
}

} // namespace microvet::packages
