#include "core/exporters/exporter.h"

#include "core/plan/markup.h"

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

bool isTaken(const Option& option, const QString& value)
{
    return valuesOf(option).contains(value) || (option.takes == Option::Takes::Language && !plan::languageTag(value).isEmpty());
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
        if (isTaken(*option, it.value().toString())) continue;
        if (option->takes == Option::Takes::Language)
            return Error{Error::Kind::Invalid,
                         Tr::tr("The option \"%1\" takes the code of a language, for example en, el or pt-BR.").arg(option->name),
                         {}};
        return Error{Error::Kind::Invalid,
                     Tr::tr("The option \"%1\" takes one of: %2.").arg(option->name, valuesOf(*option).join(QStringLiteral(", "))),
                     {}};
    }
    return {};
}

QString chosen(const Description& format, const QJsonObject& options, const QString& name)
{
    for (const Option& option : format.options) {
        if (option.name != name) continue;
        const QString wanted = options.value(name).toString();
        return isTaken(option, wanted) ? wanted : valuesOf(option).value(0);
    }
    return {};
}

} // namespace microvet::exporters
