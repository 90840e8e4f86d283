#pragma once

#include "core/model/content.h"

#include <QJsonArray>
#include <QJsonObject>

#include <cmath>
#include <limits>

/// How single values stand in JSON. Included by .cpp of this room only.
namespace microvet::model::detail {

inline const QString typeKey = QStringLiteral("type");

template<class T> QJsonValue encode(const T& value);
template<class T> bool decode(QJsonValueConstRef json, T& value);

template<class T>
QJsonObject encodeStruct(const T& value)
{
    QJsonObject object = value.unknown;
    static const T defaults{};
    forEachFieldOf(value, defaults, [&](const auto& field, const auto& member, const auto& initial) {
        using V = std::remove_cvref_t<decltype(member)>;
        if constexpr (!VariantField<V>)
            if (member == initial) return;
        object.insert(QLatin1String(field.name), encode(member));
    });
    return object;
}

/// Fills a value that is new, in place: structs of fifty members are slow to move.
/// `typed`: the object is one alternative of a variant and names its type, which is no field.
template<class T>
void decodeStruct(const QJsonObject& object, T& value, bool typed = false)
{
    const qsizetype members = object.size();
    qsizetype taken = typed ? 1 : 0;
    QJsonObject refused;
    forEachField(value, [&](const auto& field, auto& member) {
        if (taken == members) return; // nothing is left in it: most fields have their default
        const auto it = object.constFind(QLatin1String(field.name));
        if (it == object.constEnd()) return;
        ++taken;
        if (!decode(it.value(), member)) {
            member = std::remove_cvref_t<decltype(member)>(T{}.*(field.member));
            refused.insert(it.key(), it.value());
        }
    });
    if (taken < members) {
        value.unknown = object;
        if (typed) value.unknown.remove(typeKey);
        forEachField(value, [&](const auto& field, auto&) { value.unknown.remove(QLatin1String(field.name)); });
        for (auto it = refused.constBegin(); it != refused.constEnd(); ++it) value.unknown.insert(it.key(), it.value());
    } else {
        value.unknown = refused;
    }
}

template<class Variant>
QJsonValue encodeVariant(const Variant& value)
{
    return std::visit([](const auto& part) -> QJsonObject {
        using Part = std::remove_cvref_t<decltype(part)>;
        if constexpr (std::is_same_v<Part, Unknown>) {
            return part.raw;
        } else {
            QJsonObject object = encodeStruct(part);
            object.insert(typeKey, QLatin1String(Part::type));
            return object;
        }
    }, value);
}

template<class... Part>
bool decodeVariant(QJsonValueConstRef json, std::variant<Part...>& value)
{
    if (!json.isObject()) return false;
    const QJsonObject object = json.toObject();
    const QString type = object.value(typeKey).toString();
    const auto take = [&]<class P>(std::type_identity<P>) {
        if constexpr (VariantPart<P>) {
            if (type != QLatin1String(P::type)) return false;
            decodeStruct(object, value.template emplace<P>(), true);
            return true;
        } else {
            return false;
        }
    };
    if (!(take(std::type_identity<Part>{}) || ...)) value = Unknown{type, object};
    return true;
}

template<class T>
QJsonValue encode(const T& value)
{
    if constexpr (std::is_same_v<T, bool> || std::is_same_v<T, double> || std::is_same_v<T, QString>) {
        return value;
    } else if constexpr (std::is_integral_v<T>) {
        return qint64(value);
    } else if constexpr (std::is_same_v<T, RichText>) {
        return richtext::toJson(value);
    } else if constexpr (IsCoded<T>::value) {
        return value.code();
    } else if constexpr (IdField<T>) {
        return value.toString();
    } else if constexpr (RefField<T>) {
        return value.target().toString();
    } else if constexpr (std::is_same_v<T, AnyRef>) {
        return value.target.toString(QUuid::WithoutBraces);
    } else if constexpr (std::is_same_v<T, QDate>) {
        return value.toString(Qt::ISODate);
    } else if constexpr (std::is_same_v<T, QDateTime>) {
        return value.toUTC().toString(Qt::ISODateWithMs);
    } else if constexpr (std::is_same_v<T, LangMap> || std::is_same_v<T, LangListMap>) {
        QJsonObject object;
        for (auto it = value.cbegin(); it != value.cend(); ++it) object.insert(it.key(), encode(it.value()));
        return object;
    } else if constexpr (IsOptional<T>::value) {
        return value ? encode(*value) : QJsonValue(QJsonValue::Null);
    } else if constexpr (IsList<T>::value) {
        QJsonArray array;
        for (const auto& item : value) array.append(encode(item));
        return array;
    } else if constexpr (VariantField<T>) {
        return encodeVariant(value);
    } else {
        return encodeStruct(value);
    }
}

template<class T>
bool decode(QJsonValueConstRef json, T& value)
{
    if constexpr (std::is_same_v<T, bool>) {
        if (!json.isBool()) return false;
        value = json.toBool();
        return true;
    } else if constexpr (std::is_same_v<T, double>) {
        if (!json.isDouble()) return false;
        value = json.toDouble();
        return true;
    } else if constexpr (std::is_integral_v<T>) {
        const double number = json.toDouble();
        if (!json.isDouble() || std::floor(number) != number || std::abs(number) > double(std::numeric_limits<T>::max()))
            return false;
        value = T(json.toInteger());
        return true;
    } else if constexpr (std::is_same_v<T, QString>) {
        if (!json.isString()) return false;
        value = json.toString();
        return true;
    } else if constexpr (std::is_same_v<T, RichText>) {
        if (!json.isString() && !json.isArray() && !json.isObject()) return false;
        value = richtext::fromJson(json);
        return true;
    } else if constexpr (IsCoded<T>::value) {
        if (!json.isString()) return false;
        value = T::fromCode(json.toString());
        return true;
    } else if constexpr (IdField<T> || RefField<T> || std::is_same_v<T, AnyRef>) {
        const QUuid id = QUuid::fromString(json.toString());
        if (id.isNull()) return false;
        if constexpr (IdField<T>) value = T(id);
        else if constexpr (RefField<T>) value = T(decltype(value.target())(id));
        else value.target = id;
        return true;
    } else if constexpr (std::is_same_v<T, QDate>) {
        value = QDate::fromString(json.toString(), Qt::ISODate);
        return value.isValid();
    } else if constexpr (std::is_same_v<T, QDateTime>) {
        value = QDateTime::fromString(json.toString(), Qt::ISODateWithMs).toUTC();
        return value.isValid();
    } else if constexpr (std::is_same_v<T, LangMap> || std::is_same_v<T, LangListMap>) {
        if (!json.isObject()) return false;
        const QJsonObject object = json.toObject();
        for (auto it = object.constBegin(); it != object.constEnd(); ++it)
            if (!decode(it.value(), value[it.key()])) return false;
        return true;
    } else if constexpr (IsOptional<T>::value) {
        if (json.isNull()) return true;
        return decode(json, value.emplace());
    } else if constexpr (IsList<T>::value) {
        if (!json.isArray()) return false;
        const QJsonArray array = json.toArray();
        value.reserve(array.size());
        for (const auto& entry : array)
            if (!decode(entry, value.emplaceBack())) return false;
        return true;
    } else if constexpr (VariantField<T>) {
        return decodeVariant(json, value);
    } else {
        if (!json.isObject()) return false;
        decodeStruct(json.toObject(), value);
        return true;
    }
}

} // namespace microvet::model::detail
