// The library's adapter makes QStrings of character arrays.
#undef QT_NO_CAST_FROM_ASCII
#undef QT_NO_CAST_TO_ASCII
#include "core/rules/rule_schema.h"

#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic ignored "-Wrestrict" // a false alarm of GCC 12 in std::string
#endif

#include <valijson/adapters/qtjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

#include <exception>

namespace microvet::rules {
namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::rules) };

/// Null where the file that comes with the program is not there or not a schema.
const valijson::Schema* ruleSchema()
{
    static const std::unique_ptr<valijson::Schema> schema = []() -> std::unique_ptr<valijson::Schema> {
        QFile file(QStringLiteral(":/rules/rules.schema.json"));
        if (!file.open(QIODevice::ReadOnly)) return {};
        const QJsonValue json = QJsonDocument::fromJson(file.readAll()).object();
        auto made = std::make_unique<valijson::Schema>();
        try {
            valijson::SchemaParser(valijson::SchemaParser::kDraft7).populateSchema(valijson::adapters::QtJsonAdapter(json), *made);
        } catch (const std::exception&) {
            return {};
        }
        return made;
    }();
    return schema.get();
}

/// "<root>[rules][3][severity]" becomes "rules[3].severity".
QString placeOf(const std::vector<std::string>& context)
{
    QString place;
    for (const std::string& part : context) {
        QString name = QString::fromStdString(part);
        if (name == QLatin1String("<root>")) continue;
        if (name.startsWith(u'[')) name = name.mid(1, name.size() - 2);
        bool isIndex = false;
        name.toInt(&isIndex);
        if (isIndex) place += u'[' + name + u']';
        else place += (place.isEmpty() ? QString() : QStringLiteral(".")) + name;
    }
    return place;
}

} // namespace

Status fitsSchema(const QJsonObject& ruleFile)
{
    const valijson::Schema* schema = ruleSchema();
    if (!schema) return Error{Error::Kind::Other, Tr::tr("Rule files cannot be checked: the program’s own description of them is damaged. Install the program again."), {}};
    const QJsonValue json = ruleFile;
    valijson::ValidationResults results;
    bool fits = false;
    try {
        valijson::Validator validator(valijson::Validator::kStrongTypes);
        fits = validator.validate(*schema, valijson::adapters::QtJsonAdapter(json), &results);
    } catch (const std::exception&) {
        fits = false;
    }
    if (fits) return {};
    // The last told is the outermost; the deepest place is the one to mend.
    QString place, asked;
    valijson::ValidationResults::Error error;
    while (results.popError(error)) {
        const QString here = placeOf(error.context);
        if (place.isEmpty() || here.size() > place.size()) {
            place = here;
            asked = QString::fromStdString(error.description);
        }
    }
    return Error{Error::Kind::Invalid,
                 place.isEmpty() ? Tr::tr("The file is not a rule file: its id, title or version is missing, or something in it is of another kind than it must be. Choose another file; the rules stay as they are.")
                                 : Tr::tr("The rule file cannot be used: “%1” is not as it must be. Mend it, and load the file again; the rules stay as they are.").arg(place),
                 asked};
}

} // namespace microvet::rules
