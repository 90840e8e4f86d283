#pragma once

#include "core/document/light.h"

namespace microvet::ui {

/// A small picture of a medium for a light copy; no bytes for what is no picture. May be called from any thread.
document::Preview mediaPreview(const document::MediaStore& media, const QString& file);

} // namespace microvet::ui
