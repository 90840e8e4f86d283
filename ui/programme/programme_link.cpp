#include "ui/programme/programme_link.h"

#include "core/programme/store/shared_folder.h"

#include <QDir>
#include <QFileInfo>

namespace microvet::ui {

using programme::Store;

ProgrammeLink::ProgrammeLink(Clock clock, QObject* parent)
    : QObject(parent)
    , m_clock(std::move(clock))
    , m_held(std::make_shared<Held>())
    , m_worker(new QObject)
{
    m_thread.setObjectName(QStringLiteral("programme"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
    m_refresh.setInterval(lockRefreshMs);
    connect(&m_refresh, &QTimer::timeout, this, [this] {
        QMetaObject::invokeMethod(m_worker, [held = m_held] { held->refreshLock(); });
    });
}

ProgrammeLink::~ProgrammeLink()
{
    // A connection ends on the thread that made it.
    QMetaObject::invokeMethod(m_worker, [held = m_held] { held->close(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

/// Two programs of this computer may write to a file in turn; when the one that has its lock goes, the other takes it.
void ProgrammeLink::Held::refreshLock()
{
    if (shared) shared->refresh();
    if (!own) return;
    if (own->isHeld() || lockHolder(*disk, store->place().file))
        own->refresh();
    else
        own->takeOver();
}

Error ProgrammeLink::notOpen()
{
    return {Error::Kind::NotFound, tr("No programme is open."), {}};
}

void ProgrammeLink::post(Task task)
{
    if (++m_waiting == 1) emit busyChanged(true);
    QMetaObject::invokeMethod(m_worker, [this, held = m_held, task = std::move(task)] {
        auto answer = task(held->store.get());
        QMetaObject::invokeMethod(this, [this, answer = std::move(answer)] {
            if (--m_waiting == 0) emit busyChanged(false);
            answer();
        });
    });
}

void ProgrammeLink::open(const programme::Place& place, const QString& who)
{
    m_place = place;
    openBy([place](Held& held) {
        held.disk = nullptr;
        return Result<programme::Place>(place);
    }, who);
}

void ProgrammeLink::openFile(const QString& path, const QString& folder, const QString& who, FileStore& disk)
{
    m_place = {programme::Place::File, path};
    openBy([path, folder, who, clock = m_clock, &disk](Held& held) -> Result<programme::Place> {
        held.disk = &disk;
        if (const Status made = disk.makeFolder(folderOf(path)); !made.ok()) return made.error();
        // Where a path leads may be told by a disk that is far away.
        if (programme::folderKind(path) == programme::FolderKind::Own) {
            programme::Place place{programme::Place::File, path};
            const QFileInfo info(path);
            place.readOnly = info.exists() && !(info.isWritable() && QFileInfo(info.absolutePath()).isWritable());
            if (!place.readOnly) held.own = std::make_unique<Lock>(disk, path, who, clock);
            return place;
        }
        auto shared = programme::SharedFile::open(disk, path, folder, who, clock);
        if (!shared.ok()) return shared.error();
        held.shared = std::move(*shared);
        return held.shared->place();
    }, who);
}

void ProgrammeLink::reopen()
{
    if (m_opening) openBy(m_opening, m_who);
}

void ProgrammeLink::takeOverWriting()
{
    QMetaObject::invokeMethod(m_worker, [held = m_held] { if (held->shared) held->shared->takeOver(); });
    reopen();
}

void ProgrammeLink::openBy(Opening opening, const QString& who)
{
    m_opening = opening;
    m_open = false;
    m_lastStep.clear();
    m_news = {};
    m_who = who;
    post([this, held = m_held, opening = std::move(opening), who, clock = m_clock](Store*) {
        held->close();
        struct Opened {
            std::optional<Error> error;
            QString last;
            FileNews news;
        };
        auto opened = std::make_shared<Opened>();
        const auto place = opening(*held);
        auto store = place.ok() ? Store::open(*place, who, clock) : Result<std::unique_ptr<Store>>(place.error());
        // Damage in the middle is said now, when something can be done about it, not by the list that comes upon it.
        if (store.ok())
            if (const Status whole = (*store)->checkWhole(); !whole.ok()) {
                Error damaged = whole.error();
                if (held->shared) // the user does not know the copy that is worked on
                    damaged.text.replace(QDir::toNativeSeparators(place->file), QDir::toNativeSeparators(held->shared->path()));
                store = damaged;
            }
        if (!store.ok()) {
            opened->error = store.error();
            held->close();
        } else {
            held->store = std::move(*store);
            if (const auto step = held->store->lastStep(); step.ok()) opened->last = step->label;
            opened->news = newsOf(*held, clock());
            (void)held->store->hasGrown(held->seen); // all of it is read now
        }
        return std::function<void()>([this, opened] {
            m_open = !opened->error;
            m_lastStep = opened->last;
            m_news = opened->news;
            if (m_open && m_news.mayWrite)
                m_refresh.start();
            else
                m_refresh.stop();
            if (m_open)
                emit this->opened();
            else
                emit failed(*opened->error);
        });
    });
}

FileNews ProgrammeLink::newsOf(const Held& held, const QDateTime& now)
{
    FileNews news;
    if (held.store && held.store->place().readOnly) news.mayWrite = false;
    if (!held.shared) return news;
    news.shared = true;
    news.mayWrite = held.shared->mayWrite();
    if (const auto& was = held.shared->writer()) {
        if (const auto writer = lockHolder(*held.disk, held.shared->path())) {
            news.writer = programme::SharedFile::writerText(*writer, now);
            news.perhapsNot = writer->isPerhapsStale(now);
        } else {
            news.finished = was->who.isEmpty() ? tr("Somebody") : was->who;
        }
    }
    news.outdated = held.shared->isOutdated() && (!news.mayWrite || !held.shared->hasUnpublished(*held.store));
    news.copies = held.shared->conflictedCopies();
    news.aside = held.shared->putAside();
    return news;
}

std::optional<Error> ProgrammeLink::refusal(const Held& held, const QDateTime& now)
{
    if (held.shared && !held.shared->mayWrite())
        return Error{Error::Kind::ReadOnly,
                     tr("Nothing was changed. %1").arg(programme::SharedFile::writerText(*held.shared->writer(), now)), {}};
    return {};
}

void ProgrammeLink::look()
{
    QMetaObject::invokeMethod(m_worker, [this, held = m_held, clock = m_clock] {
        if (!held->store) return;
        if (!held->shared) {
            if (held->store->hasGrown(held->seen)) QMetaObject::invokeMethod(this, [this] { if (m_open) emit changed(); });
            return;
        }
        QMetaObject::invokeMethod(this, [this, news = newsOf(*held, clock())] {
            if (!m_open || news == m_news) return;
            m_news = news;
            emit newsChanged();
        });
    });
}

void ProgrammeLink::whileClosed(QObject* asker, std::function<Status()> work, std::function<void(const Status&)> then)
{
    m_open = false;
    m_lastStep.clear();
    m_news = {};
    m_refresh.stop();
    post([held = m_held, asker = QPointer<QObject>(asker), work = std::move(work), then = std::move(then)](Store*) {
        held->close();
        const Status status = work();
        return std::function<void()>([asker, status, then] { if (asker) then(status); });
    });
}

void ProgrammeLink::handOver()
{
    write(nullptr, [](Store&) { return Status(); }, {});
}

void ProgrammeLink::write(QObject* asker, std::function<Status(Store&)> work, Written then)
{
    post([this, held = m_held, clock = m_clock, asker = QPointer<QObject>(asker), work = std::move(work), then = std::move(then)](Store* store) {
        if (held->own && !held->own->isHeld()) held->refreshLock(); // whoever had it may have gone
        const auto refused = refusal(*held, clock());
        const Status status = refused ? Status(*refused) : store ? work(*store) : Status(notOpen());
        const programme::Conflict conflict = store && !refused ? store->conflict() : programme::Conflict();
        QString last;
        std::optional<Error> kept;
        if (store && status.ok()) // whoever had to wait for a file or server that is held does not wait twice
            if (const auto step = store->lastStep(); step.ok()) last = step->label;
        if (store && status.ok()) (void)store->hasGrown(held->seen); // lists read it all again
        const bool shared = store && status.ok() && held->shared;
        if (shared)
            if (const Status given = held->shared->publish(*store); !given.ok()) kept = given.error();
        return std::function<void()>([this, asker, status, conflict, last, shared, kept, then] {
            if (status.ok()) m_lastStep = last;
            if (asker && then) then(status, conflict);
            if (status.ok()) emit changed();
            if (kept)
                emit notGivenBack(*kept);
            else if (shared)
                emit givenBack();
        });
    });
}

void ProgrammeLink::planJoin(QObject* asker, const QString& path, std::function<void(Result<programme::JoinPlan>)> then)
{
    post([held = m_held, path, asker = QPointer<QObject>(asker), then = std::move(then)](Store* store) {
        const auto plan = [&]() -> Result<programme::JoinPlan> {
            if (!store || !held->disk) return notOpen();
            const auto other = programme::OtherCopy::open(*held->disk, path, *store, held->shared ? held->shared->path() : QString());
            if (!other.ok()) return other.error();
            return programme::planJoin(*store, (*other)->store());
        };
        auto result = std::make_shared<Result<programme::JoinPlan>>(plan());
        return std::function<void()>([asker, result, then] { if (asker) then(std::move(*result)); });
    });
}

void ProgrammeLink::join(QObject* asker, const QString& path, const QList<programme::Divergence>& chosen,
                         std::function<void(programme::Store&)> forget, std::function<void(Result<programme::Joined>, const QString&)> then)
{
    const auto to = std::make_shared<QString>();
    const auto joined = std::make_shared<programme::Joined>();
    write(asker,
          [held = m_held, path, chosen, forget = std::move(forget), to, joined](Store& store) -> Status {
              if (!held->disk) return notOpen();
              const QString file = held->shared ? held->shared->path() : QString();
              const auto other = programme::OtherCopy::open(*held->disk, path, store, file);
              if (!other.ok()) return other.error();
              const auto done = programme::join(store, (*other)->store(), chosen, QFileInfo(path).fileName());
              if (!done.ok()) return done.error();
              *joined = *done;
              if (joined->erased > 0) forget(store);
              // The copy stays where it is until everybody has what came from it.
              if (held->shared)
                  if (!held->shared->publish(store).ok()) return {};
              if (const auto moved = programme::moveAside(*held->disk, path, store, file); moved.ok()) *to = *moved;
              return {};
          },
          [this, to, joined, then](const Status& status, const programme::Conflict&) {
              then(status.ok() ? Result<programme::Joined>(*joined) : Result<programme::Joined>(status.error()), *to);
              look();
          });
}

void ProgrammeLink::change(QObject* asker, const QString& label, std::function<Status(programme::Change&)> work, Written then)
{
    write(asker, [label, work = std::move(work)](Store& store) { return store.change(label, work); }, std::move(then));
}

void ProgrammeLink::run(QObject* asker, std::function<Status(Store&)> work, Written then)
{
    write(asker, std::move(work), std::move(then));
}

void ProgrammeLink::undo(QObject* asker, Written then)
{
    write(asker,
          [](Store& store) -> Status {
              const auto step = store.lastStep();
              if (!step.ok()) return step.error();
              if (step->id.isEmpty()) return {};
              return store.undo(*step);
          },
          std::move(then));
}

} // namespace microvet::ui
