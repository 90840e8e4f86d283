#pragma once

#include "core/base/filestore.h"
#include "core/programme/store/store.h"

/// Encrypted copies of the programme, one a day: a file as it is, a server's records as docs/programme-file.md says.
namespace microvet::programme {

struct DailyCopy {
    QString path;
    QDate day;
    qint64 size = 0; ///< bytes
    bool operator==(const DailyCopy&) const = default;
};

inline constexpr int keptCopies = 7;

class DailyCopies {
public:
    /// `folder` is made where it is not there. `name` tells the copies of one programme from those of another.
    DailyCopies(FileStore& disk, const QString& folder, const QString& name);

    /// That there are none without a passphrase.
    static QString noPassphraseText();

    /// The newest first.
    QList<DailyCopy> list() const;
    /// One for this day, unless there is one already and it is not to be made `again`; older ones than the newest
    /// `keptCopies` go. To be called at the first opening or change of a day, by the store's thread. True where one was made.
    /// Invalid without a passphrase.
    Result<bool> make(Store& store, const QString& passphrase, const QDate& day, bool again = false);
    /// Puts a copy in the place of the present file, which nobody may have open. Returns the path beside it where what was
    /// there is kept; empty where nothing was. NoAccess and Damaged as passphrase::decryptedFile().
    Result<QString> restore(const DailyCopy& copy, const QString& passphrase, const QString& file, const QDateTime& now);
    /// Puts a copy in the place of what a server holds, as one step.
    Status restore(const DailyCopy& copy, const QString& passphrase, Store& store);
    /// After somebody was erased: the old copies go, and today's is made anew where there is a passphrase. What restoring
    /// has kept beside the file goes too, as does all else of keptBeside(). `file`: the one that the user knows, where the
    /// store works on a copy of it. An error names what is left.
    Status renew(Store& store, const QString& passphrase, const QDate& day, const QString& file = {});

private:
    QList<DailyCopy> named(const QString& programme) const;
    Result<QByteArray> plain(Store& store) const;
    Result<QByteArray> opened(const DailyCopy& copy, const QString& passphrase) const;

    FileStore& m_disk;
    QString m_folder;
    QString m_name;
};

/// The whole file as it is now, from a store that is open. Only for files.
Result<QByteArray> fileBytes(Store& store, const FileStore& disk);
/// Puts these bytes in the place of a file that nobody may have open. What was there, with the journal of whoever wrote to it
/// last, is kept beside it, `name` before the time. Its path; empty where nothing was.
Result<QString> replaceKeeping(FileStore& disk, const QString& file, const QByteArray& bytes, const QString& name, const QDateTime& now);
/// What restoring, rescuing and joining have kept beside this file: the programme as it was before, not encrypted.
/// `here`: the programme, where it is open; see movedAside().
QStringList keptBeside(const FileStore& disk, const QString& file, Store* here = nullptr);
/// Tells the copies of one programme from those of all others, also where two files have the same name.
QString copiesName(const Place& place);

} // namespace microvet::programme
