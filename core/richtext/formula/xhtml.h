#pragma once

#include "core/richtext/formula/formula.h"
#include "core/richtext/richtext.h"

namespace microvet::richtext {

/// toXhtml() for readers of one language: formulas become MathML that keeps its source, and `word` gives them their
/// readable alternative. Without it that is their plain Unicode. One that cannot be read stands as it was typed.
/// `labelled`: they carry it as aria-label, too, which EPUB's schema for MathML has not.
QString toXhtml(const RichText& text, const XhtmlOptions& options, const formula::Word& word, bool labelled = true);

} // namespace microvet::richtext
