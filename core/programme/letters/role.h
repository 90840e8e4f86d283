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

/// The codes of the parts, in the order of the role.
QStringList roleParts();

/// The role of one language as it is shown and edited: its own texts, or where a part has none what comes with the program.
struct RoleLines {
    QString part;
    bool own = false;        ///< else nothing of it is stored, and the ids are null
    QList<RoleText> texts;   ///< in their order
};
QList<RoleLines> roleLines(const QList<RoleText>& role, const QString& language);

/// Writes the texts of one part in that language as they are given, in this order; empty ones go. What the program brought
/// becomes the organisation's own thereby. `loaded`: what was read before they were edited; what others have written since
/// is joined, or it is ChangedOnDisk.
Status writeRolePart(Store& store, const QString& label, const RoleLines& lines, const RoleLines& loaded, const QString& language);

/// A part that has another number of texts in one language than in the programme's.
struct RoleGap {
    QString language;
    QString part;
    qsizetype here = 0;
    qsizetype there = 0; ///< in the programme's language
};
/// Of the languages in which the organisation has words of its own.
QList<RoleGap> roleGaps(const QList<RoleText>& role, const QString& programmeLanguage);

} // namespace microvet::programme
