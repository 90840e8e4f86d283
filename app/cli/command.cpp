#include "app/cli/command.h"

#include "app/cli/commands/commands.h"

#include <QJsonDocument>

namespace microvet::cli {

namespace { struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::cli) }; }

int Console::fail(const Error& error)
{
    err << error.text << Qt::endl;
    return error.kind == Error::Kind::Invalid ? WrongUsage : NoAccess;
}

void Console::json(const QJsonObject& object) { out << QJsonDocument(object).toJson(QJsonDocument::Indented); }

const QList<const Command*>& commands()
{
    static const QList<const Command*> list{newCommand(), infoCommand(), setCommand(), checkCommand(),
                                            verifyCommand(), reviewCommand(), diffCommand(), mergeCommand(), rulesCommand(), formatsCommand(), exportCommand(), translateCommand(), importCommand(), adaptCommand(), deskCommand(), programmeCommand()};
    return list;
}

QCommandLineOption jsonOption() { return {QStringLiteral("json"), Tr::tr("Print JSON, the same in every language.")}; }

} // namespace microvet::cli
