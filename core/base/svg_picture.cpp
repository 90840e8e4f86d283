#include "core/base/svg_picture.h"

#include <QSet>
#include <QXmlStreamReader>

namespace microvet {
namespace {

constexpr int deepest = 200; ///< levels of elements; readers of books follow them on the stack

bool leadsOut(QStringView style)
{
    if (style.contains(QLatin1String("@import"), Qt::CaseInsensitive) || style.contains(u'\\')) return true;
    for (qsizetype at = style.indexOf(QLatin1String("url("), 0, Qt::CaseInsensitive); at >= 0;
         at = style.indexOf(QLatin1String("url("), at + 4, Qt::CaseInsensitive)) {
        QStringView target = style.mid(at + 4).trimmed();
        if (target.startsWith(u'"') || target.startsWith(u'\'')) target = target.mid(1);
        if (!target.startsWith(u'#') && !target.startsWith(QLatin1String("data:"))) return true;
    }
    return false;
}

/// False where an attribute makes the drawing more than a picture.
bool isHarmless(const QXmlStreamReader& reader, QSet<QString>& ids)
{
    const auto attributes = reader.attributes();
    for (const QXmlStreamAttribute& attribute : attributes) {
        const QStringView name = attribute.name();
        const QStringView value = attribute.value();
        if (name.startsWith(QLatin1String("on"), Qt::CaseInsensitive)) return false;
        if (name == QLatin1String("id")) {
            const QString id = value.toString();
            if (ids.contains(id)) return false; // an error in a book
            ids.insert(id);
        }
        const bool link = name == QLatin1String("href") || name == QLatin1String("src");
        const QStringView target = value.trimmed();
        if (link && !target.startsWith(u'#') && !target.startsWith(QLatin1String("data:image/"))) return false;
        if (!link && leadsOut(value)) return false;
    }
    return true;
}

} // namespace

SvgPicture readSvg(QIODevice& bytes)
{
    constexpr const char* ns = "http://www.w3.org/2000/svg";
    static const QSet<QString> refused{QStringLiteral("script"), QStringLiteral("foreignObject"), QStringLiteral("iframe"),
                                       QStringLiteral("audio"), QStringLiteral("video")};
    static const QSet<QString> moving{QStringLiteral("animate"), QStringLiteral("animateMotion"), QStringLiteral("animateTransform"),
                                      QStringLiteral("animateColor"), QStringLiteral("set")};
    SvgPicture out;
    QXmlStreamReader reader(&bytes);
    QSet<QString> ids;
    int depth = 0;
    bool style = false, any = false;
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::DTD: return out; // entities from elsewhere
        case QXmlStreamReader::ProcessingInstruction:
            // A style sheet comes from elsewhere; "xpacket" stands around the statement of the licence (XMP).
            if (reader.processingInstructionTarget() != QLatin1String("xpacket")) return out;
            break;
        case QXmlStreamReader::StartElement: {
            const QString name = reader.name().toString();
            if (!any && (name != QLatin1String("svg") || reader.namespaceUri() != QLatin1String(ns))) return out;
            any = true;
            if (++depth > deepest || refused.contains(name) || !isHarmless(reader, ids)) return out;
            out.moves = out.moves || moving.contains(name);
            style = name == QLatin1String("style");
            break;
        }
        case QXmlStreamReader::EndElement:
            --depth;
            style = false;
            break;
        case QXmlStreamReader::Characters:
            if (style && leadsOut(reader.text())) return out;
            if (style && reader.text().contains(QLatin1String("animation"))) out.moves = true;
            break;
        default: break;
        }
    }
    out.fit = any && !reader.hasError();
    return out;
}

} // namespace microvet
