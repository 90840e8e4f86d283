#pragma once

#include "core/document/container.h"
#include "core/exporters/exporter.h"

namespace microvet::actions {

struct ExportRequest {
    QString format;
    QString target;
    bool asFolder = false;
    QJsonObject options;
};

/// Packs the course. The time in the package is the course's own (published, else created), so that equal courses give
/// equal bytes.
Result<exporters::Report> exportCourse(const model::Content& content, const document::MediaStore& media, FileStore& store,
                                       const ExportRequest& request, Progress& progress);

/// A file name for an export of this course: its title in portable letters, and the format's extension.
QString suggestedName(const model::Course& course, const exporters::Description& format);

} // namespace microvet::actions
