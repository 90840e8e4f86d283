#include "core/review/checklist.h"

#include "core/base/language_text.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <cmath>

namespace microvet::review {

using model::ChecklistAnswer;
using model::ItemVerdict;

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::review) };

constexpr int itemsMost = 200;
constexpr int weightMost = 100;
constexpr int reviewersMost = 9;

Error notATemplate(const QString& why)
{
    return {Error::Kind::Invalid, Tr::tr("This is no template for reviews that the program can use: %1 Nothing was changed.").arg(why), {}};
}

/// The number, or `otherwise` where there is none; none where it is out of range or no whole number.
std::optional<int> whole(const QJsonObject& from, const char* member, int otherwise, int least, int most)
{
    const QJsonValue value = from.value(QLatin1String(member));
    if (value.isUndefined()) return otherwise;
    const double number = value.toDouble(least - 1);
    if (!value.isDouble() || number < least || number > most || number != std::floor(number)) return {};
    return int(number);
}

} // namespace

const Item* Template::item(const QString& wanted) const
{
    for (const ItemGroup& group : groups)
        for (const Item& item : group.items)
            if (item.id == wanted) return &item;
    return nullptr;
}

QList<Item> Template::items() const
{
    QList<Item> all;
    for (const ItemGroup& group : groups) all += group.items;
    return all;
}

QString Template::name() const { return QStringLiteral("%1 %2").arg(id, version).trimmed(); }

Result<Template> templateFrom(const QJsonObject& file, const QString& language)
{
    Template checklist;
    checklist.id = file.value(QLatin1String("id")).toString().trimmed();
    checklist.title = textIn(file.value(QLatin1String("title")), language);
    checklist.version = file.value(QLatin1String("version")).toString().trimmed();
    if (checklist.id.isEmpty()) return notATemplate(Tr::tr("it has no id."));
    const auto threshold = whole(file, "threshold", 0, 0, 100);
    if (!threshold) return notATemplate(Tr::tr("its threshold is no number from 0 to 100."));
    const auto reviewers = whole(file, "reviewers", 1, 1, reviewersMost);
    const auto fromOutside = whole(file, "reviewersFromOutside", reviewers.value_or(1), 1, reviewersMost);
    if (!reviewers || !fromOutside) return notATemplate(Tr::tr("the number of reviewers is not between 1 and %1.").arg(reviewersMost));
    checklist.threshold = *threshold;
    checklist.reviewers = *reviewers;
    checklist.reviewersFromOutside = *fromOutside;
    QSet<QString> ids;
    const QJsonArray groups = file.value(QLatin1String("groups")).toArray();
    for (const auto& value : groups) {
        const QJsonObject from = value.toObject();
        ItemGroup group{from.value(QLatin1String("id")).toString().trimmed(), textIn(from.value(QLatin1String("title")), language), {}};
        const QJsonArray items = from.value(QLatin1String("items")).toArray();
        for (const auto& entry : items) {
            const QJsonObject json = entry.toObject();
            Item item{json.value(QLatin1String("id")).toString().trimmed(), textIn(json.value(QLatin1String("text")), language),
                      textIn(json.value(QLatin1String("help")), language), json.value(QLatin1String("must")).toBool(), 1};
            if (item.id.isEmpty() || item.text.isEmpty()) return notATemplate(Tr::tr("an item has no id or no text."));
            if (ids.contains(item.id)) return notATemplate(Tr::tr("the item “%1” stands twice.").arg(item.id));
            const auto weight = whole(json, "weight", 1, 1, weightMost);
            if (!weight) return notATemplate(Tr::tr("the weight of “%1” is no whole number from 1 to %2.").arg(item.id).arg(weightMost));
            item.weight = *weight;
            ids.insert(item.id);
            if (ids.size() > itemsMost) return notATemplate(Tr::tr("it has more than %n items.", nullptr, itemsMost));
            group.items.append(item);
        }
        if (!group.items.isEmpty()) checklist.groups.append(group);
    }
    if (checklist.groups.isEmpty()) return notATemplate(Tr::tr("it has no items."));
    return checklist;
}

Template builtInTemplate(const QString& language)
{
    QFile file(QStringLiteral(":/review/microvet-review.json"));
    if (!file.open(QIODevice::ReadOnly)) qFatal("The template for reviews is missing from the program's resources.");
    const auto checklist = templateFrom(QJsonDocument::fromJson(file.readAll()).object(), language);
    if (!checklist) qFatal("The program's own template for reviews is broken: %s", qPrintable(checklist.error().text));
    return *checklist;
}

Template templateFor(const QJsonObject& ofOrganisation, const QString& language)
{
    if (!ofOrganisation.isEmpty())
        if (auto own = templateFrom(ofOrganisation, language)) return *std::move(own);
    return builtInTemplate(language);
}

Score scoreOf(const Template& checklist, const QList<ChecklistAnswer>& answers)
{
    QHash<QString, const ChecklistAnswer*> answered;
    for (const ChecklistAnswer& answer : answers) answered.insert(answer.item, &answer);
    Score score;
    double reached = 0, possible = 0;
    const QList<Item> items = checklist.items();
    for (const Item& item : items) {
        const ChecklistAnswer* answer = answered.value(item.id);
        const ItemVerdict verdict = answer ? answer->verdict.value() : ItemVerdict::Unset;
        if (verdict == ItemVerdict::Unset) {
            score.unanswered << item.id;
            continue;
        }
        if (verdict == ItemVerdict::NotMet && answer->comment.trimmed().isEmpty()) score.uncommented << item.id;
        if (verdict == ItemVerdict::NotApplicable) continue;
        if (item.must && verdict != ItemVerdict::Met) score.mustFailures << item.id;
        possible += item.weight;
        if (verdict == ItemVerdict::Met) reached += item.weight;
        if (verdict == ItemVerdict::Partly) reached += item.weight / 2.0;
    }
    if (possible > 0) score.points = int(std::floor(reached * 100 / possible)); // never rounded up over a threshold
    score.reachesThreshold = score.points.value_or(100) >= checklist.threshold;
    return score;
}

} // namespace microvet::review
