#include "core/exporters/qti/qti_writer.h"

#include <QSet>
#include <QXmlStreamReader>

namespace microvet::exporters::qti {
namespace {

const QString xmlNs = QStringLiteral("http://www.w3.org/XML/1998/namespace");
const QString mathNs = QStringLiteral("http://www.w3.org/1998/Math/MathML");

QString kebab(const QString& name)
{
    QString out;
    for (const QChar c : name) {
        if (c.isUpper()) out += u'-';
        out += c.toLower();
    }
    return out;
}

} // namespace

QString spaceOf(Version version)
{
    return version == Version::V21 ? QStringLiteral("http://www.imsglobal.org/xsd/imsqti_v2p1")
                                   : QStringLiteral("http://www.imsglobal.org/xsd/imsqtiasi_v3p0");
}

QString written(double number) { return QString::number(number, 'g', 12); }

QtiWriter::QtiWriter(Version version)
    : m_xml(&m_bytes)
    , m_version(version)
{
    // Without indents: they would stand inside text where elements are mixed.
    m_xml.setAutoFormatting(false);
    m_xml.writeStartDocument();
}

QString QtiWriter::nameOf(const char* name) const
{
    const QString plain = QLatin1String(name);
    return m_version == Version::V21 ? plain : QStringLiteral("qti-") + kebab(plain);
}

QString QtiWriter::attributeName(const char* name) const
{
    const QString plain = QLatin1String(name);
    return m_version == Version::V21 ? plain : kebab(plain);
}

void QtiWriter::add(const Attributes& attributes)
{
    for (const auto& [name, value] : attributes)
        m_xml.writeAttribute(attributeName(name), value);
}

void QtiWriter::start(const char* name, const Attributes& attributes)
{
    m_xml.writeStartElement(nameOf(name));
    add(attributes);
}

void QtiWriter::startRoot(const char* name, const Attributes& attributes, const QString& language)
{
    m_xml.writeStartElement(nameOf(name));
    m_xml.writeDefaultNamespace(spaceOf(m_version));
    add(attributes);
    if (!language.isEmpty()) m_xml.writeAttribute(xmlNs, QStringLiteral("lang"), language);
}

void QtiWriter::empty(const char* name, const Attributes& attributes)
{
    m_xml.writeEmptyElement(nameOf(name));
    add(attributes);
}

void QtiWriter::text(const char* name, const Attributes& attributes, const QString& text)
{
    start(name, attributes);
    m_xml.writeCharacters(text);
    m_xml.writeEndElement();
}

void QtiWriter::plain(const char* tag, const Attributes& attributes, const QString& text)
{
    m_xml.writeStartElement(QLatin1String(tag));
    for (const auto& [name, value] : attributes)
        m_xml.writeAttribute(QLatin1String(name), value);
    m_xml.writeCharacters(text);
    m_xml.writeEndElement();
}

void QtiWriter::value(const char* type, const QString& value)
{
    text("baseValue", {{"baseType", QLatin1String(type)}}, value);
}

void QtiWriter::number(double number) { value("float", written(number)); }

void QtiWriter::variable(const QString& identifier) { empty("variable", {{"identifier", identifier}}); }

void QtiWriter::contentBody(const QString& xhtml)
{
    if (m_version == Version::V21) return markup(xhtml);
    element("contentBody", {}, [&] { markup(xhtml); });
}

void QtiWriter::markup(const QString& xhtml, const std::function<void(int)>& gap)
{
    QXmlStreamReader reader(QStringLiteral("<x>") + xhtml + QStringLiteral("</x>"));
    reader.readNextStartElement();
    copy(reader, gap);
}

/// Copies what stands in the reader's element, and reads its end.
void QtiWriter::copy(QXmlStreamReader& reader, const std::function<void(int)>& gap)
{
    int formulas = 0, depth = 0;
    QList<bool> written; // per open element: whether its tag was
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::StartElement: {
            const QString name = reader.name().toString();
            const QString kind = reader.attributes().value(QLatin1String("class")).toString();
            if (gap && kind == QLatin1String("mv-gap")) {
                gap(reader.attributes().value(QLatin1String("id")).toString().section(u'-', -1).toInt());
                reader.skipCurrentElement();
                break;
            }
            ++depth;
            const bool own = kind != QLatin1String("mv-slot");
            written.append(own);
            if (!own) break;
            m_xml.writeStartElement(name);
            const bool formula = name == QLatin1String("math");
            if (formula) m_xml.writeDefaultNamespace(mathNs);
            if (formula || formulas > 0) ++formulas;
            copyAttributes(reader, formulas > 0);
            break;
        }
        case QXmlStreamReader::EndElement:
            if (depth-- == 0) return;
            if (!written.takeLast()) break;
            if (formulas > 0) --formulas;
            m_xml.writeEndElement();
            break;
        case QXmlStreamReader::Characters:
            m_xml.writeCharacters(reader.text().toString());
            break;
        default:
            break;
        }
    }
}

void QtiWriter::copyAttributes(const QXmlStreamReader& reader, bool inFormula)
{
    static const QSet<QString> kept{QStringLiteral("class"), QStringLiteral("href"), QStringLiteral("scope"),
                                    QStringLiteral("src"),   QStringLiteral("alt"),  QStringLiteral("colspan"),
                                    QStringLiteral("rowspan")};
    for (const QXmlStreamAttribute& attribute : reader.attributes()) {
        const QString name = attribute.qualifiedName().toString(), value = attribute.value().toString();
        if (name == QLatin1String("lang"))
            m_xml.writeAttribute(xmlNs, QStringLiteral("lang"), value);
        else if (inFormula ? !name.startsWith(QLatin1String("aria-")) && !name.startsWith(QLatin1String("xml"))
                           : kept.contains(name))
            m_xml.writeAttribute(name, value);
    }
}

QByteArray QtiWriter::finish()
{
    m_xml.writeEndDocument();
    return m_bytes;
}

} // namespace microvet::exporters::qti
