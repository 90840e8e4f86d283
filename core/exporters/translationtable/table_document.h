#pragma once

#include "core/base/progress.h"
#include "core/translation/translated.h"

namespace microvet::exporters::translationtable {

/// What the document is called, in the language of the course.
QString titleOf(const model::Course& course);
/// The line by which the document is known when it comes back. `target` (BCP 47) may be empty.
QString keyOf(const model::Course& course, const QString& target);
/// content.xml of the document: what to do, in the language of the course and in English, then a table for each part of
/// the course, with what is translated already. Stops early where it is cancelled.
QByteArray contentOf(const model::Content& content, const QString& target, const translation::Translated& translated,
                     Progress& progress);

} // namespace microvet::exporters::translationtable
