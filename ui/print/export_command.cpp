#include "ui/print/export_command.h"

#include "core/actions/approval.h"
#include "core/actions/course_file.h"
#include "core/actions/export.h"
#include "core/actions/export_target.h"
#include "core/actions/place_name.h"
#include "core/actions/review.h"
#include "ui/print/paper_formats.h"

#include <QCommandLineParser>
#include <QTextStream>

namespace microvet::ui {

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::ui) };

} // namespace

bool isExportCommand(int argc, char** argv)
{
    for (int i = 1; i < argc; ++i)
        if (qstrcmp(argv[i], "--export") == 0 || qstrncmp(argv[i], "--export=", 9) == 0) return true;
    return false;
}

void useNoDisplay()
{
#ifdef Q_OS_LINUX
    qputenv("QT_QPA_PLATFORM", "offscreen");
#endif
}

int runExportCommand()
{
    QTextStream out(stdout), err(stderr);
    QCommandLineParser parser;
    parser.addOption({QStringLiteral("export"), Tr::tr("Write a package without a window: see “microvet formats”."), Tr::tr("format")});
    parser.addOption({QStringLiteral("option"), Tr::tr("A choice of the format; may be given several times."), Tr::tr("name=value")});
    parser.addPositionalArgument(QStringLiteral("IN"), Tr::tr("The course file."));
    parser.addPositionalArgument(QStringLiteral("OUT"), Tr::tr("The file to be written."));
    if (!parser.parse(QCoreApplication::arguments()) || parser.positionalArguments().size() != 2) {
        err << Tr::tr("Please write: microvet-studio --export FORMAT [--option NAME=VALUE] IN OUT") << Qt::endl;
        return 2;
    }
    addPaperFormats();
    actions::ExportRequest request;
    request.format = parser.value(QStringLiteral("export"));
    request.target = parser.positionalArguments()[1];
    for (const QString& choice : parser.values(QStringLiteral("option"))) request.options.insert(choice.section(u'=', 0, 0), choice.section(u'=', 1));
    auto file = actions::CourseFile::open(diskStore(), parser.positionalArguments()[0]);
    if (!file) {
        err << file.error().text << Qt::endl;
        return 3;
    }
    request.checklist = review::builtInTemplate(QLocale().bcp47Name());
    request.kept = actions::keptOnce(actions::versionReader(diskStore(), (*file)->document(), parser.positionalArguments()[0]));
    const exporters::Exporter* exporter = exporters::find(request.format);
    const QString notice = actions::approvalNotice(actions::approvalOf((*file)->content(), request.checklist, request.kept), exporter && exporter->describe().checked);
    if (!notice.isEmpty()) err << notice << Qt::endl;
    Progress progress;
    const auto report = actions::exportCourse((*file)->content(), (*file)->media(), diskStore(), request, progress);
    if (!report) {
        err << report.error().text << Qt::endl;
        if (!exporter) return 2;
        if (!actions::fitsFormat(exporter->describe(), request.target, request.asFolder)) return 2;
        return exporter->describe().checked && report.error().kind == Error::Kind::Invalid ? 1 : 3;
    }
    for (const exporters::Loss& loss : report->losses)
        err << (loss.place.isNull() ? loss.text : Tr::tr("%1: %2").arg(actions::placeName((*file)->content(), loss.place), loss.text)) << Qt::endl;
    out << request.target << Qt::endl;
    return 0;
}

} // namespace microvet::ui
