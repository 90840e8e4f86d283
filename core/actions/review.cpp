#include "core/actions/review.h"

#include "core/model/walk.h"

#include <QHash>

namespace microvet::actions {

VersionReader versionReader(FileStore& store, const document::Document& document, const QString& path)
{
    return [&store, &document, path](const QString& hash) { return document::revisionContent(store, document, path, hash); };
}

review::KeptCourse keptOnce(VersionReader read)
{
    auto known = std::make_shared<QHash<QString, std::optional<model::Course>>>();
    return [read = std::move(read), known](const QString& hash) {
        if (const auto found = known->constFind(hash); found != known->cend()) return *found;
        const auto content = read(hash);
        const auto course = content ? std::optional(content->course) : std::nullopt;
        known->insert(hash, course);
        return course;
    };
}

QList<Difference> courseChanges(const model::Content& before, const model::Content& now)
{
    model::Content then = before;
    then.review = now.review;
    return then.course == now.course ? QList<Difference>() : compare(then, now);
}

QList<Difference> changesIn(const QUuid& element, const model::Content& before, const model::Content& now)
{
    QList<Difference> list = courseChanges(before, now);
    list.removeIf([&](const Difference& difference) {
        return !model::locate(now, difference.element).path.contains(element)
            && !model::locate(before, difference.element).path.contains(element);
    });
    return list;
}

QString versionAt(const QList<document::Revision>& versions, const QDateTime& time)
{
    const document::Revision* last = nullptr;
    for (const document::Revision& version : versions)
        if (version.time <= time && (!last || version.time >= last->time)) last = &version;
    return last ? last->hash : QString();
}

} // namespace microvet::actions
