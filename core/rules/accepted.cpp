#include "core/rules/accepted.h"

#include "core/model/json.h"
#include "core/model/walk.h"

#include <QCryptographicHash>
#include <QJsonArray>

#include <algorithm>

namespace microvet::rules {

using namespace model;

namespace {

QJsonObject jsonOf(const ElementView& view)
{
    if (const auto* course = view.as<Course>()) {
        Course alone = *course; // shares; what stands on its own is judged on its own
        alone.modules.clear();
        alone.outcomes.clear();
        alone.assessments.clear();
        alone.media.clear();
        return toJson(alone);
    }
    if (const auto* module = view.as<Module>()) {
        Module alone = *module;
        alone.units.clear();
        return toJson(alone);
    }
    if (const auto* unit = view.as<Unit>()) return toJson(*unit);
    if (const auto* block = view.as<Block>()) return toJson(*block);
    if (const auto* question = view.as<Question>()) return toJson(*question);
    if (const auto* outcome = view.as<Outcome>()) return toJson(*outcome);
    if (const auto* assessment = view.as<Assessment>()) return toJson(*assessment);
    if (const auto* medium = view.as<Media>()) return toJson(*medium);
    return {};
}

/// The object with that id inside of another; undefined where there is none.
QJsonValue inside(const QJsonValue& value, const QString& id)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        if (object.value(QLatin1String("id")).toString() == id) return object;
        for (const auto& member : object)
            if (const QJsonValue found = inside(member, id); !found.isUndefined()) return found;
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const auto& member : array)
            if (const QJsonValue found = inside(member, id); !found.isUndefined()) return found;
    }
    return QJsonValue(QJsonValue::Undefined);
}

/// What stands at the finding's place.
QJsonValue placeOf(const Content& content, const Finding& finding)
{
    const Located place = locate(content, finding.place);
    if (!place) return {};
    if (place.kind == ElementKind::Course && finding.field.isEmpty()) return {};
    QJsonValue value;
    if (standsAlone(place.kind)) {
        value = jsonOf(place);
    } else {
        for (auto above = place.path.crbegin(); above != place.path.crend(); ++above) {
            const Located node = locate(content, *above);
            if (!standsAlone(node.kind)) continue;
            value = inside(jsonOf(node), finding.place.toString(QUuid::WithoutBraces));
            break;
        }
    }
    const QList<QByteArray> members = finding.field.isEmpty() ? QList<QByteArray>() : finding.field.split('.');
    QJsonValue at = value;
    for (const QByteArray& member : members) at = at.toObject().value(QLatin1String(member));
    return members.isEmpty() ? value : at;
}

} // namespace

QString stateOf(const Content& content, const Finding& finding)
{
    const QJsonObject all{
        {QStringLiteral("place"), placeOf(content, finding)},
        {QStringLiteral("field"), QString::fromLatin1(finding.field)},
        {QStringLiteral("says"), QJsonArray::fromVariantList(finding.arguments)},
    };
    return QString::fromLatin1(QCryptographicHash::hash(toCanonicalJson(all), QCryptographicHash::Sha256).toHex().left(32));
}

Judged judge(const Content& content, const QList<Finding>& findings)
{
    if (content.review.accepted.isEmpty()) return {findings, {}};
    QHash<std::pair<QString, QUuid>, QList<const AcceptedFinding*>> said;
    for (const AcceptedFinding& one : content.review.accepted) said[{one.rule, one.place.target}].append(&one);
    Judged judged;
    for (const Finding& finding : findings) {
        const auto found = said.constFind({finding.rule, finding.place});
        const AcceptedFinding* by = nullptr;
        if (found != said.cend()) {
            const QString state = stateOf(content, finding);
            const auto same = std::find_if(found->cbegin(), found->cend(), [&](const auto* one) { return one->state == state; });
            if (same != found->cend()) by = *same;
        }
        if (by) judged.accepted.append({finding, *by});
        else judged.open.append(finding);
    }
    return judged;
}

void accept(Content& content, const QList<Finding>& findings, const QString& reason, const QString& author, const QDateTime& time)
{
    for (const Finding& finding : findings) {
        AcceptedFinding one;
        one.id = PartId::make();
        one.rule = finding.rule;
        one.place.target = finding.place;
        one.state = stateOf(content, finding);
        one.reason = reason;
        one.author = author;
        one.time = time;
        content.review.accepted.removeIf([&](const AcceptedFinding& old) {
            return old.rule == one.rule && old.place.target == finding.place && old.state == one.state;
        });
        content.review.accepted.append(one);
    }
}

void takeBack(Content& content, const QSet<PartId>& accepted)
{
    content.review.accepted.removeIf([&](const AcceptedFinding& one) { return accepted.contains(one.id); });
}

} // namespace microvet::rules
