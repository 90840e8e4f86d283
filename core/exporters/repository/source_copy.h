#pragma once

#include "core/exporters/exporter.h"

namespace microvet::exporters {

/// A course file beside the target while a package is put together; gone when this ends.
class SourceCopy {
public:
    /// Writes the course with those of its media that are there; equal courses give equal bytes.
    static Result<std::unique_ptr<SourceCopy>> write(const Job& job, const model::Content& content, Progress& progress);
    ~SourceCopy();
    SourceCopy(const SourceCopy&) = delete;
    SourceCopy& operator=(const SourceCopy&) = delete;

    const document::MediaPlace& place() const { return m_place; }
    const QByteArray& sha256() const { return m_sha256; } ///< hex

private:
    SourceCopy(FileStore& disk, QString path) : m_disk(disk) { m_place.path = std::move(path); }
    Status readSums(Progress& progress);

    FileStore& m_disk;
    document::MediaPlace m_place;
    QByteArray m_sha256;
};

} // namespace microvet::exporters
