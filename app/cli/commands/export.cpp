#include "app/cli/commands/commands.h"

#include "core/actions/approval.h"
#include "core/actions/check.h"
#include "core/actions/course_file.h"
#include "core/actions/export.h"
#include "core/actions/export_target.h"
#include "core/actions/organisation.h"
#include "core/actions/place_name.h"
#include "core/actions/review.h"

#include <QJsonArray>

namespace microvet::cli {

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::cli) };

const QString format = QStringLiteral("format");
const QString output = QStringLiteral("output");
const QString rulesFile = QStringLiteral("rules");
const QString despiteErrors = QStringLiteral("despite-errors");
const QString option = QStringLiteral("option");
const QString templateName = QStringLiteral("template");

class Export : public Command {
public:
    QString name() const override { return QStringLiteral("export"); }
    QString summary() const override { return Tr::tr("Pack a course for a website, an LMS or the repository."); }
    int argumentCount() const override { return 1; }

    void describe(QCommandLineParser& parser) const override
    {
        parser.addPositionalArgument(QStringLiteral("FILE"), Tr::tr("The course file."));
        parser.addOption({format, Tr::tr("The format: see \"microvet formats\"."), Tr::tr("name")});
        parser.addOption({output, Tr::tr("Where to: a file, or a folder where the path has no ending such as .zip."), Tr::tr("path")});
        parser.addOption({rulesFile, Tr::tr("A file with the rules of your organisation."), Tr::tr("file")});
        parser.addOption({templateName, Tr::tr("A file with the checklist of your organisation; it says how many reviewers have to accept."), Tr::tr("file")});
        parser.addOption({despiteErrors, Tr::tr("Make the repository package although errors stand; it says so inside.")});
        parser.addOption({option, Tr::tr("A choice of the format, see \"microvet formats\"; may be given several times."), Tr::tr("name=value")});
        parser.addOption(jsonOption());
    }

    int run(const QCommandLineParser& parser, Console& console) const override
    {
        actions::ExportRequest request;
        request.format = parser.value(format);
        request.target = parser.value(output);
        if (request.format.isEmpty() || request.target.isEmpty()) {
            console.err << Tr::tr("Please say which format and where to: --format NAME --output PATH.") << Qt::endl;
            return WrongUsage;
        }
        auto rules = actions::loadRules(diskStore(), parser.value(rulesFile));
        if (!rules) return console.fail(rules.error());
        request.rules = *rules;
        auto checklist = actions::checklistFrom(diskStore(), parser.value(templateName), QLocale().bcp47Name());
        if (!checklist) return console.fail(checklist.error());
        request.checklist = *std::move(checklist);
        request.despiteErrors = parser.isSet(despiteErrors);
        for (const QString& choice : parser.values(option)) {
            const qsizetype at = choice.indexOf(u'=');
            if (at < 1) {
                console.err << Tr::tr("An option is given as --option NAME=VALUE.") << Qt::endl;
                return WrongUsage;
            }
            request.options.insert(choice.left(at), choice.mid(at + 1));
        }
        const exporters::Exporter* exporter = exporters::find(request.format);
        if (exporter) {
            if (const Status fine = exporters::checkOptions(exporter->describe(), request.options); !fine) {
                console.err << fine.error().text << Qt::endl;
                return WrongUsage;
            }
        }
        request.asFolder = exporter && exporter->describe().canBeFolder
            && !request.target.endsWith(exporter->describe().extension, Qt::CaseInsensitive);
        if (exporter)
            if (const Status fits = actions::fitsFormat(exporter->describe(), request.target, request.asFolder); !fits)
                return console.fail(fits.error());
        auto file = actions::CourseFile::open(diskStore(), parser.positionalArguments().constFirst());
        if (!file) return console.fail(file.error());
        for (const QString& notice : (*file)->document().notices) console.err << notice << Qt::endl;
        request.kept = actions::keptOnce(actions::versionReader(diskStore(), (*file)->document(), parser.positionalArguments().constFirst()));
        const QString notice = actions::approvalNotice(actions::approvalOf((*file)->content(), request.checklist, request.kept), exporter && exporter->describe().checked);
        if (!notice.isEmpty()) console.err << notice << Qt::endl;
        Progress progress;
        auto report = actions::exportCourse((*file)->content(), (*file)->media(), diskStore(), request, progress);
        if (!report) {
            console.err << report.error().text << Qt::endl;
            if (!exporter) return WrongUsage;
            return exporter->describe().checked && report.error().kind == Error::Kind::Invalid ? HasErrors : NoAccess;
        }
        if (parser.isSet(QStringLiteral("json"))) console.json(toJson(*report));
        else print(*report, (*file)->content(), request.target, console);
        return Fine;
    }

private:
    static QJsonObject toJson(const exporters::Report& report)
    {
        QJsonArray losses;
        for (const exporters::Loss& loss : report.losses)
            losses.append(QJsonObject{{QStringLiteral("place"), loss.place.toString(QUuid::WithoutBraces)}, {QStringLiteral("text"), loss.text}});
        return {{QStringLiteral("opens"), report.opens}, {QStringLiteral("bytes"), report.bytes},
                {QStringLiteral("files"), report.files}, {QStringLiteral("losses"), losses},
                {QStringLiteral("leftOut"), QJsonArray::fromStringList(report.leftOut)}, {QStringLiteral("beside"), QJsonArray::fromStringList(report.beside)}};
    }

    static void print(const exporters::Report& report, const model::Content& content, const QString& target, Console& console)
    {
        for (const exporters::Loss& loss : report.losses)
            console.err << (loss.place.isNull() ? loss.text : Tr::tr("%1: %2").arg(actions::placeName(content, loss.place), loss.text)) << Qt::endl;
        if (!report.leftOut.isEmpty()) console.err << Tr::tr("Left out on purpose:") << Qt::endl;
        for (const QString& sentence : report.leftOut) console.err << QStringLiteral("  ") << sentence << Qt::endl;
        console.out << (report.opens.isEmpty() ? target : report.opens) << Qt::endl;
        for (const QString& file : report.beside) console.out << file << Qt::endl;
    }
};

} // namespace

const Command* exportCommand()
{
    static const Export command;
    return &command;
}

} // namespace microvet::cli
