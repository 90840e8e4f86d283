#include "ui/compare/save_comparison.h"

#include "core/actions/comparison/report.h"
#include "core/base/safe_name.h"
#include "ui/media/media_prepare.h"
#include "ui/session/background.h"
#include "ui/shell/prompts.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QJsonDocument>
#include <QPointer>
#include <QWidget>

namespace microvet::ui {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::ui::Comparison)
};

using Store = std::shared_ptr<document::MediaStore>;

/// Small enough for a page that is mailed.
constexpr int savedPictureSide = 480;

actions::PagePictures picturesOf(const Store& store)
{
    return [store](const model::Media& medium) -> actions::PagePicture {
        const QImage image = store ? thumbnail(medium, *store, savedPictureSide) : QImage();
        if (image.isNull()) return {};
        QByteArray bytes;
        QBuffer buffer(&bytes);
        const bool photo = medium.mimeType == QLatin1String("image/jpeg");
        buffer.open(QIODevice::WriteOnly);
        if (!image.save(&buffer, photo ? "JPEG" : "PNG")) return {};
        return {photo ? QStringLiteral("image/jpeg") : QStringLiteral("image/png"), bytes};
    };
}

QByteArray written(const actions::Comparison& comparison, const Store& before, const Store& after,
                   const QString& suffix)
{
    if (suffix == QLatin1String("json")) return QJsonDocument(actions::toJson(comparison)).toJson();
    if (suffix == QLatin1String("txt")) return actions::summaryText(comparison).toUtf8();
    return actions::toHtml(comparison, picturesOf(before), picturesOf(after));
}

} // namespace

void saveComparison(const actions::Comparison& comparison, const Store& before, const Store& after, Prompts& prompts,
                    FileStore& disk, const QString& folder, QWidget* parent,
                    std::function<void(bool good, const QString& sentence)> said)
{
    const QString name =
        safeFileName(comparison.after.title.left(60), QStringLiteral("course")) + QStringLiteral("-changes.html");
    prompts.askSaveFile(
        parent, Tr::tr("Save what changed"), QDir(folder).filePath(name),
        Tr::tr("Web pages (*.html);;JSON (*.json);;The summary as text (*.txt)"), QStringLiteral("html"),
        [=, &disk, parent = QPointer(parent)](const QString& path) {
            if (path.isEmpty() || !parent) return;
            auto work = [=, &disk] {
                return disk.replace(path, written(comparison, before, after, QFileInfo(path).suffix().toLower()));
            };
            inBackground(parent, std::move(work), [=](const Status& done) {
                said(bool(done), done ? Tr::tr("The report was saved as “%1”.").arg(QFileInfo(path).fileName())
                                      : done.error().text);
            });
        });
}

} // namespace microvet::ui
