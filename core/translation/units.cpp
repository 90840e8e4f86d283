#include "core/translation/units.h"

#include "core/model/text_places.h"

#include <algorithm>

namespace microvet::translation {

using namespace model;

namespace {

constexpr int uuidLength = 36;

QString idOf(const QUuid& owner, const QByteArray& field)
{
    return owner.toString(QUuid::WithoutBraces) + u'.' + QString::fromUtf8(field);
}

/// "titleIn.de" → "title", "keywordsIn.0.de" → "keywords.0": the field that a text in another language says anew.
QByteArray mainField(const TextPlace& place)
{
    QByteArray field = place.field.chopped(place.language.toUtf8().size() + 1);
    const qsizetype at = field.lastIndexOf("In");
    return at < 0 ? QByteArray() : field.remove(at, 2);
}

/// Questions are the only elements whose body has a text of its own: one with gaps.
bool hasGaps(const TextPlace& place) { return place.ownerKind == ElementKind::Question && place.field == "body.text"; }

} // namespace

QString Unit::id() const { return idOf(owner, field); }

bool Unit::isTranslatable() const
{
    return std::any_of(segments.cbegin(), segments.cend(),
                       [](const Segment& segment) { return segment.isTranslatable(); });
}

QUuid ownerOf(const QString& unitId)
{
    return unitId.size() > uuidLength && unitId[uuidLength] == u'.'
               ? QUuid::fromString(QStringView(unitId).first(uuidLength))
               : QUuid();
}

void forEachUnit(const Course& course, const QString& language, const std::function<void(const Unit&)>& fn)
{
    Course copy = course;
    copy.changes.clear();
    QHash<QString, QString> translated;
    if (!language.isEmpty())
        forEachPlace(copy, [&](const TextPlace& place) {
            if (place.plain && place.language.compare(language, Qt::CaseInsensitive) == 0)
                translated.insert(idOf(place.owner, mainField(place)), *place.plain);
        });
    forEachPlace(copy, [&](const TextPlace& place) {
        if (!(place.flags & Translatable) || place.fixed || !place.language.isEmpty()) return;
        Unit unit{place.owner, place.field, {}, {}};
        if (place.plain) {
            unit.segments.append(segmentOf(*place.plain));
            if (const auto found = translated.constFind(unit.id()); found != translated.constEnd())
                unit.translated = *found;
        } else {
            unit.rich = *place.rich;
            for (qsizetype i = 0; i < place.rich->blocks.size(); ++i) {
                Segment segment = segmentOf(place.rich->blocks[i], hasGaps(place));
                segment.number = int(i) + 1;
                if (!segment.pieces.isEmpty()) unit.segments.append(std::move(segment));
            }
        }
        if (!unit.segments.isEmpty()) fn(unit);
    });
}

} // namespace microvet::translation
