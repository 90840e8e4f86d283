#pragma once

#include "core/model/content.h"

namespace microvet::exporters {

/// The content security policy of the pages: nothing from outside, but for the hosts of pages that the course embeds, and
/// those in frames alone. `script`: for pages with the player.
QString contentPolicy(const model::Course& course, bool script);

} // namespace microvet::exporters
