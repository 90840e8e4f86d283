#include "app/cli/report_options.h"

#include "core/actions/course_report.h"

namespace microvet::cli {

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::cli) };

struct Option {
    const char* name;
    actions::ReportFormat format;
};
constexpr Option options[] = {
    {"html", actions::ReportFormat::Html},
    {"csv", actions::ReportFormat::Csv},
    {"sarif", actions::ReportFormat::Sarif},
};

} // namespace

void addReportOptions(QCommandLineParser& parser)
{
    parser.addOption({QStringLiteral("html"), Tr::tr("Write a report as a web page into this file."), Tr::tr("file")});
    parser.addOption({QStringLiteral("csv"), Tr::tr("Write a report as a table for spreadsheets into this file."), Tr::tr("file")});
    parser.addOption({QStringLiteral("sarif"), Tr::tr("Write a report in SARIF 2.1.0, for version control, into this file."), Tr::tr("file")});
}

bool wantsReports(const QCommandLineParser& parser)
{
    return std::any_of(std::begin(options), std::end(options), [&](const Option& option) { return parser.isSet(QLatin1String(option.name)); });
}

bool writeReports(const QCommandLineParser& parser, const QList<report::Report>& reports, Console& console)
{
    for (const Option& option : options) {
        const QString path = parser.value(QLatin1String(option.name));
        if (path.isEmpty()) continue;
        if (const Status written = diskStore().replace(path, actions::writtenReport(reports, option.format)); !written) {
            console.fail(written.error());
            return false;
        }
    }
    return true;
}

} // namespace microvet::cli
