#include "core/exporters/imscp/manifest.h"

#include "core/plan/markup.h"

#include <QXmlStreamWriter>

namespace microvet::exporters::imscp {
namespace {

class Writer {
public:
    explicit Writer(const Manifest& manifest)
        : m_manifest(manifest)
        , m_xml(&m_bytes)
    {
        // Without indents: they would stand inside text where elements are mixed.
        m_xml.setAutoFormatting(false);
    }

    QByteArray write()
    {
        m_xml.writeStartDocument();
        start("manifest");
        m_xml.writeDefaultNamespace(m_manifest.space);
        for (const Namespace& space : m_manifest.namespaces)
            m_xml.writeNamespace(space.address, space.prefix);
        attribute("identifier", m_manifest.id);
        if (!m_manifest.version.isEmpty()) attribute("version", m_manifest.version);
        line();
        start("metadata");
        m_xml.writeTextElement(QStringLiteral("schema"), m_manifest.schema);
        m_xml.writeTextElement(QStringLiteral("schemaversion"), m_manifest.schemaVersion);
        line();
        if (m_manifest.metadata) m_manifest.metadata(m_xml);
        end();
        line();
        writeOrganization();
        line();
        start("resources");
        for (const Resource& resource : m_manifest.resources) {
            line();
            write(resource);
        }
        end();
        end();
        m_xml.writeEndDocument();
        return m_bytes;
    }

private:
    void start(const char* name) { m_xml.writeStartElement(QLatin1String(name)); }
    void end() { m_xml.writeEndElement(); }
    void line() { m_xml.writeCharacters(QStringLiteral("\n")); }
    void attribute(const char* name, const QString& value) { m_xml.writeAttribute(QLatin1String(name), value); }

    void attributes(const QList<Attribute>& list)
    {
        for (const Attribute& attribute : list) {
            if (attribute.space.isEmpty())
                m_xml.writeAttribute(attribute.name, attribute.value);
            else
                m_xml.writeAttribute(attribute.space, attribute.name, attribute.value);
        }
    }

    void title(const QString& text)
    {
        if (text.isEmpty()) return;
        m_xml.writeTextElement(QStringLiteral("title"), shortened(plan::cleaned(text).simplified(), longestTitle));
    }

    void writeOrganization()
    {
        const Organization& organization = m_manifest.organization;
        start("organizations");
        if (organization.id.isEmpty()) return end();
        if (!m_manifest.onlyOrganization) attribute("default", organization.id);
        start("organization");
        attribute("identifier", organization.id);
        attributes(organization.attributes);
        title(organization.title);
        for (const Item& item : organization.items)
            write(item);
        if (organization.more) organization.more(m_xml);
        end();
        end();
    }

    void write(const Item& item)
    {
        line();
        start("item");
        attribute("identifier", item.id);
        if (!item.resource.isEmpty()) attribute("identifierref", item.resource);
        if (!m_manifest.onlyOrganization) attribute("isvisible", QStringLiteral("true"));
        title(item.title);
        for (const Item& child : item.items)
            write(child);
        if (item.more) item.more(m_xml);
        end();
    }

    void write(const Resource& resource)
    {
        start("resource");
        attribute("identifier", resource.id);
        attribute("type", resource.type);
        attributes(resource.attributes);
        if (!resource.href.isEmpty()) attribute("href", resource.href);
        for (const QString& file : resource.files) {
            line();
            m_xml.writeEmptyElement(QStringLiteral("file"));
            attribute("href", file);
        }
        for (const QString& id : resource.needs) {
            m_xml.writeEmptyElement(QStringLiteral("dependency"));
            attribute("identifierref", id);
        }
        end();
    }

    const Manifest& m_manifest;
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
};

} // namespace

QByteArray written(const Manifest& manifest) { return Writer(manifest).write(); }

QString identifier(const QString& element, const char* kind)
{
    return QStringLiteral("MV-") + element + (kind ? u'-' + QLatin1String(kind) : QString());
}

QString shortened(const QString& text, int length)
{
    if (text.size() <= length) return text;
    QString out = text.left(length - 1);
    if (out.back().isHighSurrogate()) out.chop(1);
    return out + QChar(0x2026);
}

} // namespace microvet::exporters::imscp
