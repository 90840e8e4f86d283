#pragma once

#include "core/model/content.h"

namespace microvet::actions {

/// Where an element is, for people: "Module 1 › Unit 2: Safe lifting › Picture". The course itself: its title.
QString placeName(const model::Content& content, const QUuid& id);

} // namespace microvet::actions
