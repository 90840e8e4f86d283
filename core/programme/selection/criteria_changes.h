#pragma once

#include <QList>
#include <QString>
#include <QStringList>

/// What has changed in the criteria of a call: kept as data, and said in the language of whoever reads it.
namespace microvet::programme {

struct Criteria;

struct CriteriaDifference {
    QString what;   ///< code: "newCriterion", "removedCriterion", "criterionText", "block", "most", "least", "level",
                    ///< "floorText", "newRequirement", "removedRequirement", "requirementText", "order"
    QString name;   ///< of the criterion or requirement, as it read before; of a new one as it reads now
    QString before; ///< texts as they are, points with "." for the decimals; empty: none
    QString after;

    bool operator==(const CriteriaDifference&) const = default;
};

/// Empty: nothing is different.
QList<CriteriaDifference> differencesOf(const Criteria& before, const Criteria& after);

/// As CriteriaChange::what keeps them, and back. What is no such list, as older programs wrote it, is none.
QString toText(const QList<CriteriaDifference>& differences);
QList<CriteriaDifference> differencesIn(const QString& what);

/// Whole sentences, one for each difference. Words of an older program stay as they were written.
QStringList sentencesOf(const QString& what, const QString& language);

} // namespace microvet::programme
