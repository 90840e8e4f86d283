#pragma once

#include "core/programme/records/organisation.h"
#include "core/programme/store/store.h"

/// The role of an ambassador as the organisation words it. Letters, calls and the handbook all take it from here.
namespace microvet::programme {

/// Codes of RoleText::part.
namespace rolePart {
inline constexpr QLatin1String description("description");
inline constexpr QLatin1String responsibility("responsibility");
inline constexpr QLatin1String requirement("requirement");
inline constexpr QLatin1String benefit("benefit");
} // namespace rolePart

/// The texts of one part in that language, in their order: the organisation's own where it has any, else those that come
/// with the program.
QStringList roleTexts(const QList<RoleText>& own, const QString& part, const QString& language);

/// The description, the eight responsibilities, the six requirements and the five benefits that come with the program.
QList<RoleText> defaultRole(const QString& language);

/// Puts them among the organisation's own texts, to be edited: those of every part that has no own text in that language.
/// Returns how many were added.
Result<int> adoptRole(Store& store, const QString& language);

} // namespace microvet::programme
