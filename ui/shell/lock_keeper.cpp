#include "ui/shell/lock_keeper.h"

#include <QCoreApplication>
#include <QLocale>

namespace microvet::ui {

namespace {
struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::ui::LockKeeper)
};
} // namespace

LockKeeper::LockKeeper(FileStore& store, Clock clock)
    : m_store(store)
    , m_clock(std::move(clock))
{
    m_refresh.setInterval(document::lockRefreshMs);
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
    const QString name = !holder.who.isEmpty() ? holder.who : !holder.host.isEmpty() ? holder.host : Tr::tr("Somebody");
    const auto words = [](const QDateTime& time) {
        return QLocale().toString(time.toLocalTime(), QLocale::ShortFormat);
    };
    const QString open = Tr::tr("%1 has this file open since %2.").arg(name, words(holder.since));
    const QString both = Tr::tr("You can work on it all the same: if both of you save, the second one can merge.");
    if (!isPerhapsStale()) return open + u' ' + both;
    const QString stale = holder.refreshed.isValid()
                              ? Tr::tr("Perhaps that is over: nothing was heard since %1.").arg(words(holder.refreshed))
                              : Tr::tr("Perhaps that is over: nothing was heard of it.");
    return open + u' ' + stale + u' ' + both;
}

} // namespace microvet::ui
