#pragma once

#include "core/base/result.h"

#include <QCommandLineParser>
#include <QJsonObject>
#include <QTextStream>

namespace microvet::cli {

enum ExitCode { Fine = 0, HasErrors = 1, WrongUsage = 2, NoAccess = 3 };

/// What a command prints to: results to `out`, messages to `err`.
struct Console {
    QTextStream& out;
    QTextStream& err;

    /// Says the error and gives the status for it.
    int fail(const Error& error);
    void json(const QJsonObject& object);
};

/// One subcommand. The parser has its options and arguments when run() is called; wrong ones never get that far.
class Command {
public:
    virtual ~Command() = default;
    virtual QString name() const = 0;
    virtual QString summary() const = 0;
    virtual void describe(QCommandLineParser& parser) const = 0;
    virtual int argumentCount() const = 0;
    /// More than argumentCount() where the last one may stand several times or not at all.
    virtual int mostArguments() const { return argumentCount(); }
    virtual int run(const QCommandLineParser& parser, Console& console) const = 0;
};

/// All commands, in the order of the help.
const QList<const Command*>& commands();

QCommandLineOption jsonOption();

} // namespace microvet::cli
