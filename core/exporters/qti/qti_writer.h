#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QXmlStreamWriter>

#include <functional>

class QXmlStreamReader;

/// Writes elements of Question and Test Interoperability under the names of one version. Code says them as 2.1 does.
namespace microvet::exporters::qti {

enum class Version { V21, V30 };

QString spaceOf(Version version);

class QtiWriter {
public:
    using Attributes = QList<QPair<const char*, QString>>;

    explicit QtiWriter(Version version);
    Version version() const { return m_version; }

    /// "choiceInteraction", in 3.0 "qti-choice-interaction" (QTI 3.0, section 2.3: names in kebab case).
    template<class Inner>
    void element(const char* name, const Attributes& attributes, const Inner& inner)
    {
        start(name, attributes);
        inner();
        m_xml.writeEndElement();
    }
    void empty(const char* name, const Attributes& attributes);
    void text(const char* name, const Attributes& attributes, const QString& text);
    /// An element of HTML.
    void plain(const char* tag, const Attributes& attributes, const QString& text);
    template<class Inner>
    void block(const char* tag, const Inner& inner)
    {
        m_xml.writeStartElement(QLatin1String(tag));
        inner();
        m_xml.writeEndElement();
    }
    void characters(const QString& text) { m_xml.writeCharacters(text); }
    /// The root element: it declares the namespace.
    template<class Inner>
    void root(const char* name, const Attributes& attributes, const QString& language, const Inner& inner)
    {
        startRoot(name, attributes, language);
        inner();
        m_xml.writeEndElement();
    }

    /// XHTML of a page as both versions take it: no attributes of the player's, "lang" as xml:lang.
    void markup(const QString& xhtml) { markup(xhtml, {}); }
    /// `gap` writes what stands in the place of the player's n-th gap, counted from 1.
    void markup(const QString& xhtml, const std::function<void(int)>& gap);
    /// A block that holds flowing content; 3.0 wants it in an element of its own.
    void contentBody(const QString& xhtml);

    void value(const char* type, const QString& value);
    void number(double number);
    void variable(const QString& identifier);
    template<class Inner>
    void set(const char* outcome, const Inner& inner)
    {
        element("setOutcomeValue", {{"identifier", QLatin1String(outcome)}}, inner);
    }

    QByteArray finish();

private:
    QString nameOf(const char* name) const;
    QString attributeName(const char* name) const;
    void start(const char* name, const Attributes& attributes);
    void startRoot(const char* name, const Attributes& attributes, const QString& language);
    void add(const Attributes& attributes);
    void copy(QXmlStreamReader& reader, const std::function<void(int)>& gap);
    void copyAttributes(const QXmlStreamReader& reader, bool inFormula);

    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
    Version m_version;
};

/// As XML Schema writes a float, the same in every place of the world.
QString written(double number);

} // namespace microvet::exporters::qti
