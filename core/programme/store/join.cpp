#include "core/programme/store/join_work.h"

#include "core/base/safe_name.h"
#include "core/programme/records/people.h"
#include "core/programme/store/daily_copies.h"
#include "core/programme/store/schema.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <optional>

namespace microvet::programme {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::programme)
};

/// Where copies that were joined lie. The same in every language, since others look for it too.
const QString allAside = QStringLiteral("/Joined copies");

/// Each programme has a place of its own there.
QString asideFolder(const QString& programme)
{
    return allAside + QLatin1Char('/') + safeFileName(QFileInfo(programme).completeBaseName(), QStringLiteral("programme"));
}

bool isSameFile(const QString& path, const QString& other)
{
    const QString real = QFileInfo(path).canonicalFilePath();
    return !real.isEmpty() && real == QFileInfo(other).canonicalFilePath();
}

/// In which folder a copy goes aside: its own, if erasing looks there.
QString folderForAside(const QString& path, const Store& here, const QString& programme)
{
    const QString name = asideFolder(programme.isEmpty() ? path : programme);
    const QString own = folderOf(path).endsWith(name) ? folderOf(path).chopped(name.size()) : folderOf(path);
    const bool found = programme.isEmpty() || QDir(own) == QDir(folderOf(programme)) || QDir(own) == QDir(folderOf(here.place().file));
    return (found ? own : folderOf(programme)) + name;
}

/// Both sides, read.
struct Sides {
    Sides(Store& one, Store& other) : here(one), there(other) {}

    Status read(qint64 lastThere)
    {
        const auto mine = JoinSide::known(here.store.database());
        if (!mine.ok()) return mine.error();
        const auto theirs = JoinSide::known(there.store.database());
        if (!theirs.ok()) return theirs.error();
        if (!mine->all.isEmpty() && !theirs->all.isEmpty() && !mine->all.intersects(theirs->all))
            return Error{Error::Kind::NotOurs,
                         Tr::tr("This file is another programme: nothing in the logs of the two is the same. Nothing was joined. To "
                                "bring it in all the same, save everything of it as a file, and take that in."),
                         {}};
        const auto last = lastLine(here.store.database());
        if (!last.ok()) return last.error();
        if (const Status done = here.read(theirs->all, *last); !done.ok()) return done;
        // What came from there before may have been taken back since: it is looked at again.
        if (const Status done = there.read(mine->own, lastThere); !done.ok()) return done;
        for (const RawLine& line : std::as_const(there.lines))
            if (!mine->all.contains(JoinSide::markOf(line))) newLines.append(line);
        return {};
    }

    JoinSide here;
    JoinSide there;
    QList<RawLine> newLines; ///< of the other log
};

/// The lines of the other log, so that who did what and when is known here too.
Status takeLines(Change& change, const QList<RawLine>& lines)
{
    for (const RawLine& line : lines) {
        const auto text = [](const QString& value) { return value + QStringLiteral(""); }; // never NULL
        const auto done = change.store().database().change(
            QStringLiteral("INSERT INTO change_log (step, label, who, at, undoes, kind, record, field, old_value, new_value) "
                           "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
            {text(line.step), text(line.label), text(line.who), text(line.at), line.undoes.isEmpty() ? joinedStep() : line.undoes,
             text(line.kind), text(line.record), text(line.field), text(line.before), text(line.after)});
        if (!done.ok()) return done.error();
    }
    return {};
}

Status write(Change& change, const JoinWork::Edit& edit)
{
    const auto set = [&](const QList<std::pair<const Field*, QVariant>>& values) -> Status {
        const auto loaded = change.store().get(*edit.kind, edit.record);
        if (!loaded.ok()) return loaded.error();
        const std::shared_ptr<Record> record = edit.kind->copy(*loaded->record);
        for (const auto& [field, value] : values)
            field->set(*record, value);
        return change.save(*edit.kind, *record, *loaded->record);
    };
    if (!edit.passing.isEmpty()) {
        const auto mine = change.store().get(*edit.kind, edit.record);
        if (!mine.ok()) return mine.error();
        QList<std::pair<const Field*, QVariant>> own;
        for (const auto& [field, value] : edit.passing)
            own.append({field, field->get(*mine->record)});
        if (const Status passed = set(edit.passing); !passed.ok()) return passed;
        if (const Status back = set(own); !back.ok()) return back;
    }
    return edit.fields.isEmpty() ? Status() : set(edit.fields);
}

} // namespace

Result<std::unique_ptr<OtherCopy>> OtherCopy::open(const FileStore& disk, const QString& path, Store& here, const QString& file)
{
    if (isSameFile(path, here.place().file) || isSameFile(path, file))
        return Error{Error::Kind::Invalid, Tr::tr("“%1” is the programme itself. Please choose a copy of it.").arg(QDir::toNativeSeparators(path)), {}};
    auto copy = std::unique_ptr<OtherCopy>(new OtherCopy);
    const auto bytes = disk.readAll(path, largestFile);
    if (!bytes.ok()) return bytes.error();
    const QString local = copy->m_folder.filePath(QStringLiteral("copy.sqlite"));
    if (const Status written = diskStore().replace(local, *bytes); !written.ok()) return written.error();
    auto store = Store::open({Place::File, local}, here.who(), [now = here.now()] { return now; });
    if (!store.ok() && store.error().kind == Error::Kind::Damaged)
        return Error{Error::Kind::Damaged,
                     Tr::tr("“%1” is damaged, or no programme of microVET Studio. It was left as it is.").arg(QDir::toNativeSeparators(path)),
                     store.error().detail};
    if (!store.ok())
        return Error{store.error().kind,
                     QString(store.error().text).replace(QDir::toNativeSeparators(local), QDir::toNativeSeparators(path)),
                     store.error().detail};
    copy->m_store = std::move(*store);
    return copy;
}

Result<JoinPlan> planJoin(Store& here, Store& there)
{
    const auto last = lastLine(there.database());
    if (!last.ok()) return last.error();
    if (const auto erased = eraseAlso(there, here); !erased.ok()) return erased.error();
    Sides sides(here, there);
    if (const Status read = sides.read(*last); !read.ok()) return read.error();
    JoinPlan plan = workOut(sides.here, sides.there, {}).plan;
    const auto erased = notYetErased(here, there);
    if (!erased.ok()) return erased.error();
    for (const Person& person : *erased)
        plan.coming.append({Coming::Erased, &Person::kind(), person.id, sides.here.titleOf(Person::kind(), person), {}, {}});
    return plan;
}

Result<Joined> join(Store& here, Store& there, const QList<Divergence>& chosen, const QString& name)
{
    const auto last = lastLine(there.database());
    if (!last.ok()) return last.error();
    if (const auto erased = eraseAlso(there, here); !erased.ok()) return erased.error();
    const auto erased = eraseAlso(here, there);
    if (!erased.ok()) return erased.error();
    Joined joined;
    const Status done = here.change(Tr::tr("Join the copy “%1”").arg(name), [&](Change& change) -> Status {
        joined = {};
        joined.erased = *erased;
        Sides sides(here, there);
        if (const Status read = sides.read(*last); !read.ok()) return read;
        const JoinWork work = workOut(sides.here, sides.there, chosen);
        change.asGiven();
        if (const Status lines = takeLines(change, sides.newLines); !lines.ok()) return lines;
        for (const AnyRecord& one : work.added) {
            const std::shared_ptr<Record> record = one.kind->copy(*one.record);
            record->version = 0;
            if (const Status saved = change.save(*one.kind, *record, *one.kind->make()); !saved.ok()) return saved;
        }
        for (const JoinWork::Edit& edit : work.edits)
            if (const Status written = write(change, edit); !written.ok()) return written;
        for (const JoinWork::Removal& removal : work.removed)
            if (const Status gone = change.remove(*removal.kind, removal.record); !gone.ok()) return gone;
        joined.added = int(work.added.size());
        joined.changed = int(std::count_if(work.edits.cbegin(), work.edits.cend(),
                                           [](const JoinWork::Edit& edit) { return !edit.fields.isEmpty(); }));
        joined.removed = int(work.removed.size());
        joined.decided = work.decided;
        joined.leftOut = work.leftOut;
        return {};
    });
    if (!done.ok()) return done.error();
    return joined;
}

Result<QString> moveAside(FileStore& disk, const QString& path, Store& here, const QString& file)
{
    const auto copy = OtherCopy::open(disk, path, here, file);
    if (!copy.ok()) return copy.error();
    const auto erased = eraseAlso((*copy)->store(), here);
    if (!erased.ok()) return erased.error();
    QString programme = file.isEmpty() ? here.place().file : file;
    if (!programme.isEmpty()) programme = QFileInfo(programme).absoluteFilePath();
    const QString folder = folderForAside(path, here, programme);
    if (const Status made = disk.makeFolder(folder); !made.ok()) return made.error();
    const QFileInfo info(path);
    QString to = folder + QLatin1Char('/') + info.fileName();
    if (to != path && disk.stamp(to).exists())
        to = folder + QLatin1Char('/') + info.completeBaseName()
           + here.now().toLocalTime().toString(QStringLiteral(" yyyy-MM-dd HH-mm-ss-zzz")) + QLatin1Char('.') + info.suffix();
    if (*erased == 0 && to == path) return to;
    // By its bytes: it may come from another disk.
    const auto left = *erased == 0 ? disk.readAll(path, largestFile) : fileBytes((*copy)->store(), diskStore());
    if (!left.ok()) return left.error();
    if (const Status written = disk.replace(to, *left); !written.ok()) return written.error();
    if (to == path) return to;
    if (const Status gone = disk.remove(path); !gone.ok()) {
        (void)disk.remove(to); // one is enough to look after
        return gone.error();
    }
    return to;
}

QStringList movedAside(const FileStore& disk, const QString& file, Store* here)
{
    const QString folder = folderOf(file) + asideFolder(file);
    QStringList paths;
    for (const QString& name : disk.list(folder))
        paths.append(folder + QLatin1Char('/') + name);
    if (!here) return paths;
    std::optional<Result<JoinSide::Known>> known;
    for (const QString& name : disk.list(folderOf(file) + allAside)) {
        const QString path = folderOf(file) + allAside + QLatin1Char('/') + name;
        if (disk.isFolder(path)) continue;
        const auto copy = OtherCopy::open(disk, path, *here, file);
        if (!copy.ok()) continue;
        const auto lines = JoinSide::known((*copy)->store().database());
        if (!known) known = JoinSide::known(here->database());
        if (lines.ok() && known->ok() && (*known)->all.intersects(lines->all)) paths.append(path);
    }
    return paths;
}

} // namespace microvet::programme
