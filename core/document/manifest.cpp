#include "core/document/manifest.h"

#include "core/document/migrations.h"
#include "core/model/json.h"

#include <QRegularExpression>

namespace microvet::document {

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::document) };

const QString formatKey = QStringLiteral("format");
const QString majorKey = QStringLiteral("major");
const QString minorKey = QStringLiteral("minor");
const QString hashKey = QStringLiteral("contentHash");
const QString authorKey = QStringLiteral("author");
const QString programKey = QStringLiteral("program");
const QString savedKey = QStringLiteral("saved");
const QString revisionsKey = QStringLiteral("revisions");
const QString labelKey = QStringLiteral("label");
const QString timeKey = QStringLiteral("time");
const QString courseKey = QStringLiteral("course");
const QString reviewKey = QStringLiteral("review");

Error damaged(const QString& detail)
{
    return {Error::Kind::Damaged, Tr::tr("This course file is damaged and cannot be read. Look for an older copy, in a backup or in the mail that brought it."), detail};
}

} // namespace

QByteArray toJson(const Manifest& manifest)
{
    QJsonObject object = manifest.unknown;
    object.insert(formatKey, QJsonObject{{majorKey, manifest.major}, {minorKey, manifest.minor}});
    object.insert(hashKey, manifest.contentHash);
    if (!manifest.author.isEmpty()) object.insert(authorKey, manifest.author);
    if (!manifest.program.isEmpty()) object.insert(programKey, manifest.program);
    object.insert(savedKey, manifest.saved.toUTC().toString(Qt::ISODateWithMs));
    QJsonArray revisions;
    for (const Revision& revision : manifest.revisions)
        revisions.append(QJsonObject{{hashKey, revision.hash}, {labelKey, revision.label}, {authorKey, revision.author},
                                     {timeKey, revision.time.toUTC().toString(Qt::ISODateWithMs)}});
    if (!revisions.isEmpty()) object.insert(revisionsKey, revisions);
    return model::toCanonicalJson(object);
}

Result<Manifest> parseManifest(const QByteArray& json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject()) return damaged(QStringLiteral("manifest.json: ") + error.errorString());
    QJsonObject object = document.object();
    const QJsonObject format = object.take(formatKey).toObject();
    Manifest manifest;
    manifest.major = format.value(majorKey).toInt(-1);
    manifest.minor = format.value(minorKey).toInt(-1);
    if (manifest.major < 1 || manifest.minor < 0) return damaged(QStringLiteral("manifest.json: no format version"));
    if (manifest.major > formatMajor)
        return Error{Error::Kind::TooNew, Tr::tr("This course was saved by a newer version of microVET Studio. Please install the newer version to open it; the file has not been changed."),
                     QStringLiteral("format %1.%2").arg(manifest.major).arg(manifest.minor)};
    manifest.contentHash = object.take(hashKey).toString();
    manifest.author = object.take(authorKey).toString();
    manifest.program = object.take(programKey).toString();
    manifest.saved = QDateTime::fromString(object.take(savedKey).toString(), Qt::ISODateWithMs);
    for (const auto& entry : object.take(revisionsKey).toArray()) {
        const QJsonObject each = entry.toObject();
        manifest.revisions.append({each.value(hashKey).toString(), each.value(labelKey).toString(), each.value(authorKey).toString(),
                                   QDateTime::fromString(each.value(timeKey).toString(), Qt::ISODateWithMs)});
    }
    manifest.unknown = object;
    return manifest;
}

QString historyEntry(const QString& hash) { return historyFolderName + hash + QStringLiteral(".json"); }

bool isMediaName(const QString& name)
{
    static const QRegularExpression form(QStringLiteral("^[0-9a-f]{64}\\.[a-z0-9]{1,8}$"));
    return form.match(name).hasMatch();
}

QByteArray contentToJson(const model::Content& content)
{
    return model::toCanonicalJson({{courseKey, model::toJson(content.course)}, {reviewKey, model::toJson(content.review)}});
}

Result<model::Content> contentFromJson(const QByteArray& json, int major)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject()) return damaged(error.errorString());
    QJsonObject course = document.object().value(courseKey).toObject();
    QJsonObject review = document.object().value(reviewKey).toObject();
    if (auto migrated = migrate(course, review, major); !migrated) return migrated.error();
    return model::Content{model::fromJson<model::Course>(course), model::fromJson<model::Review>(review), {}};
}

} // namespace microvet::document
