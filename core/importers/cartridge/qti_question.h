#pragma once

#include "core/importers/cartridge/qti_item.h"
#include "core/importers/importer.h"

/// Items of QTI 1.2 as questions of ours: those of Common Cartridge and what other programs write beside them.
namespace microvet::importers::cartridge {

/// Markup of an item as rich text; what cannot stand there is told by whoever gives this.
using QtiText = std::function<model::RichText(const QString& html)>;

/// Nothing where there is no such question here; then and where less came along than there was, `losses` say so.
std::optional<model::Question> questionOf(const QtiItem& item, const QtiText& text, QList<Loss>& losses);

/// How people know an item: its title, else the beginning of what is asked.
QString placeOf(const QtiItem& item);

/// The points that an item earns, as its metadata or its score say.
double pointsOf(const QtiItem& item);

} // namespace microvet::importers::cartridge
