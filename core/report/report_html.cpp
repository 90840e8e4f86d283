#include "core/report/report_html.h"

#include "core/report/report_words.h"

#include <QCoreApplication>
#include <QLocale>

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
.sign{margin:3rem 0 0;border-top:1px solid #1d2733;padding-top:.25rem;max-width:24rem}
footer{margin-top:3rem;color:#46525f;font-size:.9rem}
@media (max-width:36rem){dl{grid-template-columns:1fr}dt{margin-top:.4rem}}
@media print{body{background:#fff;font-size:10.5pt}main{max-width:none;padding:0}.card,.finding{border-color:#999}h2,h3{break-after:avoid}a{color:inherit}}
)";

QString esc(const QString& text) { return text.toHtmlEscaped(); }

/// Numbers and dates go with the words around them, not with the machine: reports lie in packages, which are the same everywhere.
QLocale locale()
{
    //: The code of the language that you translate into: "de", "el", …
    return QLocale(Tr::tr("en"));
}

/// In UTC: whoever reads it may live elsewhere.
QString dateOf(const QDateTime& time) { return locale().toString(time.toUTC(), QLocale::LongFormat); }

class Page {
public:
    QString html;

    void heading(int level, const QString& text, const QString& id = {})
    {
        html += QStringLiteral("<h%1%2>%3</h%1>\n").arg(level).arg(id.isEmpty() ? QString() : QStringLiteral(" id=\"%1\"").arg(id), esc(text));
    }
    void row(const QString& name, const QString& value)
    {
        if (!value.isEmpty()) html += QStringLiteral("<dt>%1</dt><dd>%2</dd>\n").arg(esc(name), esc(value));
    }
    void cells(const char* tag, const QStringList& texts)
    {
        html += QStringLiteral("<tr>");
        bool first = true;
        for (const QString& text : texts) {
            const bool header = *tag == 'h' || first;
            html += QStringLiteral("<%1%2>%3</%1>").arg(QLatin1String(header ? "th" : "td"),
                                                        header ? QStringLiteral(" scope=\"%1\"").arg(QLatin1String(*tag == 'h' ? "col" : "row")) : QString(), esc(text));
            first = false;
        }
        html += QStringLiteral("</tr>\n");
    }
};

void writeEntry(Page& page, const Entry& entry, const Accepted* accepted, int level)
{
    page.html += QStringLiteral("<article class=\"finding %1\">\n").arg(codeOf(entry.level));
    page.heading(level, entry.what);
    QString where = entry.placeName.isEmpty() ? entry.place : entry.placeName;
    if (entry.line > 0) where = where.isEmpty() ? Tr::tr("Line %1").arg(entry.line) : Tr::tr("%1, line %2").arg(where).arg(entry.line);
    page.html += QStringLiteral("<p><span class=\"level\">%1</span>%2</p>\n").arg(esc(nameOf(entry.level)), where.isEmpty() ? QString() : QStringLiteral(" · ") + esc(where));
    if (accepted) {
        page.html += QStringLiteral("<p><strong>%1</strong> %2</p>\n").arg(esc(Tr::tr("Accepted because:")), esc(accepted->reason));
        if (!accepted->author.isEmpty())
            //: who accepted a finding, and when
            page.html += QStringLiteral("<p class=\"small\">%1</p>\n").arg(esc(Tr::tr("%1, %2").arg(accepted->author, locale().toString(accepted->time.toUTC().date(), QLocale::LongFormat))));
    } else {
        if (!entry.why.isEmpty()) page.html += QStringLiteral("<p>%1</p>\n").arg(esc(entry.why));
        if (!entry.how.isEmpty()) page.html += QStringLiteral("<p><strong>%1</strong> %2</p>\n").arg(esc(Tr::tr("How to mend it:")), esc(entry.how));
    }
    page.html += QStringLiteral("<p class=\"small\"><code>%1</code>%2</p>\n</article>\n").arg(esc(entry.rule), entry.source.isEmpty() ? QString() : QStringLiteral(" · ") + esc(entry.source));
}

void writeJudgement(Page& page, const Judgement& judgement, int top)
{
    page.heading(top, Tr::tr("Review by a person"));
    page.html += QStringLiteral("<div class=\"card\"><p class=\"verdict\">%1</p>\n").arg(esc(decisionName(judgement.decision)));
    if (!judgement.summary.isEmpty()) page.html += QStringLiteral("<p>%1</p>\n").arg(esc(judgement.summary));
    page.html += QStringLiteral("<dl>\n");
    page.row(Tr::tr("Reviewer"), judgement.reviewer);
    page.row(Tr::tr("Role"), judgement.role);
    page.row(Tr::tr("Date"), dateOf(judgement.time));
    page.row(Tr::tr("Conflict of interest"), judgement.noConflict ? Tr::tr("The reviewer has none.") : judgement.conflict.isEmpty() ? Tr::tr("Nothing was said.") : judgement.conflict);
    page.html += QStringLiteral("</dl></div>\n");
    if (!judgement.parts.isEmpty()) {
        page.html += QStringLiteral("<div class=\"card scroll\"><table><caption class=\"small\">%1</caption>\n").arg(esc(Tr::tr("What the reviewer says part by part")));
        page.cells("h", {Tr::tr("Part"), Tr::tr("Result"), Tr::tr("Why")});
        for (const Part& part : judgement.parts) page.cells("d", {groupName(part.code), nameOf(part.verdict), part.reason});
        page.html += QStringLiteral("</table></div>\n");
    }
    for (const Remark& remark : judgement.remarks)
        page.html += QStringLiteral("<article class=\"finding\"><p class=\"small\">%1</p><p>%2</p></article>\n")
                         .arg(remark.place.isEmpty() ? esc(Tr::tr("On the whole")) : esc(remark.place), esc(remark.text));
    page.html += QStringLiteral("<p class=\"sign\">%1</p>\n").arg(esc(Tr::tr("Place, date, signature")));
}

QString titleOf(const Report& report) { return report.title.isEmpty() ? report.file : report.title; }

/// `top`: the level of the headings inside the report.
void writeReport(Page& page, const Report& report, int top)
{
    const Verdict verdict = report.verdict();
    page.html += QStringLiteral("<div class=\"card %1\">\n<p class=\"verdict\"><span class=\"mark\">%2</span></p>\n<p>%3</p>\n")
                     .arg(codeOf(verdict), esc(nameOf(verdict)), esc(countsOf(report)));
    if (report.score) page.html += QStringLiteral("<p>%1</p>\n").arg(esc(Tr::tr("Quality: %1 of 100.").arg(locale().toString(*report.score))));
    page.html += QStringLiteral("</div>\n");
    if (!report.parts.isEmpty()) {
        page.html += QStringLiteral("<div class=\"card scroll\"><table><caption class=\"small\">%1</caption>\n").arg(esc(Tr::tr("Result part by part")));
        page.cells("h", {Tr::tr("Part"), Tr::tr("Result"), Tr::tr("Why")});
        for (const Part& part : report.parts) page.cells("d", {groupName(part.code), nameOf(part.verdict), part.reason});
        page.html += QStringLiteral("</table></div>\n");
    }
    page.html += QStringLiteral("<div class=\"card\"><dl>\n");
    for (const Fact& fact : report.facts) page.row(fact.name, fact.value);
    page.row(Tr::tr("File"), report.file);
    if (report.size > 0) page.row(Tr::tr("Size"), locale().formattedDataSize(report.size));
    page.row(Tr::tr("Fingerprint (SHA-256)"), report.sha256);
    page.row(Tr::tr("Checked on"), dateOf(report.time));
    if (!report.ruleTitle.isEmpty()) {
        //: name and version of a rule file
        QString rules = Tr::tr("%1, version %2").arg(report.ruleTitle, report.ruleVersion);
        //: the rule file with its date
        if (!report.ruleDate.isEmpty()) rules = Tr::tr("%1, of %2").arg(rules, report.ruleDate);
        page.row(Tr::tr("Rules"), rules);
    }
    page.row(Tr::tr("About the rules"), report.ruleNote);
    page.html += QStringLiteral("</dl></div>\n");

    if (report.judgement) writeJudgement(page, *report.judgement, top);
    if (!report.entries.isEmpty()) page.heading(top, Tr::tr("What was found"));
    QStringList groups;
    for (const Entry& entry : report.entries)
        if (!groups.contains(entry.group)) groups.append(entry.group);
    for (const QString& group : std::as_const(groups)) {
        page.heading(top + 1, groupName(group));
        for (const Entry& entry : report.entries)
            if (entry.group == group) writeEntry(page, entry, nullptr, top + 2);
    }
    if (!report.accepted.isEmpty()) page.heading(top, Tr::tr("Accepted"));
    for (const Accepted& accepted : report.accepted) writeEntry(page, accepted.entry, &accepted, top + 1);
    if (!report.notDone.isEmpty()) {
        page.heading(top, Tr::tr("What could not be checked"));
        page.html += QStringLiteral("<ul>\n");
        for (const QString& sentence : report.notDone) page.html += QStringLiteral("<li>%1</li>\n").arg(esc(sentence));
        page.html += QStringLiteral("</ul>\n");
    }
}

} // namespace

QByteArray toHtml(const QList<Report>& reports)
{
    const bool one = reports.size() == 1;
    const bool course = one && reports.first().kind == QLatin1String("course");
    const QString title = course ? Tr::tr("Report of the checks") : one ? Tr::tr("Report of the verification")
                                                                          : Tr::tr("Verification of %n packages", nullptr, int(reports.size()));
    Page page;
    page.html = QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
                               "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n"
                               "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
                               "<title>%2</title>\n<style>%3</style>\n</head>\n<body>\n<main>\n")
                    .arg(locale().bcp47Name(), esc(one ? title + QStringLiteral(": ") + titleOf(reports.first()) : title), QLatin1String(style));
    page.heading(1, title);
    if (one) {
        page.html += QStringLiteral("<p class=\"subject\">%1</p>\n").arg(esc(titleOf(reports.first())));
        writeReport(page, reports.first(), 2);
    } else {
        page.html += QStringLiteral("<div class=\"card scroll\"><table>\n");
        page.cells("h", {Tr::tr("File"), Tr::tr("Title"), Tr::tr("Result"), Tr::tr("What was found")});
        for (const Report& report : reports) page.cells("d", {report.file, report.title, nameOf(report.verdict()), countsOf(report)});
        page.html += QStringLiteral("</table></div>\n");
        for (const Report& report : reports) {
            page.html += QStringLiteral("<section>\n");
            page.heading(2, report.file);
            writeReport(page, report, 3);
            page.html += QStringLiteral("</section>\n");
        }
    }
    page.html += QStringLiteral("<footer>%1</footer>\n</main>\n</body>\n</html>\n").arg(esc(Tr::tr("Written by microVET Studio %1.").arg(QCoreApplication::applicationVersion())));
    return page.html.toUtf8();
}

} // namespace microvet::report
