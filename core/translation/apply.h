#pragma once

#include "core/model/content.h"
#include "core/translation/returned.h"

namespace microvet::translation {

/// A sentence about something that did not fit, and the element it is about.
struct Misfit {
    QUuid place; ///< in the translated course; null: none
    QString text;
};

struct Applied {
    int texts = 0;   ///< that a translator could work on
    int taken = 0;   ///< of which at least one paragraph was translated
    int changed = 0; ///< that read otherwise than before
    int untranslated = 0; ///< that the file has, without a word of translation
    QList<Misfit> misfits; ///< where many texts are untranslated, or many not in the file, one line tells of all

    /// The file came back as it went out.
    bool isUntouched() const { return taken == 0 && untranslated > 0 && untranslated == texts; }
};

/// Writes the translated texts into `into`: a copy of `course` under whatever id and title, or a translation of it that
/// people have worked on since. Nothing but texts changes. Only a translation of what the course says now is taken, and
/// only where `into` still has the paragraphs that it is for; the rest stays as it is, and is listed.
Applied apply(const model::Course& course, const Returned& returned, model::Course& into);

} // namespace microvet::translation
