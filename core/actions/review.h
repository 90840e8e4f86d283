#pragma once

#include "core/actions/compare.h"
#include "core/document/container.h"
#include "core/review/verdict.h"

/// Reviews of a course, as far as they need its kept versions.
namespace microvet::actions {

/// Reads the value of a kept version by its hash.
using VersionReader = std::function<Result<model::Content>(const QString& hash)>;

/// `document` and `store` must live as long as the reader; `path` is the document's file.
VersionReader versionReader(FileStore& store, const document::Document& document, const QString& path);

/// Each version is read once. Not for several threads at a time.
review::KeptCourse keptOnce(VersionReader read);

/// What changed in an element and below it since another version of the course. What the review says does not count.
QList<Difference> changesIn(const QUuid& element, const model::Content& before, const model::Content& now);

/// The version that was kept last before a comment was written: the one that its author had seen, as far as anybody knows.
/// Empty where there is none.
QString versionAt(const QList<document::Revision>& versions, const QDateTime& time);

/// All that changed in the course between two values, their reviews left alone.
QList<Difference> courseChanges(const model::Content& before, const model::Content& now);

} // namespace microvet::actions
