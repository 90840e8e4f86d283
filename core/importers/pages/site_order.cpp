#include "core/importers/handout/handout.h"
#include "core/importers/manifest.h"
#include "core/importers/pages/page_markup.h"
#include "core/importers/pages/reading_order.h"
#include "core/importers/pages/web_pages.h"

#include <QCollator>
#include <QCoreApplication>

namespace microvet::importers::pages {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::importers)
};

constexpr qsizetype mostPages = 5'000;

class Site {
public:
    explicit Site(const Job& job)
        : m_job(job)
    {
        for (const packages::PackageEntry& entry : job.package.entries())
            if (!entry.folder && !entry.link && isPageName(entry.name) && !isOfProgram(entry.name))
                m_pages.insert(entry.name);
    }

    ReadingOrder order(const QString& first)
    {
        ReadingOrder out;
        const Links links = linksOf(pageText(m_job, first));
        out.title = links.title;
        out.entries = entriesOf(links.tree, first);
        // Without a menu, pages come as the links lead to them: from the first page, then from those behind it.
        QStringList queue{first};
        for (const QString& entry : std::as_const(m_order))
            queue.append(entry);
        if (!m_seen.contains(first)) {
            m_seen.insert(first);
            out.entries.prepend({{}, first});
        }
        for (qsizetype i = 0; i < queue.size() && i < mostPages; ++i) {
            const Links found = queue[i] == first ? links : linksOf(pageText(m_job, queue[i]));
            for (const Link& link : found.flat) {
                const QString entry = pageOf(link.address, queue[i]);
                if (entry.isEmpty() || m_seen.contains(entry)) continue;
                m_seen.insert(entry);
                queue.append(entry);
                out.entries.append({link.title, entry});
            }
        }
        addOthers(out);
        return out;
    }

private:
    /// Parts of eXeLearning lie beside its pages, which are in one folder.
    bool isOfProgram(const QString& name) const
    {
        if (name.startsWith(QLatin1String("__MACOSX/"))) return true;
        const QString inside = name.mid(m_job.format.prefix.size());
        return m_job.format.kind == packages::FormatKind::Exe && inside.contains(u'/') &&
               !inside.startsWith(QLatin1String("html/"));
    }

    QString pageOf(const QString& address, const QString& base) const
    {
        const QString name = entryName(base.left(base.lastIndexOf(u'/') + 1), address);
        return !address.startsWith(u'#') && m_pages.contains(name) ? name : QString();
    }

    /// The menu as contents: each page where it stands first.
    QList<Entry> entriesOf(const QList<Link>& links, const QString& base)
    {
        QList<Entry> out;
        for (const Link& link : links) {
            Entry entry{link.title, pageOf(link.address, base), false, {}};
            if (m_seen.contains(entry.key)) entry.key.clear();
            if (!entry.key.isEmpty()) {
                m_seen.insert(entry.key);
                m_order.append(entry.key);
            }
            entry.items = entriesOf(link.links, base);
            if (!entry.key.isEmpty() || !entry.items.isEmpty()) out.append(entry);
        }
        return out;
    }

    /// Pages that no link leads to, by name.
    void addOthers(ReadingOrder& out)
    {
        QStringList others;
        for (const QString& page : std::as_const(m_pages))
            if (!m_seen.contains(page)) others.append(page);
        QCollator collator(QLocale::c());
        collator.setNumericMode(true);
        std::sort(others.begin(), others.end(), [&](const QString& a, const QString& b) {
            return collator.compare(a, b) < 0 || (collator.compare(a, b) == 0 && a < b);
        });
        if (others.size() > mostPages) {
            out.losses.append({{},
                               Tr::tr("The package has more pages than can be taken: %n pages were left out.", nullptr,
                                      int(others.size() - mostPages))});
            others = others.mid(0, mostPages);
        }
        for (const QString& page : std::as_const(others))
            out.entries.append({{}, page});
    }

    const Job& m_job;
    QSet<QString> m_pages, m_seen;
    QStringList m_order; ///< of the menu
};

} // namespace

QString pageText(const Job& job, const QString& entry)
{
    const qsizetype at = job.package.find(entry);
    const auto bytes = at < 0 ? Result<QByteArray>(QByteArray()) : job.package.read(at, handout::largestText);
    return bytes ? handout::decoded(*bytes) : QString();
}

Result<ReadingOrder> orderOfSite(const Job& job, const QString& first)
{
    QString entry = first;
    if (entry.isEmpty())
        for (const packages::PackageEntry& one : job.package.entries())
            if (entry.isEmpty() && !one.folder && isPageName(one.name)) entry = one.name;
    if (entry.isEmpty())
        return Error{Error::Kind::NotOurs, Tr::tr("There is no web page in this package. Nothing was made."), {}};
    return Site(job).order(entry);
}

} // namespace microvet::importers::pages
