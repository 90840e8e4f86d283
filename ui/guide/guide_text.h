#pragma once

#include "ui/guide/guide_state.h"

#include <QPalette>

namespace microvet::ui {

/// "To do", "In work", "Done".
QString stateName(methodology::StepState state);
/// "about 45 minutes", "about 2 hours".
QString usualTime(int minutes);

/// A step for a text view: what it is for, how it is done, a good and a weak example, and what is still open as links:
/// "need:<id>" and "finding:<n>" (its number in GuideState::findingsOf).
QString stepHtml(const GuideState& guide, const methodology::Step& step, const QPalette& palette);

} // namespace microvet::ui
