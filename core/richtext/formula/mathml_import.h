#pragma once

#include <QString>

#include <gumbo.h>

namespace microvet::richtext::formula {

/// The formula of a <math> element as the text of an inline formula: its own source where an annotation has it, else its
/// presentation written as LaTeX. Empty where it holds nothing that can be read.
QString inlineSourceOf(const GumboElement& math);

} // namespace microvet::richtext::formula
