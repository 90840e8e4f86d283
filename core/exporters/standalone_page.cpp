#include "core/exporters/standalone_page.h"

#include "core/plan/markup.h"

#include <QFile>

namespace microvet::exporters {

QByteArray standalonePage(const QString& language, const QString& title, const char* style, const QString& main, bool plays)
{
    QFile css(QStringLiteral(":/templates/") + QLatin1String(style));
    const QString rules = css.open(QIODevice::ReadOnly) ? QString::fromUtf8(css.readAll()) : QString();
    QString html = QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\"/>\n"
                                  "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; %2base-uri 'none'; form-action 'none'\"/>\n"
                                  "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<meta name=\"generator\" content=\"microVET Studio\"/>\n")
                       .arg(plan::escaped(language), plays ? QStringLiteral("media-src 'self'; ") : QString());
    html += QStringLiteral("<title>") + plan::escaped(title) + QStringLiteral("</title>\n<style>\n") + rules + QStringLiteral("</style>\n</head>\n<body>\n<main>\n");
    return (html + main + QStringLiteral("</main>\n</body>\n</html>\n")).toUtf8();
}

} // namespace microvet::exporters
