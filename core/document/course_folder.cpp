#include "core/document/course_folder.h"

#include "core/document/manifest.h"
#include "core/model/json.h"
#include "core/model/walk.h"

#include <QDir>
#include <QFile>

namespace microvet::document {

namespace { struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::document) }; }

Result<Document> openFolder(FileStore& store, const QString& folder, const QString& mediaFolder)
{
    QFile file(folder + u'/' + courseName);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::Kind::NotFound, Tr::tr("There is no course in \"%1\".").arg(folder), file.errorString()};
    QJsonParseError error;
    const QJsonDocument json = QJsonDocument::fromJson(file.readAll(), &error);
    if (!json.isObject())
        return Error{Error::Kind::Damaged, Tr::tr("The course in \"%1\" cannot be read.").arg(folder), error.errorString()};
    Document document;
    document.content.course = model::fromJson<model::Course>(json.object());
    document.media = std::make_shared<MediaStore>(store, mediaFolder);
    (void)model::repairIds(document.content);
    const QDir media(folder + QStringLiteral("/media"));
    for (const QString& name : media.entryList(QDir::Files, QDir::Name)) {
        QFile medium(media.filePath(name));
        if (!isMediaName(name) || !medium.open(QIODevice::ReadOnly)) continue;
        auto added = document.media->add(medium.readAll(), name.section(u'.', -1));
        if (!added) return added.error();
    }
    return document;
}

} // namespace microvet::document
