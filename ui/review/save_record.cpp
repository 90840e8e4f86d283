#include "ui/review/save_record.h"

#include "core/actions/review_record.h"
#include "core/base/clock.h"
#include "core/base/safe_name.h"
#include "core/report/html_page.h"
#include "ui/print/pdf_finish.h"
#include "ui/session/session.h"
#include "ui/shell/prompts.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QPointer>

namespace microvet::ui {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::ui::review)
};

Result<QByteArray> written(const actions::ReviewRecord& record, const QString& suffix)
{
    if (suffix == QLatin1String("pdf")) return recordPdf(record);
    if (suffix == QLatin1String("json")) return QJsonDocument(actions::toJson(record)).toJson();
    return actions::toHtml(record);
}

} // namespace

Result<QByteArray> recordPdf(const actions::ReviewRecord& record)
{
    plan::Paper paper;
    paper.language = report::pageLocale().bcp47Name();
    paper.title = record.title;
    paper.kindName = Tr::tr("Record of the review");
    plan::PaperChapter chapter;
    chapter.title = paper.kindName;
    chapter.html = actions::toPaper(record);
    paper.chapters = {chapter};
    const PaperPages pages(paper, [](const QString&) { return QImage(); });
    Progress progress;
    const auto printed = printPdf(pages, paper.kindName, progress);
    if (!printed) return printed.error();
    return finishPdf(*printed, {Tr::tr("Record of the review: %1").arg(record.title), paper.language, record.time});
}

void saveReviewRecord(Session& session, const review::Template& checklist, const seal::Trust& trust, Prompts& prompts,
                      FileStore& disk, const QString& folder, QWidget* parent, Said said)
{
    const QString name =
        safeFileName(session.course().title.left(60), QStringLiteral("course")) + QStringLiteral("-review.html");
    prompts.askSaveFile(
        parent, Tr::tr("Save the record of the review"), QDir(folder).filePath(name),
        Tr::tr("Web pages (*.html);;PDF documents (*.pdf);;JSON (*.json)"), QStringLiteral("html"),
        [session = QPointer(&session), checklist, trust, &disk, said](const QString& path) {
            if (path.isEmpty() || !session) return;
            const QString file = session->path().isEmpty() ? session->displayName() : session->path();
            const auto record = actions::reviewRecord(
                session->content(), file, checklist,
                [&session](const QString& hash) { return session->versionReader(hash)(); }, systemNow(), trust);
            const auto bytes = written(record, QFileInfo(path).suffix().toLower());
            if (!bytes) return said(false, bytes.error().text);
            const Status done = disk.replace(path, *bytes);
            said(bool(done),
                 done ? Tr::tr("The record was saved as “%1”.").arg(QFileInfo(path).fileName()) : done.error().text);
        });
}

} // namespace microvet::ui
