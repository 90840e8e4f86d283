#include "core/importers/aiken/aiken_importer.h"

#include "core/importers/aiken/aiken_reader.h"
#include "core/importers/questionbank/bank_course.h"

#include <QCoreApplication>

namespace microvet::importers {

using packages::FormatKind;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::importers)
};

} // namespace

Description AikenImporter::describe() const { return {QStringLiteral("aiken"), Tr::tr("Questions in Aiken"), {QStringLiteral("txt")}}; }

bool AikenImporter::takes(const Job& job) const
{
    const qsizetype at = job.format.kind == FormatKind::Unknown ? questionbank::onlyFile(job.package) : -1;
    if (at < 0) return false;
    const QString name = job.package.entries()[at].name.toLower();
    if (name.endsWith(QLatin1String(".aiken")) || name.endsWith(QLatin1String(".aiken.txt"))) return true;
    if (!name.endsWith(QLatin1String(".txt")) || name.endsWith(QLatin1String(".gift.txt"))) return false;
    const auto bytes = job.package.read(at, questionbank::largestFile);
    return bytes && aiken::looksLikeAiken(*bytes);
}

Result<Imported> AikenImporter::read(const Job& job, Progress&) const { return questionbank::courseOf(job, aiken::readAiken); }

} // namespace microvet::importers
