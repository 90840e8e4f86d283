#include "ui/print/pdf_exporter.h"

#include "core/exporters/package_writer.h"
#include "core/exporters/paper/paper_options.h"
#include "ui/print/paper_pictures.h"
#include "ui/print/pdf_finish.h"

namespace microvet::ui {

using namespace exporters;

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::ui) };

QList<Loss> lossesOf(const plan::Paper& paper, const model::Course& course)
{
    QList<Loss> losses{{{}, Tr::tr("This PDF has no marks for screen readers (it is “untagged”). Give learners who use one the e-book (EPUB).")}};
    if (!canFinishPdf()) losses.append({{}, Tr::tr("This build of the program has no libqpdf, so the PDF has no bookmarks and no language.")});
    return losses + paperLosses(paper, course);
}

} // namespace

Description PdfExporter::describe() const
{
    using plan::PaperKind;
    return {QStringLiteral("pdf"), Tr::tr("Paper (PDF)"), Tr::tr("To print: the course, a handout, a worksheet, the guide for trainers, or everything for assessors."), QStringLiteral(".pdf"), false,
            paperOptions({PaperKind::Book, PaperKind::Handout, PaperKind::Worksheet, PaperKind::Trainer, PaperKind::Assessors})};
}

Carries PdfExporter::carries() const { return carriedByPaper(); }

Result<Report> PdfExporter::write(const Job& job, Progress& progress) const
{
    if (job.target.trimmed().isEmpty()) return Error{Error::Kind::Invalid, Tr::tr("Say where the export is to be written."), {}};
    progress.report(0, 0);
    const auto paper = paperOf(job, describe());
    if (!paper) return paper.error();
    const PaperPages pages(*paper, picturesOf(job.media));
    if (progress.cancelled()) return cancelledExport();
    const auto printed = printPdf(pages, titleOf(*paper), progress);
    if (!printed) return printed.error();
    const auto finished = finishPdf(*printed, {titleOf(*paper), paper->language, job.time});
    if (!finished) return finished.error();
    if (const Status written = job.disk.replace(job.target, *finished); !written) return written.error();
    Report report;
    report.opens = job.target;
    report.bytes = finished->size();
    report.files = 1;
    report.losses = lossesOf(*paper, job.content.course);
    return report;
}

} // namespace microvet::ui
