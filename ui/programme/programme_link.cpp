#include "ui/programme/programme_link.h"

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
        QMetaObject::invokeMethod(m_worker, [held = m_held] { if (held->shared) held->shared->refresh(); });
    });
}

ProgrammeLink::~ProgrammeLink()
{
    // A connection ends on the thread that made it.
    QMetaObject::invokeMethod(m_worker, [held = m_held] { held->close(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
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
    openBy([place](Held&) { return Result<programme::Place>(place); }, who);
}

void ProgrammeLink::openShared(const QString& path, const QString& folder, const QString& who, FileStore& disk)
{
    m_place = {programme::Place::File, path};
    openBy([path, folder, who, clock = m_clock, &disk](Held& held) -> Result<programme::Place> {
        auto shared = programme::SharedFile::open(disk, path, folder, who, clock);
        if (!shared.ok()) return shared.error();
        held.shared = std::move(*shared);
        return held.shared->place();
    }, who);
}

void ProgrammeLink::openBy(Opening opening, const QString& who)
{
    m_open = false;
    m_lastStep.clear();
    m_note.clear();
    m_mayWrite = true;
    m_who = who;
    post([this, held = m_held, opening = std::move(opening), who, clock = m_clock](Store*) {
        held->close();
        struct Opened {
            std::optional<Error> error;
            QString last;
            QString note;
            bool mayWrite = true;
            bool shared = false;
        };
        auto opened = std::make_shared<Opened>();
        const auto place = opening(*held);
        auto store = place.ok() ? Store::open(*place, who, clock) : Result<std::unique_ptr<Store>>(place.error());
        if (!store.ok()) {
            opened->error = store.error();
            held->close();
        } else {
            held->store = std::move(*store);
            if (const auto step = held->store->lastStep(); step.ok()) opened->last = step->label;
        }
        if (held->shared) {
            QStringList notes;
            opened->shared = true;
            opened->mayWrite = held->shared->mayWrite();
            if (const auto& writer = held->shared->writer()) notes.append(programme::SharedFile::writerText(*writer, clock()));
            if (!held->shared->putAside().isEmpty())
                notes.append(tr("Somebody else had written to the shared file. Your work was put aside as “%1”.").arg(held->shared->putAside()));
            if (const QStringList copies = held->shared->conflictedCopies(); !copies.isEmpty())
                notes.append(tr("Beside the file lie copies that a service made where two had written: %1").arg(copies.join(QStringLiteral(", "))));
            opened->note = notes.join(QLatin1Char(' '));
        }
        return std::function<void()>([this, opened] {
            m_open = !opened->error;
            m_lastStep = opened->last;
            m_note = opened->note;
            m_mayWrite = opened->mayWrite;
            if (opened->shared && m_mayWrite)
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

void ProgrammeLink::close()
{
    m_open = false;
    m_lastStep.clear();
    m_note.clear();
    m_refresh.stop();
    QMetaObject::invokeMethod(m_worker, [held = m_held] { held->close(); }, Qt::BlockingQueuedConnection);
}

void ProgrammeLink::write(QObject* asker, std::function<Status(Store&)> work, Written then)
{
    post([this, held = m_held, asker = QPointer<QObject>(asker), work = std::move(work), then = std::move(then)](Store* store) {
        const Status status = store ? work(*store) : Status(notOpen());
        const programme::Conflict conflict = store ? store->conflict() : programme::Conflict();
        QString last;
        QString kept;
        if (store)
            if (const auto step = store->lastStep(); step.ok()) last = step->label;
        if (store && status.ok() && held->shared && held->shared->mayWrite())
            if (const Status given = held->shared->publish(*store); !given.ok()) kept = given.error().text;
        return std::function<void()>([this, asker, status, conflict, last, kept, then] {
            m_lastStep = last;
            if (asker && then) then(status, conflict);
            if (status.ok()) emit changed();
            if (!kept.isEmpty()) emit notGivenBack(kept);
        });
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
