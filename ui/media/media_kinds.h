#pragma once

#include "core/base/result.h"

#include <QFlags>
#include <QString>

namespace microvet::ui {

enum class MediaKind { Picture = 1, Sound = 2, Film = 4, Captions = 8, Document = 16 };
Q_DECLARE_FLAGS(MediaKinds, MediaKind)
Q_DECLARE_OPERATORS_FOR_FLAGS(MediaKinds)

constexpr MediaKinds everyKind = MediaKinds(31);

/// Decimal bytes. Above `warn` a medium is taken and the user hears what it costs; above `refuse` it is not taken.
struct MediaLimits {
    qint64 warn;
    qint64 refuse;
};
MediaLimits limitsOf(MediaKind kind);

/// What a file is by its first bytes and its name; both must agree.
struct MediaType {
    MediaKind kind = MediaKind::Document;
    QString extension;
    QString mimeType;
};
/// The error is a sentence for the user. `head` are the first bytes (512 are enough).
Result<MediaType> mediaType(const QString& name, const QByteArray& head, MediaKinds accepted);
/// The error where it is too large.
Status checkSize(const QString& name, qint64 size, MediaKind kind);
/// A sentence where it is large, else empty.
QString sizeWarning(const QString& name, qint64 size, MediaKind kind);

MediaKind kindOfMime(const QString& mimeType);
QString kindName(MediaKind kind);
/// As it is read on the screen: "4 MB".
QString sizeText(qint64 bytes);
/// What can be taken, for file dialogs.
QString mediaFilter(MediaKinds accepted);

} // namespace microvet::ui
