#include "core/report/html_page.h"

#include <QCoreApplication>

namespace microvet::report {

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::report) };

// Contrast of every pair is above 4.5:1, in print too: severities differ by word and bar, not by colour alone.
constexpr const char* style = R"(
:root{color-scheme:light}
*{box-sizing:border-box}
body{font:16px/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans","DejaVu Sans",sans-serif;color:#1d2733;background:#f4f6f8;margin:0}
main{max-width:60rem;margin:0 auto;padding:2rem 1.25rem 4rem}
h1{font-size:1.75rem;line-height:1.25;margin:0 0 .25rem}
h1+.card{margin-top:1rem}
h2{font-size:1.35rem;margin:2.5rem 0 .75rem;line-height:1.3}
h3{font-size:1.1rem;margin:1.75rem 0 .5rem}
.subject{font-size:1.15rem;color:#46525f;margin:0 0 1.25rem}
.card{background:#fff;border:1px solid #d5dce3;border-radius:.5rem;padding:1rem 1.25rem;margin:0 0 1rem}
.card>:last-child{margin-bottom:0}
.verdict{font-size:1.3rem;font-weight:650;margin:0}
.pass .mark{color:#1a6b3c}.look .mark{color:#7a5200}.fail .mark{color:#a3261e}
.card.pass{border-left:.4rem solid #1a6b3c}.card.look{border-left:.4rem solid #b07a00}.card.fail{border-left:.4rem solid #a3261e}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem;margin:0}
dt{color:#46525f}dd{margin:0;overflow-wrap:anywhere}
caption{text-align:start}
table{border-collapse:collapse;width:100%;background:#fff}
th,td{text-align:start;vertical-align:top;padding:.45rem .6rem;border-bottom:1px solid #d5dce3}
th{color:#46525f;font-weight:600}
.scroll{overflow-x:auto}
.finding{background:#fff;border:1px solid #d5dce3;border-left:.3rem solid #8b97a3;border-radius:.35rem;padding:.7rem 1rem;margin:0 0 .6rem;break-inside:avoid}
.finding.error{border-left-color:#a3261e}.finding.warning{border-left-color:#b07a00}.finding.advice{border-left-color:#2f62a3}
.finding h4,.finding h5{margin:0 0 .25rem;font-size:1rem}
.finding p{margin:.15rem 0}
.level{font-weight:650}.error .level{color:#a3261e}.warning .level{color:#7a5200}.advice .level{color:#2f62a3}
.small{color:#46525f;font-size:.9rem}
.small code{font-size:.95em}
.sides{table-layout:fixed}.sides th,.sides td{width:50%;overflow-wrap:anywhere}
.sides img{max-width:100%;max-height:20rem;display:block}
ins{color:#1a6b3c;text-decoration:underline}del{color:#a3261e;text-decoration:line-through}
.hide{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.sign{margin:3rem 0 0;border-top:1px solid #1d2733;padding-top:.25rem;max-width:24rem}
footer{margin-top:3rem;color:#46525f;font-size:.9rem}
@media (max-width:36rem){dl{grid-template-columns:1fr}dt{margin-top:.4rem}}
@media print{body{background:#fff;font-size:10.5pt}main{max-width:none;padding:0}.card,.finding{border-color:#999}h2,h3{break-after:avoid}a{color:inherit}}
)";

} // namespace

QString escaped(const QString& text) { return text.toHtmlEscaped(); }

QLocale pageLocale()
{
    //: The code of the language that you translate into: "de", "el", …
    return QLocale(Tr::tr("en"));
}

QString pageDay(const QDate& day) { return pageLocale().toString(day, QLocale::LongFormat); }

QString pageTime(const QDateTime& time) { return pageLocale().toString(time.toUTC(), QLocale::LongFormat); }

void HtmlPage::heading(int level, const QString& text, const QString& id)
{
    html += QStringLiteral("<h%1%2>%3</h%1>\n").arg(level).arg(id.isEmpty() ? QString() : QStringLiteral(" id=\"%1\"").arg(id), escaped(text));
}

void HtmlPage::row(const QString& name, const QString& value)
{
    if (!value.isEmpty()) html += QStringLiteral("<dt>%1</dt><dd>%2</dd>\n").arg(escaped(name), escaped(value));
}

void HtmlPage::cells(const char* tag, const QStringList& texts)
{
    html += QStringLiteral("<tr>");
    bool first = true;
    for (const QString& text : texts) {
        const bool header = *tag == 'h' || first;
        html += QStringLiteral("<%1%2>%3</%1>").arg(QLatin1String(header ? "th" : "td"),
                                                    header ? QStringLiteral(" scope=\"%1\"").arg(QLatin1String(*tag == 'h' ? "col" : "row")) : QString(), escaped(text));
        first = false;
    }
    html += QStringLiteral("</tr>\n");
}

QByteArray HtmlPage::whole(const QString& title) const
{
    QString page = QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
                                  "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n"
                                  "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'%4\">\n"
                                  "<title>%2</title>\n<style>%3</style>\n</head>\n<body>\n<main>\n")
                       .arg(language.isEmpty() ? pageLocale().bcp47Name() : language, escaped(title), QLatin1String(style) + look, QLatin1String(ownPictures ? "; img-src data:" : ""));
    page += html;
    page += QStringLiteral("<footer>%1</footer>\n</main>\n</body>\n</html>\n").arg(escaped(foot.isEmpty() ? Tr::tr("Written by microVET Studio %1.").arg(QCoreApplication::applicationVersion()) : foot));
    return page.toUtf8();
}

} // namespace microvet::report
