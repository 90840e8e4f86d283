#pragma once

#include "core/importers/importer.h"
#include "core/importers/metadata.h"
#include "core/importers/pages/outline.h"

/// Which pages a package has, and in which order they are read. Keys of the entries are names in the package.
namespace microvet::importers::pages {

struct ReadingOrder {
    Metadata metadata;
    QString title; ///< of the contents
    QList<Entry> entries;
    QList<model::Outcome> outcomes; ///< where the package says them for machines
    QList<Loss> losses;
};

/// By the contents of imsmanifest.xml: SCORM and IMS packages.
Result<ReadingOrder> orderOfManifest(const Job& job);
/// By the table of contents and the spine of an EPUB.
Result<ReadingOrder> orderOfBook(const Job& job);
/// By the links of a website, from its first page on.
Result<ReadingOrder> orderOfSite(const Job& job, const QString& first);
/// Of our own player's pages, by its list of pages; nothing where `folder` holds no such pages.
std::optional<ReadingOrder> orderOfOwnPages(const Job& job, const QString& folder);

/// Text of a page; nothing where it is not there or too large.
QString pageText(const Job& job, const QString& entry);

} // namespace microvet::importers::pages
