#pragma once

#include "core/model/content.h"

#include <QJsonValue>

namespace microvet::actions {

/// A field of an element as it stands in the file, by the path of members below it; of an empty path, the element
/// itself. Undefined where the element is not there or says nothing of it.
QJsonValue elementValue(const model::Content& content, const QUuid& element, const QByteArray& field);

/// The words of a field and of what is below it, a line for each text; of an empty path, of the whole element.
QString elementWords(const model::Content& content, const QUuid& element, const QByteArray& field);

/// Where an element stands, for scripts: "modules[0].units[2]"; empty for the course and where it is not there.
QString elementPath(const model::Content& content, const QUuid& element);

} // namespace microvet::actions
