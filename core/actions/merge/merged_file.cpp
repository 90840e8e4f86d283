#include "core/actions/merge/merged_file.h"

#include "core/actions/damaged_media.h"

#include <QDir>

namespace microvet::actions {

Result<DraftMerge::Media> writeMerged(FileStore& store, const DraftMerge& merge, const MergedFile& file,
                                      const Clock& clock)
{
    const QList<DraftMerge::Version> versions = merge.versions(file.author, clock);
    document::Document document = merge.document(versions);
    Progress progress;
    auto media = merge.takeMedia(versions, *document.media, progress);
    if (!media) return media.error();
    const auto own = [&](const QString& path) { return store.resolved(QDir(path).absolutePath()); };
    document::SaveRequest request;
    request.path = file.path;
    request.author = file.author;
    request.program = QStringLiteral("microvet " MICROVET_VERSION);
    // A course out of an archive has no file of its own: nothing is expected, and the archive is not written over.
    if (own(file.path) == own(file.mine)) request.expected = document.file;
    const auto saved = document::save(store, request, document, clock, progress);
    if (!saved) return saved.error();
    // The course's own files come as they are.
    for (const DamagedMedium& medium : damagedMedia(document.content, *document.media, progress))
        media->damaged.append(medium.described());
    return *media;
}

} // namespace microvet::actions
