#pragma once

#include "core/model/content.h"

namespace microvet::ui {

/// Where learners see an element: the page, and the place on it; "" for its beginning.
struct PreviewPlace {
    QString page;
    QString anchor;
    bool operator==(const PreviewPlace&) const = default;
};

/// The place of the element, or of the nearest around it that learners see; the first page where there is none.
PreviewPlace previewPlace(const model::Content& content, const QUuid& element);

} // namespace microvet::ui
