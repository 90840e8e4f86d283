#pragma once

#include <QList>
#include <QUuid>

#include <algorithm>

namespace microvet::programme {

/// The record with this id; nullptr where there is none.
template<class T> const T* find(const QList<T>& list, const QUuid& id)
{
    if (id.isNull()) return nullptr;
    const auto found = std::find_if(list.begin(), list.end(), [&](const T& one) { return one.id == id; });
    return found == list.end() ? nullptr : &*found;
}

} // namespace microvet::programme
