#include "app/cli/commands/commands.h"

#include "core/actions/desk.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QLocale>

namespace microvet::cli {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::cli)
};

class DeskCommand : public Command {
public:
    QString name() const override { return QStringLiteral("desk"); }
    QString summary() const override
    {
        return Tr::tr(
            "List the drafts of a folder by how far they are: received, in review, returned, approved, exported.");
    }
    int argumentCount() const override { return 1; }

    void describe(QCommandLineParser& parser) const override
    {
        parser.addPositionalArgument(QStringLiteral("FOLDER"),
                                     Tr::tr("Where the drafts come to. Its files are only read."));
        parser.addOption(jsonOption());
    }

    int run(const QCommandLineParser& parser, Console& console) const override
    {
        Progress progress;
        const QString folder = parser.positionalArguments().constFirst();
        if (!diskStore().isFolder(folder))
            return console.fail(Error{Error::Kind::NotFound, Tr::tr("“%1” is no folder.").arg(folder), {}});
        const actions::Desk desk = actions::lookAtDesk(
            diskStore(), {{folder}, rules::houseRules(), review::builtInTemplate(QLocale().bcp47Name())}, {}, progress);
        QJsonArray drafts;
        for (const actions::DeskEntry& entry : desk.entries) {
            const QString column = actions::codeOf(entry.column);
            if (parser.isSet(QStringLiteral("json")))
                drafts.append(QJsonObject{{QStringLiteral("file"), entry.path},
                                          {QStringLiteral("course"), entry.course.toString(QUuid::WithoutBraces)},
                                          {QStringLiteral("title"), entry.title},
                                          {QStringLiteral("state"), column},
                                          {QStringLiteral("stateText"), entry.state},
                                          {QStringLiteral("round"), entry.round},
                                          {QStringLiteral("openMusts"), entry.openMusts},
                                          {QStringLiteral("open"), entry.open},
                                          {QStringLiteral("score"), entry.score},
                                          {QStringLiteral("since"), entry.since.toUTC().toString(Qt::ISODate)},
                                          {QStringLiteral("package"), entry.package}});
            else
                console.out << column.leftJustified(12) << QString::number(entry.score).rightJustified(4)
                            << QString::number(entry.openMusts).rightJustified(4) << QStringLiteral("  ") << entry.path
                            << QStringLiteral("  ") << entry.title << Qt::endl;
        }
        if (parser.isSet(QStringLiteral("json"))) console.json({{QStringLiteral("drafts"), drafts}});
        for (const QString& trouble : desk.troubles)
            console.err << trouble << Qt::endl;
        return Fine;
    }
};

} // namespace

const Command* deskCommand()
{
    static const DeskCommand command;
    return &command;
}

} // namespace microvet::cli
