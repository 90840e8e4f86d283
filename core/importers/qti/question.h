#pragma once

#include "core/importers/qti/asked.h"

/// Assessment items as questions of ours.
namespace microvet::importers::qti {

/// What reading an item takes from its package.
struct Source {
    Text text;
    TakeMedium medium;
    /// A file of rules that an item names.
    std::function<std::optional<Node>(const QString& address)> rules;
    QString language; ///< where the item says none
};

/// How people know an item: its title, else the beginning of what it asks.
QString placeOf(const Item& item);

/// None where there is no such question here, several where an item asks several things; `said` gets sentences about what
/// was lost, or why there is none.
QList<model::Question> questionsOf(const Item& item, const Source& source, QStringList& said);

} // namespace microvet::importers::qti
