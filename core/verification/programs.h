#pragma once

#include <QByteArray>
#include <QString>

/// What a computer would run, by content whatever the name.
namespace microvet::verification {

/// How many first bytes programIn() needs.
inline constexpr qint64 programStart = 512;

/// "Windows", "Linux", "macOS", "Java", "Android" for a program of that system; empty for anything else.
QString programIn(const QByteArray& start);

/// An archive in the archive, which nobody looked into: zip, 7z, rar, gz, tar.
bool isArchiveStart(const QByteArray& start);

/// A document of an office suite that holds macros. `bytes` is the whole file.
bool hasMacros(const QByteArray& bytes);

/// "docm" and its like: office files that exist to hold macros.
bool isMacroType(const QString& extension);
/// Office files, e-books and the like, which are zips by design.
bool isZipType(const QString& extension);

} // namespace microvet::verification
