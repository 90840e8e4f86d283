#include "app/cli/commands/commands.h"

#include "app/cli/commands/verify_print.h"
#include "app/cli/language.h"
#include "app/cli/report_options.h"
#include "core/report/report_json.h"
#include "core/rules/rule_set.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>

#ifdef _WIN32
#include <io.h>
#define isatty _isatty
#define fileno _fileno
#else
#include <unistd.h>
#endif

namespace microvet::cli {

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::cli) };

const QString rulesName = QStringLiteral("rules");
const QString languageName = QStringLiteral("language");
const QString organisationName = QStringLiteral("organisation");
const QString againstName = QStringLiteral("against");
const QString workerName = QStringLiteral("worker");

class Verify : public Command {
public:
    QString name() const override { return QStringLiteral("verify"); }
    QString summary() const override { return Tr::tr("Verify packages of other organisations, made with any program."); }
    int argumentCount() const override { return 1; }

    void describe(QCommandLineParser& parser) const override
    {
        parser.addPositionalArgument(QStringLiteral("PACKAGE"), Tr::tr("A package, or a folder of packages: SCORM, Common Cartridge, QTI, EPUB, Moodle, eXeLearning, a website, a course file."));
        parser.addOption({rulesName, Tr::tr("A file with the rules of your organisation."), Tr::tr("file")});
        parser.addOption({languageName, Tr::tr("The language of the report, such as \"en\"."), Tr::tr("code")});
        parser.addOption({organisationName, Tr::tr("A file that Studio exports (.microvet-organisation): seals by the keys that it trusts can be valid."), Tr::tr("file")});
        parser.addOption({againstName, Tr::tr("A folder of accepted courses: long passages that are the same are told."), Tr::tr("folder")});
        parser.addOption(jsonOption());
        addReportOptions(parser);
        // The child that reads packages; its argument is "-".
        QCommandLineOption worker(workerName, QString());
        worker.setFlags(QCommandLineOption::HiddenFromHelp);
        parser.addOption(worker);
    }

    int run(const QCommandLineParser& parser, Console& console) const override
    {
        if (parser.isSet(languageName)) {
            const QLocale language(parser.value(languageName));
            const bool known = useLanguage(language);
            if (!known && !parser.isSet(workerName)) console.err << Tr::tr("There is no translation for \"%1\", so the report is in English.").arg(parser.value(languageName)) << Qt::endl;
            if (known) QLocale::setDefault(language);
        }
        if (parser.isSet(workerName)) return work(parser.value(rulesName), parser.value(organisationName));

        actions::VerifyRequest request;
        request.paths = parser.positionalArguments();
        request.rules = parser.value(rulesName);
        request.organisation = parser.value(organisationName);
        request.against = parser.value(againstName);
        request.program = QCoreApplication::applicationFilePath();
        request.arguments = QStringList{name(), QStringLiteral("--") + workerName};
        for (const QString& option : {rulesName, organisationName, languageName})
            if (parser.isSet(option)) request.arguments << QStringLiteral("--") + option << parser.value(option);
        request.arguments << QStringLiteral("-");

        const bool live = isatty(fileno(stderr)) != 0;
        Progress progress([&](qint64 done, qint64 total) {
            if (live && total > 1) console.err << '\r' << Tr::tr("%1 of %2 packages").arg(done).arg(total) << Qt::flush;
        });
        const auto packages = actions::verify(diskStore(), request, progress);
        if (live && packages && packages->size() > 1) console.err << Qt::endl;
        if (!packages) return console.fail(packages.error());
        tell(*packages, parser, console);
        QList<report::Report> reports;
        for (const actions::Verified& package : *packages) {
            reports.append(package.report);
            reports.last().file = package.path; // below the folder, so that equal names are told apart
        }
        if (!writeReports(parser, reports, console)) return NoAccess;
        const bool failed = std::any_of(packages->cbegin(), packages->cend(), [](const auto& package) { return package.report.verdict() == report::Verdict::Fail; });
        // What nobody here can read was not verified, whatever else passed.
        bool read = true;
        for (const actions::Verified& package : *packages) {
            const QString why = whyUnknown(package.report);
            if (why.isEmpty()) continue;
            read = false;
            //: the name of a file, and a sentence that says why
            console.err << Tr::tr("“%1” was not verified. %2 What can be verified: SCORM, Common Cartridge, QTI, EPUB, a Moodle backup, "
                                  "eXeLearning, a website or a course file.").arg(package.path, why) << Qt::endl;
        }
        return failed ? HasErrors : read ? Fine : NoAccess;
    }

private:
    /// The sentence of the rule for what the program does not know or cannot open; empty where it was read.
    static QString whyUnknown(const report::Report& report)
    {
        for (const report::Entry& entry : report.entries)
            if (entry.rule == QLatin1String("P-S-02")) return entry.what;
        return {};
    }

    static bool isOne(const QList<actions::Verified>& packages, const QString& path) { return packages.size() == 1 && QFileInfo(QDir::cleanPath(path)).fileName() == packages.constFirst().path; }

    static void tell(const QList<actions::Verified>& packages, const QCommandLineParser& parser, Console& console)
    {
        const bool one = isOne(packages, parser.positionalArguments().constFirst());
        if (!parser.isSet(QStringLiteral("json"))) {
            if (one) printReport(packages.constFirst().report, console.out);
            else printTable(packages, console.out);
            return;
        }
        QJsonArray all;
        for (const actions::Verified& package : packages) {
            QJsonObject json = report::toJson(package.report);
            json.insert(QStringLiteral("path"), package.path);
            all.append(json);
        }
        if (one) console.json(all.first().toObject());
        else console.out << QJsonDocument(all).toJson(QJsonDocument::Indented);
    }

    static int work(const QString& rules, const QString& organisation)
    {
        QFile in, out;
        if (!in.open(stdin, QIODevice::ReadOnly) || !out.open(stdout, QIODevice::WriteOnly)) return NoAccess;
        return actions::serveVerification(diskStore(), rules, organisation, in, out);
    }
};

} // namespace

const Command* verifyCommand()
{
    static const Verify command;
    return &command;
}

} // namespace microvet::cli
