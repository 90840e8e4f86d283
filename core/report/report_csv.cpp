#include "core/report/report_csv.h"

#include "core/base/csv.h"
#include "core/report/report_words.h"

#include <QCoreApplication>

namespace microvet::report {

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::report) };

QStringList rowOf(const Report& report, const Entry& entry)
{
    return {report.file, report.title, nameOf(report.verdict()), nameOf(entry.level), groupName(entry.group), entry.rule,
            entry.placeName.isEmpty() ? entry.place : entry.placeName, entry.line > 0 ? QString::number(entry.line) : QString(),
            entry.what, entry.how, entry.source};
}

} // namespace

QByteArray toCsv(const QList<Report>& reports)
{
    QList<QStringList> rows{{Tr::tr("File"), Tr::tr("Title"), Tr::tr("Result"), Tr::tr("Severity"), Tr::tr("Group"), Tr::tr("Rule"), Tr::tr("Place"),
                             Tr::tr("Line"), Tr::tr("What was found"), Tr::tr("How to mend it"), Tr::tr("Source of the rule"),
                             Tr::tr("Accepted because"), Tr::tr("Accepted by"), Tr::tr("Accepted on")}};
    for (const Report& report : reports) {
        for (const Entry& entry : report.entries) rows.append(rowOf(report, entry) + QStringList{{}, {}, {}});
        for (const Accepted& accepted : report.accepted)
            rows.append(rowOf(report, accepted.entry)
                        + QStringList{accepted.reason, accepted.author, accepted.time.date().toString(Qt::ISODate)});
        if (report.entries.isEmpty() && report.accepted.isEmpty())
            rows.append(QStringList{report.file, report.title, nameOf(report.verdict()), {}, {}, {}, {}, {}, Tr::tr("Nothing was found."), {}, {}, {}, {}, {}});
    }
    return microvet::toCsv(rows);
}

} // namespace microvet::report
