#pragma once

#include "core/base/progress.h"
#include "core/document/media_store.h"
#include "core/model/media.h"
#include "ui/media/media_kinds.h"

#include <QImage>

/// What happens to a file before it is a medium of the course. Runs on a thread of its own and touches no widget.
namespace microvet::ui {

/// A file, or pixels from the clipboard.
struct ImportSource {
    QString path;
    QImage pixels;
};

struct PreparedMedium {
    model::Media medium; ///< with an id of its own; its bytes lie in the store
    QString warning;     ///< it was taken, and this should be known
    bool cleaned = false; ///< place or camera were taken out
};

/// Looks at the file, takes place and camera out of photos, and stores the bytes. Where it fails, nothing is stored; the
/// error is a sentence for the user.
Result<PreparedMedium> prepareMedium(const ImportSource& source, MediaKinds accepted, document::MediaStore& store, Progress& progress);

/// Longer sides than that are more than any page of a course shows, in pixels.
constexpr int pageSide = 2000;
/// A still picture that can be made smaller without loss for the page.
bool isLargePhoto(const model::Media& medium);
/// Formats that can be edited: no drawings, no moving pictures.
bool isEditablePicture(const model::Media& medium);
/// May show people: a photo, not a drawing or diagram.
bool isPhoto(const model::Media& medium);

/// The picture as it is seen, turned as its orientation says.
Result<QImage> decodedPicture(const model::Media& medium, const document::MediaStore& store, int longestSide = 0);
/// Small, of drawings and moving pictures too; null where it cannot be shown. From any thread.
QImage thumbnail(const model::Media& medium, const document::MediaStore& store, int side);
/// Stores the pixels in the format of `like` (JPEG stays JPEG); the result has a new id, and the attribution of `like`.
Result<model::Media> storedPicture(const QImage& image, const model::Media& like, document::MediaStore& store);

} // namespace microvet::ui
