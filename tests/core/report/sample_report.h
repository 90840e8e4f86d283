#pragma once

#include "core/report/report.h"

namespace microvet::report {

/// A report with something of everything, and with words that are none of HTML's, of a spreadsheet's or of an address.
inline Report samplePackageReport()
{
    Report report;
    report.kind = QStringLiteral("package");
    report.title = QStringLiteral("Bread <b>& \"butter\"</b>");
    report.file = QStringLiteral("bread & butter.zip");
    report.sha256 = QStringLiteral("ab12").repeated(16);
    report.size = 1234;
    report.time = QDateTime(QDate(2026, 11, 28), QTime(12, 0), Qt::UTC);
    report.ruleFile = QStringLiteral("house");
    report.ruleTitle = QStringLiteral("House rules");
    report.ruleVersion = QStringLiteral("1.0");
    report.parts = {{QStringLiteral("structure"), Verdict::Pass, QStringLiteral("Sound.")}, {QStringLiteral("content"), Verdict::Look, QStringLiteral("No licence read.")}};
    report.entries = {
        {.rule = QStringLiteral("P-1"), .group = QStringLiteral("structure"), .level = Level::Error, .place = QStringLiteral("pages/über uns.html"), .line = 7,
         .what = QStringLiteral("A page <script>alert(1)</script>"), .why = QStringLiteral("Why"), .how = QStringLiteral("How"), .source = QStringLiteral("Source")},
        {.rule = QStringLiteral("P-2"), .group = QStringLiteral("quality"), .level = Level::Note, .what = QStringLiteral("=1+1")},
        {.rule = QStringLiteral("P-1"), .group = QStringLiteral("structure"), .level = Level::Advice, .place = QStringLiteral("pages/über uns.html"), .what = QStringLiteral("Again")},
    };
    Accepted accepted;
    accepted.entry = {.rule = QStringLiteral("P-3"), .group = QStringLiteral("licence"), .level = Level::Warning, .what = QStringLiteral("Proof missing")};
    accepted.reason = QStringLiteral("Asked by telephone");
    accepted.author = QStringLiteral("Ana");
    accepted.time = report.time;
    report.accepted = {accepted};
    report.notDone = {QStringLiteral("Reading level: no formula for Bulgarian.")};
    return report;
}

} // namespace microvet::report
