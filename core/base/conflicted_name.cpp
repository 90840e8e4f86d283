#include "core/base/conflicted_name.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace microvet {

namespace {

/// What stands between the name of the original and the ending.
const QRegularExpression& addition()
{
    static const QRegularExpression pattern(QRegularExpression::anchoredPattern(QString::fromUtf8(
        // In brackets, whoever wrote it and when: Dropbox, Nextcloud, Seafile, in the language of the service.
        "\\s*[(\\[].*(?i:confli|konflikt|конфликт|διένεξ|σύγκρουσ|ütközés|kolizj|ristiriita).*[)\\]]"
        "|\\.sync-conflict-\\d{8}-\\d{6}(-\\w+)?"               // Syncthing
        "|[_.-](?i:conflict)([_.-].*)?"                         // ownCloud, Resilio
        "|-(?i:DESKTOP|LAPTOP)-[A-Za-z0-9]+(-\\d+)?"            // OneDrive: the name of the computer,
        "|-(?=[A-Z0-9-]*\\d)(?=[A-Z0-9-]*[A-Z])[A-Z0-9-]{4,15}" // also one that the school gave it
        "|\\s\\(\\d{1,2}\\)")));                                // Google Drive, browsers
    return pattern;
}

} // namespace

bool isConflictedName(const QString& name, const QString& original)
{
    const QString ending = QLatin1Char('.') + QFileInfo(original).suffix();
    if (!name.endsWith(ending, Qt::CaseInsensitive) || !original.endsWith(ending, Qt::CaseInsensitive)) return false;
    const QString stem = original.chopped(ending.size());
    if (stem.isEmpty() || !name.startsWith(stem) || name.size() <= original.size()) return false;
    return addition().match(name.mid(stem.size()).chopped(ending.size())).hasMatch();
}

} // namespace microvet
