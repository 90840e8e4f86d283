#pragma once

#include <QString>

#include <array>

/// The European Qualifications Framework's descriptors (Council Recommendation 2017/C 189/03, Annex II), condensed.
namespace microvet::methodology {

enum class EqfColumn { Knowledge, Skills, Autonomy };

struct EqfLevel {
    int level = 0; ///< 1–8
    QString knowledge, skills, autonomy; ///< in the language of the program
    const QString& text(EqfColumn column) const;
};

/// All eight, lowest first.
const std::array<EqfLevel, 8>& eqfLevels();

/// Best fit where the columns point to different levels: the middle one; of two that are given, or of equal distance, the
/// lower. 0 for a column that is not said; 0 where none is.
int bestFit(int knowledge, int skills, int autonomy);

} // namespace microvet::methodology
