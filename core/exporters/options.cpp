#include "core/exporters/exporter.h"

namespace microvet::exporters {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::exporters)
};

QStringList valuesOf(const Option& option)
{
    QStringList values;
    for (const Option::Value& value : option.values)
        values.append(value.value);
    return values;
}

} // namespace

Status checkOptions(const Description& format, const QJsonObject& options)
{
    for (auto it = options.begin(); it != options.end(); ++it) {
        QStringList names;
        const Option* option = nullptr;
        for (const Option& each : format.options) {
            names.append(each.name);
            if (each.name == it.key()) option = &each;
        }
        if (!option)
            return Error{Error::Kind::Invalid,
                         names.isEmpty() ? Tr::tr("%1 has no options.").arg(format.name)
                                         : Tr::tr("%1 has no option \"%2\". It has: %3.")
                                               .arg(format.name, it.key(), names.join(QStringLiteral(", "))),
                         {}};
        if (option->takes == Option::Takes::Units) continue; // what they name is looked up in the course
        const QStringList values = valuesOf(*option);
        if (!values.contains(it.value().toString()))
            return Error{
                Error::Kind::Invalid,
                Tr::tr("The option \"%1\" takes one of: %2.").arg(option->name, values.join(QStringLiteral(", "))),
                {}};
    }
    return {};
}

QString chosen(const Description& format, const QJsonObject& options, const QString& name)
{
    for (const Option& option : format.options) {
        if (option.name != name) continue;
        const QStringList values = valuesOf(option);
        const QString wanted = options.value(name).toString();
        return values.contains(wanted) ? wanted : values.value(0);
    }
    return {};
}

} // namespace microvet::exporters
