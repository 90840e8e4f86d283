#include "ui/print/pdf_exporter.h"

#include "core/plan/paper.h"
#include "ui/print/pdf_finish.h"

#include <QBuffer>
#include <QImageReader>

namespace microvet::ui {

using namespace exporters;

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::ui) };

const QString documentOption = QStringLiteral("document");
constexpr qint64 largestPicture = 64 * 1024 * 1024; ///< bytes
constexpr int drawingWidth = 1400;                  ///< dots of a drawing (SVG), which has no size of its own

plan::PaperKind kindOf(const QString& value)
{
    if (value == QLatin1String("worksheet")) return plan::PaperKind::Worksheet;
    if (value == QLatin1String("trainers")) return plan::PaperKind::Trainer;
    return value == QLatin1String("assessors") ? plan::PaperKind::Assessors : plan::PaperKind::Book;
}

/// Pictures of the course by "media/<file>"; what is none, or is damaged, is null.
PictureSource picturesOf(const Job& job)
{
    return [&job](const QString& address) -> QImage {
        const auto bytes = job.media.read(address.section(u'/', -1), largestPicture);
        if (!bytes) return {};
        QBuffer buffer;
        buffer.setData(*bytes);
        buffer.open(QIODevice::ReadOnly);
        QImageReader reader(&buffer);
        reader.setAutoTransform(true);
        const QSize natural = reader.size();
        if (!address.endsWith(QLatin1String(".svg")) || natural.width() <= 0) return reader.read();
        reader.setScaledSize(natural * (double(drawingWidth) / natural.width()));
        QImage image = reader.read();
        image.setDevicePixelRatio(double(drawingWidth) / natural.width());
        return image;
    };
}

QString nameOf(const model::Course& course, const QString& file)
{
    for (const model::Media& medium : course.media)
        if (medium.file == file) return medium.name.isEmpty() ? file : medium.name;
    return file;
}

QList<Loss> lossesOf(const plan::Paper& paper, const model::Course& course)
{
    QList<Loss> losses{{{}, Tr::tr("This PDF has no marks for screen readers (it is “untagged”). Give learners who use one the e-book (EPUB).")}};
    if (!canFinishPdf()) losses.append({{}, Tr::tr("This build of the program has no libqpdf, so the PDF has no bookmarks and no language.")});
    if (paper.questions > 0) losses.append({{}, Tr::tr("Questions stand on the paper as exercises with their answers at the end, those of tests without answers. Nothing is scored.")});
    QStringList named;
    for (auto it = paper.leftOut.cbegin(); it != paper.leftOut.cend(); ++it)
        if (*it != plan::MediaUse::Captions) named.append(nameOf(course, it.key()));
    if (!named.isEmpty()) losses.append({{}, Tr::tr("Paper holds no sound, film or files: %1.").arg(named.join(QStringLiteral(", ")))});
    return losses;
}

} // namespace

Description PdfExporter::describe() const
{
    return {QStringLiteral("pdf"), Tr::tr("Paper (PDF)"), Tr::tr("To print: the course, a worksheet, the guide for trainers, or everything for assessors."),
            QStringLiteral(".pdf"), false,
            {{documentOption,
              Tr::tr("What is printed"),
              {{QStringLiteral("book"), Tr::tr("The course to read")},
               {QStringLiteral("worksheet"), Tr::tr("Worksheet: room to write, answers apart")},
               {QStringLiteral("trainers"), Tr::tr("Guide for trainers: sessions, notes, attendance sheet")},
               {QStringLiteral("assessors"), Tr::tr("For assessors: answers, rubrics, record sheets")}}}}};
}

Carries PdfExporter::carries() const
{
    return {{Feature::Texts, Feature::Pictures, Feature::Glossary, Feature::Exercises, Feature::Feedback, Feature::Tasks, Feature::Credits},
            {Feature::Formulas, Feature::EmbeddedPages}};
}

Result<Report> PdfExporter::write(const Job& job, Progress& progress) const
{
    if (job.target.trimmed().isEmpty()) return Error{Error::Kind::Invalid, Tr::tr("Say where the export is to be written."), {}};
    progress.report(0, 0);
    const QString document = chosen(describe(), job.options, documentOption);
    const plan::Paper paper = plan::makePaper(job.content, kindOf(document), job.times);
    const auto printed = printPaper(paper, picturesOf(job), {document == QLatin1String("worksheet")}, progress);
    if (!printed) return printed.error();
    QString title = paper.title;
    if (!paper.kindName.isEmpty()) title += QStringLiteral(" – ") + paper.kindName;
    const auto finished = finishPdf(*printed, {title, paper.language, job.time});
    if (!finished) return finished.error();
    if (const Status written = job.disk.replace(job.target, *finished); !written) return written.error();
    Report report;
    report.opens = job.target;
    report.bytes = finished->size();
    report.files = 1;
    report.losses = lossesOf(paper, job.content.course);
    return report;
}

} // namespace microvet::ui
