#pragma once

#include "core/actions/code_names.h"

#include <QList>

/// The model's closed lists for fields to choose from.
namespace microvet::ui {

using actions::blockTypeName;
using actions::nameOf;
using actions::questionTypeName;

struct ListItem {
    QString code;
    QString label;
    QString parent = {}; ///< the code above it, in lists that are trees
};

/// Every value but "Unset", in the order of the list.
template<class E>
QList<ListItem> itemsOf()
{
    QList<ListItem> items;
    for (size_t i = 1; i < model::Codes<E>::names.size(); ++i)
        items.append({QString::fromLatin1(model::Codes<E>::names[i]), nameOf(static_cast<E>(i))});
    return items;
}

} // namespace microvet::ui
