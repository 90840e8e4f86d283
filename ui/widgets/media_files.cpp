#include "ui/widgets/media_files.h"

#include "core/base/webvtt.h"
#include "core/document/media_length.h"
#include "core/model/structure_edit.h"
#include "ui/media/media_import.h"
#include "ui/media/media_kinds.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QMimeData>
#include <QMimeDatabase>
#include <QRegularExpression>
#include <QUrl>

namespace microvet::ui {
namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::ui::MediaFiles) };

struct Format {
    MediaUse use;
    const char* extension;
    const char* mime;
};
constexpr Format formats[]{
    {MediaUse::Sound, "mp3", "audio/mpeg"}, {MediaUse::Sound, "m4a", "audio/mp4"}, {MediaUse::Sound, "ogg", "audio/ogg"},
    {MediaUse::Sound, "oga", "audio/ogg"}, {MediaUse::Sound, "opus", "audio/ogg"}, {MediaUse::Sound, "wav", "audio/wav"},
    {MediaUse::Sound, "flac", "audio/flac"}, {MediaUse::Film, "mp4", "video/mp4"}, {MediaUse::Film, "m4v", "video/mp4"},
    {MediaUse::Film, "webm", "video/webm"}, {MediaUse::Film, "ogv", "video/ogg"}, {MediaUse::Captions, "vtt", "text/vtt"},
};

/// Files that a learner's computer could run, or that would act as a page of the course.
constexpr const char* dangerous[]{"exe", "msi", "bat", "cmd", "com", "scr", "ps1", "vbs", "js", "jar", "sh", "app", "lnk",
                                  "html", "htm", "xhtml", "mht", "hta", "svg", "reg", "dll", "desktop"};

qint64 limitOf(MediaUse use)
{
    switch (use) {
    case MediaUse::Sound: return limitsOf(MediaKind::Sound).refuse;
    case MediaUse::Film: return limitsOf(MediaKind::Film).refuse;
    case MediaUse::Captions: return limitsOf(MediaKind::Captions).refuse;
    case MediaUse::File: return limitsOf(MediaKind::Document).refuse;
    }
    return 0;
}

/// What the first bytes say: "mp4", "ogg", "webm", "mp3", "wav", "flac", or nothing.
QByteArray family(const QByteArray& head)
{
    if (head.mid(4, 4) == "ftyp") return "mp4";
    if (head.startsWith("OggS")) return "ogg";
    if (head.startsWith("\x1a\x45\xdf\xa3")) return "webm";
    if (head.startsWith("RIFF") && head.mid(8, 4) == "WAVE") return "wav";
    if (head.startsWith("fLaC")) return "flac";
    if (head.startsWith("ID3")) return "mp3";
    if (head.size() > 1 && uchar(head[0]) == 0xff && (uchar(head[1]) & 0xe6) == 0xe2) return "mp3";
    return {};
}

bool belongs(const QByteArray& family, const QByteArray& mime)
{
    if (family == "mp4") return mime.endsWith("/mp4");
    if (family == "ogg") return mime.endsWith("/ogg");
    if (family == "webm") return mime == "video/webm";
    if (family == "wav") return mime == "audio/wav";
    if (family == "flac") return mime == "audio/flac";
    return family == "mp3" && mime == "audio/mpeg";
}

Result<MediaFile> notTaken(const QString& name, MediaUse use)
{
    return invalid(Tr::tr("“%1” cannot be used here. %2").arg(name, acceptedSentence(use)));
}

} // namespace

QString acceptedSentence(MediaUse use)
{
    const QString size = sizeText(limitOf(use));
    switch (use) {
    case MediaUse::Sound: return Tr::tr("A sound is an MP3, M4A, Ogg, Opus, WAV or FLAC file of up to %1.").arg(size);
    case MediaUse::Film: return Tr::tr("A film is an MP4, WebM or Ogg file of up to %1.").arg(size);
    case MediaUse::Captions: return Tr::tr("Captions are a WebVTT file (.vtt) of up to %1.").arg(size);
    case MediaUse::File: return Tr::tr("Any file of up to %1, but no program and no web page: put those into a zip.").arg(size);
    }
    return {};
}

QString mediaFilter(MediaUse use)
{
    if (use == MediaUse::File) return Tr::tr("All files (*)");
    QStringList patterns;
    for (const Format& format : formats)
        if (format.use == use) patterns << QStringLiteral("*.") + QLatin1String(format.extension);
    const QString all = patterns.join(u' ');
    return use == MediaUse::Sound ? Tr::tr("Sounds (%1)").arg(all) : use == MediaUse::Film ? Tr::tr("Films (%1)").arg(all) : Tr::tr("Captions (%1)").arg(all);
}

QString localFile(const QMimeData* data)
{
    if (!data || !data->hasUrls()) return {};
    const QUrl url = data->urls().value(0);
    return url.isLocalFile() ? url.toLocalFile() : QString();
}

Result<MediaFile> checkedMediaFile(const QString& path, MediaUse use)
{
    const QFileInfo info(path);
    MediaFile out{path, info.fileName(), info.suffix().toLower(), {}, info.size(), 0};
    QFile file(path);
    if (!info.isFile() || !file.open(QIODevice::ReadOnly))
        return Error{Error::Kind::NoAccess, Tr::tr("“%1” cannot be read. Check that the file is still there and that you may open it.").arg(out.name),
                     file.errorString()};
    if (out.size == 0) return invalid(Tr::tr("“%1” is empty. Get it once more from where it came.").arg(out.name));
    if (out.size > limitOf(use)) {
        if (use == MediaUse::Film)
            return invalid(Tr::tr("“%1” has %2: a film in a course may have up to %3. Save it with a lower resolution, or put it on a video "
                                  "platform and give its address here.").arg(out.name, sizeText(out.size), sizeText(limitOf(use))));
        return invalid(Tr::tr("“%1” has %2. %3").arg(out.name, sizeText(out.size), acceptedSentence(use)));
    }
    const QByteArray head = file.peek(64);
    if (use == MediaUse::File) {
        for (const char* extension : dangerous)
            if (out.extension == QLatin1String(extension)) return notTaken(out.name, use);
        if (head.startsWith("MZ") || head.startsWith("\x7f" "ELF") || head.startsWith("#!")) return notTaken(out.name, use);
        static const QRegularExpression plain(QStringLiteral("^[a-z0-9]{1,10}$"));
        if (!plain.match(out.extension).hasMatch()) out.extension = QStringLiteral("bin");
        out.mimeType = QMimeDatabase().mimeTypeForFile(info).name();
        return out;
    }
    if (use == MediaUse::Captions) {
        const ParsedCaptions captions = parseCaptions(file.readAll());
        if (captions.problem)
            return invalid(Tr::tr("“%1” cannot be used, line %2: %3").arg(out.name).arg(captions.problem->line).arg(captions.problem->text));
        out.extension = QStringLiteral("vtt");
        out.mimeType = QStringLiteral("text/vtt");
        return out;
    }
    const QByteArray kind = family(head);
    const Format* named = nullptr;
    const Format* fits = nullptr;
    for (const Format& format : formats) {
        if (format.use != use) continue;
        if (!kind.isEmpty() && !fits && belongs(kind, format.mime)) fits = &format;
        if (out.extension == QLatin1String(format.extension)) named = &format;
    }
    if (!fits && named)
        return invalid(Tr::tr("“%1” is damaged, or is not what its name says. Open it in a player, save it again and choose it once more.").arg(out.name));
    if (!fits) return notTaken(out.name, use);
    // The name is kept where it tells the truth: ".oga" and ".ogg" are the same.
    const Format* format = named && belongs(kind, named->mime) ? named : fits;
    out.extension = QLatin1String(format->extension);
    out.mimeType = QLatin1String(format->mime);
    out.seconds = document::mediaSeconds(file);
    return out;
}

void copyIntoCourse(Session& session, const MediaFile& file, const std::function<void(const Result<QString>&)>& then)
{
    MediaImporter::of(session).runWork(file.name, [path = file.path](document::MediaStore& store, Progress& progress) -> Result<model::Media> {
        auto stored = store.addFile(path, progress);
        if (!stored) return stored.error();
        model::Media medium;
        medium.file = *stored;
        return medium;
    }, &session, [then](const Result<model::Media>& medium) {
        then(medium ? Result<QString>(medium->file) : Result<QString>(medium.error()));
    });
}

void putMedium(Session& session, const Binding<model::MediaRef>& to, const MediaFile& file, const QString& stored, const QString& label)
{
    session.edit(label, {to.element, to.field, -1}, [&](model::Content& content) {
        if (!to.read(content)) return; // the place is gone
        const model::MediaRef old = to.read(content).value_or(model::MediaRef());
        model::MediaId id;
        for (const model::Media& medium : std::as_const(content.course.media))
            if (medium.file == stored) id = medium.id;
        if (id.isNull()) {
            model::Media medium;
            medium.id = id = model::MediaId::make();
            medium.file = stored;
            medium.name = file.name;
            medium.mimeType = file.mimeType;
            medium.size = file.size;
            medium.seconds = file.seconds;
            content.course.media.append(medium);
        }
        to.write(content, model::MediaRef(id));
        if (old.isNull() || old.target() == id) return;
        bool used = false;
        model::forEachRef(content, [&](const model::RefView& ref) { used = used || ref.target == old.target().uuid(); });
        if (!used) model::removeElement(content, old.target().uuid());
    });
}

} // namespace microvet::ui
