#pragma once

#include "core/base/file_error.h"
#include "core/base/filestore.h"

#include <QMap>
#include <QSet>

#include <functional>

namespace microvet::tests {

/// A disk in memory that counts and records every step, fails a given one, and tells every state that a power cut may
/// leave behind. It keeps what a file system promises and no more: bytes are safe after sync() of their file, names after
/// syncFolder() of their folder; until then each may be there or not, in any mixture.
class TestStore final : public FileStore {
public:
    using Disk = QMap<QString, QByteArray>; ///< path → bytes

    FileStamp stamp(const QString& path) const override;
    bool isFolder(const QString& path) const override;
    QStringList list(const QString& folder) const override;
    Result<std::unique_ptr<QIODevice>> read(const QString& path) const override;
    Result<std::unique_ptr<OutputFile>> create(const QString& path) override;
    Status rename(const QString& from, const QString& to) override;
    Status remove(const QString& path) override;
    Status removeTree(const QString& folder) override;
    Status makeFolder(const QString& path) override;
    Status syncFolder(const QString& path) override;

    /// Sets a file as it lies there from long ago: safe on the disk.
    void put(const QString& path, const QByteArray& bytes);
    /// The disk as running programs see it.
    Disk disk() const;
    static TestStore from(const Disk& disk);
    QByteArray bytes(const QString& path) const { return disk().value(path); }

    /// The n-th step from now on (counted from 0) fails once with that kind; a failing write leaves half its bytes.
    void failAt(int step, Error::Kind kind);
    bool failed() const { return m_failed; }
    int steps() const { return m_steps; } ///< steps taken since the last failAt(), or ever
    /// Called after each step with its description.
    std::function<void(const QString& step)> afterStep;

    /// Every disk that may be found after a power cut now.
    QList<Disk> crashStates() const;

private:
    friend class TestFile;
    struct Write {
        qint64 offset = 0;
        QByteArray bytes;
    };
    struct Node {
        QByteArray safe;
        QByteArray now;
        QList<Write> pending;
        QDateTime modified;
    };
    struct NameChange {
        QString from; ///< empty: `to` was created as `node`
        QString to;   ///< empty: `from` was removed
        std::shared_ptr<Node> node;
    };
    using Names = QMap<QString, std::shared_ptr<Node>>;

    Status step(const QString& what, const QString& path, FileAction action);
    static QList<QByteArray> variants(const Node& node);
    static void applyChange(Names& names, const NameChange& change);
    void touch(Node& node);

    Names m_names;
    Names m_safeNames;
    QList<NameChange> m_pending;
    QSet<QString> m_folders;
    int m_steps = 0;
    int m_failAt = -1;
    Error::Kind m_failKind = Error::Kind::Io;
    bool m_failed = false;
    qint64 m_clock = 0;
};

} // namespace microvet::tests
