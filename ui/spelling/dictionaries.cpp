#include "ui/spelling/dictionaries.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

namespace microvet::ui {
namespace {

/// LibreOffice has a folder for each language below this one.
void addExtensions(QStringList& folders, const QString& extensions)
{
    const QDir dir(extensions);
    for (const QString& name : dir.entryList({QStringLiteral("dict-*")}, QDir::Dirs)) {
        folders << dir.filePath(name);
        // Some have the files one level further down.
        for (const QString& inner : QDir(dir.filePath(name)).entryList({QStringLiteral("dictionaries"), QStringLiteral("*_*")}, QDir::Dirs))
            folders << dir.filePath(name + u'/' + inner);
    }
}

/// How well a dictionary's name fits; 0: not at all.
int fit(const QString& name, const QString& wanted)
{
    const QString code = QString(name).replace(u'-', u'_').toLower();
    const QString full = QString(wanted).replace(u'-', u'_').toLower();
    const QString language = full.section(u'_', 0, 0);
    if (code == full) return 5;
    if (code.startsWith(full + u'_')) return full.contains(u'_') ? 4 : code == full + u'_' + language ? 3 : code == QLatin1String("en_gb") || code == QLatin1String("el_gr") ? 3 : 2;
    if (code == language) return 2;
    return code.startsWith(language + u'_') ? 1 : 0;
}

} // namespace

QStringList dictionaryFolders()
{
    if (const QString own = qEnvironmentVariable("MICROVET_DICTIONARIES"); !own.isEmpty()) return own.split(QDir::listSeparator());
    QStringList folders;
    for (const QString& data : QStandardPaths::standardLocations(QStandardPaths::AppDataLocation)) folders << data + QStringLiteral("/dictionaries");
    const QString program = QCoreApplication::applicationDirPath();
    folders << program + QStringLiteral("/dictionaries") << program + QStringLiteral("/../Resources/dictionaries");
#if defined(Q_OS_WIN)
    for (const char* root : {"ProgramFiles", "ProgramFiles(x86)"}) {
        const QString path = qEnvironmentVariable(root);
        if (!path.isEmpty()) addExtensions(folders, path + QStringLiteral("/LibreOffice/share/extensions"));
    }
#elif defined(Q_OS_MACOS)
    folders << QDir::homePath() + QStringLiteral("/Library/Spelling") << QStringLiteral("/Library/Spelling");
    addExtensions(folders, QStringLiteral("/Applications/LibreOffice.app/Contents/Resources/extensions"));
#else
    folders << QStringLiteral("/usr/share/hunspell") << QStringLiteral("/usr/share/myspell/dicts") << QStringLiteral("/usr/share/myspell");
    addExtensions(folders, QStringLiteral("/usr/lib/libreoffice/share/extensions"));
    addExtensions(folders, QStringLiteral("/usr/lib64/libreoffice/share/extensions"));
    for (const QString& office : QDir(QStringLiteral("/opt")).entryList({QStringLiteral("libreoffice*")}, QDir::Dirs))
        addExtensions(folders, QStringLiteral("/opt/%1/share/extensions").arg(office));
#endif
    return folders;
}

std::optional<Dictionary> findDictionary(const QString& language, const QStringList& folders)
{
    if (language.isEmpty()) return std::nullopt;
    std::optional<Dictionary> best;
    int bestFit = 0;
    for (const QString& folder : folders) {
        const QDir dir(folder);
        for (const QString& file : dir.entryList({QStringLiteral("*.aff")}, QDir::Files, QDir::Name)) {
            const QString code = file.chopped(4);
            const int here = fit(code, language);
            if (here <= bestFit || !dir.exists(code + QStringLiteral(".dic"))) continue;
            bestFit = here;
            best = Dictionary{code, dir.filePath(file), dir.filePath(code + QStringLiteral(".dic"))};
        }
    }
    return best;
}

} // namespace microvet::ui
