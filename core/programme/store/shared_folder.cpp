#include "core/programme/store/shared_folder.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStorageInfo>

#include <algorithm>

namespace microvet::programme {

namespace {

/// Folders that services make, also with the name of an account or organisation behind.
const QRegularExpression& serviceFolder()
{
    static const QRegularExpression pattern(
        QRegularExpression::anchoredPattern(QStringLiteral(
            "(nextcloud|owncloud|onedrive|dropbox|google ?drive|icloud ?drive|seafile|seadrive|pcloud ?drive|proton ?drive|"
            "magentacloud|synologydrive|box|mega)\\d?([ (\\-_].*)?"
            "|my drive|meine ablage|mon drive|il mio drive|mijn drive|o meu disco"
            "|mobile documents|com~apple~clouddocs|cloudstorage")),
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

bool isNetwork(const QString& fileSystem)
{
    const QString type = fileSystem.toLower();
    static const QStringList types{QStringLiteral("nfs"),  QStringLiteral("cifs"),  QStringLiteral("smb"), QStringLiteral("afp"),
                                   QStringLiteral("davfs"), QStringLiteral("webdav"), QStringLiteral("sshfs"),
                                   QStringLiteral("9p"),   QStringLiteral("ceph"),  QStringLiteral("glusterfs"),
                                   QStringLiteral("lustre"), QStringLiteral("ncpfs")};
    if (std::any_of(types.cbegin(), types.cend(), [&](const QString& known) { return type.startsWith(known); })) return true;
    if (!type.startsWith(QLatin1String("fuse"))) return false;
    // Disks of this computer that need a program of their own; anything else comes from elsewhere.
    static const QStringList local{QStringLiteral("encfs"),     QStringLiteral("gocryptfs"), QStringLiteral("cryfs"),
                                   QStringLiteral("veracrypt"), QStringLiteral("mergerfs"),  QStringLiteral("bindfs"),
                                   QStringLiteral("ntfs"),      QStringLiteral("exfat"),     QStringLiteral("overlay")};
    return type != QLatin1String("fuseblk")
        && std::none_of(local.cbegin(), local.cend(), [&](const QString& known) { return type.contains(known); });
}

} // namespace

FolderKind folderKind(const QString& path, const QString& fileSystem)
{
    const QString clean = QString(path).replace(QLatin1Char('\\'), QLatin1Char('/'));
    const QStringList parts = clean.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    // The last is the file itself.
    for (qsizetype i = 0; i + 1 < parts.size(); ++i)
        if (serviceFolder().match(parts.at(i)).hasMatch()) return FolderKind::Synced;
    if (clean.startsWith(QLatin1String("//"))) return FolderKind::Network;
    return isNetwork(fileSystem) ? FolderKind::Network : FolderKind::Own;
}

FolderKind folderKind(const QString& path)
{
    QFileInfo info(QFileInfo(path).absoluteFilePath());
    while (!info.exists() && !info.isRoot())
        info = QFileInfo(info.absolutePath());
    const QString there = info.canonicalFilePath();
    const QString system = QString::fromLatin1(QStorageInfo(there).fileSystemType());
    const FolderKind named = folderKind(QFileInfo(path).absoluteFilePath(), system);
    if (named != FolderKind::Own) return named;
    // A link may lead there, and services leave marks in their folders.
    static const QStringList marks{QStringLiteral(".stfolder"), QStringLiteral(".dropbox"), QStringLiteral(".owncloudsync.log"),
                                   QStringLiteral(".nextcloudsync.log")};
    QDir folder(info.isDir() ? there : QFileInfo(there).path());
    do {
        if (std::any_of(marks.cbegin(), marks.cend(), [&](const QString& mark) { return folder.exists(mark); }))
            return FolderKind::Synced;
    } while (!folder.isRoot() && folder.cdUp());
    return folderKind(there + QStringLiteral("/x"), system);
}

} // namespace microvet::programme
