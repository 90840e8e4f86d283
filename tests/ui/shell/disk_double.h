#pragma once

#include "core/base/file_error.h"
#include "core/base/filestore.h"

#include <QSemaphore>

#include <atomic>

namespace microvet::ui {

/// The real disk, but full, slow or held by another program on request below one folder. Work in the background writes to it from its threads.
class DiskDouble final : public FileStore {
public:
    explicit DiskDouble(const QString& folder) : m_folder(folder + QLatin1Char('/')) {}

    /// Every write from now on finds the disk full.
    void setFull(bool full) { m_full = full; }
    /// The next so many attempts to put a course in its place, or to read one, find it held by another program.
    void setHeld(int times, Error::Kind kind = Error::Kind::InUse)
    {
        m_heldKind = kind;
        m_held = times;
    }
    int held() const { return m_held; }
    /// From now on each write waits for the gate.
    void closeGate()
    {
        m_gate.acquire(m_gate.available());
        m_gated = true;
    }
    void openGate()
    {
        m_gated = false;
        m_gate.release(1 << 20);
    }
    /// Writes that stood, or stand, before the closed gate.
    int waited() const { return m_waited; }

    FileStamp stamp(const QString& path) const override { return m_disk.stamp(path); }
    bool isFolder(const QString& path) const override { return m_disk.isFolder(path); }
    QStringList list(const QString& folder) const override { return m_disk.list(folder); }
    Result<std::unique_ptr<QIODevice>> read(const QString& path) const override
    {
        if (m_holdReads && isHeld(path)) return fileError(m_heldKind, FileAction::Read, path);
        return m_disk.read(path);
    }
    void holdReads(bool on) { m_holdReads = on; }
    Result<std::unique_ptr<OutputFile>> create(const QString& path) override
    {
        auto file = m_disk.create(path);
        if (!file || !path.startsWith(m_folder)) return file;
        return std::unique_ptr<OutputFile>(std::make_unique<File>(*this, path, std::move(*file)));
    }
    Status rename(const QString& from, const QString& to) override
    {
        if (!m_holdReads && isHeld(to)) return fileError(m_heldKind, FileAction::Write, to);
        return m_disk.rename(from, to);
    }
    Status remove(const QString& path) override { return m_disk.remove(path); }
    Status removeTree(const QString& folder) override { return m_disk.removeTree(folder); }
    Status makeFolder(const QString& path) override { return m_disk.makeFolder(path); }
    Status syncFolder(const QString& path) override { return m_disk.syncFolder(path); }
    QString resolved(const QString& path) const override { return m_disk.resolved(path); }

private:
    class File final : public OutputFile {
    public:
        File(DiskDouble& disk, const QString& path, std::unique_ptr<OutputFile> file)
            : m_disk(disk), m_path(path), m_file(std::move(file))
        {
        }
        Status write(const char* data, qint64 size) override
        {
            if (Status s = m_disk.pass(m_path); !s) {
                (void)m_file->write(data, size / 2); // half of it still found room
                return s;
            }
            return m_file->write(data, size);
        }
        Status seek(qint64 offset) override { return m_file->seek(offset); }
        Status appendRange(const QString& from, qint64 offset, qint64 size) override
        {
            if (Status s = m_disk.pass(m_path); !s) return s;
            return m_file->appendRange(from, offset, size);
        }
        Status sync() override { return m_file->sync(); }
        Status close() override { return m_file->close(); }

    private:
        DiskDouble& m_disk;
        QString m_path;
        std::unique_ptr<OutputFile> m_file;
    };

    bool isHeld(const QString& path) const
    {
        if (!path.startsWith(m_folder) || !path.endsWith(QLatin1String(".microvet")) || m_held <= 0) return false;
        --m_held;
        return true;
    }

    Status pass(const QString& path)
    {
        if (m_gated) {
            ++m_waited;
            m_gate.acquire();
        }
        if (m_full) return fileError(Error::Kind::NoSpace, FileAction::Write, path);
        return {};
    }

    FileStore& m_disk = diskStore();
    const QString m_folder;
    std::atomic_bool m_full = false;
    std::atomic_bool m_holdReads = false;
    mutable std::atomic_int m_held = 0;
    std::atomic<Error::Kind> m_heldKind = Error::Kind::InUse;
    std::atomic_bool m_gated = false;
    std::atomic_int m_waited = 0;
    QSemaphore m_gate;
};

} // namespace microvet::ui
