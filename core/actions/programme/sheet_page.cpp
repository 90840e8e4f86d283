#include "core/actions/programme/sheet_page.h"

#include "core/actions/programme/programme_report.h"
#include "core/report/html_page.h"

#include <QCoreApplication>

namespace microvet::actions {

using namespace programme;
using report::escaped;
using report::HtmlPage;
using report::pageLocale;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::actions)
};

QString evidenceOf(const SheetEntry& entry)
{
    const QString words = entry.evidence.simplified();
    return entry.link.isEmpty() ? words : words.isEmpty() ? entry.link : words + QStringLiteral(" · ") + entry.link;
}

/// The latest evidence of a row.
QString evidenceOf(const SheetRow& row)
{
    for (const SheetEntry& entry : row.entries)
        if (entry.isDone()) return entry.what;
    return {};
}

void writeOverview(HtmlPage& page, const AmbassadorSheet& sheet)
{
    page.html += QStringLiteral("<div class=\"card scroll\"><table><caption class=\"hide\">%1</caption>\n").arg(escaped(Tr::tr("The eight responsibilities at a glance")));
    page.cells("h", {Tr::tr("Responsibility"), Tr::tr("Planned"), Tr::tr("Done"), Tr::tr("Last on"), Tr::tr("Last evidence")});
    for (const SheetRow& row : sheet.rows)
        page.cells("d", {QStringLiteral("%1. %2").arg(QString::number(row.number), row.title), pageLocale().toString(row.planned()),
                         pageLocale().toString(row.done()), shortDay(row.latest()), evidenceOf(row)});
    page.html += QStringLiteral("</table></div>\n");
}

void writeRow(HtmlPage& page, const SheetRow& row)
{
    page.heading(2, QStringLiteral("%1. %2").arg(QString::number(row.number), row.title));
    if (!row.text.trimmed().isEmpty()) page.html += QStringLiteral("<p class=\"small\">%1</p>\n").arg(escaped(row.text.trimmed()));
    if (row.entries.isEmpty()) {
        page.html += QStringLiteral("<p>%1</p>\n").arg(escaped(Tr::tr("Nothing is noted yet.")));
        return;
    }
    page.html += QStringLiteral("<div class=\"card scroll\"><table><caption class=\"hide\">%1</caption>\n").arg(escaped(row.title));
    page.cells("h", {Tr::tr("What"), Tr::tr("Planned for"), Tr::tr("Done on"), Tr::tr("Evidence")});
    for (const SheetEntry& entry : row.entries)
        page.cells("d", {entry.what, shortDay(entry.planned), shortDay(entry.done), evidenceOf(entry)});
    page.html += QStringLiteral("</table></div>\n");
}

} // namespace

QByteArray toHtml(const AmbassadorSheet& sheet, const Programme& programme)
{
    HtmlPage page;
    page.heading(1, Tr::tr("Sheet of an ambassador"));
    page.html += QStringLiteral("<p class=\"subject\">%1</p>\n<div class=\"card\"><dl>\n").arg(escaped(sheet.name));
    page.row(Tr::tr("Organisation"), programme.organisation);
    page.row(Tr::tr("Programme"), programme.name);
    page.row(Tr::tr("Ambassador since"), shortDay(sheet.since));
    page.row(Tr::tr("Ambassador until"), shortDay(sheet.until));
    page.row(Tr::tr("Period"), periodText(sheet.period));
    page.html += QStringLiteral("</dl></div>\n");
    writeOverview(page, sheet);
    for (const SheetRow& row : sheet.rows)
        writeRow(page, row);
    if (!programme.funding.trimmed().isEmpty()) page.html += QStringLiteral("<p class=\"small\">%1</p>\n").arg(escaped(programme.funding.trimmed()));
    page.html += QStringLiteral("<p class=\"sign\">%1</p>\n").arg(escaped(Tr::tr("Place, date, signature")));
    return page.whole(Tr::tr("Sheet of an ambassador"));
}

} // namespace microvet::actions
