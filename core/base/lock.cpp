#include "core/base/lock.h"

#include "core/base/process.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSysInfo>
#include <QUuid>

namespace microvet {
namespace {

constexpr qint64 lockLimit = 4096;

QJsonObject readLock(const FileStore& store, const QString& path)
{
    const auto bytes = store.readAll(path, lockLimit);
    return bytes ? QJsonDocument::fromJson(*bytes).object() : QJsonObject();
}

} // namespace

QString Lock::pathFor(const QString& document)
{
    const QFileInfo info(document);
    return info.path() + QStringLiteral("/.~lock.") + info.fileName() + QLatin1Char('#');
}

std::optional<LockInfo> lockHolder(const FileStore& store, const QString& document)
{
    const QJsonObject json = readLock(store, Lock::pathFor(document));
    if (json.isEmpty()) return {};
    const auto time = [&json](const char* name) {
        return QDateTime::fromString(json.value(QLatin1String(name)).toString(), Qt::ISODate).toUTC();
    };
    const LockInfo info{json.value(QLatin1String("who")).toString(),
                        json.value(QLatin1String("host")).toString(),
                        time("since"),
                        time("refreshed"),
                        json.value(QLatin1String("process")).toInteger(),
                        json.value(QLatin1String("token")).toString()};
    if (info.host == QSysInfo::machineHostName() && processToken(info.process) != info.token) return {};
    return info;
}

Lock::Lock(FileStore& store, const QString& document, const QString& who, const Clock& clock)
    : m_store(store)
    , m_path(pathFor(document))
    , m_who(who)
    , m_clock(clock)
    , m_mark(QUuid::createUuid().toString(QUuid::WithoutBraces))
    , m_holder(lockHolder(store, document))
{
    if (!m_holder) write();
}

Lock::~Lock()
{
    if (isHeld()) (void)m_store.remove(m_path);
}

bool Lock::isHeld() const
{
    return m_mine && readLock(m_store, m_path).value(QLatin1String("mark")).toString() == m_mark;
}

void Lock::takeOver()
{
    m_holder.reset();
    write();
}

void Lock::refresh()
{
    if (isHeld()) write();
}

void Lock::write()
{
    const qint64 process = QCoreApplication::applicationPid();
    const QJsonObject before = readLock(m_store, m_path);
    const bool again = before.value(QLatin1String("mark")).toString() == m_mark;
    const QString now = m_clock().toUTC().toString(Qt::ISODate);
    const QJsonObject json{{QStringLiteral("who"), m_who.left(200)},
                           {QStringLiteral("host"), QSysInfo::machineHostName()},
                           {QStringLiteral("since"), again ? before.value(QLatin1String("since")).toString() : now},
                           {QStringLiteral("refreshed"), now},
                           {QStringLiteral("process"), process},
                           {QStringLiteral("token"), processToken(process)},
                           {QStringLiteral("mark"), m_mark}};
    m_mine = m_store.replace(m_path, QJsonDocument(json).toJson(QJsonDocument::Compact)).ok();
}

} // namespace microvet
