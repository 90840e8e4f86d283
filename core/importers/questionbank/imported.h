#pragma once

#include "core/base/result.h"
#include "core/model/question.h"

/// Question banks of other programs, read as questions of ours. Nothing here touches a course.
namespace microvet::importers::questionbank {

/// What a question could not bring along, or why it stayed out.
struct Loss {
    QString question; ///< its name, or its place in the file
    QString text;     ///< a sentence
};

struct Category {
    QStringList path;                 ///< from the top; empty: the file names none
    QList<model::Question> questions; ///< with ids of their own
};

struct Bank {
    QList<Category> categories; ///< that have questions, as the file has them
    QList<Loss> losses;

    int count() const;
};

/// An error is a sentence for the user: too large, cut short, something else. Then nothing was read.
Result<Bank> readMoodleXml(const QByteArray& bytes);
Result<Bank> readGift(const QByteArray& bytes);

/// Largest file taken, in bytes.
inline constexpr qsizetype largestFile = 50 * 1024 * 1024;

} // namespace microvet::importers::questionbank
