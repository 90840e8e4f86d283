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
}

ProgrammeLink::~ProgrammeLink()
{
    // A connection ends on the thread that made it.
    QMetaObject::invokeMethod(m_worker, [held = m_held] { held->store.reset(); }, Qt::BlockingQueuedConnection);
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
    m_open = false;
    m_lastStep.clear();
    m_place = place;
    m_who = who;
    post([this, held = m_held, place, who, clock = m_clock](Store*) {
        held->store.reset();
        auto opened = std::make_shared<Result<std::unique_ptr<Store>>>(Store::open(place, who, clock));
        QString last;
        if (opened->ok()) {
            held->store = std::move(**opened);
            if (const auto step = held->store->lastStep(); step.ok()) last = step->label;
        }
        return std::function<void()>([this, opened, last] {
            m_open = opened->ok();
            m_lastStep = last;
            if (m_open)
                emit this->opened();
            else
                emit failed(opened->error());
        });
    });
}

void ProgrammeLink::close()
{
    m_open = false;
    m_lastStep.clear();
    QMetaObject::invokeMethod(m_worker, [held = m_held] { held->store.reset(); }, Qt::BlockingQueuedConnection);
}

void ProgrammeLink::write(QObject* asker, std::function<Status(Store&)> work, Written then)
{
    post([this, asker = QPointer<QObject>(asker), work = std::move(work), then = std::move(then)](Store* store) {
        const Status status = store ? work(*store) : Status(notOpen());
        const programme::Conflict conflict = store ? store->conflict() : programme::Conflict();
        QString last;
        if (store)
            if (const auto step = store->lastStep(); step.ok()) last = step->label;
        return std::function<void()>([this, asker, status, conflict, last, then] {
            m_lastStep = last;
            if (asker && then) then(status, conflict);
            if (status.ok()) emit changed();
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
