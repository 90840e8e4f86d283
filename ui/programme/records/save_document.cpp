#include "ui/programme/records/save_document.h"

#include "core/base/safe_name.h"
#include "ui/print/paper_pages.h"
#include "ui/print/pdf_finish.h"
#include "ui/session/background.h"
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

Result<QByteArray> bytesOf(const actions::Document& document, const QString& suffix)
{
    if (suffix == QLatin1String("pdf")) return documentPdf(document);
    if (suffix == QLatin1String("txt")) return (document.text.trimmed() + u'\n').toUtf8();
    return document.page();
}

void tell(const QString& path, const Status& done, const Said& said)
{
    said(done.ok(), done.ok() ? Tr::tr("Saved as “%1”.").arg(QFileInfo(path).fileName()) : done.error().text);
}

} // namespace

plan::Paper documentPaper(const actions::Document& document)
{
    plan::Paper paper;
    paper.language = document.language;
    paper.title = document.title;
    paper.landscape = document.landscape;
    // A long document is a book: its chapters begin pages, and its contents tell which. Where a chapter begins its <h2> says.
    QList<qsizetype> begins{0};
    for (const auto& [id, title] : document.chapters) begins.append(document.html.indexOf(QStringLiteral("<h2 id=\"%1\"").arg(id), begins.constLast()));
    begins.removeAll(-1);
    const bool book = begins.size() == document.chapters.size() + 1;
    for (qsizetype i = 0; i < (book ? begins.size() : 1); ++i) {
        plan::PaperChapter chapter;
        chapter.title = i == 0 ? document.title : document.chapters.at(i - 1).second;
        chapter.id = i == 0 ? QString() : document.chapters.at(i - 1).first;
        chapter.html = book ? document.html.mid(begins.at(i), i + 1 < begins.size() ? begins.at(i + 1) - begins.at(i) : -1) : document.html;
        // Of a chapter by itself the title is its first heading.
        for (int level = 2; i > 0 && level <= 4; ++level)
            for (const char* tag : {"<h%1", "</h%1"})
                chapter.html.replace(QString::fromLatin1(tag).arg(level), QString::fromLatin1(tag).arg(level - 1));
        paper.chapters.append(chapter);
    }
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
    // Without what it is called: titles of windows name nobody.
    services.prompts.askSaveFile(parent, Tr::tr("Save as a file"), proposal,
                                 document.text.isEmpty() ? Tr::tr("PDF documents (*.pdf);;Web pages (*.html)")
                                                         : Tr::tr("PDF documents (*.pdf);;Web pages (*.html);;Text (*.txt)"),
                                 QStringLiteral("pdf"),
                                 [services, document, said](const QString& path) {
                                     if (path.isEmpty()) return;
                                     services.settings.setLastFolder(QFileInfo(path).absolutePath());
                                     auto work = [document, path, &disk = services.disk]() -> Status {
                                         const Result<QByteArray> bytes = bytesOf(document, QFileInfo(path).suffix().toLower());
                                         return bytes.ok() ? disk.replace(path, *bytes) : Status(bytes.error());
                                     };
                                     inBackground(QCoreApplication::instance(), std::move(work), [path, said](const Status& done) { tell(path, done, said); });
                                 });
}

void saveBytes(const ProgrammeServices& services, QWidget* parent, const QByteArray& bytes, const QString& title,
               const QString& name, const QString& filter, const QString& suffix, const Said& said)
{
    const QString proposal = QDir(services.settings.lastFolder())
                                 .filePath(safeFileName(name.left(60), QStringLiteral("document")) + QLatin1Char('.') + suffix);
    services.prompts.askSaveFile(parent, title, proposal, filter, suffix, [services, bytes, said](const QString& path) {
        if (path.isEmpty()) return;
        services.settings.setLastFolder(QFileInfo(path).absolutePath());
        tell(path, services.disk.replace(path, bytes), said);
    });
}

} // namespace microvet::ui
