#include "ui/session/settings.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QStandardPaths>

namespace microvet::ui {

namespace {
constexpr int keptRecent = 12;
/// Languages of the partnership; a course may be written in any.
QString programLanguage() { return QLocale().name().section(QLatin1Char('_'), 0, 0); }
} // namespace

Settings::Settings(std::unique_ptr<QSettings> store, QObject* parent)
    : QObject(parent)
    , m_store(std::move(store))
{
}

Settings::~Settings() = default;

QString Settings::authorName() const { return m_store->value(QStringLiteral("me/name")).toString(); }
QString Settings::organisation() const { return m_store->value(QStringLiteral("organisation/name")).toString(); }
bool Settings::isWelcomed() const { return m_store->value(QStringLiteral("me/welcomed"), false).toBool(); }
void Settings::setWelcomed(bool welcomed) { m_store->setValue(QStringLiteral("me/welcomed"), welcomed); }

void Settings::setAuthorName(const QString& name)
{
    m_store->setValue(QStringLiteral("me/name"), name.trimmed());
    emit profileChanged();
}

void Settings::setOrganisation(const QString& name)
{
    m_store->setValue(QStringLiteral("organisation/name"), name.trimmed());
    emit profileChanged();
}

QString Settings::contentLanguage() const
{
    const QString language = m_store->value(QStringLiteral("me/contentLanguage")).toString();
    if (!language.isEmpty()) return language;
    const QString own = programLanguage();
    return own == QLatin1String("C") ? QStringLiteral("en") : own;
}

void Settings::setContentLanguage(const QString& language)
{
    m_store->setValue(QStringLiteral("me/contentLanguage"), language);
    emit profileChanged();
}

QList<Settings::Recent> Settings::recent() const
{
    QList<Recent> list;
    const int size = std::min(m_store->beginReadArray(QStringLiteral("recent")), keptRecent);
    for (int i = 0; i < size; ++i) {
        m_store->setArrayIndex(i);
        Recent entry{m_store->value(QStringLiteral("path")).toString(), m_store->value(QStringLiteral("title")).toString(),
                     m_store->value(QStringLiteral("time")).toDateTime()};
        if (!entry.path.isEmpty()) list.append(entry);
    }
    m_store->endArray();
    return list;
}

void Settings::addRecent(const QString& path, const QString& title, const QDateTime& time)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QList<Recent> list = recent();
    list.removeIf([&](const Recent& entry) { return entry.path == absolute; });
    list.prepend({absolute, title, time});
    if (list.size() > keptRecent) list.resize(keptRecent);
    writeRecent(list);
}

void Settings::removeRecent(const QString& path)
{
    QList<Recent> list = recent();
    list.removeIf([&](const Recent& entry) { return entry.path == path; });
    writeRecent(list);
}

void Settings::clearRecent() { writeRecent({}); }

void Settings::writeRecent(const QList<Recent>& list)
{
    m_store->remove(QStringLiteral("recent"));
    m_store->beginWriteArray(QStringLiteral("recent"), int(list.size()));
    for (int i = 0; i < int(list.size()); ++i) {
        m_store->setArrayIndex(i);
        m_store->setValue(QStringLiteral("path"), list[i].path);
        m_store->setValue(QStringLiteral("title"), list[i].title);
        m_store->setValue(QStringLiteral("time"), list[i].time);
    }
    m_store->endArray();
    emit recentChanged();
}

QString Settings::lastFolder() const
{
    const QString folder = m_store->value(QStringLiteral("files/lastFolder")).toString();
    if (!folder.isEmpty() && QFileInfo(folder).isDir()) return folder;
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(documents).isDir() ? documents : QDir::homePath();
}

void Settings::setLastFolder(const QString& folder) { m_store->setValue(QStringLiteral("files/lastFolder"), folder); }

QString Settings::exportFormat() const { return m_store->value(QStringLiteral("export/format")).toString(); }
void Settings::setExportFormat(const QString& format) { m_store->setValue(QStringLiteral("export/format"), format); }

QString Settings::exportTarget(const QString& course, const QString& format) const
{
    return m_store->value(QStringLiteral("export/%1/%2").arg(course, format)).toString();
}

void Settings::setExportTarget(const QString& course, const QString& format, const QString& target)
{
    m_store->setValue(QStringLiteral("export/%1/%2").arg(course, format), target);
}

QVariant Settings::state(const QString& name, const QVariant& otherwise) const
{
    return m_store->value(QStringLiteral("window/") + name, otherwise);
}

void Settings::setState(const QString& name, const QVariant& value)
{
    m_store->setValue(QStringLiteral("window/") + name, value);
}

} // namespace microvet::ui
