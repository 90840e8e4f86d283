#include "core/exporters/odt/odt_exporter.h"

#include "core/exporters/odt/odt_package.h"
#include "core/exporters/odt/odt_styles.h"
#include "core/exporters/odt/odt_text.h"
#include "core/exporters/paper/paper_options.h"
#include "core/model/media_use.h"

namespace microvet::exporters {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::exporters)
};

} // namespace

Description OdtExporter::describe() const
{
    using plan::PaperKind;
    return {QStringLiteral("odt"), Tr::tr("Document to change (ODT)"),
            Tr::tr("For LibreOffice or Word: the course, a handout, a worksheet, the guide for trainers or the papers for assessors, to adapt and print."), QStringLiteral(".odt"), false,
            paperOptions({PaperKind::Book, PaperKind::Handout, PaperKind::Worksheet, PaperKind::Trainer, PaperKind::Assessors})};
}

Carries OdtExporter::carries() const { return carriedByPaper(); }

Result<Report> OdtExporter::write(const Job& job, Progress& progress) const
{
    auto package = packageWriter(job);
    if (!package) return package.error();
    progress.report(0, 0);
    const auto paper = paperOf(job, describe());
    if (!paper) return paper.error();
    if (progress.cancelled()) return cancelledExport();
    const OdtText text = odtText(*paper, job.content.course);
    OdtPackage files(**package);
    files.add(QStringLiteral("content.xml"), text.content);
    files.add(QStringLiteral("styles.xml"), odtStyles(paper->language, titleOf(*paper)));
    const model::Course& course = job.content.course;
    files.add(OdtMeta{titleOf(*paper), paper->language, course.summary.trimmed(), course.keywords, job.time});
    for (qsizetype i = 0; i < text.formulas.size(); ++i)
        files.addFormula(int(i) + 1, text.formulas[i]);
    for (const model::Media& medium : course.media) {
        if (!text.pictures.contains(medium.file)) continue;
        if (const auto place = job.media.place(medium.file)) files.addPicture(medium.file, medium.mimeType, *place);
    }
    Report report;
    report.losses = paperLosses(*paper, job.content.course);
    const auto isDrawing = [](const QString& file) { return file.endsWith(QLatin1String(".svg")) || file.endsWith(QLatin1String(".webp")); };
    if (std::any_of(text.pictures.cbegin(), text.pictures.cend(), isDrawing))
        report.losses.append({{}, Tr::tr("Pictures in SVG or WebP show in LibreOffice; other word processors may leave their place empty.")});
    report.files = 1;
    const auto written = files.finish(progress);
    if (!written) return written.error();
    report.bytes = *written;
    report.opens = job.target;
    return report;
}

} // namespace microvet::exporters
