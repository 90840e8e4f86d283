#pragma once

#include "core/exporters/exporter.h"
#include "core/exporters/package_writer.h"
#include "core/exporters/site/site_files.h"
#include "core/plan/plan.h"

#include <functional>

namespace microvet::exporters {

/// What a format adds to the pages that every format of this kind holds.
struct PageFormat {
    QStringList adapters; ///< scripts that speak with a learning platform, in the order they run, e.g. "scorm12.js"
    /// The parts that open by themselves; may be empty: the course opens as a whole.
    std::function<QList<SitePart>(const plan::Plan& plan)> parts = {};
    /// Called when all files of the pages are in the package; may be empty.
    std::function<Status(const plan::Plan& plan, PackageWriter& package, Report& report)> complete = {};
    bool catalogued = false; ///< the pages say what the course is to search engines, too
    QStringList styles = {};  ///< files of the format's own that the pages load after those of the player, by their names in
    QStringList scripts = {}; ///< the package; `complete` adds them
};

/// The course as the pages of the player, in a zip or a folder as the job asks: everything or, where it fails or is
/// cancelled, nothing.
Result<Report> writePages(const Job& job, Progress& progress, const PageFormat& format = {});

} // namespace microvet::exporters
