#include "ui/shell/lock_keeper.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSysInfo>

namespace microvet::ui {

namespace {
struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::ui::LockKeeper)
};

QString words(const QDateTime& time)
{
    if (!time.isValid()) return Tr::tr("some time");
    return QLocale().toString(time.toLocalTime(), QLocale::ShortFormat);
}

QString whoSince(const document::LockInfo& holder, const QString& me)
{
    const QString since = words(holder.since);
    const QString who = holder.who.simplified();
    const bool isMe = !who.isEmpty() && who.compare(me.simplified(), Qt::CaseInsensitive) == 0;
    if (holder.host == QSysInfo::machineHostName()) {
        if (isMe || who.isEmpty()) return Tr::tr("This file is open in another window of Studio on this computer since %1.").arg(since);
        return Tr::tr("%1 has this file open on this computer since %2.").arg(who, since);
    }
    if (isMe && !holder.host.isEmpty()) return Tr::tr("You have this file open on the computer “%1” since %2.").arg(holder.host, since);
    const QString name = !who.isEmpty() ? who : !holder.host.isEmpty() ? holder.host : Tr::tr("Somebody");
    return Tr::tr("%1 has this file open since %2.").arg(name, since);
}
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

void LockKeeper::hold(const QString& path, const QString& who)
{
    if (path == m_path) return;
    m_path = path;
    m_lock.reset();
    m_refresh.stop();
    if (path.isEmpty()) return;
    m_lock = std::make_unique<document::Lock>(m_store, path, who, m_clock);
    m_refresh.start();
}

bool LockKeeper::tryAgain(const QString& who)
{
    if (!holder()) return true;
    m_lock = std::make_unique<document::Lock>(m_store, m_path, who, m_clock);
    return !holder();
}

QString whoHasIt(const document::LockInfo& holder, const QString& me, const QDateTime& now)
{
    const QString open = whoSince(holder, me);
    if (!holder.isPerhapsStale(now)) return open;
    const QString stale = holder.refreshed.isValid()
                              ? Tr::tr("Perhaps that is over: nothing was heard since %1.").arg(words(holder.refreshed))
                              : Tr::tr("Perhaps that is over: nothing was heard of it.");
    return open + u' ' + stale;
}

} // namespace microvet::ui
