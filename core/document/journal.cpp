#include "core/document/journal.h"

#include "core/document/manifest.h"
#include "core/model/json.h"

#include <QCryptographicHash>

#include <zlib.h>

namespace microvet::document {

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::document) };

const QString valueName = QStringLiteral("/journal.json");
const QString lockName = QStringLiteral("/session.lock");
constexpr qint64 largest = 512 << 20;

const QString formatKey = QStringLiteral("format");
const QString pathKey = QStringLiteral("path");
const QString sizeKey = QStringLiteral("size");
const QString modifiedKey = QStringLiteral("modified");
const QString manifestKey = QStringLiteral("manifest");
const QString timeKey = QStringLiteral("time");
const QString courseKey = QStringLiteral("course");
const QString reviewKey = QStringLiteral("review");

std::unique_ptr<QLockFile> lockOf(const QString& folder)
{
    auto lock = std::make_unique<QLockFile>(folder + lockName);
    lock->setStaleLockTime(0); // a session may last for days: only a dead process makes it stale
    return lock;
}

Result<QJsonObject> valueIn(FileStore& store, const QString& folder)
{
    auto bytes = store.readAll(folder + valueName, largest);
    if (!bytes) return bytes.error();
    const QJsonDocument json = QJsonDocument::fromJson(*bytes);
    if (!json.object().value(courseKey).isObject() || json.object().value(formatKey).toInt() > formatMajor)
        return Error{Error::Kind::Damaged, Tr::tr("What was kept of a course for recovery cannot be read."), folder};
    return json.object();
}

/// CRC-32 of a medium that lies in the folder: a later save copies it under that sum.
Result<MediaPlace> placeOf(FileStore& store, const QString& path)
{
    auto device = store.read(path);
    if (!device) return device.error();
    uLong crc = crc32(0, nullptr, 0);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    while (!(*device)->atEnd()) {
        const QByteArray piece = (*device)->read(1 << 20);
        if (piece.isEmpty()) break;
        crc = crc32(crc, reinterpret_cast<const Bytef*>(piece.constData()), uInt(piece.size()));
        hash.addData(piece);
    }
    if (!path.section(u'/', -1).startsWith(QString::fromLatin1(hash.result().toHex())))
        return Error{Error::Kind::Damaged, Tr::tr("A file of the course is damaged."), path};
    return MediaPlace{path, 0, (*device)->size(), quint32(crc)};
}

} // namespace

Journal::Journal(FileStore& store, const QString& folder)
    : m_store(store)
    , m_folder(folder)
{
}

Result<std::unique_ptr<Journal>> Journal::create(FileStore& store, const QString& root)
{
    const QString folder = root + u'/' + QUuid::createUuid().toString(QUuid::Id128);
    if (auto made = store.makeFolder(folder); !made) return made.error();
    return takeOver(store, folder);
}

Result<std::unique_ptr<Journal>> Journal::takeOver(FileStore& store, const QString& folder)
{
    std::unique_ptr<Journal> journal(new Journal(store, folder));
    journal->m_lock = lockOf(folder);
    if (!journal->m_lock->tryLock(0))
        return Error{Error::Kind::InUse, Tr::tr("This course is being worked on in another window."), folder};
    return journal;
}

Status Journal::write(const model::Content& content, const QString& path, const FileState& file, const QDateTime& time)
{
    const QJsonObject value{{formatKey, formatMajor},
                            {pathKey, path},
                            {sizeKey, file.stamp.size},
                            {modifiedKey, file.stamp.modified.toUTC().toString(Qt::ISODateWithMs)},
                            {manifestKey, QString::fromLatin1(file.manifestHash.toHex())},
                            {timeKey, time.toUTC().toString(Qt::ISODateWithMs)},
                            {courseKey, model::toJson(content.course)},
                            {reviewKey, model::toJson(content.review)}};
    return m_store.replace(m_folder + valueName, model::toCanonicalJson(value));
}

Status Journal::clear() { return m_store.remove(m_folder + valueName); }

Status Journal::remove()
{
    if (m_lock) m_lock->unlock();
    return m_store.removeTree(m_folder);
}

QList<Recoverable> recoverable(FileStore& store, const QString& root)
{
    QList<Recoverable> found;
    for (const QString& name : store.list(root)) {
        const QString folder = root + u'/' + name;
        if (!store.isFolder(folder)) continue;
        const auto lock = lockOf(folder);
        if (!lock->tryLock(0)) continue;
        auto value = valueIn(store, folder);
        lock->unlock();
        if (value) {
            found.append({folder, value->value(courseKey).toObject().value(QStringLiteral("title")).toString(),
                          value->value(pathKey).toString(), QDateTime::fromString(value->value(timeKey).toString(), Qt::ISODateWithMs)});
        } else if (value.error().kind == Error::Kind::NotFound) {
            (void)store.removeTree(folder);
        }
    }
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.time > b.time; });
    return found;
}

Result<Document> recover(FileStore& store, const Recoverable& from)
{
    auto value = valueIn(store, from.folder);
    if (!value) return value.error();
    Document document;
    if (!from.path.isEmpty()) {
        Progress progress;
        if (auto home = open(store, from.path, from.folder, progress)) {
            document = std::move(*home);
            document.notices.clear();
        }
    }
    if (!document.media) document.media = std::make_shared<MediaStore>(store, from.folder);
    for (const QString& name : store.list(from.folder)) {
        if (!isMediaName(name)) continue;
        if (auto place = placeOf(store, from.folder + u'/' + name)) document.media->setPlace(name, *place);
    }
    document.content.course = model::fromJson<model::Course>(value->value(courseKey).toObject());
    document.content.review = model::fromJson<model::Review>(value->value(reviewKey).toObject());
    document.file.stamp = {value->value(sizeKey).toInteger(-1), QDateTime::fromString(value->value(modifiedKey).toString(), Qt::ISODateWithMs)};
    document.file.manifestHash = QByteArray::fromHex(value->value(manifestKey).toString().toLatin1());
    return document;
}

} // namespace microvet::document
