#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QIODevice>
#include <QString>
#include <QStringList>

#include <memory>

namespace microvet {

/// What tells one state of a file from another without reading it.
struct FileStamp {
    qint64 size = -1;   ///< bytes; -1: there is no such file
    QDateTime modified; ///< UTC
    bool exists() const { return size >= 0; }
    bool operator==(const FileStamp&) const = default;
};

/// A file being written. Closed and, where it was never committed by a rename of its owner, simply left: the owner removes it.
class OutputFile {
public:
    virtual ~OutputFile() = default;
    virtual Status write(const char* data, qint64 size) = 0;
    virtual Status seek(qint64 offset) = 0;
    /// Appends a range of another file, sharing its blocks where the file system can; else copied in large pieces.
    virtual Status appendRange(const QString& from, qint64 offset, qint64 size) = 0;
    /// Lets the disk begin with a part that is written already, so that sync() has less to wait for; promises nothing.
    virtual void startFlush(qint64 /*offset*/, qint64 /*size*/) {}
    /// A range of another file that nobody reads again soon: this file may have the memory that holds it. A hint.
    virtual void letGo(const QString& /*from*/, qint64 /*offset*/, qint64 /*size*/) {}
    /// Bytes and length are on the disk when it returns.
    virtual Status sync() = 0;
    virtual Status close() = 0;

    Status write(const QByteArray& bytes) { return write(bytes.constData(), bytes.size()); }
};

/// The disk. Every file that the program writes goes through it, so that tests can record, fail and replay each step.
/// Errors carry the path and a sentence; paths are absolute or relative to the working folder.
class FileStore {
public:
    virtual ~FileStore() = default;

    virtual FileStamp stamp(const QString& path) const = 0;
    virtual bool isFolder(const QString& path) const = 0;
    virtual QStringList list(const QString& folder) const = 0; ///< names, sorted
    virtual Result<std::unique_ptr<QIODevice>> read(const QString& path) const = 0; ///< opened, random access
    virtual Result<std::unique_ptr<OutputFile>> create(const QString& path) = 0;    ///< new or emptied
    /// Replaces `to` in one step; the new file takes over the permissions of the one it replaces, and a write-protected
    /// file is not replaced.
    virtual Status rename(const QString& from, const QString& to) = 0;
    virtual Status remove(const QString& path) = 0;                                 ///< a file; fine where it is gone
    virtual Status removeTree(const QString& folder) = 0;
    virtual Status makeFolder(const QString& path) = 0;                             ///< with its parents; fine where it is there
    virtual Status syncFolder(const QString& path) = 0;
    /// The file itself where `path` is a link, so that replacing it keeps the link; else `path`.
    virtual QString resolved(const QString& path) const { return path; }

    Result<QByteArray> readAll(const QString& path, qint64 limit) const;
    /// Writes beside, flushes, renames, flushes the folder: the old file or the new one, whole.
    Status replace(const QString& path, const QByteArray& bytes);
};

/// The real disk.
FileStore& diskStore();

/// A free name in the folder of `path` for a file that will be renamed to it: hidden, and known by its name to be ours.
QString temporaryBeside(const QString& path);
/// True for a name (without folder) that temporaryBeside(path) may have given.
bool isTemporaryOf(const QString& name, const QString& path);
/// The folder that holds `path`.
QString folderOf(const QString& path);

} // namespace microvet
