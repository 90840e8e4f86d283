#include "core/model/media_use.h"

#include <QSet>

namespace microvet::model {

QHash<QUuid, QList<RefView>> mediaUses(const Content& content)
{
    QHash<QUuid, QList<RefView>> uses;
    forEachRef(content, [&](const RefView& ref) {
        if (ref.targetKind == ElementKind::Media && ref.owner != ref.target) uses[ref.target].append(ref);
    });
    return uses;
}

QList<MediaId> unusedMedia(const Content& content)
{
    const auto uses = mediaUses(content);
    QSet<QUuid> gone;
    for (bool more = true; more;) {
        more = false;
        for (const Media& medium : content.course.media) {
            if (gone.contains(medium.id.uuid())) continue;
            const QList<RefView> places = uses.value(medium.id.uuid());
            const bool used = std::any_of(places.cbegin(), places.cend(), [&](const RefView& ref) { return !gone.contains(ref.owner); });
            if (used) continue;
            gone.insert(medium.id.uuid());
            more = true;
        }
    }
    QList<MediaId> out;
    for (const Media& medium : content.course.media)
        if (gone.contains(medium.id.uuid())) out.append(medium.id);
    return out;
}

void removeMedia(Content& content, const QList<MediaId>& media)
{
    if (media.isEmpty()) return;
    content.course.media.removeIf([&](const Media& medium) { return media.contains(medium.id); });
}

MediaId addMedium(Content& content, const Media& medium)
{
    for (const Media& known : std::as_const(content.course.media))
        if (known.file == medium.file) return known.id;
    content.course.media.append(medium);
    return medium.id;
}

bool replaceMedium(Content& content, MediaId id, const Media& fresh)
{
    return modify<Media>(content, id, [&](Media& medium) {
        medium.file = fresh.file;
        medium.name = fresh.name;
        medium.mimeType = fresh.mimeType;
        medium.size = fresh.size;
        medium.width = fresh.width;
        medium.height = fresh.height;
        medium.seconds = fresh.seconds;
    });
}

} // namespace microvet::model
