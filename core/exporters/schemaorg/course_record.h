#pragma once

#include "core/exporters/exporter.h"

#include <QJsonObject>

/// The course for search engines and catalogues: schema.org's Course, which is a LearningResource (LRMI), as JSON-LD.
/// Personal names only where they may be published.
namespace microvet::exporters::schemaorg {

/// `minutes`: what working through the content takes; 0: not known.
QJsonObject courseRecord(const model::Course& course, int minutes);
QList<Loss> losses(const model::Course& course);

/// The record as a data block for a page. Browsers do not run it, so that the pages' content security policy lets it
/// be.
QString dataBlock(const QJsonObject& record);

} // namespace microvet::exporters::schemaorg
