#include "core/programme/store/stored_value.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace microvet::programme {

QVariant asStored(const Field& field, const QVariant& value)
{
    switch (field.type) {
    case FieldType::Number:
        return value.toInt();
    case FieldType::YesNo:
        return value.toBool() ? 1 : 0;
    case FieldType::Points:
        return value.isNull() ? QVariant(QMetaType::fromType<double>()) : QVariant(value.toDouble());
    case FieldType::Reference:
        return value.toUuid().isNull() ? QVariant(QMetaType::fromType<QString>()) : QVariant(toText(field, value));
    default: {
        QString text = toText(field, value);
        text.remove(QChar(0)); // no database keeps it
        return text.isNull() ? QStringLiteral("") : text; // a null string would be NULL
    }
    }
}

QVariant asRead(const Field& field, const QVariant& value)
{
    switch (field.type) {
    case FieldType::Number:
        return value.toInt();
    case FieldType::YesNo:
        return value.toInt() != 0;
    case FieldType::Points:
        return value;
    default:
        return fromText(field, value.toString());
    }
}

std::shared_ptr<Record> recordFromLog(const Kind& kind, const QString& json)
{
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    std::shared_ptr<Record> record = kind.make();
    for (const Field& field : kind.fields)
        if (object.contains(field.key())) field.set(*record, fromText(field, object.value(field.key()).toString()));
    return record;
}

} // namespace microvet::programme
