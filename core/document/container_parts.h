#pragma once

#include "core/base/zip_reader.h"
#include "core/document/container.h"

/// What reading, saving and revisions share. For the files of this room only.
namespace microvet::document {

inline const QString mimeEntry = QStringLiteral("mimetype");
inline const QString courseEntry = QStringLiteral("course.json");
inline const QString reviewEntry = QStringLiteral("review.json");
inline const QString manifestEntry = QStringLiteral("manifest.json");
inline const QString mediaPrefix = QStringLiteral("media/");
/// Of the manifest: which media a light copy lacks.
inline const QString lightMember = QStringLiteral("light");
inline const QString historyPrefix = QStringLiteral("history/");

/// More than any course of texts comes to; larger JSON would only be meant to exhaust memory.
inline constexpr qint64 jsonLimit = qint64(256) << 20;

QString revisionEntry(const QString& hash);
/// As it stands in the manifest and in the journal.
QJsonObject toJson(const Revision& revision);
Revision revisionFrom(const QJsonObject& json);
QByteArray hashOf(const QByteArray& bytes); ///< SHA-256 in hex

struct FormatVersion {
    int major = 0;
    int minor = 0;
};
/// From the manifest; nothing where it says none.
std::optional<FormatVersion> formatOf(const QJsonObject& manifest);
/// Brings the JSON of an older major version up to this one, in memory, one step per version.
void migrate(const FormatVersion& from, QJsonObject& course, QJsonObject& review);

Error notOurs(const QString& path);
Error damaged(const QString& path, const QString& detail);

/// Reads JSON that must be an object; Damaged where it is none.
Result<QJsonObject> parseObject(const QByteArray& bytes, const QString& path, const QString& entry);

/// Fills content and notices from the JSON of a course, of any version that we can read.
void decodeContent(Document& document, const FormatVersion& version, QJsonObject course, QJsonObject review);
/// Adds the notice where media of the course are not in the store.
void noteMissingMedia(Document& document);

} // namespace microvet::document
