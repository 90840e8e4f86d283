#include "core/programme/store/shared_file.h"

#include "core/base/conflicted_name.h"
#include "core/base/safe_name.h"
#include "core/programme/store/daily_copies.h"
#include "core/programme/store/database.h"
#include "core/programme/store/schema.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

namespace microvet::programme {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::programme)
};

constexpr qint64 largestNote = 1 << 16; ///< what is known of the local copy

QByteArray hashOf(const QByteArray& bytes) { return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex(); }

/// What is known of the local copy: which shared file it came from, and how far that one was.
struct Known {
    QByteArray hash;
    qint64 seq = 0;
    QStringList aside;
};

QString knownPath(const QString& local) { return local + QStringLiteral(".json"); }

std::optional<Known> knownOf(const FileStore& disk, const QString& local)
{
    const auto bytes = disk.readAll(knownPath(local), largestNote);
    if (!bytes.ok()) return {};
    const QJsonObject json = QJsonDocument::fromJson(*bytes).object();
    if (json.isEmpty()) return {};
    QStringList aside;
    for (const QJsonValue& path : json.value(QLatin1String("aside")).toArray())
        aside.append(path.toString());
    return Known{json.value(QLatin1String("hash")).toString().toLatin1(), json.value(QLatin1String("seq")).toInteger(), aside};
}

/// Copies for reading that a program left when it was ended.
void removeOldReaders(FileStore& disk, const QString& folder, const QDateTime& now)
{
    for (const QString& name : disk.list(folder)) {
        const QString path = folder + QLatin1Char('/') + name;
        if (name.contains(QLatin1String("-reading-")) && disk.stamp(path).modified < now.addDays(-1)) (void)disk.remove(path);
    }
}

} // namespace

SharedFile::SharedFile(FileStore& disk, const QString& path, const QString& who, const Clock& clock)
    : m_disk(disk)
    , m_path(path)
    , m_clock(clock)
    , m_lock(disk, path, who, clock)
{
}

SharedFile::~SharedFile()
{
    // Also where its reader has taken over writing, and goes on with another.
    if (m_local.contains(QLatin1String("-reading-"))) (void)m_disk.remove(m_local);
}

Result<std::unique_ptr<SharedFile>> SharedFile::open(FileStore& disk, const QString& path, const QString& folder,
                                                     const QString& who, const Clock& clock)
{
    if (const Status made = disk.makeFolder(folder); !made.ok()) return made.error();
    auto file = std::unique_ptr<SharedFile>(new SharedFile(disk, QFileInfo(path).absoluteFilePath(), who, clock));
    if (const Status done = file->load(folder); !done.ok()) return done.error();
    return file;
}

Status SharedFile::load(const QString& folder)
{
    removeOldReaders(m_disk, folder, m_clock());
    const QString name = QString::fromLatin1(hashOf(m_path.toUtf8()).left(16));
    m_local = folder + QLatin1Char('/') + name + QStringLiteral(".sqlite");
    QByteArray bytes;
    m_stamp = m_disk.stamp(m_path);
    if (m_stamp.exists()) {
        auto read = m_disk.readAll(m_path, largestFile);
        if (!read.ok()) return read.error();
        bytes = *read;
        m_hash = hashOf(bytes);
    }
    if (!mayWrite()) {
        m_local = folder + QLatin1Char('/') + name + QStringLiteral("-reading-")
                + QUuid::createUuid().toString(QUuid::WithoutBraces) + QStringLiteral(".sqlite");
        return bringHere(bytes);
    }
    const auto known = knownOf(m_disk, m_local);
    if (known) m_aside = known->aside;
    if (!known || !m_disk.stamp(m_local).exists()) return bringHere(bytes);

    qint64 seq = 0;
    {
        const auto database = Database::open({Place::File, m_local});
        const auto last = database.ok() ? lastLine(**database) : Result<qint64>(database.error());
        if (!last.ok()) return bringHere(bytes); // what cannot be read here is no work to keep
        seq = *last;
    }
    if (known->hash == m_hash) { // with all that could not be handed over the last time
        m_seq = known->seq;
        return {};
    }
    if (seq > known->seq) {
        const auto mine = m_disk.readAll(m_local, largestFile);
        if (!mine.ok()) return mine.error();
        const QString aside = folder + QLatin1Char('/')
                            + safeFileName(Tr::tr("%1 (not handed over, %2)")
                                               .arg(QFileInfo(m_path).completeBaseName(),
                                                    m_clock().toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH-mm-ss"))),
                                           QStringLiteral("programme"))
                            + QStringLiteral(".sqlite");
        if (const Status kept = m_disk.replace(aside, *mine); !kept.ok()) return kept;
        m_aside.append(aside);
    }
    return bringHere(bytes);
}

Status SharedFile::bringHere(const QByteArray& bytes)
{
    // A journal that was left behind belongs to what lay here before, and so does what is known of it.
    if (const Status gone = m_disk.remove(m_local + QStringLiteral("-journal")); !gone.ok()) return gone;
    if (const Status gone = forget(); !gone.ok()) return gone;
    if (bytes.isEmpty()) {
        if (const Status gone = m_disk.remove(m_local); !gone.ok()) return gone;
    } else if (const Status done = m_disk.replace(m_local, bytes); !done.ok()) {
        return done;
    }
    {
        // An older one is completed here, so that it can be opened for reading, too; what is no programme is refused.
        const auto store = Store::open({Place::File, m_local}, {}, m_clock);
        if (!store.ok()) {
            (void)m_disk.remove(m_local);
            return Error{store.error().kind, QString(store.error().text).replace(QDir::toNativeSeparators(m_local),
                                                                                 QDir::toNativeSeparators(m_path)),
                         store.error().detail};
        }
        const auto last = lastLine((*store)->database());
        if (!last.ok()) return last.error();
        m_seq = *last;
    }
    return mayWrite() ? remember(m_seq) : Status();
}

Status SharedFile::remember(qint64 seq)
{
    m_seq = seq;
    return note(m_hash, seq);
}

Status SharedFile::note(const QByteArray& hash, qint64 seq)
{
    const QJsonObject json{{QStringLiteral("path"), m_path},
                           {QStringLiteral("hash"), QString::fromLatin1(hash)},
                           {QStringLiteral("seq"), seq},
                           {QStringLiteral("aside"), QJsonArray::fromStringList(putAside())}};
    return m_disk.replace(knownPath(m_local), QJsonDocument(json).toJson(QJsonDocument::Compact));
}

Status SharedFile::forget()
{
    // The shared file may turn out to be none: what was put aside is told then, too.
    return !mayWrite() || putAside().isEmpty() ? m_disk.remove(knownPath(m_local)) : note({}, 0);
}

QString SharedFile::writerText(const LockInfo& writer, const QDateTime& now)
{
    const QString who = writer.who.isEmpty() ? Tr::tr("Somebody") : writer.who;
    const QString since = QLocale().toString(writer.since.toLocalTime(), QLocale::ShortFormat);
    return writer.isPerhapsStale(now)
        ? Tr::tr("%1 has been writing to this programme since %2, perhaps no longer: nothing was heard for more than five "
                 "minutes. You can read it, and take over writing if you know that %1 has finished.")
              .arg(who, since)
        : Tr::tr("%1 has been writing to this programme since %2. You can read it meanwhile.").arg(who, since);
}

bool SharedFile::hasUnpublished(Store& store) const
{
    const auto last = lastLine(store.database());
    return mayWrite() && last.ok() && (*last > m_seq || !m_stamp.exists());
}

bool SharedFile::isAsLoaded() const
{
    const FileStamp stamp = m_disk.stamp(m_path);
    if (stamp == m_stamp) return true;
    if (!stamp.exists() || m_hash.isEmpty()) return false;
    const auto bytes = m_disk.readAll(m_path, largestFile);
    return bytes.ok() && hashOf(*bytes) == m_hash;
}

bool SharedFile::isOutdated() const { return !isAsLoaded(); }

Status SharedFile::publish(Store& store)
{
    if (!mayWrite())
        return Error{Error::Kind::ReadOnly, writerText(*writer(), m_clock()), {}};
    const auto last = lastLine(store.database());
    if (!last.ok()) return last.error();
    if (*last == m_seq && m_stamp.exists()) return {};
    if (!m_disk.isFolder(folderOf(m_path)))
        return Error{Error::Kind::NotFound,
                     Tr::tr("The folder of the shared file, “%1”, is not there at the moment. What you have changed is kept on "
                            "this computer, and is handed over when the folder is back.")
                         .arg(QDir::toNativeSeparators(folderOf(m_path))),
                     {}};
    if (!m_lock.isHeld()) {
        if (const auto other = lockHolder(m_disk, m_path); other && other->who != store.who())
            return Error{Error::Kind::ChangedOnDisk,
                         Tr::tr("%1 has taken over writing. What you have changed since is kept on this computer only, and can be "
                                "joined with theirs.")
                             .arg(other->who),
                         {}};
        m_lock.takeOver(); // somebody has tidied it away
    }
    if (!isAsLoaded())
        return Error{Error::Kind::ChangedOnDisk,
                     Tr::tr("Somebody else has written to the shared file “%1” meanwhile. Nothing was overwritten: what you have "
                            "changed is kept on this computer, and can be joined with theirs.")
                         .arg(QDir::toNativeSeparators(m_path)),
                     {}};
    const auto bytes = fileBytes(store, diskStore());
    if (!bytes.ok()) return bytes.error();
    if (const Status done = m_disk.replace(m_path, *bytes); !done.ok()) return done;
    m_hash = hashOf(*bytes);
    m_stamp = m_disk.stamp(m_path);
    return remember(*last);
}

QStringList SharedFile::putAside() const
{
    QStringList there;
    for (const QString& path : m_aside)
        if (m_disk.stamp(path).exists()) there.append(path);
    return there;
}

QStringList SharedFile::conflictedCopies() const
{
    QStringList paths;
    const QString own = QFileInfo(m_path).fileName();
    for (const QString& name : m_disk.list(folderOf(m_path)))
        if (isConflictedName(name, own)) paths.append(folderOf(m_path) + QLatin1Char('/') + name);
    return paths;
}

} // namespace microvet::programme
