#pragma once

#include "core/base/filestore.h"
#include "core/base/progress.h"
#include "core/report/report.h"
#include "core/rules/rule_set.h"

#include <functional>

class QIODevice;

/// Verifying packages of other organisations: one, or all in a folder, each in a child process with limits.
namespace microvet::actions {

struct VerifyRequest {
    QStringList paths;     ///< packages, and folders of packages
    QString rules;         ///< a rule file; empty: the house rules
    QString organisation;  ///< its file, with the keys it trusts; empty: none, so no seal can be told to be valid
    QString against;       ///< a folder of accepted courses to compare with; may be empty
    QString program;       ///< that serveVerification() runs in, with `arguments`
    QStringList arguments;
    int seconds = 30;      ///< for one package
    /// Hears once which packages there are, then each report with its place among them; in the thread of verify().
    std::function<void(const QStringList& paths)> found = {};
    std::function<void(qsizetype index, const report::Report& report)> each = {};
};

struct Verified {
    QString path; ///< below the folder that was asked for; of a single package its name
    report::Report report;
};

/// Files that may be packages, below the folder, by their endings; sorted.
QStringList packagesIn(const FileStore& store, const QString& folder);

/// Never stops at a bad package. An error only where nothing could be verified: no such path, a faulty rule file.
Result<QList<Verified>> verify(FileStore& store, const VerifyRequest& request, Progress& progress);

/// The same for one package in this process, without limits: for tests.
Result<report::Report> verifyHere(FileStore& store, const QString& path, const QString& rules, const QString& organisation = {});

/// What the child process does: answers on `out` what it is asked on `in`. Gives its exit status.
int serveVerification(FileStore& store, const QString& rules, const QString& organisation, QIODevice& in, QIODevice& out);

/// What one package may take of memory.
inline constexpr int verifyMegabytes = 300;

} // namespace microvet::actions
