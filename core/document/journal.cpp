#include "core/document/journal.h"

#include "core/base/process.h"
#include "core/document/archives.h"
#include "core/document/container_parts.h"
#include "core/model/json.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

namespace microvet::document {
namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::document) };

constexpr qint64 ownerLimit = 4096;

/// Two files take turns: while one is written, the other is whole.
QString statePath(const QString& folder, qint64 number) { return folder + QStringLiteral("/state-%1.json").arg(number % 2); }
QString ownerPath(const QString& folder) { return folder + QStringLiteral("/owner.json"); }
QString revisionPath(const QString& folder, const QString& hash) { return folder + QLatin1Char('/') + revisionEntry(hash); }

/// The hash of what follows stands in the first line, so that a torn file is known.
QByteArray sealed(const QByteArray& bytes) { return hashOf(bytes) + '\n' + bytes; }

std::optional<QJsonObject> unsealed(const QByteArray& bytes)
{
    const qsizetype line = bytes.indexOf('\n');
    if (line != 64 || hashOf(bytes.mid(line + 1)) != bytes.left(line)) return {};
    const QJsonDocument json = QJsonDocument::fromJson(bytes.mid(line + 1));
    return json.isObject() ? std::optional(json.object()) : std::nullopt;
}

qint64 numberOf(const QJsonObject& state) { return state.value(QLatin1String("number")).toInteger(); }

/// The newer of the two states that is whole.
std::optional<QJsonObject> newest(const FileStore& store, const QString& folder)
{
    std::optional<QJsonObject> best;
    for (const qint64 n : {0, 1}) {
        const auto bytes = store.readAll(statePath(folder, n), 2 * jsonLimit);
        const auto state = bytes ? unsealed(*bytes) : std::nullopt;
        if (state && (!best || numberOf(*state) > numberOf(*best))) best = state;
    }
    return best;
}

QJsonObject ownerOf(const FileStore& store, const QString& folder)
{
    const auto bytes = store.readAll(ownerPath(folder), ownerLimit);
    return bytes ? QJsonDocument::fromJson(*bytes).object() : QJsonObject();
}

bool isAlive(const FileStore& store, const QString& folder)
{
    const QJsonObject owner = ownerOf(store, folder);
    const QString token = processToken(owner.value(QLatin1String("process")).toInteger());
    return !token.isEmpty() && token == owner.value(QLatin1String("token")).toString();
}

QString timeText(const QDateTime& time) { return time.toUTC().toString(Qt::ISODateWithMs); }
QDateTime timeOf(const QJsonValue& value) { return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC(); }

} // namespace

Journal::Journal(FileStore& store, const QString& folder)
    : m_store(store)
    , m_folder(folder)
{
}

Result<std::unique_ptr<Journal>> Journal::begin(FileStore& store, const QString& root)
{
    return resume(store, root + QLatin1Char('/') + QUuid::createUuid().toString(QUuid::WithoutBraces));
}

Result<std::unique_ptr<Journal>> Journal::resume(FileStore& store, const QString& folder)
{
    std::unique_ptr<Journal> journal(new Journal(store, folder));
    if (Status s = store.makeFolder(journal->mediaFolder()); !s) return s.error();
    if (Status s = store.makeFolder(folder + QLatin1Char('/') + historyPrefix.chopped(1)); !s) return s.error();
    if (const auto state = newest(store, folder)) journal->m_number = numberOf(*state);
    if (Status s = journal->claim(); !s) return s.error();
    return journal;
}

QString Journal::mediaFolder() const { return m_folder + QLatin1Char('/') + mediaPrefix.chopped(1); }

Status Journal::claim()
{
    const qint64 process = QCoreApplication::applicationPid();
    const QJsonObject owner{{QStringLiteral("process"), process}, {QStringLiteral("token"), processToken(process)}};
    return m_store.replace(ownerPath(m_folder), QJsonDocument(owner).toJson(QJsonDocument::Compact));
}

Status Journal::write(const Document& document, const model::Content& content, const Clock& clock)
{
    QJsonArray revisions;
    for (const Revision& r : document.revisions) revisions.append(toJson(r));
    for (auto it = document.newRevisions.cbegin(); it != document.newRevisions.cend(); ++it) {
        if (m_revisions.contains(it.key())) continue;
        if (Status s = m_store.replace(revisionPath(m_folder, it.key()), it.value()); !s) return s;
        m_revisions.insert(it.key());
    }
    const qint64 number = m_number + 1;
    const QJsonObject state{
        {QStringLiteral("number"), number},
        {QStringLiteral("time"), timeText(clock())},
        {QStringLiteral("path"), document.home},
        {QStringLiteral("size"), document.file.stamp.size},
        {QStringLiteral("modified"), timeText(document.file.stamp.modified)},
        {QStringLiteral("manifestHash"), QString::fromLatin1(document.file.manifestHash)},
        {QStringLiteral("manifest"), document.manifest},
        {QStringLiteral("revisions"), revisions},
        {QStringLiteral("format"), QJsonObject{{QStringLiteral("major"), formatMajor}, {QStringLiteral("minor"), formatMinor}}},
        {QStringLiteral("course"), model::toJson(content.course)},
        {QStringLiteral("review"), model::toJson(content.review)}};
    if (Status s = m_store.replace(statePath(m_folder, number), sealed(model::toCanonicalJson(state))); !s) return s;
    m_number = number;
    return {};
}

Status Journal::clear()
{
    // The older one first: stopped in between, the newest state is what a recovery finds.
    if (Status s = m_store.remove(statePath(m_folder, m_number + 1)); !s) return s;
    if (Status s = m_store.remove(statePath(m_folder, m_number)); !s) return s;
    return m_store.syncFolder(m_folder);
}

Status Journal::close()
{
    if (Status s = clear(); !s) return s;
    return m_store.removeTree(m_folder);
}

Status Journal::leave()
{
    return m_store.replace(ownerPath(m_folder), QJsonDocument(QJsonObject{{QStringLiteral("kept"), true}}).toJson(QJsonDocument::Compact));
}

QList<Recoverable> Journal::recoverable(const FileStore& store, const QString& root)
{
    QList<Recoverable> found;
    for (const QString& name : store.list(root)) {
        const QString folder = root + QLatin1Char('/') + name;
        if (!store.isFolder(folder) || isAlive(store, folder)) continue;
        const auto state = newest(store, folder);
        if (!state) continue;
        const QJsonObject course = state->value(QLatin1String("course")).toObject();
        found.append({folder, state->value(QLatin1String("path")).toString(),
                      course.value(QLatin1String("title")).toString(), timeOf(state->value(QLatin1String("time"))),
                      ownerOf(store, folder).value(QLatin1String("kept")).toBool()});
    }
    std::sort(found.begin(), found.end(), [](const Recoverable& a, const Recoverable& b) { return a.time > b.time; });
    return found;
}

Result<Document> Journal::recover(FileStore& store, const Recoverable& found, Progress& progress)
{
    const auto state = newest(store, found.folder);
    if (!state)
        return Error{Error::Kind::Damaged, Tr::tr("The recovery data of this course cannot be read any more. "
                                                  "Open the course from its file."), found.folder};
    const QString mediaFolder = found.folder + QLatin1Char('/') + mediaPrefix.chopped(1);
    const QString path = state->value(QLatin1String("path")).toString();
    Document document;
    if (!path.isEmpty())
        if (auto old = open(store, path, mediaFolder, progress); old) document = std::move(*old);
    // A course out of an archive has no home: its media lie in the copy that was unpacked here.
    for (const QString& name : store.list(mediaFolder)) {
        if (document.media || !isUnpackedCourse(name)) continue;
        if (auto inner = open(store, mediaFolder + QLatin1Char('/') + name, mediaFolder, progress); inner)
            document = std::move(*inner);
    }
    if (!document.media) document.media = std::make_shared<MediaStore>(store, mediaFolder);
    if (Status s = document.media->adoptFolder(progress); !s) return s.error();

    document.home = path;
    document.manifest = state->value(QLatin1String("manifest")).toObject();
    document.file.stamp.size = state->value(QLatin1String("size")).toInteger(-1);
    document.file.stamp.modified = timeOf(state->value(QLatin1String("modified")));
    document.file.manifestHash = state->value(QLatin1String("manifestHash")).toString().toLatin1();
    document.notices.clear();
    document.revisions.clear();
    const QJsonArray revisions = state->value(QLatin1String("revisions")).toArray();
    for (const auto& value : revisions) {
        const Revision revision = revisionFrom(value.toObject());
        const QString& hash = revision.hash;
        document.revisions.append(revision);
        if (const auto bytes = store.readAll(revisionPath(found.folder, hash), jsonLimit);
            bytes && hashOf(*bytes) == hash.toLatin1())
            document.newRevisions.insert(hash, *bytes);
    }
    decodeContent(document, formatOf(*state).value_or(FormatVersion{formatMajor, formatMinor}),
                  state->value(QLatin1String("course")).toObject(), state->value(QLatin1String("review")).toObject());
    noteMissingMedia(document);
    return document;
}

Status Journal::discard(FileStore& store, const Recoverable& found) { return store.removeTree(found.folder); }

void Journal::sweep(FileStore& store, const QString& root)
{
    for (const QString& name : store.list(root)) {
        const QString folder = root + QLatin1Char('/') + name;
        // Without an owner it is being made right now.
        if (!store.stamp(ownerPath(folder)).exists() || isAlive(store, folder) || newest(store, folder)) continue;
        (void)store.removeTree(folder);
    }
}

} // namespace microvet::document
