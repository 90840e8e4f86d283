#pragma once

#include "tests/core/base/temp_folder.h"

#include "core/exporters/exporter.h"

#include <gtest/gtest.h>

namespace microvet::tests {

/// The real disk, failing at a chosen step.
class FailingStore final : public FileStore {
public:
    int failAt = -1; ///< counted from 0; -1: never
    int steps = 0;
    std::function<void()> beforeStep;

    FileStamp stamp(const QString& path) const override { return diskStore().stamp(path); }
    bool isFolder(const QString& path) const override { return diskStore().isFolder(path); }
    QStringList list(const QString& folder) const override { return diskStore().list(folder); }
    Result<std::unique_ptr<QIODevice>> read(const QString& path) const override { return diskStore().read(path); }
    Result<std::unique_ptr<OutputFile>> create(const QString& path) override;
    Status rename(const QString& from, const QString& to) override;
    Status remove(const QString& path) override { return diskStore().remove(path); }
    Status removeTree(const QString& folder) override { return diskStore().removeTree(folder); }
    Status makeFolder(const QString& path) override;
    Status syncFolder(const QString& path) override { return diskStore().syncFolder(path); }

    Status step();
};

using Files = QMap<QString, QByteArray>; ///< name in the package → bytes

/// A course with one picture whose bytes are there, and a place for packages.
class Export : public testing::Test {
protected:
    Export();

    Result<exporters::Report> run(const QString& format, bool asFolder, const QString& name = QStringLiteral("out"));
    QString target(const QString& name = QStringLiteral("out")) const { return m_folder / name; }
    /// What stands below the test's folder, without the course's media.
    QStringList onDisk() const;

    TempFolder m_folder;
    FailingStore m_disk;
    document::MediaStore m_media;
    model::Content m_content;
    QString m_picture;
    Progress m_progress;
    QDateTime m_time;
    QJsonObject m_options; ///< of the format
};

Files filesOfZip(const QString& path);
QStringList orderOfZip(const QString& path);
Files filesOfFolder(const QString& path);
/// What the verification of packages finds wrong in the structure of one, and where it takes it for another format.
QStringList packageFaults(const QString& path, const QString& format);
/// Whether a loss of the report says these words (UTF-8).
bool isTold(const exporters::Report& report, const char* words);
/// The JSON argument of a script of ours: the last one of its call.
QJsonValue argumentOf(const QByteArray& script);

} // namespace microvet::tests
