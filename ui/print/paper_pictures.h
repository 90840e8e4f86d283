#pragma once

#include "core/document/media_store.h"
#include "ui/print/paper_html.h"

namespace microvet::ui {

/// Pictures of the course by "media/<file>"; what is none, or is damaged, is null. The store must outlive the source.
PictureSource picturesOf(const document::MediaStore& media);

} // namespace microvet::ui
