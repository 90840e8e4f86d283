#pragma once

#include "core/actions/adapt/rights.h"
#include "core/actions/new_course.h"
#include "core/document/container.h"

/// A published course becomes the start of one's own.
namespace microvet::actions {

struct AdaptWishes {
    QString title; ///< empty: the original's
    model::Organisation
        organisation; ///< who will award it; empty: the original's stays, and is listed as bound to its place
    QString author;
    QString licence;    ///< SPDX code; empty: the first that the original's allows
    QString link;       ///< where the original was found; empty where nobody knows
    QString permission; ///< words of the holder, where the licence does not allow it
};

/// The course in `path` (a course file, or a package of ours that holds one) as a course of its own: new course id,
/// same element ids, `origin` set, people and dates of the original gone. The original is kept as its first version, so
/// that later improvements can be pulled (improvements.h). Comments, decisions and kept versions of the original do not
/// come along. Invalid, with a sentence, where its licence does not allow it or the wished licence does not fit. Media
/// that are damaged in the original stay out; a notice of the document names each with its places.
Result<document::Document> adaptationOf(FileStore& store, const QString& path, const AdaptWishes& wishes,
                                        const Clock& clock, const QString& mediaFolder, Progress& progress);

/// A course file, or a package of ours, packed or unpacked, that holds one.
Result<document::Document> openPublished(FileStore& store, const QString& path, const QString& mediaFolder,
                                         Progress& progress);

/// Keeps a value of the original among the versions of the course that is made from it.
void keepOriginal(document::Document& document, const model::Course& original, const Clock& clock);

/// The original as it was when the work began, or when improvements were last pulled. `path`: file of the document.
/// NotFound, with a sentence, where it is not there.
Result<model::Content> originalOf(FileStore& store, const document::Document& document, const QString& path);

} // namespace microvet::actions
