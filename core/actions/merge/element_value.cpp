#include "core/actions/merge/element_value.h"

#include "core/model/json.h"
#include "core/model/walk.h"

#include <QJsonArray>
#include <QJsonObject>

namespace microvet::actions {

using namespace model;

namespace {

template<class T, class Fn>
bool visitAs(const Located& at, Fn& fn)
{
    const T* value = at.as<T>();
    if (value) fn(*value);
    return value;
}

/// Calls fn with the element, or with the nearest around it that the walks know by itself; answers its id.
template<class Fn>
QUuid visitNearest(const Content& content, const Located& at, Fn fn)
{
    for (qsizetype i = at.path.size(); i-- > 0;) {
        const Located step = locate(content, at.path[i]);
        if (visitAs<Course>(step, fn) || visitAs<Module>(step, fn) || visitAs<Unit>(step, fn) ||
            visitAs<Block>(step, fn) || visitAs<Question>(step, fn) || visitAs<Outcome>(step, fn) ||
            visitAs<Assessment>(step, fn) || visitAs<Media>(step, fn) || visitAs<Rubric>(step, fn) ||
            visitAs<Term>(step, fn))
            return step.id;
    }
    return {};
}

/// True for the path itself and for what is below it.
bool within(const QByteArray& part, const QByteArray& whole)
{
    return whole.isEmpty() || part == whole || (part.startsWith(whole) && part[whole.size()] == '.');
}

/// The object with that id, itself or somewhere in it.
QJsonValue withId(const QJsonValue& value, const QString& id)
{
    QJsonValue found(QJsonValue::Undefined);
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (auto it = array.begin(); it != array.end() && found.isUndefined(); ++it)
            found = withId(*it, id);
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        if (object.value(QLatin1String("id")).toString() == id) return value;
        for (auto it = object.begin(); it != object.end() && found.isUndefined(); ++it)
            found = withId(*it, id);
    }
    return found;
}

} // namespace

QJsonValue elementValue(const Content& content, const QUuid& element, const QByteArray& field)
{
    const Located at = locate(content, element);
    if (!at) return QJsonValue(QJsonValue::Undefined);
    QJsonObject nearest;
    if (visitNearest(content, at, [&](const auto& value) { nearest = toJson(value); }).isNull())
        nearest = toJson(content.review);
    QJsonValue value = withId(nearest, element.toString(QUuid::WithoutBraces));
    if (field.isEmpty()) return value;
    const QList<QByteArray> steps = field.split('.');
    for (const QByteArray& step : steps) {
        bool isNumber = false;
        const int number = step.toInt(&isNumber);
        if (value.isArray() && isNumber) value = value.toArray().at(number);
        // What a newer version wrote stands among the members.
        else if (step != "unknown")
            value = value.toObject().value(QString::fromUtf8(step));
    }
    return value;
}

QString elementWords(const Content& content, const QUuid& element, const QByteArray& field)
{
    const Located at = locate(content, element);
    if (!at) return {};
    QStringList lines;
    bool isWhole = false;
    const auto take = [&](const TextView& text) {
        const bool isOwn = text.owner == element;
        // What is in it has owners of its own.
        if (isOwn ? !within(text.field, field) : !isWhole || (!field.isEmpty() && field != "body")) return;
        if (const QString words = text.toPlainText(); !words.trimmed().isEmpty()) lines.append(words);
    };
    const QUuid nearest = visitNearest(content, at, [&](const auto& value) {
        isWhole = value.id.uuid() == element;
        forEachText(value, take);
    });
    if (nearest.isNull()) forEachText(content, take);
    return lines.join(u'\n');
}

QString elementPath(const Content& content, const QUuid& element)
{
    const Located at = locate(content, element);
    QStringList steps;
    for (const QUuid& id : at.path) {
        const Located step = locate(content, id);
        if (step.kind != ElementKind::Course)
            steps.append(QStringLiteral("%1[%2]").arg(QString::fromUtf8(step.list)).arg(step.index));
    }
    return steps.join(u'.');
}

} // namespace microvet::actions
