#include "ui/shell/lock_keeper.h"

#include <QCoreApplication>
#include <QLocale>

namespace microvet::ui {

namespace {
struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::ui::LockKeeper) };
constexpr int hourMs = 60 * 60 * 1000;
} // namespace

LockKeeper::LockKeeper(FileStore& store, Clock clock)
    : m_store(store)
    , m_clock(std::move(clock))
{
    m_refresh.setInterval(hourMs);
    QObject::connect(&m_refresh, &QTimer::timeout, &m_refresh, [this] {
        if (m_lock) m_lock->refresh();
    });
}

QString LockKeeper::hold(const QString& path, const QString& who)
{
    if (path == m_path) return {};
    m_path = path;
    m_lock.reset();
    m_refresh.stop();
    if (path.isEmpty()) return {};
    m_lock = std::make_unique<document::Lock>(m_store, path, who, m_clock);
    m_refresh.start();
    if (!m_lock->holder()) return {};
    const document::LockInfo& holder = *m_lock->holder();
    const QString name = !holder.who.isEmpty()    ? holder.who
                         : !holder.host.isEmpty() ? holder.host
                                                  : Tr::tr("Somebody");
    return Tr::tr("%1 has this file open since %2. You can work on it all the same: if both of you save, the second one is asked "
                  "before anything is overwritten.")
        .arg(name, QLocale().toString(holder.since.toLocalTime(), QLocale::ShortFormat));
}

} // namespace microvet::ui
