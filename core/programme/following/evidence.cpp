#include "core/programme/following/evidence.h"

#include <QDir>
#include <QFileInfo>

namespace microvet::programme {

namespace {

/// Empty where there is no folder that others would see likewise.
QString folderOf(const Place& place)
{
    return place.driver == Place::File && !place.file.isEmpty() ? QFileInfo(place.file).absolutePath() : QString();
}

} // namespace

QString keptEvidence(const QString& path, const Place& place)
{
    const QString clean = QDir::fromNativeSeparators(path.trimmed());
    const QString folder = folderOf(place);
    if (clean.isEmpty() || folder.isEmpty() || QDir::isRelativePath(clean)) return clean;
    const QString relative = QDir(folder).relativeFilePath(QDir::cleanPath(clean));
    // On another drive it stays absolute; above the folder a path would break as soon as one of the two moves.
    return QDir::isAbsolutePath(relative) || relative == QLatin1String("..") || relative.startsWith(QLatin1String("../")) ? clean : relative;
}

QString evidencePath(const QString& kept, const Place& place)
{
    const QString folder = folderOf(place);
    if (kept.isEmpty() || QDir::isAbsolutePath(kept) || folder.isEmpty()) return kept;
    return QDir::cleanPath(folder + QLatin1Char('/') + kept);
}

} // namespace microvet::programme
