#pragma once

#include "core/model/walk.h"

namespace microvet::actions {

/// Where an element is, for people: "Module 1 › Unit 2: Safe lifting › Picture". The course itself: its title.
QString placeName(const model::Content& content, const QUuid& id);

/// The last part of that: what an element is, its number and its title.
QString elementName(const model::ElementView& element);

} // namespace microvet::actions
