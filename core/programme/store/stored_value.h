#pragma once

#include "core/programme/field.h"

/// Only for core/programme: how a value stands in its column.
namespace microvet::programme {

/// Never null but for points and references; text holds no NUL.
QVariant asStored(const Field& field, const QVariant& value);
QVariant asRead(const Field& field, const QVariant& value);

} // namespace microvet::programme
