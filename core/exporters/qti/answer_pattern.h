#pragma once

#include <QString>

namespace microvet::exporters::qti {

/// A regular expression of XML Schema (appendix F) for what the player takes for an accepted answer: "*" stands for any
/// characters, spaces at the ends do not count, runs of them are one, and letters are alike as the author wants them.
/// It holds for the whole text, and engines that know other kinds of expression read it the same way.
QString answerPattern(const QString& accepted, bool matchCase, bool matchAccents);

/// Whether a text meets it.
bool meets(const QString& text, const QString& pattern);

} // namespace microvet::exporters::qti
