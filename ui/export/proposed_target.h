#pragma once

#include "core/exporters/exporter.h"

namespace microvet::ui {

class Session;
class Settings;

/// Where this course went last time in this format, else beside the course, with the name of the format.
QString proposedTarget(const Session& session, const Settings& settings, const exporters::Description& format);

} // namespace microvet::ui
