#include "core/exporters/odt/odt_exporter.h"

#include "core/exporters/odt/odt_styles.h"
#include "core/exporters/odt/odt_text.h"
#include "core/exporters/package_writer.h"
#include "core/exporters/paper/paper_options.h"
#include "core/model/media_use.h"

#include <QXmlStreamWriter>

namespace microvet::exporters {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::exporters)
};

constexpr const char* mimeType = "application/vnd.oasis.opendocument.text";

QByteArray metaDocument(const plan::Paper& paper, const model::Course& course, const QDateTime& time)
{
    QByteArray out;
    QXmlStreamWriter xml(&out);
    xml.writeStartDocument();
    const QString office = QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:office:1.0");
    const QString meta = QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:meta:1.0");
    const QString dc = QStringLiteral("http://purl.org/dc/elements/1.1/");
    xml.writeNamespace(office, QStringLiteral("office"));
    xml.writeNamespace(meta, QStringLiteral("meta"));
    xml.writeNamespace(dc, QStringLiteral("dc"));
    xml.writeStartElement(office, QStringLiteral("document-meta"));
    xml.writeAttribute(office, QStringLiteral("version"), QStringLiteral("1.2"));
    xml.writeStartElement(office, QStringLiteral("meta"));
    xml.writeTextElement(meta, QStringLiteral("generator"), QStringLiteral("microVET Studio"));
    xml.writeTextElement(dc, QStringLiteral("title"), titleOf(paper));
    if (!course.summary.trimmed().isEmpty()) xml.writeTextElement(dc, QStringLiteral("description"), course.summary.trimmed());
    for (const QString& keyword : course.keywords) xml.writeTextElement(meta, QStringLiteral("keyword"), keyword);
    xml.writeTextElement(meta, QStringLiteral("creation-date"), time.toUTC().toString(Qt::ISODate));
    xml.writeTextElement(dc, QStringLiteral("date"), time.toUTC().toString(Qt::ISODate));
    xml.writeTextElement(dc, QStringLiteral("language"), paper.language);
    xml.writeEndDocument();
    return out;
}

QByteArray manifest(const QList<std::pair<QString, QString>>& files)
{
    QByteArray out;
    QXmlStreamWriter xml(&out);
    const QString ns = QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:manifest:1.0");
    xml.setAutoFormatting(true);
    xml.writeStartDocument();
    xml.writeNamespace(ns, QStringLiteral("manifest"));
    xml.writeStartElement(ns, QStringLiteral("manifest"));
    xml.writeAttribute(ns, QStringLiteral("version"), QStringLiteral("1.2"));
    for (const auto& [name, type] : files) {
        xml.writeEmptyElement(ns, QStringLiteral("file-entry"));
        xml.writeAttribute(ns, QStringLiteral("full-path"), name);
        if (name == QLatin1String("/")) xml.writeAttribute(ns, QStringLiteral("version"), QStringLiteral("1.2"));
        xml.writeAttribute(ns, QStringLiteral("media-type"), type);
    }
    xml.writeEndDocument();
    return out;
}

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
    PackageWriter& files = **package;
    const QString xmlType = QStringLiteral("text/xml");
    QList<std::pair<QString, QString>> listed{{QStringLiteral("/"), QLatin1String(mimeType)}};
    const auto add = [&](const QString& name, const QByteArray& bytes) {
        files.add(name, bytes);
        listed.append({name, xmlType});
    };
    add(QStringLiteral("content.xml"), text.content);
    add(QStringLiteral("styles.xml"), odtStyles(*paper, titleOf(*paper)));
    add(QStringLiteral("meta.xml"), metaDocument(*paper, job.content.course, job.time));
    for (qsizetype i = 0; i < text.formulas.size(); ++i) {
        const QString folder = QStringLiteral("Formula-%1/").arg(i + 1);
        listed.append({folder, QStringLiteral("application/vnd.oasis.opendocument.formula")});
        add(folder + QStringLiteral("content.xml"), text.formulas[i]);
    }
    for (const model::Media& medium : job.content.course.media) {
        if (!text.pictures.contains(medium.file)) continue;
        const auto place = job.media.place(medium.file);
        if (!place) continue;
        const QString name = QStringLiteral("Pictures/") + medium.file;
        files.addMedium(name, *place);
        listed.append({name, medium.mimeType});
    }
    files.add(QStringLiteral("META-INF/manifest.xml"), manifest(listed));
    // First and as it is (ODF 1.2, part 3, section 3.3).
    files.addFirst(QStringLiteral("mimetype"), mimeType, PackageWriter::Packing::Stored);
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
