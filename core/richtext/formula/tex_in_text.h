#pragma once

#include "core/richtext/richtext.h"

namespace microvet::richtext {

/// TeX inside plain runs, between "\(" and "\)", "\[" and "\]" or "$$" and "$$" as web pages and Moodle write it,
/// becomes runs of formulas.
RichText withTexAsFormulas(const RichText& text);

} // namespace microvet::richtext
