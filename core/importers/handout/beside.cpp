#include "core/importers/handout/beside.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUrl>

namespace microvet::importers::handout {

LoadPicture loadBelow(const QString& folder)
{
    return [folder](const QString& source) -> QByteArray {
        const QUrl url(source);
        QString path = url.isLocalFile() ? url.toLocalFile() : url.scheme().isEmpty() ? url.path() : QString();
        if (path.isEmpty()) return {};
        path = QFileInfo(QDir(folder).absoluteFilePath(path)).canonicalFilePath();
        const QString root = QFileInfo(folder).canonicalFilePath();
        if (path.isEmpty() || root.isEmpty() || !path.startsWith(root + u'/')) return {};
        QFile file(path);
        return file.size() <= largestPicture && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
}

} // namespace microvet::importers::handout
