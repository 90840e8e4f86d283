#pragma once

#include "core/exporters/exporter.h"

/// The questions of a course in the order and under the names that a bank keeps them by. Those kept for assessors are
/// none.
namespace microvet::exporters {

struct BankCategory {
    QStringList path; ///< from the course down; no name is empty, and none is met twice on a level
    QUuid element;    ///< the module, assessment or pool
    QList<const model::Question*> questions; ///< of the course that the bank was made from
};

struct Bank {
    QList<BankCategory> categories; ///< that have questions
    QList<Loss> losses;             ///< of its order
    QStringList leftOut;            ///< sentences about what stays with the team

    int count() const;
};

/// A category for each module, each assessment, and each of its pools, from which other systems draw by category.
Bank bankOf(const model::Course& course);

/// "$course$/top/Course/Module": the address of a category as Moodle reads it.
QString moodleAddress(const BankCategory& category);

/// Names in a bank are one line and at most so long.
inline constexpr int longestBankName = 250;

/// "1. Choose gloves": the outcomes that a question is about, short enough for a tag.
QStringList outcomeTags(const model::Course& course, const model::Question& question);

} // namespace microvet::exporters
