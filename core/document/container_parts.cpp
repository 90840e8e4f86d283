#include "core/document/container_parts.h"
#include "core/document/light.h"

#include "core/model/json.h"
#include "core/model/walk.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonDocument>

namespace microvet::document {

namespace { struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::document) }; }

QString revisionEntry(const QString& hash) { return historyPrefix + hash + QStringLiteral(".json"); }

QByteArray hashOf(const QByteArray& bytes) { return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex(); }

Error notOurs(const QString& path)
{
    return {Error::Kind::NotOurs,
            Tr::tr("“%1” is not a microVET course. Nothing was changed. Choose a file that ends in .microvet, or an archive "
                   "with one course in it.").arg(QDir::toNativeSeparators(path)), {}};
}

Error damaged(const QString& path, const QString& detail)
{
    return {Error::Kind::Damaged,
            Tr::tr("“%1” is a microVET course, but it is damaged or was cut short, so it was not opened. Nothing was changed. "
                   "Fetch it again, or open an earlier copy.").arg(QDir::toNativeSeparators(path)), detail};
}

Result<QJsonObject> parseObject(const QByteArray& bytes, const QString& path, const QString& entry)
{
    QJsonParseError error;
    const QJsonDocument json = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError || !json.isObject())
        return damaged(path, QStringLiteral("%1: %2 at %3").arg(entry, error.errorString()).arg(error.offset));
    return json.object();
}

void decodeContent(Document& document, const FormatVersion& version, QJsonObject course, QJsonObject review)
{
    migrate(version, course, review);
    document.content.course = model::fromJson<model::Course>(course);
    document.content.review = model::fromJson<model::Review>(review);
    if (version.major == formatMajor && version.minor > formatMinor)
        document.notices.append(Tr::tr("This course was saved by a newer version of the program. You can work on it: what this "
                                       "version does not know is not shown, and is kept when you save."));
    if (const int repaired = model::repairIds(document.content); repaired > 0)
        document.notices.append(Tr::tr("%n part(s) of the course had no name of their own inside the file and got a new one. "
                                       "Nothing is lost.", nullptr, repaired));
}

void noteMissingMedia(Document& document)
{
    QSet<QString> leftOut;
    for (const LightMedium& medium : leftOutOf(document)) leftOut.insert(medium.file);
    if (!leftOut.isEmpty())
        document.notices.append(Tr::tr("This is a light copy: %n large file(s), such as films, stayed with the sender. You can work on it and "
                                       "send it back; nothing is lost.", nullptr, int(leftOut.size())));
    int missing = 0;
    for (const auto& medium : std::as_const(document.content.course.media))
        if (!document.media->contains(medium.file) && !leftOut.contains(medium.file)) ++missing;
    if (missing > 0)
        document.notices.append(Tr::tr("%n file(s) of the course, such as pictures or films, are missing. The course opens "
                                       "without them; the checks name the places.", nullptr, missing));
}

} // namespace microvet::document
