#include "core/plan/markup.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace microvet::plan {
namespace {

bool isAscii(QChar c, const char* others)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') ||
           QLatin1String(others).contains(c);
}

} // namespace

QString cleaned(const QString& text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const ushort u = c.unicode();
        if (c.isHighSurrogate()) {
            if (i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
                out += c;
                out += text[++i];
            }
        } else if (c.isLowSurrogate() || u == 0xfffe || u == 0xffff || u == 0x7f) {
            continue;
        } else if (u == 0x2028 || u == 0x2029) {
            out += u'\n';
        } else if (u >= 0x20 || u == u'\n' || u == u'\t') {
            out += c;
        }
    }
    return out;
}

QString escaped(const QString& text) { return cleaned(text).toHtmlEscaped(); }

QString escapedLines(const QString& text) { return escaped(text.trimmed()).replace(u'\n', QLatin1String("<br/>")); }

QString paragraphs(const QString& text, const char* cssClass)
{
    QString out;
    const QStringList lines = cleaned(text).split(u'\n');
    for (const QString& line : lines)
        if (!line.trimmed().isEmpty()) out += element("p", line.trimmed().toHtmlEscaped(), cssClass);
    return out;
}

QString element(const char* tag, const QString& inner, const char* cssClass)
{
    const QLatin1String name(tag);
    QString out = u'<' + name;
    if (cssClass) out += QLatin1String(" class=\"") + QLatin1String(cssClass) + u'"';
    return out + u'>' + inner + QLatin1String("</") + name + u'>';
}

QString attribute(const char* name, const QString& value)
{
    if (value.isEmpty()) return {};
    return u' ' + QLatin1String(name) + QLatin1String("=\"") + escaped(value) + u'"';
}

QString webLink(const QString& address, const QString& words, const char* cssClass, const char* rel)
{
    const QString target = webAddress(address, true);
    if (target.isEmpty()) return words;
    return QLatin1String("<a") + attribute("class", QLatin1String(cssClass)) + attribute("rel", QLatin1String(rel)) +
           attribute("href", target) + u'>' + words + QLatin1String("</a>");
}

QString webAddress(const QString& address, bool mailToo)
{
    const QString trimmed = address.trimmed();
    const bool plain = std::none_of(trimmed.cbegin(), trimmed.cend(), [](QChar c) {
        return c.isSpace() || c.unicode() < 0x20 || c == u'"' || c == u'<' || c == u'>';
    });
    if (trimmed.isEmpty() || !plain || cleaned(trimmed) != trimmed) return {};
    const QUrl url(trimmed, QUrl::TolerantMode);
    const QString scheme = url.scheme().toLower();
    const bool web = (scheme == QLatin1String("http") || scheme == QLatin1String("https")) && !url.host().isEmpty();
    return url.isValid() && (web || (mailToo && scheme == QLatin1String("mailto"))) ? trimmed : QString();
}

QString languageTag(const QString& tag)
{
    // RFC 5646, section 2.1: language, script, region, variants, extensions, private use. Old irregular tags are none.
    static const QRegularExpression wellFormed(
        QStringLiteral("^(?:(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|[0-9]{3}))?"
                       "(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*(?:-[0-9a-wy-z](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?"
                       "|x(?:-[a-z0-9]{1,8})+)$"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DontCaptureOption);
    return tag.size() <= 35 && !tag.endsWith(u'\n') && wellFormed.match(tag).hasMatch() ? tag : QString();
}

bool isMediaName(const QString& file)
{
    return !file.isEmpty() && file.size() <= 200 && file[0] != u'.' &&
           std::all_of(file.cbegin(), file.cend(), [](QChar c) { return isAscii(c, "._-"); });
}

} // namespace microvet::plan
