#include "core/exporters/odt/odt_package.h"

#include <QXmlStreamWriter>

namespace microvet::exporters {
namespace {

constexpr const char* mimeType = "application/vnd.oasis.opendocument.text";

QByteArray metaDocument(const OdtMeta& about)
{
    QByteArray out;
    QXmlStreamWriter xml(&out);
    xml.writeStartDocument();
    const QString office = QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:office:1.0");
    const QString meta = QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:meta:1.0");
    const QString dc = QStringLiteral("http://purl.org/dc/elements/1.1/");
    xml.writeNamespace(office, QStringLiteral("office"));
    xml.writeNamespace(meta, QStringLiteral("meta"));
    xml.writeNamespace(dc, QStringLiteral("dc"));
    xml.writeStartElement(office, QStringLiteral("document-meta"));
    xml.writeAttribute(office, QStringLiteral("version"), QStringLiteral("1.2"));
    xml.writeStartElement(office, QStringLiteral("meta"));
    xml.writeTextElement(meta, QStringLiteral("generator"), QStringLiteral("microVET Studio"));
    xml.writeTextElement(dc, QStringLiteral("title"), about.title);
    if (!about.description.isEmpty()) xml.writeTextElement(dc, QStringLiteral("description"), about.description);
    for (const QString& keyword : about.keywords)
        xml.writeTextElement(meta, QStringLiteral("keyword"), keyword);
    xml.writeTextElement(meta, QStringLiteral("creation-date"), about.time.toUTC().toString(Qt::ISODate));
    xml.writeTextElement(dc, QStringLiteral("date"), about.time.toUTC().toString(Qt::ISODate));
    xml.writeTextElement(dc, QStringLiteral("language"), about.language);
    if (!about.key.isEmpty()) {
        xml.writeStartElement(meta, QStringLiteral("user-defined"));
        xml.writeAttribute(meta, QStringLiteral("name"), QStringLiteral("microvet"));
        xml.writeCharacters(about.key);
        xml.writeEndElement();
    }
    xml.writeEndDocument();
    return out;
}

QByteArray manifest(const QList<std::pair<QString, QString>>& files)
{
    QByteArray out;
    QXmlStreamWriter xml(&out);
    const QString ns = QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:manifest:1.0");
    xml.setAutoFormatting(true);
    xml.writeStartDocument();
    xml.writeNamespace(ns, QStringLiteral("manifest"));
    xml.writeStartElement(ns, QStringLiteral("manifest"));
    xml.writeAttribute(ns, QStringLiteral("version"), QStringLiteral("1.2"));
    for (const auto& [name, type] : files) {
        xml.writeEmptyElement(ns, QStringLiteral("file-entry"));
        xml.writeAttribute(ns, QStringLiteral("full-path"), name);
        if (name == QLatin1String("/")) xml.writeAttribute(ns, QStringLiteral("version"), QStringLiteral("1.2"));
        xml.writeAttribute(ns, QStringLiteral("media-type"), type);
    }
    xml.writeEndDocument();
    return out;
}

} // namespace

OdtPackage::OdtPackage(PackageWriter& files)
    : m_files(files)
    , m_listed{{QStringLiteral("/"), QLatin1String(mimeType)}}
{
}

void OdtPackage::add(const QString& name, const QByteArray& xml)
{
    m_files.add(name, xml);
    m_listed.append({name, QStringLiteral("text/xml")});
}

void OdtPackage::add(const OdtMeta& meta) { add(QStringLiteral("meta.xml"), metaDocument(meta)); }

void OdtPackage::addFormula(int number, const QByteArray& mathml)
{
    const QString folder = QStringLiteral("Formula-%1/").arg(number);
    m_listed.append({folder, QStringLiteral("application/vnd.oasis.opendocument.formula")});
    add(folder + QStringLiteral("content.xml"), mathml);
}

void OdtPackage::addPicture(const QString& name, const QString& type, const document::MediaPlace& place)
{
    const QString path = QStringLiteral("Pictures/") + name;
    m_files.addMedium(path, place);
    m_listed.append({path, type});
}

Result<qint64> OdtPackage::finish(Progress& progress)
{
    m_files.add(QStringLiteral("META-INF/manifest.xml"), manifest(m_listed));
    // First and as it is (ODF 1.2, part 3, section 3.3).
    m_files.addFirst(QStringLiteral("mimetype"), mimeType, PackageWriter::Packing::Stored);
    return m_files.finish(progress);
}

} // namespace microvet::exporters
