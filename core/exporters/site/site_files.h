#pragma once

#include "core/exporters/exporter.h"
#include "core/exporters/package_writer.h"
#include "core/plan/plan.h"

namespace microvet::exporters {

/// A stretch of the course that a learning platform opens by itself, through a page of its own.
struct SitePart {
    QString id;        ///< that of its first page
    QString title;
    QString file;      ///< "index.html" for the first part
    QString item;      ///< what the platform calls it
    QStringList pages; ///< ids, in their order; some pages are in every part
};

/// The files of the website, as resources/player/README.md lays them out; a learning package wraps the same files.
struct SiteFiles {
    const Job& job;
    const plan::Plan& plan;
    QStringList adapters = {};     ///< scripts that speak with a learning platform, in the order they run; empty: none
    QList<SitePart> parts = {};    ///< empty: one page opens the whole course
    bool catalogued = false;       ///< its first pages say what the course is to search engines
    QStringList styles = {};       ///< further files that the pages with script load, after the player's own
    QStringList moreScripts = {};

    /// Adds everything to the package and what was lost on the way to the report. Stops where progress is cancelled.
    Status addTo(PackageWriter& package, Report& report, Progress& progress) const;
    /// One file of the website by its name, made when it is asked for; media excepted. Nothing where there is no such file.
    std::optional<QByteArray> file(const QString& name) const;

private:
    Status addPages(PackageWriter& package, Progress& progress) const;
    void addAssets(PackageWriter& package, Report& report) const;
    void addMedia(PackageWriter& package, Report& report) const;
    void addCaptions(PackageWriter& package, const QString& file) const;
    QByteArray indexPage(const plan::Page& first, const QString& part = {}) const;
    QString catalogueHead(bool first) const;
    QByteArray plainPage(const plan::Page& page) const;
    QByteArray courseScript() const;
    QByteArray searchScript() const;
    std::optional<QByteArray> captionsScript(const QString& medium) const;
    QStringList scripts() const; ///< of index.html, in the order they run
};

/// Adds what learners see below media/, and those that are missing to the losses. Returns the files that were added.
QStringList addMediaOfLearners(const Job& job, PackageWriter& package, Report& report);

/// What no format with these pages carries; missing files excepted.
QList<Loss> lossesOfPages(const model::Course& course);

} // namespace microvet::exporters
