#pragma once

#include "core/base/result.h"
#include "core/packages/package.h"
#include "core/packages/package_format.h"

namespace microvet::actions {

/// Why a file is not imported that nobody reads here: what it is, so far as that can be told, and what to do instead.
Error importRefusal(packages::Package& package, const packages::PackageFormat& format, const QString& name);

/// The same for what a translator sent back, which belongs to the course that it was made from.
Error translationRefusal(const QString& name);

} // namespace microvet::actions
