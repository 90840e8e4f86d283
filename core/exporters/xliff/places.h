#pragma once

#include "core/model/content.h"

#include <QHash>

namespace microvet::exporters::xliff {

/// Where each element is, for a translator: "Module 1: Dough › Unit 2: Kneading › Block 3". In English whatever
/// language the program speaks, as the titles beside it are in that of the course: the file says the same wherever it
/// is made.
QHash<QUuid, QString> placesOf(const model::Content& content);

} // namespace microvet::exporters::xliff
