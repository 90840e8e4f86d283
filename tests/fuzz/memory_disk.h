#pragma once

#include "core/base/filestore.h"

#include <QBuffer>
#include <QMap>

namespace microvet::fuzz {

/// A disk of a few files in memory that refuses every write.
class MemoryDisk final : public FileStore {
public:
    QMap<QString, QByteArray> files; ///< by path

    FileStamp stamp(const QString& path) const override
    {
        const auto found = files.constFind(path);
        return found == files.cend() ? FileStamp() : FileStamp{found->size(), QDateTime::fromSecsSinceEpoch(0, Qt::UTC)};
    }
    bool isFolder(const QString& path) const override
    {
        for (auto it = files.cbegin(); it != files.cend(); ++it)
            if (it.key().startsWith(path + u'/')) return true;
        return false;
    }
    QStringList list(const QString& folder) const override
    {
        QStringList names;
        for (auto it = files.cbegin(); it != files.cend(); ++it)
            if (it.key().startsWith(folder + u'/'))
                if (const QString name = it.key().mid(folder.size() + 1).section(u'/', 0, 0); !names.contains(name)) names.append(name);
        return names;
    }
    Result<std::unique_ptr<QIODevice>> read(const QString& path) const override
    {
        const auto found = files.constFind(path);
        if (found == files.cend()) return Error{Error::Kind::NotFound, QStringLiteral("There is no such file."), path};
        auto device = std::make_unique<QBuffer>();
        device->setData(*found);
        device->open(QIODevice::ReadOnly);
        return std::unique_ptr<QIODevice>(std::move(device));
    }
    Result<std::unique_ptr<OutputFile>> create(const QString&) override { return refused(); }
    Status rename(const QString&, const QString&) override { return refused(); }
    Status remove(const QString&) override { return refused(); }
    Status removeTree(const QString&) override { return refused(); }
    Status makeFolder(const QString&) override { return refused(); }
    Status syncFolder(const QString&) override { return refused(); }

private:
    static Error refused() { return {Error::Kind::ReadOnly, QStringLiteral("This disk takes nothing."), {}}; }
};

} // namespace microvet::fuzz
