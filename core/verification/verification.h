#pragma once

#include "core/base/filestore.h"
#include "core/base/progress.h"
#include "core/model/content.h"
#include "core/report/report.h"
#include "core/rules/rule_set.h"
#include "core/seal/trust.h"

/// Verifies what another organisation hands in, made by whatever program, in three parts: structure, content, quality.
namespace microvet::verification {

class PassageIndex;

struct Options {
    rules::RuleSet rules = rules::houseRules();
    QDateTime time; ///< of the report
    /// Words for a place in a course; without it, places have none.
    std::function<QString(const model::Content&, const QUuid&)> placeName;
    /// Accepted courses, to be compared with.
    std::shared_ptr<const PassageIndex> against;
    /// Whose seals can be told to be valid.
    seal::Trust trust = {};
};

/// Always a verdict: what cannot be read is for a person to look at, what is broken or hostile fails. Nothing is written
/// but into a temporary folder.
report::Report verifyPackage(FileStore& store, const QString& path, const Options& options, Progress& progress);

/// The report for a package at which the reading itself came to an end: "time", "memory" or "crash", with the limit in its
/// unit.
report::Report stoppedReport(const QString& path, const Options& options, const QString& why, int limit);

/// The numbers of a package's texts, for the list of accepted courses; none where it cannot be read.
QList<quint64> passagesOf(FileStore& store, const QString& path, const rules::RuleSet& rules, Progress& progress);

/// Whether the folder is a package by itself, unpacked, and no folder of packages.
bool isPackageFolder(const FileStore& store, const QString& folder);

} // namespace microvet::verification
