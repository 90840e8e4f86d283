#pragma once

#include "core/model/block.h"
#include "core/richtext/formula/formula.h"

namespace microvet::model {

/// What was typed into a formula block. A notation of a newer version is tried as LaTeX.
inline richtext::formula::Source sourceOf(const FormulaBlock& block)
{
    return {block.source, block.notation == Notation::AsciiMath ? richtext::formula::Notation::AsciiMath
                                                                : richtext::formula::Notation::Latex};
}

inline richtext::formula::Parsed parsed(const richtext::formula::Source& source)
{
    return richtext::formula::parse(source.text, source.notation);
}

} // namespace microvet::model
