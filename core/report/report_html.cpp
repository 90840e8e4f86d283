#include "core/report/report_html.h"

#include "core/report/html_page.h"
#include "core/report/report_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace microvet::report {

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::report) };

void writeEntry(HtmlPage& page, const Entry& entry, const Accepted* accepted, int level)
{
    page.html += QStringLiteral("<article class=\"finding %1\">\n").arg(codeOf(entry.level));
    page.heading(level, entry.what);
    QString where = entry.placeName.isEmpty() ? entry.place : entry.placeName;
    if (entry.line > 0) where = where.isEmpty() ? Tr::tr("Line %1").arg(entry.line) : Tr::tr("%1, line %2").arg(where).arg(entry.line);
    page.html += QStringLiteral("<p><span class=\"level\">%1</span>%2</p>\n").arg(escaped(nameOf(entry.level)), where.isEmpty() ? QString() : QStringLiteral(" · ") + escaped(where));
    if (accepted) {
        page.html += QStringLiteral("<p><strong>%1</strong> %2</p>\n").arg(escaped(Tr::tr("Accepted because:")), escaped(accepted->reason));
        if (!accepted->author.isEmpty())
            //: who accepted a finding, and when
            page.html += QStringLiteral("<p class=\"small\">%1</p>\n").arg(escaped(Tr::tr("%1, %2").arg(accepted->author, pageLocale().toString(accepted->time.toUTC().date(), QLocale::LongFormat))));
    } else {
        if (!entry.why.isEmpty()) page.html += QStringLiteral("<p>%1</p>\n").arg(escaped(entry.why));
        if (!entry.how.isEmpty()) page.html += QStringLiteral("<p><strong>%1</strong> %2</p>\n").arg(escaped(Tr::tr("How to mend it:")), escaped(entry.how));
    }
    page.html += QStringLiteral("<p class=\"small\"><code>%1</code>%2</p>\n</article>\n").arg(escaped(entry.rule), entry.source.isEmpty() ? QString() : QStringLiteral(" · ") + escaped(entry.source));
}

void writeJudgement(HtmlPage& page, const Judgement& judgement, int top)
{
    page.heading(top, Tr::tr("Review by a person"));
    page.html += QStringLiteral("<div class=\"card\"><p class=\"verdict\">%1</p>\n").arg(escaped(decisionName(judgement.decision)));
    if (!judgement.summary.isEmpty()) page.html += QStringLiteral("<p>%1</p>\n").arg(escaped(judgement.summary));
    page.html += QStringLiteral("<dl>\n");
    page.row(Tr::tr("Reviewer"), judgement.reviewer);
    page.row(Tr::tr("Role"), judgement.role);
    page.row(Tr::tr("Date"), pageTime(judgement.time));
    page.row(Tr::tr("Conflict of interest"), judgement.noConflict ? Tr::tr("The reviewer has none.") : judgement.conflict.isEmpty() ? Tr::tr("Nothing was said.") : judgement.conflict);
    page.html += QStringLiteral("</dl></div>\n");
    if (!judgement.parts.isEmpty()) {
        page.html += QStringLiteral("<div class=\"card scroll\"><table><caption class=\"small\">%1</caption>\n").arg(escaped(Tr::tr("What the reviewer says part by part")));
        page.cells("h", {Tr::tr("Part"), Tr::tr("Result"), Tr::tr("Why")});
        for (const Part& part : judgement.parts) page.cells("d", {groupName(part.code), nameOf(part.verdict), part.reason});
        page.html += QStringLiteral("</table></div>\n");
    }
    for (const Remark& remark : judgement.remarks)
        page.html += QStringLiteral("<article class=\"finding\"><p class=\"small\">%1</p><p>%2</p></article>\n")
                         .arg(remark.place.isEmpty() ? escaped(Tr::tr("On the whole")) : escaped(remark.place), escaped(remark.text));
    page.html += QStringLiteral("<p class=\"sign\">%1</p>\n").arg(escaped(Tr::tr("Place, date, signature")));
}

QString titleOf(const Report& report) { return report.title.isEmpty() ? report.file : report.title; }

/// `top`: the level of the headings inside the report.
void writeReport(HtmlPage& page, const Report& report, int top)
{
    const Verdict verdict = report.verdict();
    page.html += QStringLiteral("<div class=\"card %1\">\n<p class=\"verdict\"><span class=\"mark\">%2</span></p>\n<p>%3</p>\n")
                     .arg(codeOf(verdict), escaped(nameOf(verdict)), escaped(countsOf(report)));
    if (report.score) page.html += QStringLiteral("<p>%1</p>\n").arg(escaped(Tr::tr("Quality: %1 of 100.").arg(pageLocale().toString(*report.score))));
    page.html += QStringLiteral("</div>\n");
    if (!report.parts.isEmpty()) {
        page.html += QStringLiteral("<div class=\"card scroll\"><table><caption class=\"small\">%1</caption>\n").arg(escaped(Tr::tr("Result part by part")));
        page.cells("h", {Tr::tr("Part"), Tr::tr("Result"), Tr::tr("Why")});
        for (const Part& part : report.parts) page.cells("d", {groupName(part.code), nameOf(part.verdict), part.reason});
        page.html += QStringLiteral("</table></div>\n");
    }
    page.html += QStringLiteral("<div class=\"card\"><dl>\n");
    for (const Fact& fact : report.facts) page.row(fact.name, fact.value);
    for (const Seal& seal : report.seals) page.row(Tr::tr("Seal"), seal.text);
    page.row(Tr::tr("File"), report.file);
    if (report.size > 0) page.row(Tr::tr("Size"), pageLocale().formattedDataSize(report.size));
    page.row(Tr::tr("Fingerprint (SHA-256)"), report.sha256);
    page.row(Tr::tr("Checked on"), pageTime(report.time));
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
        for (const QString& sentence : report.notDone) page.html += QStringLiteral("<li>%1</li>\n").arg(escaped(sentence));
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
    HtmlPage page;
    page.heading(1, title);
    if (one) {
        page.html += QStringLiteral("<p class=\"subject\">%1</p>\n").arg(escaped(titleOf(reports.first())));
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
    return page.whole(one ? title + QStringLiteral(": ") + titleOf(reports.first()) : title);
}

} // namespace microvet::report
