#include "ui/handout/handout_source.h"

#include "core/importers/handout/beside.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

namespace microvet::ui {

using namespace importers::handout;

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::ui::HandoutDialog) };

bool isHandoutName(const QString& path)
{
    static const QStringList known{QStringLiteral("html"), QStringLiteral("htm"), QStringLiteral("xhtml"), QStringLiteral("md"),
                                   QStringLiteral("markdown"), QStringLiteral("txt"), QStringLiteral("text")};
    return known.contains(QFileInfo(path).suffix().toLower());
}

QString fileOf(const QMimeData* data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 && urls.first().isLocalFile() ? urls.first().toLocalFile() : QString();
}

} // namespace

bool offersHandout(const QMimeData* data)
{
    if (!data) return false;
    for (const QString& format : data->formats())
        if (format.startsWith(QLatin1String("application/vnd.microvet."))) return false;
    if (data->hasUrls()) return isHandoutName(fileOf(data));
    return data->hasHtml() || !data->text().trimmed().isEmpty();
}

Result<HandoutText> handoutFromMime(const QMimeData* data)
{
    if (!offersHandout(data))
        return Error{Error::Kind::Invalid, Tr::tr("There is no text to take. Copy the text of the handout first, or open its file."), {}};
    if (data->hasUrls()) return handoutFromFile(fileOf(data));
    HandoutText handout;
    // Plain text beside the HTML of a plain editor says more where it is Markdown.
    const QString plain = data->text();
    if (data->hasHtml()) {
        handout.text = data->html();
        handout.format = Format::Html;
        handout.load = loadBelow(QDir::tempPath()); // Word and LibreOffice put pictures there
    } else {
        handout.text = plain;
        handout.format = formatOf(plain);
    }
    return handout;
}

Result<HandoutText> handoutFromFile(const QString& path)
{
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    if (!isHandoutName(path))
        return Error{Error::Kind::Invalid, Tr::tr("“%1” cannot be read as a handout. Open it in your word processor, copy the text and "
                                                  "paste it here, or save it as a web page (HTML).").arg(name), {}};
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::Kind::NoAccess, Tr::tr("“%1” cannot be read. Check that the file is still there and that you may open it.").arg(name),
                     file.errorString()};
    if (file.size() > largestText)
        return Error{Error::Kind::TooLarge, Tr::tr("“%1” is too long: up to 20 million letters can be taken at once. Take it in parts; "
                                                   "nothing was changed.").arg(name), {}};
    HandoutText handout;
    handout.text = decoded(file.readAll());
    handout.name = name;
    handout.format = formatOf(handout.text, name);
    handout.load = loadBelow(QFileInfo(path).absolutePath());
    return handout;
}

QString handoutFilter() { return Tr::tr("Handouts (*.html *.htm *.md *.txt);;All files (*)"); }

} // namespace microvet::ui
