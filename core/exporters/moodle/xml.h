#pragma once

#include <QXmlStreamWriter>

/// Moodle's own XML: elements only, numbers with a point, a mark for what is nothing.
namespace microvet::exporters::moodle {

class Xml {
public:
    Xml();

    using Attributes = QList<QPair<const char*, QString>>;
    void open(const char* name, const Attributes& attributes = {});
    /// With an attribute "id", as most have.
    void open(const char* name, qint64 id);
    void close() { m_xml.writeEndElement(); }

    void text(const char* name, const QString& value);
    void number(const char* name, qint64 value);
    /// As the database keeps it: with 5 digits, fractions of a question with 7.
    void real(const char* name, double value, int digits = 5);
    void flag(const char* name, bool value) { number(name, value ? 1 : 0); }
    void nothing(const char* name);
    /// A text in HTML and, in `<name>format`, that it is HTML.
    void html(const char* name, const QString& markup);
    void empty(const char* name) { m_xml.writeEmptyElement(QLatin1String(name)); }

    QByteArray finish();

private:
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
};

} // namespace microvet::exporters::moodle
