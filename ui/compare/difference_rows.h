#pragma once

#include "core/actions/compare.h"
#include "ui/widgets/side_by_side.h"

#include <functional>

namespace microvet::ui {

/// The picture of a medium where it has been read already, else null.
using KnownPicture = std::function<QImage(const model::Media&)>;

/// A difference in two columns: before and after.
QList<SideBySide::Row> rowsOf(const actions::Difference& difference, const KnownPicture& picture);

} // namespace microvet::ui
