#include "core/actions/merge/conflicted_copies.h"

#include "core/actions/merge/draft_merge.h"
#include "core/base/conflicted_name.h"

#include <QFileInfo>

namespace microvet::actions {

namespace {

constexpr qsizetype mostCopies = 20;

} // namespace

bool isConflictedCopyName(const QString& name, const QString& original)
{
    const QString ending = QStringLiteral(".microvet");
    return name.endsWith(ending, Qt::CaseInsensitive) && original.endsWith(ending, Qt::CaseInsensitive)
        && isConflictedName(name, original);
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
