#include "core/importers/manifest.h"
#include "core/importers/pages/page_markup.h"
#include "core/importers/pages/reading_order.h"
#include "core/importers/pages/web_pages.h"

#include <QCoreApplication>

/// EPUB 2 and 3: package document, spine, and the table of contents as navigation document or NCX.
namespace microvet::importers::pages {
namespace {

using packages::XmlNode;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::importers)
};

constexpr int deepestEntry = 50;

QString folderOf(const QString& entry) { return entry.left(entry.lastIndexOf(u'/') + 1); }

class Book {
public:
    Book(const Job& job, const XmlNode& root)
        : m_job(job)
        , m_root(root)
        , m_folder(folderOf(packageFile(job)))
    {
    }

    static QString packageFile(const Job& job)
    {
        const QString& entry = job.format.entry;
        return entry.startsWith(job.format.prefix) ? entry : job.format.prefix + entry;
    }

    ReadingOrder order()
    {
        if (const XmlNode* metadata = m_root.child(u"metadata")) m_out.metadata = dublinCore(*metadata);
        readManifest();
        readSpine();
        const QList<Entry> contents = m_nav.isEmpty() ? (m_ncx.isEmpty() ? QList<Entry>() : ofNcx()) : ofNavigation();
        m_out.entries = contents;
        addUnlisted();
        return std::move(m_out);
    }

private:
    void readManifest()
    {
        const XmlNode* manifest = m_root.child(u"manifest");
        if (!manifest) return;
        for (const XmlNode* item : manifest->all(u"item")) {
            const QString name = entryName(m_folder, item->attribute(u"href"));
            m_files.insert(item->attribute(u"id"), name);
            if (item->attribute(u"properties").split(u' ').contains(QLatin1String("nav"))) m_nav = name;
            if (item->attribute(u"media-type") == QLatin1String("application/x-dtbncx+xml")) m_ncx = name;
            if (item->attribute(u"media-type").contains(QLatin1String("html"))) m_pages.insert(name);
        }
    }

    void readSpine()
    {
        const XmlNode* spine = m_root.child(u"spine");
        if (!spine) return;
        if (const QString ncx = m_files.value(spine->attribute(u"toc")); !ncx.isEmpty()) m_ncx = ncx;
        for (const XmlNode* item : spine->all(u"itemref")) {
            const QString name = m_files.value(item->attribute(u"idref"));
            if (name.isEmpty() || m_spine.contains(name)) continue;
            if (!m_pages.contains(name) && !isPageName(name)) continue;
            m_spine.append(name);
        }
    }

    /// The first line of the contents that leads to a file stands for it; the others lead to places inside it.
    QString taken(const QString& entry)
    {
        if (entry.isEmpty() || m_listed.contains(entry) || !m_spine.contains(entry)) return {};
        m_listed.insert(entry);
        return entry;
    }

    QList<Entry> ofLinks(const QList<Link>& links)
    {
        QList<Entry> out;
        for (const Link& link : links) {
            Entry entry{link.title, taken(entryName(folderOf(m_nav), link.address)), false, {}};
            entry.items = ofLinks(link.links);
            if (!entry.key.isEmpty() || !entry.items.isEmpty()) out.append(entry);
        }
        return out;
    }

    QList<Entry> ofNavigation() { return ofLinks(linksOf(pageText(m_job, m_nav)).tree); }

    QList<Entry> ofPoints(const XmlNode& parent, int depth)
    {
        QList<Entry> out;
        if (depth > deepestEntry) return out;
        for (const XmlNode* point : parent.all(u"navPoint")) {
            const XmlNode* label = point->at(QStringLiteral("navLabel/text"));
            const XmlNode* content = point->child(u"content");
            Entry entry{label ? label->allText() : QString(),
                        content ? taken(entryName(folderOf(m_ncx), content->attribute(u"src"))) : QString(),
                        false,
                        {}};
            entry.items = ofPoints(*point, depth + 1);
            if (!entry.key.isEmpty() || !entry.items.isEmpty()) out.append(entry);
        }
        return out;
    }

    QList<Entry> ofNcx()
    {
        const auto ncx = readXmlEntry(m_job.package, m_ncx);
        if (!ncx) {
            m_out.losses.append({m_ncx, ncx.error().text});
            return {};
        }
        const XmlNode* map = ncx->child(u"navMap");
        return map ? ofPoints(*map, 0) : QList<Entry>();
    }

    /// Files of the spine that the contents do not name go on where the file before them ended; those in front of all
    /// stay in front.
    void addUnlisted()
    {
        QString before;
        qsizetype front = 0;
        for (const QString& name : std::as_const(m_spine)) {
            if (name == m_nav && !m_listed.contains(name)) continue;
            if (!m_listed.contains(name)) {
                const bool goesOn = !before.isEmpty() && !m_listed.isEmpty();
                if (before.isEmpty() || !after(m_out.entries, {{}, name, goesOn}, before))
                    m_out.entries.insert(front++, {{}, name});
            }
            before = name;
        }
    }

    static bool after(QList<Entry>& entries, const Entry& entry, const QString& before)
    {
        for (qsizetype i = 0; i < entries.size(); ++i) {
            if (entries[i].key == before) {
                entries.insert(i + 1, entry);
                return true;
            }
            if (after(entries[i].items, entry, before)) return true;
        }
        return false;
    }

    const Job& m_job;
    const XmlNode& m_root;
    const QString m_folder;
    ReadingOrder m_out;
    QHash<QString, QString> m_files; ///< by id
    QSet<QString> m_pages, m_listed;
    QStringList m_spine;
    QString m_nav, m_ncx;
};

bool isEncrypted(const Job& job)
{
    const auto encryption = readXmlEntry(job.package, job.format.prefix + QStringLiteral("META-INF/encryption.xml"));
    if (!encryption) return false;
    // Fonts may be scrambled, which keeps nobody from reading.
    bool locked = false;
    encryption->visit([&](const XmlNode& node) {
        if (node.name == QLatin1String("EncryptionMethod") &&
            !node.attribute(u"Algorithm").contains(QLatin1String("idpf.org")) &&
            !node.attribute(u"Algorithm").contains(QLatin1String("ns.adobe.com")))
            locked = true;
    });
    return locked;
}

} // namespace

Result<ReadingOrder> orderOfBook(const Job& job)
{
    if (isEncrypted(job))
        return Error{Error::Kind::NoAccess,
                     Tr::tr("The book is locked against copying, so nothing can be taken from it. Ask its publisher "
                            "for a copy without the lock."),
                     {}};
    if (job.format.entry.isEmpty())
        return Error{
            Error::Kind::Damaged,
            Tr::tr(
                "The book does not say where its contents are, so nothing was taken from it. Get a whole copy of it."),
            {}};
    auto root = readXmlEntry(job.package, Book::packageFile(job));
    if (!root) return root.error();
    return Book(job, *root).order();
}

} // namespace microvet::importers::pages
