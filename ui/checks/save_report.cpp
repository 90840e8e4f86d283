#include "ui/checks/save_report.h"

#include "core/actions/course_report.h"
#include "core/base/safe_name.h"
#include "ui/session/session.h"
#include "ui/shell/prompts.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QPointer>

namespace microvet::ui {

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::ui::CheckReport) };

actions::ReportFormat formatOf(const QString& path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == QLatin1String("csv")) return actions::ReportFormat::Csv;
    if (suffix == QLatin1String("json")) return actions::ReportFormat::Json;
    if (suffix == QLatin1String("sarif")) return actions::ReportFormat::Sarif;
    return actions::ReportFormat::Html;
}

void ask(Prompts& prompts, const QString& folder, const QString& name, QWidget* parent, FileStore& disk, Said said,
         std::function<QList<report::Report>()> make)
{
    prompts.askSaveFile(parent, Tr::tr("Save a report"), QDir(folder).filePath(name + QStringLiteral(".html")),
                        Tr::tr("Web pages (*.html);;Tables for spreadsheets (*.csv);;JSON (*.json);;SARIF (*.sarif)"), QStringLiteral("html"),
                        [&disk, said, make](const QString& path) {
        if (path.isEmpty()) return;
        const QList<report::Report> reports = make();
        if (reports.isEmpty()) return;
        const Status written = disk.replace(path, actions::writtenReport(reports, formatOf(path)));
        said(bool(written), written ? Tr::tr("The report was saved as “%1”.").arg(QFileInfo(path).fileName()) : written.error().text);
    });
}

} // namespace

void saveReports(const QList<report::Report>& reports, Prompts& prompts, FileStore& disk, const QString& folder, const QString& name,
                 QWidget* parent, Said said)
{
    ask(prompts, folder, safeFileName(name, QStringLiteral("report")), parent, disk, std::move(said), [reports] { return reports; });
}

void saveCheckReport(Session& session, Prompts& prompts, FileStore& disk, const QString& folder, QWidget* parent, Said said)
{
    const QString name = safeFileName(session.course().title.left(60), QStringLiteral("course")) + QStringLiteral("-checks");
    ask(prompts, folder, name, parent, disk, std::move(said), [session = QPointer(&session), &disk]() -> QList<report::Report> {
        if (!session) return {};
        // What is open may be ahead of its file: then the report is about no file.
        actions::CheckedFile file{session->path().isEmpty() ? session->displayName() : QFileInfo(session->path()).fileName(), {}, 0};
        if (!session->isModified() && !session->path().isEmpty()) file = actions::checkedFile(disk, session->path()).valueOr(file);
        const actions::CheckResult result{session->findings(), session->accepted(), session->rules()};
        return {actions::courseReport(result, session->content(), file, systemNow())};
    });
}

} // namespace microvet::ui
