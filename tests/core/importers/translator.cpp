#include "tests/core/importers/translator.h"

#include <QXmlStreamReader>
#include <QXmlStreamWriter>

namespace microvet::tests {

QByteArray answered(const QByteArray& document, const std::function<QString(const QString&)>& change)
{
    const QString core = QStringLiteral("urn:oasis:names:tc:xliff:document:2.0");
    QByteArray out;
    QXmlStreamWriter writer(&out);
    QXmlStreamReader reader(document);
    struct Token {
        QXmlStreamReader::TokenType type;
        QString name;
        QXmlStreamAttributes attributes;
        QString text;
    };
    QList<Token> source;
    bool inSource = false, inTarget = false;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement() && reader.name() == QLatin1String("target")) inTarget = true;
        if (reader.isStartElement() && reader.name() == QLatin1String("source")) {
            inSource = true;
            source.clear();
        } else if (reader.isEndElement() && reader.name() == QLatin1String("source")) {
            inSource = false;
        } else if (inSource) {
            source.append(
                {reader.tokenType(), reader.name().toString(), reader.attributes(), reader.text().toString()});
        }
        if (!inTarget) writer.writeCurrentToken(reader);
        if (reader.isEndElement() && reader.name() == QLatin1String("target")) inTarget = false;
        if (!reader.isEndElement() || reader.name() != QLatin1String("source")) continue;
        writer.writeStartElement(core, QStringLiteral("target"));
        for (const Token& token : std::as_const(source)) {
            if (token.type == QXmlStreamReader::StartElement) {
                writer.writeStartElement(core, token.name);
                writer.writeAttributes(token.attributes);
            } else if (token.type == QXmlStreamReader::EndElement) {
                writer.writeEndElement();
            } else {
                // A carriage return is a reference, or it would come back as a line feed.
                const QStringList parts = change(token.text).split(u'\r');
                for (qsizetype i = 0; i < parts.size(); ++i) {
                    if (i > 0) writer.writeEntityReference(QStringLiteral("#13"));
                    writer.writeCharacters(parts[i]);
                }
            }
        }
        writer.writeEndElement();
    }
    return out;
}

} // namespace microvet::tests
