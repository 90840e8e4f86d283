#include "core/exporters/moodle/xml.h"

#include "core/plan/markup.h"

namespace microvet::exporters::moodle {

Xml::Xml()
    : m_xml(&m_bytes)
{
    m_xml.writeStartDocument();
}

void Xml::open(const char* name, const Attributes& attributes)
{
    m_xml.writeStartElement(QLatin1String(name));
    for (const auto& [attribute, value] : attributes)
        m_xml.writeAttribute(QLatin1String(attribute), value);
}

void Xml::open(const char* name, qint64 id) { open(name, {{"id", QString::number(id)}}); }

void Xml::text(const char* name, const QString& value)
{
    m_xml.writeTextElement(QLatin1String(name), plan::cleaned(value));
}

void Xml::number(const char* name, qint64 value)
{
    m_xml.writeTextElement(QLatin1String(name), QString::number(value));
}

void Xml::real(const char* name, double value, int digits)
{
    m_xml.writeTextElement(QLatin1String(name), QString::number(value, 'f', digits));
}

void Xml::nothing(const char* name) { m_xml.writeTextElement(QLatin1String(name), QStringLiteral("$@NULL@$")); }

void Xml::html(const char* name, const QString& markup)
{
    text(name, markup);
    m_xml.writeTextElement(QLatin1String(name) + QLatin1String("format"), QStringLiteral("1"));
}

QByteArray Xml::finish()
{
    m_xml.writeEndDocument();
    return m_bytes;
}

} // namespace microvet::exporters::moodle
