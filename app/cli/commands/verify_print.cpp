#include "app/cli/commands/verify_print.h"

#include <QCoreApplication>

namespace microvet::cli {
namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::cli) };

QString word(report::Verdict verdict)
{
    switch (verdict) {
    case report::Verdict::Pass: return Tr::tr("passed");
    case report::Verdict::Look: return Tr::tr("to look at");
    case report::Verdict::Fail: break;
    }
    return Tr::tr("failed");
}

QString word(report::Level level)
{
    switch (level) {
    case report::Level::Error: return Tr::tr("Must be mended");
    case report::Level::Warning: return Tr::tr("Should be mended");
    case report::Level::Advice: return Tr::tr("Advice");
    case report::Level::Note: break;
    }
    return Tr::tr("Note");
}

QString partName(const QString& code)
{
    if (code == QLatin1String("structure")) return Tr::tr("Structure");
    if (code == QLatin1String("content")) return Tr::tr("Content");
    return Tr::tr("Quality");
}

QString factOf(const report::Report& report, const char* code)
{
    for (const report::Fact& fact : report.facts)
        if (fact.code == QLatin1String(code)) return fact.value;
    return QStringLiteral("–");
}

QString verdictOf(const report::Report& report, const char* code)
{
    for (const report::Part& part : report.parts)
        if (part.code == QLatin1String(code)) return word(part.verdict);
    return QStringLiteral("–");
}

QString placeOf(const report::Entry& entry)
{
    if (entry.line <= 0 || entry.placeName.isEmpty()) return entry.placeName;
    return Tr::tr("%1, line %2").arg(entry.placeName).arg(entry.line);
}

} // namespace

void printReport(const report::Report& report, QTextStream& out)
{
    for (const report::Fact& fact : report.facts) out << fact.name << ": " << fact.value << '\n';
    for (const report::Seal& seal : report.seals) out << Tr::tr("Seal: %1").arg(seal.text) << '\n';
    out << '\n';
    for (const report::Part& part : report.parts) out << partName(part.code) << ": " << word(part.verdict) << ". " << part.reason << '\n';
    if (!report.entries.isEmpty()) out << '\n';
    for (const report::Entry& entry : report.entries) {
        out << word(entry.level) << " · ";
        if (const QString place = placeOf(entry); !place.isEmpty()) out << place << " · ";
        out << entry.what << " [" << entry.rule << "]\n";
        if (!entry.how.isEmpty() && entry.level != report::Level::Note) out << "    " << entry.how << '\n';
    }
    if (!report.notDone.isEmpty()) out << '\n' << Tr::tr("Not checked:") << '\n';
    for (const QString& sentence : report.notDone) out << "    " << sentence << '\n';
    out.flush();
}

void printTable(const QList<actions::Verified>& packages, QTextStream& out)
{
    QList<QStringList> rows{{Tr::tr("File"), Tr::tr("Format"), Tr::tr("Structure"), Tr::tr("Content"), Tr::tr("Quality"), Tr::tr("Errors"), Tr::tr("Warnings")}};
    int counts[3] = {0, 0, 0};
    for (const actions::Verified& package : packages) {
        const report::Report& report = package.report;
        rows.append({package.path, factOf(report, "format"), verdictOf(report, "structure"), verdictOf(report, "content"), verdictOf(report, "quality"),
                     QString::number(report.count(report::Level::Error)), QString::number(report.count(report::Level::Warning))});
        ++counts[int(report.verdict())];
    }
    QList<qsizetype> widths(rows.constFirst().size(), 0);
    for (const QStringList& row : rows)
        for (qsizetype i = 0; i < row.size(); ++i) widths[i] = qMax(widths[i], row[i].size());
    for (const QStringList& row : rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i) line += i < 5 ? row[i].leftJustified(widths[i] + 2) : row[i].rightJustified(widths[i]) + QStringLiteral("  ");
        while (line.endsWith(u' ')) line.chop(1);
        out << line << '\n';
    }
    out << '\n' << Tr::tr("%n packages", nullptr, int(packages.size())) << ": " << Tr::tr("%n passed", nullptr, counts[int(report::Verdict::Pass)]) << ", "
        << Tr::tr("%n to look at", nullptr, counts[int(report::Verdict::Look)]) << ", " << Tr::tr("%n failed", nullptr, counts[int(report::Verdict::Fail)]) << ".\n";
    out.flush();
}

} // namespace microvet::cli
