#include "core/actions/desk.h"

#include "core/actions/check.h"
#include "core/actions/review.h"
#include "core/model/publication.h"
#include "core/review/comments.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <algorithm>

namespace microvet::actions {

using namespace microvet::model;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::actions)
};

constexpr int deepest = 3;
constexpr int mostFiles = 1000;

bool isCourse(const QString& name) { return name.endsWith(QLatin1String(".microvet"), Qt::CaseInsensitive); }
bool isPackage(const QString& name) { return name.endsWith(QLatin1String(".zip"), Qt::CaseInsensitive); }

/// Paths of course files and packages in a folder and below.
void collect(FileStore& store, const QString& folder, int depth, QStringList& paths)
{
    const QStringList names = store.list(folder);
    for (const QString& name : names) {
        if (paths.size() > mostFiles) return;
        if (name.startsWith(u'.')) continue; // hidden: of ours while a file is written, or of a sync service
        const QString path = folder + u'/' + name;
        if (isCourse(name) || isPackage(name)) {
            if (!store.isFolder(path)) paths.append(path);
        } else if (depth < deepest && store.isFolder(path)) {
            collect(store, path, depth + 1, paths);
        }
    }
}

QDateTime lastSaid(const Content& content)
{
    QDateTime last;
    for (const Comment& comment : content.review.comments) {
        last = std::max(last, comment.time);
        for (const Reply& reply : comment.replies)
            last = std::max(last, reply.time);
    }
    return last;
}

QDateTime lastDecided(const Content& content)
{
    QDateTime last;
    for (const Verdict& verdict : review::decisions(content))
        last = std::max(last, verdict.time);
    return last;
}

bool isBegun(const Content& content)
{
    return !content.review.comments.isEmpty() ||
           std::any_of(content.review.verdicts.cbegin(), content.review.verdicts.cend(),
                       [](const Verdict& one) { return one.version.isEmpty(); });
}

DeskEntry::Column columnOf(const review::State& state, const Content& content)
{
    using State = review::State;
    switch (state.kind) {
    case State::None:
        return isBegun(content) ? DeskEntry::InReview : DeskEntry::Received;
    case State::Waiting:
    case State::Broken:
        return DeskEntry::InReview;
    case State::ChangesWanted:
    case State::Rejected:
        return state.changedFrom.isEmpty() ? DeskEntry::Returned : DeskEntry::Received;
    case State::Outdated:
        return DeskEntry::Received;
    case State::Approved:
        return DeskEntry::Approved;
    }
    return DeskEntry::Received;
}

DeskEntry read(FileStore& store, const QString& path, const FileStamp& stamp, const DeskWishes& wishes,
               Progress& progress)
{
    DeskEntry entry;
    entry.path = path;
    entry.stamp = stamp;
    entry.isPackage = !isCourse(path);
    entry.since = stamp.modified;
    entry.title = path.section(u'/', -1);
    const QTemporaryDir folder; // nothing of the media is unpacked into it but what has to be
    auto document = document::open(store, path, folder.path(), progress);
    if (!document) {
        entry.column = DeskEntry::Unreadable;
        entry.state = document.error().text;
        return entry;
    }
    const Content& content = document->content;
    entry.course = content.course.id.uuid();
    if (!content.course.title.trimmed().isEmpty()) entry.title = content.course.title.trimmed();
    entry.published = document::contentHash(publicationCopy(content).course);
    if (entry.isPackage) return entry;

    const review::State state =
        review::stateOf(content, wishes.checklist, keptOnce(versionReader(store, *document, path)));
    entry.column = columnOf(state, content);
    entry.state = review::sentenceOf(state);
    entry.round = state.round;
    entry.openMusts = review::openCount(content, CommentKind::Must);
    entry.open = review::openCount(content);
    entry.score = check(content, *document->media, wishes.rules).score().points;
    for (const Contributor& person : content.course.contributors)
        if (person.role == Role::Author && !person.name.trimmed().isEmpty())
            entry.authors.append(person.name.trimmed());
    for (const Verdict& verdict : review::decisions(content))
        entry.decisions.append({verdict.id.uuid(), verdict.reviewer, verdict.decision.code(), verdict.round, verdict.time,
                                verdict.seal.has_value()});
    const QDateTime said = entry.column == DeskEntry::InReview   ? std::max(lastSaid(content), lastDecided(content))
                           : entry.column == DeskEntry::Received ? QDateTime()
                                                                 : lastDecided(content);
    if (said.isValid()) entry.since = said;
    return entry;
}

} // namespace

Desk lookAtDesk(FileStore& store, const DeskWishes& wishes, const Desk& before, Progress& progress)
{
    Desk desk;
    QStringList paths;
    for (const QString& folder : wishes.folders) {
        if (store.isFolder(folder))
            collect(store, folder, 0, paths);
        else
            desk.troubles.append(
                Tr::tr("The folder “%1” cannot be found. Is its disk or network connected?").arg(folder));
    }
    paths.removeDuplicates();
    if (paths.size() > mostFiles) {
        paths = paths.mid(0, mostFiles);
        desk.troubles.append(
            Tr::tr("There are more than %n files in these folders; only that many are looked at.", nullptr, mostFiles));
    }
    QHash<QString, const DeskEntry*> known;
    for (const QList<DeskEntry>* list : {&before.entries, &before.packages})
        for (const DeskEntry& entry : *list)
            known.insert(entry.path, &entry);

    qint64 done = 0;
    for (const QString& path : std::as_const(paths)) {
        progress.report(done++, paths.size());
        if (progress.cancelled()) break;
        const FileStamp stamp = store.stamp(path);
        if (!stamp.exists()) continue; // gone since
        const DeskEntry* old = known.value(path);
        DeskEntry entry = old && old->stamp == stamp ? *old : read(store, path, stamp, wishes, progress);
        // A zip that holds no course is somebody else's business.
        if (entry.isPackage && entry.column == DeskEntry::Unreadable) entry.state.clear();
        (entry.isPackage ? desk.packages : desk.entries).append(entry);
    }
    progress.report(paths.size(), paths.size());

    for (DeskEntry& entry : desk.entries) {
        if (entry.column == DeskEntry::Exported) entry.column = DeskEntry::Approved; // its package may be gone
        entry.package.clear();
        if (entry.column != DeskEntry::Approved) continue;
        for (const DeskEntry& package : std::as_const(desk.packages)) {
            if (package.course != entry.course || package.published != entry.published) continue;
            entry.column = DeskEntry::Exported;
            entry.package = package.path.section(u'/', -1);
        }
    }
    std::stable_sort(desk.entries.begin(), desk.entries.end(),
                     [](const DeskEntry& a, const DeskEntry& b) { return a.since < b.since; });
    return desk;
}

DeskEntry lookAtDraft(FileStore& store, const QString& path, const DeskWishes& wishes, Progress& progress)
{
    const FileStamp stamp = store.stamp(path);
    if (stamp.exists()) return read(store, path, stamp, wishes, progress);
    DeskEntry entry;
    entry.path = path;
    entry.title = path.section(u'/', -1);
    entry.column = DeskEntry::Unreadable;
    entry.state = Tr::tr("The file “%1” is not there any more. Was it moved, or is its disk or network not connected?").arg(entry.title);
    return entry;
}

int daysWaiting(const DeskEntry& entry, const QDateTime& now)
{
    return int(std::max<qint64>(0, entry.since.daysTo(now)));
}

QString codeOf(DeskEntry::Column column)
{
    switch (column) {
    case DeskEntry::Received:
        return QStringLiteral("received");
    case DeskEntry::InReview:
        return QStringLiteral("in-review");
    case DeskEntry::Returned:
        return QStringLiteral("returned");
    case DeskEntry::Approved:
        return QStringLiteral("approved");
    case DeskEntry::Exported:
        return QStringLiteral("exported");
    case DeskEntry::Unreadable:
        return QStringLiteral("unreadable");
    }
    return {};
}

} // namespace microvet::actions
