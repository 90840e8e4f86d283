#pragma once

#include "core/programme/kind.h"

/// Only for core/programme: how a value stands in its column.
namespace microvet::programme {

/// Never null but for points and references; text holds no NUL.
QVariant asStored(const Field& field, const QVariant& value);
QVariant asRead(const Field& field, const QVariant& value);
/// Of a record that came or went the log has all of it, as JSON without what is no value. The id stands beside it.
std::shared_ptr<Record> recordFromLog(const Kind& kind, const QString& json);

} // namespace microvet::programme
