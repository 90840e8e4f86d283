#pragma once

#include "core/base/result.h"
#include "core/document/media_kinds.h"

#include <QString>

namespace microvet::ui {

using document::everyKind;
using document::kindOfMime;
using document::limitsOf;
using document::MediaKind;
using document::MediaKinds;
using document::MediaLimits;

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

QString kindName(MediaKind kind);
/// As it is read on the screen: "4 MB".
QString sizeText(qint64 bytes);
/// What can be taken, for file dialogs.
QString mediaFilter(MediaKinds accepted);

} // namespace microvet::ui
