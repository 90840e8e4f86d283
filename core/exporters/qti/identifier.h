#pragma once

#include <QString>

namespace microvet::exporters::qti {

/// The longest that readers of QTI 2 have to take (Meta-data and Usage Data of QTI 2.1: no more than 32 characters).
inline constexpr int longestIdentifier = 32;

/// Names an element of a course by its id, the same in every export and unlike that of any other element: 26 small
/// letters and digits, a letter first, and "-<kind>" where one element has several parts. No word can come about in it
/// by chance, so that what readers make of names ("correct", "part") holds for names that say so.
QString identifierOf(const QString& element, const char* kind = nullptr);

} // namespace microvet::exporters::qti
