#include "core/actions/merge/common_base.h"

#include <QHash>
#include <QSet>

namespace microvet::actions {

namespace {

/// What both have, each with its place among them; of what stands twice the last place counts.
QHash<QString, qsizetype> placesOfCommon(const QStringList& list, const QSet<QString>& other)
{
    QHash<QString, qsizetype> places;
    for (qsizetype i = list.size(); i-- > 0;)
        if (other.contains(list[i]) && !places.contains(list[i])) places.insert(list[i], places.size());
    return places;
}

} // namespace

QString newestCommon(const QStringList& mine, const QStringList& theirs)
{
    const auto inMine = placesOfCommon(mine, QSet<QString>(theirs.cbegin(), theirs.cend()));
    const auto inTheirs = placesOfCommon(theirs, QSet<QString>(mine.cbegin(), mine.cend()));
    QString newest;
    qsizetype least = 0;
    for (auto it = inMine.cbegin(); it != inMine.cend(); ++it) {
        // Places count from the end. Where the two disagree about the order, none is newer than the other.
        const qsizetype age = it.value() + inTheirs.value(it.key());
        if (!newest.isEmpty() && (age > least || (age == least && it.key() < newest))) continue;
        newest = it.key();
        least = age;
    }
    return newest;
}

} // namespace microvet::actions
