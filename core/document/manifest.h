#pragma once

#include "core/document/container.h"

namespace microvet::document {

/// manifest.json: what the file says of itself. Who saved when stands here and never in the course.
struct Manifest {
    int major = formatMajor;
    int minor = formatMinor;
    QString contentHash;
    QString author;
    QString program;
    QDateTime saved;
    QList<Revision> revisions;
    QJsonObject unknown;
};

QByteArray toJson(const Manifest& manifest);
/// Damaged where it is no manifest; TooNew for a newer major version.
Result<Manifest> parseManifest(const QByteArray& json);

/// Names inside the container.
inline const QString mimetypeName = QStringLiteral("mimetype");
inline const QString mediaFolderName = QStringLiteral("media/");
inline const QString courseName = QStringLiteral("course.json");
inline const QString reviewName = QStringLiteral("review.json");
inline const QString historyFolderName = QStringLiteral("history/");
inline const QString manifestName = QStringLiteral("manifest.json");

QString historyEntry(const QString& hash);
/// "<64 hex digits>.<extension>"; anything else is no name that we gave.
bool isMediaName(const QString& name);

/// Course and review as they are stored together in a kept revision and in the recovery journal.
QByteArray contentToJson(const model::Content& content);
Result<model::Content> contentFromJson(const QByteArray& json, int major);

} // namespace microvet::document
