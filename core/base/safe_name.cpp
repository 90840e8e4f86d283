#include "core/base/safe_name.h"

#include <QCoreApplication>

namespace microvet {
namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::base) };

constexpr qsizetype maxPartBytes = 255;
constexpr qsizetype maxNameLength = 1024;
constexpr qsizetype maxWishBytes = 120;

bool isReservedCharacter(QChar c)
{
    return c.unicode() < 0x20 || c.unicode() == 0x7f || QStringView(u"<>:\"|?*\\").contains(c);
}

/// Characters that show nothing, or turn the direction of the text: with them "gpj.exe" reads as "exe.jpg".
bool isInvisible(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x200b && u <= 0x200f) || (u >= 0x202a && u <= 0x202e) || (u >= 0x2060 && u <= 0x2069) || u == 0xfeff
        || u == 0xfffe || u == 0xffff;
}

/// CON, NUL, COM1 … are devices on Windows, whatever extension follows.
bool isDeviceName(QStringView part)
{
    const QString stem = part.left(part.indexOf(u'.') < 0 ? part.size() : part.indexOf(u'.')).trimmed().toString().toUpper();
    static const QSet<QString> devices{QStringLiteral("CON"), QStringLiteral("PRN"), QStringLiteral("AUX"),
                                       QStringLiteral("NUL"), QStringLiteral("CONIN$"), QStringLiteral("CONOUT$"),
                                       QStringLiteral("CLOCK$")};
    if (devices.contains(stem)) return true;
    if (stem.size() != 4 || !(stem.startsWith(QLatin1String("COM")) || stem.startsWith(QLatin1String("LPT")))) return false;
    return QStringView(u"0123456789¹²³").contains(stem.back());
}

QString foldersOf(const QString& key, qsizetype slash) { return key.left(slash); }

} // namespace

QString safeFileName(const QString& wish, const QString& fallback)
{
    QString name;
    for (const QChar c : wish.normalized(QString::NormalizationForm_C)) {
        if (isInvisible(c)) continue;
        name += isReservedCharacter(c) || c == u'/' || c.isSpace() ? QChar(u' ') : c;
    }
    name = name.simplified();
    while (name.startsWith(u'.') || name.startsWith(u' ')) name.remove(0, 1);
    while (name.toUtf8().size() > maxWishBytes) {
        const bool pair = name.size() > 1 && name.back().isLowSurrogate();
        name.chop(pair ? 2 : 1);
    }
    while (name.endsWith(u'.') || name.endsWith(u' ')) name.chop(1);
    if (name.isEmpty()) return fallback;
    return isDeviceName(name) ? name.prepend(u'_') : name;
}

QString safeExtension(const QString& extension)
{
    const QString lower = (extension.startsWith(u'.') ? extension.mid(1) : extension).toLower();
    const bool plain = std::all_of(lower.cbegin(), lower.cend(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
    });
    return plain && !lower.isEmpty() && lower.size() <= 8 ? lower : QStringLiteral("bin");
}

Status checkEntryName(const QString& name, int maxDepth)
{
    const auto unsafe = [&](const char* why) -> Status {
        return Error{Error::Kind::Unsafe,
                     Tr::tr("The archive names a file “%1” that is not safe to use on every computer, so it was not opened. "
                            "Nothing was changed. Ask the sender for a fresh copy.").arg(name.left(80)),
                     QLatin1String(why)};
    };
    if (name.isEmpty() || name.size() > maxNameLength) return unsafe("empty or too long");
    if (name.startsWith(u'/')) return unsafe("absolute");
    QStringView rest(name);
    if (rest.endsWith(u'/')) rest.chop(1);
    const auto parts = rest.split(u'/');
    if (parts.size() > maxDepth) return unsafe("too deep");
    for (const QStringView part : parts) {
        if (part.isEmpty() || part == u"." || part == u"..") return unsafe("empty or dotted part");
        if (part.endsWith(u'.') || part.endsWith(u' ') || part.startsWith(u' ')) return unsafe("dot or space at the edge");
        if (part.toUtf8().size() > maxPartBytes) return unsafe("part too long");
        if (isDeviceName(part)) return unsafe("device name");
        for (const QChar c : part)
            if (isReservedCharacter(c) || isInvisible(c)) return unsafe("reserved character");
    }
    return {};
}

QString collisionKey(const QString& name)
{
    // Twice: some folded letters decompose again. No locale: a Turkish one would tell I from i.
    return name.normalized(QString::NormalizationForm_KC).toCaseFolded().normalized(QString::NormalizationForm_KC);
}

Status NameSet::add(const QString& name)
{
    QString key = collisionKey(name);
    const bool folder = key.endsWith(u'/');
    if (folder) key.chop(1);
    bool clash = m_names.contains(key) || (!folder && m_folders.contains(key));
    for (qsizetype slash = key.indexOf(u'/'); slash > 0; slash = key.indexOf(u'/', slash + 1)) {
        clash = clash || m_names.contains(foldersOf(key, slash));
        m_folders.insert(foldersOf(key, slash));
    }
    if (clash)
        return Error{Error::Kind::Unsafe,
                     Tr::tr("The archive holds two files that would be the same file “%1” on some computers, so it was not "
                            "opened. Nothing was changed. Ask the sender for a fresh copy.").arg(name.left(80)), {}};
    if (folder) m_folders.insert(key);
    else m_names.insert(key);
    return {};
}

} // namespace microvet
