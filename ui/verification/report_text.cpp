#include "core/report/report_words.h"
#include "ui/verification/verify_window.h"

#include <QCoreApplication>

namespace microvet::ui {

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::ui::VerifyWindow) };

/// Nobody reads on here; the saved report has them all.
constexpr qsizetype mostShown = 200;

QString esc(const QString& text) { return text.toHtmlEscaped(); }

QString entryText(const report::Entry& entry)
{
    QString where = entry.placeName.isEmpty() ? entry.place : entry.placeName;
    if (entry.line > 0) where = where.isEmpty() ? Tr::tr("line %1").arg(entry.line) : Tr::tr("%1, line %2").arg(where).arg(entry.line);
    QString html = QStringLiteral("<p style=\"margin-top:8px;margin-bottom:0\"><b>%1</b><br>%2").arg(esc(entry.what), esc(report::nameOf(entry.level)));
    if (!where.isEmpty()) html += QStringLiteral(" · ") + esc(where);
    if (!entry.how.isEmpty()) html += QStringLiteral("<br>") + esc(entry.how);
    return html + QStringLiteral("<br><small>%1%2</small></p>").arg(esc(entry.rule), entry.source.isEmpty() ? QString() : QStringLiteral(" · ") + esc(entry.source));
}

} // namespace

QString reportText(const report::Report& report)
{
    QString html = QStringLiteral("<h3 style=\"margin-bottom:2px\">%1</h3><p style=\"margin-top:0\">%2</p>")
                       .arg(esc(report.title.isEmpty() ? report.file : report.title), esc(report::countsOf(report)));
    html += QStringLiteral("<table cellpadding=\"3\">");
    for (const report::Part& part : report.parts)
        html += QStringLiteral("<tr><td><b>%1</b></td><td><b>%2</b></td><td>%3</td></tr>").arg(esc(report::groupName(part.code)), esc(report::nameOf(part.verdict)), esc(part.reason));
    for (const report::Fact& fact : report.facts)
        html += QStringLiteral("<tr><td>%1</td><td colspan=\"2\">%2</td></tr>").arg(esc(fact.name), esc(fact.value));
    for (const report::Seal& seal : report.seals)
        html += QStringLiteral("<tr><td>%1</td><td colspan=\"2\">%2</td></tr>").arg(esc(Tr::tr("Seal")), esc(seal.text));
    html += QStringLiteral("</table>");
    if (report.judgement)
        html += QStringLiteral("<p><b>%1</b> %2</p>").arg(esc(Tr::tr("Review by hand:")), esc(report::decisionName(report.judgement->decision)));
    QStringList groups;
    for (const report::Entry& entry : report.entries)
        if (!groups.contains(entry.group)) groups.append(entry.group);
    qsizetype shown = 0;
    for (const QString& group : std::as_const(groups)) {
        if (shown >= mostShown) break;
        html += QStringLiteral("<h4 style=\"margin-bottom:0\">%1</h4>").arg(esc(report::groupName(group)));
        for (const report::Entry& entry : report.entries)
            if (entry.group == group && shown < mostShown) {
                html += entryText(entry);
                ++shown;
            }
    }
    if (report.entries.size() > shown)
        html += QStringLiteral("<p>%1</p>").arg(esc(Tr::tr("%n more stand in the report that you can save.", nullptr, int(report.entries.size() - shown))));
    if (!report.notDone.isEmpty()) {
        html += QStringLiteral("<h4 style=\"margin-bottom:0\">%1</h4><ul>").arg(esc(Tr::tr("What could not be checked")));
        for (const QString& sentence : report.notDone) html += QStringLiteral("<li>%1</li>").arg(esc(sentence));
        html += QStringLiteral("</ul>");
    }
    return html;
}

} // namespace microvet::ui
