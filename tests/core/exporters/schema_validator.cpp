#include "tests/core/exporters/schema_validator.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QUrl>

namespace microvet::tests {
namespace {

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(bytes);
}

} // namespace

SchemaValidator::SchemaValidator(const QString& standards, const QString& version, const Schemas& schemas, const Schemas& open)
{
    QByteArray driver = "<xsd:schema xmlns:xsd='http://www.w3.org/2001/XMLSchema'>";
    const auto import = [&](const QString& space, const QString& path) {
        driver += QStringLiteral("<xsd:import namespace='%1' schemaLocation='%2'/>").arg(space, path).toUtf8();
    };
    // The first import of a namespace counts: the schemas name places of their own for these, which are not there.
    const QString folder = QDir(standards).absolutePath();
    if (!open.isEmpty()) import(QStringLiteral("http://www.w3.org/XML/1998/namespace"), folder + QStringLiteral("/xml.xsd"));
    for (const auto& [space, element] : open) {
        const QString name = QLatin1String(element) + QStringLiteral(".xsd");
        write(m_folder / name, QStringLiteral("<xsd:schema xmlns:xsd='http://www.w3.org/2001/XMLSchema' targetNamespace='%1'><xsd:element name='%2'>"
                                              "<xsd:complexType mixed='true'><xsd:sequence><xsd:any processContents='skip' minOccurs='0' maxOccurs='unbounded'/>"
                                              "</xsd:sequence><xsd:anyAttribute processContents='skip'/></xsd:complexType></xsd:element></xsd:schema>")
                                   .arg(QLatin1String(space), QLatin1String(element))
                                   .toUtf8());
        import(QLatin1String(space), name);
    }
    for (const auto& [space, file] : schemas)
        import(QLatin1String(space), QStringLiteral("%1/%2/%3").arg(folder, version, QLatin1String(file)));
    write(m_folder / QStringLiteral("driver.xsd"), driver + "</xsd:schema>");
    // Schemas of Common Cartridge 1.3 name each other by their addresses.
    const auto address = [&](const char* name) { return QUrl::fromLocalFile(QDir(standards).absoluteFilePath(QLatin1String(name))).toString(); };
    write(m_folder / QStringLiteral("catalog.xml"),
          QStringLiteral("<catalog xmlns='urn:oasis:names:tc:entity:xmlns:xml:catalog'><system systemId='http://www.w3.org/2001/xml.xsd' uri='%1'/>"
                         "<system systemId='http://www.imsglobal.org/xsd/w3/2001/xml.xsd' uri='%1'/>"
                         "<rewriteSystem systemIdStartString='http://www.imsglobal.org/profile/cc/ccv1p3/' rewritePrefix='%2/'/></catalog>")
              .arg(address("xml.xsd"), address("cc13"))
              .toUtf8());
}

testing::AssertionResult SchemaValidator::validates(const QByteArray& document) const
{
    write(m_folder / QStringLiteral("document.xml"), document);
    QProcess xmllint;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XML_CATALOG_FILES"), m_folder / QStringLiteral("catalog.xml"));
    xmllint.setProcessEnvironment(environment);
    xmllint.start(QStringLiteral("xmllint"),
                  {QStringLiteral("--noout"), QStringLiteral("--nonet"), QStringLiteral("--schema"),
                   m_folder / QStringLiteral("driver.xsd"), m_folder / QStringLiteral("document.xml")});
    if (!xmllint.waitForFinished()) return testing::AssertionFailure() << "xmllint could not be run";
    if (xmllint.exitCode() == 0) return testing::AssertionSuccess();
    return testing::AssertionFailure() << xmllint.readAllStandardError().toStdString();
}

} // namespace microvet::tests
