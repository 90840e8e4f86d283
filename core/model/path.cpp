#include "core/model/path.h"

#include "core/model/json_value.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace microvet::model {
namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::model::Path) };

/// One step: a member's name or a place in a list.
struct Step {
    QString name;
    qsizetype index = -1;
};

Result<QList<Step>> parse(const QString& path)
{
    QList<Step> steps;
    for (QString part : path.split(u'.')) {
        QStringList indices;
        while (part.endsWith(u']')) {
            const qsizetype open = part.lastIndexOf(u'[');
            if (open < 0) break;
            indices.prepend(part.mid(open + 1, part.size() - open - 2));
            part.truncate(open);
        }
        if (part.isEmpty() || part.contains(u'['))
            return invalid(Tr::tr("The path \"%1\" cannot be read. A path looks like this: modules[0].title").arg(path));
        steps.append({part, -1});
        for (const QString& text : indices) {
            bool ok = false;
            const qsizetype index = text.toInt(&ok);
            if (!ok || index < 0)
                return invalid(Tr::tr("\"%1\" is no place in a list. Places are counted from 0.").arg(text));
            steps.append({{}, index});
        }
    }
    return steps;
}

struct Setter {
    const QList<Step>& steps;
    const QString& value;

    QString nameUpTo(qsizetype at) const
    {
        QString text;
        for (qsizetype i = 0; i <= at && i < steps.size(); ++i) {
            if (steps[i].index >= 0) text += QStringLiteral("[%1]").arg(steps[i].index);
            else text += (text.isEmpty() ? QString() : QStringLiteral(".")) + steps[i].name;
        }
        return text;
    }

    Status noField(qsizetype at) const { return invalid(Tr::tr("There is no field \"%1\".").arg(nameUpTo(at))); }

    template<class T> Status structs(T& target, qsizetype at) const
    {
        if (at >= steps.size() || steps[at].index >= 0) return noField(at);
        std::optional<Status> result;
        forEachField(target, [&](const auto& field, auto& member) {
            if (!result && steps[at].name == QLatin1String(field.name)) result = assign(member, at + 1);
        });
        return result ? *result : noField(at);
    }

    template<class V> Status assign(V& member, qsizetype at) const
    {
        if (at == steps.size()) return leaf(member);
        if constexpr (IsList<V>::value) {
            if (steps[at].index < 0) return noField(at);
            if (steps[at].index >= member.size())
                return invalid(Tr::tr("\"%1\" has %n entries only.", nullptr, int(member.size())).arg(nameUpTo(at - 1)));
            return assign(member[steps[at].index], at + 1);
        } else if constexpr (std::is_same_v<V, LangMap> || std::is_same_v<V, LangListMap>) {
            if (steps[at].index >= 0) return noField(at);
            return assign(member[steps[at].name], at + 1);
        } else if constexpr (IsOptional<V>::value) {
            if (!member) member.emplace();
            return assign(*member, at);
        } else if constexpr (VariantField<V>) {
            Status result;
            std::visit([&](auto& part) {
                if constexpr (DescribedStruct<std::remove_cvref_t<decltype(part)>>) result = structs(part, at);
                else result = noField(at);
            }, member);
            return result;
        } else if constexpr (DescribedStruct<V>) {
            return structs(member, at);
        } else {
            return noField(at);
        }
    }

    template<class V> Status leaf(V& member) const
    {
        if constexpr (IdField<V>) {
            return invalid(Tr::tr("The id of an element stays what it is."));
        } else {
            QJsonValue json = value;
            if constexpr (std::is_same_v<V, RichText>) {
                member = RichText::fromPlain(value);
                return {};
            } else if constexpr (std::is_same_v<V, bool>) {
                if (value == QLatin1String("true") || value == QLatin1String("false")) json = value == QLatin1String("true");
            } else if constexpr (std::is_arithmetic_v<V>) {
                bool ok = false;
                const double number = value.toDouble(&ok);
                if (ok) json = number;
            } else if constexpr (IsList<V>::value || VariantField<V> || DescribedStruct<V> || IsOptional<V>::value
                                 || std::is_same_v<V, LangMap> || std::is_same_v<V, LangListMap>) {
                const QJsonDocument document = QJsonDocument::fromJson(value.toUtf8());
                json = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
                if (document.isNull()) json = QJsonValue(QJsonValue::Undefined);
            }
            V fresh{};
            const QJsonArray holder{json};
            if (json.isUndefined() || !detail::decode(*holder.constBegin(), fresh))
                return invalid(Tr::tr("\"%1\" does not fit the field \"%2\".").arg(value, nameUpTo(steps.size() - 1)));
            member = fresh;
            return {};
        }
    }
};

} // namespace

Status setByPath(Content& content, const QString& path, const QString& value)
{
    auto steps = parse(path);
    if (!steps) return steps.error();
    if (steps->first().name == QLatin1String("review")) {
        steps->removeFirst();
        return Setter{*steps, value}.structs(content.review, 0);
    }
    return Setter{*steps, value}.structs(content.course, 0);
}

} // namespace microvet::model
