#include "core/programme/field.h"

#include "core/programme/selection/criteria_changes.h"

#include <QCoreApplication>
#include <QLocale>

namespace microvet::programme {

namespace {

QString translated(const char* text)
{
    return *text ? QCoreApplication::translate("microvet::programme", text) : QString();
}

} // namespace

QString Field::labelText() const { return translated(label); }
QString Field::helpText() const { return translated(help); }

QString Field::shown(const QVariant& value) const
{
    const QLocale locale;
    switch (type) {
    case FieldType::Code: {
        const QString code = value.toString();
        for (const CodeName& known : codes)
            if (code == QLatin1String(known.code)) return translated(known.name);
        return code;
    }
    case FieldType::Date:
        return value.toDate().isValid() ? locale.toString(value.toDate(), QLocale::ShortFormat) : QString();
    case FieldType::Time:
        return value.toDateTime().isValid()
            ? locale.toString(value.toDateTime().toLocalTime(), QLocale::ShortFormat)
            : QString();
    case FieldType::Points:
        return value.isNull() ? QString() : locale.toString(value.toDouble(), 'g', 6);
    case FieldType::Number:
        return value.toInt() < 0 ? QString() : locale.toString(value.toInt()); // -1: not known
    case FieldType::Differences:
        return sentencesOf(value.toString(), locale.name()).join(QLatin1Char('\n'));
    case FieldType::YesNo:
        return value.toBool() ? translated(QT_TRANSLATE_NOOP("microvet::programme", "Yes"))
                              : translated(QT_TRANSLATE_NOOP("microvet::programme", "No"));
    default:
        return toText(*this, value);
    }
}

QString toText(const Field& field, const QVariant& value)
{
    switch (field.type) {
    case FieldType::Date:
        return value.toDate().toString(Qt::ISODate);
    case FieldType::Time:
        return value.toDateTime().isValid() ? value.toDateTime().toUTC().toString(Qt::ISODateWithMs) : QString();
    case FieldType::Number:
        return QString::number(value.toInt());
    case FieldType::Points:
        return value.isNull() ? QString() : QString::number(value.toDouble(), 'g', 12);
    case FieldType::YesNo:
        return value.toBool() ? QStringLiteral("1") : QStringLiteral("0");
    case FieldType::Reference: {
        const QUuid id = value.toUuid();
        return id.isNull() ? QString() : id.toString(QUuid::WithoutBraces);
    }
    default:
        return value.toString();
    }
}

QVariant fromText(const Field& field, const QString& text)
{
    switch (field.type) {
    case FieldType::Date:
        return QDate::fromString(text, Qt::ISODate);
    case FieldType::Time:
        return QDateTime::fromString(text, Qt::ISODateWithMs).toUTC();
    case FieldType::Number:
        return text.toInt();
    case FieldType::Points: {
        bool ok = false;
        const double number = text.toDouble(&ok);
        return ok ? QVariant(number) : QVariant();
    }
    case FieldType::YesNo:
        return text == QLatin1String("1");
    case FieldType::Reference:
        return QUuid::fromString(text);
    default:
        return text;
    }
}

} // namespace microvet::programme
