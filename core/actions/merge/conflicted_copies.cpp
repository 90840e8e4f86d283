#include "core/actions/merge/conflicted_copies.h"

#include "core/actions/merge/draft_merge.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace microvet::actions {

namespace {

constexpr qsizetype mostCopies = 20;

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

bool isConflictedCopyName(const QString& name, const QString& original)
{
    const QString ending = QStringLiteral(".microvet");
    if (!name.endsWith(ending, Qt::CaseInsensitive) || !original.endsWith(ending, Qt::CaseInsensitive)) return false;
    const QString stem = original.chopped(ending.size());
    if (stem.isEmpty() || !name.startsWith(stem)) return false;
    return addition().match(name.mid(stem.size()).chopped(ending.size())).hasMatch();
}

QStringList conflictedCopies(FileStore& store, const document::Document& document, const QString& path,
                             const QString& folder)
{
    QStringList copies;
    const QString name = QFileInfo(path).fileName();
    const QStringList names = store.list(folderOf(path));
    for (const QString& other : names) {
        if (!isConflictedCopyName(other, name) || copies.size() == mostCopies) continue;
        const QString copy = folderOf(path) + u'/' + other;
        auto draft = openDraft(store, copy, folder);
        if (!draft || draft->document.content.course.id != document.content.course.id) continue;
        DraftMerge merge(store, document);
        if (merge.add(*std::move(draft)) && merge.steps().constFirst().base.kind != MergeBase::Theirs)
            copies.append(copy);
    }
    return copies;
}

} // namespace microvet::actions
