#include "core/verification/reading.h"

#include "core/verification/lom.h"
#include "core/packages/xml.h"

/// imsmanifest.xml: SCORM, IMS Content Packaging, Common Cartridge and QTI.
namespace microvet::verification {
namespace {

class Manifest {
public:
    Manifest(Reading& reading, const XmlNode& root)
        : m_reading(reading), m_findings(reading.findings), m_root(root), m_file(reading.format.entry), m_prefix(reading.format.prefix)
    {
    }

    void read()
    {
        readMetadata();
        if (const XmlNode* resources = m_root.child(u"resources")) {
            const QString base = baseOf(m_root, m_prefix);
            readResources(*resources, baseOf(*resources, base));
        }
        readOrganizations();
        checkStart();
        checkUnlisted();
    }

private:
    struct Resource {
        bool launchable = false;
        int line = 0;
    };

    static QString baseOf(const XmlNode& node, const QString& outer)
    {
        const QString base = node.attribute(u"base");
        return base.isEmpty() || isOutside(base) ? outer : outer + base + (base.endsWith(u'/') ? QString() : QStringLiteral("/"));
    }

    bool isScorm() const { return m_reading.format.kind == FormatKind::Scorm12 || m_reading.format.kind == FormatKind::Scorm2004; }

    void readMetadata()
    {
        if (const XmlNode* metadata = m_root.child(u"metadata")) readLom(m_reading, *metadata, m_file, true);
        const XmlNode* version = m_root.at(QStringLiteral("metadata/schemaversion"));
        if (isScorm() && (!version || version->allText().isEmpty())) m_findings.add("P-S-36", m_file, {QStringLiteral("version")}, m_root.line);
        m_root.visit([&](const XmlNode& node) {
            if (node.name == QLatin1String("location") && node.space.contains(QLatin1String("adlcp"))) refer(m_prefix, node.allText(), node.line);
        });
    }

    /// A file that the manifest names.
    void refer(const QString& base, const QString& address, int line)
    {
        if (address.trimmed().isEmpty()) return;
        if (isOutside(address)) {
            if (m_reading.format.kind != FormatKind::Cartridge) m_findings.add("P-S-33", m_file, {address}, line);
            return;
        }
        const QString target = targetOf(base, address);
        if (target.isEmpty()) return;
        if (target == QLatin1String("..") || target.startsWith(QLatin1String("../"))) {
            m_findings.add("P-S-32", m_file, {address}, line);
            return;
        }
        if (m_missing.contains(target)) return;
        m_reading.named.insert(target);
        if (!checkReference(m_reading, "P-S-20", target, m_file, line)) m_missing.insert(target);
    }

    void readResources(const XmlNode& resources, const QString& outer)
    {
        for (const XmlNode* node : resources.all(u"resource")) {
            const QString base = baseOf(*node, outer), href = node->attribute(u"href");
            const QString type = node->attribute(u"type");
            m_resources.insert(node->attribute(u"identifier"), {!href.isEmpty(), node->line});
            ++m_count;
            if (type.startsWith(QLatin1String("imsqti_item")) || type.startsWith(QLatin1String("imsqti_test")) || type.startsWith(QLatin1String("imsqti_xml"))
                || type.startsWith(QLatin1String("imsqti_assessment")))
                m_hasTask = true;
            refer(base, href, node->line);
            for (const XmlNode* file : node->all(u"file")) refer(base, file->attribute(u"href"), file->line);
            if (isScorm() && node->attribute(u"scormtype").isEmpty() && node->attribute(u"scormType").isEmpty())
                m_findings.add("P-S-36", m_file, {QStringLiteral("type"), node->attribute(u"identifier")}, node->line);
            if (const XmlNode* metadata = node->child(u"metadata")) readLom(m_reading, *metadata, m_file, false);
        }
        for (const XmlNode* node : resources.all(u"resource"))
            for (const XmlNode* needed : node->all(u"dependency")) known(needed->attribute(u"identifierref"), needed->line);
    }

    bool known(const QString& resource, int line)
    {
        if (m_resources.contains(resource)) return true;
        m_findings.add("P-S-23", m_file, {resource}, line);
        return false;
    }

    void readItems(const XmlNode& parent)
    {
        for (const XmlNode* item : parent.all(u"item")) {
            ++m_items;
            const QString resource = item->attribute(u"identifierref");
            if (!resource.isEmpty() && known(resource, item->line) && m_resources.value(resource).launchable) m_starts = true;
            if (const XmlNode* metadata = item->child(u"metadata")) readLom(m_reading, *metadata, m_file, false);
            readItems(*item);
        }
    }

    void readOrganizations()
    {
        const XmlNode* organizations = m_root.child(u"organizations");
        if (!organizations) return;
        const QString wanted = organizations->attribute(u"default");
        bool found = wanted.isEmpty();
        for (const XmlNode* organization : organizations->all(u"organization")) {
            found = found || organization->attribute(u"identifier") == wanted;
            const XmlNode* title = organization->child(u"title");
            if (title && m_reading.title.isEmpty()) m_reading.title = title->allText();
            if (const XmlNode* metadata = organization->child(u"metadata")) readLom(m_reading, *metadata, m_file, m_reading.title.isEmpty());
            readItems(*organization);
        }
        if (!found) m_findings.add("P-S-23", m_file, {QStringLiteral("default"), wanted}, organizations->line);
    }

    void checkStart()
    {
        const bool nothing = m_count == 0;
        if (isScorm() && !m_starts) m_findings.add("P-S-22", m_file, {QStringLiteral("scorm")}, m_root.line);
        else if (m_reading.format.kind == FormatKind::Qti && !m_hasTask) m_findings.add("P-S-22", m_file, {QStringLiteral("qti")}, m_root.line);
        else if (nothing) m_findings.add("P-S-22", m_file, {}, m_root.line);
    }

    void checkUnlisted()
    {
        QStringList unlisted;
        for (const PackageEntry& entry : m_reading.package.entries()) {
            if (entry.folder || m_reading.named.contains(entry.name) || entry.name == m_file) continue;
            const QString name = entry.name.section(u'/', -1).toLower();
            // Schemas belong beside the manifest, and need not be listed; signs of other systems are told elsewhere.
            if (name.endsWith(QLatin1String(".xsd")) || name.endsWith(QLatin1String(".dtd")) || name.startsWith(u'.') || name == QLatin1String("thumbs.db")
                || entry.name.startsWith(QLatin1String("__MACOSX/")))
                continue;
            unlisted.append(entry.name);
        }
        if (!unlisted.isEmpty()) m_findings.add("P-S-21", m_file, {int(unlisted.size()), QStringList(unlisted.mid(0, 3)).join(QStringLiteral(", "))});
    }

    Reading& m_reading;
    Findings& m_findings;
    const XmlNode& m_root;
    const QString m_file, m_prefix;
    QHash<QString, Resource> m_resources;
    QSet<QString> m_missing;
    int m_count = 0, m_items = 0;
    bool m_starts = false, m_hasTask = false;
};

} // namespace

void readManifest(Reading& reading)
{
    const qsizetype at = reading.package.find(reading.format.entry);
    if (at < 0) return;
    if (!reading.format.prefix.isEmpty()) reading.findings.add("P-S-30", reading.format.entry, {reading.format.prefix});
    const auto bytes = reading.text(at, largestXml);
    if (!bytes) return;
    XmlNode root;
    if (const XmlFault fault = readXml(*bytes, root)) {
        addFault(reading, reading.format.entry, fault);
        return;
    }
    Manifest(reading, root).read();
}

} // namespace microvet::verification
