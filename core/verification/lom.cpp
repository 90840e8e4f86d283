#include "core/verification/lom.h"

#include "core/verification/reading.h"
#include "core/packages/xml.h"

#include <QRegularExpression>

namespace microvet::verification {
namespace {

void addOnce(QStringList& list, const QString& text)
{
    if (!text.isEmpty() && !list.contains(text)) list.append(text);
}

/// "BEGIN:VCARD FN:Ada Lovelace END:VCARD" names Ada Lovelace.
QString personOf(const QString& entity)
{
    static const QRegularExpression name(QStringLiteral("(?:^|\\s)(?:FN|N|ORG)(?:;[^:]*)?:\\s*(.+?)\\s*(?=(?:[A-Z-]{1,12}(?:;[^:]*)?:)|$)"));
    if (!entity.contains(QLatin1String("VCARD"), Qt::CaseInsensitive)) return entity;
    return name.match(entity).captured(1).remove(u'\\').trimmed();
}

/// A title stands there once for each language.
QString firstText(const XmlNode& node)
{
    for (const XmlNode& child : node.children)
        if (const QString text = child.allText(); !text.isEmpty()) return text;
    return node.allText();
}

} // namespace

void readLom(Reading& reading, const XmlNode& metadata, const QString& file, bool whole)
{
    metadata.visit([&](const XmlNode& node) {
        if (node.name == QLatin1String("general") && whole) {
            if (const XmlNode* title = node.child(u"title"); title && reading.title.isEmpty()) reading.title = firstText(*title);
            for (const XmlNode* language : node.all(u"language")) addOnce(reading.languages, language->allText());
        } else if (node.name == QLatin1String("rights")) {
            if (const XmlNode* description = node.child(u"description"); description && !description->allText().isEmpty())
                reading.licences.append({description->allText(), file, whole});
        } else if (node.name.compare(QLatin1String("contribute"), Qt::CaseInsensitive) == 0) {
            for (const char16_t* name : {u"entity", u"centity"})
                for (const XmlNode* entity : node.all(name)) addOnce(reading.authors, personOf(entity->allText()));
        } else if (node.name == QLatin1String("classification")) {
            const XmlNode* purpose = node.child(u"purpose");
            const QString kind = purpose ? purpose->allText().toLower() : QString();
            if (!kind.contains(QLatin1String("objective")) && !kind.contains(QLatin1String("competency"))) return;
            const XmlNode* description = node.child(u"description");
            addOnce(reading.objectives, description && !description->allText().isEmpty() ? description->allText() : kind);
        } else if (node.name == QLatin1String("labelledGUID")) {
            addOnce(reading.objectives, node.allText().left(200));
        }
    });
}

} // namespace microvet::verification
