#pragma once

#include "core/base/result.h"
#include "core/model/content.h"
#include "core/review/cover_note.h"

/// A review on its own, small enough for mail: comments and decisions, bound to a course by its id. Described for
/// others in docs/review-file.md.
namespace microvet::review {

inline QString reviewFileSuffix() { return QStringLiteral(".microvet-review"); }

/// A kept version that somebody decided about, without its course: who has a course with the same content hash can put
/// the stored bytes together again.
struct DecidedVersion {
    QString hash; ///< of the stored bytes
    QString contentHash;
    QString label;
    QString author;
    QDateTime time;
    QString note;
    QJsonObject value; ///< the stored object, its course left out
};

struct ReviewFile {
    CoverNote note;
    model::CourseId course;
    QString title;              ///< of the course, for people
    QString contentHash;        ///< of the course that was read
    bool commentsOnly = false;  ///< made outside Studio, by somebody who may comment but not decide
    bool courseChanged = false; ///< the reviewer changed the course as well; that is not in here
    model::Review review;       ///< without the findings that the authors accepted
    QList<DecidedVersion> versions;
};

QByteArray toBytes(const ReviewFile& file);

/// NotOurs, Damaged, TooNew or TooLarge, with a sentence that names the file. What it says of the review is sound: ids
/// once, no decision where only comments are allowed.
Result<ReviewFile> reviewFileFrom(const QByteArray& bytes, const QString& name);

/// No review is larger.
inline constexpr qint64 reviewFileLimit = qint64(32) << 20;

} // namespace microvet::review
