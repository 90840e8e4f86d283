#pragma once

#include "core/importers/manifest.h"
#include "core/importers/pages/web_pages.h"

/// The resources of a cartridge that are described in XML: links, topics, assignments, tools.
namespace microvet::importers::cartridge {

/// What a resource is, by its type in Common Cartridge 1.0 to 1.3 and Thin Common Cartridge.
enum class ResourceKind { Page, File, Link, Topic, Assignment, Assessment, Bank, Tool, Unknown };
ResourceKind kindOf(const ManifestResource& resource);

/// The file that describes it, or its only file.
QString fileOf(const ManifestResource& resource);

/// A link, topic or assignment as a block. Nothing where it cannot be read or is a tool of another system; `losses` say
/// so.
std::optional<model::Block> blockOf(const Job& job, const ManifestResource& resource, const QString& title,
                                    pages::WebPages& pages, QList<Loss>& losses);

} // namespace microvet::importers::cartridge
