#pragma once

#include <QString>

namespace microvet::packages {

/// The SPDX code of the Creative Commons licence that a text names, by address ("https://creativecommons.org/licenses/
/// by-sa/4.0/"), name ("CC BY-SA 4.0") or words ("Attribution-ShareAlike"); without a number where it names none:
/// "CC-BY-SA". Empty where it names none. Moodle's short names ("cc-nc-sa") too.
QString commonsIn(const QString& text);

/// All rights are reserved, says the text.
bool isReserved(const QString& text);

} // namespace microvet::packages
