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
bool offersPicture(const QMimeData* data);
/// What can be taken, as a part of a sentence: "PNG, JPEG, GIF, WebP or SVG".
QString pictureKinds();
/// For file dialogs.
QString pictureFilter();

/// Points the reference to a medium whose bytes lie in the store already, in one step. A medium that nothing refers to any
/// more goes with it.
void useMedium(Session& session, const Binding<model::MediaRef>& to, const model::Media& medium, const QString& label);
/// Takes the reference away, and the medium where nothing else refers to it.
void removePicture(FieldHub& hub, const Binding<model::MediaRef>& to, const QString& label);

} // namespace microvet::ui
