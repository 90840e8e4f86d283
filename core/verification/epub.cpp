#include "core/verification/reading.h"

#include "core/packages/xml.h"

/// EPUB 2 and 3: the container, and the package file with its metadata, manifest and spine.
namespace microvet::verification {
namespace {

/// The first entry must be "mimetype", as it is, so that its text stands at byte 38 of the file.
bool startsAsEpub(const QByteArray& start)
{
    return start.startsWith("PK\3\4") && start.mid(8, 2) == QByteArray(2, '\0') && start.mid(26, 4) == QByteArray("\x08\0\0\0", 4)
        && start.mid(30, 28) == "mimetypeapplication/epub+zip";
}

class Book {
public:
    Book(Reading& reading, const XmlNode& root) : m_reading(reading), m_findings(reading.findings), m_root(root), m_file(reading.format.entry) {}

    void read()
    {
        readMetadata();
        readItems();
        readSpine();
        checkUnlisted();
    }

private:
    void readMetadata()
    {
        const XmlNode* metadata = m_root.child(u"metadata");
        if (!metadata) return;
        metadata->visit([&](const XmlNode& node) {
            const QString text = node.allText();
            if (node.name == QLatin1String("title") && m_reading.title.isEmpty()) m_reading.title = text;
            else if (node.name == QLatin1String("language") && !text.isEmpty()) m_reading.languages.append(text);
            else if (node.name == QLatin1String("creator") && !text.isEmpty()) m_reading.authors.append(text);
            else if (node.name == QLatin1String("rights") && !text.isEmpty()) m_reading.licences.append({text, m_file, true});
            else if (node.attribute(u"rel").contains(QLatin1String("license"))) m_reading.licences.append({node.attribute(u"href"), m_file, true});
            else if (node.attribute(u"property").contains(QLatin1String("license"))) m_reading.licences.append({text, m_file, true});
            else if (node.attribute(u"name") == QLatin1String("generator")) m_reading.tool = node.attribute(u"content");
            else if (node.attribute(u"property") == QLatin1String("schema:educationalAlignment")) m_reading.objectives.append(text);
        });
    }

    void readItems()
    {
        const XmlNode* manifest = m_root.child(u"manifest");
        if (!manifest) return;
        for (const XmlNode* item : manifest->all(u"item")) {
            m_items.insert(item->attribute(u"id"));
            m_hasNavigation = m_hasNavigation || item->attribute(u"properties").split(u' ').contains(QLatin1String("nav"));
            const QString href = item->attribute(u"href");
            if (isOutside(href)) {
                m_findings.add("P-S-33", m_file, {href}, item->line);
                continue;
            }
            const QString target = targetOf(m_file, href);
            if (target.isEmpty()) continue;
            if (target.startsWith(QLatin1String("../"))) {
                m_findings.add("P-S-32", m_file, {href}, item->line);
                continue;
            }
            m_reading.named.insert(target);
            checkReference(m_reading, "P-S-20", target, m_file, item->line);
        }
    }

    void readSpine()
    {
        const XmlNode* spine = m_root.child(u"spine");
        const QList<const XmlNode*> steps = spine ? spine->all(u"itemref") : QList<const XmlNode*>();
        for (const XmlNode* step : steps)
            if (!m_items.contains(step->attribute(u"idref"))) m_findings.add("P-S-23", m_file, {step->attribute(u"idref")}, step->line);
        if (steps.isEmpty()) m_findings.add("P-S-22", m_file, {QStringLiteral("spine")}, spine ? spine->line : m_root.line);
        else if (!m_hasNavigation && m_reading.format.code == QLatin1String("epub3")) m_findings.add("P-S-22", m_file, {QStringLiteral("nav")}, m_root.line);
    }

    void checkUnlisted()
    {
        const QString prefix = m_reading.format.prefix;
        QStringList unlisted;
        for (const PackageEntry& entry : m_reading.package.entries()) {
            if (entry.folder || m_reading.named.contains(entry.name) || entry.name == m_file || entry.name == prefix + QLatin1String("mimetype")
                || entry.name.startsWith(prefix + QLatin1String("META-INF/")) || entry.name.startsWith(QLatin1String("__MACOSX/"))
                || entry.name.section(u'/', -1).startsWith(u'.'))
                continue;
            unlisted.append(entry.name);
        }
        if (!unlisted.isEmpty()) m_findings.add("P-S-21", m_file, {int(unlisted.size()), QStringList(unlisted.mid(0, 3)).join(QStringLiteral(", "))});
    }

    Reading& m_reading;
    Findings& m_findings;
    const XmlNode& m_root;
    const QString m_file;
    QSet<QString> m_items;
    bool m_hasNavigation = false;
};

} // namespace

void readEpub(Reading& reading)
{
    const QString container = reading.format.prefix + QStringLiteral("META-INF/container.xml");
    if (!reading.format.prefix.isEmpty()) reading.findings.add("P-S-30", container, {reading.format.prefix});
    if (reading.package.isZip() && !startsAsEpub(reading.package.fileStart)) reading.findings.add("P-S-28", QStringLiteral("mimetype"));
    if (const qsizetype at = reading.package.find(container); at >= 0) {
        const auto bytes = reading.text(at, largestXml);
        XmlNode root;
        if (bytes) addFault(reading, container, readXml(*bytes, root));
    }
    const qsizetype at = reading.package.find(reading.format.entry);
    if (at < 0) {
        reading.findings.add("P-S-17", reading.package.find(container) < 0 ? QString() : container, {QStringLiteral("epub"), reading.format.entry});
        return;
    }
    const auto bytes = reading.text(at, largestXml);
    if (!bytes) return;
    XmlNode root;
    if (const XmlFault fault = readXml(*bytes, root)) {
        addFault(reading, reading.format.entry, fault);
        return;
    }
    Book(reading, root).read();
}

} // namespace microvet::verification
