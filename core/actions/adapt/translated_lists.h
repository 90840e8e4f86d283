#pragma once

#include "core/model/text_places.h"

/// Lists of words in a translation, such as keywords. They have no ids: the n-th word translates the original's n-th.
namespace microvet::actions {

/// A list that was translated, and that its original has changed since.
struct TranslatedList {
    model::TextList mine; ///< as the translation has it
    QStringList next;     ///< the same beside the newer original: words that came are the original's own
    /// A place in `next` where the original says something else than what was translated.
    struct Changed {
        qsizetype place = -1; ///< -1: the list as a whole; it has other places than the original had
        QString before, now;  ///< what the original said and says
    };
    QList<Changed> changed;
};

/// `kept`: the original that the translation followed, `newer`: the one that it is to follow; all under one id.
QList<TranslatedList> translatedLists(const model::Course& kept, const model::Course& translation,
                                      const model::Course& newer);

} // namespace microvet::actions
