#pragma once

#include "core/richtext/formula/formula.h"

/// The signs that both notations know, in one table.
namespace microvet::richtext::formula {

struct Symbol {
    const char* latex;     ///< command without the backslash; null: none
    const char* asciiMath; ///< null: none
    char16_t sign;
    Role role;
    bool letter;           ///< stands as an identifier, not as an operator
    const char* word;      ///< "plus" for the word "formula.plus"; null: read as it is
};

const Symbol* symbolOfLatex(QStringView command);
/// The longest name of AsciiMath that the text starts with, and its length.
const Symbol* symbolOfAsciiMath(QStringView text, qsizetype* length);
const Symbol* symbolOf(QStringView sign);

/// sin, cos, log …: names that are written upright; `limits`: what stands below is a limit (lim, max).
bool isFunction(QStringView name, bool* limits = nullptr);
/// The longest function name that the text starts with; 0 where there is none.
qsizetype functionAt(QStringView text);

/// The letter in double-struck, script or bold form where Unicode has it, else the letter.
QString doubleStruck(QChar letter);
QString scriptLetter(QChar letter);
QString boldLetter(QChar letter);

Node symbolNode(const Symbol& symbol);
Node leaf(Kind kind, const QString& text, Variant variant = Variant::Italic);
Node operatorNode(const QString& text, Role role);
/// The row itself, or its only child.
Node unwrapped(Node row);

} // namespace microvet::richtext::formula
