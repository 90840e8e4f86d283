#include "core/document/lodging.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace microvet::document {
namespace {

/// Folders one inside the other, with * for any letters of one name.
struct Pattern {
    const char* folders;
    Lodging lodging;
    bool onlyInTemporary = false; ///< too plain a name to mean something elsewhere
};

/// The first that fits counts.
constexpr Pattern patterns[]{
    // Mail: Outlook on Windows (since 2007, before, and the new one) and on macOS, Windows Mail, Apple Mail
    {"content.outlook", Lodging::Mail},
    {"temporary internet files/olk*", Lodging::Mail},
    {"microsoft/olk/attachments", Lodging::Mail},
    {"outlook temp", Lodging::Mail},
    {"com.microsoft.outlook/data", Lodging::Mail},
    {"microsoft.windowscommunicationsapps_*", Lodging::Mail},
    {"mail downloads", Lodging::Mail},
    {"library/mail/v*", Lodging::Mail},
    {"com.apple.mail/data", Lodging::Mail},
    // Thunderbird, KMail, Evolution, Geary, Claws Mail, Mailspring, Notes, GroupWise
    {"mozillamailnews*", Lodging::Mail},
    {".thunderbird", Lodging::Mail},
    {"thunderbird/profiles", Lodging::Mail},
    {"org.mozilla.thunderbird/cache", Lodging::Mail},
    {"messageviewer_*", Lodging::Mail, true},
    {"kmail*", Lodging::Mail, true},
    {".cache/kmail*", Lodging::Mail},
    {".cache/evolution", Lodging::Mail},
    {"org.gnome.evolution/cache", Lodging::Mail},
    {"evolution-*", Lodging::Mail, true},
    {".cache/geary", Lodging::Mail},
    {"geary", Lodging::Mail, true},
    {".claws-mail/mimetmp", Lodging::Mail},
    {".claws-mail/tmp", Lodging::Mail},
    {"mailspring/files", Lodging::Mail},
    {"notes??????", Lodging::Mail, true},
    {"xpgrpwise", Lodging::Mail, true},
    // Archives: Explorer (before and since Windows 11), 7-Zip, WinRAR, WinZip, PeaZip, File Roller and Engrampa, Ark, Xarchiver
    {"temp#_*", Lodging::Archive, true},
    {"*-*-*-*-*_*.zip.*", Lodging::Archive, true},
    {"7zo*", Lodging::Archive, true},
    {"7ze*", Lodging::Archive, true},
    {"rar$*", Lodging::Archive, true},
    {"wz????", Lodging::Archive, true},
    {"peazip-tmp", Lodging::Archive},
    {".fr-*", Lodging::Archive},
    {"fr-*", Lodging::Archive, true},
    {"ark-*", Lodging::Archive, true},
    {".cache/ark*", Lodging::Archive},
    {"xa-*", Lodging::Archive, true},
    {"gvfs/archive:host=*", Lodging::Archive},
    // Browsers, and what the desktop fetches to open it
    {"inetcache", Lodging::Download},
    {"temporary internet files", Lodging::Download},
    {"mozilla_*", Lodging::Download, true},
    {"pid-*", Lodging::Download, true},
    {"chrome_*", Lodging::Download, true},
    {"scoped_dir*", Lodging::Download, true},
    {".org.chromium.*", Lodging::Download, true},
    {"microsoft.microsoftedge_*/tempstate", Lodging::Download},
    {"kioexec", Lodging::Download},
    // The bin
    {"$recycle.bin", Lodging::Bin},
    {".trash", Lodging::Bin},
    {".trashes", Lodging::Bin},
    {".trash-*", Lodging::Bin},
    {"share/trash/files", Lodging::Bin},
    // What systems and programs empty
    {"windows/temp", Lodging::Temporary},
    {"temporaryitems", Lodging::Temporary},
    {"library/caches", Lodging::Temporary},
    {"packages/*/tempstate", Lodging::Temporary},
    {"packages/*/ac/temp", Lodging::Temporary},
    {".cache", Lodging::Temporary},
    {".var/app/*/cache", Lodging::Temporary},
};

QStringList foldersIn(const QString& path)
{
    static const QRegularExpression separators(QStringLiteral("[/\\\\]+"));
    return path.toLower().split(separators, Qt::SkipEmptyParts);
}

/// With * for any letters, ? for one and # for digits.
bool matches(QStringView name, QStringView pattern)
{
    if (pattern.isEmpty()) return name.isEmpty();
    const QChar first = pattern.front();
    if (first == u'*') {
        for (qsizetype skip = 0; skip <= name.size(); ++skip)
            if (matches(name.sliced(skip), pattern.sliced(1))) return true;
        return false;
    }
    if (name.isEmpty()) return false;
    if (first == u'#') {
        qsizetype digits = 0;
        while (digits < name.size() && name[digits].isDigit()) ++digits;
        return digits > 0 && matches(name.sliced(digits), pattern.sliced(1));
    }
    return (first == u'?' || first == name.front()) && matches(name.sliced(1), pattern.sliced(1));
}

bool contains(const QStringList& folders, const Pattern& pattern)
{
    const QStringList wanted = QString::fromLatin1(pattern.folders).split(u'/');
    for (qsizetype at = 0; at + wanted.size() <= folders.size(); ++at)
        if (std::equal(wanted.cbegin(), wanted.cend(), folders.cbegin() + at,
                       [](const QString& want, const QString& folder) { return matches(folder, want); }))
            return true;
    return false;
}

bool startsWith(const QStringList& folders, const QStringList& start)
{
    return !start.isEmpty() && start.size() <= folders.size() && std::equal(start.cbegin(), start.cend(), folders.cbegin());
}

} // namespace

Lodging lodgingOf(const QString& path, const QStringList& temporary)
{
    QStringList folders = foldersIn(path);
    if (folders.isEmpty()) return Lodging::Own;
    folders.removeLast(); // the file
    bool inTemporary = std::any_of(temporary.cbegin(), temporary.cend(),
                                   [&](const QString& folder) { return startsWith(folders, foldersIn(folder)); });
    for (const Pattern& pattern : patterns)
        if (!inTemporary && pattern.lodging == Lodging::Temporary) inTemporary = contains(folders, pattern);
    for (const Pattern& pattern : patterns)
        if ((inTemporary || !pattern.onlyInTemporary) && contains(folders, pattern)) return pattern.lodging;
    return inTemporary ? Lodging::Temporary : Lodging::Own;
}

Lodging lodgingOf(FileStore& store, const QString& path, const QStringList& temporary)
{
    if (const Lodging byName = lodgingOf(path, temporary); byName != Lodging::Own) return byName;
    constexpr auto anybody = QFile::WriteOwner | QFile::WriteGroup | QFile::WriteOther;
    const QString target = store.resolved(path);
    const QFileInfo info(target);
    if (info.exists() && !(info.permissions() & anybody)) return Lodging::Protected;
    const QString trial = temporaryBeside(target);
    const auto isProtection = [](const Error& error) {
        return error.kind == Error::Kind::NoAccess || error.kind == Error::Kind::ReadOnly;
    };
    {
        const auto made = store.create(trial);
        if (!made) return isProtection(made.error()) ? Lodging::Protected : Lodging::Own;
    }
    (void)store.remove(trial);
    return Lodging::Own;
}

} // namespace microvet::document
