#include "core/exporters/passport/passport_page.h"

#include "core/base/qr_code.h"
#include "core/exporters/standalone_page.h"
#include "core/plan/markup.h"

#include <utility>

namespace microvet::exporters {
namespace {

using plan::attribute;
using plan::element;
using plan::escaped;
using plan::Passport;
using plan::PassportFact;
using plan::PassportText;

QString marked(const char* tag, const PassportText& text, const char* cssClass = nullptr)
{
    return QStringLiteral("<%1%2%3>").arg(QLatin1String(tag), attribute("class", QLatin1String(cssClass)), attribute("lang", text.language)) + escaped(text.text)
         + QStringLiteral("</%1>\n").arg(QLatin1String(tag));
}

QString facts(const QList<PassportFact>& list, const char* cssClass = nullptr)
{
    if (list.isEmpty()) return {};
    QString html;
    for (const PassportFact& fact : list) {
        html += QStringLiteral("<div>") + element("dt", escaped(fact.name));
        bool first = true;
        for (const PassportText& line : fact.lines) {
            const bool links = std::exchange(first, false) && !fact.address.isEmpty();
            html += links ? element("dd", plan::webLink(fact.address, escaped(line.text))) : marked("dd", line);
        }
        html += QStringLiteral("</div>\n");
    }
    return element("dl", html, cssClass);
}

QString footer(const Passport& sheet)
{
    QString html = facts(sheet.foot);
    const QrCode code = qrCode(sheet.address);
    if (code.side > 0) {
        const int all = code.side + 8; // a quiet zone of four modules on each side
        html += QStringLiteral("<div class=\"more\"><svg viewBox=\"-4 -4 %1 %1\" aria-hidden=\"true\"><path d=\"%2\" fill=\"#000\" shape-rendering=\"crispEdges\"/></svg>").arg(all).arg(svgPath(code))
              + plan::webLink(sheet.address, escaped(sheet.addressName)) + QStringLiteral("</div>\n");
    }
    return element("footer", html);
}

QString sheetHtml(const Passport& sheet, const PassportPictures& pictures)
{
    const QString colour = plan::badgeColour(sheet.badge.colour);
    QString html = QStringLiteral("<article class=\"sheet\" lang=\"%1\" style=\"--colour:%2;--scale:%3\">\n<div class=\"bar\"></div>\n<header>\n<div>\n")
                       .arg(escaped(sheet.language), colour)
                       .arg(plan::passportScale(sheet, !pictures.cover.isEmpty()), 0, 'f', 2);
    html += marked("p", {sheet.heading + QStringLiteral(" · ") + sheet.badge.kind}, "kind");
    html += marked("h1", sheet.title);
    if (!sheet.badge.organisation.isEmpty()) html += marked("p", {sheet.badge.organisation}, "by");
    html += QStringLiteral("</div>\n<img class=\"badge\" alt=\"\" src=\"%1\"/>\n</header>\n")
                .arg(pictures.badge.isEmpty() ? dataAddress(QStringLiteral("image/svg+xml"), plan::badgeSvg(sheet.badge)) : pictures.badge);
    if (!pictures.cover.isEmpty()) html += QStringLiteral("<img class=\"cover\" alt=\"\" src=\"%1\"/>\n").arg(pictures.cover);
    html += facts(sheet.figures, "figures");
    if (!sheet.summary.text.isEmpty()) html += marked("p", sheet.summary);
    if (!sheet.outcomes.isEmpty()) {
        html += element("h2", escaped(sheet.outcomesName)) + QStringLiteral("\n<ul>\n");
        for (const PassportText& outcome : sheet.outcomes) html += marked("li", outcome);
        html += QStringLiteral("</ul>\n");
    }
    html += facts(sheet.facts, "facts");
    return html + footer(sheet) + QStringLiteral("</article>\n");
}

} // namespace

QByteArray passportHtml(const QList<Passport>& sheets, const PassportPictures& pictures)
{
    const Passport first = sheets.value(0);
    QString main;
    for (const Passport& sheet : sheets) main += sheetHtml(sheet, pictures);
    return standalonePage(first.language, first.title.text + QStringLiteral(" – ") + first.heading, "passport.css", main);
}

QString dataAddress(const QString& mimeType, const QByteArray& bytes)
{
    return QStringLiteral("data:%1;base64,%2").arg(mimeType, QString::fromLatin1(bytes.toBase64()));
}

} // namespace microvet::exporters
