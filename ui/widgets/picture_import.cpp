#include "ui/widgets/picture_import.h"

#include "core/model/media_use.h"
#include "core/model/structure_edit.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImage>
#include <QImageReader>
#include <QMimeData>
#include <QSvgRenderer>
#include <QUrl>

namespace microvet::ui {
namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::ui::PictureImport) };

constexpr qint64 maxBytes = 50 * 1024 * 1024;
constexpr int maxSide = 20000; ///< pixels; what is larger is no picture for a course, and could fill the memory

struct Format { const char* qt; const char* extension; const char* mime; };
constexpr Format formats[]{{"png", "png", "image/png"},
                           {"jpeg", "jpg", "image/jpeg"},
                           {"gif", "gif", "image/gif"},
                           {"webp", "webp", "image/webp"}};

bool readsWebp()
{
    // Qt has this in a plugin of its own, which not every machine has.
    static const bool reads = QImageReader::supportedImageFormats().contains("webp");
    return reads;
}

Error notAPicture(const QString& name)
{
    return invalid(Tr::tr("\"%1\" cannot be used: pictures are %2 files. Save it as one of these and choose it again.")
                       .arg(name, pictureKinds()));
}

Error broken(const QString& name)
{
    return invalid(Tr::tr("\"%1\" cannot be shown: the file is damaged or incomplete. Try to get it once more from where it "
                          "came.").arg(name));
}

void dropUnused(model::Content& content, const model::MediaRef& old)
{
    if (old.isNull()) return;
    bool used = false;
    model::forEachRef(content, [&](const model::RefView& ref) { used = used || ref.target == old.target().uuid(); });
    if (!used) model::removeElement(content, old.target().uuid());
}

} // namespace

Result<Picture> checkedPicture(const QByteArray& bytes, const QString& name)
{
    if (bytes.size() > maxBytes)
        return invalid(Tr::tr("\"%1\" is too large: a picture may have up to 50 MB. Save it smaller and choose it again.").arg(name));
    const QByteArray head = bytes.left(4096).trimmed();
    if (head.startsWith("<") && head.contains("<svg")) {
        // Entities can make a small file huge, and no drawing program needs them.
        if (bytes.contains("<!ENTITY")) return notAPicture(name);
        const QSvgRenderer svg(bytes);
        if (!svg.isValid()) return broken(name);
        return Picture{bytes, name, QStringLiteral("svg"), QStringLiteral("image/svg+xml"), svg.defaultSize().width(),
                       svg.defaultSize().height()};
    }
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    const QByteArray qtFormat = reader.format();
    const auto it = std::find_if(std::begin(formats), std::end(formats), [&](const Format& f) { return qtFormat == f.qt; });
    if (it == std::end(formats)) return notAPicture(name);
    const QSize size = reader.size();
    if (size.width() > maxSide || size.height() > maxSide)
        return invalid(Tr::tr("\"%1\" is too large: a picture may be up to %2 pixels wide and high. Save it smaller and choose it "
                              "again.").arg(name).arg(maxSide));
    const QImage image = reader.read();
    if (image.isNull()) return broken(name);
    return Picture{bytes, name, QString::fromLatin1(it->extension), QString::fromLatin1(it->mime), image.width(), image.height()};
}

bool offersPicture(const QMimeData* data)
{
    return data && (data->hasImage() || (data->hasUrls() && data->urls().value(0).isLocalFile()));
}

QString pictureKinds() { return readsWebp() ? Tr::tr("PNG, JPEG, GIF, WebP or SVG") : Tr::tr("PNG, JPEG, GIF or SVG"); }

QString pictureFilter()
{
    const QString patterns = QStringLiteral("*.png *.jpg *.jpeg *.gif *.svg") + (readsWebp() ? QStringLiteral(" *.webp") : QString());
    return Tr::tr("Pictures (%1)").arg(patterns);
}

void useMedium(Session& session, const Binding<model::MediaRef>& to, const model::Media& medium, const QString& label)
{
    session.edit(label, {to.element, to.field, -1}, [&](model::Content& content) {
        const auto old = to.read(content);
        if (!old) return; // the place is gone
        const model::MediaRef fresh(model::addMedium(content, medium));
        to.write(content, fresh);
        if (*old != fresh) dropUnused(content, *old);
    });
}

void removePicture(FieldHub& hub, const Binding<model::MediaRef>& to, const QString& label)
{
    hub.edit(label, {to.element, to.field}, [&](model::Content& content) {
        const model::MediaRef old = to.read(content).value_or(model::MediaRef());
        to.write(content, {});
        dropUnused(content, old);
    });
}

} // namespace microvet::ui
