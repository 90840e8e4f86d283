#include "core/programme/store/stored_value.h"

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

} // namespace microvet::programme
