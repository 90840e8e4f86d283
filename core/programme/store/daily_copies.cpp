#include "core/programme/store/daily_copies.h"

#include "core/base/passphrase_box.h"
#include "core/base/safe_name.h"
#include "core/programme/store/database.h"
#include "core/programme/store/exchange.h"
#include "core/programme/store/join.h"
#include "core/programme/store/rescue.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>

namespace microvet::programme {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::programme)
};

const QString ending = QStringLiteral(".microvet-copy");
const QString keptEnding = QStringLiteral(").sqlite");
const QString journalEnding = QStringLiteral("-journal"); ///< as SQLite names it
const QByteArray sqliteMark = QByteArray("SQLite format 3\0", 16);

QString beforeRestoring(const QString& file) { return QFileInfo(file).completeBaseName() + QStringLiteral(" (before restoring "); }

/// SQLite opens it, and finds it whole.
Status checkFile(const QString& path)
{
    const auto database = Database::open({Place::File, path});
    if (!database.ok()) return database.error();
    auto rows = (*database)->read(QStringLiteral("PRAGMA quick_check"));
    if (!rows.ok()) return rows.error();
    if (const auto there = rows->row(); there.ok() && *there && rows->text(0) == QLatin1String("ok")) return {};
    return Error{Error::Kind::Damaged, Tr::tr("This copy is damaged. Take an older one; nothing was changed."), {}};
}

} // namespace

DailyCopies::DailyCopies(FileStore& disk, const QString& folder, const QString& name)
    : m_disk(disk)
    , m_folder(folder)
    , m_name(safeFileName(name, QStringLiteral("programme")))
{
}

QString DailyCopies::noPassphraseText()
{
    return Tr::tr("No daily copies are made, because there is no passphrase for them yet. Set one: without copies, a damaged "
                  "file cannot be brought back.");
}

QList<DailyCopy> DailyCopies::list() const { return named(m_name); }

QList<DailyCopy> DailyCopies::named(const QString& programme) const
{
    QList<DailyCopy> copies;
    const QString start = programme + QLatin1Char(' ');
    for (const QString& name : m_disk.list(m_folder)) {
        if (!name.startsWith(start) || !name.endsWith(ending)) continue;
        const QDate day = QDate::fromString(name.mid(start.size()).chopped(ending.size()), Qt::ISODate);
        const QString path = m_folder + QLatin1Char('/') + name;
        if (day.isValid()) copies.append({path, day, m_disk.stamp(path).size});
    }
    std::sort(copies.begin(), copies.end(), [](const DailyCopy& a, const DailyCopy& b) { return a.day > b.day; });
    return copies;
}

Result<QByteArray> fileBytes(Store& store, const FileStore& disk)
{
    // By way of a folder of our own, which nobody else reads: this one is not encrypted.
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("copy.sqlite"));
    if (const auto done = store.database().change(QStringLiteral("VACUUM INTO ?"), {path}); !done.ok()) return done.error();
    return disk.readAll(path, largestFile);
}

Result<QByteArray> DailyCopies::plain(Store& store) const
{
    return store.place().driver == Place::Server ? programmeJson(store) : fileBytes(store, diskStore());
}

Result<bool> DailyCopies::make(Store& store, const QString& passphrase, const QDate& day, bool again)
{
    if (passphrase.isEmpty()) return Error{Error::Kind::Invalid, noPassphraseText(), {}};
    QList<DailyCopy> copies = list();
    const auto ofToday = [&](const DailyCopy& copy) { return copy.day == day; };
    if (!again && std::any_of(copies.cbegin(), copies.cend(), ofToday)) return false;
    auto bytes = plain(store);
    if (!bytes.ok()) return bytes.error();
    const auto locked = passphrase::encryptedFile(*bytes, passphrase);
    passphrase::wipe(*bytes);
    if (!locked.ok()) return locked.error();
    if (const Status made = m_disk.makeFolder(m_folder); !made.ok()) return made.error();
    const QString path = m_folder + QLatin1Char('/') + m_name + QLatin1Char(' ') + day.toString(Qt::ISODate) + ending;
    if (const Status done = m_disk.replace(path, *locked); !done.ok()) return done.error();
    copies = list();
    while (copies.size() > keptCopies) // one that cannot be removed now goes another day
        (void)m_disk.remove(copies.takeLast().path);
    return true;
}

Result<QByteArray> DailyCopies::opened(const DailyCopy& copy, const QString& passphrase) const
{
    const auto locked = m_disk.readAll(copy.path, largestFile);
    if (!locked.ok()) return locked.error();
    return passphrase::decryptedFile(*locked, passphrase);
}

Result<QString> DailyCopies::restore(const DailyCopy& copy, const QString& passphrase, const QString& file,
                                     const QDateTime& now)
{
    auto bytes = opened(copy, passphrase);
    if (!bytes.ok()) return bytes.error();
    const QTemporaryDir folder;
    const QString tried = folder.filePath(QStringLiteral("copy.sqlite"));
    if (bytes->startsWith(sqliteMark)) {
        if (const Status written = diskStore().replace(tried, *bytes); !written.ok()) return written.error();
        if (const Status whole = checkFile(tried); !whole.ok()) return whole.error();
    } else { // the copy of a server: it becomes a file
        const auto records = readExchange(*bytes);
        if (!records.ok()) return records.error();
        auto made = Store::open({Place::File, tried}, {}, [now] { return now; });
        if (!made.ok()) return made.error();
        if (const auto brought = bringIn(**made, *records, BringIn::Replace); !brought.ok()) return brought.error();
        const auto whole = fileBytes(**made, diskStore());
        if (!whole.ok()) return whole.error();
        *bytes = *whole;
    }
    if (m_disk.stamp(file).exists() && m_disk.stamp(file + journalEnding).exists()) (void)checkFile(file);
    return replaceKeeping(m_disk, file, *bytes, beforeRestoring(file), now);
}

Status DailyCopies::restore(const DailyCopy& copy, const QString& passphrase, Store& store)
{
    const auto bytes = opened(copy, passphrase);
    if (!bytes.ok()) return bytes.error();
    if (bytes->startsWith(sqliteMark))
        return Error{Error::Kind::Invalid,
                     Tr::tr("This copy is of a programme in a file. Restore it to a file, write all of it to a file for other "
                            "programs, and bring that in here."),
                     {}};
    const auto records = readExchange(*bytes);
    if (!records.ok()) return records.error();
    const auto brought = bringIn(store, *records, BringIn::Replace);
    return brought.ok() ? Status() : Status(brought.error());
}

Status DailyCopies::renew(Store& store, const QString& passphrase, const QDate& day, const QString& file)
{
    QList<DailyCopy> copies = list();
    QStringList old;
    if (store.place().driver == Place::File) {
        const QString known = file.isEmpty() ? store.place().file : file;
        copies += named(safeFileName(QFileInfo(known).completeBaseName(), QStringLiteral("programme"))); // as they were called at first
        old += keptBeside(m_disk, known, &store);
        // One's own work that was joined lies by the copy that is worked on, under the name of the shared file.
        if (!file.isEmpty() && file != store.place().file)
            old += movedAside(m_disk, folderOf(store.place().file) + QLatin1Char('/') + QFileInfo(file).fileName(), &store);
    }
    for (const DailyCopy& copy : std::as_const(copies))
        old.append(copy.path);
    QStringList left;
    for (const QString& path : std::as_const(old))
        if (!m_disk.remove(path).ok()) left.append(QDir::toNativeSeparators(path));
    Status made;
    if (!passphrase.isEmpty())
        if (const auto done = make(store, passphrase, day, true); !done.ok()) made = done.error();
    if (left.isEmpty()) return made;
    return Error{Error::Kind::NoAccess,
                 Tr::tr("These copies still hold the person and could not be removed. Please delete them yourself: %1")
                     .arg(left.join(QLatin1String(", "))),
                 {}};
}

Result<QString> replaceKeeping(FileStore& disk, const QString& file, const QByteArray& bytes, const QString& name, const QDateTime& now)
{
    const QString journal = file + journalEnding;
    QString kept;
    if (disk.stamp(file).exists()) {
        kept = folderOf(file) + QLatin1Char('/') + name + now.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH-mm-ss")) + keptEnding;
        for (const auto& [from, to] : {std::pair(journal, kept + journalEnding), std::pair(file, kept)}) {
            if (!disk.stamp(from).exists()) continue;
            const auto present = disk.readAll(from, largestFile);
            if (!present.ok()) return present.error();
            if (const Status done = disk.replace(to, *present); !done.ok()) return done.error();
        }
    }
    // A journal that was left behind belongs to the old file, and would be played into the new one.
    if (const Status gone = disk.remove(journal); !gone.ok()) return gone.error();
    if (const Status done = disk.replace(file, bytes); !done.ok()) return done.error();
    return kept;
}

QStringList keptBeside(const FileStore& disk, const QString& file, Store* here)
{
    QStringList paths;
    for (const QString& name : disk.list(folderOf(file)))
        if ((name.startsWith(beforeRestoring(file)) || name.startsWith(damagedName(file)))
            && (name.endsWith(keptEnding) || name.endsWith(keptEnding + journalEnding)))
            paths.append(folderOf(file) + QLatin1Char('/') + name);
    return paths + movedAside(disk, file, here);
}

QString copiesName(const Place& place)
{
    if (place.driver == Place::Server) return place.host + QLatin1Char('-') + place.database;
    const QFileInfo info(place.file);
    const QByteArray folder = QCryptographicHash::hash(info.absolutePath().toUtf8(), QCryptographicHash::Sha256).toHex();
    return info.completeBaseName() + QLatin1Char('-') + QString::fromLatin1(folder.left(6));
}

} // namespace microvet::programme
