#pragma once

#include "core/exporters/exporter.h"

/// For formats that are one file: pictures inside it, and its place on the disk.
namespace microvet::exporters {

/// Browsers and platforms take a file with pictures of this size; a larger picture is for a website.
inline constexpr qint64 largestInlinePicture = 8 * 1024 * 1024;

struct InlinePicture {
    QString mimeType;
    QString extension;
    QByteArray bytes;
};

/// Nothing where the course has no such picture; where its bytes cannot be had, a loss is noted.
std::optional<InlinePicture> inlinePicture(const Job& job, const model::MediaRef& ref, QList<Loss>& losses);

/// Writes the file to the job's target and says so in the report.
Result<Report> writeSingleFile(const Job& job, const QByteArray& bytes, Report report);

} // namespace microvet::exporters
