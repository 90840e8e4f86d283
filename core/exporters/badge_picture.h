#pragma once

#include "core/exporters/single_file.h"

namespace microvet::exporters {

/// The course's own picture for the badge, where it is one that every program shows; else the badge as it is drawn.
InlinePicture badgePicture(const Job& job, QList<Loss>& losses);

} // namespace microvet::exporters
