#include "core/exporters/xliff/xliff_exporter.h"

#include "core/exporters/package_writer.h"
#include "core/exporters/single_file.h"
#include "core/exporters/translators/sent_texts.h"
#include "core/exporters/xliff/xliff_document.h"

namespace microvet::exporters {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::exporters)
};

} // namespace

Description XliffExporter::describe() const
{
    return {
        QStringLiteral("xliff"),
        Tr::tr("Texts for translators (XLIFF)"),
        Tr::tr("For a translator’s program: every text with its place, to come back as a course in another language."),
        QStringLiteral(".xlf"),
        false,
        sentTextsOptions(Tr::tr("The translator’s program says it"))};
}

Carries XliffExporter::carries() const { return carriedForTranslators(); }

Result<Report> XliffExporter::write(const Job& job, Progress& progress) const
{
    progress.report(0, 0);
    auto sent = sentTexts(job, describe());
    if (!sent) return sent.error();
    const QByteArray document = xliff::documentOf(sent->content, sent->language, sent->translated, progress);
    if (progress.cancelled()) return cancelledExport();
    return writeSingleFile(job, document, std::move(sent->report));
}

} // namespace microvet::exporters
