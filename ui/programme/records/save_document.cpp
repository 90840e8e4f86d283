#include "ui/programme/records/save_document.h"

#include "core/base/safe_name.h"
#include "ui/print/paper_pages.h"
#include "ui/print/pdf_finish.h"
#include "ui/session/settings.h"
#include "ui/shell/prompts.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QImage>

namespace microvet::ui {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::ui::SaveDocument)
};

void write(const ProgrammeServices& services, const QString& path, const QByteArray& bytes, const Said& said)
{
    services.settings.setLastFolder(QFileInfo(path).absolutePath());
    const Status done = services.disk.replace(path, bytes);
    said(done.ok(), done.ok() ? Tr::tr("Saved as “%1”.").arg(QFileInfo(path).fileName()) : done.error().text);
}

} // namespace

plan::Paper documentPaper(const actions::Document& document)
{
    plan::Paper paper;
    paper.language = document.language;
    paper.title = document.title;
    paper.landscape = document.landscape;
    plan::PaperChapter chapter;
    chapter.title = document.title;
    chapter.html = document.html;
    paper.chapters = {chapter};
    return paper;
}

Result<QByteArray> documentPdf(const actions::Document& document)
{
    const PaperPages pages(documentPaper(document), [](const QString&) { return QImage(); });
    Progress progress;
    const auto printed = printPdf(pages, document.title, progress);
    if (!printed) return printed.error();
    return finishPdf(*printed, {document.title, document.language, systemNow()});
}

void saveDocument(const ProgrammeServices& services, QWidget* parent, const actions::Document& document, const QString& name,
                  const Said& said)
{
    const QString proposal = QDir(services.settings.lastFolder()).filePath(safeFileName(name.left(60), QStringLiteral("document")) + QStringLiteral(".pdf"));
    services.prompts.askSaveFile(parent, Tr::tr("Save “%1”").arg(document.title), proposal,
                                 Tr::tr("PDF documents (*.pdf);;Web pages (*.html)"), QStringLiteral("pdf"),
                                 [services, document, said](const QString& path) {
                                     if (path.isEmpty()) return;
                                     const bool page = QFileInfo(path).suffix().compare(QLatin1String("pdf"), Qt::CaseInsensitive) != 0;
                                     const Result<QByteArray> bytes = page ? Result<QByteArray>(document.page()) : documentPdf(document);
                                     if (!bytes.ok()) return said(false, bytes.error().text);
                                     write(services, path, *bytes, said);
                                 });
}

void saveBytes(const ProgrammeServices& services, QWidget* parent, const QByteArray& bytes, const QString& title,
               const QString& name, const QString& filter, const QString& suffix, const Said& said)
{
    const QString proposal = QDir(services.settings.lastFolder())
                                 .filePath(safeFileName(name.left(60), QStringLiteral("document")) + QLatin1Char('.') + suffix);
    services.prompts.askSaveFile(parent, title, proposal, filter, suffix, [services, bytes, said](const QString& path) {
        if (!path.isEmpty()) write(services, path, bytes, said);
    });
}

} // namespace microvet::ui
