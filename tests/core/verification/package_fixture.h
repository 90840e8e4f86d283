#pragma once

#include "core/report/report.h"
#include "core/verification/verification.h"

#include "tests/core/base/test_store.h"

#include <QMap>

namespace microvet::tests {

/// Name of an entry and its bytes, in their order.
using PackageFiles = QList<std::pair<QString, QByteArray>>;

/// Small packages without a flaw, each of another format.
PackageFiles soundScorm();
PackageFiles soundCartridge();
PackageFiles soundEpub();
PackageFiles soundMoodle();
PackageFiles soundSite();
/// A page with enough words, a title and a language, around `body`.
QByteArray pageWith(const QByteArray& body);

/// The same with that entry replaced, or added at the end; empty bytes take it out.
PackageFiles with(PackageFiles files, const char* name, const QByteArray& bytes);
/// The same with one piece of that entry replaced.
PackageFiles changed(PackageFiles files, const char* name, const QByteArray& from, const QByteArray& to);

/// A zip by the program's own writer; the first entry is stored.
QByteArray zipOf(const PackageFiles& files);

report::Report verified(const QByteArray& bytes, const QString& name = QStringLiteral("package.zip"), const verification::Options& options = {});
report::Report verified(const PackageFiles& files, const verification::Options& options = {});

bool finds(const report::Report& report, const char* rule);
report::Verdict verdictOf(const report::Report& report, const char* part);
/// Rules and sentences, for messages of tests.
std::string told(const report::Report& report);

} // namespace microvet::tests
