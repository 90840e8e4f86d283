#include "ui/outline/outline_luggage.h"

#include "core/model/json.h"
#include "core/model/walk.h"

#include <QJsonArray>

namespace microvet::ui {
using namespace model;
namespace {

QHash<QByteArray, std::weak_ptr<document::MediaStore>>& stores()
{
    static QHash<QByteArray, std::weak_ptr<document::MediaStore>> all;
    return all;
}

/// What the element and everything in it refer to.
void collect(const Located& element, QSet<QUuid>& targets)
{
    const auto add = [&](const RefView& ref) { targets.insert(ref.target); };
    if (const auto* module = element.as<Module>()) forEachRef(*module, add);
    else if (const auto* unit = element.as<Unit>()) forEachRef(*unit, add);
    else if (const auto* block = element.as<Block>()) forEachRef(*block, add);
    else if (const auto* assessment = element.as<Assessment>()) forEachRef(*assessment, add);
    else if (const auto* question = element.as<Question>()) forEachRef(*question, add);
    else if (const auto* outcome = element.as<Outcome>()) forEachRef(*outcome, add);
}

/// A glossary block without a choice shows all terms, but those belong to the course and not to the block.
template<class T> QJsonArray packed(const QList<T>& list, const QSet<QUuid>& targets)
{
    QJsonArray array;
    for (const T& item : list)
        if (targets.contains(item.id.uuid())) array.append(toJson(item));
    return array;
}

template<class T> QList<T> unpackedList(const QJsonObject& json, const char* name)
{
    QList<T> list;
    for (const QJsonValue& value : json.value(QLatin1String(name)).toArray()) list.append(fromJson<T>(value.toObject()));
    return list;
}

} // namespace

qint64 Luggage::bytes() const
{
    qint64 sum = 0;
    for (const Media& medium : media) sum += std::max<qint64>(medium.size, places.value(medium.file).size);
    return sum;
}

QJsonObject packLuggage(const Session& session, const QList<QUuid>& elements)
{
    const Course& course = session.course();
    QSet<QUuid> targets;
    for (const QUuid& id : elements) collect(locate(session.content(), id), targets);
    for (const Media& medium : course.media)
        if (targets.contains(medium.id.uuid())) forEachRef(medium, [&](const RefView& ref) { targets.insert(ref.target); });
    QJsonObject places;
    for (const Media& medium : course.media) {
        if (!targets.contains(medium.id.uuid()) || !session.media()) continue;
        if (const auto place = session.media()->place(medium.file))
            places.insert(medium.file, QJsonObject{{QStringLiteral("path"), place->path},
                                                   {QStringLiteral("offset"), place->offset},
                                                   {QStringLiteral("size"), place->size}});
    }
    return {{QStringLiteral("media"), packed(course.media, targets)},
            {QStringLiteral("rubrics"), packed(course.rubrics, targets)},
            {QStringLiteral("terms"), packed(course.glossary, targets)},
            {QStringLiteral("places"), places}};
}

Luggage unpackLuggage(const QJsonObject& json, const QByteArray& source)
{
    Luggage luggage;
    luggage.media = unpackedList<Media>(json, "media");
    luggage.media.removeIf([](const Media& medium) { return !document::isMediaName(medium.file); });
    luggage.rubrics = unpackedList<Rubric>(json, "rubrics");
    luggage.terms = unpackedList<Term>(json, "terms");
    const QJsonObject places = json.value(QLatin1String("places")).toObject();
    for (auto it = places.begin(); it != places.end(); ++it) {
        const QJsonObject place = it->toObject();
        luggage.places.insert(it.key(), {place.value(QLatin1String("path")).toString(),
                                         place.value(QLatin1String("offset")).toInteger(),
                                         place.value(QLatin1String("size")).toInteger()});
    }
    luggage.store = stores().value(source).lock();
    return luggage;
}

void rememberStore(const QByteArray& source, const std::shared_ptr<document::MediaStore>& store)
{
    stores().removeIf([](const auto& entry) { return entry->expired(); });
    stores().insert(source, store);
}

QStringList bringMedia(const Luggage& luggage, document::MediaStore& store)
{
    QStringList missing;
    for (const Media& medium : luggage.media) {
        if (store.contains(medium.file)) continue;
        Progress progress;
        bool there = false;
        // The open course knows where its media lie now; the place on the clipboard may be older.
        if (luggage.store) {
            const auto added = store.addFrom(*luggage.store, medium.file, progress);
            there = added && *added == medium.file;
        }
        if (!there && luggage.places.contains(medium.file))
            there = store.addRange(luggage.places.value(medium.file), medium.file, progress).ok();
        if (!there) missing << (medium.name.isEmpty() ? medium.file : medium.name);
    }
    return missing;
}

QHash<QUuid, QUuid> unpackInto(Content& content, const Luggage& luggage, const QSet<QUuid>& wanted,
                               const std::function<bool(const QString& file)>& hasFile)
{
    QHash<QUuid, QUuid> ids;
    Course& course = content.course;
    // A proof belongs to its medium.
    QSet<QUuid> media = wanted;
    for (const Media& medium : luggage.media)
        if (wanted.contains(medium.id.uuid()) && !medium.attribution.proof.isNull())
            media.insert(medium.attribution.proof.target().uuid());
    const auto idOfFile = [&](const QString& file) {
        for (const Media& medium : std::as_const(course.media))
            if (medium.file == file) return medium.id;
        return MediaId();
    };
    QList<Media> fresh;
    for (Media medium : luggage.media) {
        if (!media.contains(medium.id.uuid()) || !hasFile(medium.file)) continue;
        const QUuid old = medium.id.uuid();
        const MediaId known = idOfFile(medium.file);
        if (!known.isNull()) {
            ids.insert(old, known.uuid());
            continue;
        }
        medium.id = MediaId::make();
        ids.insert(old, medium.id.uuid());
        fresh.append(medium);
    }
    for (Media& medium : fresh) {
        const QUuid proof = medium.attribution.proof.isNull() ? QUuid() : medium.attribution.proof.target().uuid();
        medium.attribution.proof = ids.contains(proof) ? MediaRef(MediaId(ids.value(proof))) : MediaRef();
        course.media.append(medium);
    }
    for (Rubric rubric : luggage.rubrics) {
        if (!wanted.contains(rubric.id.uuid()) || locate(content, rubric.id.uuid())) continue;
        const QUuid old = rubric.id.uuid();
        for (RubricCriterion& criterion : rubric.criteria)
            if (!criterion.outcome.isNull() && !locate(content, criterion.outcome.target().uuid())) criterion.outcome = {};
        giveNewIds(rubric);
        ids.insert(old, rubric.id.uuid());
        course.rubrics.append(rubric);
    }
    for (Term term : luggage.terms) {
        if (!wanted.contains(term.id.uuid()) || locate(content, term.id.uuid())) continue;
        const QUuid old = term.id.uuid();
        const auto same = std::find_if(course.glossary.cbegin(), course.glossary.cend(), [&](const Term& known) {
            return known.term.compare(term.term, Qt::CaseInsensitive) == 0;
        });
        if (same != course.glossary.cend()) {
            ids.insert(old, same->id.uuid());
            continue;
        }
        giveNewIds(term);
        ids.insert(old, term.id.uuid());
        course.glossary.append(term);
    }
    return ids;
}

} // namespace microvet::ui
