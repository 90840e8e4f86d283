#include "app/cli/commands/commands.h"

#include "core/actions/course_file.h"
#include "core/actions/info.h"

namespace microvet::cli {

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::cli) };

class Info : public Command {
public:
    QString name() const override { return QStringLiteral("info"); }
    QString summary() const override { return Tr::tr("Tell the facts of a course in short."); }
    int argumentCount() const override { return 1; }

    void describe(QCommandLineParser& parser) const override
    {
        parser.addPositionalArgument(QStringLiteral("FILE"), Tr::tr("The course file."));
        parser.addOption(jsonOption());
    }

    int run(const QCommandLineParser& parser, Console& console) const override
    {
        auto file = actions::CourseFile::open(diskStore(), parser.positionalArguments().constFirst());
        if (!file) return console.fail(file.error());
        for (const QString& notice : (*file)->document().notices) console.err << notice << Qt::endl;
        const actions::CourseInfo info = actions::info((*file)->document());
        if (parser.isSet(QStringLiteral("json"))) console.json(actions::toJson(info));
        else print(info, console.out);
        return Fine;
    }

private:
    static void print(const actions::CourseInfo& info, QTextStream& out)
    {
        const QLocale locale;
        const auto line = [&](const QString& name, const QString& value) {
            if (!value.isEmpty()) out << name << ' ' << value << Qt::endl;
        };
        line(Tr::tr("Title:"), info.title);
        line(Tr::tr("Language:"), info.language);
        line(Tr::tr("Version:"), info.version);
        line(Tr::tr("Licence:"), info.licence);
        line(Tr::tr("Workload:"), info.hours > 0 ? Tr::tr("%1 hours").arg(locale.toString(info.hours, 'g', 4)) : QString());
        line(Tr::tr("Learning outcomes:"), locale.toString(info.totals.outcomes));
        line(Tr::tr("Modules:"), locale.toString(info.totals.modules));
        line(Tr::tr("Units:"), locale.toString(info.totals.units));
        line(Tr::tr("Blocks:"), locale.toString(info.totals.blocks));
        line(Tr::tr("Questions:"), locale.toString(info.totals.questions));
        line(Tr::tr("Assessments:"), locale.toString(info.totals.assessments));
        line(Tr::tr("Files:"), Tr::tr("%1 (%2)").arg(locale.toString(info.totals.media), locale.formattedDataSize(info.mediaBytes)));
    }
};

} // namespace

const Command* infoCommand()
{
    static const Info command;
    return &command;
}

} // namespace microvet::cli
