#include "core/importers/pages/reading_order.h"
#include "core/plan/markup.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

/// Pages as our own player lays them out (resources/player/README.md): data/course.js lists them, plain/ has each as a
/// page of its own.
namespace microvet::importers::pages {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::importers)
};

constexpr qint64 largestScript = 20 << 20;

/// The argument of "microvet.course(…);".
QJsonObject courseOf(const Job& job, const QString& entry)
{
    const qsizetype at = job.package.find(entry);
    if (at < 0) return {};
    const QByteArray script = job.package.read(at, largestScript).valueOr(QByteArray()).trimmed();
    const qsizetype open = script.indexOf('('), close = script.lastIndexOf(')');
    if (!script.startsWith("microvet.course(") || close < open) return {};
    return QJsonDocument::fromJson(script.mid(open + 1, close - open - 1)).object();
}

Metadata metadataOf(const QJsonObject& course)
{
    Metadata out;
    out.language = plan::languageTag(course.value(QLatin1String("language")).toString());
    out.title = course.value(QLatin1String("title")).toString().simplified();
    out.description = course.value(QLatin1String("summary")).toString();
    return out;
}

QList<model::Outcome> outcomesOf(const QJsonObject& course)
{
    QList<model::Outcome> out;
    const QJsonArray list = course.value(QLatin1String("outcomes")).toArray();
    for (const QJsonValue& one : list) {
        model::Outcome outcome;
        outcome.id = model::OutcomeId::make();
        outcome.statement = one.toObject().value(QLatin1String("statement")).toString();
        if (!outcome.statement.isEmpty()) out.append(outcome);
    }
    return out;
}

} // namespace

std::optional<ReadingOrder> orderOfOwnPages(const Job& job, const QString& folder)
{
    const QJsonObject course = courseOf(job, folder + QStringLiteral("data/course.js"));
    const QJsonArray pages = course.value(QLatin1String("pages")).toArray();
    if (pages.isEmpty() || job.package.find(folder + QStringLiteral("plain/index.html")) < 0) return {};
    ReadingOrder out;
    out.metadata = metadataOf(course);
    out.outcomes = outcomesOf(course);
    for (const QJsonValue& one : pages) {
        const QJsonObject page = one.toObject();
        const QString kind = page.value(QLatin1String("kind")).toString();
        const QString title = page.value(QLatin1String("title")).toString().simplified();
        const QString entry = folder + QStringLiteral("plain/%1.html").arg(page.value(QLatin1String("id")).toString());
        if (kind == QLatin1String("module")) {
            out.entries.append({title, {}});
        } else if (kind == QLatin1String("unit")) {
            if (out.entries.isEmpty()) out.entries.append({out.metadata.title, {}});
            out.entries.last().items.append({title, entry});
        } else if (kind == QLatin1String("assessment")) {
            out.losses.append({title, Tr::tr("The questions of this assessment are in a script and were left out. The "
                                             "course file itself has them.")});
        } else if (kind == QLatin1String("glossary")) {
            out.losses.append(
                {title, Tr::tr("The terms of the glossary were left out. The course file itself has them.")});
        }
    }
    out.losses.append({{},
                       Tr::tr("Exercises were read as text, and what the course says about itself only in part. Ask "
                              "its authors for the course file (.microvet), which has all of it.")});
    return out;
}

} // namespace microvet::importers::pages
