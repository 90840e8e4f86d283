#pragma once

#include "core/base/filestore.h"
#include "core/base/progress.h"
#include "core/model/content.h"
#include "core/review/verdict.h"
#include "core/rules/rule_set.h"

/// The ambassador's desk: the drafts in some folders, and how far each is. Nothing is kept beside the files: two
/// ambassadors who look at one shared folder see the same.
namespace microvet::actions {

struct DeskEntry {
    enum Column : quint8 {
        Received, ///< nobody has said anything of it as it is now
        InReview, ///< somebody has commented or begun a checklist, or others who must agree have not spoken
        Returned, ///< changes are wanted, or it was rejected, and it has not changed since
        Approved,
        Exported, ///< approved, and a package of it stands in the folders
        Unreadable
    };
    /// What somebody decided about a version of it.
    struct Decision {
        QUuid id; ///< of the verdict
        QString reviewer;
        QString decision; ///< code
        int round = 1;
        QDateTime time;
        bool sealed = false;
        bool operator==(const Decision&) const = default;
    };
    QString path;
    FileStamp stamp;
    QUuid course; ///< null where it cannot be read
    QString title;
    Column column = Received;
    QString state; ///< what the decisions are worth, in words; why it cannot be read
    int round = 0; ///< 0: nobody has decided yet
    int openMusts = 0;
    int open = 0;  ///< comments that wait for somebody, musts among them
    int score = 0; ///< 0–100, by the rules that were given
    QStringList authors;
    QList<Decision> decisions; ///< in the order in which they were made
    QDateTime since;        ///< when it came to its column, as far as the file tells
    QString package;        ///< name of the package, of an exported one
    QString published;      ///< of a package: hash of its course; else of what would be published, for pairing
    bool isPackage = false; ///< not shown; kept for the next look
    bool operator==(const DeskEntry&) const = default;
};

struct DeskWishes {
    QStringList folders;
    rules::RuleSet rules;
    review::Template checklist;
};

struct Desk {
    QList<DeskEntry> entries;  ///< drafts, the longest waiting first
    QList<DeskEntry> packages; ///< kept for the next look
    QStringList troubles;      ///< sentences: a folder that cannot be read, more files than are looked at
};

/// Looks for course files in the folders and three levels below, up to 1,000, and reads those that are others than in
/// `before`. Files are only read. Ends early, with what was read so far, where it is cancelled.
Desk lookAtDesk(FileStore& store, const DeskWishes& wishes, const Desk& before, Progress& progress);

/// One draft by itself, whether anything of it has changed or not. Unreadable with its sentence where there is none; never
/// Exported, for which the packages beside it would be needed.
DeskEntry lookAtDraft(FileStore& store, const QString& path, const DeskWishes& wishes, Progress& progress);

/// Days from `since` to `now`, at least 0.
int daysWaiting(const DeskEntry& entry, const QDateTime& now);

/// Stable, for scripts: "received", "in-review", "returned", "approved", "exported", "unreadable".
QString codeOf(DeskEntry::Column column);

} // namespace microvet::actions
