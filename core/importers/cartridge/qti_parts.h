#pragma once

#include "core/importers/cartridge/qti_question.h"

/// Questions that our own cartridges give as several items, one for each part, put together again: pairs, groups, gaps.
namespace microvet::importers::cartridge {

/// "MV-<id of the question>" where the ident is that of a part, its number behind it; else empty.
QString partStem(const QString& ident, int& number);

/// Nothing where the parts do not make a question: then each is one of its own.
std::optional<model::Question> joinedParts(const QList<const QtiItem*>& parts, const QtiText& text,
                                           QList<Loss>& losses);

} // namespace microvet::importers::cartridge
