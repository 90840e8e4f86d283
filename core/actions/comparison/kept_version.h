#pragma once

#include "core/document/container.h"

namespace microvet::actions {

/// The newest kept version of that name (capitals do not count), or the one whose hash begins so. An error that says
/// which there are.
Result<document::Revision> versionNamed(const QList<document::Revision>& versions, const QString& name);

} // namespace microvet::actions
