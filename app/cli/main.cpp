#include "app/cli/command.h"
#include "app/cli/language.h"

#include <QCoreApplication>
#include <QLocale>

#include <cstdio>

using namespace microvet::cli;

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::cli) };

QString usage()
{
    QString text = Tr::tr("Usage: microvet COMMAND [options]\n\nWrites, checks and packs short courses that end in a micro-credential.\n\nCommands:\n");
    for (const Command* command : commands()) text += QStringLiteral("  %1 %2\n").arg(command->name(), -9).arg(command->summary());
    return text + Tr::tr("\n\"microvet COMMAND --help\" tells more. Exit status: 0 fine, 1 something must be mended, 2 wrong usage, 3 cannot read or write.\n");
}

int runCommand(const Command& command, const QStringList& arguments, Console& console)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(command.summary());
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")}, Tr::tr("Show this help."));
    const QCommandLineOption version(QStringLiteral("version"), Tr::tr("Show the version."));
    parser.addOptions({help, version});
    command.describe(parser);
    // The name of the command stands in the usage line in place of the program's.
    const bool understood = parser.parse(QStringList{QStringLiteral("microvet ") + command.name()} + arguments);
    if (parser.isSet(help)) {
        console.out << parser.helpText().replace(QCoreApplication::arguments().constFirst(), QStringLiteral("microvet ") + command.name());
        return Fine;
    }
    if (parser.isSet(version)) {
        console.out << "microvet " MICROVET_VERSION << Qt::endl;
        return Fine;
    }
    if (!understood) {
        console.err << parser.errorText() << Qt::endl;
        return WrongUsage;
    }
    const qsizetype given = parser.positionalArguments().size();
    if (given < command.argumentCount() || given > command.mostArguments()) {
        const QString takes = command.mostArguments() == command.argumentCount()
            ? Tr::tr("\"%1\" takes %n arguments: see \"microvet %1 --help\".", nullptr, command.argumentCount())
            : Tr::tr("\"%1\" takes at least %n arguments: see \"microvet %1 --help\".", nullptr, command.argumentCount());
        console.err << takes.arg(command.name()) << Qt::endl;
        return WrongUsage;
    }
    return command.run(parser, console);
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("microvet"));
    QCoreApplication::setApplicationVersion(QStringLiteral(MICROVET_VERSION));

    useLanguage(QLocale());

    QTextStream out(stdout);
    QTextStream err(stderr);
    Console console{out, err};
    QStringList arguments = app.arguments().mid(1);
    const QString first = arguments.isEmpty() ? QString() : arguments.takeFirst();
    if (first == QLatin1String("--version")) {
        out << "microvet " MICROVET_VERSION << Qt::endl;
        return Fine;
    }
    if (first == QLatin1String("--help") || first == QLatin1String("-h") || first == QLatin1String("help")) {
        out << usage();
        return Fine;
    }
    for (const Command* command : commands())
        if (command->name() == first) return runCommand(*command, arguments, console);
    if (!first.isEmpty()) err << Tr::tr("There is no command \"%1\".").arg(first) << Qt::endl << Qt::endl;
    err << usage();
    return WrongUsage;
}
