#include "core/actions/comparison/value_words.h"

#include "core/actions/code_names.h"
#include "core/model/codes.h"
#include "core/report/report_words.h"
#include "core/review/words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>
#include <QUuid>

namespace microvet::actions {

using namespace model;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::actions::compare)
};

using Named = QString (*)(const QString& code);

template<class E, QString (*words)(E)>
QString named(const QString& code)
{
    const Coded<E> value = Coded<E>::fromCode(code);
    return value.known() ? words(value.value()) : QString();
}

/// By the last member of the path. Where a field of that name holds something else, its values are no codes of the
/// list.
Named namedBy(const QByteArray& member)
{
    static const QHash<QByteArray, Named> table{
        {"type", named<OutcomeKind, nameOf>},
        {"bloom", named<Bloom, nameOf>},
        {"framework", named<CreditFramework, nameOf>},
        {"integration", named<StackKind, nameOf>},
        {"usage", named<Usage, nameOf>},
        {"people", named<People, nameOf>},
        {"role", named<Role, nameOf>},
        {"style", named<CalloutKind, nameOf>},
        {"width", named<ImageWidth, nameOf>},
        {"notation", named<Notation, nameOf>},
        {"purpose", named<AssessmentKind, nameOf>},
        {"answer", named<EvaluationKind, nameOf>},
        {"relation", named<OriginKind, nameOf>},
        {"weight", named<CommentKind, review::nameOf>},
        {"verdict", named<ItemVerdict, review::nameOf>},
        {"decision", report::decisionName},
    };
    return table.value(member);
}

QString textWords(const QByteArray& member, const QString& text, const std::function<QString(const QUuid&)>& nameOf)
{
    if (const QUuid id = QUuid::fromString(text); !id.isNull()) {
        const QString name = nameOf(id);
        return name.isEmpty() ? text : name;
    }
    if (const Named words = namedBy(member)) {
        const QString name = words(text);
        return name.isEmpty() ? text : name;
    }
    // What looks like a date but is a number or a year stays as it is.
    if (text.size() == 10)
        if (const QDate date = QDate::fromString(text, Qt::ISODate); date.isValid())
            return QLocale().toString(date, QLocale::ShortFormat);
    if (text.size() > 18 && text[10] == u'T')
        if (const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs); time.isValid())
            return QLocale().toString(time.toLocalTime(), QLocale::ShortFormat);
    return text;
}

QString objectWords(const QJsonObject& object, const std::function<QString(const QUuid&)>& nameOf)
{
    QStringList parts;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.key() == QLatin1String("id")) continue;
        if (const QString words = valueWords(it.key().toUtf8(), it.value(), nameOf); !words.isEmpty()) parts << words;
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace

QString valueWords(const QByteArray& field, const QJsonValue& value, const std::function<QString(const QUuid&)>& nameOf)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool() ? Tr::tr("yes") : Tr::tr("no");
    case QJsonValue::Double:
        return QLocale().toString(value.toDouble(), 'g', 10);
    case QJsonValue::String:
        return textWords(field.mid(field.lastIndexOf('.') + 1), value.toString(), nameOf);
    case QJsonValue::Array: {
        QStringList parts;
        const QJsonArray array = value.toArray();
        for (const QJsonValue& part : array)
            parts << valueWords(field, part, nameOf);
        return parts.join(QStringLiteral(", "));
    }
    case QJsonValue::Object:
        return objectWords(value.toObject(), nameOf);
    default:
        return {};
    }
}

} // namespace microvet::actions
