#include "app/cli/commands/commands.h"

#include "app/cli/report_options.h"
#include "core/actions/check.h"
#include "core/actions/course_file.h"
#include "core/actions/course_report.h"
#include "core/actions/place_name.h"

namespace microvet::cli {

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::cli) };

const QString rulesName = QStringLiteral("rules");

QString word(rules::Severity severity)
{
    switch (severity) {
    case rules::Severity::Error: return Tr::tr("Must be mended");
    case rules::Severity::Warning: return Tr::tr("Should be mended");
    case rules::Severity::Advice: break;
    }
    return Tr::tr("Advice");
}

class Check : public Command {
public:
    QString name() const override { return QStringLiteral("check"); }
    QString summary() const override { return Tr::tr("Check a course against the rules."); }
    int argumentCount() const override { return 1; }

    void describe(QCommandLineParser& parser) const override
    {
        parser.addPositionalArgument(QStringLiteral("FILE"), Tr::tr("The course file."));
        parser.addOption({rulesName, Tr::tr("A file with the rules of your organisation."), Tr::tr("file")});
        parser.addOption(jsonOption());
        addReportOptions(parser);
    }

    int run(const QCommandLineParser& parser, Console& console) const override
    {
        auto rules = actions::loadRules(diskStore(), parser.value(rulesName));
        if (!rules) return console.fail(rules.error());
        const QString path = parser.positionalArguments().constFirst();
        auto file = actions::CourseFile::open(diskStore(), path);
        if (!file) return console.fail(file.error());
        for (const QString& notice : (*file)->document().notices) console.err << notice << Qt::endl;
        const model::Content& content = (*file)->content();
        const actions::CheckResult result = actions::check(content, (*file)->media(), *rules);
        if (parser.isSet(QStringLiteral("json"))) console.json(actions::toJson(result, content));
        else print(result, content, console.out);
        if (wantsReports(parser)) {
            const auto checked = actions::checkedFile(diskStore(), path);
            if (!checked) return console.fail(checked.error());
            if (!writeReports(parser, {actions::courseReport(result, content, *checked, systemNow())}, console)) return NoAccess;
        }
        return result.hasErrors() ? HasErrors : Fine;
    }

private:
    static void print(const actions::CheckResult& result, const model::Content& content, QTextStream& out)
    {
        for (const rules::Finding& finding : result.findings) {
            const rules::FindingText text = rules::textOf(finding);
            out << word(finding.severity) << " · " << actions::placeName(content, finding.place) << " · " << text.what << " ["
                << finding.rule << "]" << Qt::endl;
            if (!text.how.isEmpty()) out << "    " << text.how << Qt::endl;
        }
        out << Tr::tr("%n things must be mended", nullptr, result.count(rules::Severity::Error)) << ", "
            << Tr::tr("%n should be mended", nullptr, result.count(rules::Severity::Warning)) << ", "
            << Tr::tr("%n pieces of advice", nullptr, result.count(rules::Severity::Advice)) << '.' << Qt::endl;
        if (!result.accepted.isEmpty()) out << Tr::tr("%n findings were accepted.", nullptr, int(result.accepted.size())) << Qt::endl;
        out << Tr::tr("Quality: %1 of 100.").arg(result.score().points) << Qt::endl;
    }
};

} // namespace

const Command* checkCommand()
{
    static const Check command;
    return &command;
}

} // namespace microvet::cli
