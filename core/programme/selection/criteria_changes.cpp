#include "core/programme/selection/criteria_changes.h"

#include "core/programme/letters/placeholders.h"
#include "core/programme/letters/words.h"
#include "core/programme/selection/calls.h"
#include "core/programme/selection/find.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>

namespace microvet::programme {

namespace {

constexpr QLatin1String what("what"), name("name"), before("before"), after("after");

QString kept(const std::optional<double>& points) { return points ? QString::number(*points, 'g', 12) : QString(); }

/// Whether those that are in both stand in another order.
template<class T> bool reordered(const QList<T>& old, const QList<T>& now)
{
    QList<QUuid> there, here;
    for (const T& one : old)
        if (find(now, one.id)) there.append(one.id);
    for (const T& one : now)
        if (find(old, one.id)) here.append(one.id);
    return there != here;
}

void compare(const Criterion& old, const Criterion& now, QList<CriteriaDifference>& found)
{
    const auto add = [&](const char* code, const QString& was, const QString& is) {
        if (was != is) found.append({QString::fromLatin1(code), old.text.simplified(), was, is});
    };
    add("criterionText", old.text.simplified(), now.text.simplified());
    add("block", old.block, now.block);
    add("most", kept(old.most), kept(now.most));
    add("least", kept(old.least), kept(now.least));
    add("level", old.leastLevel, now.leastLevel);
    add("floorText", old.floorText, now.floorText);
}

/// Points as the language writes them.
QString shown(const CriteriaDifference& difference, const QString& value, const QString& language)
{
    if (value.isEmpty()) return word(language, QStringLiteral("criteria.changes.none"));
    const bool points = difference.what == QLatin1String("most") || difference.what == QLatin1String("least") || difference.what == QLatin1String("newCriterion");
    return points ? QLocale(language).toString(value.toDouble(), 'g', 6) : value;
}

} // namespace

QList<CriteriaDifference> differencesOf(const Criteria& old, const Criteria& now)
{
    QList<CriteriaDifference> found;
    const auto add = [&](const char* code, const QString& which, const QString& is = {}) { found.append({QString::fromLatin1(code), which.simplified(), {}, is}); };
    for (const Criterion& one : old.criteria)
        if (const Criterion* still = find(now.criteria, one.id)) compare(one, *still, found);
        else add("removedCriterion", one.text);
    for (const Criterion& one : now.criteria)
        if (!find(old.criteria, one.id)) add("newCriterion", one.text, kept(one.most));
    for (const Requirement& one : old.requirements)
        if (const Requirement* still = find(now.requirements, one.id)) {
            if (one.text != still->text) found.append({QStringLiteral("requirementText"), one.text.simplified(), one.text.simplified(), still->text.simplified()});
        } else {
            add("removedRequirement", one.text);
        }
    for (const Requirement& one : now.requirements)
        if (!find(old.requirements, one.id)) add("newRequirement", one.text);
    if (reordered(old.criteria, now.criteria) || reordered(old.requirements, now.requirements)) add("order", {});
    return found;
}

QString toText(const QList<CriteriaDifference>& differences)
{
    QJsonArray list;
    for (const CriteriaDifference& one : differences)
        list.append(QJsonObject{{what, one.what}, {name, one.name}, {before, one.before}, {after, one.after}});
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

QList<CriteriaDifference> differencesIn(const QString& text)
{
    QList<CriteriaDifference> differences;
    const QJsonArray list = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const QJsonValue& value : list) {
        const QJsonObject one = value.toObject();
        differences.append({one.value(what).toString(), one.value(name).toString(), one.value(before).toString(), one.value(after).toString()});
    }
    return differences;
}

QStringList sentencesOf(const QString& text, const QString& wish)
{
    const QString language = wordLanguage(wish);
    const QList<CriteriaDifference> differences = differencesIn(text);
    if (differences.isEmpty()) return text.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QStringList sentences;
    for (const CriteriaDifference& one : differences) {
        // A newer program may know changes for which there are no words here.
        const QString words = word(language, QStringLiteral("criteria.changes.") + one.what);
        sentences << (words.isEmpty() ? one.name
                                      : fill(words, {{name, one.name}, {before, shown(one, one.before, language)}, {after, shown(one, one.after, language)}}).text);
    }
    return sentences;
}

} // namespace microvet::programme
