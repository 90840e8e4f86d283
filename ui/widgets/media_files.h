#pragma once

#include "core/base/result.h"
#include "ui/widgets/field_hub.h"

#include <functional>

class QMimeData;

namespace microvet::ui {

enum class MediaUse { Sound, Film, Captions, File };

/// A file on the disk that was looked at: what it really is, whatever its name says.
struct MediaFile {
    QString path;
    QString name;
    QString extension;
    QString mimeType;
    qint64 size = 0;
    int seconds = 0; ///< 0: not known
};

/// The error is a sentence for the user: what is the matter, and what to do.
Result<MediaFile> checkedMediaFile(const QString& path, MediaUse use);
/// What is taken and how large it may be, as one sentence.
QString acceptedSentence(MediaUse use);
/// For file dialogs.
QString mediaFilter(MediaUse use);
/// The local file that was dropped or pasted; empty where there is none.
QString localFile(const QMimeData* data);

/// Copies the file into the course's media, in the background and with progress in the status line, and calls `then` with
/// its name there.
void copyIntoCourse(Session& session, const MediaFile& file, const std::function<void(const Result<QString>&)>& then);

/// Points the reference to the medium in one step; the content gets an entry where it has none for these bytes. A medium
/// that nothing refers to any more goes.
void putMedium(Session& session, const Binding<model::MediaRef>& to, const MediaFile& file, const QString& stored, const QString& label);

} // namespace microvet::ui
