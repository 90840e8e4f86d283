#pragma once

#include "core/exporters/exporter.h"
#include "core/exporters/package_writer.h"
#include "core/plan/plan.h"

namespace microvet::exporters {

/// The files of the website, as resources/player/README.md lays them out; a learning package wraps the same files.
struct SiteFiles {
    const Job& job;
    const plan::Plan& plan;
    QString adapterScript; ///< of a learning platform, e.g. "scorm12.js"; empty: none

    /// Adds everything to the package and what was lost on the way to the report. Stops where progress is cancelled.
    Status addTo(PackageWriter& package, Report& report, Progress& progress) const;
    /// One file of the website by its name, made when it is asked for; media excepted. Nothing where there is no such file.
    std::optional<QByteArray> file(const QString& name) const;

private:
    Status addPages(PackageWriter& package, Progress& progress) const;
    void addAssets(PackageWriter& package, Report& report) const;
    void addMedia(PackageWriter& package, Report& report) const;
    void addCaptions(PackageWriter& package, const QString& file) const;
    QByteArray indexPage(const plan::Page& home) const;
    QByteArray plainPage(const plan::Page& page) const;
    QByteArray courseScript() const;
    QByteArray searchScript() const;
    std::optional<QByteArray> captionsScript(const QString& medium) const;
    QStringList scripts() const; ///< of index.html, in the order they run
};

/// What no format with these pages carries: types that are not scored, parts of newer versions, missing files.
QList<Loss> lossesOfPages(const model::Content& content);

} // namespace microvet::exporters
