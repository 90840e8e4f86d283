#pragma once

#include "app/cli/command.h"

#include "core/programme/records/people.h"
#include "core/programme/store/store.h"
#include "core/programme/following/period.h"

/// What the actions of "microvet programme" have in common.
namespace microvet::cli::programme_command {

namespace option {
inline const QString from = QStringLiteral("from");
inline const QString to = QStringLiteral("to");
inline const QString day = QStringLiteral("day");
inline const QString ahead = QStringLiteral("ahead");
inline const QString what = QStringLiteral("what");
inline const QString html = QStringLiteral("html");
inline const QString csv = QStringLiteral("csv");
inline const QString json = QStringLiteral("json");
inline const QString output = QStringLiteral("output");
inline const QString plain = QStringLiteral("plain");
inline const QString how = QStringLiteral("how");
inline const QString person = QStringLiteral("person");
inline const QString yes = QStringLiteral("yes");
inline const QString allMentions = QStringLiteral("all-mentions");
inline const QString names = QStringLiteral("names");
inline const QString server = QStringLiteral("server");
inline const QString user = QStringLiteral("user");
inline const QString as = QStringLiteral("as");
} // namespace option

/// An action with the programme open.
struct Job {
    const QCommandLineParser& parser;
    Console& console;
    programme::Store& store;

    bool json() const { return parser.isSet(option::json); }
};

/// The day that an option names; invalid where it is not given. An error where it is no day.
Result<QDate> dayOf(const QCommandLineParser& parser, const QString& name);
/// From --from and --to.
Result<programme::Period> periodOf(const QCommandLineParser& parser);
/// By --person: an id, or a name that only one person has.
Result<programme::Person> personOf(const Job& job);
/// What is kept beside the file and holds people who were just erased, as a sentence; empty where nothing is.
QString keptCopies(const Job& job);
/// That the daily copies hold them, too.
QString dailyCopies();
/// Writes where the option is given. An exit code.
int writeFile(const Job& job, const QString& name, const std::function<QByteArray()>& bytes);

int report(const Job& job);
int list(const Job& job);
int sheet(const Job& job);
int check(const Job& job);
int courses(const Job& job);
int exportAll(const Job& job);
int import(const Job& job);
int sample(const Job& job);
int erase(const Job& job);
int join(const Job& job);
/// After the programme has its place again: moves the copy aside.
int joined(const Job& job);
/// Of a file that nobody has open.
int rescue(const QString& file, const QCommandLineParser& parser, Console& console);
int restore(const QString& file, const QCommandLineParser& parser, Console& console);

} // namespace microvet::cli::programme_command
