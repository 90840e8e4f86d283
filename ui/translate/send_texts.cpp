#include "ui/translate/send_texts.h"

#include "core/actions/export.h"
#include "core/base/safe_name.h"
#include "ui/session/background.h"
#include "ui/session/session.h"
#include "ui/shell/prompts.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace microvet::ui {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::ui::TranslateWindow)
};

QString proposal(const Session& session, const QString& folder, const exporters::Description& format)
{
    const QString own = session.path();
    const QString name = own.isEmpty() ? safeFileName(session.displayName(), QStringLiteral("course"))
                                       : QFileInfo(own).completeBaseName();
    return QDir(own.isEmpty() ? folder : QFileInfo(own).absolutePath())
        .filePath(QStringLiteral("%1-%2%3").arg(name, session.course().language, format.extension));
}

} // namespace

void sendTexts(Session& session, const model::Content& original, const QString& format, Prompts& prompts,
               FileStore& disk, const QString& folder, QWidget* parent, std::function<void(const QString&)> said)
{
    const exporters::Exporter* exporter = exporters::find(format);
    if (!exporter) return;
    session.endTyping();
    const exporters::Description description = exporter->describe();
    //: the filter of a file dialog: a format and its ending
    const QString filter = Tr::tr("%1 (*%2)").arg(description.name, description.extension);
    prompts.askSaveFile(
        parent, Tr::tr("Send the texts to a translator"), proposal(session, folder, description), filter,
        description.extension.mid(1), [=, &disk, session = QPointer(&session), parent = QPointer(parent)](const QString& path) {
            if (path.isEmpty() || !session || !parent) return;
            actions::ExportRequest request;
            request.format = format;
            request.target = path;
            request.options = {{QStringLiteral("target"), session->course().language}};
            request.translation = session->course();
            auto work = [request, original, media = session->media(), &disk] {
                Progress progress;
                return actions::exportCourse(original, *media, disk, request, progress);
            };
            inBackground(parent, std::move(work), [said, path](const Result<exporters::Report>& report) {
                said(report ? Tr::tr("“%1” is written. When it comes back, choose “Take in a translation”.")
                                  .arg(QFileInfo(path).fileName())
                            : report.error().text);
            });
        });
}

} // namespace microvet::ui
