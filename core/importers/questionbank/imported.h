#pragma once

#include "core/base/result.h"
#include "core/model/question.h"

#include <functional>

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

/// A picture in a text, where only text can stand.
struct Picture {
    QString source; ///< unlike that of any other
    QString name;   ///< of its file
    QString alternativeText;
    QByteArray bytes;
};
/// HTML that stands in its place.
using ShowPicture = std::function<QString(const QString& question, const Picture& picture)>;

/// An error is a sentence for the user: too large, cut short, something else. Then nothing was read.
/// Without `show` pictures are left out, and told.
Result<Bank> readMoodleXml(const QByteArray& bytes, const ShowPicture& show = {});
Result<Bank> readGift(const QByteArray& bytes);
/// Whether a text of any kind reads as GIFT: a text of another kind has hardly a passage that reads as a question. One that
/// was cut short still does.
bool looksLikeGift(const QByteArray& bytes);

/// Largest file taken, in bytes.
inline constexpr qsizetype largestFile = 50 * 1024 * 1024;

} // namespace microvet::importers::questionbank
