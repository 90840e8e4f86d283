#pragma once

#include "core/model/content.h"

namespace microvet::actions {

/// What was changed since the original, as its credit has to say (CC BY 4.0, section 3(a)(1)(B)): "Translated from
/// English into Ελληνικά; Module rewritten: Dough". In the language of `now`; empty where nothing was. A module counts
/// as rewritten where less than half of its words stayed; the words of a translation are not compared.
QString changesInWords(const model::Course& original, const model::Course& now);

} // namespace microvet::actions
