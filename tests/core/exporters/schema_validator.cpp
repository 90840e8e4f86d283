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

SchemaValidator::SchemaValidator(const QString& standards, const QString& version, const Schemas& schemas)
{
    QByteArray driver = "<xsd:schema xmlns:xsd='http://www.w3.org/2001/XMLSchema'>";
    for (const auto& [space, file] : schemas)
        driver += QStringLiteral("<xsd:import namespace='%1' schemaLocation='%2/%3/%4'/>")
                      .arg(QLatin1String(space), QDir(standards).absolutePath(), version, QLatin1String(file))
                      .toUtf8();
    write(m_folder / QStringLiteral("driver.xsd"), driver + "</xsd:schema>");
    write(m_folder / QStringLiteral("catalog.xml"),
          QStringLiteral("<catalog xmlns='urn:oasis:names:tc:entity:xmlns:xml:catalog'><system "
                         "systemId='http://www.w3.org/2001/xml.xsd' uri='%1'/>"
                         "</catalog>")
              .arg(QUrl::fromLocalFile(QDir(standards).absoluteFilePath(QStringLiteral("xml.xsd"))).toString())
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
