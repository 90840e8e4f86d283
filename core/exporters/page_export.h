#pragma once

#include "core/exporters/exporter.h"
#include "core/exporters/package_writer.h"
#include "core/plan/plan.h"

#include <functional>

namespace microvet::exporters {

/// What a format adds to the pages that every format of this kind holds.
struct PageFormat {
    QString adapterScript; ///< of a learning platform, e.g. "scorm12.js"; empty: none
    /// Called when all files of the pages are in the package; may be empty.
    std::function<Status(const plan::Plan& plan, PackageWriter& package, Report& report)> complete;
};

/// The course as the pages of the player, in a zip or a folder as the job asks: everything or, where it fails or is
/// cancelled, nothing.
Result<Report> writePages(const Job& job, Progress& progress, const PageFormat& format = {});

} // namespace microvet::exporters
