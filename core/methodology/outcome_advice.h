#pragma once

#include "core/model/structure.h"

#include <QList>

namespace microvet::methodology {

enum class AdviceKind {
    NoVerb,      ///< starts with a word that the list does not have: a verb of the trade, or none
    VagueVerb,   ///< nobody can see or measure it
    TwoVerbs,
    TooShort,
    TooLong,
    NoObject,    ///< nothing that the verb is done to
    NoContext,   ///< where, with what or how well
    AboveLevel   ///< the verb asks for more than the course's EQF level usually does; for information
};

struct Advice {
    AdviceKind kind;
    QString word;             ///< of the statement, that it is about; may be empty
    int number = 0;           ///< words counted; for AboveLevel the EQF level
    QString text() const;     ///< one or two sentences in the language of the program
    bool operator==(const Advice&) const = default;
};

inline constexpr int fewestWords = 5;
inline constexpr int mostWords = 30;

/// Advice on the wording of an outcome in `language`, most important first; nothing for an empty one. In a language
/// without a verb list only length is looked at. `eqf` 0: no level. Source: Cedefop 2017 and 2024 on writing outcomes.
QList<Advice> adviceOn(const QString& statement, const QString& language, int eqf = 0);

/// The levels at which the statement's verb stands; empty where it is not known.
QList<model::Bloom> levelsOf(const QString& statement, const QString& language);

/// The statement with its verb replaced, or begun, by `verb`; the rest as it is.
QString withVerb(const QString& statement, const QString& verb, const QString& language);

} // namespace microvet::methodology
