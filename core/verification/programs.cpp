#include "core/verification/programs.h"

#include "core/packages/package.h"

#include <QSet>

namespace microvet::verification {

QString programIn(const QByteArray& start)
{
    const auto is = [&](const char* magic, int size) { return start.startsWith(QByteArray(magic, size)); };
    // A text may begin with "MZ", but has no zeros.
    if (is("MZ", 2) && start.left(64).contains('\0')) return QStringLiteral("Windows");
    if (is("L\0\0\0\1\x14\2\0", 8)) return QStringLiteral("Windows");
    if (is("\x7f" "ELF", 4)) return QStringLiteral("Linux");
    if (is("\xfe\xed\xfa\xce", 4) || is("\xfe\xed\xfa\xcf", 4) || is("\xce\xfa\xed\xfe", 4) || is("\xcf\xfa\xed\xfe", 4)) return QStringLiteral("macOS");
    // Java classes and fat programs of macOS begin alike; what follows is a version, or a small number of parts.
    if (is("\xca\xfe\xba\xbe", 4)) return start.size() > 7 && start[4] == 0 && start[5] == 0 && start[6] == 0 && start[7] < 20 ? QStringLiteral("macOS") : QStringLiteral("Java");
    if (is("dex\n", 4)) return QStringLiteral("Android");
    return {};
}

bool isArchiveStart(const QByteArray& start)
{
    return start.startsWith(QByteArray("PK\3\4", 4)) || start.startsWith("Rar!") || packages::looksLikeArchive(start);
}

bool hasMacros(const QByteArray& bytes)
{
    // Names of entries stand in a zip as they are.
    if (bytes.startsWith("PK")) return bytes.contains("vbaProject.bin") || bytes.contains("Basic/Standard/");
    static const QByteArray name = [] {
        QByteArray wide;
        for (const char c : QByteArrayLiteral("_VBA_PROJECT")) wide.append(c).append('\0');
        return wide;
    }();
    return bytes.startsWith("\xd0\xcf\x11\xe0") && bytes.contains(name);
}

bool isMacroType(const QString& extension)
{
    static const QSet<QString> types{QStringLiteral("docm"), QStringLiteral("dotm"), QStringLiteral("xlsm"), QStringLiteral("xltm"),
                                     QStringLiteral("xlam"), QStringLiteral("pptm"), QStringLiteral("potm"), QStringLiteral("ppsm"),
                                     QStringLiteral("ppam"), QStringLiteral("sldm")};
    return types.contains(extension);
}

bool isZipType(const QString& extension)
{
    static const QSet<QString> types{QStringLiteral("docx"), QStringLiteral("xlsx"), QStringLiteral("pptx"), QStringLiteral("ppsx"),
                                     QStringLiteral("odt"), QStringLiteral("ods"), QStringLiteral("odp"), QStringLiteral("odg"),
                                     QStringLiteral("epub"), QStringLiteral("h5p"), QStringLiteral("ggb"), QStringLiteral("microvet")};
    return types.contains(extension) || isMacroType(extension);
}

} // namespace microvet::verification
