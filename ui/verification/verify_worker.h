#pragma once

#include <QStringList>

/// The program as the child that reads packages for VerifyJob: without windows, fed line by line.
namespace microvet::ui {

/// The arguments by which the program starts itself as such a child. `rules`: a rule file; empty: the house rules.
/// `organisation`: its file, for the keys it trusts; may be empty.
QStringList verifyWorkerArguments(const QString& rules, const QString& organisation);
bool isVerifyWorker(int argc, char** argv);
/// With a QCoreApplication made, until its input ends. Gives the exit status.
int runVerifyWorker();

} // namespace microvet::ui
