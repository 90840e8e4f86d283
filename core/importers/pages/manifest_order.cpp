#include "core/importers/manifest.h"
#include "core/importers/pages/reading_order.h"
#include "core/importers/pages/web_pages.h"

#include <QCoreApplication>

namespace microvet::importers::pages {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::importers)
};

class Contents {
public:
    Contents(const Manifest& manifest, ReadingOrder& out)
        : m_manifest(manifest)
        , m_out(out)
    {
    }

    QList<Entry> entriesOf(const QList<ManifestItem>& items)
    {
        QList<Entry> list;
        for (const ManifestItem& item : items) {
            Entry entry{item.title, {}, false, entriesOf(item.items)};
            const ManifestResource* resource = item.resource.isEmpty() ? nullptr : m_manifest.resource(item.resource);
            if (!item.resource.isEmpty() && !resource)
                m_out.losses.append(
                    {item.title, Tr::tr("The contents name something here that the package does not have.")});
            const QString file =
                resource ? (resource->href.isEmpty() ? resource->files.value(0) : resource->href) : QString();
            if (!file.isEmpty() && !m_seen.contains(file)) {
                entry.key = file;
                entry.beside = !isPageName(file);
                m_seen.insert(file);
            }
            if (!entry.key.isEmpty() || !entry.items.isEmpty()) list.append(entry);
        }
        return list;
    }

    qsizetype count() const { return m_seen.size(); }

private:
    const Manifest& m_manifest;
    ReadingOrder& m_out;
    QSet<QString> m_seen;
};

/// The only page that is named, where all else is behind it.
QString onlyPage(const QList<Entry>& entries)
{
    QString page;
    for (const Entry& entry : entries) {
        const QString found = entry.key.isEmpty() ? onlyPage(entry.items) : entry.key;
        if (!found.isEmpty()) page = found;
    }
    return page;
}

} // namespace

Result<ReadingOrder> orderOfManifest(const Job& job)
{
    auto manifest = readManifest(job.package, job.format);
    if (!manifest) return manifest.error();
    ReadingOrder out;
    Contents contents(*manifest, out);
    out.entries = contents.entriesOf(manifest->items);
    out.title = manifest->title;
    out.metadata = manifest->metadata;
    if (manifest->further)
        out.losses.append(
            {{}, Tr::tr("The package has its contents in more than one order. Only the first was read.")});
    // Without contents, what can be opened stands in the list of resources.
    if (out.entries.isEmpty())
        for (const ManifestResource& resource : manifest->resources)
            if (isPageName(resource.href)) out.entries.append({{}, resource.href});
    if (contents.count() > 1 || out.entries.size() > 1) return out;
    const QString page = onlyPage(out.entries);
    auto site = orderOfSite(job, isPageName(page) ? page : QString());
    if (!site) return page.isEmpty() ? Result<ReadingOrder>(site.error()) : Result<ReadingOrder>(out);
    site->metadata = out.metadata;
    if (!out.title.isEmpty()) site->title = out.title;
    site->losses = out.losses + site->losses;
    return site;
}

} // namespace microvet::importers::pages
