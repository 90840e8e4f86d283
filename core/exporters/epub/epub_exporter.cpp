#include "core/exporters/epub/epub_exporter.h"

#include "core/exporters/epub/losses.h"
#include "core/exporters/epub/navigation.h"
#include "core/exporters/epub/package_document.h"

#include <QFile>

namespace microvet::exporters {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::exporters)
};

QByteArray containerDocument()
{
    return QByteArray("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                      "<container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\">\n<rootfiles>\n"
                      "<rootfile full-path=\"") +
           bookFolder.data() + "package.opf\" media-type=\"application/oebps-package+xml\"/>\n</rootfiles>\n</container>\n";
}

QByteArray styleSheet()
{
    QFile file(QStringLiteral(":/templates/book.css"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

Description EpubExporter::describe() const
{
    return {QStringLiteral("epub"), Tr::tr("E-book (EPUB)"),
            Tr::tr("To read on phones, tablets and e-readers without a network; questions become exercises with their answers at the end."),
            QStringLiteral(".epub"), false};
}

Carries EpubExporter::carries() const
{
    return {{Feature::Texts, Feature::Formulas, Feature::Pictures, Feature::SoundAndFilm, Feature::Captions, Feature::Glossary, Feature::Exercises, Feature::Feedback,
             Feature::Tasks, Feature::Credits, Feature::Metadata},
            {Feature::EmbeddedPages}};
}

Result<Report> EpubExporter::write(const Job& job, Progress& progress) const
{
    auto package = packageWriter(job);
    if (!package) return package.error();
    progress.report(0, 0);
    const model::Course& course = job.content.course;
    const plan::Plan plan = plan::makePlan(job.content, job.times);
    const BookMedia media(job.content, job.media);
    PackageWriter& files = **package;
    const Result<Book> book = addPages(job, plan, media, files, progress);
    if (!book) return book.error();
    const auto add = [&](const char* name, const QByteArray& bytes) { files.addFirst(bookFolder + QLatin1String(name), bytes); };
    add("style.css", styleSheet());
    add("toc.ncx", ncxDocument(course, *book));
    add("nav.xhtml", navigationDocument(*book));
    add("package.opf", packageDocument(course, *book, media, accessibilityOf(course, *book, media), job.time));
    files.addFirst(QStringLiteral("META-INF/container.xml"), containerDocument());
    // First and as it is: readers know the format by the first bytes of the file (OCF 3.3, section 4.3).
    files.addFirst(QStringLiteral("mimetype"), "application/epub+zip", PackageWriter::Packing::Stored);
    for (const QString& file : book->media)
        if (const auto place = job.media.place(file)) files.addMedium(bookFolder + media.item(file)->name, statedMedium(job, file, *place));
    Report report;
    report.losses = lossesOfBook(course, plan, *book, media);
    report.files = files.count();
    const auto written = files.finish(progress);
    if (!written) return written.error();
    report.bytes = *written;
    report.opens = job.target;
    return report;
}

} // namespace microvet::exporters
