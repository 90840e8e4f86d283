#pragma once

#include "core/base/result.h"
#include "ui/widgets/field_hub.h"

class QMimeData;

namespace microvet::ui {

/// A picture that was looked at and can be shown by every browser.
struct Picture {
    QByteArray bytes;
    QString name;
    QString extension;
    QString mimeType;
    int width = 0;
    int height = 0;
};

/// PNG, JPEG, GIF, SVG, and WebP where Qt's plugin for it is installed; whole and of bounded size. The error is a sentence for
/// the user.
Result<Picture> checkedPicture(const QByteArray& bytes, const QString& name);
Result<Picture> pictureFromFile(const QString& path);
/// What was pasted or dropped: a file, or the pixels of a screenshot.
Result<Picture> pictureFromMime(const QMimeData* data);
bool offersPicture(const QMimeData* data);
/// What can be taken, as a part of a sentence: "PNG, JPEG, GIF, WebP or SVG".
QString pictureKinds();
/// For file dialogs.
QString pictureFilter();

/// Stores the bytes and returns the id of the medium in one go: `content` gets an entry where it has none for these bytes.
/// To be called inside an edit, with the name that addToStore() gave.
model::MediaId mediumFor(model::Content& content, const Picture& picture, const QString& file);
Result<QString> addToStore(Session& session, const Picture& picture);

/// Stores the picture and points the reference to it, in one step. A medium that nothing refers to any more goes with it.
Status putPicture(FieldHub& hub, const Binding<model::MediaRef>& to, const Picture& picture, const QString& label);
/// Takes the reference away, and the medium where nothing else refers to it.
void removePicture(FieldHub& hub, const Binding<model::MediaRef>& to, const QString& label);

} // namespace microvet::ui
