#include "core/plan/markup.h"
#include "core/plan/pages.h"

#include "core/model/visit.h"

/// Which media learners see.
namespace microvet::plan {

using namespace model;

namespace {

/// Follows the described fields, so that a new block or field with a picture needs no line here.
template<class T>
void collectMedia(const T& value, const std::function<void(MediaId)>& fn)
{
    if constexpr (std::is_same_v<T, Question>) {
        if (value.keptForAssessors) return;
    }
    if constexpr (std::is_same_v<T, Organisation>) {
        if ((value.legalName + value.shortName).trimmed().isEmpty()) return; // pages name no organisation then, nor show its logo
    }
    if constexpr (!std::is_same_v<T, Media>) {
        forEachField(value, [&](const auto& field, const auto& part) {
            using Part = std::remove_cvref_t<decltype(part)>;
            if (field.flags & Trainer) return;
            if constexpr (std::is_same_v<Part, MediaRef>) {
                if (!part.isNull()) fn(part.target());
            } else if constexpr (std::is_same_v<Part, QList<MediaRef>>) {
                for (const MediaRef& ref : part)
                    fn(ref.target());
            } else {
                detail::forEachNested(part, [&](const auto& nested) { collectMedia(nested, fn); });
            }
        });
    }
}

} // namespace

QList<MediaId> learnersMedia(const Course& course)
{
    QList<MediaId> out;
    QSet<MediaId> seen;
    collectMedia(course, [&](MediaId id) {
        if (seen.contains(id)) return;
        seen.insert(id);
        out.append(id);
    });
    return out;
}

QStringList mediaForLearners(const Content& content)
{
    QHash<MediaId, QString> files;
    for (const Media& media : content.course.media)
        if (!files.contains(media.id)) files.insert(media.id, media.file);
    QSet<QString> names;
    for (const MediaId& id : learnersMedia(content.course))
        if (const QString file = files.value(id); isMediaName(file)) names.insert(file);
    QStringList out(names.cbegin(), names.cend());
    out.sort();
    return out;
}

} // namespace microvet::plan
