#pragma once

#include "core/exporters/exporter.h"

namespace microvet::exporters {

/// The file for those who assess, beside a package: a page to read and print, and the course with everything that is kept
/// from learners. It is written under another name first, and gone where place() is not called.
class AssessorFile {
public:
    static Result<std::unique_ptr<AssessorFile>> write(const Job& job, Progress& progress);
    ~AssessorFile();
    AssessorFile(const AssessorFile&) = delete;
    AssessorFile& operator=(const AssessorFile&) = delete;

    /// Gives it its name, and returns it; empty where no question of the course is kept for assessors.
    Result<QString> place();

private:
    explicit AssessorFile(FileStore& disk) : m_disk(disk) {}

    FileStore& m_disk;
    QString m_path;      ///< where it lies; empty: nowhere
    QString m_finalPath;
};

} // namespace microvet::exporters
