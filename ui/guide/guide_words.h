#pragma once

#include "core/methodology/guide.h"

#include <QIcon>

namespace microvet::ui {

/// "To do", "In work", "Done".
QString stateName(methodology::StepState state);
QIcon stateIcon(methodology::StepState state);
/// "about 45 minutes", "about 2 hours".
QString usualTime(int minutes);

} // namespace microvet::ui
