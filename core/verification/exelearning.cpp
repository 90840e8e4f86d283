#include "core/verification/reading.h"

#include "core/packages/xml.h"

/// eXeLearning's own files: contentv3.xml (.elp) is a dump of the program's objects, content.xml (.elpx) a list of
/// properties, pages and components. Their texts are read with the other contents.
namespace microvet::verification {
namespace {

void take(Reading& reading, const QString& key, const QString& value, const QString& file)
{
    if (value.isEmpty() || value == QLatin1String("None")) return;
    if (key == QLatin1String("pp_title") || key == QLatin1String("_title")) {
        if (reading.title.isEmpty()) reading.title = value;
    } else if (key == QLatin1String("pp_lang") || key == QLatin1String("_lang")) {
        if (!reading.languages.contains(value)) reading.languages.append(value);
    } else if (key == QLatin1String("pp_author") || key == QLatin1String("_author")) {
        if (!reading.authors.contains(value)) reading.authors.append(value);
    } else if (key == QLatin1String("license") || key == QLatin1String("pp_license") || key == QLatin1String("_newlicense") || key == QLatin1String("license_")) {
        reading.licences.append({value, file, true});
    } else if (key == QLatin1String("_objectives") || key == QLatin1String("pp_objectives")) {
        reading.objectives.append(value);
    } else if (key == QLatin1String("exe_version")) {
        reading.tool = QStringLiteral("eXeLearning ") + value;
    }
}

} // namespace

void readLearningDesign(Reading& reading)
{
    const QString file = reading.format.entry;
    if (!reading.format.prefix.isEmpty()) reading.findings.add("P-S-30", file, {reading.format.prefix});
    const qsizetype at = reading.package.find(file);
    const auto bytes = at < 0 ? std::nullopt : reading.text(at, largestXml);
    if (!bytes) return;
    reading.tool = QStringLiteral("eXeLearning");
    QString key, text;
    const XmlFault fault = scanXml(*bytes, [&](const QXmlStreamReader& reader) {
        if (reader.isStartElement()) {
            text.clear();
            const auto value = reader.attributes().value(QLatin1String("value"));
            if (reader.attributes().value(QLatin1String("role")) == QLatin1String("key")) key = value.toString();
            else if (!value.isEmpty() || reader.name() == QLatin1String("unicode")) {
                take(reading, key, value.toString().trimmed(), file);
                key.clear();
            }
        } else if (reader.isCharacters()) {
            if (text.size() < 4000) text += reader.text();
        } else if (reader.name() == QLatin1String("key")) {
            key = text.trimmed();
        } else if (reader.name() == QLatin1String("value")) {
            take(reading, key, text.trimmed(), file);
        }
        return true;
    });
    addFault(reading, file, fault);
}

} // namespace microvet::verification
