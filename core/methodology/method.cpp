#include "core/methodology/method.h"

#include "core/base/language_text.h"
#include "core/methodology/need.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

namespace microvet::methodology {
namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::methodology) };

constexpr qsizetype bytesMost = 1 << 20;
constexpr int stepsMost = 50;

Error notAMethod(const QString& why)
{
    return {Error::Kind::Invalid, Tr::tr("This is no method file that the program can use: %1 Nothing was changed.").arg(why), {}};
}

QStringList codesOf(const QJsonValue& value)
{
    QStringList codes;
    for (const auto& entry : value.toArray())
        if (const QString code = entry.toString().trimmed(); !code.isEmpty()) codes.append(code);
    return codes;
}

Step stepFrom(const QJsonObject& json, const QString& language)
{
    const auto text = [&](const char* member) { return textIn(json.value(QLatin1String(member)), language); };
    Step step{json.value(QLatin1String("id")).toString().trimmed(), text("title"), text("purpose"), {}, text("good"), text("weak"),
              qBound(0, json.value(QLatin1String("minutes")).toInt(), 100'000), json.value(QLatin1String("place")).toString(),
              codesOf(json.value(QLatin1String("needs"))), codesOf(json.value(QLatin1String("rules")))};
    for (const auto& sentence : json.value(QLatin1String("how")).toArray())
        if (const QString words = textIn(sentence, language); !words.isEmpty()) step.how.append(words);
    return step;
}

} // namespace

const Step* Method::step(const QString& wanted) const
{
    for (const StepGroup& group : groups)
        for (const Step& step : group.steps)
            if (step.id == wanted) return &step;
    return nullptr;
}

QList<Step> Method::steps() const
{
    QList<Step> all;
    for (const StepGroup& group : groups) all += group.steps;
    return all;
}

Result<Method> methodFromJson(const QByteArray& json, const QString& language)
{
    if (json.size() > bytesMost) return notAMethod(Tr::tr("it is larger than 1 MB."));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject()) return notAMethod(Tr::tr("it is not written in the form that a method has (JSON)."));
    const QJsonObject root = document.object();
    Method method{root.value(QLatin1String("id")).toString(), textIn(root.value(QLatin1String("title")), language),
                  root.value(QLatin1String("version")).toString(), {}};
    QSet<QString> ids;
    for (const auto& value : root.value(QLatin1String("groups")).toArray()) {
        const QJsonObject from = value.toObject();
        StepGroup group{from.value(QLatin1String("id")).toString(), textIn(from.value(QLatin1String("title")), language), {}};
        for (const auto& entry : from.value(QLatin1String("steps")).toArray()) {
            const Step step = stepFrom(entry.toObject(), language);
            if (step.id.isEmpty() || step.title.isEmpty()) return notAMethod(Tr::tr("a step has no id or no title."));
            if (ids.contains(step.id)) return notAMethod(Tr::tr("the step “%1” stands twice.").arg(step.id));
            for (const QString& need : step.needs)
                if (!needOf(need)) return notAMethod(Tr::tr("the step “%1” asks for “%2”, which the program does not know.").arg(step.id, need));
            ids.insert(step.id);
            if (ids.size() > stepsMost) return notAMethod(Tr::tr("it has more than %n steps.", nullptr, stepsMost));
            group.steps.append(step);
        }
        if (!group.steps.isEmpty()) method.groups.append(group);
    }
    if (method.groups.isEmpty()) return notAMethod(Tr::tr("it has no steps."));
    return method;
}

Method builtInMethod(const QString& language)
{
    QFile file(QStringLiteral(":/method/microvet.json"));
    if (!file.open(QIODevice::ReadOnly)) qFatal("The method is missing from the program's resources.");
    const auto method = methodFromJson(file.readAll(), language);
    if (!method) qFatal("The program's own method is broken: %s", qPrintable(method.error().text));
    return *method;
}

} // namespace microvet::methodology
