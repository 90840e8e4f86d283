#pragma once

#include <QLocale>

namespace microvet::cli {

/// The words of the program in that language from here on, English where there are none. False where it fell back.
bool useLanguage(const QLocale& language);

} // namespace microvet::cli
