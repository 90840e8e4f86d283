#include "ui/session/journal_writer.h"

#include "ui/session/background.h"

#include <QMutex>

namespace microvet::ui {

namespace {
/// Half of the two seconds promised; the rest is for the disk.
constexpr int delayMs = 1000;
} // namespace

/// Outlives the writer where a write is still in the pool.
struct JournalWriter::Shared {
    QMutex mutex;
    Write write;
    quint64 wanted = 0; ///< number of the newest order; an order that waits in the pool and is older writes nothing
};

JournalWriter::JournalWriter(Write write, QObject* parent)
    : QObject(parent)
    , m_shared(std::make_shared<Shared>())
{
    m_shared->write = std::move(write);
    m_delay.setSingleShot(true);
    m_delay.setInterval(delayMs);
    connect(&m_delay, &QTimer::timeout, this, &JournalWriter::start);
}

JournalWriter::~JournalWriter()
{
    const QMutexLocker lock(&m_shared->mutex);
    ++m_shared->wanted;
    m_shared->write = {};
}

void JournalWriter::note(const document::Document& document)
{
    m_next = document;
    m_waiting = true;
    if (!m_delay.isActive() && !m_busy) m_delay.start();
}

void JournalWriter::settle()
{
    m_waiting = false;
    m_delay.stop();
    const QMutexLocker lock(&m_shared->mutex);
    ++m_shared->wanted;
}

void JournalWriter::start()
{
    if (!m_waiting || m_busy) return;
    m_waiting = false;
    m_busy = true;
    quint64 order = 0;
    {
        const QMutexLocker lock(&m_shared->mutex);
        order = ++m_shared->wanted;
    }
    auto work = [shared = m_shared, document = m_next, order]() -> Status {
        const QMutexLocker lock(&shared->mutex);
        if (order != shared->wanted || !shared->write) return {};
        return shared->write(document);
    };
    inBackground(this, std::move(work), [this](const Status& status) {
        m_busy = false;
        if (status) {
            m_complained = false;
            emit written();
        } else if (!m_complained) { // once is enough until it works again
            m_complained = true;
            emit failed(status.error());
        }
        if (m_waiting) m_delay.start();
    });
}

} // namespace microvet::ui
