#pragma once

#include "core/exporters/exporter.h"

/// Exports that are one file, and pictures of the course inside it.
namespace microvet::exporters {

struct Picture {
    QString mimeType;
    QString extension;
    QByteArray bytes;
};

/// Nothing where the course has none; where its bytes cannot be had, a loss is noted.
std::optional<Picture> pictureOf(const Job& job, const model::MediaRef& ref, Report& report);
/// The course's own picture for the badge, or the badge as it is drawn.
Picture badgePictureOf(const Job& job, Report& report);

/// "data:<type>;base64,…"
QString dataAddress(const QString& mimeType, const QByteArray& bytes);

/// Writes the target, the whole file or nothing.
Result<Report> writeFile(const Job& job, const QByteArray& bytes, Report report);

} // namespace microvet::exporters
